//! The sample book holds what its description promises, on any day it is opened.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, NaiveTime, TimeDelta, Timelike, Utc, Weekday};

use super::prospects;
use crate::model::contact::{normalised_email, normalised_phone, safe_web_link};
use crate::model::{Answer, Channel, Now, Prospect, Stage, Zone};

/// Ranges kept free for stories: Ofcom's numbers for drama, and 555 01xx in North America.
const FICTIONAL_PHONES: [&str; 17] = [
    "0113496",
    "0114496",
    "0115496",
    "0116496",
    "0117496",
    "0121496",
    "0131496",
    "0141496",
    "0151496",
    "0161496",
    "02079460",
    "01914980",
    "0289649",
    "02920180",
    "01632960",
    "07700900",
    "+141655501",
];

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn people(at: &str) -> Vec<Prospect> {
    let mut next = 0;
    prospects(&Now::new(instant(at), Zone::fixed(60)), || {
        next += 1;
        next
    })
}

/// A weekday, a weekend, midnight, and the first day of a year.
const DAYS: [&str; 4] = [
    "2026-11-17T08:00:00Z",
    "2026-11-21T11:00:00Z",
    "2026-11-22T23:00:30Z",
    "2027-01-01T00:10:00Z",
];

fn on_every_day(check: impl Fn(&Now, &[Prospect])) {
    for day in DAYS {
        check(&Now::new(instant(day), Zone::fixed(60)), &people(day));
    }
}

#[test]
fn about_twenty_five_invented_people() {
    on_every_day(|_, people| {
        assert!((24..=28).contains(&people.len()), "{}", people.len());
        for prospect in people {
            assert!(prospect.is_sample, "{}", prospect.display_name());
            assert!(!prospect.matter.is_empty(), "{}", prospect.display_name());
            assert!(!prospect.matter.ends_with('.'), "{}", prospect.matter);
        }
    });
}

#[test]
fn every_record_has_an_id_of_its_own() {
    on_every_day(|_, people| {
        let records = people.iter().map(|prospect| prospect.id.0);
        let touches = people
            .iter()
            .flat_map(|prospect| prospect.touches.iter().map(|touch| touch.id.0));
        let ids: Vec<u64> = records.chain(touches).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    });
}

#[test]
fn histories_are_sorted_past_and_at_working_hours() {
    on_every_day(|now, people| {
        for prospect in people {
            let name = prospect.display_name();
            assert!(prospect.touches.is_sorted_by_key(|touch| touch.at), "{name}");
            assert!(prospect.added_at < now.instant, "{name}");
            for touch in &prospect.touches {
                assert!(
                    touch.at < now.instant && touch.at > prospect.added_at,
                    "{name}: {}",
                    touch.at
                );
                let local = now.home.local(touch.at);
                assert!((8..18).contains(&local.hour()), "{name}: {local}");
                assert!(
                    !matches!(local.weekday(), Weekday::Sat | Weekday::Sun),
                    "{name}: {local}"
                );
            }
        }
    });
}

#[test]
fn every_situation_is_there() {
    on_every_day(|now, people| {
        let today = now.today();
        let count = |holds: &dyn Fn(&Prospect) -> bool| people.iter().filter(|prospect| holds(prospect)).count();
        let at = |stage: Stage| count(&|prospect| prospect.stage == stage);
        let has_step = |prospect: &Prospect| prospect.next_step.is_some();
        let silent = |prospect: &Prospect| prospect.silent_touches().len();
        assert!(at(Stage::NotStarted) >= 4);
        assert_eq!(at(Stage::AnsweredYes), 1);
        assert_eq!(at(Stage::AnsweredNo), 1);
        assert_eq!(at(Stage::DoNotContact), 1);
        assert!(at(Stage::Contacted) >= 2);
        for tries in [1, 2] {
            assert!(
                count(&|p| p.stage == Stage::New && silent(p) == tries) > 0,
                "new, {tries} silent"
            );
        }
        for agreed in [true, false] {
            assert!(
                count(&|p| p.stage == Stage::MeetingHeld && has_step(p) == agreed) > 0,
                "met, step {agreed}"
            );
        }
        for tries in [2, 4, 6] {
            let quiet = count(&|p| p.stage == Stage::ProposalOut && silent(p) == tries);
            assert!(quiet > 0, "proposal, {tries} silent");
        }
        assert!(count(&|p| p.stage == Stage::DecisionPending && !has_step(p)) > 0);
        assert!(
            count(&|p| p.next_step.as_ref().is_some_and(|step| step.date < today)) > 0,
            "missed"
        );
        assert!(
            count(&|p| p.hold.as_ref().is_some_and(|hold| hold.until > today)) > 0,
            "on hold"
        );
        let nurture = |until: &dyn Fn(Option<chrono::NaiveDate>) -> bool| {
            count(&|p| matches!(&p.stage, Stage::Nurture(nurture) if until(nurture.until)))
        };
        assert!(
            nurture(&|until| until.is_some_and(|day| day > today)) > 0,
            "nurture, later"
        );
        assert!(
            nurture(&|until| until.is_some_and(|day| day <= today)) > 0,
            "nurture, back today"
        );
        assert!(nurture(&|until| until.is_none()) > 0, "nurture, no date");
        assert!(
            count(&|p| p.channels_unconfirmed && p.block_on(Channel::Email).is_some()) > 0,
            "blocked on email"
        );
        assert!(count(&|p| p.asked_for == Some(Channel::Text)) > 0, "asked for texts");
        assert!(
            count(&|p| p.name.is_empty() && !p.company.is_empty()) > 0,
            "a company without a person"
        );
    });
}

#[test]
fn three_steps_are_agreed_for_today() {
    on_every_day(|now, people| {
        let mut times: Vec<NaiveTime> = people
            .iter()
            .filter_map(|prospect| prospect.next_step.as_ref())
            .filter(|step| step.date == now.today())
            .filter_map(|step| step.time)
            .collect();
        times.sort_unstable();
        let expected = [(10, 0), (14, 30), (16, 0)].map(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0));
        assert_eq!(times.into_iter().map(Some).collect::<Vec<_>>(), expected);
    });
}

#[test]
fn everyone_can_be_reached_as_their_record_says() {
    on_every_day(|_, people| {
        for prospect in people {
            let name = prospect.display_name();
            let is_open = |channel: Channel| prospect.is_reachable_by(channel) && prospect.block_on(channel).is_none();
            assert!(Channel::ALL.into_iter().any(is_open), "{name}");
            assert!(prospect.asked_for.is_none_or(is_open), "{name}");
            if let Some(step) = &prospect.next_step {
                assert!(step.channel.is_some_and(is_open), "{name}");
                let agreed = prospect.last_reply().map(|touch| touch.at);
                assert_eq!(agreed, Some(step.agreed_at), "{name}");
            }
            for touch in prospect.touches.iter().filter(|touch| touch.channel != Channel::Visit) {
                // A shop is found without an address in the book; anything else needs one.
                assert!(prospect.is_reachable_by(touch.channel), "{name} by {:?}", touch.channel);
            }
        }
    });
}

#[test]
fn addresses_and_numbers_belong_to_nobody() {
    for prospect in people(DAYS[0]) {
        for email in &prospect.emails {
            let address = normalised_email(&email.value);
            assert!(
                address.is_some_and(|address| address.ends_with(".example")),
                "{}",
                email.value
            );
        }
        for link in &prospect.links {
            let host = link.value.split('/').nth(2).unwrap_or_default();
            assert!(
                safe_web_link(&link.value).is_some() && host.ends_with(".example"),
                "{}",
                link.value
            );
        }
        for phone in &prospect.phones {
            let number = normalised_phone(&phone.value).unwrap();
            assert!(
                FICTIONAL_PHONES.iter().any(|range| number.starts_with(range)),
                "{number}"
            );
        }
    }
}

#[test]
fn answers_agree_with_the_stage() {
    on_every_day(|now, people| {
        for prospect in people {
            let name = prospect.display_name();
            let answer = prospect.touches.iter().rev().find_map(|touch| touch.answer);
            let fits = match &prospect.stage {
                Stage::AnsweredYes => answer == Some(Answer::Yes),
                Stage::AnsweredNo => answer == Some(Answer::No),
                Stage::DoNotContact => answer == Some(Answer::Stop),
                Stage::Nurture(nurture) => answer == nurture.until.map(Answer::NotNow),
                _ => answer.is_none(),
            };
            assert!(fits, "{name}: {answer:?}");
            let lately = prospect
                .touches
                .iter()
                .any(|touch| now.instant - touch.at < TimeDelta::days(365));
            assert!(lately || prospect.touches.is_empty(), "{name}");
        }
    });
}
