//! How long a text takes to say, against the thirty seconds a voicemail may have (P15).

use leptos::prelude::*;

use crate::linter::spoken_seconds;
use crate::linter::spoken_time::VOICEMAIL_SECONDS;
use crate::web::routes::Page;

/// The meter's end, in seconds: with it the thirty-second mark stands at two thirds, where the style draws it.
const METER_SECONDS: f64 = 45.0;

/// Seconds, words, and a meter with the mark.
#[component]
pub fn SpokenClock(
    /// What would be said.
    #[prop(into)]
    text: Signal<String>,
    /// The pace in words a minute, and whether it is the rep's own.
    pace: Memo<(u32, bool)>,
) -> impl IntoView {
    let seconds = Memo::new(move |_| spoken_seconds(&text.read(), f64::from(pace.get().0)).round());
    let words = move || text.read().split_whitespace().count();
    let at = move || match pace.get() {
        (pace, true) => format!("at your {pace} words a minute"),
        (pace, false) => format!("at {pace} words a minute"),
    };
    let over = move || (seconds.get() > VOICEMAIL_SECONDS).then_some(" A message is best kept under 30 s.");
    view! {
        <div>
            <div class="spoken">
                <label for="spoken-seconds">
                    <b>{move || format!("{} s", seconds.get())}</b>
                    {move || format!(" spoken {}, {} words.", at(), words())}
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
            <Show when=move || !pace.get().1>
                <p class="soft">
                    <a href=Page::Settings.href()>"Measure your own pace"</a>
                    " once, and the seconds are yours."
                </p>
            </Show>
        </div>
    }
}
