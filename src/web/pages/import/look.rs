//! What the file would do, before anything is written.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::File;

use crate::exchange::{self, Preview, Reading, Verdict};
use crate::model::Book;
use crate::ops::{self, Op};
use crate::saves::Keeper;
use crate::web::browser::storage;
use crate::web::components::figures::{grouped, people};
use crate::web::components::file_button::FileButton;
use crate::web::session::use_session;

use super::columns::Columns;
use super::desk::{Brought, Desk};
use super::done::TakenIn;
use super::everybody::Everybody;
use super::known::Known;
use super::left_out::{LeftOut, left_out};
use super::newcomers::{Newcomers, line};
use super::words;

/// The preview.
#[component]
pub fn Look(
    /// The file.
    brought: Brought,
    /// What is chosen for it.
    desk: Desk,
    /// Called with another file.
    on_file: Callback<File>,
    /// Called once it is taken in.
    on_done: Callback<TakenIn>,
) -> impl IntoView {
    let session = use_session();
    let error = RwSignal::new(String::new());
    // Once it is being taken in the book changes under the preview, and nobody looks at it any more.
    let closed = StoredValue::new(false);
    let sheet = brought.sheet.clone();
    let file = StoredValue::new(brought.clone());

    let group = Memo::new(move |_| file.with_value(|file| file.group(&desk.group.read(), &session.book().read())));
    let reading = Memo::new(move |_| {
        let intake = file.with_value(|file| file.intake(desk.stage.get(), group.get().map(|group| group.id)));
        let sheet = file.with_value(|file| file.sheet.clone());
        Arc::new(exchange::people(&sheet, &desk.mapping.read(), &intake))
    });
    let preview = Memo::new(move |before: Option<&Arc<Preview>>| match before {
        Some(before) if closed.get_value() => before.clone(),
        _ => Arc::new(exchange::compare(&session.book().read(), &reading.read().candidates)),
    });
    let skipped = Memo::new(move |_| left_out(&reading.read(), &preview.read()));
    let coming = Memo::new(move |_| {
        let (preview, left_out) = (preview.read(), desk.left_out.read());
        let coming = preview.entries.iter().filter(|entry| !left_out.contains(&line(entry)));
        coming.fold((0, 0), |(new, merged), entry| match entry.verdict {
            Verdict::New => (new + 1, merged),
            Verdict::Merge { .. } => (new, merged + 1),
            Verdict::Same { .. } | Verdict::Barred { .. } => (new, merged),
        })
    });

    let bring = move |_| {
        let taken = exchange::take_in(&preview.read_untracked(), &desk.left_out.read_untracked());
        let added = taken.added.iter().map(|prospect| prospect.id).collect();
        let merged = taken.merged.len();
        let new_group = group
            .get_untracked()
            .filter(|group| session.book().with_untracked(|book| book.group(group.id).is_none()));
        let op = Op::TakeIn {
            added: taken.added,
            merged: taken.merged,
            group: new_group,
            from: brought.name.clone(),
        };
        let done = TakenIn {
            brought: file.get_value(),
            added,
            merged,
            stage: desk.stage.get_untracked(),
            change: session.book().with_untracked(|book| ops::describe(&op, book)),
        };
        closed.set_value(true);
        match session.dispatch(op) {
            Ok(()) => on_done.run(done),
            Err(sentence) => {
                closed.set_value(false);
                error.set(sentence);
            }
        }
    };

    let heading = {
        let kind = words::kind(sheet.kind);
        move || format!("{kind}, {}", people(preview.read().entries.len()))
    };
    view! {
        <section class="stack" aria-labelledby="found">
            <header class="stack close">
                <h2 class="title" id="found" tabindex="-1">
                    {heading}
                </h2>
                <p class="soft">{words::manner(&file.read_value().name, &sheet)}</p>
            </header>
            <Counts reading preview/>
            <Everybody desk/>
            <p class="wrong" role="alert">
                {move || error.get()}
            </p>
            <div class="acts">
                <button
                    type="button"
                    class="btn first"
                    disabled=move || coming.get() == (0, 0)
                    on:click=bring
                >
                    {move || {
                        let (new, merged) = coming.get();
                        if new + merged == 0 { "Nothing to bring in".to_owned() } else { words::bring(new, merged) }
                    }}
                </button>
                <FileButton label="Choose another file" on_file/>
                <small>"One undo takes all of it back."</small>
            </div>
            <Room preview/>
            <Columns sheet=sheet.clone() mapping=desk.mapping/>
        </section>
        <Known preview desk/>
        <Newcomers preview desk/>
        <LeftOut name=file.read_value().name.clone() sheet skipped/>
    }
}

/// What would happen to whom, in figures, and who may not be contacted.
#[component]
fn Counts(reading: Memo<Arc<Reading>>, preview: Memo<Arc<Preview>>) -> impl IntoView {
    let figures = move || {
        let [new, merged, same, barred] = preview.read().counts();
        let out = reading.read().skipped.len() + barred;
        let figure = |(number, words): (usize, &'static str)| {
            view! {
                <div>
                    <dt>{words}</dt>
                    <dd>{grouped(number)}</dd>
                </div>
            }
        };
        let others = [
            (merged, "with something new"),
            (same, "already there, unchanged"),
            (out, "left out"),
        ];
        let others = others.into_iter().filter(|(number, _)| *number > 0);
        std::iter::once((new, "new")).chain(others).map(figure).collect_view()
    };
    let opt_outs = move || words::opt_outs(&reading.read().candidates);
    view! {
        <dl class="figures">{figures}</dl>
        {move || opt_outs().map(|sentence| view! { <p class="state">{sentence}</p> })}
    }
}

/// People measured to tell how much room all of them take.
const MEASURED: usize = 100;

/// Said when the browser has hardly room for so many.
#[component]
fn Room(preview: Memo<Arc<Preview>>) -> impl IntoView {
    let needed = Memo::new(move |_| {
        let preview = preview.read();
        let new = || preview.entries.iter().filter(|entry| entry.verdict == Verdict::New);
        let some: Vec<_> = new().take(MEASURED).map(|entry| entry.prospect.clone()).collect();
        let measured = some.len().max(1);
        let book = Book {
            prospects: some.into_iter().map(|prospect| (prospect.id, prospect)).collect(),
            ..Book::default()
        };
        let kept = Keeper::default().prepare(&book, &book.records().collect());
        kept.map_or(0, |kept| kept.room()) * new().count() / measured
    });
    let left = storage::USUAL_ROOM.saturating_sub(untrack(|| use_session().room().total()));
    move || {
        (needed.get() > left).then(|| {
            view! {
                <p class="state">
                    {format!(
                        "So many people take about {} characters, and this browser has room for about {} more. Bring in a part of them, or leave out columns you do not need.",
                        grouped(needed.get()),
                        grouped(left),
                    )}
                </p>
            }
        })
    }
}
