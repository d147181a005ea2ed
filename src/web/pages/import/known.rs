//! The people of the file who are in the book already, and what the file adds to them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::exchange::{Entry, FieldChange, Preview, Verdict};

use super::desk::Desk;
use super::long_list::LongList;
use super::newcomers::{Tick, line};

/// The list, each with the fields that change.
#[component]
pub fn Known(
    /// What the file would do.
    preview: Memo<Arc<Preview>>,
    /// Who stays out.
    desk: Desk,
) -> impl IntoView {
    let total = Memo::new(move |_| preview.read().counts()[1]);
    let rows = move |shown: usize| {
        let preview = preview.read();
        let rows = preview.entries.iter().filter_map(|entry| row(entry, desk));
        rows.take(shown).collect_view().into_any()
    };
    view! {
        <LongList
            title="Already in your book, with something new"
            id="known"
            about="What your book says stays; the file fills gaps and adds."
            total
            rows
        />
    }
}

fn row(entry: &Entry, desk: Desk) -> Option<impl IntoView + use<>> {
    let kept = &entry.kept;
    let Verdict::Merge { changes, .. } = &entry.verdict else {
        return None;
    };
    let changed = |change: &FieldChange| {
        view! {
            <dt>{change.field}</dt>
            <dd>
                {(!change.before.is_empty())
                    .then(|| {
                        view! {
                            <del>{change.before.clone()}</del>
                            <span aria-hidden="true">" → "</span>
                            <span class="vh">" becomes "</span>
                        }
                    })} <ins>{change.after.clone()}</ins>
            </dd>
        }
    };
    let stays = |change: &FieldChange| {
        view! {
            <dt>{change.field}</dt>
            <dd>{format!("stays {}; the file says {}", change.before, change.after)}</dd>
        }
    };
    let entry_line = line(entry);
    let name = entry.prospect.display_name().to_owned();
    Some(view! {
        <li>
            <Tick entry_line desk>
                <b>{name}</b>
            </Tick>
            <dl class="pairs changes">
                {changes.iter().map(changed).collect_view()} {kept.iter().map(stays).collect_view()}
            </dl>
        </li>
    })
}
