//! What stands around the field of a passphrase.

use std::time::Duration;

use leptos::prelude::*;

use crate::saves::{self, Strength};

/// Long enough for the browser to draw "one moment" before the key is made, which stops everything else.
pub const DRAWN: Duration = Duration::from_millis(60);

/// How good a new passphrase is, while it is typed.
#[component]
pub fn StrengthHint(
    /// The id of the hint, which the field is described by.
    id: &'static str,
    /// What is typed.
    passphrase: RwSignal<String>,
) -> impl IntoView {
    let hint = move || match passphrase.with(|text| saves::strength(text)) {
        Strength::Empty => "Five or six words that do not belong together are good, and can be remembered.",
        Strength::Weak => "Weak: somebody who tries would find it. Make it longer, with more words.",
        Strength::Fair => "Fair: it keeps out the curious. Another word or two makes it strong.",
        Strength::Strong => "Strong.",
    };
    view! {
        <p id=id role="status" class="soft">
            {hint}
        </p>
    }
}

/// A tick that shows what is typed: who sees it makes fewer slips, on a phone above all.
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
