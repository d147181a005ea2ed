//! A page to take home: what was practised, and one message to send.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::model::Principle;

use super::super::workshop::Workshop;
use super::lines;

/// What a message of one's own has to answer, with the lines to write it on.
const QUESTIONS: [(&str, usize); 5] = [
    ("To whom?", 1),
    ("Why would they welcome it? What is new in it?", 2),
    ("How and when: which channel, which day?", 1),
    ("My words:", 6),
    (
        "If no answer comes: what I bring next, on which day, and when I offer an easy no:",
        2,
    ),
];

/// What is offered where a plan names no principles.
const USUAL: [Principle; 4] = [Principle::P1, Principle::P2, Principle::P4, Principle::P6];

/// The sheet.
pub fn sheet(workshop: &Workshop) -> AnyView {
    let named: BTreeSet<Principle> = workshop
        .agenda
        .steps
        .iter()
        .flat_map(|step| step.principles.clone())
        .collect();
    let learned: Vec<Principle> = if named.is_empty() {
        USUAL.to_vec()
    } else {
        named.into_iter().collect()
    };
    let learned: Vec<_> = learned
        .into_iter()
        .map(|one| view! { <li>{format!("{} ({})", one.title(), one.id())}</li> })
        .collect();
    let questions: Vec<_> = QUESTIONS
        .iter()
        .map(|(question, count)| {
            view! {
                <p>
                    <b>{*question}</b>
                </p>
                {lines(*count)}
            }
        })
        .collect();
    view! {
        <h2 class="title">{workshop.agenda.title.clone()}</h2>
        <section class="stack close whole">
            <h3 class="ruled">"One message, today"</h3>
            {questions}
        </section>
        <section class="stack close whole">
            <h3 class="ruled">"What we practised"</h3>
            <ul class="lines two">{learned}</ul>
            <p class="soft">"The goal is an answer, and a no is one. Silence is not an answer: one more, never with empty hands, never with pressure."</p>
        </section>
    }
    .into_any()
}
