//! The stored text as it is, and the end of everything.

use leptos::prelude::*;

use crate::web::browser::{erasing, place};
use crate::web::components::ask::Ask;
use crate::web::session::use_session;

use super::trouble::give_everything;

/// What has to be typed before everything goes.
const WORD: &str = "erase";

/// Taking the raw text out, and erasing everything.
#[component]
pub fn Leaving() -> impl IntoView {
    let session = use_session();
    let asking = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let submit = Callback::new(move |()| {
        if typed.with_untracked(|typed| typed.trim().to_lowercase() != WORD) {
            return Err(format!("Type the word {WORD} to go on. Nothing was erased."));
        }
        erasing::erase_everything().map_err(|error| format!("Not everything could be erased: {error}."))?;
        place::reload();
        Ok(())
    });
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
            <Ask
                open=asking
                id="erase-all"
                title="Erase everything?"
                yes="Erase everything"
                submit
                stop=true
                for_good=true
                on_open=Callback::new(move |()| typed.set(String::new()))
            >
                <p>
                    "Your people, the log, your settings, the messages in hand, and what could have been taken back: all of it goes from this browser, and nothing brings it back but a copy."
                </p>
                <p class="soft">
                    "Close other tabs with Onemore first. Copies in your downloads, in the folder you chose for them and on other devices stay. And what a browser has erased may lie in its own files on the disk for a while, until it writes over it: that is out of our hands."
                </p>
                <label class="field">
                    "Type " {WORD} " to go on"
                    <input type="text" autocomplete="off" autocapitalize="none" bind:value=typed/>
                </label>
            </Ask>
        </section>
    }
}
