//! What is said, and stays said, while something on screen is not kept.

use leptos::prelude::*;

use crate::web::arrival::Arriving;
use crate::web::session::{Keeping, use_session};

/// Said by a tab that changes nothing any more and has a change that nobody else may know.
const UNKEPT: &str =
    "This tab changes nothing any more, and its last change was not kept. Take a copy before you reload it.";

/// Stands over the page until everything is kept again; empty when it is.
#[component]
pub fn KeepingBanner() -> impl IntoView {
    let session = use_session();
    let arriving: Arriving = expect_context();
    let words = move || {
        match &*session.keeping().read() {
        Keeping::Kept | Keeping::Saving => None,
        Keeping::Waiting(error, count) => Some((
            format!("The last change is not kept: {error}."),
            format!(
                "Nothing older is lost, and the change is still on this page ({} to write). Take a copy now, then make room and try again.",
                if *count == 1 { "1 record".to_owned() } else { format!("{count} records") }
            ),
            true,
        )),
        Keeping::WaitingElsewhere => Some((
            "The last change is not kept.".to_owned(),
            "The tab that keeps the book for all tabs could not keep it, and says why. Nothing older is lost, and the change is still on this page.".to_owned(),
            false,
        )),
        Keeping::MemoryOnly => Some((
            "This browser does not let the page keep data.".to_owned(),
            "Everything works, but only until this tab closes. Take a copy before you leave, or allow site data for this page and reload.".to_owned(),
            false,
        )),
        Keeping::ReadOnly(version) => Some((
            "A newer Onemore wrote this book.".to_owned(),
            format!("This tab is older and does not change anything, so that nothing is lost. Reload the page to go on (data version {version})."),
            false,
        )),
        Keeping::Outdated(unkept) => Some((
            "A newer Onemore is open in another tab.".to_owned(),
            match unkept {
                0 => "This tab is older and changes nothing any more, so that nothing is lost. Reload it to go on.",
                _ => UNKEPT,
            }
            .to_owned(),
            false,
        )),
        Keeping::Overtaken(unkept) => Some((
            "Another tab has gone on without this one.".to_owned(),
            match unkept {
                0 => "This one changes nothing any more. Reload it to go on from the newest state.",
                _ => UNKEPT,
            }
            .to_owned(),
            false,
        )),
    }
    };
    view! {
        <div role="alert">
            {move || {
                let (what, then, again) = words()?;
                Some(
                    view! {
                        <div class="state stopped banner">
                            <p>{what}</p>
                            <p class="soft">{then}</p>
                            <div class="acts">
                                <button type="button" class="btn" on:click=move |_| arriving.once_here(move |rest| (rest.copy)(session))>
                                    "Take a copy"
                                </button>
                                {again
                                    .then(|| {
                                        view! {
                                            <button
                                                type="button"
                                                class="btn quiet"
                                                on:click=move |_| session.keep_again()
                                            >
                                                "Try again"
                                            </button>
                                        }
                                    })}
                            </div>
                        </div>
                    },
                )
            }}
        </div>
    }
}
