//! Numbers, addresses, links, and what time it is where they are.

use chrono::Datelike;
use leptos::prelude::*;

use crate::model::contact;
use crate::model::time::{clock_time, weekday_name};
use crate::model::{Channel, Stage};
use crate::ops::Change;
use crate::script::outgoing::{mailto, tel};
use crate::web::browser::clock;
use crate::web::components::labelled_fact::LabelledFact;
use crate::web::components::text_fact::TextFact;

use super::subject::Subject;

/// Telephone numbers, e-mail addresses and links, as many as there are.
#[component]
pub fn ContactFacts() -> impl IntoView {
    let subject = expect_context::<Subject>();
    let closed = move |channel: Channel| {
        subject.read(move |one| one.stage == Stage::DoNotContact || one.block_on(channel).is_some())
    };
    let mail = |address: &str| Some(mailto(address, "", "").href().to_owned());
    view! {
        <LabelledFact
            label="Phones"
            one="phone number"
            kind="tel"
            values=subject.read(|one| one.phones.clone())
            href=tel
            closed=closed(Channel::Call)
            keep=subject.keeps(Change::Phones)
        />
        <LabelledFact
            label="Emails"
            one="email address"
            kind="email"
            values=subject.read(|one| one.emails.clone())
            href=mail
            closed=closed(Channel::Email)
            keep=subject.keeps(Change::Emails)
        />
        <LabelledFact
            label="Links"
            one="link"
            kind="url"
            values=subject.read(|one| one.links.clone())
            href=contact::safe_web_link
            keep=subject.keeps(Change::Links)
        />
    }
}

/// Their time zone, with the time it is there now.
#[component]
pub fn Clock() -> impl IntoView {
    let subject = expect_context::<Subject>();
    let session = subject.session;
    let name = subject.read(|one| one.time_zone.clone());
    let zone = Memo::new(move |_| {
        let name = name.get();
        let instant = session.now().with_untracked(|now| now.instant);
        (!name.is_empty()).then(|| clock::zone(&name, instant)).flatten()
    });
    let there = move || {
        let zone = zone.read();
        let local = zone.as_ref()?.local(session.now().read().instant);
        Some(format!(
            "{}, {} there now",
            clock_time(local.time()),
            weekday_name(local.weekday())
        ))
    };
    let keeps = subject.keeps(Change::TimeZone);
    let keep = Callback::new(move |typed: String| {
        let typed = typed.trim().to_owned();
        let instant = session.now().with_untracked(|now| now.instant);
        if !typed.is_empty() && clock::zone(&typed, instant).is_none() {
            return Err(format!(
                "“{typed}” is not a time zone this browser knows. One looks like Europe/London."
            ));
        }
        keeps.run(typed)
    });
    view! {
        <TextFact
            label="Time zone"
            hint="Begin with the city: London, Berlin, New York."
            suggest=clock::zone_names
            value=name
            keep
            after=move || view! { <small>{there}</small> }
        />
    }
}
