//! The rep's own drafts, parts and phrases: put in, filled with what is known, and kept for the next time.

use leptos::prelude::*;

use crate::linter::Field;
use crate::model::{Snippet, Voice};
use crate::ops::Op;
use crate::script::{placeholder, swap};
use crate::web::components::own_words_form::OwnWordsForm;
use crate::web::session::use_session;

use super::desk::Desk;

/// The disclosure under the letter.
#[component]
pub fn OwnSnippets(desk: Desk) -> impl IntoView {
    let voice = Memo::new(move |_| desk.settings.with(|settings| settings.voice.clone()));
    let fitting = move || {
        let purpose = desk.purpose.get();
        let voice = voice.get();
        let fits = |snippet: &Snippet| snippet.purpose.is_none() || snippet.purpose == purpose;
        voice
            .snippets
            .into_iter()
            .filter(fits)
            .map(move |snippet| view! { <Own desk snippet/> })
            .collect_view()
    };
    let phrases = move || {
        let phrases = voice.with(|voice| voice.phrases.clone()).into_iter();
        let own = phrases.filter(|line| swap(line).is_none());
        own.map(|phrase| {
            let words = phrase.clone();
            view! {
                <button type="button" class="btn" on:click=move |_| insert(desk, &words)>
                    {phrase}
                </button>
            }
        })
        .collect_view()
    };
    view! {
        <details class="why own">
            <summary>"Your own words"</summary>
            <ul>{fitting}</ul>
            <div class="acts">{phrases}</div>
            <Keep desk voice/>
        </details>
    }
}

#[component]
fn Own(desk: Desk, snippet: Snippet) -> impl IntoView {
    let title = snippet.title.clone();
    let snippet = StoredValue::new(snippet);
    let filled = move || snippet.with_value(|snippet| desk.filled(snippet));
    let put_in = move |_| insert(desk, &filled().body);
    let instead = move |_| {
        let draft = filled();
        desk.change(|writing| {
            writing.afresh();
            writing.own.body = Some(draft.body);
            if !draft.subject.is_empty() {
                writing.own.subject = Some(draft.subject);
            }
        });
    };
    view! {
        <li>
            <span>{title}</span>
            <button type="button" class="btn quiet" on:click=put_in>
                "Put it in"
            </button>
            <button type="button" class="btn quiet" on:click=instead>
                "Write with it"
            </button>
        </li>
    }
}

/// Puts words where the cursor stands, and the cursor behind them.
fn insert(desk: Desk, words: &str) {
    let Some(area) = desk.area.get_untracked() else { return };
    let place = |at: Result<Option<u32>, _>| at.ok().flatten().unwrap_or(u32::MAX);
    let (start, end) = (place(area.selection_start()), place(area.selection_end()));
    if area.set_range_text_with_start_and_end(words, start, end).is_ok() {
        desk.typed(Field::Body, area.value());
        let behind = start.saturating_add(words.encode_utf16().count() as u32);
        let _ = area.focus();
        let _ = area.set_selection_range(behind, behind);
    }
}

/// Keeps what is selected in the text, or all of it.
#[component]
fn Keep(desk: Desk, voice: Memo<Voice>) -> impl IntoView {
    let session = use_session();
    let title = RwSignal::new(String::new());
    let subject = StoredValue::new(String::new());
    let text = RwSignal::new(String::new());
    let open = RwSignal::new(false);
    let error = RwSignal::new(String::new());
    let begin = move |_| {
        let selected = desk.area.get_untracked().and_then(|area| {
            let (start, end) = (area.selection_start().ok()??, area.selection_end().ok()??);
            let units: Vec<u16> = area.value().encode_utf16().collect();
            let part = units.get(start as usize..end as usize)?;
            Some(String::from_utf16_lossy(part)).filter(|part| !part.trim().is_empty())
        });
        // A whole email is kept with its subject, a part of it without.
        subject.set_value(match selected {
            Some(_) => String::new(),
            None => desk.generalised(&desk.field(Field::Subject)),
        });
        let words = selected.unwrap_or_else(|| desk.field(Field::Body));
        text.set(desk.generalised(&words));
        open.set(true);
    };
    let keep = move |()| {
        let snippet = Snippet {
            title: title.get_untracked(),
            subject: subject.get_value(),
            text: text.get_untracked(),
            purpose: None,
        };
        if let Some(slip) = placeholder::slips(&snippet.text).first() {
            return error.set(slip.says());
        }
        let mut settings = desk.settings.get_untracked();
        settings.voice = voice.get_untracked();
        settings.voice.snippets.push(snippet);
        match session.dispatch(Op::ChangeSettings(settings)) {
            Ok(()) => {
                title.set(String::new());
                open.set(false);
                error.set(String::new());
            }
            Err(sentence) => error.set(sentence),
        }
    };
    view! {
        <Show
            when=move || open.get()
            fallback=move || {
                view! {
                    <p class="acts">
                        <button type="button" class="btn" on:click=begin>
                            "Keep this text as your own"
                        </button>
                        <small>"or select a part of it first"</small>
                    </p>
                }
            }
        >
            <label class="field">
                "Its title"
                <input
                    type="text"
                    autocomplete="off"
                    prop:value=move || title.get()
                    on:input:target=move |event| title.set(event.target().value())
                />
            </label>
            <OwnWordsForm
                label="Its words, for anybody"
                text
                error
                on_keep=Callback::new(keep)
                on_leave=Callback::new(move |()| open.set(false))
            />
        </Show>
    }
}
