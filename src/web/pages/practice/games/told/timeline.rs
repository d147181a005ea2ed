//! Week by week: what the buyer was living through, what the rep saw and did, and what each touch did and why.

use leptos::prelude::*;

use crate::practice::debrief::{Line, LineKind, TouchEffect};
use crate::practice::game::EntryKind;

use super::super::Because;
use super::super::play::Play;

/// The thread.
#[component]
pub fn Timeline(play: Play, lines: Vec<Line>) -> impl IntoView {
    let called = play.game.with_untracked(|game| game.scenario.buyer.called.clone());
    view! {
        <section aria-labelledby="both">
            <div class="thread so-far">
                <h2 id="both">
                    <span>"Both sides"</span>
                    <small>"Week"</small>
                </h2>
                <ol>{lines.into_iter().map(|told| line(play, &called, told)).collect_view()}</ol>
            </div>
        </section>
    }
}

fn line(play: Play, called: &str, told: Line) -> AnyView {
    let week = match told.week {
        0 => String::new(),
        week => week.to_string(),
    };
    let is_theirs = matches!(told.kind, LineKind::Seen(EntryKind::Theirs | EntryKind::Machine));
    let is_lived = told.kind == LineKind::Living;
    let heading = match is_lived {
        true => format!("What {called} was living through"),
        false => told.heading,
    };
    let words = match (told.words.is_empty(), told.kind) {
        (true, _) => ().into_any(),
        (false, LineKind::Seen(EntryKind::Yours)) => view! {
            <details class="why">
                <summary>"Your words"</summary>
                <p class="free">{told.words}</p>
            </details>
        }
        .into_any(),
        (false, _) if is_theirs => view! { <q class="free">{told.words}</q> }.into_any(),
        (false, _) => view! { <p class="free">{told.words}</p> }.into_any(),
    };
    let name = format!("{heading}, {}", told.when);
    view! {
        <li class="entry" class:in=is_theirs class:lived=is_lived>
            <p class="lead">{week}</p>
            <div>
                <b>{heading}</b>
                {(!is_lived).then(|| view! { <small class="on">{told.when}</small> })}
                {words}
                {told.touch.map(|touch| view! { <Did play touch name/> })}
            </div>
        </li>
    }
    .into_any()
}

/// What a touch did, and why; and the way back to before it.
#[component]
fn Did(
    play: Play,
    touch: TouchEffect,
    /// Which touch it is, for who hears the page.
    name: String,
) -> impl IntoView {
    let number = touch.number;
    let mark = |mark: crate::practice::judge::Mark| {
        view! {
            <li class:miss=!mark.kept>
                <b>{format!("{} {}", mark.principle.id(), mark.principle.title())}</b>
                <span>
                    <span class="vh">{if mark.kept { "yes: " } else { "not yet: " }}</span>
                    {mark.says}
                </span>
            </li>
        }
    };
    let planned = touch.planned.map(|planned| {
        view! {
            <p>
                <b>"Onemore would have done this: "</b>
                {planned.says}
            </p>
            {planned.whys.into_iter().map(|why| view! { <Because why/> }).collect_view()}
        }
    });
    view! {
        <div class="outcome">
            <Because why=touch.outcome/>
        </div>
        <details class="why">
            <summary>"What it did, and what else could be done"</summary>
            <div class="stack close">
                <ul class="signals">{touch.marks.into_iter().map(mark).collect_view()}</ul>
                <p>{touch.goodwill_in_words} " " {touch.chance_in_words}</p>
                {planned}
            </div>
        </details>
        <p>
            <button
                type="button"
                class="btn quiet"
                aria-label=format!("Play on from here: {name}")
                on:click=move |_| play.go_back_to(number)
            >
                "Play on from here"
            </button>
        </p>
    }
}
