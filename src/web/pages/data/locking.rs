//! The lock: turning it on and off, closing it now, and after how long it closes by itself.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::web::components::passphrase::{self, DRAWN, ShowIt, StrengthHint};
use crate::web::session::lock;
use crate::web::session::{Keeping, Session, use_session};

/// The choices of idle minutes; 0 is never.
const MINUTES: [(u32, &str); 6] = [
    (1, "1 minute"),
    (5, "5 minutes"),
    (15, "15 minutes"),
    (30, "30 minutes"),
    (60, "an hour"),
    (0, "never by itself"),
];

/// The section.
#[component]
pub fn Locking() -> impl IntoView {
    let session = use_session();
    let is_on = RwSignal::new(lock::is_on());
    let may = move || !matches!(*session.keeping().read(), Keeping::MemoryOnly | Keeping::ReadOnly(_));
    view! {
        <Show when=may>
            <section class="stack close" aria-labelledby="locking">
                <h2 class="ruled" id="locking">
                    "A lock"
                </h2>
                {move || if is_on.get() { view! { <Locked is_on/> }.into_any() } else { view! { <Open is_on/> }.into_any() }}
                <details class="why">
                    <summary>"What a lock does, and what it does not"</summary>
                    <div class="stack close">
                        <p>
                            "Locked, the book, its history, the messages in hand and the crash net lie encrypted in this browser (AES-256, the key made of your passphrase by Argon2id). The key is in memory only, and gone when the book is locked or the tab is closed."
                        </p>
                        <p>
                            "It keeps out whoever sits down at this computer or takes its disk. It does not keep out a program that runs while the book is open, or an extension that may read this page. That there is a book, how large it is and when it was changed can still be seen, and so can the choices, the practice room with what was typed there, the name of the folder of copies, and the record of the lock: the salt and the settings of Argon2id. What lay here in clear before is written over, but may lie in the browser’s own files for a while. Copies are encrypted only where you take them with a passphrase; what goes into the folder of copies, for you and your other devices, lies there in clear."
                        </p>
                    </div>
                </details>
            </section>
        </Show>
    }
}

/// Before there is a lock.
#[component]
fn Open(is_on: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let (first, again) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let act = Act::new(session, move |session| async move {
        agreed(first, again)?;
        session.turn_lock_on(&first.get_untracked()).await?;
        is_on.set(true);
        session.say("Your book is locked with your passphrase. It stays open in this tab until you lock it or leave.");
        Ok(())
    });
    view! {
        <p>
            "Who can use this browser can read your book. With a lock it lies here encrypted, and opens with a passphrase only you know."
        </p>
        <details class="why">
            <summary>"Lock the book with a passphrase"</summary>
            <form class="stack close" on:submit=move |event| act.begin(event)>
                <NewPassphrase first again/>
                <p>
                    "Your people, the log and its history, the messages in hand and the crash net are encrypted. In clear stay choices of this browser, such as the theme, and the practice room, which knows none of your people."
                </p>
                <p>
                    "Take a copy first, and write the passphrase down where you will find it. It is kept nowhere: forgotten, nobody can open the book, not you and not us."
                </p>
                <Go act words="Lock the book"/>
            </form>
        </details>
    }
}

/// While there is one.
#[component]
fn Locked(is_on: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let error = RwSignal::new(String::new());
    let minutes = RwSignal::new(lock::idle_minutes());
    let lock_now = move |_| {
        if let Err(sentence) = session.lock_now() {
            error.set(sentence);
        }
    };
    let choose = move |event: ev::Targeted<ev::Event, web_sys::HtmlSelectElement>| {
        if let Ok(chosen) = event.target().value().parse() {
            lock::set_idle_minutes(chosen);
            minutes.set(chosen);
        }
    };
    let options = MINUTES.map(|(value, words)| {
        view! {
            <option value=value.to_string() selected=move || minutes.get() == value>
                {words}
            </option>
        }
    });
    view! {
        <p>"The book has a lock. In this tab it is open."</p>
        <div class="acts">
            <button type="button" class="btn" on:click=lock_now>
                "Lock it now"
            </button>
        </div>
        <p class="wrong" role="alert">
            {move || error.get()}
        </p>
        <label class="field">
            "Locks when nobody is at work for"
            <select on:change:target=choose>{options}</select>
        </label>
        <p class="soft">
            "All tabs are locked together. What is typed into a form and not kept yet is gone then; messages in hand are kept as you type."
        </p>
        <details class="why">
            <summary>"Change the passphrase"</summary>
            <Change/>
        </details>
        <details class="why">
            <summary>"Take the lock off"</summary>
            <TakeOff is_on/>
        </details>
    }
}

#[component]
fn Change() -> impl IntoView {
    let session = use_session();
    let (old, first, again) = (
        RwSignal::new(String::new()),
        RwSignal::new(String::new()),
        RwSignal::new(String::new()),
    );
    let act = Act::new(session, move |session| async move {
        agreed(first, again)?;
        session
            .change_passphrase(&old.get_untracked(), &first.get_untracked())
            .await?;
        for text in [old, first, again] {
            text.set(String::new());
        }
        session.say("The passphrase is changed.");
        Ok(())
    });
    view! {
        <form class="stack close" on:submit=move |event| act.begin(event)>
            <OldPassphrase text=old/>
            <NewPassphrase first again/>
            <p class="soft">
                "If somebody knows the old one and may have copied this browser’s files, take the lock off and put it on again: that makes a new key as well."
            </p>
            <Go act words="Change the passphrase"/>
        </form>
    }
}

#[component]
fn TakeOff(is_on: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let old = RwSignal::new(String::new());
    let act = Act::new(session, move |session| async move {
        session.turn_lock_off(&old.get_untracked()).await?;
        is_on.set(false);
        session.say("The lock is off: who can use this browser can read the book.");
        Ok(())
    });
    view! {
        <form class="stack close" on:submit=move |event| act.begin(event)>
            <OldPassphrase text=old/>
            <Go act words="Take the lock off"/>
        </form>
    }
}

#[component]
fn OldPassphrase(text: RwSignal<String>) -> impl IntoView {
    view! {
        <label class="field">
            "The passphrase now"
            <input type="password" autocomplete="current-password" bind:value=text/>
        </label>
    }
}

/// Asked for twice, because a slip of the finger would cost the book.
#[component]
fn NewPassphrase(first: RwSignal<String>, again: RwSignal<String>) -> impl IntoView {
    let shown = RwSignal::new(false);
    view! {
        <label class="field">
            "New passphrase"
            <input
                prop:type=move || passphrase::kind(shown)
                autocomplete="new-password"
                aria-describedby="lock-strength"
                bind:value=first
            />
        </label>
        <StrengthHint id="lock-strength" passphrase=first/>
        <label class="field">
            "The same once more"
            <input prop:type=move || passphrase::kind(shown) autocomplete="new-password" bind:value=again/>
        </label>
        <ShowIt shown/>
    }
}

fn agreed(first: RwSignal<String>, again: RwSignal<String>) -> Result<(), String> {
    match (first.get_untracked(), again.get_untracked()) {
        (first, _) if first.is_empty() => Err("Type a passphrase first.".to_owned()),
        (first, again) if first != again => Err("The two are not the same. Type them once more.".to_owned()),
        _ => Ok(()),
    }
}

/// The button of a form, and what went wrong.
#[component]
fn Go(act: Act, words: &'static str) -> impl IntoView {
    view! {
        <p class="wrong" role="alert">
            {move || act.error.get()}
        </p>
        <div class="acts">
            <button type="submit" class="btn" disabled=move || act.is_busy.get()>
                {move || if act.is_busy.get() { "One moment …" } else { words }}
            </button>
        </div>
    }
}

type Work = std::pin::Pin<Box<dyn Future<Output = Result<(), String>>>>;

/// Something that takes a moment and may go wrong.
#[derive(Clone, Copy)]
struct Act {
    is_busy: RwSignal<bool>,
    error: RwSignal<String>,
    work: StoredValue<Box<dyn Fn() -> Work>, LocalStorage>,
}

impl Act {
    fn new<F: Future<Output = Result<(), String>> + 'static>(
        session: Session,
        work: impl Fn(Session) -> F + 'static,
    ) -> Act {
        Act {
            is_busy: RwSignal::new(false),
            error: RwSignal::new(String::new()),
            work: StoredValue::new_local(Box::new(move || Box::pin(work(session)))),
        }
    }

    fn begin(self, event: ev::SubmitEvent) {
        event.prevent_default();
        if self.is_busy.get_untracked() {
            return;
        }
        self.error.set(String::new());
        self.is_busy.set(true);
        let Some(work) = self.work.try_with_value(|work| work()) else {
            return;
        };
        set_timeout(
            move || {
                spawn_local(async move {
                    let done = work.await;
                    // The page may have been left meanwhile.
                    self.is_busy.try_set(false);
                    self.error.try_set(done.err().unwrap_or_default());
                });
            },
            DRAWN,
        );
    }
}
