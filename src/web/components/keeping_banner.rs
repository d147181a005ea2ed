//! What is said, and stays said, while something on screen is not kept.

use leptos::prelude::*;

use crate::web::session::{Keeping, use_session};

use super::shell::take_a_copy;

/// Stands over the page until everything is kept again; empty when it is.
#[component]
pub fn KeepingBanner() -> impl IntoView {
    let session = use_session();
    let words = move || {
        match &*session.keeping().read() {
        Keeping::Kept => None,
        Keeping::Waiting(error, records) => Some((
            format!("The last change is not kept: {error}."),
            format!(
                "Nothing older is lost, and the change is still on this page ({} to write). Take a copy now, then make room and try again.",
                if records.len() == 1 { "1 record".to_owned() } else { format!("{} records", records.len()) }
            ),
            true,
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
                                <button type="button" class="btn" on:click=move |_| take_a_copy(session)>
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
