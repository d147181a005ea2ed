//! What to do, or why there is nothing to do, and the way back from there.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::cadence::{Fact, Plan, PlannedTouch, Reason};
use crate::model::time::near_day;
use crate::model::{Prospect, Stage, ValueItem, contact};
use crate::ops::{Change, Op};
use crate::web::components::person::{by_way, waits_for_start};
use crate::web::components::tally::Mark;
use crate::web::components::why::{capitalised, what_for, when};
use crate::web::routes::Page;

use super::one_more::JustOneMore;
use super::rest::AnotherDay;
use super::subject::Subject;
use super::trace::Trace;
use super::ways::Unconfirmed;
use super::what_if::WhatIf;

/// The plan in words, with its reasons.
#[component]
pub fn Standing(
    /// Opens the dialog that sets the day and reason of a nurture.
    nurture: RwSignal<bool>,
) -> impl IntoView {
    let subject = expect_context::<Subject>();
    let resting = RwSignal::new(false);
    let session = subject.session;
    let more = Memo::new(move |_| session.one_more(subject.prospect.read().as_ref()?, &session.now().read()));
    let what = move || {
        let plan = subject.plan.get()?;
        let prospect = subject.prospect.get()?;
        let today = subject.today.get();
        Some(match plan {
            Plan::Touch(touch) => view! { <Next plan=Plan::Touch(touch.clone()) touch today resting/> }.into_any(),
            _ if prospect.channels_unconfirmed && matches!(plan, Plan::Blocked(_)) => {
                view! { <Unconfirmed reasons=plan.reasons().to_vec()/> }.into_any()
            }
            plan => view! { <AtRest plan prospect today nurture/> }.into_any(),
        })
    };
    view! {
        {what}
        <WhatIf/>
        <JustOneMore more/>
        <AnotherDay open=resting/>
    }
}

#[component]
fn Next(plan: Plan, touch: PlannedTouch, today: NaiveDate, resting: RwSignal<bool>) -> impl IntoView {
    let subject = expect_context::<Subject>();
    let heading = if touch.on <= today {
        "What to do today"
    } else {
        "What comes next"
    };
    let summary = format!("Why {}, why {}", near_day(touch.on, today), by_way(touch.channel));
    let lacks = touch.reasons.iter().any(|reason| reason.fact == Fact::NothingNewLeft);
    let bring = move || {
        let book = subject.session.book();
        let book = book.read();
        match touch.value.and_then(|id| book.value(id)) {
            Some(item) => Some(bring(item)),
            None => lacks.then(|| {
                view! {
                    <p class="soft lacking">
                        "Nothing new is left in " <a href=Page::Library.href()>"your library"</a>
                        " for them. Find something first: it is what makes one more worth their time."
                    </p>
                }
                .into_any()
            }),
        }
    };
    view! {
        <section class="stack close" aria-labelledby="what">
            <h2 class="ruled" id="what">
                {heading}
                <Mark prospect=subject.prospect/>
            </h2>
            <p class="say">{what_for(&touch)}</p>
            <p class="soft">{capitalised(&when(&touch, today))} ", " {by_way(touch.channel)} "."</p>
            {bring}
            <Trace summary plan today open=true/>
            <div class="acts">
                <button type="button" class="btn quiet" on:click=move |_| resting.set(true)>
                    "Another day"
                </button>
            </div>
        </section>
    }
}

/// The thing from the library to bring.
fn bring(item: &ValueItem) -> AnyView {
    let link = contact::safe_web_link(&item.link);
    let words = format!("Bring “{}” ({}). ", item.title.trim(), item.kind.label().to_lowercase());
    view! {
        <p class="soft">
            {words}
            {link
                .map(|href| {
                    view! {
                        <a href=href target="_blank" rel="noopener noreferrer">
                            "Look at it"
                        </a>
                    }
                })}
        </p>
    }
    .into_any()
}

/// Nothing is to be done now: how it came to that, and what would change it.
#[component]
fn AtRest(plan: Plan, prospect: Prospect, today: NaiveDate, nurture: RwSignal<bool>) -> impl IntoView {
    let Subject { id, session, .. } = expect_context();
    let stopped = prospect.stage == Stage::DoNotContact;
    let held = prospect.hold.as_ref().is_some_and(|hold| hold.until > today);
    let to_stage = move |stage: Stage| session.act(Op::Edit(id, Change::Stage(stage)));
    let back = if prospect.last_reply().is_some() {
        Stage::Contacted
    } else {
        Stage::New
    };
    let heading = heading(&plan, &prospect, held);
    let sentence = |reason: &Reason| view! { <p class="soft">{reason.sentence(today)}</p> };
    let reasons = plan.reasons().iter().map(sentence).collect_view();
    let act = match &prospect.stage {
        _ if held => Some(("End the hold", Op::EndHold(id))),
        _ if waits_for_start(&plan) => Some(("Begin today", Op::PickToday(vec![id]))),
        _ => None,
    };
    let way_back = match &prospect.stage {
        _ if act.is_some() => None,
        Stage::Nurture(_) => Some("Bring them back"),
        Stage::DoNotContact => Some("They have been in touch"),
        Stage::AnsweredNo | Stage::AnsweredYes => Some("Open the matter again"),
        _ => None,
    };
    let in_nurture = matches!(prospect.stage, Stage::Nurture(_));
    view! {
        <section class="state" class:stopped=stopped aria-labelledby="what">
            <h2 class="title" id="what">
                {heading}
            </h2>
            {reasons}
            <Trace summary="Why, and what would change it".to_owned() plan today/>
            <div class="acts">
                {act
                    .map(|(words, op)| {
                        view! {
                            <button type="button" class="btn" on:click=move |_| session.act(op.clone())>
                                {words}
                            </button>
                        }
                    })}
                {way_back
                    .map(|words| {
                        view! {
                            <button type="button" class="btn" on:click=move |_| to_stage(back.clone())>
                                {words}
                            </button>
                        }
                    })}
                {in_nurture
                    .then(|| {
                        view! {
                            <button type="button" class="btn quiet" on:click=move |_| nurture.set(true)>
                                "Another day or reason"
                            </button>
                        }
                    })}
            </div>
        </section>
    }
}

fn heading(plan: &Plan, prospect: &Prospect, held: bool) -> &'static str {
    match (plan, &prospect.stage) {
        _ if waits_for_start(plan) => "Not begun yet",
        (Plan::Blocked(_), Stage::DoNotContact) => "Do not contact",
        (Plan::Blocked(_), _) => "No way is open",
        (_, Stage::Nurture(_)) if !held => "In nurture",
        (Plan::Settled(_), stage) => stage.label(),
        _ => "Resting",
    }
}
