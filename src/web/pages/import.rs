//! Page under construction.

use leptos::prelude::*;

/// The page.
#[component]
pub fn Import() -> impl IntoView {
    view! { <main id="main"><h1 id="title" tabindex="-1">"Import"</h1></main> }
}
