//! What either side said it would do: noted, kept, taken off.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::model::time::near_day;
use crate::model::{Promise, PromiseId, Promiser};
use crate::ops::Op;
use crate::web::browser::fresh_ids;
use crate::web::components::ask::{Ask, date_of};
use crate::web::components::fields::{Field, Fields, Takes};
use crate::web::components::why::capitalised;

use super::subject::Subject;

/// The open promises of both sides, and the way to note another.
#[component]
pub fn Promises() -> impl IntoView {
    let subject = expect_context::<Subject>();
    let Subject { session, today, .. } = subject;
    let adding = RwSignal::new(false);
    let promises = subject.read(|one| one.promises.clone());
    let kept = move || {
        promises
            .read()
            .iter()
            .filter(|promise| promise.kept_at.is_some())
            .count()
    };
    let act = Callback::new(move |op: Op| session.act(op));
    let lines = move || {
        let today = today.get();
        let mut open: Vec<Promise> = promises.get();
        open.retain(|promise| promise.kept_at.is_none());
        open.sort_by_key(|promise| (promise.due.unwrap_or(today), promise.id));
        let lines: Vec<AnyView> = open
            .into_iter()
            .map(|promise| line(promise, today, subject, act))
            .collect();
        lines
    };
    view! {
        <section class="stack close" aria-labelledby="promises">
            <h2 class="minor" id="promises">
                "Promises"
            </h2>
            <ul class="promises">{lines}</ul>
            {move || match (kept(), promises.read().len()) {
                (_, 0) => {
                    view! { <p class="soft">"None yet. What you note here comes before any ask, on its day."</p> }.into_any()
                }
                (0, _) => ().into_any(),
                (kept, _) => view! { <p class="soft">{format!("Kept so far: {kept}.")}</p> }.into_any(),
            }}
            <div class="acts">
                <button type="button" class="btn quiet" on:click=move |_| adding.set(true)>
                    "Note a promise"
                </button>
            </div>
        </section>
        <NotePromise open=adding/>
    }
}

fn line(promise: Promise, today: NaiveDate, subject: Subject, act: Callback<Op>) -> AnyView {
    let Promise { id, by, what, due, .. } = promise;
    let who = match by {
        Promiser::Rep => "You".to_owned(),
        Promiser::Prospect => subject.called().get_untracked(),
    };
    let words = format!("{who} promised to {}.", what.trim_end_matches('.'));
    let button = move |words: &'static str, op: fn(crate::model::ProspectId, PromiseId) -> Op| {
        let label = format!("{words}: {what}");
        view! {
            <button
                type="button"
                class="edit"
                aria-label=label
                on:click=move |_| act.run(op(subject.id, id))
            >
                {words}
            </button>
        }
    };
    view! {
        <li>
            <p>{words} " " <small>{when(by, due, today)}</small></p>
            {button("Kept", Op::KeepPromise)}
            {button("Take off", Op::DropPromise)}
        </li>
    }
    .into_any()
}

fn when(by: Promiser, due: Option<NaiveDate>, today: NaiveDate) -> String {
    match (by, due) {
        (Promiser::Rep, None) => "As soon as you can.".to_owned(),
        (Promiser::Prospect, None) => "No day was named.".to_owned(),
        (_, Some(due)) if due >= today => format!("{}.", capitalised(&format!("by {}", near_day(due, today)))),
        (Promiser::Rep, Some(due)) => {
            format!(
                "It was for {}. Late is fine; a word on when helps.",
                near_day(due, today)
            )
        }
        (Promiser::Prospect, Some(due)) => {
            format!(
                "It was for {}. Something may have come up; ask how it is going.",
                near_day(due, today)
            )
        }
    }
}

#[component]
fn NotePromise(open: RwSignal<bool>) -> impl IntoView {
    let subject = expect_context::<Subject>();
    let Subject { id, session, .. } = subject;
    let called = subject.called();
    let values = RwSignal::new(Vec::<String>::new());
    let submit = Callback::new(move |()| {
        let filled = values.get_untracked();
        let [by, what, due] = &filled[..] else { return Ok(()) };
        let due = (!due.is_empty()).then(|| date_of(due, "the day it is due"));
        let promise = Promise {
            id: PromiseId(fresh_ids::fresh()),
            by: if by == "1" { Promiser::Prospect } else { Promiser::Rep },
            what: what.trim().to_owned(),
            due: due.transpose()?,
            made_at: session.now().with_untracked(|now| now.instant),
            kept_at: None,
        };
        session.dispatch(Op::AddPromise(id, promise))
    });
    let fields = move || {
        vec![
            Field::one_of("Who promised", &["I did", "They did"]),
            Field::new("What", Takes::Line("text")).hint("As it reads after “to”: send the readings."),
            Field::new("By", Takes::Day).hint("Leave it empty when no day was named."),
        ]
    };
    view! {
        <Ask
            open
            id="promise-title"
            title=Signal::derive(move || format!("A promise between you and {}", called.get()))
            yes="Note it"
            submit
            on_open=Callback::new(move |()| values.set(vec![String::new(); 3]))
        >
            <Fields fields=fields() values/>
        </Ask>
    }
}
