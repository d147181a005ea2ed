//! An address no page has.

use leptos::prelude::*;

use crate::web::browser::place;
use crate::web::routes::Page;

/// Says so, and leads back.
#[component]
pub fn Lost() -> impl IntoView {
    place::set_title("No such page · Onemore");
    view! {
        <main id="main" class="stack">
            <header class="head">
                <h1 id="title" tabindex="-1">
                    "There is no page here"
                </h1>
                <p class="lede">"The link may be old, or the person is no longer in the book."</p>
            </header>
            <div class="acts">
                <a class="btn first" href=Page::Today.href()>
                    "To today’s list"
                </a>
            </div>
        </main>
    }
}
