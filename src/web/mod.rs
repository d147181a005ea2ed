//! The page: the only room that knows there is a browser.

use leptos::mount::mount_to_body;
use leptos::prelude::*;

/// Mounts the app. Called once, by `main`, when the page's wasm has arrived.
pub fn start() {
    mount_to_body(|| view! { <h1>"Onemore"</h1> });
}
