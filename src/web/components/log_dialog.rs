//! Logging a touch, and putting a logged one right: one dialog for the whole app, opened from anywhere.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::cadence::{self, Policy};
use crate::model::{Book, Channel, Direction, Outcome, Prospect, ProspectId, Touch, TouchId};
use crate::ops::{self, Op};
use crate::web::browser::fresh_ids;
use crate::web::session::use_session;

use super::choices::Choices;
use super::log_form::{AnswerKind, Ending, LogForm, Start, outcomes};
use super::why::plan_line;

/// What the dialog is open for.
#[derive(Debug, Clone, PartialEq)]
enum Open {
    New(Start),
    Correct(Touch),
}

/// Opens the dialog. In context, so that every page can.
#[derive(Clone, Copy)]
pub struct LogDialogState {
    open: RwSignal<Option<(ProspectId, Open)>>,
    logged: StoredValue<Option<Callback<TouchId>>>,
}

impl Default for LogDialogState {
    fn default() -> Self {
        LogDialogState {
            open: RwSignal::new(None),
            logged: StoredValue::new(None),
        }
    }
}

impl LogDialogState {
    /// For a new touch with this prospect.
    pub fn log(&self, id: ProspectId, start: Start) {
        self.logged.set_value(None);
        self.open.set(Some((id, Open::New(start))));
    }

    /// For a new touch with this prospect; `logged` is called with it once it stands in the log.
    pub fn log_then(&self, id: ProspectId, start: Start, logged: Callback<TouchId>) {
        self.logged.set_value(Some(logged));
        self.open.set(Some((id, Open::New(start))));
    }

    /// For putting this touch right.
    pub fn correct(&self, id: ProspectId, touch: Touch) {
        self.logged.set_value(None);
        self.open.set(Some((id, Open::Correct(touch))));
    }
}

/// The dialog itself, mounted once.
#[component]
pub fn LogDialog() -> impl IntoView {
    let session = use_session();
    let state = expect_context::<LogDialogState>();
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        let open = state.open.with(Option::is_some);
        let Some(dialog) = dialog.get() else { return };
        if open && !dialog.open() {
            // Fails only for a dialog that is already open.
            let _ = dialog.show_modal();
        } else if !open {
            dialog.close();
        }
    });
    let close = move || state.open.set(None);
    let done = move |touch: TouchId| {
        close();
        // The page that asked may have gone.
        if let Some(logged) = state.logged.get_value() {
            let _ = logged.try_run(touch);
        }
    };
    let content = move || {
        let (id, open) = state.open.get()?;
        let prospect = session.book().with_untracked(|book| book.prospects.get(&id).cloned())?;
        Some(view! { <LogFields prospect open close done/> })
    };
    view! {
        <dialog node_ref=dialog aria-labelledby="log-title" on:close=move |_| close()>
            {content}
        </dialog>
    }
}

#[component]
fn LogFields(
    prospect: Prospect,
    open: Open,
    close: impl Fn() + Copy + Send + Sync + 'static,
    done: impl Fn(TouchId) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let session = use_session();
    let now = session.now().get_untracked();
    let today = now.today();
    let id = prospect.id;
    let (form, correcting) = match &open {
        Open::New(start) => (LogForm::new(start, &prospect, &now), None),
        Open::Correct(touch) => (LogForm::correcting(touch, &now), Some(touch.id)),
    };
    let name = prospect.greeting_name().unwrap_or(prospect.display_name()).to_owned();
    let title = match correcting {
        None => format!("Log a touch with {name}"),
        Some(_) => format!("Correct this touch with {name}"),
    };
    let error = RwSignal::new(String::new());
    let has_step = prospect.next_step.is_some();
    let touch_id = correcting.unwrap_or_else(|| TouchId(fresh_ids::fresh()));

    // A choice that no longer fits what was chosen before it gives way to the first that does.
    let settle = {
        let prospect = prospect.clone();
        move || {
            let fitting = outcomes(form.channel.get_untracked(), form.direction.get_untracked());
            if !fitting.contains(&form.outcome.get_untracked()) {
                form.outcome.set(fitting[0]);
            }
            if correcting.is_none() {
                form.ending.set(form.usual_ending(&prospect));
            }
        }
    };
    let settle = StoredValue::new(settle);
    let set_direction = Callback::new(move |direction| {
        form.direction.set(direction);
        settle.with_value(|settle| settle());
    });
    let set_channel = Callback::new(move |channel| {
        form.channel.set(channel);
        settle.with_value(|settle| settle());
    });
    let set_outcome = Callback::new(move |outcome| {
        form.outcome.set(outcome);
        settle.with_value(|settle| settle());
    });

    let wanted = {
        let now = now.clone();
        move || -> Result<Op, String> {
            let touch = form.touch(touch_id, &now)?;
            Ok(match correcting {
                Some(_) => Op::CorrectTouch(id, touch),
                None => Op::LogTouch(id, touch, form.after(&now)?),
            })
        }
    };
    // What the plan would be, on a copy of the one record: the plan changes before the rep's eyes.
    let preview = {
        let wanted = wanted.clone();
        let now = now.clone();
        let prospect = prospect.clone();
        Memo::new(move |_| {
            let op = wanted().ok()?;
            let settings = session.book().with_untracked(|book| book.settings.clone());
            let mut copy = Book {
                prospects: [(id, prospect.clone())].into(),
                settings,
                ..Book::default()
            };
            ops::apply(&mut copy, op, &now).ok()?;
            let after = copy.prospects.get(&id)?;
            Some(plan_line(
                &cadence::plan(after, &copy, &Policy::of(&copy.settings), &now),
                today,
            ))
        })
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match wanted().and_then(|op| session.dispatch(op)) {
            Ok(()) => done(touch_id),
            Err(sentence) => error.set(sentence),
        }
    };
    let answers = vec![
        (AnswerKind::None, "None yet".to_owned()),
        (AnswerKind::Yes, "Yes".to_owned()),
        (AnswerKind::No, "No".to_owned()),
        (AnswerKind::NotNow, "Not now".to_owned()),
        (AnswerKind::Stop, "Stop contact".to_owned()),
    ];
    let heard = move || form.is_reply();
    // Only with somebody who was heard from can anything have been agreed.
    let asks_next = move || {
        let settled = matches!(form.answer.get(), AnswerKind::No | AnswerKind::Stop);
        correcting.is_none() && form.is_reply() && !settled
    };
    let endings = {
        let mut endings = vec![
            (Ending::Agreed, "We agreed one".to_owned()),
            (Ending::None, "None agreed".to_owned()),
        ];
        if has_step {
            endings.push((Ending::Stays, "As agreed before".to_owned()));
        }
        endings
    };
    let other = if prospect.greeting_name().is_some() {
        format!("{name} did")
    } else {
        "They did".to_owned()
    };

    view! {
        <form class="stack" on:submit=submit novalidate>
            <h2 class="title" id="log-title">{title}</h2>
            <Choices
                legend="Who reached out".to_owned()
                name="direction"
                options=vec![(Direction::Outgoing, "I did".to_owned()), (Direction::Incoming, other)]
                chosen=Signal::derive(move || Some(form.direction.get()))
                on_choose=set_direction
            />
            <Choices
                legend="Channel".to_owned()
                name="channel"
                options=Channel::ALL.map(|channel| (channel, channel.label().to_owned())).to_vec()
                chosen=Signal::derive(move || Some(form.channel.get()))
                on_choose=set_channel
            />
            <Choices
                legend="What happened".to_owned()
                name="outcome"
                options=Signal::derive(move || {
                    let fitting = outcomes(form.channel.get(), form.direction.get());
                    fitting.into_iter().map(|one: Outcome| (one, one.label().to_owned())).collect::<Vec<_>>()
                })
                chosen=Signal::derive(move || Some(form.outcome.get()))
                on_choose=set_outcome
            />
            <Show when=heard>
                <Choices
                    legend="Answer".to_owned()
                    name="answer"
                    options=answers.clone()
                    chosen=Signal::derive(move || Some(form.answer.get()))
                    on_choose=Callback::new(move |kind| form.answer.set(kind))
                />
            </Show>
            <Show when=move || heard() && form.answer.get() == AnswerKind::NotNow>
                <label class="field">
                    "Not now until"
                    <input type="date" bind:value=form.until/>
                </label>
            </Show>
            <Show when=asks_next>
                <Choices
                    legend="The next step, before you leave".to_owned()
                    name="ending"
                    options=endings.clone()
                    chosen=form.ending
                    on_choose=Callback::new(move |ending| form.ending.set(Some(ending)))
                />
                <Show when=move || form.ending.get() == Some(Ending::Agreed)>
                    <div class="pair">
                        <label class="field">
                            "Day"
                            <input type="date" bind:value=form.step_date/>
                        </label>
                        <label class="field">
                            "Time, if one was named"
                            <input type="time" bind:value=form.step_time/>
                        </label>
                    </div>
                    <label class="field">
                        "What for"
                        <input type="text" bind:value=form.step_purpose/>
                    </label>
                </Show>
            </Show>
            <label class="field">
                "Worth remembering"
                <textarea rows="2" bind:value=form.note></textarea>
            </label>
            <div class="pair">
                <label class="field">
                    "It happened on"
                    <input type="date" bind:value=form.date/>
                </label>
                <label class="field">
                    "at"
                    <input type="time" bind:value=form.time/>
                </label>
            </div>
            {move || {
                preview.get().filter(|_| correcting.is_none()).map(|line| view! { <p class="soft">"Then: " {line}</p> })
            }}
            <p class="wrong" role="alert">
                {move || error.get()}
            </p>
            <div class="acts">
                <button class="btn first">{if correcting.is_some() { "Keep the correction" } else { "Log it" }}</button>
                <button type="button" class="btn quiet" on:click=move |_| close()>
                    "Cancel"
                </button>
                <small>"You can undo this."</small>
            </div>
        </form>
    }
}
