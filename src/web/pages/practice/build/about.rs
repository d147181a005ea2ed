//! What the pack is called, what it says to the room, how long things take, and the coach's list of phrases with a place to try it.

use leptos::prelude::*;

use crate::linter::Message;
use crate::practice::pack::{Pack, findings};
use crate::practice::triad::SECONDS;

use super::desk::Desk;
use super::lines::{Drawn, Line, Takes, Written, lines, number};

const ABOUT: [Line<Pack>; 3] = [
    Line::<Pack>::words(
        "Title",
        "title",
        |pack| pack.title.clone(),
        |pack, text| text.clone_into(&mut pack.title),
    )
    .hint("What the workshop is called: “Silence on Tuesday”."),
    Line::<Pack>::words(
        "Your line",
        "brand",
        |pack| pack.brand.clone(),
        |pack, text| text.clone_into(&mut pack.brand),
    )
    .hint("At the foot of every page of it: “Marlow Coaching, Leeds”. May be empty."),
    Line::<Pack>::words(
        "Welcome",
        "welcome",
        |pack| pack.welcome.clone(),
        |pack, text| text.clone_into(&mut pack.welcome),
    )
    .takes(Takes::Text)
    .hint("A few words to whoever opens it. Plain text; nothing in it becomes a link or a picture."),
];

const TIMERS: [Line<Pack>; 5] = [
    Line::<Pack>::words(
        "To prepare",
        "timers",
        |pack| pack.timers.prepare.to_string(),
        |pack, text| pack.timers.prepare = seconds(text),
    ),
    Line::<Pack>::words(
        "Each try",
        "timers",
        |pack| pack.timers.play.to_string(),
        |pack, text| pack.timers.play = seconds(text),
    ),
    Line::<Pack>::words(
        "To talk about it",
        "timers",
        |pack| pack.timers.feedback.to_string(),
        |pack, text| pack.timers.feedback = seconds(text),
    ),
    Line::<Pack>::words(
        "Before the second try",
        "timers",
        |pack| pack.timers.again.to_string(),
        |pack, text| pack.timers.again = seconds(text),
    ),
    Line::<Pack>::words(
        "A drill on the projector",
        "timers",
        |pack| pack.timers.drill.to_string(),
        |pack, text| pack.timers.drill = seconds(text),
    ),
];

fn seconds(text: &str) -> u32 {
    number(text, *SECONDS.start(), *SECONDS.end())
}

/// The lines of a form about the pack itself.
fn drawn(desk: Desk, of: &[Line<Pack>]) -> Vec<AnyView> {
    let change = Callback::new(move |(write, text): Written<Pack>| desk.change(|pack| write(pack, &text)));
    let none = Signal::stored(String::new());
    desk.pack.with_untracked(|pack| {
        of.iter()
            .map(|line| Drawn::of(*line, pack, none, change).view())
            .collect()
    })
}

/// Title, line, welcome.
#[component]
pub fn About(desk: Desk) -> impl IntoView {
    view! {
        <section class="stack close" aria-labelledby="about">
            <h2 class="ruled" id="about">
                "What it is"
            </h2>
            {drawn(desk, &ABOUT)}
        </section>
    }
}

/// How long things take in three chairs.
#[component]
pub fn Times(desk: Desk) -> impl IntoView {
    let lines: Vec<Line<Pack>> = TIMERS.iter().map(|line| line.takes(Takes::Number)).collect();
    view! {
        <details class="why">
            <summary>"Times"</summary>
            <div class="stack close">
                <p class="soft">
                    {format!("In seconds, {} to {}. For three chairs and the projector.", SECONDS.start(), SECONDS.end())}
                </p>
                <div class="pair">{drawn(desk, &lines)}</div>
            </div>
        </details>
    }
}

/// The list of phrases, and a field to try it in.
#[component]
pub fn Banned(desk: Desk) -> impl IntoView {
    let tried = RwSignal::new(String::new());
    let start = desk.pack.with_untracked(|pack| pack.banned.join("\n"));
    let found = move || {
        let text = tried.read();
        if text.trim().is_empty() {
            return String::new();
        }
        let message = Message {
            subject: "",
            body: &text,
        };
        let found = desk.pack.with(|pack| {
            let found = findings(&message, &pack.banned);
            let words: Vec<String> = found
                .iter()
                .map(|finding| format!("“{}”", finding.span.of(&text)))
                .collect();
            words
        });
        match found.as_slice() {
            [] => "None of your phrases is in it.".to_owned(),
            _ => format!("It would mark {}.", found.join(", ")),
        }
    };
    view! {
        <details class="why">
            <summary>"Phrases to do without"</summary>
            <div class="stack close">
                <label class="field">
                    "Your list, one phrase a line"
                    <textarea
                        rows="4"
                        prop:value=start
                        on:input=move |event| {
                            let banned = lines(&event_target_value(&event));
                            desk.change(|pack| pack.banned = banned);
                        }
                    ></textarea>
                    <small>"Whole words are found. A * at the end of a word stands for any ending: “reach* out”."</small>
                </label>
                <label class="field">
                    "Try it on a sentence" <textarea rows="2" bind:value=tried></textarea>
                </label>
                <p role="status" class="soft">
                    {found}
                </p>
            </div>
        </details>
    }
}
