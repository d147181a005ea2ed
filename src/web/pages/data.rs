//! Page under construction.

use leptos::prelude::*;

/// The page.
#[component]
pub fn Data() -> impl IntoView {
    view! { <main id="main"><h1 id="title" tabindex="-1">"Data"</h1></main> }
}
