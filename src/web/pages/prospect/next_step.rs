//! What was agreed with them to happen next: the card, and the dialog that fills it.

use chrono::NaiveTime;
use leptos::prelude::*;

use crate::model::{NextStep, Stage};
use crate::ops::Op;
use crate::web::components::ask::{Ask, date_of};
use crate::web::components::step_card::step_when;

use super::subject::Subject;

/// The card.
#[component]
pub fn NextStepCard() -> impl IntoView {
    let subject = expect_context::<Subject>();
    let Subject { id, session, today, .. } = subject;
    let agreeing = RwSignal::new(false);
    let step = subject.read(|one| one.next_step.clone());
    let called = subject.called();
    // Nothing is to be agreed with somebody who said no, or stop.
    let closed = subject.read(|one| matches!(one.stage, Stage::AnsweredNo | Stage::DoNotContact));
    let card = move || match step.get() {
        Some(step) => {
            let off = step.called_off_at.is_some();
            let said = if off {
                "It was called off. Offer a new time while it is fresh."
            } else if step.date < today.get() {
                "That day has passed. Offer a new time, or log what came of it."
            } else {
                ""
            };
            view! {
                <section class="step" aria-labelledby="step">
                    <h2 class="minor" id="step">
                        "Next step"
                    </h2>
                    <strong>{step_when(&step, today.get())}</strong>
                    <p>{step.purpose.clone()}</p>
                    {(!said.is_empty()).then(|| view! { <p class="soft">{said}</p> })}
                    <div class="acts">
                        <button type="button" class="btn quiet" on:click=move |_| agreeing.set(true)>
                            {if off { "Agree a new time" } else { "Change it" }}
                        </button>
                        {[("It is off", Op::CallOffNextStep(id)), ("Take it off the list", Op::DropNextStep(id))]
                            .into_iter()
                            .filter(|(_, op)| !off || *op != Op::CallOffNextStep(id))
                            .map(|(words, op)| {
                                view! {
                                    <button
                                        type="button"
                                        class="btn quiet"
                                        on:click=move |_| session.act(op.clone())
                                    >
                                        {words}
                                    </button>
                                }
                            })
                            .collect_view()}
                    </div>
                </section>
            }
            .into_any()
        }
        None if closed.get() => ().into_any(),
        None => view! {
            <section class="step none" aria-labelledby="step">
                <h2 class="minor" id="step">
                    "Next step"
                </h2>
                <strong>"None agreed"</strong>
                <p class="soft">
                    {move || format!("End each touch with one: a day, and what for, agreed with {}.", called.get())}
                </p>
                <div class="acts">
                    <button type="button" class="btn quiet" on:click=move |_| agreeing.set(true)>
                        "Agree one"
                    </button>
                </div>
            </section>
        }
        .into_any(),
    };
    view! {
        {card}
        <AgreeStep open=agreeing step/>
    }
}

#[component]
fn AgreeStep(open: RwSignal<bool>, step: Signal<Option<NextStep>>) -> impl IntoView {
    let subject = expect_context::<Subject>();
    let Subject { id, session, .. } = subject;
    let called = subject.called();
    let date = RwSignal::new(String::new());
    let time = RwSignal::new(String::new());
    let purpose = RwSignal::new(String::new());
    // The fields are what the dialog opens with; what is typed in them is not read back.
    let fill = move || {
        let step = step.get_untracked();
        date.set(step.as_ref().map(|step| step.date.to_string()).unwrap_or_default());
        let hour = step.as_ref().and_then(|step| step.time);
        time.set(hour.map(|hour| hour.format("%H:%M").to_string()).unwrap_or_default());
        purpose.set(step.map(|step| step.purpose).unwrap_or_default());
    };
    let submit = Callback::new(move |()| {
        let agreed_at = session.now().with_untracked(|now| now.instant);
        let hour = time.get_untracked();
        let channel = step.get_untracked().and_then(|step| step.channel);
        let step = NextStep {
            date: date_of(&date.get_untracked(), "the day you agreed on")?,
            time: NaiveTime::parse_from_str(&hour, "%H:%M").ok(),
            purpose: purpose.get_untracked().trim().to_owned(),
            channel,
            agreed_at,
            called_off_at: None,
        };
        session.dispatch(Op::AgreeNextStep(id, step))
    });
    view! {
        <Ask
            open
            id="step-title"
            title=Signal::derive(move || format!("The next step with {}", called.get()))
            yes="Note it"
            submit
            on_open=Callback::new(move |()| fill())
        >
            <div class="pair">
                <label class="field">"Day" <input type="date" bind:value=date/></label>
                <label class="field">"Time, if one was named" <input type="time" bind:value=time/></label>
            </div>
            <label class="field">
                "What for"
                <input type="text" autocomplete="off" bind:value=purpose/>
            </label>
        </Ask>
    }
}
