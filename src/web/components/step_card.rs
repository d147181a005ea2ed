//! The agreed next step, as an appointment card.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::model::NextStep;
use crate::model::time::{clock_time, near_day};

use super::why::capitalised;

/// "Today, 10:00", or "Friday 27 November".
pub fn step_when(step: &NextStep, today: NaiveDate) -> String {
    let day = capitalised(&near_day(step.date, today));
    match step.time {
        Some(time) => format!("{day}, {}", clock_time(time)),
        None => day,
    }
}

/// The card.
#[component]
pub fn StepCard(
    /// What was agreed.
    step: NextStep,
    /// The day it is read on.
    today: NaiveDate,
) -> impl IntoView {
    view! {
        <div class="step">
            <h3 class="minor">"Next step"</h3>
            <strong>{step_when(&step, today)}</strong>
            <p>{step.purpose}</p>
        </div>
    }
}
