//! What stands in place of the app while the book is locked.

use std::any::Any;
use std::cell::RefCell;

use leptos::ev;
use leptos::mount::mount_to;
use leptos::prelude::*;

use crate::saves::LOCK_KEYS;
use crate::web::browser::place;
use crate::web::browser::storage::RawShelf;
use crate::web::browser::theme;
use crate::web::components::erase_everything::EraseEverything;
use crate::web::components::passphrase::{self, DRAWN, ShowIt};
use crate::web::components::raw_text;
use crate::web::session::lock;

thread_local! {
    /// Keeps what is on screen there until it is dropped.
    static MOUNTED: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
}

/// Asks for the passphrase, then opens the book.
pub fn ask() {
    if let Some(record) = lock::record().filter(|record| !record.is_on) {
        // It was being turned off: every text is in clear already.
        let _ = record.put(&mut RawShelf);
        return crate::web::open();
    }
    theme::apply(theme::load());
    place::clear_shell();
    let body = web_sys::window().and_then(|window| window.document()?.body());
    let Some(body) = body else { return };
    let mounted = mount_to(body, || view! { <Unlock/> });
    MOUNTED.set(Some(Box::new(mounted)));
    place::focus("passphrase");
}

/// The lock screen.
#[component]
fn Unlock() -> impl IntoView {
    place::set_title("Locked · Onemore");
    let passphrase = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let is_busy = RwSignal::new(false);
    let error = RwSignal::new(String::new());
    window_event_listener(ev::storage, |event| {
        if event.key().is_none_or(|key| LOCK_KEYS.contains(&key.as_str())) {
            place::reload();
        }
    });
    let open = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        set_timeout(
            move || {
                let opened = passphrase.with_untracked(|passphrase| lock::open(passphrase));
                // What was seen may be mended; what was not is typed anew.
                if opened.is_ok() || !shown.get_untracked() {
                    passphrase.set(String::new());
                }
                match opened {
                    Ok(()) => {
                        MOUNTED.take();
                        crate::web::open();
                        place::focus("title");
                    }
                    Err(wrong) => {
                        is_busy.set(false);
                        error.set(lock::wrong(wrong));
                        place::focus("passphrase");
                    }
                }
            },
            DRAWN,
        );
    };
    view! {
        <header class="top">
            <span class="brand">
                <svg viewBox="0 0 32 32" aria-hidden="true">
                    <use href="#mark"/>
                </svg>
                "Onemore"
            </span>
        </header>
        <main id="main" class="stack plain">
            <header class="head">
                <h1 id="title" tabindex="-1">
                    "Your book is locked"
                </h1>
                <p class="lede">"It lies encrypted in this browser. Your passphrase opens it in this tab."</p>
            </header>
            <form class="stack close" on:submit=open>
                <label class="field">
                    "Passphrase"
                    <input
                        id="passphrase"
                        prop:type=move || passphrase::kind(shown)
                        autocomplete="current-password"
                        aria-describedby="unlock-error"
                        bind:value=passphrase
                    />
                </label>
                <ShowIt shown/>
                <p id="unlock-error" class="wrong" role="alert">
                    {move || error.get()}
                </p>
                <div class="acts">
                    <button type="submit" class="btn first">
                        {move || if is_busy.get() { "One moment …" } else { "Open my book" }}
                    </button>
                </div>
            </form>
            <details class="why">
                <summary>"I have forgotten it"</summary>
                <Forgotten/>
            </details>
        </main>
    }
}

/// What can be done without the passphrase, said as it is.
#[component]
fn Forgotten() -> impl IntoView {
    let error = RwSignal::new(String::new());
    let asking = RwSignal::new(false);
    let take = move |_| error.set(raw_text::take_out().err().unwrap_or_default());
    view! {
        <div class="stack close">
            <p>
                "The passphrase is kept nowhere and there is no second way in: without it nobody can open this book, not even those who make Onemore. Take your time, it may come back to you; nothing is lost by trying."
            </p>
            <p>
                "If you took a copy, or copies went into a folder, your people are in there. Erase what is locked here, then restore the copy."
            </p>
            <div class="acts">
                <button type="button" class="btn" on:click=take>
                    "Take the locked text out"
                </button>
                <button type="button" class="btn stop" on:click=move |_| asking.set(true)>
                    "Erase it and begin anew"
                </button>
            </div>
            <p class="wrong" role="alert">
                {move || error.get()}
            </p>
            <EraseEverything open=asking title="Erase the locked book?">
                <p>
                    "The locked book goes from this browser with everything that belongs to it, and nothing brings it back but a copy."
                </p>
            </EraseEverything>
        </div>
    }
}
