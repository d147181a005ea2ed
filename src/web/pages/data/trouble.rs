//! What could not be read, was put aside, or is newer than this page: shown, kept, and never overwritten.

use leptos::prelude::*;

use crate::saves::{self, Damaged};
use crate::tabs::is_aside;
use crate::web::browser::storage;
use crate::web::components::raw_text;
use crate::web::session::{Keeping, Session, use_session};

use super::stored_text::StoredText;

/// Every stored text of ours as one file, whatever is in it.
pub fn give_everything(session: Session) {
    session.say(raw_text::take_out().unwrap_or_else(|sentence| sentence));
}

/// Said while a newer version's book lies here.
#[component]
pub fn TooNew() -> impl IntoView {
    let session = use_session();
    let version = move || match *session.keeping().read() {
        Keeping::ReadOnly(version) => Some(version),
        _ => None,
    };
    move || {
        version().map(|version| {
            view! {
                <section class="state stopped" aria-labelledby="too-new">
                    <h2 class="title" id="too-new">
                        "A newer Onemore wrote this book"
                    </h2>
                    <p>
                        {format!(
                            "Its data is of version {version}; this page reads up to version {}. So that nothing is lost, nothing can be changed here and what is newer is not shown.",
                            saves::LATEST,
                        )}
                    </p>
                    <p class="soft">
                        "Reload the page to get the newer Onemore. If that does not help, take the stored data out as it is and keep the file."
                    </p>
                    <div class="acts">
                        <button type="button" class="btn" on:click=move |_| give_everything(session)>
                            "Take the stored data out"
                        </button>
                    </div>
                </section>
            }
        })
    }
}

/// What was found but could not be read.
#[component]
pub fn Damage() -> impl IntoView {
    let session = use_session();
    let any = move || !session.damaged().read().is_empty();
    view! {
        <Show when=any>
            <section class="stack close" aria-labelledby="damaged">
                <h2 class="ruled" id="damaged">
                    "What could not be read"
                </h2>
                <p>
                    "The rest of your book is open. This text is kept as it was found, and nothing is written in its place. Download it first; set aside, it stays downloadable below and its place can be used again."
                </p>
                <ul class="stack">
                    <For each=move || session.damaged().get() key=|one| (one.key.clone(), one.text.clone(), one.reason.clone()) let:one>
                        <li>
                            <DamagedText one/>
                        </li>
                    </For>
                </ul>
            </section>
        </Show>
    }
}

#[component]
fn DamagedText(one: Damaged) -> impl IntoView {
    let session = use_session();
    let error = RwSignal::new(String::new());
    let Damaged { key, text, reason } = one.clone();
    let aside = move |_| match session.set_aside(&one) {
        Ok(()) => session.say("Set aside. It stays downloadable under Your data."),
        Err(sentence) => error.set(sentence),
    };
    view! {
        <div class="state stack close">
            <p>{reason}</p>
            <StoredText key text>
                <button type="button" class="btn quiet" on:click=aside>
                    "Set it aside"
                </button>
            </StoredText>
            <p class="wrong" role="alert">
                {move || error.get()}
            </p>
        </div>
    }
}

/// Stored text of ours that is no record of the book: what was set aside.
#[component]
pub fn Aside() -> impl IntoView {
    let session = use_session();
    let removed = RwSignal::new(0);
    let found = Memo::new(move |_| {
        session.damaged().track();
        removed.track();
        storage::texts(is_aside)
    });
    view! {
        <Show when=move || !found.read().is_empty()>
            <section class="stack close" aria-labelledby="aside">
                <h2 class="ruled" id="aside">
                    "Set aside"
                </h2>
                <p>
                    "Text that could not be read and no longer stands in the way. Keep a file of it if somebody may repair it; then it can go."
                </p>
                <ul class="stack">
                    <For each=move || found.get() key=|(key, _)| key.clone() let((key, text))>
                        <li class="stack close">
                            <StoredText key=key.clone() text>
                                <Remove key=key.clone() removed/>
                            </StoredText>
                        </li>
                    </For>
                </ul>
            </section>
        </Show>
    }
}

/// Removes a text that was set aside, asked for twice.
#[component]
fn Remove(key: String, removed: RwSignal<usize>) -> impl IntoView {
    let session = use_session();
    let is_asking = RwSignal::new(false);
    let remove = move |_| {
        if !is_asking.get_untracked() {
            return is_asking.set(true);
        }
        match session.may_keep().then(|| storage::put(&key, None)) {
            Some(Ok(())) => {
                session.say("It is removed.");
                removed.update(|count| *count += 1);
            }
            Some(Err(error)) => session.say(format!("It could not be removed: {error}.")),
            None => session.say("This tab is read only, so nothing is removed here. Reload the page."),
        }
    };
    view! {
        <button type="button" class=move || if is_asking.get() { "btn stop" } else { "btn quiet" } on:click=remove>
            {move || if is_asking.get() { "Remove it for good, without a way back" } else { "Remove it" }}
        </button>
    }
}
