//! Weeks that go by what they asked for (P3): it beats every cadence, and the plan says so.

use chrono::{NaiveTime, Weekday};
use onemore::model::{Channel, DaysOff, Hours, Rhythm, Stage};

use super::super::story::{at, day};
use super::{levers, week};

fn clock(text: &str) -> NaiveTime {
    text.parse().unwrap()
}

/// "Call me in March."
#[test]
fn p3_call_me_in_march() {
    let story = week(at(Stage::Contacted))
        .with(|prospect| {
            prospect.asked_for = Some(Channel::Call);
            prospect.way.not_before = Some(day("2027-03-01"));
        })
        .goes(&[
            (
                "2026-11-02",
                "10:00 out email sent",
                "Due 2027-03-01 Call ShareSomething",
                "P3 They asked to be left until Monday 1 March 2027.",
            ),
            (
                "2026-11-02",
                "",
                "Due 2027-03-01 Call ShareSomething",
                "not:P9 The rhythm alone would say Thursday 5 November.",
            ),
        ]);
    assert_eq!(
        levers(&story, "2026-11-02")[0],
        "Change what they asked for, if they have said something else since."
    );
}

/// Their weekdays beat the rep's rhythm, weekly ones too.
#[test]
fn p3_only_on_wednesdays() {
    week(at(Stage::Contacted))
        .with(|prospect| prospect.way.weekdays = vec![Weekday::Wed])
        .goes(&[
            (
                "2026-11-02",
                "10:00 out email sent",
                "Due 2026-11-11 Email ShareSomething",
                "P3 Wednesdays suit them.",
            ),
            (
                "2026-11-02",
                "",
                "Due 2026-11-11 Email ShareSomething",
                "not:P9 The rhythm alone would say Thursday 5 November.",
            ),
        ])
        .with(|prospect| {
            prospect.rhythm = Some(Rhythm::Weekly {
                weekday: Some(Weekday::Mon),
                time: None,
            });
        })
        .goes(&[(
            "2026-11-03",
            "",
            "Due 2026-11-11 10:00 Email ShareSomething",
            "P3 Wednesdays suit them.",
        )]);
}

/// Their least gap beats a quicker rhythm.
#[test]
fn p3_no_more_than_every_three_weeks() {
    week(at(Stage::Contacted))
        .with(|prospect| prospect.way.min_gap_days = Some(21))
        .goes(&[(
            "2026-11-02",
            "10:00 out email sent",
            "Due 2026-11-23 Email ShareSomething",
            "P3 They asked for at least 21 days between touches; the last was today.",
        )]);
}

/// Holidays they keep are nobody else's business, and not those of one country.
#[test]
fn p3_their_holidays() {
    week(at(Stage::Contacted))
        .with(|prospect| {
            prospect.way.days_off = vec![DaysOff {
                from: day("2026-11-07"),
                to: day("2026-11-11"),
                name: "Diwali".to_owned(),
            }];
        })
        .goes(&[
            (
                "2026-11-04",
                "10:00 out email sent",
                "Due 2026-11-12 Email ShareSomething",
                "P3 They keep Diwali, until Wednesday 11 November.",
            ),
            (
                "2026-11-12",
                "10:00 out email sent",
                "Due 2026-11-17 Call ShareSomething",
                "",
            ),
        ]);
}

/// Hours: after their hours the touch is tomorrow's.
#[test]
fn p3_mornings_only() {
    let mornings = Hours {
        from: clock("08:00:00"),
        to: clock("11:00:00"),
    };
    let story = week(at(Stage::Contacted))
        .with(|prospect| prospect.way.hours = Some(mornings))
        .goes(&[
            (
                "2026-11-02",
                "10:00 out email sent",
                "Due 2026-11-05 Email ShareSomething",
                "P3 08:00 to 11:00 suits them, on their clock.",
            ),
            // At noon of the day it is too late.
            ("2026-11-05", "", "Due 2026-11-06 Email ShareSomething", ""),
        ]);
    let early = story.plan(&story.now("2026-11-05 07:00"));
    let onemore::cadence::Plan::Touch(touch) = early else {
        panic!("{early:?}")
    };
    assert_eq!(touch.on, day("2026-11-05"));
    let window = touch.window.unwrap();
    assert_eq!(window.from.to_rfc3339(), "2026-11-05T08:00:00+00:00");
    assert_eq!(window.to.to_rfc3339(), "2026-11-05T11:00:00+00:00");
}

/// The channel they asked for is not changed away from, and the plan says what it overruled.
#[test]
fn p3_the_channel_they_asked_for() {
    week(at(Stage::Contacted))
        .with(|prospect| prospect.asked_for = Some(Channel::Email))
        .goes(&[
            (
                "2026-11-02",
                "10:00 out email sent",
                "Due 2026-11-05 Email ShareSomething",
                "P3 They asked for an email.",
            ),
            (
                "2026-11-05",
                "10:00 out email sent",
                "Due 2026-11-10 Email ShareSomething",
                "not:P11 A change from an email would be due, had they not asked.",
            ),
        ]);
}

/// A closed channel stays closed.
#[test]
fn p3_no_calls() {
    let story = at(Stage::Contacted).block(Channel::Call, "2026-11-01", "asked for no calls");
    week(story).goes(&[
        (
            "2026-11-02",
            "10:00 out email sent",
            "Due 2026-11-05 Email ShareSomething",
            "",
        ),
        (
            "2026-11-05",
            "10:00 out email sent",
            "Due 2026-11-10 Email ShareSomething",
            "P11 An email is the one way open to them.",
        ),
    ]);
}

/// What they agreed to is their way: an agreed Saturday stands, whatever weekdays suit them.
#[test]
fn p3_what_they_agreed_to_is_their_way_too() {
    week(at(Stage::Contacted))
        .with(|prospect| prospect.way.weekdays = vec![Weekday::Wed])
        .goes(&[(
            "2026-11-02",
            "step 2026-11-07 10:00 visit",
            "Agreed 2026-11-07 10:00 Visit ConfirmAgreed",
            "P4",
        )]);
}
