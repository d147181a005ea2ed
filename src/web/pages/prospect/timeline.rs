//! Everything that happened between the two, newest first, with what comes next on top.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::cadence::Plan;
use crate::model::TouchId;
use crate::model::time::{day_and_month, near_day};
use crate::web::components::why::{capitalised, what_for};

use super::subject::Subject;
use super::touch_entry::TouchEntry;
use super::touch_words::margin_day;

/// The thread.
#[component]
pub fn Timeline() -> impl IntoView {
    let subject = expect_context::<Subject>();
    let ids = subject.read(|one| one.touches.iter().rev().map(|touch| touch.id).collect::<Vec<TouchId>>());
    let begun = subject.read(|one| Some((one.added_at, one.source.clone())));
    let end = move || {
        let (added_at, source) = begun.get()?;
        let day = subject.session.now().with_untracked(|now| now.day_of(added_at));
        let day = day_and_month(day, subject.today.get());
        Some(if source.is_empty() {
            format!("Added on {day}.")
        } else {
            format!("Added on {day}, from {source}.")
        })
    };
    view! {
        <section aria-labelledby="past">
            <div class="thread">
                <h2 id="past">
                    <span>"Between you two"</span>
                    <small>{move || ids.read().len()}</small>
                </h2>
                <ol>
                    <NextEntry/>
                    <For each=move || ids.get() key=|id| *id let:touch>
                        <TouchEntry touch/>
                    </For>
                </ol>
            </div>
            <div class="end">
                <svg viewBox="0 0 32 40" aria-hidden="true">
                    <use href="#knot"/>
                </svg>
                <p>
                    {move || ids.read().is_empty().then_some("Nothing logged yet. ")}
                    {end}
                </p>
            </div>
        </section>
    }
}

/// What the plan puts next, on the same thread.
#[component]
fn NextEntry() -> impl IntoView {
    let subject = expect_context::<Subject>();
    let next = Memo::new(move |_| match &*subject.plan.read() {
        Some(Plan::Touch(touch)) => Some((touch.on, touch.channel, what_for(touch))),
        _ => None,
    });
    move || {
        let (on, channel, what) = next.get()?;
        let today: NaiveDate = subject.today.get();
        let title = format!("{}: {}", capitalised(&near_day(on, today)), channel.phrase());
        Some(view! {
            <li class="entry next">
                <p class="lead">{margin_day(on, today)}</p>
                <div>
                    <b>{title}</b>
                    <p>{what}</p>
                </div>
            </li>
        })
    }
}
