//! Stored text as it is: to be looked at, and to be taken out.

use leptos::prelude::*;

use crate::web::browser::files;
use crate::web::session::{Session, use_session};

/// One stored text behind a disclosure, with a way to take it out.
#[component]
pub fn StoredText(
    /// The key it stands under.
    key: String,
    /// The text.
    text: String,
    /// What else can be done with it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let session = use_session();
    let shown = text.clone();
    let about = key.clone();
    view! {
        <details class="why">
            <summary>"Show the text of " <code>{key.clone()}</code></summary>
            <pre class="stored" tabindex="0" aria-label=format!("The text of {key}")>
                {shown}
            </pre>
        </details>
        <div class="acts">
            <button type="button" class="btn" on:click=move |_| give(session, &file_name(&about), "text/plain", &text)>
                "Download the text"
            </button>
            {children.map(|children| children())}
        </div>
    }
}

/// Hands over a text as a file, and says what came of it.
fn give(session: Session, name: &str, mime: &str, text: &str) {
    if files::offer(name, mime, text) {
        session.say(format!("It is in your downloads: {name}."));
    } else {
        session.say("The browser did not let the file out. Allow downloads for this page and try again.");
    }
}

/// A key as a file's name: what file systems do not take becomes a hyphen.
fn file_name(key: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    format!("{}.txt", key.chars().map(plain).collect::<String>())
}
