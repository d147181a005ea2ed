//! Whether all that is stored can still be read, and is what is on screen.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::saves::Keeper;
use crate::web::browser::storage;
use crate::web::components::figures::{counted, people};
use crate::web::session::{Keeping, Session, use_session};

/// The button that reads everything once more, and what it found.
#[component]
pub fn Checking() -> impl IntoView {
    let session = use_session();
    let found = RwSignal::new(String::new());
    view! {
        <div class="acts">
            <button type="button" class="btn" on:click=move |_| found.set(check(session))>
                "Check the whole book"
            </button>
        </div>
        <p role="status" id="checked">
            {move || found.get()}
        </p>
    }
}

fn check(session: Session) -> String {
    if *session.keeping().read_untracked() != Keeping::Kept {
        return "Not everything is kept just now, so there is nothing to compare with. See the line above.".to_owned();
    }
    let snapshot = match storage::entries() {
        Ok(entries) => entries.into_iter().collect::<BTreeMap<_, _>>(),
        Err(error) => return format!("It could not be read: {error}."),
    };
    session.book().with_untracked(|book| match Keeper::check(book, &snapshot) {
        Err(error) => format!("It could not be read: {error}."),
        Ok(checked) if checked.is_the_book && checked.damaged.is_empty() => format!(
            "All of it was read once more and is as you see it: {} with {}.",
            people(checked.people),
            counted(book.touches().count(), "touch", "touches")
        ),
        Ok(checked) => format!(
            "What is stored is not all as you see it: {} could be read, and {} could not. Take a copy now: it holds what is on screen. Then reload the page.",
            people(checked.people),
            counted(checked.damaged.len(), "stored text", "stored texts")
        ),
    })
}
