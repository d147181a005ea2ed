//! The state table, walked over every stage, direction, outcome and answer.

use onemore::cadence::follow_up;
use onemore::model::{Answer, Direction, Nurture, Outcome, Stage};

use super::story::{day, outcomes, stages, touch};

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
                let follows = follow_up(&stage, &made, day("2026-11-17"));
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
        let follows = follow_up(&Stage::Contacted, &touch(&line), day("2026-11-17"));
        let expected = Nurture {
            reason: String::new(),
            until: Some(day(expected)),
        };
        assert_eq!(follows, Stage::Nurture(expected), "{named}");
    }
}

#[test]
fn a_second_not_now_keeps_why_they_rest() {
    let resting = Stage::Nurture(Nurture {
        reason: "budget is spent".to_owned(),
        until: None,
    });
    let later = touch("2026-11-17 10:00 in email they_wrote not_now:2027-01-12");
    let Stage::Nurture(nurture) = follow_up(&resting, &later, day("2026-11-17")) else {
        panic!("they rest on")
    };
    assert_eq!(nurture.reason, "budget is spent");
    assert_eq!(nurture.until, Some(day("2027-01-07")));
}
