//! Page under construction.

use crate::model::ProspectId;
use leptos::prelude::*;

/// The page.
#[component]
pub fn ProspectPage(id: ProspectId) -> impl IntoView {
    let _ = id;
    view! { <main id="main"><h1 id="title" tabindex="-1">"ProspectPage"</h1></main> }
}
