//! What was found in an answer: each thing a yes or a not yet, with the reason and the words that decided it.

use leptos::prelude::*;

use crate::linter::{Field, Severity, Span};
use crate::practice::drill::{Answer, Check, Checked};
use crate::web::components::marked_text::drawn;

use super::desk::{Desk, FOUND};
use crate::web::pages::practice::keep_as_snippet::KeepAsSnippet;
use crate::web::pages::practice::offer_line::OfferLine;

/// The list, and what to do next.
#[component]
pub fn Checks(desk: Desk, next: Callback<()>) -> impl IntoView {
    let tries = desk.tries.get_untracked();
    let Some(answer) = tries.last().cloned() else {
        return ().into_any();
    };
    let checked = untrack(|| desk.read(&answer));
    let first = (tries.len() > 1).then(|| tries.first().map(|first| untrack(|| desk.read(first))));
    let first = first.flatten();
    let headline = checked.headline();
    let length = length(&answer, &checked);
    let is_whole = checked.all_met();
    let said = answer.words.body.clone();
    let list = rows(&answer, checked, first.as_ref());
    view! {
        <section class="stack close" aria-labelledby=FOUND>
            <h2 class="ruled" id=FOUND tabindex="-1">
                {headline}
            </h2>
            <p class="soft">{length}</p>
            <ul class="checks">{list}</ul>
            <div class="acts">
                <button type="button" class="btn first" on:click=move |_| next.run(())>
                    "Next"
                </button>
                <button type="button" class="btn" on:click=move |_| desk.try_again()>
                    "Try again"
                </button>
                {desk.pack.map(|(number, place)| view! { <OfferLine number place text=said/> })}
                {is_whole.then(|| view! { <KeepAsSnippet snippet=desk.snippet(&answer.words) from=desk.title()/> })}
            </div>
        </section>
    }
    .into_any()
}

fn length(answer: &Answer, checked: &Checked) -> String {
    let words = match checked.words {
        1 => "1 word".to_owned(),
        many => format!("{many} words"),
    };
    let how = if answer.seconds.is_some() {
        "as you said it"
    } else {
        "at your pace"
    };
    format!("{words}, {} seconds {how}.", checked.seconds)
}

/// The rows of the list; `first` is the first try, where this is a later one.
pub fn rows(answer: &Answer, checked: Checked, first: Option<&Checked>) -> impl IntoView + use<> {
    let rows = checked.checks.into_iter().enumerate().map(|(place, check)| {
        let before = first.and_then(|first| first.checks.get(place)).map(|check| check.met);
        let words = check.place.and_then(|place| words_at(answer, place));
        row(check, words, before)
    });
    rows.collect_view()
}

/// The words at a place of an answer.
fn words_at(answer: &Answer, (field, span): (Field, Span)) -> Option<String> {
    let text = match field {
        Field::Subject => &answer.words.subject,
        Field::Body => &answer.words.body,
    };
    let words = text.get(span.start..span.end)?.trim();
    (!words.is_empty()).then(|| words.to_owned())
}

/// How a check's words are marked.
pub fn weight(met: bool) -> Severity {
    if met { Severity::Suggestion } else { Severity::Warning }
}

fn row(check: Check, words: Option<String>, before: Option<bool>) -> impl IntoView {
    let then = before.map(|before| match (before, check.met) {
        (true, true) => "as in the first try",
        (false, true) => "new in this try",
        (true, false) => "it was there in the first try",
        (false, false) => "nor in the first try",
    });
    let mark = drawn(weight(check.met));
    view! {
        <li class:miss=!check.met>
            <b>{if check.met { "Yes" } else { "Not yet" }}</b>
            <div>
                <p>
                    {check.what} " "
                    <small title=check.principle.title()>{check.principle.id()}</small>
                    {then.map(|then| view! { " " <small>{format!("· {then}")}</small> })}
                </p>
                {(!check.hint.is_empty()).then(|| view! { <p class="soft">{check.hint}</p> })}
                {words.map(|words| view! { <p class="soft"><mark class=mark>{words}</mark></p> })}
            </div>
        </li>
    }
}
