//! One touch on the thread, with the ways to put it right.

use leptos::prelude::*;

use crate::model::{Direction, Touch, TouchId};
use crate::ops::Op;
use crate::web::browser::place;
use crate::web::components::log_dialog::LogDialogState;

use super::subject::Subject;
use super::touch_words::{details, headline, margin_day};

/// A touch, and what came right after it in the log.
#[derive(Clone, PartialEq)]
struct Told {
    touch: Touch,
    heard_next: bool,
    last: bool,
}

/// The entry.
#[component]
pub fn TouchEntry(touch: TouchId) -> impl IntoView {
    let subject = expect_context::<Subject>();
    let id = touch;
    let told = subject.read(move |one| {
        let place = one.touches.iter().position(|touch| touch.id == id)?;
        let next = one.touches.get(place + 1);
        Some(Told {
            touch: one.touches.get(place)?.clone(),
            heard_next: next.is_some_and(Touch::is_reply),
            last: next.is_none(),
        })
    });
    let incoming = move || {
        told.with(|told| {
            told.as_ref()
                .is_some_and(|told| told.touch.direction == Direction::Incoming)
        })
    };
    view! {
        <li class="entry" class:in=incoming>
            {move || told.get().map(|told| view! { <Telling told/> })}
            <Corrections id/>
        </li>
    }
}

#[component]
fn Telling(told: Told) -> impl IntoView {
    let subject = expect_context::<Subject>();
    let today = subject.today.get_untracked();
    let called = subject.called().get_untracked();
    let Told {
        touch,
        heard_next,
        last,
    } = told;
    let day = subject.session.now().with_untracked(|now| now.day_of(touch.at));
    let details = details(&touch, heard_next, last, today);
    let text = touch.text.trim().to_owned();
    let words = match (text.is_empty(), touch.direction) {
        (true, _) => ().into_any(),
        (false, Direction::Incoming) => view! { <q>{text}</q> }.into_any(),
        (false, Direction::Outgoing) => view! {
            <details class="why">
                <summary>"Your words"</summary>
                <p class="free">{text}</p>
            </details>
        }
        .into_any(),
    };
    view! {
        <p class="lead">
            <time datetime=day.to_string()>{margin_day(day, today)}</time>
        </p>
        <div>
            <b>{headline(&touch, &called)}</b>
            {words}
            {(!details.is_empty()).then(|| view! { <p>{details}</p> })}
        </div>
    }
}

/// Correct and delete. They stay while the words beside them change, so that the focus has somewhere to come back to.
#[component]
fn Corrections(id: TouchId) -> impl IntoView {
    let subject = expect_context::<Subject>();
    let dialog = expect_context::<LogDialogState>();
    let kept = move || {
        subject.prospect.with_untracked(|one| {
            let touches = one.as_ref().map(|one| one.touches.as_slice()).unwrap_or_default();
            touches.iter().find(|touch| touch.id == id).cloned()
        })
    };
    let named = subject.read(move |one| {
        let touch = one.touches.iter().find(|touch| touch.id == id)?;
        Some((touch.at, touch.channel))
    });
    let name = move |verb: &'static str| {
        move || {
            let (at, channel) = named.get()?;
            let day = subject.session.now().with_untracked(|now| now.day_of(at));
            let day = margin_day(day, subject.today.get());
            Some(format!("{verb} {}, {day}", channel.label().to_lowercase()))
        }
    };
    let correct = move |_| {
        if let Some(touch) = kept() {
            dialog.correct(subject.id, touch);
        }
    };
    let delete = move |_| {
        subject.session.act(Op::DeleteTouch(subject.id, id));
        request_animation_frame(|| place::rescue_focus("title"));
    };
    view! {
        <p class="mend">
            <button type="button" class="edit" aria-label=name("Correct") on:click=correct>
                "Correct"
            </button>
            <button type="button" class="edit" aria-label=name("Delete") on:click=delete>
                "Delete"
            </button>
        </p>
    }
}
