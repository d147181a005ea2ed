//! Why the plan is as it is: the reasons in order, what they overruled, and what would change it.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::cadence::Plan;
use crate::web::components::why::reason_list;

/// The why-trace of a plan.
#[component]
pub fn Trace(
    /// The disclosure's words: "Why today, why email".
    summary: String,
    /// The plan.
    plan: Plan,
    /// The day it is read on.
    today: NaiveDate,
    /// Open from the start.
    #[prop(optional)]
    open: bool,
) -> impl IntoView {
    let overruled = plan.overruled();
    let levers = plan.levers();
    view! {
        <details class="why" open=open>
            <summary>{summary}</summary>
            {reason_list(plan.reasons(), today)}
            <dl class="pairs">
                {(!overruled.is_empty())
                    .then(|| {
                        view! {
                            <dt>"Overruled"</dt>
                            <dd>{reason_list(overruled, today)}</dd>
                        }
                    })}
                <dt>"What would change it"</dt>
                <dd>
                    <ul class="reasons">
                        {levers.iter().map(|lever| view! { <li>{lever.sentence()}</li> }).collect_view()}
                    </ul>
                </dd>
            </dl>
        </details>
    }
}
