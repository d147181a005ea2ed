//! The rows that do not come in, each with its line and the reason, to be mended and brought once more.

use std::sync::Arc;

use leptos::prelude::*;

use crate::exchange::{Preview, Reading, Sheet, Skipped, skipped_csv};
use crate::web::browser::files;
use crate::web::session::use_session;

use super::long_list::LongList;

/// Every row that does not come in, in the file's order.
pub fn left_out(reading: &Reading, preview: &Preview) -> Vec<Skipped> {
    let mut rows: Vec<Skipped> = reading.skipped.iter().cloned().chain(preview.barred()).collect();
    rows.sort_by_key(|row| row.line);
    rows
}

/// The list, and a way to take it along.
#[component]
pub fn LeftOut(
    /// The file's name.
    name: String,
    /// Its table.
    sheet: Arc<Sheet>,
    /// The rows.
    skipped: Memo<Vec<Skipped>>,
) -> impl IntoView {
    let session = use_session();
    let total = Memo::new(move |_| skipped.read().len());
    let rows = move |shown: usize| {
        let row = |row: &Skipped| {
            view! {
                <li class="said">
                    <small>{format!("Line {}", row.line)}</small>
                    " "
                    <span>{row.reason.clone()}</span>
                </li>
            }
        };
        skipped.read().iter().take(shown).map(row).collect_view().into_any()
    };
    let give = move |_| {
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
        let file = format!("{stem}-left-out.csv");
        if files::offer(&file, "text/csv", &skipped_csv(&sheet, &skipped.read_untracked())) {
            session.say(format!("The rows that were left out are in your downloads: {file}."));
        } else {
            session.say("The browser did not let the file out. Allow downloads for this page and try again.");
        }
    };
    view! {
        <div class="stack close">
            <LongList
                title="Left out"
                id="left-out"
                about="These rows do not come in. Mend them in the file below and bring it once more."
                total
                rows
            />
            <p hidden=move || total.get() == 0>
                <button type="button" class="btn" on:click=give>
                    "Download the rows that were left out"
                </button>
            </p>
        </div>
    }
}
