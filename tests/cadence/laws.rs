//! What holds for every plan, whatever the history.

use std::collections::BTreeSet;

use chrono::{Duration, NaiveTime};
use onemore::cadence::{Kind, Plan, PlannedTouch, Policy, WorkingWeek, plan, queue};
use onemore::model::{
    Answer, Block, Book, Channel, Direction, Hold, Labelled, NextStep, Now, Outcome, Principle, Prospect, ProspectId,
    Purpose, Stage, Touch, TouchId, Zone,
};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::story::{instant, stages};

/// The moment the histories begin. `any_now` lies up to a year later.
const BEGIN: &str = "2026-01-05 08:00";

fn any_moment() -> impl Strategy<Value = i64> {
    0..365 * 24 * 60_i64
}

fn after_begin(minutes: i64) -> chrono::DateTime<chrono::Utc> {
    instant(BEGIN) + Duration::minutes(minutes)
}

fn any_touch() -> impl Strategy<Value = Touch> {
    let answer = prop_oneof![
        12 => Just(None),
        1 => Just(Some(Answer::Yes)),
        1 => Just(Some(Answer::No)),
        1 => Just(Some(Answer::Stop)),
        1 => any_moment().prop_map(|minutes| Some(Answer::NotNow(after_begin(minutes).date_naive()))),
    ];
    let outgoing = prop_oneof![3 => Just(Direction::Outgoing), 1 => Just(Direction::Incoming)];
    let outcome = prop_oneof![
        3 => select(vec![Outcome::NoAnswer, Outcome::LeftVoicemail, Outcome::Sent]),
        1 => select(Outcome::ALL.to_vec()),
    ];
    let purpose = proptest::option::of(select(Purpose::ALL.to_vec()));
    (
        any_moment(),
        outgoing,
        select(Channel::ALL.to_vec()),
        outcome,
        answer,
        purpose,
    )
        .prop_map(|(minutes, direction, channel, outcome, answer, purpose)| Touch {
            id: TouchId(0),
            at: after_begin(minutes),
            direction,
            channel,
            outcome,
            answer,
            purpose,
            brought: String::new(),
            value: None,
            mood: None,
            text: String::new(),
            note: String::new(),
        })
}

fn any_step() -> impl Strategy<Value = NextStep> {
    let time = proptest::option::of((0..24_u32).prop_map(|hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap()));
    let channel = proptest::option::of(select(Channel::ALL.to_vec()));
    (any_moment(), any_moment(), time, channel).prop_map(|(date, agreed, time, channel)| NextStep {
        date: after_begin(date).date_naive(),
        time,
        purpose: "go on".to_owned(),
        channel,
        agreed_at: after_begin(agreed),
        called_off_at: None,
    })
}

prop_compose! {
    fn any_prospect()(
        stage in select(stages()),
        touches in proptest::collection::vec(any_touch(), 0..10),
        blocks in proptest::collection::vec(select(Channel::ALL.to_vec()), 0..3),
        asked_for in proptest::option::weighted(0.2, select(Channel::ALL.to_vec())),
        step in proptest::option::weighted(0.3, any_step()),
        hold in proptest::option::weighted(0.2, any_moment()),
        picked in proptest::option::weighted(0.3, any_moment()),
        [email, phone, link, address, unconfirmed, imported] in any::<[bool; 6]>(),
        mobile in any::<bool>(),
    ) -> Prospect {
        let mut prospect = Prospect::new(ProspectId(1), instant(BEGIN));
        let label = if mobile { "mobile" } else { "" }.to_owned();
        prospect.emails = email.then(|| Labelled::plain("a@b.example")).into_iter().collect();
        prospect.phones = phone.then(|| Labelled { value: "+44 1632 960461".to_owned(), label }).into_iter().collect();
        prospect.links = link.then(|| Labelled::plain("https://b.example/a")).into_iter().collect();
        prospect.address = if address { "3 Mill Lane" } else { "" }.to_owned();
        prospect.stage = stage;
        prospect.asked_for = asked_for;
        prospect.next_step = step;
        prospect.hold = hold.map(|minutes| Hold::rest(after_begin(minutes).date_naive(), ""));
        prospect.picked_on = picked.map(|minutes| after_begin(minutes).date_naive());
        prospect.channels_unconfirmed = unconfirmed && !blocks.is_empty();
        prospect.blocks = blocks
            .into_iter()
            .map(|channel| Block { channel, since: instant(BEGIN), reason: String::new() })
            .collect();
        prospect.source = if imported { "contacts.csv" } else { "" }.to_owned();
        for touch in touches {
            prospect.insert_touch(touch);
        }
        prospect
    }
}

fn any_now() -> impl Strategy<Value = Now> {
    (any_moment(), -12..=14_i32).prop_map(|(minutes, hours)| Now::new(after_begin(minutes), Zone::fixed(hours * 60)))
}

fn planned(prospect: &Prospect, now: &Now) -> Plan {
    plan(prospect, &Book::default(), &Policy::default(), now)
}

fn touch_of(plan: &Plan) -> Option<&PlannedTouch> {
    match plan {
        Plan::Touch(touch) => Some(touch),
        _ => None,
    }
}

/// A call and a voicemail ring one telephone.
fn line(channel: Channel) -> Channel {
    if channel.is_telephone() { Channel::Call } else { channel }
}

/// The channels a plan may use for this person: reachable, not closed, and a text only where it is known to arrive.
fn permitted(prospect: &Prospect) -> Vec<Channel> {
    let texts_arrive = prospect.asked_for == Some(Channel::Text)
        || prospect.phones.iter().any(|phone| phone.label == "mobile")
        || prospect.touches.iter().any(|touch| touch.channel == Channel::Text);
    let mut lines: Vec<Channel> = Channel::ALL
        .into_iter()
        .filter(|channel| prospect.is_reachable_by(*channel) && prospect.block_on(*channel).is_none())
        .filter(|channel| *channel != Channel::Text || texts_arrive)
        .map(line)
        .collect();
    lines.dedup();
    lines
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_same_facts_give_the_same_plan(prospect in any_prospect(), now in any_now()) {
        prop_assert_eq!(planned(&prospect, &now), planned(&prospect.clone(), &now.clone()));
    }

    #[test]
    fn a_touch_is_never_before_today(prospect in any_prospect(), now in any_now()) {
        if let Some(touch) = touch_of(&planned(&prospect, &now)) {
            prop_assert!(touch.on >= now.today());
        }
    }

    #[test]
    fn what_the_cadence_plans_falls_on_a_working_day(prospect in any_prospect(), now in any_now()) {
        if let Some(touch) = touch_of(&planned(&prospect, &now)).filter(|touch| touch.kind == Kind::Due) {
            prop_assert!(WorkingWeek::MONDAY_TO_FRIDAY.has(touch.on), "{}", touch.on);
        }
    }

    #[test]
    fn a_touch_never_takes_a_closed_channel(prospect in any_prospect(), now in any_now()) {
        if let Some(touch) = touch_of(&planned(&prospect, &now)) {
            prop_assert!(prospect.block_on(touch.channel).is_none());
            prop_assert!(touch.channel != Channel::Voicemail);
        }
    }

    #[test]
    fn an_ask_needs_a_known_way_and_confirmed_channels(prospect in any_prospect(), now in any_now()) {
        let plan = planned(&prospect, &now);
        // A step that lies ahead was agreed with them; everything else is the rep's own asking.
        if let Some(touch) = touch_of(&plan).filter(|touch| touch.purpose != Purpose::ConfirmAgreed) {
            prop_assert!(prospect.is_reachable_by(touch.channel));
            prop_assert!(!prospect.channels_unconfirmed);
        }
    }

    #[test]
    fn who_asked_for_quiet_is_never_planned(mut prospect in any_prospect(), now in any_now()) {
        prospect.stage = Stage::DoNotContact;
        prop_assert!(matches!(planned(&prospect, &now), Plan::Blocked(_)));
        let book = Book { prospects: [(prospect.id, prospect)].into(), ..Book::default() };
        prop_assert!(queue(&book, &Policy::default(), &now).is_empty());
    }

    #[test]
    fn every_plan_says_why_in_whole_sentences(prospect in any_prospect(), now in any_now()) {
        let plan = planned(&prospect, &now);
        prop_assert!(!plan.reasons().is_empty());
        for reason in plan.reasons() {
            let sentence = reason.sentence(now.today());
            prop_assert!(sentence.ends_with(['.', '!', '?', '…']), "{sentence}");
            prop_assert!(sentence.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()), "{sentence}");
            for word in ["overdue", "forgot", "should have", "late", "failed"] {
                prop_assert!(!sentence.to_lowercase().split(' ').any(|said| said == word), "{sentence}");
            }
        }
    }

    #[test]
    fn no_channel_runs_three_times_unless_it_is_the_only_one_or_asked_for(prospect in any_prospect(), now in any_now()) {
        let plan = planned(&prospect, &now);
        let Some(touch) = touch_of(&plan).filter(|touch| touch.purpose != Purpose::ConfirmAgreed) else {
            return Ok(());
        };
        let ours = prospect.touches.iter().rev().filter(|touch| touch.direction == Direction::Outgoing);
        let before: Vec<Channel> = ours.take(2).map(|touch| line(touch.channel)).collect();
        let runs = before == [touch.channel; 2];
        let asked = prospect.asked_for.map(line) == Some(touch.channel);
        prop_assert!(!runs || asked || permitted(&prospect) == [touch.channel], "{:?}", permitted(&prospect));
    }

    /// Someone who is written to again and again on the very day the plan names, and never answers.
    #[test]
    fn more_silence_never_shortens_the_gap_and_never_ends_the_plan(
        stage in select(Stage::IN_PROCESS.to_vec()),
        begin in any_moment(),
        phone in any::<bool>(),
    ) {
        let mut prospect = Prospect::new(ProspectId(1), instant(BEGIN));
        prospect.stage = stage;
        prospect.emails.push(Labelled::plain("a@b.example"));
        prospect.phones.extend(phone.then(|| Labelled::plain("+44 1632 960461")));
        let mut now = Now::new(after_begin(begin), Zone::UTC);
        let mut gap = 0;
        for _ in 0..12 {
            let plan = planned(&prospect, &now);
            let touch = touch_of(&plan).cloned();
            prop_assert!(touch.is_some(), "silence alone ended the plan: {plan:?}");
            let Some(touch) = touch else { return Ok(()) };
            if let Some(last) = prospect.touches.last() {
                let week = WorkingWeek::MONDAY_TO_FRIDAY;
                let days = last.at.date_naive().iter_days().skip(1).take_while(|day| *day <= touch.on);
                let next = days.filter(|day| week.has(*day)).count();
                prop_assert!(next >= gap, "{next} working days after {gap}");
                gap = next;
            }
            now.instant = touch.on.and_hms_opt(10, 0, 0).unwrap().and_utc();
            let outcome = if touch.channel == Channel::Call { Outcome::NoAnswer } else { Outcome::Sent };
            prospect.insert_touch(Touch {
                id: TouchId(0),
                at: now.instant,
                direction: Direction::Outgoing,
                channel: touch.channel,
                outcome,
                answer: None,
                purpose: Some(touch.purpose),
                brought: String::new(),
                value: None,
                mood: None,
                text: String::new(),
                note: String::new(),
            });
        }
        prop_assert_eq!(gap, 20);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// The list holds what the plans say for today, each prospect once, and no more starts than the pace unless picked.
    #[test]
    fn the_queue_agrees_with_the_plans(people in proptest::collection::vec(any_prospect(), 0..25), now in any_now()) {
        let mut book = Book::default();
        for (place, mut prospect) in people.into_iter().enumerate() {
            prospect.id = ProspectId(place as u64);
            book.prospects.insert(prospect.id, prospect);
        }
        let policy = Policy::default();
        let queue = queue(&book, &policy, &now);
        let today = now.today();
        let mut listed: Vec<ProspectId> = Vec::new();
        for entry in queue.agreed.iter().chain(&queue.due).chain(&queue.starts) {
            prop_assert_eq!(entry.touch.on, today);
            let plan = plan(&book.prospects[&entry.id], &book, &policy, &now);
            match touch_of(&plan) {
                Some(touch) => prop_assert_eq!(touch, &entry.touch),
                None => prop_assert_eq!(entry.touch.kind, Kind::Start),
            }
            listed.push(entry.id);
        }
        let planned_today = book.prospects.values().filter(|prospect| {
            touch_of(&plan(prospect, &book, &policy, &now)).is_some_and(|touch| touch.on == today)
        });
        for prospect in planned_today {
            prop_assert!(listed.contains(&prospect.id));
        }
        let picked = |id: &ProspectId| book.prospects[id].picked_on.is_some_and(|day| day <= today);
        let unpicked = queue.starts.iter().filter(|entry| !picked(&entry.id)).count();
        prop_assert!(unpicked <= policy.starts_a_day as usize);
        listed.sort_unstable();
        listed.dedup();
        prop_assert_eq!(listed.len(), queue.len());
    }
}

/// Each of the twenty principles gives a reason somewhere: none is only on the wall.
#[test]
fn every_principle_speaks_in_some_plan() {
    let mut runner = TestRunner::deterministic();
    let mut heard = BTreeSet::new();
    for _ in 0..2_000 {
        let (mut prospect, now) = (any_prospect(), any_now()).new_tree(&mut runner).unwrap().current();
        prospect.interests = vec!["daylight lamps".to_owned()];
        heard.extend(planned(&prospect, &now).reasons().iter().map(|reason| reason.principle));
    }
    let silent: Vec<Principle> = Principle::ALL
        .into_iter()
        .filter(|principle| !heard.contains(principle))
        .collect();
    assert_eq!(silent, []);
}
