//! The people of the file who are not in the book yet.

use std::sync::Arc;

use leptos::prelude::*;

use crate::exchange::{Entry, Preview, Verdict};
use crate::model::Labelled;

use super::desk::Desk;
use super::long_list::LongList;

/// The list, each with a tick.
#[component]
pub fn Newcomers(
    /// What the file would do.
    preview: Memo<Arc<Preview>>,
    /// Who stays out.
    desk: Desk,
) -> impl IntoView {
    let total = Memo::new(move |_| preview.read().counts()[0]);
    let rows = move |shown: usize| {
        let preview = preview.read();
        let new = preview.entries.iter().filter(|entry| entry.verdict == Verdict::New);
        new.take(shown).map(|entry| row(entry, desk)).collect_view().into_any()
    };
    view! {
        <LongList
            title="New"
            id="new"
            about="They come in as new prospects. Take the tick away from anybody who should stay out."
            total
            rows
        />
    }
}

fn row(entry: &Entry, desk: Desk) -> impl IntoView + use<> {
    let prospect = &entry.prospect;
    let first = |values: &[Labelled]| values.first().map(|one| one.value.clone()).unwrap_or_default();
    let company = if prospect.name.is_empty() {
        String::new()
    } else {
        prospect.company.clone()
    };
    let closed: Vec<&str> = prospect.blocks.iter().map(|block| block.channel.label()).collect();
    let closed = (!closed.is_empty()).then(|| format!("Do not contact by: {}.", closed.join(", ").to_lowercase()));
    let remarks: Vec<String> = closed.into_iter().chain(entry.warnings.iter().cloned()).collect();
    let entry_line = line(entry);
    let name = prospect.display_name().to_owned();
    let (email, phone) = (first(&prospect.emails), first(&prospect.phones));
    view! {
        <li>
            <Tick entry_line desk>
                <span class="who">
                    <b>{name}</b>
                    " "
                    <span class="co">{company}</span>
                </span>
                <span class="reach">{email} " "</span>
                <span class="reach">{phone}</span>
                {(!remarks.is_empty()).then(|| view! { <span class="remark">" " {remarks.join(" ")}</span> })}
            </Tick>
        </li>
    }
}

/// The line an entry is known by.
pub fn line(entry: &Entry) -> u64 {
    entry.lines.first().copied().unwrap_or_default()
}

/// A row that can be left out, its words beside a tick.
#[component]
pub fn Tick(
    /// The line the entry is known by.
    entry_line: u64,
    /// Who stays out.
    desk: Desk,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <label class="include">
            <input
                type="checkbox"
                prop:checked=move || desk.takes(entry_line)
                on:change:target=move |event| desk.choose(entry_line, event.target().checked())
            />
            <span class="included">{children()}</span>
        </label>
    }
}
