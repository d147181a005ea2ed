//! Which channel: the one proposed, another one, and why some are closed.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::cadence::{Fact, Reason};
use crate::model::{Block, Channel, Prospect};
use crate::ops::Op;
use crate::web::components::choices::Choices;
use crate::web::components::why::Why;
use crate::web::session::use_session;

use super::desk::Desk;

/// The choice.
#[component]
pub fn ChannelChoice(desk: Desk) -> impl IntoView {
    let options = Channel::ALL
        .map(|channel| (channel, channel.label().to_owned()))
        .to_vec();
    let closed = Memo::new(move |_| {
        let prospect = desk.prospect.read();
        let all = Channel::ALL.into_iter();
        all.filter(|channel| prospect.block_on(*channel).is_some())
            .collect::<Vec<_>>()
    });
    let choose = move |channel| {
        desk.to.set(0);
        desk.change(|writing| writing.channel = Some(channel));
    };
    let today = move || desk.today.get();
    view! {
        <div class="stack close">
            <Choices
                legend="Channel".to_owned()
                name="channel"
                options=options
                chosen=Signal::derive(move || Some(desk.channel.get()))
                on_choose=Callback::new(choose)
                closed=closed
            />
            {move || closed_reasons(&desk.prospect.read(), today())}
            <Unconfirmed desk/>
            {move || {
                let proposal = desk.proposal.get();
                let summary = match proposal.on {
                    Some(_) => format!("Proposed: {}. Why", proposal.channel.phrase()),
                    None => "The plan proposes nothing now. Why".to_owned(),
                };
                view! { <Why summary reasons=proposal.reasons today=today()/> }
            }}
        </div>
    }
}

/// Each closed channel with who closed it, a line each.
pub fn closed_reasons(prospect: &Prospect, today: NaiveDate) -> impl IntoView + use<> {
    let home = use_session().now();
    let lines = prospect.blocks.iter().map(|block| {
        let since = home.with_untracked(|now| now.day_of(block.since));
        view! { <p class="soft">{closed_line(block, since, today)}</p> }
    });
    lines.collect_view()
}

fn closed_line(block: &Block, since: NaiveDate, today: NaiveDate) -> String {
    let closed = Fact::Closed {
        channel: block.channel,
        since,
        reason: block.reason.clone(),
    };
    let same_line = match block.channel {
        Channel::Call => " Voicemail goes with it.",
        Channel::Voicemail => " Calls go with it.",
        _ => "",
    };
    format!("{}{same_line}", Reason::from(closed).sentence(today))
}

/// They opted out on one channel: the others wait until the rep has asked.
#[component]
fn Unconfirmed(desk: Desk) -> impl IntoView {
    let session = use_session();
    let id = desk.id();
    let reason = move || Reason::from(Fact::Unconfirmed).sentence(desk.today.get());
    view! {
        <Show when=move || desk.prospect.with(|one| one.channels_unconfirmed)>
            <div class="state">
                <p>{reason}</p>
                <p class="soft">"Do they welcome the other ways? If you know it, say so here and go on."</p>
                <div class="acts">
                    <button type="button" class="btn" on:click=move |_| session.act(Op::ConfirmChannels(id))>
                        "The other ways are fine with them"
                    </button>
                </div>
            </div>
        </Show>
    }
}
