//! From practice to the pipeline: one click makes a message from here one of the rep's own drafts.

use leptos::html::A;
use leptos::prelude::*;

use crate::model::Snippet;
use crate::ops::Op;
use crate::practice::snippet::{Kept, with_a_title_of_its_own};
use crate::script::placeholder::slips;
use crate::web::routes::Page;
use crate::web::session::use_session;

use super::shelf::use_practice;

/// The button; and once the words are kept, where they are. The change is one of the book's settings like any other, so
/// Undo takes it back, and nothing else of the book is touched.
#[component]
pub fn KeepAsSnippet(
    /// What would be kept: [`crate::practice::snippet::of_game`] and [`crate::practice::snippet::of_answer`] make it.
    #[prop(into)]
    snippet: Signal<Snippet>,
    /// Where it was practised, for the list of what was kept: "Three launderettes".
    #[prop(into)]
    from: Signal<String>,
) -> impl IntoView {
    let session = use_session();
    let practice = use_practice();
    let error = RwSignal::new(String::new());
    let link = NodeRef::<A>::new();
    // Known by its words: the rep may have given it another title since.
    let there = Memo::new(move |_| {
        let (book, wanted) = (session.book().read(), snippet.read());
        let own = book.settings.voice.snippets.iter();
        own.filter(|own| own.text == wanted.text)
            .map(|own| own.title.clone())
            .next()
    });
    let is_empty = move || snippet.with(|snippet| snippet.text.trim().is_empty());
    let keep = move |_| {
        let wanted = snippet.get_untracked();
        if let Some(slip) = slips(&format!("{}\n{}", wanted.subject, wanted.text)).first() {
            return error.set(slip.says());
        }
        let now = session.now().get_untracked();
        let mut settings = session.book().with_untracked(|book| book.settings.clone());
        let own = with_a_title_of_its_own(wanted, &settings.voice.snippets);
        let kept = Kept {
            name: own.title.clone(),
            text: own.text.clone(),
            from: from.get_untracked(),
            on: now.today(),
        };
        settings.voice.snippets.push(own);
        match session.dispatch(Op::ChangeSettings(settings)) {
            Ok(()) => {
                error.set(String::new());
                practice.change(|room| room.kept.push(kept));
                // The button has gone: the focus goes on to what stands in its place.
                request_animation_frame(move || {
                    if let Some(link) = link.get_untracked() {
                        let _ = link.focus();
                    }
                });
            }
            Err(sentence) => error.set(sentence),
        }
    };
    view! {
        <div class="keep">
            {move || match there.get() {
                Some(title) => {
                    view! {
                        <p class="soft">
                            {format!("Among your own words, as “{title}”. ")}
                            <a node_ref=link href=Page::Settings.href()>
                                "See it, or change it"
                            </a>
                        </p>
                    }
                        .into_any()
                }
                None => {
                    view! {
                        <button type="button" class="btn quiet" disabled=is_empty on:click=keep>
                            "Keep as your own words"
                        </button>
                    }
                        .into_any()
                }
            }}
            <p class="wrong" role="alert">
                {move || error.get()}
            </p>
        </div>
    }
}
