//! Taking changes back, and making them again.

use leptos::prelude::*;

use crate::web::session::use_session;

/// The two buttons, each with what it would do.
#[component]
pub fn HistoryButtons() -> impl IntoView {
    let session = use_session();
    let last = move || match session.undoable().get() {
        Some(change) => format!("Last change: {change}"),
        None => "Nothing to take back. Changes can be taken back until this tab is closed.".to_owned(),
    };
    let next = move || {
        session
            .redoable()
            .get()
            .map(|change| view! { <p class="soft">"Taken back: " {change}</p> })
    };
    view! {
        <section class="stack close" aria-labelledby="history">
            <h2 class="ruled" id="history">
                "Changes"
            </h2>
            <p>{last}</p>
            {next}
            <div class="acts">
                <button
                    type="button"
                    class="btn"
                    disabled=move || session.undoable().read().is_none()
                    on:click=move |_| session.undo()
                >
                    "Undo "
                    <kbd>"Ctrl Z"</kbd>
                </button>
                <button
                    type="button"
                    class="btn"
                    disabled=move || session.redoable().read().is_none()
                    on:click=move |_| session.redo()
                >
                    "Do it again "
                    <kbd>"Ctrl Shift Z"</kbd>
                </button>
            </div>
        </section>
    }
}
