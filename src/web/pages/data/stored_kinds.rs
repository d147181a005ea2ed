//! What takes room, by kind, and whether all of it can still be read.

use leptos::prelude::*;

use crate::saves;
use crate::web::browser::storage;
use crate::web::components::figures::{counted, grouped, people};
use crate::web::session::{Keeping, use_session};

/// What stored text is, by how its key goes on after ours.
const KINDS: [(&[&str], &str); 5] = [
    (
        &[
            "page",
            "index",
            "prospect",
            "groups",
            "tombstones",
            "values",
            "settings",
            "stamps",
        ],
        "Your people, the log and your settings",
    ),
    (&["past"], "What can be taken back"),
    (&["draft"], "Messages in hand"),
    (&["aside"], "Set aside: it could not be read"),
    (&[""], "Other things"),
];

/// The characters each kind takes, those that take none left out.
fn by_kind() -> Vec<(&'static str, usize)> {
    let mut sizes = [0; KINDS.len()];
    for (key, text) in storage::entries().unwrap_or_default() {
        let name = key.strip_prefix(saves::PREFIX).unwrap_or_default();
        let kind = KINDS
            .iter()
            .position(|(begins, _)| begins.iter().any(|begin| name.starts_with(begin)));
        sizes[kind.unwrap_or(KINDS.len() - 1)] += key.len() + text.encode_utf16().count();
    }
    let named = KINDS.iter().zip(sizes).map(|((_, words), size)| (*words, size));
    named.filter(|(_, size)| *size > 0).collect()
}

/// The table, and the button that reads everything once more.
#[component]
pub fn StoredKinds() -> impl IntoView {
    let session = use_session();
    let checked = RwSignal::new(String::new());
    let kinds = Memo::new(move |_| {
        session.book().track();
        session.keeping().track();
        by_kind()
    });
    let check = move |_| checked.set(check(session));
    view! {
        <details class="why">
            <summary>"What takes room"</summary>
            <table class="kinds">
                <thead>
                    <tr>
                        <th scope="col">"What"</th>
                        <th scope="col" class="num">
                            "Characters"
                        </th>
                    </tr>
                </thead>
                <tbody>
                    {move || {
                        kinds
                            .get()
                            .into_iter()
                            .map(|(words, size)| {
                                view! {
                                    <tr>
                                        <th scope="row">{words}</th>
                                        <td class="num">{grouped(size)}</td>
                                    </tr>
                                }
                            })
                            .collect_view()
                    }}
                </tbody>
            </table>
            <p class="soft">
                "What can go, should room get scarce: what was set aside, once you have downloaded it; the sample book; people you have erased leave only their addresses."
            </p>
        </details>
        <div class="acts">
            <button type="button" class="btn" on:click=check>
                "Check the whole book"
            </button>
        </div>
        <p role="status" id="checked">
            {move || checked.get()}
        </p>
    }
}

/// Reads everything that is stored, and compares it with what is on screen.
fn check(session: crate::web::session::Session) -> String {
    if *session.keeping().read_untracked() != Keeping::Kept {
        return "Not everything is kept just now, so there is nothing to compare with. See the line above.".to_owned();
    }
    let entries = match storage::entries() {
        Ok(entries) => entries,
        Err(error) => return format!("It could not be read: {error}."),
    };
    let read = saves::open(entries);
    session.book().with_untracked(|book| {
        let differing = book
            .prospects
            .iter()
            .filter(|(id, prospect)| read.book.prospects.get(id) != Some(prospect))
            .count();
        let beside = (&read.book.groups, &read.book.values, &read.book.settings) == (&book.groups, &book.values, &book.settings);
        if differing == 0 && beside && read.damaged.is_empty() {
            let touches = counted(book.touches().count(), "touch", "touches");
            format!("All of it was read once more and is as you see it: {} with {touches}.", people(book.prospects.len()))
        } else {
            format!(
                "{} not as you see them, and {} could not be read. Take a copy now: it holds what is on screen. Then reload the page.",
                counted(differing, "person is stored", "people are stored"),
                counted(read.damaged.len(), "stored text", "stored texts"),
            )
        }
    })
}
