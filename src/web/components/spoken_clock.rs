//! How long a text takes to say, against the thirty seconds a voicemail may have (P15).

use leptos::prelude::*;

use crate::linter::spoken_seconds;
use crate::linter::spoken_time::{VOICEMAIL_SECONDS, WORDS_A_MINUTE};

/// The meter's end, in seconds: with it the thirty-second mark stands at two thirds, where the style draws it.
const METER_SECONDS: f64 = 45.0;

/// Seconds, words, and a meter with the mark.
#[component]
pub fn SpokenClock(
    /// What would be said.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let seconds = Memo::new(move |_| spoken_seconds(&text.read(), WORDS_A_MINUTE).round());
    let words = move || text.read().split_whitespace().count();
    let over = move || (seconds.get() > VOICEMAIL_SECONDS).then_some(" A message is best kept under 30 s.");
    view! {
        <div class="spoken">
            <label for="spoken-seconds">
                <b>{move || format!("{} s", seconds.get())}</b>
                {move || format!(" spoken at {WORDS_A_MINUTE} words a minute, {} words.", words())}
                {over}
            </label>
            <meter
                id="spoken-seconds"
                min="0"
                max=METER_SECONDS.to_string()
                low="0"
                high=VOICEMAIL_SECONDS.to_string()
                optimum="0"
                prop:value=move || seconds.get()
            ></meter>
        </div>
    }
}
