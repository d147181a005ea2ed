//! What holds for every plan, whatever the history.

mod histories;

use std::collections::BTreeSet;

use chrono::{Datelike, Duration, NaiveDate};
use onemore::cadence::{
    Comeback, Kind, Plan, PlannedTouch, Policy, WorkingWeek, Workplaces, ask_cost, goodwill, plan, plan_among, queue,
    replan,
};
use onemore::model::{
    Book, Channel, Labelled, Now, Outcome, Principle, Prospect, ProspectId, Purpose, Record, Stage, Touch, TouchId,
    Zone,
};
use onemore::ops::{self, Op};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::{TestCaseError, TestRunner};

use super::story::instant;
use histories::{BEGIN, after_begin, any_moment, any_now, any_prospect, any_settings};

/// Where the people of a random book work: two of the names are one company.
const COMPANIES: [&str; 4] = ["One and All", "one AND all", "Vale", ""];

fn planned(prospect: &Prospect, now: &Now) -> Plan {
    planned_by(prospect, &Policy::default(), now)
}

fn planned_by(prospect: &Prospect, policy: &Policy, now: &Now) -> Plan {
    plan(prospect, &Book::default(), policy, now)
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

/// The laws of one plan, each named for what it forbids.
fn check(prospect: &Prospect, policy: &Policy, now: &Now, plan: &Plan) -> Result<(), TestCaseError> {
    says_why(plan, now)?;
    if prospect.stage == Stage::DoNotContact {
        prop_assert!(matches!(plan, Plan::Blocked(_)), "planned against a do-not-contact");
    }
    let Some(touch) = touch_of(plan) else { return Ok(()) };
    prop_assert!(touch.on >= now.today(), "before today");
    prop_assert!(
        touch
            .window
            .is_none_or(|window| window.to > now.instant && window.from < window.to),
        "over already"
    );
    prop_assert!(prospect.block_on(touch.channel).is_none(), "on a closed channel");
    prop_assert!(
        touch.channel != Channel::Voicemail,
        "a voicemail is what a call turns into"
    );
    // A step that lies ahead was agreed with them; everything else is the rep's own asking.
    if touch.purpose == Purpose::ConfirmAgreed {
        return Ok(());
    }
    prop_assert!(prospect.is_reachable_by(touch.channel), "no known way");
    prop_assert!(!prospect.channels_unconfirmed, "ways not confirmed");
    // The rep's own days give way to a day picked by hand, and to wishes from a zone in which the two never meet.
    let is_picked = touch.kind == Kind::Start && prospect.picked_on.is_some();
    prop_assert!(
        is_picked || works(policy, touch.on) || never_meets(prospect, policy, touch.on),
        "on a day the rep is off: {}",
        touch.on
    );
    goes_their_way(prospect, touch, now)?;
    changes_channel(prospect, touch)?;
    spares_goodwill(prospect, policy, touch, now)
}

fn works(policy: &Policy, day: NaiveDate) -> bool {
    policy.working_week.has(day) && !policy.days_off.iter().any(|off| off.covers(day))
}

/// True where no day of the two months after `day` suits both sides, as far as the days alone tell.
fn never_meets(prospect: &Prospect, policy: &Policy, day: NaiveDate) -> bool {
    let way = &prospect.way;
    let suits = |day: &NaiveDate| {
        (way.weekdays.is_empty() || way.weekdays.contains(&day.weekday()))
            && !way.days_off.iter().any(|off| off.covers(*day))
    };
    let is_elsewhere = !prospect.time_zone.is_empty();
    !way.is_empty() && (is_elsewhere || !day.iter_days().take(60).any(|day| works(policy, day) && suits(&day)))
}

fn says_why(plan: &Plan, now: &Now) -> Result<(), TestCaseError> {
    prop_assert!(!plan.reasons().is_empty() && !plan.levers().is_empty());
    for reason in plan.reasons().iter().chain(plan.overruled()) {
        let sentence = reason.sentence(now.today());
        prop_assert!(sentence.ends_with(['.', '!', '?', '…']), "{sentence}");
        prop_assert!(
            sentence.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()),
            "{sentence}"
        );
        for word in ["overdue", "forgot", "should have", "late", "failed"] {
            prop_assert!(
                !sentence.to_lowercase().split(' ').any(|said| said == word),
                "{sentence}"
            );
        }
    }
    Ok(())
}

/// Never on a day or at an hour that does not suit them, on their own clock, nor sooner than they asked.
fn goes_their_way(prospect: &Prospect, touch: &PlannedTouch, now: &Now) -> Result<(), TestCaseError> {
    let way = &prospect.way;
    let zone = now.zones.get(&prospect.time_zone).unwrap_or(&now.home);
    let noon = now.home.instant(touch.on.and_hms_opt(12, 0, 0).unwrap());
    let begins = zone.local(touch.window.map_or(noon, |window| window.from));
    let theirs = begins.date();
    prop_assert!(
        way.weekdays.is_empty() || way.weekdays.contains(&theirs.weekday()),
        "weekday {theirs}"
    );
    prop_assert!(way.not_before.is_none_or(|day| theirs >= day), "too early {theirs}");
    prop_assert!(!way.days_off.iter().any(|off| off.covers(theirs)), "a day off {theirs}");
    if let Some(hours) = way.hours {
        prop_assert!(touch.window.is_some(), "hours without a window");
        let ends = touch.window.map_or(begins, |window| zone.local(window.to));
        prop_assert!(
            begins.time() >= hours.from && ends.date() == theirs && ends.time() <= hours.to,
            "{begins} {ends}"
        );
    }
    if let (Some(days), Some(last)) = (way.min_gap_days, prospect.touches.last()) {
        let since = now.day_of(last.at);
        prop_assert!(
            touch.on >= since + Duration::days(i64::from(days)),
            "sooner than they asked"
        );
    }
    Ok(())
}

fn changes_channel(prospect: &Prospect, touch: &PlannedTouch) -> Result<(), TestCaseError> {
    let ours = prospect.silent_touches().iter().rev();
    let before: Vec<Channel> = ours.take(2).map(|touch| line(touch.channel)).collect();
    let runs = before == [touch.channel; 2];
    let asked = prospect.asked_for.map(line) == Some(touch.channel);
    prop_assert!(
        !runs || asked || permitted(prospect) == [touch.channel],
        "{:?}",
        permitted(prospect)
    );
    Ok(())
}

/// What the cadence asks for of its own is always within what they bear on that day; only an easy no goes beyond.
fn spares_goodwill(prospect: &Prospect, policy: &Policy, touch: &PlannedTouch, now: &Now) -> Result<(), TestCaseError> {
    let then = Now::new(
        now.home
            .instant(touch.on.and_hms_opt(12, 0, 0).unwrap())
            .max(now.instant),
        now.home.clone(),
    );
    let level = goodwill(prospect, &Book::default(), policy, &then);
    prop_assert!(level.left <= level.room);
    let is_asked = touch.kind == Kind::Due && !matches!(touch.purpose, Purpose::EasyNo | Purpose::ThankForNo);
    let was_quiet = !prospect.silent_touches().is_empty();
    let has_mood = prospect.touches.iter().any(|touch| touch.mood.is_some());
    if is_asked && was_quiet && !has_mood && prospect.chosen.is_none() && prospect.stage.is_in_process() {
        let cost = ask_cost(&policy.goodwill, touch.channel, Purpose::OneMore);
        prop_assert!(level.left >= cost, "{level:?} for {cost}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_plan_keeps_the_laws(prospect in any_prospect(), settings in any_settings(), now in any_now()) {
        let policy = Policy::of(&settings);
        let plan = planned_by(&prospect, &policy, &now);
        check(&prospect, &policy, &now, &plan)?;
        prop_assert_eq!(&plan, &planned_by(&prospect.clone(), &policy, &now.clone()), "the same facts give the same plan");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

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
purpose: Some(touch.purpose),
..Touch::new(TouchId(0), now.instant, touch.channel, outcome)
});
        }
        prop_assert_eq!(gap, 12);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Colleagues are found where they are known to be as they are in the whole book, also after some have moved or gone.
    #[test]
    fn plans_are_the_same_with_workplaces_at_hand(people in proptest::collection::vec(any_prospect(), 0..25), now in any_now()) {
        let mut book = Book::default();
        let mut workplaces = Workplaces::of(&book);
        for (place, mut prospect) in people.into_iter().enumerate() {
            let id = ProspectId(place as u64);
            prospect.id = id;
            prospect.company = COMPANIES[place % COMPANIES.len()].to_owned();
            book.prospects.insert(id, prospect);
            workplaces.follow(&book, &[Record::Prospect(id)]);
            let moved = ProspectId(place as u64 / 2);
            if place % 3 == 0 {
                book.prospects.remove(&moved);
            } else if let Some(prospect) = book.prospects.get_mut(&moved) {
                prospect.company = COMPANIES[place % 2].to_owned();
            }
            workplaces.follow(&book, &[Record::Prospect(moved)]);
            let anew = Workplaces::of(&book);
            for prospect in book.prospects.values() {
                let planned = plan(prospect, &book, &Policy::default(), &now);
                prop_assert_eq!(&plan_among(&workplaces, prospect, &book, &Policy::default(), &now), &planned);
                prop_assert_eq!(&plan_among(&anew, prospect, &book, &Policy::default(), &now), &planned);
            }
        }
    }

    /// The list holds what the plans say for today, each prospect once, and no more starts than the pace unless picked.
    #[test]
    fn the_queue_agrees_with_the_plans(people in proptest::collection::vec(any_prospect(), 0..25), now in any_now()) {
        let mut book = Book::default();
        for (place, mut prospect) in people.into_iter().enumerate() {
            prospect.id = ProspectId(place as u64);
            prospect.company = COMPANIES[place % COMPANIES.len()].to_owned();
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
            prop_assert!(listed.contains(&prospect.id) || queue.left_for_later > 0);
        }
        prop_assert!(queue.due.len() <= policy.touches_a_day as usize);
        let picked = |id: &ProspectId| book.prospects[id].picked_on.is_some_and(|day| day <= today);
        let unpicked = queue.starts.iter().filter(|entry| !picked(&entry.id)).count();
        prop_assert!(unpicked <= policy.starts_a_day as usize);
        listed.sort_unstable();
        listed.dedup();
        prop_assert_eq!(listed.len(), queue.len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// Back from leave: nobody twice, no day beyond the cap, whatever piled up; and one change does it and undoes it.
    #[test]
    fn coming_back_from_leave_never_bursts(people in proptest::collection::vec(any_prospect(), 0..30), now in any_now(), cap in 1..5_u32) {
        let mut book = Book::default();
        for (place, mut prospect) in people.into_iter().enumerate() {
            prospect.id = ProspectId(place as u64);
            prospect.company = if place % 3 == 0 { "One and All" } else { "" }.to_owned();
            book.prospects.insert(prospect.id, prospect);
        }
        book.settings.touches_a_day = cap;
        let policy = Policy::of(&book.settings);
        let preview = replan(&book, &policy, &now);
        let mut ids: Vec<ProspectId> = preview.lines.iter().map(|line| line.id).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), preview.lines.len());
        for line in &preview.lines {
            if let Comeback::On(day) | Comeback::EasyNo(day) = line.comeback {
                prop_assert!(day >= now.today() && preview.on(day) <= cap as usize, "{day}: {}", preview.on(day));
            }
        }
        if !preview.lines.is_empty() {
            let before = book.clone();
            let undo = ops::apply(&mut book, Op::BackFromLeave(preview.lines), &now).unwrap();
            let today = queue(&book, &policy, &now);
            prop_assert!(today.due.len() <= cap as usize);
            ops::revert(&mut book, undo);
            prop_assert_eq!(book, before);
        }
    }
}

/// Each of the twenty principles gives a reason somewhere: none is only on the wall.
#[test]
fn every_principle_speaks_in_some_plan() {
    let mut runner = TestRunner::deterministic();
    let mut heard = BTreeSet::new();
    for _ in 0..6_000 {
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
