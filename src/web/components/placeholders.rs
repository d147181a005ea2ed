//! Placeholders in the rep's own words, checked as they are typed.

use leptos::prelude::*;

use crate::script::placeholder::{PLACEHOLDERS, slips};

/// What is wrong with the placeholders of a text, read out politely, and what can be filled in.
#[component]
pub fn Checked(
    /// The text being written.
    text: Signal<String>,
) -> impl IntoView {
    let wrong = move || {
        slips(&text.read())
            .iter()
            .map(|slip| view! { <p>{slip.says()}</p> })
            .collect_view()
    };
    view! {
        <div class="wrong" role="status">
            {wrong}
        </div>
        <details class="why">
            <summary>"What can be filled in"</summary>
            <dl class="pairs">
                {PLACEHOLDERS
                    .map(|(name, what)| {
                        view! {
                            <dt>{format!("{{{name}}}")}</dt>
                            <dd>{what}</dd>
                        }
                    })
                    .into_iter()
                    .collect_view()}
            </dl>
        </details>
    }
}
