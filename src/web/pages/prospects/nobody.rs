//! A list with nobody in it: why, and what to do next.

use leptos::prelude::*;

use crate::web::routes::{Page, Shown};

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
