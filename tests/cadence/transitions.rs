//! The state table, walked over every stage, direction, outcome and answer.

use onemore::cadence::{Event, Plan, Policy, Then, WorkingWeek, follow_up, follows, plan};
use onemore::model::{Answer, Book, Direction, Nurture, Outcome, Purpose, Stage, StageKind};
use onemore::ops::{self, AfterTouch, Op};

use super::story::{at, day, noon, outcomes, stages, touch};

const WEEK: WorkingWeek = WorkingWeek::MONDAY_TO_FRIDAY;

/// What follows without an answer. Columns: silence, they talked or wrote back, met, they came, they came and met.
/// Rows in the order of the log of a sale.
const WITHOUT_ANSWER: [(&str, [&str; 5]); 10] = [
    (
        "Not started",
        ["New", "In contact", "Meeting held", "In contact", "Meeting held"],
    ),
    (
        "New",
        ["New", "In contact", "Meeting held", "In contact", "Meeting held"],
    ),
    (
        "In contact",
        ["In contact", "In contact", "Meeting held", "In contact", "Meeting held"],
    ),
    ("Meeting held", ["Meeting held"; 5]),
    ("Proposal out", ["Proposal out"; 5]),
    ("Decision pending", ["Decision pending"; 5]),
    (
        "In nurture",
        ["In nurture", "In contact", "Meeting held", "In contact", "Meeting held"],
    ),
    ("Answered yes", ["Answered yes"; 5]),
    (
        "Answered no",
        [
            "Answered no",
            "Answered no",
            "Answered no",
            "In contact",
            "Meeting held",
        ],
    ),
    ("Do not contact", ["Do not contact"; 5]),
];

fn column(direction: Direction, outcome: Outcome) -> usize {
    match (direction, outcome) {
        (Direction::Outgoing, Outcome::NoAnswer | Outcome::LeftVoicemail | Outcome::Sent) => 0,
        (Direction::Outgoing, Outcome::Spoke | Outcome::TheyWrote) => 1,
        (Direction::Outgoing, Outcome::Met) => 2,
        (Direction::Incoming, Outcome::Met) => 4,
        (Direction::Incoming, _) => 3,
    }
}

#[test]
fn every_state_has_one_follow_up_for_every_touch() {
    let named = day("2027-01-12");
    let answers = [
        None,
        Some((Answer::Yes, "Answered yes")),
        Some((Answer::No, "Answered no")),
        Some((Answer::NotNow(named), "In nurture")),
        Some((Answer::Stop, "Do not contact")),
    ];
    let mut walked = 0;
    for stage in stages() {
        let (_, row) = WITHOUT_ANSWER.iter().find(|(name, _)| *name == stage.label()).unwrap();
        for (direction, outcome) in outcomes() {
            for answer in answers {
                let mut made = touch("2026-11-17 10:00 out call spoke");
                (made.direction, made.outcome) = (direction, outcome);
                made.answer = answer.map(|(answer, _)| answer);
                let expected = match answer {
                    _ if stage == Stage::DoNotContact => "Do not contact",
                    Some((_, follows)) => follows,
                    None => row[column(direction, outcome)],
                };
                let follows = follow_up(&stage, &made, day("2026-11-17"), WEEK);
                assert_eq!(
                    follows.label(),
                    expected,
                    "{stage:?} {direction:?} {outcome:?} {answer:?}"
                );
                if answer.is_none() && follows.label() == stage.label() {
                    assert_eq!(follows, stage, "a stage that stays, stays as it was");
                }
                walked += 1;
            }
        }
    }
    assert_eq!(walked, 10 * 12 * 5);
}

/// From Tuesday 17 November 2026.
#[test]
fn not_now_comes_back_a_few_working_days_before_the_day_they_named() {
    for (named, expected) in [
        ("2027-01-12", "2027-01-07"),
        ("2027-01-16", "2027-01-13"),
        // No room for a few days ahead: the day itself, on a working day.
        ("2026-11-20", "2026-11-20"),
        ("2026-11-21", "2026-11-18"),
        ("2026-11-18", "2026-11-18"),
        // A day that is no longer ahead: not today, they have just said so.
        ("2026-11-17", "2026-11-18"),
        ("2026-10-01", "2026-11-18"),
    ] {
        let line = format!("2026-11-17 10:00 in email they_wrote not_now:{named}");
        let follows = follow_up(&Stage::Contacted, &touch(&line), day("2026-11-17"), WEEK);
        let expected = Nurture {
            reason: String::new(),
            until: Some(day(expected)),
            trigger: String::new(),
        };
        assert_eq!(follows, Stage::Nurture(expected), "{named}");
    }
}

/// The days before the one they named are the rep's own: who works from Sunday to Thursday comes back on the Sunday.
#[test]
fn the_way_back_goes_by_the_reps_own_week() {
    let sunday_to_thursday = WorkingWeek::new([true, true, true, true, false, false, true]).unwrap();
    let later = touch("2026-11-17 10:00 in email they_wrote not_now:2027-01-13");
    for (week, expected) in [(WEEK, "2027-01-08"), (sunday_to_thursday, "2027-01-10")] {
        let Stage::Nurture(nurture) = follow_up(&Stage::Contacted, &later, day("2026-11-17"), week) else {
            panic!("they rest")
        };
        assert_eq!(nurture.until, Some(day(expected)));
    }
}

#[test]
fn a_second_not_now_keeps_why_they_rest() {
    let resting = Stage::Nurture(Nurture {
        reason: "budget is spent".to_owned(),
        until: None,
        trigger: "the new year's budget is set".to_owned(),
    });
    let later = touch("2026-11-17 10:00 in email they_wrote not_now:2027-01-12");
    let Stage::Nurture(nurture) = follow_up(&resting, &later, day("2026-11-17"), WEEK) else {
        panic!("they rest on")
    };
    assert_eq!(nurture.reason, "budget is spent");
    assert_eq!(nurture.trigger, "the new year's budget is set");
    assert_eq!(nurture.until, Some(day("2027-01-07")));
}

/// A line of the log for each event of the table.
fn line(event: Event) -> &'static str {
    match event {
        Event::Silence => "2026-11-17 10:00 out email sent",
        Event::Reply => "2026-11-17 10:00 out call spoke",
        Event::Meeting => "2026-11-17 10:00 out visit met",
        Event::TheyCame => "2026-11-17 10:00 in email they_wrote",
        Event::TheyCameToMeet => "2026-11-17 10:00 in visit met",
        Event::Yes => "2026-11-17 10:00 in email they_wrote yes",
        Event::No => "2026-11-17 10:00 in email they_wrote no",
        Event::NotNow => "2026-11-17 10:00 in email they_wrote not_now:2027-01-12",
        Event::Stop => "2026-11-17 10:00 in email they_wrote stop",
    }
}

/// What the table says follows is what the plan does, from every stage after every event.
#[test]
fn the_plan_does_what_the_table_says() {
    for stage in stages() {
        for event in Event::ALL {
            let made = touch(line(event));
            assert_eq!(Event::of(&made), event);
            let (stands, then) = follows(stage.kind(), event);
            let mut story = at(stage.clone());
            match stage {
                Stage::AnsweredYes => story = story.log(&["2026-11-10 10:00 out call spoke yes"]),
                Stage::AnsweredNo => story = story.log(&["2026-11-03 10:00 out call spoke no"]),
                _ => {}
            }
            let id = story.prospect.id;
            let mut book = Book::default();
            book.prospects.insert(id, story.prospect);
            let now = noon("2026-11-17");
            ops::apply(&mut book, Op::LogTouch(id, made, AfterTouch::Keep), &now).unwrap();
            let prospect = &book.prospects[&id];
            assert_eq!(prospect.stage.kind(), stands, "{stage:?} {event:?}");
            let planned = plan(prospect, &book, &Policy::default(), &now);
            let fits = match (then, &planned) {
                (Then::Ladder, Plan::Touch(touch)) => touch.on > now.today() && !prospect.silent_touches().is_empty(),
                (Then::AgreeStep, Plan::Touch(touch)) => {
                    matches!(touch.purpose, Purpose::NextMeeting | Purpose::Decision)
                }
                (Then::ComeBack, Plan::Wait(wait)) => wait.until == Some(day("2027-01-07")),
                (Then::ThankOnce, Plan::Touch(touch)) => touch.purpose == Purpose::ThankForNo,
                (Then::Rest, Plan::Wait(_) | Plan::Settled(_)) | (Then::Nothing, Plan::Blocked(_)) => true,
                _ => false,
            };
            assert!(fits, "{stage:?} {event:?} {then:?}: {planned:?}");
        }
    }
}

#[test]
fn do_not_contact_is_lifted_by_no_event() {
    for event in Event::ALL {
        assert_eq!(
            follows(StageKind::DoNotContact, event),
            (StageKind::DoNotContact, Then::Nothing)
        );
        let (stands, _) = follows(StageKind::Contacted, event);
        assert_eq!(stands == StageKind::DoNotContact, event == Event::Stop);
    }
}
