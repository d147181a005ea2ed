//! Saying it before it counts: read aloud by this machine, or read along at one's own pace.

use leptos::html::{Dialog, Mark};
use leptos::prelude::*;
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::linter::spoken_words;
use crate::web::browser::{clock, speech};
use crate::web::components::record_yourself::RecordYourself;

use super::desk::Desk;

/// How often the teleprompter moves on, in milliseconds: several times a word.
const TICK_MS: u64 = 100;
/// A breath before the first word, in seconds.
const LEAD_IN: f64 = 1.5;

/// The disclosure under the letter.
#[component]
pub fn Aloud(desk: Desk) -> impl IntoView {
    let says = RwSignal::new("");
    let pace = Memo::new(move |_| desk.settings.with(|settings| settings.voice.pace()));
    let reading = RwSignal::new(false);
    speech::prepare();
    on_cleanup(speech::stop);
    // The end of a reading that was broken off must not end the one that came after it.
    let turn = StoredValue::new(0_u32);
    let read = move |_| {
        turn.update_value(|turn| *turn += 1);
        let this = turn.get_value();
        let done = move || {
            if turn.try_get_value() == Some(this) {
                let _ = reading.try_set(false);
                let _ = says.try_set("");
            }
        };
        let began = desk
            .text
            .with_untracked(|text| speech::read(&text.body, pace.get_untracked(), done));
        reading.set(began);
        says.set(if began {
            "A voice of this machine reads it."
        } else {
            "This browser has no voice of its own. Voices from a server would be sent your words, so none is used."
        });
    };
    let stop = move |_| {
        speech::stop();
        reading.set(false);
        says.set("");
    };
    view! {
        <details class="why aloud">
            <summary>"Say it aloud"</summary>
            <div class="acts">
                <button type="button" class="btn" on:click=read>
                    "Read it to me"
                </button>
                <Show when=move || reading.get()>
                    <button type="button" class="btn" on:click=stop>
                        "Stop reading"
                    </button>
                </Show>
                <Prompter desk pace/>
                <RecordYourself/>
            </div>
            <p class="soft" role="status">
                {move || says.get()}
            </p>
        </details>
    }
}

/// The text on a whole screen, word by word at the rep's pace.
#[component]
fn Prompter(desk: Desk, pace: Memo<u32>) -> impl IntoView {
    let dialog = NodeRef::<Dialog>::new();
    let started = RwSignal::new(None::<f64>);
    let seconds = RwSignal::new(0.0);
    // Closed, it holds no text: who types does not wait for it.
    let body = Memo::new(move |_| match started.get() {
        Some(_) => desk.text.with(|text| text.body.clone()),
        None => String::new(),
    });
    let words = Memo::new(move |_| spoken_words(&body.read(), f64::from(pace.get())));
    let ticking = set_interval_with_handle(
        move || {
            if let Some(from) = started.try_get_untracked().flatten() {
                let _ = seconds.try_set((clock::milliseconds() - from) / 1000.0 - LEAD_IN);
            }
        },
        std::time::Duration::from_millis(TICK_MS),
    )
    .ok();
    on_cleanup(move || {
        if let Some(ticking) = ticking {
            ticking.clear();
        }
    });
    // The byte up to which it should have been said.
    let said = Memo::new(move |_| {
        let now = seconds.get();
        let words = words.read();
        let done = words.iter().take_while(|(_, until)| *until <= now).count();
        let from = done.checked_sub(1).map_or(0, |last| words[last].0);
        let until = words.get(done).map_or(from, |(end, _)| *end);
        (from, if now < 0.0 { from } else { until })
    });
    // The word that is to be said stays in the middle of the screen.
    let word = NodeRef::<Mark>::new();
    Effect::new(move |_| {
        said.track();
        if started.with_untracked(Option::is_none) {
            return;
        }
        if let Some(word) = word.get() {
            let middle = ScrollIntoViewOptions::new();
            middle.set_block(ScrollLogicalPosition::Center);
            word.scroll_into_view_with_scroll_into_view_options(&middle);
        }
    });
    let begin = move || {
        seconds.set(-LEAD_IN);
        started.set(Some(clock::milliseconds()));
    };
    let open = move |_| {
        if let Some(dialog) = dialog.get_untracked()
            && dialog.show_modal().is_ok()
        {
            begin();
        }
    };
    let close = move || {
        started.set(None);
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let piece = move |which: usize| {
        let (from, until) = said.get();
        let body = body.read();
        let piece = match which {
            0 => body.get(..from),
            1 => body.get(from..until),
            _ => body.get(until..),
        };
        piece.unwrap_or_default().to_owned()
    };
    let left = move || {
        let all = words.with(|words| words.last().map_or(0.0, |(_, until)| *until));
        let left = (all - seconds.get().max(0.0)).max(0.0).ceil();
        format!("{left} s to go")
    };
    view! {
        <button type="button" class="btn" on:click=open>
            "Teleprompter"
        </button>
        <dialog class="prompter" node_ref=dialog aria-label="Teleprompter" on:close=move |_| started.set(None)>
            <p class="lines">
                <span class="said">{move || piece(0)}</span>
                <mark node_ref=word>{move || piece(1)}</mark>
                <span>{move || piece(2)}</span>
            </p>
            <div class="acts">
                <button type="button" class="btn first" on:click=move |_| begin()>
                    "From the beginning"
                </button>
                <button type="button" class="btn" on:click=move |_| close()>
                    "Close"
                </button>
                <small>{left}</small>
            </div>
        </dialog>
    }
}
