//! Whether the browser keeps the data of its own accord, or only until it wants the room.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::web::browser::lasting;

/// The browser's answer, and the button that asks it.
#[component]
pub fn Lasting() -> impl IntoView {
    let promised = RwSignal::new(None::<Option<bool>>);
    let learn = move || {
        spawn_local(async move {
            let answer = lasting::is_promised().await;
            promised.try_set(Some(answer));
        });
    };
    learn();
    let ask = move |_| {
        spawn_local(async move {
            let answer = lasting::ask().await;
            promised.try_set(Some(answer));
        });
    };
    let words = move || match promised.get() {
        None => "",
        Some(Some(true)) => {
            "The browser has promised not to clear this data by itself, even when the disk is nearly full. You still can."
        }
        Some(Some(false)) if lasting::was_asked() => {
            "The browser was asked not to clear this data by itself and has not promised it. Browsers promise it to pages that are used often, are bookmarked or installed; it can be asked again."
        }
        Some(Some(false)) => "The browser may clear this data when the disk is nearly full. It can be asked not to.",
        Some(None) => "This browser gives no promise not to clear the data when the disk is nearly full.",
    };
    view! {
        <p id="lasting">{words}</p>
        <Show when=lasting::clears_after_seven_days>
            <p>
                "Safari, and every browser on an iPhone or iPad, clears the data of pages that you have not opened in seven days of using it. Add Onemore to the Home Screen or the Dock, where this rule does not hold, or take a copy at the end of each day."
            </p>
        </Show>
        <Show when=move || promised.get() == Some(Some(false))>
            <div class="acts">
                <button type="button" class="btn" on:click=ask>
                    "Ask the browser to keep it"
                </button>
            </div>
        </Show>
    }
}
