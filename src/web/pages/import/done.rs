//! The file is taken in: what happens to its people now.

use leptos::prelude::*;

use crate::model::{ProspectId, Stage};
use crate::web::components::figures::people;
use crate::web::routes::{Page, Shown};
use crate::web::session::use_session;

use super::desk::Brought;

/// What was taken in.
#[derive(Clone)]
pub struct TakenIn {
    /// The file.
    pub brought: Brought,
    /// The new people.
    pub added: Vec<ProspectId>,
    /// How many had something added.
    pub merged: usize,
    /// Where the new ones stand.
    pub stage: Stage,
    /// The change in words, as the undo names it.
    pub change: String,
}

/// The end of the import; it follows an undo.
#[component]
pub fn Done(
    /// What was taken in.
    taken: TakenIn,
    /// Called for another look at this file, or for another file.
    on_again: Callback<Option<Brought>>,
) -> impl IntoView {
    let session = use_session();
    let TakenIn {
        brought,
        added,
        merged,
        stage,
        change,
    } = taken;
    let name = brought.name.clone();
    let new = added.len();
    let here = Memo::new(move |_| {
        let book = session.book().read();
        let taken_back = session.redoable().read().as_ref() == Some(&change);
        !taken_back && (new == 0 || added.iter().any(|id| book.prospects.contains_key(id)))
    });
    let pace = Memo::new(move |_| session.book().read().settings.starts_a_day);
    let heading = move || {
        if here.get() {
            match (new, merged) {
                (0, merged) => format!("Added to {}", people(merged)),
                (new, 0) => format!("{} brought in", people(new)),
                (new, merged) => format!("{} brought in, {merged} added to", people(new)),
            }
        } else {
            "Taken back: nobody from this file is in your book".to_owned()
        }
    };
    let not_started = stage == Stage::NotStarted;
    let next = move || match (here.get(), new > 0, not_started, pace.get()) {
        (false, ..) => "The file is still at hand.".to_owned(),
        (_, false, ..) => "Nobody new came in.".to_owned(),
        (_, _, true, 0) => {
            "They are not started, and none comes into Today by itself: pick those to begin with by hand.".to_owned()
        }
        (_, _, true, pace) => format!(
            "They are not started. New people come into Today at your own pace, up to {pace} each working day, so that you are not flooded. Or pick those to begin with by hand."
        ),
        (_, _, false, _) => format!("They stand as “{}”, and the plan takes them from there.", stage.label()),
    };
    let look = StoredValue::new(brought);
    view! {
        <section class="stack" aria-labelledby="found">
            <header class="stack close">
                <h2 class="title" id="found" tabindex="-1">
                    {heading}
                </h2>
                <p class="soft">"From " {name} "."</p>
            </header>
            <p>
                {next} " "
                <Show when=move || here.get() && not_started>
                    <a href=Page::Settings.href()>"Change the number a day"</a>
                    "."
                </Show>
            </p>
            <div class="acts">
                <Show
                    when=move || here.get()
                    fallback=move || {
                        view! {
                            <button
                                type="button"
                                class="btn first"
                                on:click=move |_| on_again.run(Some(look.get_value()))
                            >
                                "Look at the file again"
                            </button>
                        }
                    }
                >
                    <a class="btn first" href=Page::Prospects(Shown::NotStarted, String::new()).href()>
                        "See who is not started"
                    </a>
                    <a class="btn" href=Page::Today.href()>
                        "Go to today"
                    </a>
                </Show>
                <button type="button" class="btn quiet" on:click=move |_| on_again.run(None)>
                    "Bring another file"
                </button>
            </div>
        </section>
    }
}
