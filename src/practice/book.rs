//! A game as the rep's own book would hold it: one prospect, what has happened, the things to bring. For the composer, and to
//! ask the cadence what it would have done.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};

use super::calendar;
use super::game::{EntryKind, Game, USUAL_HOUR};
use super::scenario::{Footing, Scenario};
use crate::cadence::{Policy, follow_up};
use crate::model::{
    Book, Channel, Direction, Hold, HoldKind, Labelled, Now, Outcome, Promise, PromiseId, Promiser, Prospect,
    ProspectId, Stage, Touch, TouchId, ValueItem, ValueItemId, Zone,
};

/// The buyer's name in the book.
pub(super) const ID: ProspectId = ProspectId(1);

/// The moment of an hour of a day of the game.
pub(super) fn moment(scenario: &Scenario, day: u8, hour: u8) -> DateTime<Utc> {
    let morning = calendar::date(scenario, day).and_time(NaiveTime::MIN).and_utc();
    morning + TimeDelta::hours(i64::from(hour))
}

/// The clock at the usual hour of a day.
pub(super) fn now(scenario: &Scenario, day: u8) -> Now {
    Now::new(moment(scenario, day, USUAL_HOUR), Zone::UTC)
}

/// The book before the first `entries` lines of a game were followed by another.
pub(super) fn book(game: &Game, entries: usize) -> Book {
    let scenario = &game.scenario;
    let mut prospect = prospect(scenario);
    let week = Policy::default().working_week;
    for (place, entry) in game.entries.iter().take(entries).enumerate() {
        let at = moment(scenario, entry.day, USUAL_HOUR) + TimeDelta::minutes(place as i64);
        let effect = game.effects.iter().find(|effect| effect.entry == place);
        let touch = match (entry.kind, effect) {
            (EntryKind::Yours, Some(effect)) => Touch {
                purpose: Some(effect.read.ask.purpose),
                brought: match effect.read.thing.and_then(|thing| scenario.things.get(thing)) {
                    Some(thing) => thing.title.clone(),
                    None => String::new(),
                },
                value: effect.read.thing.map(|thing| ValueItemId(thing as u64 + 1)),
                outcome: match effect.read.ask.channel {
                    Channel::Call | Channel::Voicemail => Outcome::LeftVoicemail,
                    Channel::Visit => Outcome::NoAnswer,
                    _ => Outcome::Sent,
                },
                ..touch(at, Direction::Outgoing, effect.read.ask.channel)
            },
            (EntryKind::Theirs, _) => Touch {
                answer: None,
                ..touch(at, Direction::Incoming, Channel::Email)
            },
            (EntryKind::Machine, _) => {
                hold(&mut prospect, game, entry.day);
                continue;
            }
            _ => continue,
        };
        let today = calendar::date(scenario, entry.day);
        prospect.end_hold(today);
        if touch.direction == Direction::Incoming {
            prospect.promises = vec![their_word(at)];
        }
        prospect.stage = follow_up(&prospect.stage, &touch, today, week);
        prospect.insert_touch(touch);
    }
    let mut book = Book::default();
    book.prospects.insert(ID, prospect);
    book.values = things(scenario);
    book
}

/// A put-off, as a rep would log it: they said they would come back to it.
fn their_word(made_at: DateTime<Utc>) -> Promise {
    Promise {
        id: PromiseId(0),
        by: Promiser::Prospect,
        what: "come back to you".to_owned(),
        due: None,
        made_at,
        kept_at: None,
    }
}

fn hold(prospect: &mut Prospect, game: &Game, day: u8) {
    let Some(away) = &game.scenario.card.away else { return };
    prospect.hold = Some(Hold {
        until: calendar::date(&game.scenario, away.back),
        reason: String::new(),
        kind: HoldKind::OutOfOffice,
        since: Some(calendar::date(&game.scenario, day)),
    });
}

/// The buyer as the rep knows them on the first day.
pub(super) fn prospect(scenario: &Scenario) -> Prospect {
    let last = &scenario.last_contact;
    let at = moment(scenario, 0, USUAL_HOUR) - TimeDelta::days(i64::from(last.days_before));
    let buyer = &scenario.buyer;
    let mut prospect = Prospect {
        name: buyer.name.clone(),
        called: buyer.called.clone(),
        title: buyer.title.clone(),
        company: buyer.company.clone(),
        address: buyer.place.clone(),
        interests: buyer.interests.clone(),
        matter: scenario.matter.clone(),
        emails: vec![Labelled::plain("buyer@practice.example")],
        phones: vec![Labelled::plain("020 7946 0100")],
        stage: match scenario.footing {
            Footing::Stranger => Stage::New,
            Footing::Inquiry => Stage::Contacted,
            Footing::Proposal => Stage::ProposalOut,
        },
        ..Prospect::new(ID, at)
    };
    let (direction, outcome) = match (scenario.footing, last.channel) {
        (Footing::Stranger, _) => return prospect,
        (_, Channel::Visit) => (Direction::Outgoing, Outcome::Met),
        (_, Channel::Call | Channel::Voicemail) => (Direction::Outgoing, Outcome::Spoke),
        _ => (Direction::Incoming, Outcome::TheyWrote),
    };
    prospect.insert_touch(Touch {
        outcome,
        ..touch(at, direction, last.channel)
    });
    prospect
}

fn things(scenario: &Scenario) -> Vec<ValueItem> {
    let added_at = moment(scenario, 0, 0);
    let item = |(place, thing): (usize, &super::scenario::Thing)| ValueItem {
        text: thing.text.clone(),
        interests: thing.interests.clone(),
        ..ValueItem::new(ValueItemId(place as u64 + 1), thing.kind, thing.title.clone(), added_at)
    };
    scenario.things.iter().enumerate().map(item).collect()
}

fn touch(at: DateTime<Utc>, direction: Direction, channel: Channel) -> Touch {
    Touch {
        direction,
        ..Touch::new(TouchId(0), at, channel, Outcome::TheyWrote)
    }
}
