//! The rep's own speaking pace, measured by reading a paragraph aloud against a timer.

use leptos::prelude::*;

use crate::linter::spoken_time::pace_of;
use crate::model::{ORDINARY_PACE, PACES};
use crate::script::demonstration::PACE_TEXT;
use crate::web::browser::clock;
use crate::web::session::use_session;

use super::change;
use super::line::Line;

/// The section.
#[component]
pub fn OwnPace() -> impl IntoView {
    let session = use_session();
    let began = RwSignal::new(None::<f64>);
    let says = RwSignal::new(String::new());
    let pace = Memo::new(move |_| session.book().with(|book| book.settings.voice.words_a_minute));
    let keep = Callback::new(move |text: String| {
        let number = match text.trim() {
            "" => 0,
            text => text.parse::<u32>().map_err(|_| {
                format!(
                    "Write a whole number from {} to {}, or nothing.",
                    PACES.start(),
                    PACES.end()
                )
            })?,
        };
        change(session, |settings| settings.voice.words_a_minute = number)
    });
    let press = move |_| {
        let Some(from) = began.get_untracked() else {
            says.set(String::new());
            return began.set(Some(clock::milliseconds()));
        };
        began.set(None);
        let seconds = (clock::milliseconds() - from) / 1000.0;
        let measured = pace_of(PACE_TEXT, seconds).map_or(0, |pace| pace.round() as u32);
        if !PACES.contains(&measured) {
            return says.set(
                "That was no reading pace. Read the whole paragraph aloud, and press once at each end.".to_owned(),
            );
        }
        let kept = change(session, |settings| settings.voice.words_a_minute = measured);
        says.set(match kept {
            Ok(()) => format!("{} seconds: {measured} words a minute.", seconds.round()),
            Err(sentence) => sentence,
        });
    };
    view! {
        <section class="stack close" aria-labelledby="own-pace">
            <h2 class="ruled" id="own-pace">
                "Your speaking pace"
            </h2>
            <p class="soft">
                "The seconds beside a voicemail are counted at this pace. Read this aloud as you would speak to a customer; press at the beginning and at the end."
            </p>
            <p class="say">
                <q>{PACE_TEXT}</q>
            </p>
            <div class="acts">
                <button type="button" class="btn" on:click=press>
                    {move || if began.get().is_some() { "I am at the end" } else { "I begin now" }}
                </button>
                <span role="status">{move || says.get()}</span>
            </div>
            <Line
                label="Words a minute"
                id="words-a-minute"
                kind="text"
                value=Memo::new(move |_| match pace.get() {
                    0 => String::new(),
                    pace => pace.to_string(),
                })
                keep
            />
            <p class="soft">{format!("Left empty, an ordinary {ORDINARY_PACE} is taken.")}</p>
        </section>
    }
}
