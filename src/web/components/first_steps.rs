//! Nobody in the book: what to do first.

use leptos::prelude::*;

use crate::ops::Op;
use crate::web::arrival::Arriving;
use crate::web::routes::Page;
use crate::web::session::use_session;

/// The three ways to begin.
#[component]
pub fn FirstSteps(
    /// What the page has to say of being empty.
    title: &'static str,
    /// Opens the dialog for adding one by hand.
    adding: RwSignal<bool>,
) -> impl IntoView {
    let session = use_session();
    let arriving: Arriving = expect_context();
    let open_sample = move |_| {
        arriving.once_here(move |rest| session.act(Op::OpenSample((rest.sample)(&session.now().get_untracked()))));
    };
    view! {
        <div class="stack empty">
            <svg viewBox="0 0 32 32" aria-hidden="true">
                <use href="#mark"/>
            </svg>
            <h2 class="title">{title}</h2>
            <p class="soft">
                "Bring a file of contacts, add the first person you promised something, or look around with a sample book of invented people. The sample goes away with one click."
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
            <p class="soft">"Everything stays in this browser. Nothing is sent anywhere."</p>
        </div>
    }
}
