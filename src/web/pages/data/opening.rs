//! Opening a copy: looked at first, then put in place of the book or made one with it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::model::time::near_day;
use crate::ops;
use crate::saves::{self, Backup};
use crate::web::browser::{files, storage};
use crate::web::components::figures::{changes, counted, people};
use crate::web::components::file_button::FileButton;
use crate::web::components::folder_keeper::{Kept, Others, kept};
use crate::web::components::last_copy::{everything, hand_over};
use crate::web::components::one_book::{OneBook, add_given_way};
use crate::web::components::passphrase::DRAWN;
use crate::web::session::{Session, use_session};

use super::gave_way::GaveWay;

/// How far opening a copy is.
#[derive(Clone)]
enum Step {
    /// Nothing chosen.
    Idle,
    /// It asks for its passphrase: the file's name and text.
    Locked(String, Arc<String>),
    /// It was read: its name, and what is in it.
    Read(String, Arc<Backup>),
}

/// The button, and what follows.
#[component]
pub fn Opening() -> impl IntoView {
    let session = use_session();
    let step = RwSignal::new(Step::Idle);
    let error = RwSignal::new(String::new());
    let nothing_to_lose = Memo::new(move |_| session.book().read().has_nothing_to_lose());
    let read = move |name: String, text: &str| {
        error.try_set(String::new());
        match saves::restore(text) {
            Err(wrong) => drop(error.try_set(format!("{name}: {wrong}"))),
            Ok(backup) if backup.book.has_nothing_to_lose() => {
                error.try_set(format!("{name}: there is nothing in this copy."));
            }
            // Nothing to lose and nothing to choose: it goes in at once.
            Ok(backup) if nothing_to_lose.get_untracked() && backup.is_intact != Some(false) => {
                let says = format!("Restored {} from a backup.", people(backup.book.prospects.len()));
                let done = put_in_place(session, &backup, says);
                error.try_set(done.err().unwrap_or_default());
                step.try_set(Step::Idle);
            }
            Ok(backup) => drop(step.try_set(Step::Read(name, Arc::new(backup)))),
        }
    };
    let open = Callback::new(move |file: File| {
        step.set(Step::Idle);
        spawn_local(async move {
            let text = match files::copy(&file).await {
                Ok(text) => text,
                Err(sentence) => return drop(error.try_set(sentence)),
            };
            if saves::is_encrypted(&text) {
                error.try_set(String::new());
                step.try_set(Step::Locked(file.name(), Arc::new(text)));
            } else {
                read(file.name(), &text);
            }
        });
    });
    let unlocked = Callback::new(move |(name, text): (String, String)| read(name, &text));
    let done = Callback::new(move |()| step.set(Step::Idle));
    view! {
        <div class="acts">
            {move || {
                let label = if nothing_to_lose.get() { "Restore a copy" } else { "Open a copy" };
                view! { <FileButton label on_file=open/> }
            }}
        </div>
        <p class="wrong" role="alert">
            {move || error.get()}
        </p>
        {move || match step.get() {
            Step::Idle => ().into_any(),
            Step::Locked(name, text) => view! { <Passphrase name text unlocked/> }.into_any(),
            Step::Read(name, backup) => view! { <Look name backup done/> }.into_any(),
        }}
        <GaveWay/>
    }
}

/// Asks for the passphrase of an encrypted copy.
#[component]
fn Passphrase(name: String, text: Arc<String>, unlocked: Callback<(String, String)>) -> impl IntoView {
    let passphrase = RwSignal::new(String::new());
    let is_busy = RwSignal::new(false);
    let error = RwSignal::new(String::new());
    let title = format!("{name} is encrypted");
    let open = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        is_busy.set(true);
        let (name, text) = (name.clone(), text.clone());
        set_timeout(
            move || {
                let opened = passphrase.with_untracked(|passphrase| saves::decrypt(&text, passphrase));
                is_busy.try_set(false);
                match opened {
                    Ok(plain) => unlocked.run((name, plain)),
                    Err(wrong) => drop(error.try_set(wrong.to_string())),
                }
            },
            DRAWN,
        );
    };
    view! {
        <form class="state" on:submit=open>
            <h3 class="title">{title}</h3>
            <label class="field">
                "Its passphrase"
                <input type="password" autocomplete="off" bind:value=passphrase/>
            </label>
            <div class="acts">
                <button type="submit" class="btn" disabled=move || is_busy.get()>
                    {move || if is_busy.get() { "One moment …" } else { "Open it" }}
                </button>
            </div>
            <p class="wrong" role="alert">
                {move || error.get()}
            </p>
        </form>
    }
}

/// What is in the copy, what each way would do, and the two ways.
#[component]
fn Look(name: String, backup: Arc<Backup>, done: Callback<()>) -> impl IntoView {
    let session = use_session();
    let error = RwSignal::new(String::new());
    let made = session.now().with_untracked(|now| {
        let day = backup.made_at.map(|at| near_day(now.day_of(at), now.today()));
        day.map_or_else(|| "Without a date".to_owned(), |day| format!("Made {day}"))
    });
    let touches = backup.book.touches().count();
    let holds = format!(
        "{made}: {} with {}.",
        people(backup.book.prospects.len()),
        counted(touches, "touch", "touches")
    );
    let is_changed = backup.is_intact == Some(false);
    let theirs = StoredValue::new(backup.book.clone().without_sample());
    let copy = StoredValue::new(backup);
    let one = Memo::new(move |_| {
        session
            .book()
            .with(|book| theirs.with_value(|theirs| OneBook::of(book, theirs)))
    });
    let merge = move |_| {
        // As it is before the change: after it the two have nothing more to say to each other.
        let before = one.get_untracked();
        let op = session
            .book()
            .with_untracked(|book| before.bring(book, "Made one book of two."));
        match op.map_or(Ok(()), |op| session.dispatch(op)) {
            Ok(()) => {
                copy.with_value(|copy| put_drafts(copy));
                add_given_way(&before.merged);
                done.run(());
            }
            Err(sentence) => error.set(sentence),
        }
    };
    let replace = move |_| {
        let tried = safety_copy(session).and_then(|()| {
            let backup = copy.get_value();
            let number = people(backup.book.prospects.len());
            put_in_place(session, &backup, format!("Put a copy in place of the book: {number}."))
        });
        match tried {
            Ok(()) => done.run(()),
            Err(sentence) => error.set(sentence),
        }
    };
    let shared = || matches!(kept(), Kept::There { others, .. } if others != Others::default());
    let here = move || people(session.book().read().prospects.len());
    view! {
        <section class="state" aria-labelledby="look">
            <h3 class="title" id="look">
                {name}
            </h3>
            <p>{holds}</p>
            <Show when=move || is_changed>
                <p class="wrong">
                    "This file is not as it was written: somebody changed it by hand, or it was damaged on its way. What is below is what can still be read; look at it well."
                </p>
            </Show>
            <div class="ways">
                <div>
                    <h4>"Make one book of the two"</h4>
                    <p>{move || one.with(|one| changes(&one.counts))}</p>
                    <p class="soft">
                        {move || match one.with(|one| one.merged.conflicts.len()) {
                            0 => "Nobody is lost; of what was changed, the later holds.".to_owned(),
                            clashes => {
                                format!(
                                    "Nobody is lost. {} on both sides: the later holds, and you see what gave way.",
                                    counted(clashes, "record was changed", "records were changed"),
                                )
                            }
                        }}
                    </p>
                    <button type="button" class="btn" on:click=merge>
                        "Merge"
                    </button>
                </div>
                <div>
                    <h4>"Put it in place of this book"</h4>
                    <p>
                        "Your book as it is now, with " {here} ", gives way to the copy." <Show when=shared>" It does so on the other devices that use the folder too."</Show>
                    </p>
                    <p class="soft">
                        "First a copy of it goes to your downloads, read back to make sure. “Undo” brings it back too."
                    </p>
                    <button type="button" class="btn" on:click=replace>
                        "Replace my book"
                    </button>
                </div>
            </div>
            <p class="wrong" role="alert">
                {move || error.get()}
            </p>
            <div class="acts">
                <button type="button" class="btn quiet" on:click=move |_| done.run(())>
                    "Neither"
                </button>
            </div>
        </section>
    }
}

/// Puts the copy in place of the book.
fn put_in_place(session: Session, backup: &Backup, says: String) -> Result<(), String> {
    let op = session
        .book()
        .with_untracked(|book| ops::replace(book, backup.book.clone(), says));
    op.map_or(Ok(()), |op| session.dispatch(op))?;
    put_drafts(backup);
    Ok(())
}

/// A copy of the book as it is, read back before it counts, and handed over.
fn safety_copy(session: Session) -> Result<(), String> {
    let text = everything(session);
    let holds = |read: Backup| {
        session
            .book()
            .with_untracked(|book| read.holds(book, &storage::drafts(book)))
    };
    let is_whole = saves::restore(&text).is_ok_and(holds);
    if !is_whole {
        return Err(
            "The copy of your book could not be read back, so nothing was replaced. Please tell us of it.".to_owned(),
        );
    }
    hand_over(session, "-before", &text).map_err(|sentence| format!("{sentence} Nothing was replaced."))?;
    Ok(())
}

/// Messages in hand come back where there is none in hand now.
fn put_drafts(backup: &Backup) {
    for draft in &backup.drafts {
        let key = saves::draft_key(draft.prospect);
        if storage::get(&key).is_none() {
            // No room for a draft is no reason to stop: the copy still has it.
            let _ = storage::put(&key, Some(&draft.text));
        }
    }
}
