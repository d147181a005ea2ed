//! What was kept from practice for real people, and what came of it since.

use leptos::prelude::*;

use crate::insights::ScriptOutcomes;
use crate::model::Snippet;
use crate::practice::snippet::Kept;
use crate::web::routes::Page;
use crate::web::session::use_session;

use super::shelf::use_practice;

/// The section; nothing as long as nothing was kept.
#[component]
pub fn KeptScripts() -> impl IntoView {
    let session = use_session();
    let practice = use_practice();
    // What the rep has taken out of their own words, or turned into others under another title, is no more from here.
    let still = Memo::new(move |_| {
        let (book, room) = (session.book().read(), practice.room().read());
        let own = &book.settings.voice.snippets;
        let find = |kept: &Kept| {
            let same = |snippet: &&Snippet| snippet.title == kept.name || snippet.text == kept.text;
            own.iter().find(same).map(|snippet| {
                let outcomes = ScriptOutcomes::of(&book, snippet, &session.now().read());
                (snippet.title.clone(), kept.from.clone(), outcomes.says())
            })
        };
        room.kept.iter().filter_map(find).collect::<Vec<_>>()
    });
    let row = |(title, from, says): (String, String, String)| {
        view! {
            <li>
                <b>{title}</b>
                <p class="soft">{format!("Practised in “{from}”. {says}")}</p>
            </li>
        }
    };
    view! {
        <Show when=move || !still.read().is_empty()>
            <section class="stack close" aria-labelledby="kept-scripts">
                <h2 class="ruled" id="kept-scripts">
                    "Kept for real people"
                </h2>
                <p class="soft">
                    "These are among your own words where you write to somebody. What came after them is counted from your log. "
                    <a href=Page::Settings.href()>"Change them"</a> "."
                </p>
                <ul class="doors">{move || still.get().into_iter().map(row).collect_view()}</ul>
            </section>
        </Show>
    }
}
