//! A copy of everything, taken out.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use crate::model::Now;
use crate::model::time::near_day;
use crate::saves;
use crate::web::browser::fresh_ids;
use crate::web::components::figures::{counted, grouped};
use crate::web::components::last_copy::{everything, hand_over, how_long_ago, last_copy, take_a_copy};
use crate::web::components::passphrase::{self, DRAWN, ShowIt, StrengthHint};
use crate::web::session::lock::NOT_SECURE;
use crate::web::session::{Session, use_session};

use super::by_itself::ByItself;
use super::opening::Opening;

/// Taking a copy, plain or with a passphrase, and opening one.
#[component]
pub fn Copies() -> impl IntoView {
    let session = use_session();
    let age = move || {
        let now = session.now().with(|now| now.clone());
        let last = last_copy();
        let changes = session.book().with(|book| saves::changes_since(book, last));
        match last {
            None if changes == 0 => String::new(),
            None => format!(
                "No copy was taken in this browser yet: {} would be gone with it.",
                counted(
                    changes,
                    "thing you typed or brought in",
                    "things you typed or brought in"
                )
            ),
            Some(last) => format!(
                "The last copy was taken {}. Since then {}.",
                when(last, &now),
                match changes {
                    0 => "nothing was changed".to_owned(),
                    _ => counted(changes, "thing was added or changed", "things were added or changed"),
                }
            ),
        }
    };
    view! {
        <section class="stack close" aria-labelledby="copies">
            <h2 class="ruled" id="copies">
                "Copies"
            </h2>
            <p>
                "A copy is one readable file with everything in it, the messages in hand included. It opens in any browser that has Onemore, on any computer, and says if a letter of it was changed."
            </p>
            <p id="copy-age">{age}</p>
            <div class="acts">
                <button type="button" class="btn" on:click=move |_| take_a_copy(session)>
                    "Take a copy of everything"
                </button>
            </div>
            <details class="why">
                <summary>"Take a copy with a passphrase"</summary>
                <Encrypted/>
            </details>
            <Opening/>
            <ByItself/>
        </section>
    }
}

/// "today", "yesterday", "Friday 6 November (11 days ago)".
fn when(then: DateTime<Utc>, now: &Now) -> String {
    let (day, today) = (now.day_of(then), now.today());
    let said = near_day(day, today);
    if (today - day).num_days() < 2 {
        said
    } else {
        format!("{said} ({})", how_long_ago(then, now.instant))
    }
}

/// A copy that only a passphrase opens.
#[component]
fn Encrypted() -> impl IntoView {
    let session = use_session();
    let passphrase = RwSignal::new(String::new());
    let is_shown = RwSignal::new(false);
    let is_busy = RwSignal::new(false);
    let error = RwSignal::new(String::new());
    let take = move |_| {
        if passphrase.with_untracked(String::is_empty) {
            return error.set("Type a passphrase first.".to_owned());
        }
        error.set(String::new());
        is_busy.set(true);
        set_timeout(
            move || {
                let done = passphrase.with_untracked(|passphrase| give_encrypted(session, passphrase));
                // The page may have been left meanwhile.
                is_busy.try_set(false);
                match done {
                    Ok(()) => drop(passphrase.try_set(String::new())),
                    Err(sentence) => drop(error.try_set(sentence)),
                }
            },
            DRAWN,
        );
    };
    view! {
        <div class="stack close">
            <label class="field">
                "Passphrase"
                <input
                    prop:type=move || passphrase::kind(is_shown)
                    autocomplete="new-password"
                    aria-describedby="strength"
                    bind:value=passphrase
                />
            </label>
            <StrengthHint id="strength" passphrase/>
            <ShowIt shown=is_shown/>
            <p>
                "Write it down where you will find it. It is kept nowhere, and without it nobody can open the file: not you, and not us."
            </p>
            <div class="acts">
                <button type="button" class="btn" disabled=move || is_busy.get() on:click=take>
                    {move || if is_busy.get() { "One moment …" } else { "Take an encrypted copy" }}
                </button>
            </div>
            <p class="wrong" role="alert">
                {move || error.get()}
            </p>
        </div>
    }
}

fn give_encrypted(session: Session, passphrase: &str) -> Result<(), String> {
    if !fresh_ids::is_secure() {
        return Err(NOT_SECURE.to_owned());
    }
    let text = everything(session);
    let file = saves::encrypt(&text, passphrase, &fresh_ids::bytes()).map_err(|error| error.to_string())?;
    let name = hand_over(session, "-encrypted", &file)?;
    session.say(format!(
        "An encrypted copy is in your downloads: {name}, {} characters. Only your passphrase opens it.",
        grouped(file.len())
    ));
    Ok(())
}
