//! Every fact of the record, each edited where it stands.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::model::{Channel, Group, GroupId, Prospect, Stage};
use crate::ops::Change;
use crate::web::components::fact::Fact;
use crate::web::components::text_fact::{ChoiceFact, TextFact};

use super::contact_facts::{Clock, ContactFacts};
use super::erase::Erase;
use super::subject::Subject;
use super::ways::{CloseWay, ClosedWays};

/// Where a prospect can be put by hand. Nurture and "do not contact" have their own buttons, because they ask more.
const STAGES: [Stage; 8] = [
    Stage::NotStarted,
    Stage::New,
    Stage::Contacted,
    Stage::MeetingHeld,
    Stage::ProposalOut,
    Stage::DecisionPending,
    Stage::AnsweredYes,
    Stage::AnsweredNo,
];

/// The facts, in the order they are asked for.
#[component]
pub fn Facts() -> impl IntoView {
    let subject = expect_context::<Subject>();
    let text = move |label, pick: fn(&Prospect) -> &String, change: fn(String) -> Change, long: bool| {
        let value = subject.read(move |one| pick(one).clone());
        view! { <TextFact label value keep=subject.keeps(change) long/> }
    };
    let closing = RwSignal::new(false);
    let interests = subject.read(|one| one.interests.join(", "));
    let keep_interests =
        subject.keeps(|typed: String| Change::Interests(typed.split(',').map(str::to_owned).collect()));
    view! {
        <div class="facts stack">
            <section aria-labelledby="matter">
                <h2 class="minor" id="matter">
                    "The matter"
                </h2>
                <dl>
                    <TextFact
                        label="About"
                        hint="As it reads after “about”: the quote for the workshop lights."
                        value=subject.read(|one| one.matter.clone())
                        keep=subject.keeps(Change::Matter)
                    />
                    <StageFact/>
                    <GroupsFact/>
                    {text("Notes", |one| &one.notes, Change::Notes, true)}
                </dl>
            </section>
            <section aria-labelledby="way">
                <h2 class="minor" id="way">
                    "Their way"
                </h2>
                <dl>
                    <AskedForFact/>
                    {text("How to follow up", |one| &one.follow_up_wish, Change::FollowUpWish, true)}
                    {text("How they buy", |one| &one.how_they_buy, Change::HowTheyBuy, true)}
                    <ClosedWays closing/>
                </dl>
            </section>
            <section aria-labelledby="reach">
                <h2 class="minor" id="reach">
                    "How to reach them"
                </h2>
                <dl>
                    <ContactFacts/>
                    {text("Address", |one| &one.address, Change::Address, true)}
                    <Clock/>
                </dl>
            </section>
            <section aria-labelledby="person">
                <h2 class="minor" id="person">
                    "The person"
                </h2>
                <dl>
                    {text("Name", |one| &one.name, Change::Name, false)}
                    <TextFact
                        label="Greeted as"
                        hint="Empty means the first word of the name."
                        value=subject.read(|one| one.called.clone())
                        keep=subject.keeps(Change::Called)
                    />
                    {text("Pronouns", |one| &one.pronouns, Change::Pronouns, false)}
                    {text("Title", |one| &one.title, Change::Title, false)}
                    {text("Company", |one| &one.company, Change::Company, false)}
                    <TextFact
                        label="Interests"
                        hint="With commas between them."
                        value=interests
                        keep=keep_interests
                    />
                    <TextFact
                        label="Birthday"
                        hint="1984-06-09, or --06-09 without the year."
                        value=subject.read(|one| one.birthday.clone())
                        keep=subject.keeps(Change::Birthday)
                    />
                </dl>
            </section>
            <Erase/>
            <CloseWay open=closing/>
        </div>
    }
}

#[component]
fn StageFact() -> impl IntoView {
    let subject = expect_context::<Subject>();
    let stage = subject.read(|one| one.stage.clone());
    let options = move || {
        let kept = stage.get_untracked();
        let mut options: Vec<Stage> = STAGES.to_vec();
        if !options.contains(&kept) {
            options.push(kept);
        }
        let worded = |stage: Stage| (stage.clone(), stage.label().to_owned());
        options.into_iter().map(worded).collect::<Vec<_>>()
    };
    let reads = Signal::derive(move || stage.read().label().to_owned());
    // Where they stand now may be one of those with a button of its own: it is then among the choices, to stay in.
    view! {
        <ChoiceFact
            label="Stage"
            options=Signal::derive(options)
            chosen=stage
            reads
            keep=subject.keeps(Change::Stage)
        />
    }
}

#[component]
fn AskedForFact() -> impl IntoView {
    let subject = expect_context::<Subject>();
    let asked = subject.read(|one| one.asked_for);
    let mut options = vec![(None, "No wish known".to_owned())];
    options.extend(Channel::ALL.map(|channel| (Some(channel), channel.label().to_owned())));
    let reads = Signal::derive(move || asked.get().map(Channel::label).unwrap_or_default().to_owned());
    view! {
        <ChoiceFact label="Asked for" options chosen=asked reads keep=subject.keeps(Change::AskedFor)/>
    }
}

/// The groups they are in. Groups come with imported files; without any there is nothing to choose.
#[component]
fn GroupsFact() -> impl IntoView {
    let subject = expect_context::<Subject>();
    let session = subject.session;
    let groups = Memo::new(move |_| session.book().read().groups.clone());
    let kept = subject.read(|one| one.groups.clone());
    let draft = RwSignal::new(BTreeSet::<GroupId>::new());
    let tick = move |id: GroupId, ticked: bool| {
        draft.update(|draft| {
            if ticked {
                draft.insert(id);
            } else {
                draft.remove(&id);
            }
        });
    };
    let field = move |group: Group| {
        let Group { id, name, .. } = group;
        view! {
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=draft.with_untracked(|draft| draft.contains(&id))
                    on:change:target=move |event| tick(id, event.target().checked())
                />
                {name}
            </label>
        }
    };
    let fields = move || view! { <div class="choices">{groups.get().into_iter().map(field).collect_view()}</div> };
    let names = Signal::derive(move || {
        let groups = groups.read();
        let kept = kept.read();
        let named = groups.iter().filter(|group| kept.contains(&group.id));
        named.map(|group| group.name.clone()).collect::<Vec<_>>().join(", ")
    });
    let keeps = subject.keeps(Change::Groups);
    let keep = Callback::new(move |()| {
        let picked = draft.get_untracked();
        if picked == kept.get_untracked() {
            return Ok(());
        }
        keeps.run(picked)
    });
    view! {
        <Show when=move || !groups.read().is_empty()>
            <Fact
                label="Groups"
                known=Signal::derive(move || !names.read().is_empty())
                shown=(move || view! { <span class="value">{names}</span> }).into()
                fields=fields.into()
                begin=Callback::new(move |()| draft.set(kept.get_untracked()))
                keep
            />
        </Show>
    }
}
