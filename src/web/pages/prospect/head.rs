//! Who it is, and the ways to act.

use leptos::prelude::*;

use crate::cadence::Plan;
use crate::model::{Channel, Outcome, Stage};
use crate::ops::{Change, Op};
use crate::web::components::ask::Ask;
use crate::web::components::icon::{Icon, channel_icon};
use crate::web::components::log_dialog::LogDialogState;
use crate::web::components::log_form::Start;
use crate::web::components::person::{about_line, prepare};
use crate::web::routes::Page;

use super::nurture::ShiftToNurture;
use super::subject::Subject;

/// Name, what is known in one line, and the buttons.
#[component]
pub fn Head(
    /// Opens the dialog that shifts them to nurture.
    nurture: RwSignal<bool>,
) -> impl IntoView {
    let subject = expect_context::<Subject>();
    let stop = RwSignal::new(false);
    let name = subject.name();
    let about = subject.read(about_line);
    let stopped = subject.read(|one| one.stage == Stage::DoNotContact);
    let resting = subject.read(|one| matches!(one.stage, Stage::Nurture(_)));
    view! {
        <header class="head">
            <h1 id="title" tabindex="-1">
                {name}
            </h1>
            <p class="lede">{about}</p>
            <Show when=move || !stopped.get()>
                <div class="acts">
                    <Write/>
                    <LogButton/>
                    <Show when=move || !resting.get()>
                        <button type="button" class="btn quiet" on:click=move |_| nurture.set(true)>
                            "Shift to nurture"
                        </button>
                    </Show>
                    <button type="button" class="btn stop" on:click=move |_| stop.set(true)>
                        "Do not contact"
                    </button>
                </div>
            </Show>
        </header>
        <ShiftToNurture open=nurture/>
        <StopContact open=stop/>
    }
}

/// The way to the writing desk, on the channel the plan proposes.
#[component]
fn Write() -> impl IntoView {
    let subject = expect_context::<Subject>();
    let planned = move || match &*subject.plan.read() {
        Some(Plan::Touch(touch)) => Some((touch.channel, touch.on <= subject.today.get())),
        _ => None,
    };
    let planned = Memo::new(move |_| planned());
    let href = Page::Compose(subject.id).href();
    move || match planned.get() {
        Some((channel, now)) => view! {
            <a class="btn" class:first=now href=href.clone()>
                <Icon name=channel_icon(channel)/>
                {prepare(channel)}
            </a>
        }
        .into_any(),
        None => view! { <a class="btn" href=href.clone()>"Write to them"</a> }.into_any(),
    }
}

/// Opens the log dialog with what the plan proposed.
#[component]
fn LogButton() -> impl IntoView {
    let subject = expect_context::<Subject>();
    let dialog = expect_context::<LogDialogState>();
    let log = move |_| {
        let planned = subject.plan.with_untracked(|plan| match plan {
            Some(Plan::Touch(touch)) => Some((touch.channel, touch.purpose)),
            _ => None,
        });
        let (channel, purpose) = match planned {
            Some((channel, purpose)) => (channel, Some(purpose)),
            None => (Channel::Call, None),
        };
        dialog.log(
            subject.id,
            Start {
                channel,
                outcome: None::<Outcome>,
                purpose,
                brought: String::new(),
                value: None,
                text: String::new(),
            },
        );
    };
    view! {
        <button type="button" class="btn" on:click=log>
            "Log a touch"
        </button>
    }
}

#[component]
fn StopContact(open: RwSignal<bool>) -> impl IntoView {
    let Subject { id, session, .. } = expect_context();
    let called = expect_context::<Subject>().called();
    let submit = Callback::new(move |()| session.dispatch(Op::Edit(id, Change::Stage(Stage::DoNotContact))));
    view! {
        <Ask
            open
            id="stop-title"
            title=Signal::derive(move || format!("No more contact with {}?", called.get()))
            yes="Do not contact them"
            submit
            stop=true
        >
            <p>"Nothing more is suggested or written to them, on any channel. No file you bring in later changes that."</p>
            <p class="soft">"The record stays, so that you know. When they get in touch themselves, you can open it again."</p>
        </Ask>
    }
}
