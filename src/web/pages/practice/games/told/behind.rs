//! What was behind the silence, what there is to learn from it, and what one change would have done.

use leptos::prelude::*;

use crate::practice::debrief::{Change, Why};

use super::super::Because;

/// The section.
#[component]
pub fn Behind(cause: &'static str, story: String, lesson: Why, change: Option<Change>) -> impl IntoView {
    view! {
        <section class="stack close" aria-labelledby="behind">
            <h2 class="ruled" id="behind">
                {cause}
            </h2>
            <p class="soft">"What was written on their card:"</p>
            <p class="say">{story}</p>
            <Because why=lesson/>
        </section>
        {change
            .map(|change| {
                view! {
                    <section class="stack close" aria-labelledby="change">
                        <h2 class="ruled" id="change">
                            "One change"
                        </h2>
                        <Because why=change.why/>
                    </section>
                }
            })}
    }
}
