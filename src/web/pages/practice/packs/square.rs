//! A square code on screen with its size said, or the sentence that says why there is none.

use leptos::prelude::*;

use crate::practice::qr::qr;

/// The code. It is dark on white in both themes: not every reader knows the other way round.
#[component]
pub fn Square(
    /// What it says.
    text: Signal<String>,
    /// What it is, for those who cannot see it.
    label: &'static str,
) -> impl IntoView {
    move || match qr(&text.read()) {
        Ok(code) => view! {
            <figure class="square-code">
                <svg role="img" aria-label=label viewBox=format!("0 0 {0} {0}", code.side)>
                    <path d=code.path></path>
                </svg>
                <figcaption class="soft">{code.says}</figcaption>
            </figure>
        }
        .into_any(),
        Err(sentence) => view! { <p class="soft">{sentence}</p> }.into_any(),
    }
}
