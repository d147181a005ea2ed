//! A tick that shows what is typed as a passphrase: who sees it makes fewer slips, on a phone above all.

use leptos::prelude::*;

/// The tick.
#[component]
pub fn ShowIt(
    /// Whether it is shown.
    shown: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <label class="tick">
            <input
                type="checkbox"
                prop:checked=move || shown.get()
                on:change:target=move |event| shown.set(event.target().checked())
            />
            "Show it"
        </label>
    }
}

/// The kind of field for it.
pub fn kind(shown: RwSignal<bool>) -> &'static str {
    if shown.get() { "text" } else { "password" }
}
