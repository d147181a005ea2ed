//! The stored text as it is, and the end of everything.

use leptos::prelude::*;

use crate::web::components::erase_everything::EraseEverything;
use crate::web::session::use_session;

use super::trouble::give_everything;

/// Taking the raw text out, and erasing everything.
#[component]
pub fn Leaving() -> impl IntoView {
    let session = use_session();
    let asking = RwSignal::new(false);
    view! {
        <section class="stack close" aria-labelledby="leaving">
            <h2 class="ruled" id="leaving">
                "The stored text, and the end of it"
            </h2>
            <p>"What the browser holds for Onemore, key by key, exactly as it is stored: for somebody who repairs it."</p>
            <div class="acts">
                <button type="button" class="btn" on:click=move |_| give_everything(session)>
                    "Take the stored text out"
                </button>
                <button type="button" class="btn stop" on:click=move |_| asking.set(true)>
                    "Erase everything"
                </button>
            </div>
            <EraseEverything open=asking title="Erase everything?">
                <p>
                    "Your people, the log, your settings, the messages in hand, what could have been taken back, and the practice room with its packs and boards: all of it goes from this browser, and nothing brings it back but a copy."
                </p>
                <p class="soft">
                    "Close other tabs with Onemore first. Copies in your downloads, in the folder you chose for them and on other devices stay. And what a browser has erased may lie in its own files on the disk for a while, until it writes over it: that is out of our hands."
                </p>
            </EraseEverything>
        </section>
    }
}
