//! The rep's own drafts and parts, to put right or take out. New ones are kept from the composer, or begun here.

use leptos::prelude::*;

use crate::insights::ScriptOutcomes;
use crate::model::{Purpose, Snippet};
use crate::script::placeholder;
use crate::web::components::own_words_form::OwnWordsForm;
use crate::web::session::use_session;

use super::change;

/// The section.
#[component]
pub fn Snippets() -> impl IntoView {
    let session = use_session();
    // Each with what came of it.
    let snippets = Memo::new(move |_| {
        let book = session.book().read();
        let own = book.settings.voice.snippets.iter();
        let told = |snippet: &Snippet| {
            let outcomes = ScriptOutcomes::of(&book, snippet, &session.now().read());
            (snippet.clone(), outcomes.says())
        };
        own.map(told).collect::<Vec<_>>()
    });
    let open = RwSignal::new(None::<usize>);
    let remove = move |place: usize| {
        open.set(None);
        // Taking one out cannot be refused.
        let _ = change(session, |settings| {
            if place < settings.voice.snippets.len() {
                settings.voice.snippets.remove(place);
            }
        });
    };
    let row = move |(place, (snippet, says)): (usize, (Snippet, String))| {
        view! {
            <li>
                <span>
                    {snippet.title} " " <small>{snippet.purpose.map(Purpose::label)}</small> <br/> <small>{says}</small>
                </span>
                <button type="button" class="btn quiet" on:click=move |_| open.set(Some(place))>
                    "Change"
                </button>
                <button type="button" class="btn quiet" on:click=move |_| remove(place)>
                    "Remove"
                </button>
            </li>
        }
    };
    view! {
        <section class="stack close own" aria-labelledby="snippets">
            <h2 class="ruled" id="snippets">
                "Your own drafts and parts"
            </h2>
            <ul>{move || snippets.get().into_iter().enumerate().map(row).collect_view()}</ul>
            {move || match open.get() {
                Some(place) => {
                    let snippet = snippets.with_untracked(|all| all.get(place).map(|(snippet, _)| snippet.clone())).unwrap_or_default();
                    view! { <Editor snippet place open/> }.into_any()
                }
                None => view! {
                    <div class="acts">
                        <button type="button" class="btn" on:click=move |_| open.set(Some(usize::MAX))>
                            "Write one"
                        </button>
                    </div>
                }
                .into_any(),
            }}
        </section>
    }
}

/// The fields of one; a place beyond the end stands for a new one.
#[component]
fn Editor(snippet: Snippet, place: usize, open: RwSignal<Option<usize>>) -> impl IntoView {
    let session = use_session();
    let purpose = RwSignal::new(snippet.purpose);
    let title = RwSignal::new(snippet.title);
    let subject = RwSignal::new(snippet.subject);
    let text = RwSignal::new(snippet.text);
    let error = RwSignal::new(String::new());
    let keep = move |()| {
        let kept = Snippet {
            title: title.get_untracked(),
            subject: subject.get_untracked(),
            text: text.get_untracked(),
            purpose: purpose.get_untracked(),
        };
        let slip = placeholder::slips(&format!("{}\n{}", kept.subject, kept.text))
            .into_iter()
            .next();
        if let Some(slip) = slip {
            return error.set(slip.says());
        }
        let done = change(session, |settings| {
            let all = &mut settings.voice.snippets;
            match all.get_mut(place) {
                Some(old) => *old = kept,
                None => all.push(kept),
            }
        });
        match done {
            Ok(()) => open.set(None),
            Err(sentence) => error.set(sentence),
        }
    };
    let line = |label: &'static str, value: RwSignal<String>| {
        view! {
            <label class="field">
                {label}
                <input
                    type="text"
                    autocomplete="off"
                    prop:value=move || value.get()
                    on:input:target=move |event| value.set(event.target().value())
                />
            </label>
        }
    };
    let options = Purpose::ALL.into_iter().enumerate().map(|(place, own)| {
        view! {
            <option value=place.to_string() selected=move || purpose.get() == Some(own)>
                {own.label()}
            </option>
        }
    });
    let choose = move |value: String| {
        let place = value.parse::<usize>().ok();
        purpose.set(place.and_then(|place| Purpose::ALL.get(place).copied()));
    };
    view! {
        <div class="stack close">
            {line("Its title", title)}
            <label class="field">
                "What it is for"
                <select on:change:target=move |event| choose(event.target().value())>
                    <option value="">"Anything"</option>
                    {options.collect_view()}
                </select>
            </label>
            {line("Its subject, when it is a whole email", subject)}
            <OwnWordsForm
                label="Its words"
                text
                error
                on_keep=Callback::new(keep)
                on_leave=Callback::new(move |()| open.set(None))
            />
        </div>
    }
}
