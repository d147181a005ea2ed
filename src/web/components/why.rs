//! The plan in words, and why it is so.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::cadence::{Fact, Plan, PlannedTouch, Reason};
use crate::model::time::{clock_time, near_day};

/// When a planned touch is due: "today, 10:00".
pub fn when(touch: &PlannedTouch, today: NaiveDate) -> String {
    let day = near_day(touch.on, today);
    match touch.time {
        Some(time) => format!("{day}, {}", clock_time(time)),
        None => day,
    }
}

/// With its first letter large, as a sentence begins.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// What a planned touch is for, as a sentence: an agreed step in the words it was agreed in, else the purpose.
pub fn what_for(touch: &PlannedTouch) -> String {
    let agreed = touch.reasons.iter().find_map(|reason| match &reason.fact {
        Fact::Agreed { purpose, .. } => Some(purpose.trim()).filter(|words| !words.is_empty()),
        Fact::Promised { what, .. } => Some(what.trim()),
        _ => None,
    });
    let words = agreed.unwrap_or(touch.purpose.label());
    let ended = words.ends_with(['.', '!', '?', '…']);
    format!("{}{}", capitalised(words), if ended { "" } else { "." })
}

/// The plan in one line.
pub fn plan_line(plan: &Plan, today: NaiveDate) -> String {
    let because = |reasons: &[Reason]| reasons.first().map(|reason| reason.sentence(today)).unwrap_or_default();
    match plan {
        Plan::Touch(touch) => {
            format!(
                "{}, {}. {}",
                when(touch, today),
                touch.channel.phrase(),
                what_for(touch)
            )
        }
        Plan::Wait(wait) => match wait.until {
            Some(until) => format!("resting until {}. {}", near_day(until, today), because(&wait.reasons)),
            None => because(&wait.reasons),
        },
        Plan::Settled(reasons) | Plan::Blocked(reasons) => because(reasons),
    }
}

/// The reasons, each with the principle it speaks for, behind a disclosure.
#[component]
pub fn Why(
    /// The disclosure's words: "Why today, why email".
    #[prop(into)]
    summary: String,
    /// The reasons, in order.
    reasons: Vec<Reason>,
    /// The day they are read on.
    today: NaiveDate,
    /// Open from the start.
    #[prop(optional)]
    open: bool,
) -> impl IntoView {
    view! {
        <details class="why" open=open>
            <summary>{summary}</summary>
            {reason_list(&reasons, today)}
        </details>
    }
}

/// Reasons as a list, each with the principle it speaks for.
pub fn reason_list(reasons: &[Reason], today: NaiveDate) -> AnyView {
    let line = |reason: &Reason| {
        let principle = reason.principle;
        view! {
            <li>
                {reason.sentence(today)} " "
                <small>{format!("{} {}", principle.id(), principle.title())}</small>
            </li>
        }
    };
    view! { <ul class="reasons">{reasons.iter().map(line).collect_view()}</ul> }.into_any()
}
