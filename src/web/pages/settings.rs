//! Page under construction.

use leptos::prelude::*;

/// The page.
#[component]
pub fn SettingsPage() -> impl IntoView {
    view! { <main id="main"><h1 id="title" tabindex="-1">"SettingsPage"</h1></main> }
}
