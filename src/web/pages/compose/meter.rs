//! Which of the five signals of a good message are there: never a score, only what is there and what is missing.

use leptos::prelude::*;

use crate::linter::{self, Message};
use crate::model::Purpose;

use super::desk::Desk;

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

/// A row as it stands for a text: its name, whether it is there, and the words.
type Shown = (&'static str, bool, String);

fn signals(desk: Desk) -> Vec<Shown> {
    let text = desk.text.read();
    let channel = desk.channel.get();
    let asks = !matches!(desk.purpose.get(), Some(Purpose::ThankForNo | Purpose::Occasion));
    let message = Message {
        subject: &text.subject,
        body: &text.body,
    };
    let labels = linter::labels(&message, channel);
    let by_name = labels.by_name();
    let evidence = linter::evidence(&message, channel);
    let row = |(label, name, missing, always): Row| {
        let there = by_name.iter().any(|(other, holds)| *other == label && *holds);
        let words = match there {
            true if label == "clear_ask" && labels.many_asks => {
                "more than one: keep the one that matters today".to_owned()
            }
            true => {
                let span = evidence
                    .iter()
                    .find(|(other, span)| *other == label && !span.is_empty());
                span.map(|(_, span)| quoted(span.of(&text.body))).unwrap_or_default()
            }
            false if asks || always => missing.to_owned(),
            false => "not needed here".to_owned(),
        };
        (name, there, words)
    };
    ROWS.map(row).to_vec()
}

fn quoted(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(QUOTED) {
        Some((cut, _)) => format!("“{}…”", line[..cut].trim_end()),
        None => format!("“{line}”"),
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
