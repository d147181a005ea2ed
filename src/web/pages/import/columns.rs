//! What each column is taken for, with something that stands in it, to be changed where it is wrong.

use std::sync::Arc;

use leptos::prelude::*;

use crate::exchange::{FieldKind, FileKind, Mapping, Sheet};

/// Values shown of a column, and the characters of each: enough to know what it holds.
const EXAMPLES: usize = 2;
const EXAMPLE_LENGTH: usize = 40;

/// The columns behind a disclosure: open where the file is of no known kind, so that somebody should look.
#[component]
pub fn Columns(
    /// The file's table.
    sheet: Arc<Sheet>,
    /// What its columns are taken for.
    mapping: RwSignal<Mapping>,
) -> impl IntoView {
    let open = sheet.kind == FileKind::List || !mapping.read_untracked().names_people();
    let all = sheet.headers.len();
    let used = move || mapping.read().columns.iter().flatten().count();
    view! {
        <details class="why" open=open>
            <summary>
                "What each column is taken for: " {used} " of " {all} " used"
            </summary>
            <p class="wrong" role="alert">
                {move || {
                    if mapping.read().names_people() {
                        ""
                    } else {
                        "No column gives a name, a company, an email or a phone number yet. Choose the one that does."
                    }
                }}
            </p>
            <ul class="columns">
                {(0..all).map(|place| view! { <Column sheet=sheet.clone() mapping place/> }).collect_view()}
            </ul>
        </details>
    }
}

#[component]
fn Column(sheet: Arc<Sheet>, mapping: RwSignal<Mapping>, place: usize) -> impl IntoView {
    let header = sheet.headers.get(place).cloned().unwrap_or_default();
    let examples: Vec<String> = sheet.examples(place).take(EXAMPLES).map(shortened).collect();
    let examples = if examples.is_empty() {
        "empty".to_owned()
    } else {
        examples.join(" · ")
    };
    let proposed = mapping.read_untracked().get(place);
    let id = format!("column-{place}");
    let choose = move |value: String| {
        let kind = value
            .parse::<usize>()
            .ok()
            .and_then(|index| FieldKind::ALL.get(index).copied());
        mapping.update(|mapping| mapping.set(place, kind));
    };
    view! {
        <li>
            <div class="field">
                <label for=id.clone()>{header}</label>
                <select id=id.clone() on:change:target=move |event| choose(event.target().value())>
                    <option value="" selected=proposed.is_none()>
                        "Leave out"
                    </option>
                    {FieldKind::ALL
                        .into_iter()
                        .map(|kind| {
                            view! {
                                <option value=kind.index().to_string() selected=proposed == Some(kind)>
                                    {kind.label()}
                                </option>
                            }
                        })
                        .collect_view()}
                </select>
            </div>
            <p class="co">{examples}</p>
        </li>
    }
}

fn shortened(text: &str) -> String {
    let mut folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = folded.char_indices().nth(EXAMPLE_LENGTH) {
        folded.truncate(end);
        folded.push('…');
    }
    folded
}
