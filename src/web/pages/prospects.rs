//! Page under construction.

use leptos::prelude::*;

/// The page.
#[component]
pub fn Prospects() -> impl IntoView {
    view! { <main id="main"><h1 id="title" tabindex="-1">"Prospects"</h1></main> }
}
