//! The fields of the log dialog: what happened, what they said and let notice, and what comes next.

use leptos::prelude::*;

use crate::model::{Book, Channel, Direction, Mood, Now, Outcome, Promise, Promiser, Prospect, ProspectId, TouchId};
use crate::ops::{self, Op};
use crate::web::browser::fresh_ids;
use crate::web::session::{Session, use_session};

use super::choices::Choices;
use super::log_asides::{AsideFields, KeptPromises};
use super::log_away::AwayFields;
use super::log_brought::BroughtFields;
use super::log_dialog::Open;
use super::log_form::{AnswerKind, Ending, LogForm, outcomes};
use super::why::plan_line;

/// The form.
#[component]
pub fn LogFields(
    /// Whom the touch is with.
    prospect: Prospect,
    /// What it is open for.
    open: Open,
    /// Closes the dialog.
    close: Callback<()>,
    /// Called when it is done, with the touch where one was logged.
    done: Callback<Option<TouchId>>,
) -> impl IntoView {
    let session = use_session();
    let now = session.now().get_untracked();
    let today = now.today();
    let id = prospect.id;
    let name = prospect.greeting_name().unwrap_or(prospect.display_name()).to_owned();
    let (form, correcting, title) = match &open {
        Open::New(start) => (
            LogForm::new(start, &prospect, &now),
            None,
            format!("Log a touch with {name}"),
        ),
        Open::Away => (LogForm::away(&prospect, &now), None, format!("{name} is away")),
        Open::Correct(touch) => (
            LogForm::correcting(touch, &now),
            Some(touch.id),
            format!("Correct this touch with {name}"),
        ),
    };
    form.asides.works_at(&prospect.company);
    let is_new = correcting.is_none();
    let touch_id = correcting.unwrap_or_else(|| TouchId(fresh_ids::short()));
    let error = RwSignal::new(String::new());
    let wanted = StoredValue::new((id, touch_id, is_new, now.clone()));
    let wanted = move || wanted.with_value(|(id, touch, is_new, now)| op(&form, *id, *touch, *is_new, now));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let rests = form.rests();
        match wanted().and_then(|op| session.dispatch(op)) {
            Ok(()) => done.run((!rests).then_some(touch_id)),
            Err(sentence) => error.set(sentence),
        }
    };
    let preview = {
        let prospect = prospect.clone();
        Memo::new(move |_| ahead(session, &prospect, wanted().ok()?, &now))
    };
    let yes = move || match (is_new, form.rests()) {
        (false, _) => "Keep the correction",
        (true, true) => form.absence.does(),
        (true, false) => "Log it",
    };
    let open_promises: Vec<Promise> = [Promiser::Rep, Promiser::Prospect]
        .into_iter()
        .flat_map(|by| prospect.open_promises(by))
        .cloned()
        .collect();
    let has_asides = Memo::new(move |_| form.has_asides());
    let asides = move || {
        let open = open_promises.clone();
        (is_new && has_asides.get()).then(|| {
            view! {
                <KeptPromises asides=form.asides open today/>
                <AsideFields asides=form.asides/>
            }
        })
    };
    let has_step = prospect.next_step.is_some();
    let library = StoredValue::new(prospect.clone());
    view! {
        <form class="stack" on:submit=submit novalidate>
            <h2 class="title" id="log-title">{title}</h2>
            <Show when=move || !form.rests()>
                <WhatHappened form prospect=library is_new/>
            </Show>
            <Show when=move || is_new && form.they_wrote()>
                <AwayFields absence=form.absence asides=form.asides today/>
            </Show>
            <Show when=move || !form.rests() && form.is_reply()>
                <TheirAnswer form/>
            </Show>
            <Show when=move || form.may_bring()>
                <BroughtFields form prospect=library/>
            </Show>
            // Only with somebody who was heard from can anything have been agreed.
            <Show when=move || is_new && !form.rests() && form.goes_on()>
                <NextStepFields form has_step/>
            </Show>
            {asides}
            <Show when=move || !form.rests()>
                <Remembered form/>
            </Show>
            {move || preview.get().filter(|_| is_new).map(|line| view! { <p class="soft">"Then: " {line}</p> })}
            <p class="wrong" role="alert">
                {move || error.get()}
            </p>
            <div class="acts">
                <button class="btn first">{yes}</button>
                <button type="button" class="btn quiet" on:click=move |_| close.run(())>
                    "Cancel"
                </button>
                <small>"You can undo this."</small>
            </div>
        </form>
    }
}

fn op(form: &LogForm, id: ProspectId, touch: TouchId, is_new: bool, now: &Now) -> Result<Op, String> {
    if is_new {
        form.op(id, touch, now)
    } else {
        Ok(Op::CorrectTouch(id, form.touch(touch, now)?))
    }
}

/// What the plan would be, on a copy of the one record: the plan changes before the rep's eyes.
fn ahead(session: Session, prospect: &Prospect, op: Op, now: &Now) -> Option<String> {
    let mut copy = session.book().with_untracked(|book| Book {
        prospects: [(prospect.id, prospect.clone())].into(),
        groups: book.groups.clone(),
        values: book.values.clone(),
        settings: book.settings.clone(),
        ..Book::default()
    });
    ops::apply(&mut copy, op, now).ok()?;
    // Among all the others: what a colleague has just been told counts.
    let plan = untrack(|| Some(session.plan(copy.prospects.get(&prospect.id)?, now)))?;
    Some(plan_line(&plan, now.today()))
}

/// Who reached out, how, and what came of it.
#[component]
fn WhatHappened(form: LogForm, prospect: StoredValue<Prospect>, is_new: bool) -> impl IntoView {
    // A choice that no longer fits what was chosen before it gives way to the first that does.
    let settle = move || {
        let fitting = outcomes(form.channel.get_untracked(), form.direction.get_untracked());
        if !fitting.contains(&form.outcome.get_untracked()) {
            form.outcome.set(fitting[0]);
        }
        if is_new {
            form.ending.set(prospect.with_value(|one| form.usual_ending(one)));
        }
    };
    let name = prospect.with_value(|one| one.greeting_name().map(str::to_owned));
    let other = name.map_or_else(|| "They did".to_owned(), |name| format!("{name} did"));
    view! {
        <Choices
            legend="Who reached out".to_owned()
            name="direction"
            options=vec![(Direction::Outgoing, "I did".to_owned()), (Direction::Incoming, other)]
            chosen=Signal::derive(move || Some(form.direction.get()))
            on_choose=Callback::new(move |direction| {
                form.direction.set(direction);
                settle();
            })
        />
        <Choices
            legend="Channel".to_owned()
            name="channel"
            options=Channel::ALL.map(|channel| (channel, channel.label().to_owned())).to_vec()
            chosen=Signal::derive(move || Some(form.channel.get()))
            on_choose=Callback::new(move |channel| {
                form.channel.set(channel);
                settle();
            })
        />
        <Choices
            legend="What happened".to_owned()
            name="outcome"
            options=Signal::derive(move || {
                let fitting = outcomes(form.channel.get(), form.direction.get());
                fitting.into_iter().map(|one: Outcome| (one, one.label().to_owned())).collect::<Vec<_>>()
            })
            chosen=Signal::derive(move || Some(form.outcome.get()))
            on_choose=Callback::new(move |outcome| {
                form.outcome.set(outcome);
                settle();
            })
        />
    }
}

/// What they answered, and what they let notice.
#[component]
fn TheirAnswer(form: LogForm) -> impl IntoView {
    const ANSWERS: [(AnswerKind, &str); 5] = [
        (AnswerKind::None, "None yet"),
        (AnswerKind::Yes, "Yes"),
        (AnswerKind::No, "No"),
        (AnswerKind::NotNow, "Not now"),
        (AnswerKind::Stop, "Stop contact"),
    ];
    let nothing = (None, "Nothing in particular".to_owned());
    let mut moods = vec![nothing];
    moods.extend(Mood::ALL.map(|mood| (Some(mood), mood.label().to_owned())));
    view! {
        <Choices
            legend="Answer".to_owned()
            name="answer"
            options=ANSWERS.map(|(kind, words)| (kind, words.to_owned())).to_vec()
            chosen=Signal::derive(move || Some(form.answer.get()))
            on_choose=Callback::new(move |kind| form.answer.set(kind))
        />
        <Show when=move || form.answer.get() == AnswerKind::NotNow>
            <label class="field">"Not now until" <input type="date" bind:value=form.until/></label>
        </Show>
        <Choices
            legend="What they let you notice".to_owned()
            name="mood"
            options=moods
            chosen=Signal::derive(move || Some(form.mood.get()))
            on_choose=Callback::new(move |mood| form.mood.set(mood))
        />
    }
}

/// What was agreed to happen next (P4).
#[component]
fn NextStepFields(form: LogForm, has_step: bool) -> impl IntoView {
    let mut endings = vec![
        (Ending::Agreed, "We agreed one".to_owned()),
        (Ending::None, "None agreed".to_owned()),
    ];
    if has_step {
        endings.push((Ending::Stays, "As agreed before".to_owned()));
    }
    view! {
        <Choices
            legend="The next step, before you leave".to_owned()
            name="ending"
            options=endings
            chosen=form.ending
            on_choose=Callback::new(move |ending| form.ending.set(Some(ending)))
        />
        <Show when=move || form.ending.get() == Some(Ending::Agreed)>
            <div class="pair">
                <label class="field">"Day" <input type="date" bind:value=form.step_date/></label>
                <label class="field">"Time, if one was named" <input type="time" bind:value=form.step_time/></label>
            </div>
            <label class="field">"What for" <input type="text" bind:value=form.step_purpose/></label>
        </Show>
    }
}

/// A note, and when it happened.
#[component]
fn Remembered(form: LogForm) -> impl IntoView {
    view! {
        <label class="field">"Worth remembering" <textarea rows="2" bind:value=form.note></textarea></label>
        <div class="pair">
            <label class="field">"It happened on" <input type="date" bind:value=form.date/></label>
            <label class="field">"at" <input type="time" bind:value=form.time/></label>
        </div>
    }
}
