//! What an answer is worth to the rep, and what asking costs: the figures behind the order of the day and the what-if.

use leptos::prelude::*;

use crate::model::{Channel, LONGEST_TOUCH, MOST_WORTH, Settings};

use super::number::{Number, NumberField};

fn minutes(number: u32) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

const WORTHS: [Number; 2] = [
    Number {
        label: "An answer is worth, in minutes",
        id: "worth-answer",
        range: (1, MOST_WORTH as u32),
        why: "How much of your time a clear yes, no or not now is worth. Starting guess: half a working day, about what a first meeting with somebody new takes to come by. No source; only you know what you sell.",
        get: |settings| settings.worths.answer.into(),
        set: |settings, number| settings.worths.answer = minutes(number),
    },
    Number {
        label: "An opt-out costs, in minutes",
        id: "worth-opt-out",
        range: (0, MOST_WORTH as u32),
        why: "What it costs you when somebody asks you to stop. Starting guess: as much as an answer is worth, since a person who might have answered is lost. No source.",
        get: |settings| settings.worths.opt_out.into(),
        set: |settings, number| settings.worths.opt_out = minutes(number),
    },
];

const P20: &str = "Starting guess: a few minutes is all one more try costs (P20).";

/// One channel's minutes: its place in [`Channel::ALL`] is part of the functions, which cannot carry it along.
macro_rules! touch {
    ($place:literal, $label:literal, $id:literal, $why:expr) => {
        Number {
            label: $label,
            id: $id,
            range: (1, LONGEST_TOUCH as u32),
            why: $why,
            get: |settings: &Settings| settings.worths.touch[$place].into(),
            set: |settings: &mut Settings, number| settings.worths.touch[$place] = minutes(number),
        }
    };
}

const TOUCHES: [Number; Channel::ALL.len()] = [
    touch!(0, "A call", "minutes-call", P20),
    touch!(1, "A voicemail", "minutes-voicemail", P20),
    touch!(2, "An email", "minutes-email", P20),
    touch!(3, "A text", "minutes-text", P20),
    touch!(4, "A social message", "minutes-social", P20),
    touch!(
        5,
        "A visit",
        "minutes-visit",
        "Starting guess: the way there and back counts."
    ),
    touch!(
        6,
        "Something by post",
        "minutes-post",
        "Starting guess: written by hand, and taken to the post."
    ),
];

/// The section.
#[component]
pub fn WorthFields() -> impl IntoView {
    let fields = |numbers: &'static [Number]| {
        numbers
            .iter()
            .map(|number| view! { <NumberField number=*number/> })
            .collect_view()
    };
    view! {
        <section class="stack close" aria-labelledby="worths">
            <h2 class="ruled" id="worths">
                "What it is worth to you"
            </h2>
            <p class="soft">
                "Today asks first where an answer is likeliest for the minutes it takes, and the what-if of a prospect weighs one more against waiting. Both use these figures. The chance itself comes from your own log, and until that says enough from published figures, nearly all of them vendors’ own and from cold email."
            </p>
            <div class="knobs">{fields(&WORTHS)}</div>
            <details class="why">
                <summary>"Minutes a touch takes"</summary>
                <div class="knobs three">{fields(&TOUCHES)}</div>
            </details>
        </section>
    }
}
