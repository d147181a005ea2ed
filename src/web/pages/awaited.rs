//! In place of a page that has not arrived yet.

use leptos::prelude::*;

use crate::web::arrival::{Arrival, Arriving};
use crate::web::browser::place;

/// Says that it is on its way, or that it did not come and what to do.
#[component]
pub fn Awaited() -> impl IntoView {
    let arriving: Arriving = expect_context();
    place::set_title("Onemore");
    let missed = move || matches!(arriving.0.get(), Arrival::Missed);
    let lede = move || {
        if missed() {
            "The rest of Onemore could not be fetched: the connection may be down, or there is a newer version. Your book is safe, and today’s list works."
        } else {
            "The rest of Onemore is on its way."
        }
    };
    view! {
        <main id="main" class="stack">
            <header class="head">
                <h1 id="title" tabindex="-1">
                    "One moment"
                </h1>
                <p class="lede" role="status">
                    {lede}
                </p>
            </header>
            <Show when=missed>
                <div class="acts">
                    <button type="button" class="btn first" on:click=move |_| arriving.again()>
                        "Try again"
                    </button>
                    <button type="button" class="btn" on:click=move |_| place::reload()>
                        "Reload the page"
                    </button>
                </div>
            </Show>
        </main>
    }
}
