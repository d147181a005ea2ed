//! Saying it against the clock, with or without a recording.

use std::time::Duration;

use leptos::prelude::*;

use crate::linter::spoken_time::VOICEMAIL_SECONDS;
use crate::web::browser::clock;
use crate::web::components::record_yourself::RecordYourself;

use super::desk::Desk;

/// How often the clock is looked at, in milliseconds: four times a second.
const TICK_MS: u64 = 250;
/// A message longer than this is no message: the clock stops by itself, in seconds.
const LONGEST: f64 = 180.0;

/// The clock, its button, the recorder, and what counts.
#[component]
pub fn Saying(desk: Desk) -> impl IntoView {
    let since = RwSignal::new(None::<f64>);
    let seconds = RwSignal::new(0.0);
    let begin = move || {
        seconds.set(0.0);
        since.set(Some(clock::milliseconds()));
    };
    let end = move || {
        let Some(from) = since.try_get_untracked().flatten() else {
            return;
        };
        let took = ((clock::milliseconds() - from) / 1000.0).clamp(0.0, LONGEST);
        since.set(None);
        seconds.set(took);
        desk.change(|answer| answer.seconds = Some(took.round() as u32));
    };
    let tick = move || {
        if let Some(from) = since.try_get_untracked().flatten() {
            let gone = (clock::milliseconds() - from) / 1000.0;
            let _ = seconds.try_set(gone);
            if gone >= LONGEST {
                end();
            }
        }
    };
    let ticking = set_interval_with_handle(tick, Duration::from_millis(TICK_MS)).ok();
    on_cleanup(move || {
        if let Some(ticking) = ticking {
            ticking.clear();
        }
    });
    let press = move |_| match since.get_untracked() {
        Some(_) => end(),
        None => begin(),
    };
    let on_running = Callback::new(move |is_running| if is_running { begin() } else { end() });
    let shown = move || format!("{} s", seconds.get().floor().max(0.0));
    let over = move || (seconds.get() > VOICEMAIL_SECONDS).then_some("past thirty");
    let counts = move || {
        let seconds = desk.answer.with(|answer| answer.seconds)?;
        Some(format!("You said it in {seconds} seconds; that is what counts."))
    };
    view! {
        <section class="stack close" aria-labelledby="aloud">
            <h3 class="minor" id="aloud">
                "Say it against the clock"
            </h3>
            <p class="seconds" role="timer" aria-labelledby="aloud">
                <b>{shown}</b>
                " "
                <small>{over}</small>
            </p>
            <div class="acts">
                <button type="button" class="btn" on:click=press>
                    {move || if since.get().is_some() { "Stop the clock" } else { "Start the clock" }}
                </button>
                <RecordYourself on_running/>
                <Show when=move || desk.answer.with(|answer| answer.seconds.is_some())>
                    <button type="button" class="btn quiet" on:click=move |_| desk.change(|answer| answer.seconds = None)>
                        "Count the words instead"
                    </button>
                </Show>
            </div>
            <p class="soft" role="status">
                {counts}
            </p>
        </section>
    }
}
