//! Which of the five signals of a good message are there: never a score, only what is there and what is missing.

use leptos::prelude::*;

use crate::linter::{self, Field, Span};
use crate::model::Purpose;

use super::desk::Desk;
use super::remarks::message;

/// Longest quotation of the text, in characters.
const QUOTED: usize = 60;

/// The codebook's label, its name on screen, what is said where it is missing, and whether a message that asks for
/// nothing needs it.
type Row = (&'static str, &'static str, &'static str, bool);

const ROWS: [Row; 5] = [
    ("purpose_stated", "Purpose", "not named yet: what is it about?", true),
    (
        "value_added",
        "Something new",
        "nothing yet that they did not have before",
        true,
    ),
    (
        "clear_ask",
        "One clear ask",
        "none yet: what should they do or say?",
        false,
    ),
    ("dated_ask", "A date", "none yet: name a day, or two times", false),
    (
        "easy_no",
        "Leave to decline",
        "not said; it need not stand in every message",
        false,
    ),
];

/// Rows whose words may announce what a blank is still to say. A date or a leave to decline stands by itself.
const MAY_WAIT: [&str; 3] = ["purpose_stated", "value_added", "clear_ask"];
/// What is said of a row whose blank is open.
const WAITS: &str = "its blank is still to be filled";

/// A row as it stands for a text: its name, whether it is there, and the words.
type Shown = (&'static str, bool, String);

fn signals(desk: Desk) -> Vec<Shown> {
    let text = desk.text.read();
    let channel = desk.channel.get();
    let asks = !matches!(desk.purpose.get(), Some(Purpose::ThankForNo | Purpose::Occasion));
    let message = message(&text);
    let blanks = desk.remarks.blanks();
    let (labels, evidence) = linter::labelled(&message, channel);
    let by_name = labels.by_name();
    let row = |(label, name, missing, always): Row| {
        let named = by_name.iter().any(|(other, holds)| *other == label && *holds);
        let waits = named && MAY_WAIT.contains(&label) && waits(label, &text.body, &evidence, &blanks);
        let there = named && !waits;
        let words = match there {
            false if waits => WAITS.to_owned(),
            true if label == "clear_ask" && labels.many_asks => {
                "more than one: keep the one that matters today".to_owned()
            }
            true => {
                let span = evidence.iter().find(|(other, span)| {
                    *other == label && !span.is_empty() && !is_open(*span, &text.body, &evidence, &blanks)
                });
                span.map(|(_, span)| quoted(sentence(&text.body, *span), label == "dated_ask"))
                    .unwrap_or_default()
            }
            false if asks || always => missing.to_owned(),
            false => "not needed here".to_owned(),
        };
        (name, there, words)
    };
    ROWS.map(row).to_vec()
}

/// True when all that speaks for the label is an announcement whose blank is open.
fn waits(label: &str, body: &str, evidence: &[(&str, Span)], blanks: &[(Field, Span)]) -> bool {
    let mut spans = evidence
        .iter()
        .filter(|(other, span)| *other == label && !span.is_empty());
    !blanks.is_empty() && spans.all(|(_, span)| is_open(*span, body, evidence, blanks))
}

/// True when a blank lies in the words, or follows them in their sentence before it announces anything else.
fn is_open(span: Span, body: &str, evidence: &[(&str, Span)], blanks: &[(Field, Span)]) -> bool {
    blanks.iter().any(|(field, blank)| {
        let between = body.get(span.end..blank.start).unwrap_or(".");
        let next = |(label, other): &(&str, Span)| {
            MAY_WAIT.contains(label) && (span.end..blank.start).contains(&other.start) && !other.is_empty()
        };
        let follows = !between.contains(['.', '?', '!', '\n']) && !evidence.iter().any(next);
        *field == Field::Body && (blank.overlaps(span) || follows)
    })
}

/// The sentence with these words in it: the words of evidence alone can say too little.
fn sentence(body: &str, span: Span) -> &str {
    let ends = ['.', '?', '!', '\n'];
    let (Some(before), Some(after)) = (body.get(..span.start), body.get(span.end..)) else {
        return "";
    };
    let start = before.rfind(ends).map_or(0, |at| at + 1);
    let end = after.find(ends).map_or(body.len(), |at| span.end + at);
    body.get(start..end).unwrap_or_default()
}

/// As much of a sentence as a line holds: its beginning, or its end where that is what counts.
fn quoted(sentence: &str, from_its_end: bool) -> String {
    let line = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
    let surplus = line.chars().count().saturating_sub(QUOTED);
    let place = |nth: usize| line.char_indices().nth(nth).map_or(line.len(), |(at, _)| at);
    match surplus {
        0 => format!("“{line}”"),
        _ if from_its_end => {
            let rest = &line[place(surplus)..];
            format!("“…{}”", rest.split_once(' ').map_or(rest, |(_, words)| words))
        }
        _ => {
            let rest = &line[..place(QUOTED)];
            format!("“{}…”", rest.rsplit_once(' ').map_or(rest, |(words, _)| words))
        }
    }
}

/// The list.
#[component]
pub fn Meter(desk: Desk) -> impl IntoView {
    let rows = Memo::new(move |_| signals(desk));
    let row = |(name, there, words): Shown| {
        view! {
            <li class:miss=!there>
                <b>{name}</b>
                <span>
                    <span class="vh">{if there { "is there: " } else { "is missing: " }}</span>
                    {words}
                </span>
            </li>
        }
    };
    view! {
        <section aria-labelledby="signals">
            <h2 class="ruled" id="signals">
                "What is in it"
            </h2>
            <ul class="signals">{move || rows.get().into_iter().map(row).collect_view()}</ul>
        </section>
    }
}
