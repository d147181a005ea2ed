//! Before the words: what the touch is for, and what it brings.

use leptos::prelude::*;

use crate::cadence;
use crate::model::{Purpose, ValueItem};
use crate::web::routes::Page;
use crate::web::session::use_session;

use super::desk::Desk;

/// Unused things that are listed; more would be a catalogue.
const LISTED: usize = 5;

/// The two fields.
#[component]
pub fn Brief(desk: Desk) -> impl IntoView {
    view! {
        <div class="letter">
            <PurposeChoice desk/>
            {(!desk.only_checks()).then(|| view! { <Brings desk/> })}
        </div>
    }
}

#[component]
fn PurposeChoice(desk: Desk) -> impl IntoView {
    let choose = move |text: String| {
        let place = text.parse::<usize>().ok();
        let purpose = place.and_then(|place| Purpose::ALL.get(place).copied());
        desk.change(|writing| writing.purpose = purpose);
    };
    let options = Purpose::ALL.into_iter().enumerate().map(|(place, purpose)| {
        view! {
            <option value=place.to_string() selected=move || desk.purpose.get() == Some(purpose)>
                {purpose.label()}
            </option>
        }
    });
    let nothing_chosen = if desk.only_checks() {
        "Not said"
    } else {
        "Choose what it is for"
    };
    let note = move || {
        if desk.only_checks() {
            return String::new();
        }
        let proposal = desk.proposal.read();
        let because = proposal.because(desk.today.get());
        match (proposal.purpose, desk.purpose.get()) {
            (None, None) => {
                "Nothing can go out without a purpose: say what it is for, in their eyes, and a draft follows (P2)."
                    .to_owned()
            }
            (None, Some(_)) => String::new(),
            (proposed, chosen) if proposed == chosen => format!("Proposed: {because}"),
            (Some(proposed), _) => format!("The plan proposes “{}”: {because}", proposed.label()),
        }
    };
    view! {
        <label class="field">
            <span>"Purpose"</span>
            <select
                aria-describedby="purpose-note"
                on:change:target=move |event| choose(event.target().value())
            >
                <option value="" selected=move || desk.purpose.get().is_none()>
                    {nothing_chosen}
                </option>
                {options.collect_view()}
            </select>
        </label>
        <small class="note" id="purpose-note">
            {note}
        </small>
    }
}

#[component]
fn Brings(desk: Desk) -> impl IntoView {
    let brings = Memo::new(move |_| desk.writing.with(|writing| writing.brings.clone()));
    let empty = move || brings.read().trim().is_empty();
    let note = move || {
        empty().then_some("It may stay empty. But without something new this is one more request to put off (P1).")
    };
    let session = use_session();
    let typed = move |text: String| {
        desk.change(|writing| {
            // Other words bring another thing.
            let title = writing.value.and_then(|id| {
                session
                    .book()
                    .with_untracked(|book| book.value(id).map(|item| item.title.clone()))
            });
            writing.value = writing
                .value
                .filter(|_| title.is_some_and(|title| text.contains(&title)));
            writing.brings = text;
        });
    };
    view! {
        <label class="field">
            <span>"What you bring"</span>
            <input
                type="text"
                autocomplete="off"
                placeholder="a reading, a sample, a number they can use"
                aria-describedby="brings-note"
                prop:value=move || brings.get()
                on:input:target=move |event| typed(event.target().value())
            />
        </label>
        <small class="note" id="brings-note">
            {note}
        </small>
        <Unused desk/>
    }
}

#[component]
fn Unused(desk: Desk) -> impl IntoView {
    let session = use_session();
    let open = Memo::new(move |_| desk.writing.with(|writing| writing.brings.trim().is_empty()));
    let fitting = Memo::new(move |_| {
        let (book, prospect) = (session.book().read(), desk.prospect.read());
        let unused = cadence::unused_values(&prospect, &book, desk.today.get());
        unused.into_iter().cloned().collect::<Vec<ValueItem>>()
    });
    let summary = move || match fitting.read().len() {
        0 if session.book().read().values.is_empty() => "Nothing in the library yet".to_owned(),
        0 => "Nothing unused in the library".to_owned(),
        1 => "One thing they have not had from you".to_owned(),
        many => format!("{many} things they have not had from you"),
    };
    let one = |desk: Desk, item: ValueItem| {
        let id = item.id;
        let words = match item.link.as_str() {
            "" => item.title.clone(),
            link => format!("{}: {link}", item.title),
        };
        let use_it = move |_| {
            let brings = words.clone();
            desk.change(|writing| {
                writing.brings = brings;
                writing.value = Some(id);
            });
        };
        view! {
            <li>
                <span>{item.title} " " <small>{item.kind.label()}</small></span>
                <button type="button" class="btn quiet" on:click=use_it>
                    "Bring this"
                </button>
            </li>
        }
    };
    view! {
        <details class="why unused" open=move || open.get()>
            <summary>{summary}</summary>
            <ul>{move || fitting.get().into_iter().take(LISTED).map(|item| one(desk, item)).collect_view()}</ul>
            <a class="btn quiet" href=Page::Library.href()>
                "Open the library"
            </a>
        </details>
    }
}
