//! What the keyboard does.

use leptos::prelude::*;

/// Keys and what they do, as the pages bind them.
const KEYS: [(&[&str], &str); 6] = [
    (&["↑", "↓"], "From person to person on a list"),
    (
        &["L"],
        "On a person of today’s list: log what happened. A letter then chooses, such as N for nobody there",
    ),
    (&["Enter"], "Open the person, or press the button"),
    (
        &["Ctrl Enter"],
        "On a draft: open it, dial or copy it, as the first button says (⌘ Enter on a Mac)",
    ),
    (&["Ctrl Z"], "Take the last change back (⌘ Z on a Mac)"),
    (&["Ctrl Shift Z"], "Make it again (⌘ Shift Z on a Mac)"),
];

/// The list.
#[component]
pub fn Keys() -> impl IntoView {
    let row = |(keys, does): (&'static [&'static str], &'static str)| {
        view! {
            <dt>{keys.iter().map(|key| view! { <kbd>{*key}</kbd> " " }).collect_view()}</dt>
            <dd>{does}</dd>
        }
    };
    view! {
        <section class="stack close" aria-labelledby="keys">
            <h2 class="ruled" id="keys">
                "Keys"
            </h2>
            <dl class="pairs">{KEYS.map(row).into_iter().collect_view()}</dl>
            <p class="soft">"Inside a field, Ctrl Z belongs to what you are typing."</p>
        </section>
    }
}
