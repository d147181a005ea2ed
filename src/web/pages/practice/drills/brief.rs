//! What somebody knows before they write: the situation, whom it is for, what went before.

use leptos::prelude::*;

use crate::practice::task::{Task, Words};

use super::desk::Desk;

/// The left half of the page.
#[component]
pub fn Brief(desk: Desk) -> impl IntoView {
    let task = desk.task();
    let things = desk.opened_pack().map(|pack| pack.things).unwrap_or_default();
    let things = things.into_iter().map(|thing| thing.title);
    let title = match task.title.as_str() {
        "" => task.trade.clone(),
        title => title.to_owned(),
    };
    let before = task.before.to_vec();
    let had = task.had.to_vec();
    view! {
        <section class="stack close" aria-labelledby="brief">
            <h2 class="ruled" id="brief">
                {title}
            </h2>
            <p class="free">{task.situation.clone()}</p>
            <dl class="pairs">{facts(&task)}</dl>
            {list("So far", before)}
            {list("They have had", had)}
            {list("You could also bring", things.collect())}
            {(task.drill != crate::practice::drill::Drill::MendIt && !task.given.is_empty())
                .then(|| view! { <Earlier words=task.given.clone()/> })}
        </section>
    }
}

/// What has to be known besides the situation, in pairs.
pub fn facts(task: &Task) -> impl IntoView + use<> {
    let facts = task.facts().into_iter();
    facts
        .map(|(name, words)| {
            view! {
                <dt>{name}</dt>
                <dd>{words}</dd>
            }
        })
        .collect_view()
}

fn list(name: &'static str, lines: Vec<String>) -> Option<impl IntoView> {
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
        view! {
            <h3 class="minor">{name}</h3>
            <ul class="lines soft">{lines.collect_view()}</ul>
        }
    })
}

/// The message that went before.
#[component]
fn Earlier(words: Words) -> impl IntoView {
    view! {
        <h3 class="minor">"The last message"</h3>
        <blockquote class="leaf">
            {(!words.subject.is_empty()).then(|| view! { <p><b>{words.subject.clone()}</b></p> })}
            <p class="free">{words.body.clone()}</p>
        </blockquote>
    }
}
