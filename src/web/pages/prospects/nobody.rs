//! A list with nobody in it: why, and what to do next.

use leptos::prelude::*;

use crate::ops::Op;
use crate::sample;
use crate::web::browser::fresh_ids;
use crate::web::routes::{Page, Shown};
use crate::web::session::use_session;

/// The book is empty.
#[component]
pub fn EmptyBook(adding: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let open_sample = move |_| {
        let people = sample::prospects(&session.now().get_untracked(), fresh_ids::fresh);
        session.act(Op::OpenSample(people));
    };
    view! {
        <div class="stack empty">
            <svg viewBox="0 0 32 32" aria-hidden="true">
                <use href="#mark"/>
            </svg>
            <h2 class="title">"Nobody here yet"</h2>
            <p class="soft">
                "Bring a file of contacts from the tool you use now, add one person by hand, or look around with a sample book of invented people."
            </p>
            <div class="acts">
                <a class="btn first" href=Page::Import.href()>
                    "Bring in my contacts"
                </a>
                <button type="button" class="btn" on:click=move |_| adding.set(true)>
                    "Add a prospect"
                </button>
                <button type="button" class="btn quiet" on:click=open_sample>
                    "Try the sample book"
                </button>
            </div>
        </div>
    }
}

/// The book has people, but none of those looked for.
#[component]
pub fn NotFound(words: RwSignal<String>, shown: Memo<Shown>) -> impl IntoView {
    let says = move || {
        let words = words.get();
        match (words.trim(), shown.get()) {
            ("", Shown::Going) => "Nobody is being asked for an answer right now.".to_owned(),
            ("", Shown::NotStarted) => "You have begun with everybody in the book.".to_owned(),
            ("", Shown::Nurture) => {
                "Nobody is in nurture. Those who say “not now” rest here until their day.".to_owned()
            }
            ("", Shown::Answered) => "No answers yet. A yes and a no both come to stand here.".to_owned(),
            ("", Shown::Stopped) => "Nobody has asked not to be contacted.".to_owned(),
            (typed, Shown::All) => format!("Nobody matches “{typed}”."),
            (typed, shown) => format!("Nobody under “{}” matches “{typed}”.", shown.label()),
        }
    };
    view! {
        <div class="stack empty">
            <p>{says}</p>
            <div class="acts">
                <a
                    class="btn quiet"
                    href=Page::Prospects(Shown::All, String::new()).href()
                    on:click=move |_| words.set(String::new())
                >
                    "Show everybody"
                </a>
            </div>
        </div>
    }
}
