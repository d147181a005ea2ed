//! The channels that are closed, and those nobody has confirmed since.

use leptos::prelude::*;

use crate::cadence::Reason;
use crate::model::time::day_and_month;
use crate::model::{Block, Channel};
use crate::ops::Op;
use crate::web::components::ask::Ask;

use super::subject::Subject;

/// They opted out on one channel, and the plan waits for the rep's word on the others.
#[component]
pub fn Unconfirmed(reasons: Vec<Reason>) -> impl IntoView {
    let Subject {
        id,
        session,
        prospect,
        today,
        ..
    } = expect_context();
    let open_ways = move || {
        let prospect = prospect.read();
        let one = prospect.as_ref()?;
        let open = Channel::ALL.into_iter().filter(|channel| {
            *channel != Channel::Voicemail && one.is_reachable_by(*channel) && one.block_on(*channel).is_none()
        });
        let words: Vec<&str> = open.map(Channel::phrase).collect();
        let (last, others) = words.split_last()?;
        Some(if others.is_empty() {
            (*last).to_owned()
        } else {
            format!("{} or {last}", others.join(", "))
        })
    };
    let today = today.get_untracked();
    let sentences = reasons.iter().map(|reason| view! { <p>{reason.sentence(today)}</p> });
    let sentences = sentences.collect_view();
    view! {
        <section class="state" aria-labelledby="what">
            <h2 class="title" id="what">
                "May you still write or call?"
            </h2>
            {sentences}
            {move || match open_ways() {
                Some(ways) => {
                    view! {
                        <p class="soft">
                            {format!("As far as the record knows, {ways} would still reach them. If they are content with that, say so, and the plan goes on.")}
                        </p>
                        <div class="acts">
                            <button type="button" class="btn" on:click=move |_| session.act(Op::ConfirmChannels(id))>
                                "They are content with that"
                            </button>
                        </div>
                    }
                        .into_any()
                }
                None => {
                    view! { <p class="soft">"No other way to reach them is in the record."</p> }.into_any()
                }
            }}
        </section>
    }
}

/// The closed channels, each with who said so and the way to open it again, and the way to close one.
#[component]
pub fn ClosedWays(
    /// Opens [`CloseWay`], which stands outside the list of facts.
    closing: RwSignal<bool>,
) -> impl IntoView {
    let subject = expect_context::<Subject>();
    let Subject { id, session, today, .. } = subject;
    let blocks = subject.read(|one| one.blocks.clone());
    let item = move |block: Block| {
        let Block { channel, since, reason } = block;
        let day = session.now().with_untracked(|now| now.day_of(since));
        let words = format!("Closed since {}", day_and_month(day, today.get_untracked()));
        let words = if reason.trim().is_empty() {
            format!("{words}.")
        } else {
            format!("{words}: {}", reason.trim())
        };
        view! {
            <li>
                {channel.label()} " " <small>{words}</small>
                <button
                    type="button"
                    class="edit"
                    aria-label=format!("Open again: {}", channel.label().to_lowercase())
                    on:click=move |_| session.act(Op::UnblockChannel(id, channel))
                >
                    "Open again"
                </button>
            </li>
        }
    };
    view! {
        <div class="fact">
            <dt>"Do not use"</dt>
            <dd>
                <ul class="value">{move || blocks.get().into_iter().map(item).collect_view()}</ul>
                <button
                    type="button"
                    class="edit"
                    aria-label="Add a channel not to use"
                    on:click=move |_| closing.set(true)
                >
                    "Add"
                </button>
            </dd>
        </div>
    }
}

/// The dialog that closes a channel.
#[component]
pub fn CloseWay(open: RwSignal<bool>) -> impl IntoView {
    let subject = expect_context::<Subject>();
    let Subject { id, session, .. } = subject;
    let called = subject.called();
    let channel = RwSignal::new(Channel::Call);
    let reason = RwSignal::new(String::new());
    let submit = Callback::new(move |()| {
        let reason = reason.get_untracked().trim().to_owned();
        session.dispatch(Op::BlockChannel(id, channel.get_untracked(), reason))
    });
    let pick = move |event: leptos::ev::Targeted<leptos::ev::Event, web_sys::HtmlSelectElement>| {
        let wanted = event.target().value();
        if let Some(picked) = Channel::ALL.into_iter().find(|one| one.label() == wanted) {
            channel.set(picked);
        }
    };
    view! {
        <Ask
            open
            id="close-title"
            title=Signal::derive(move || format!("How not to reach {}", called.get()))
            yes="Close this channel"
            submit
        >
            <label class="field">
                "Channel"
                <select prop:value=move || channel.get().label() on:change:target=pick>
                    {Channel::ALL.map(|channel| view! { <option value=channel.label()>{channel.label()}</option> })}
                </select>
                <small>"A call and a voicemail ring the same telephone: closing one closes both."</small>
            </label>
            <label class="field">
                "Who said so, and when"
                <input type="text" autocomplete="off" placeholder="asked on the phone" bind:value=reason/>
            </label>
        </Ask>
    }
}
