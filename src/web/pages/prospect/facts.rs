//! Every fact of the record, each edited where it stands.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::model::{Group, GroupId, Prospect};
use crate::ops::Change;
use crate::web::components::fact::Fact;
use crate::web::components::text_fact::TextFact;

use super::came::how_they_came;
use super::contact_facts::{Clock, ContactFacts};
use super::erase::Erase;
use super::goodwill::Goodwill;
use super::lines::{ASKED_FOR, LineFact, STAGE};
use super::referrals::Referrals;
use super::subject::Subject;
use super::their_way::{RHYTHM, THEIR_WAY};
use super::ways::{CloseWay, ClosedWays};

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
    let session = subject.session;
    let came = move || {
        let prospect = subject.prospect.read();
        Some(how_they_came(prospect.as_ref()?, &session.now().read()))
    };
    view! {
        <div class="facts stack">
            <section aria-labelledby="stands">
                <h2 class="minor" id="stands">
                    "Where they stand"
                </h2>
                <dl>
                    <LineFact line=&STAGE/>
                </dl>
                <p class="soft">{came}</p>
            </section>
            <Goodwill/>
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
                    <GroupsFact/>
                    {text("Notes", |one| &one.notes, Change::Notes, true)}
                </dl>
            </section>
            <section aria-labelledby="way">
                <h2 class="minor" id="way">
                    "Their way"
                </h2>
                <dl>
                    <LineFact line=&ASKED_FOR/>
                    {THEIR_WAY.iter().map(|line| view! { <LineFact line/> }).collect_view()}
                    <LineFact line=&RHYTHM/>
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
            <Referrals/>
            <Erase/>
            <CloseWay open=closing/>
        </div>
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
