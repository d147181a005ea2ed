//! Clocks that change on either side: the zone rules come in as offsets, as the browser's Intl gives them.

use chrono::{NaiveTime, Weekday};
use onemore::cadence::{Plan, PlannedTouch};
use onemore::model::{Channel, Hours, Rhythm, Stage, Zone};

use super::super::story::at;
use super::{Week, week};

fn zone(before: i32, changes: &[(&str, i32)]) -> Zone {
    Zone {
        offset_minutes: before,
        changes: changes
            .iter()
            .map(|(at, minutes)| (at.parse().unwrap(), *minutes))
            .collect(),
    }
}

fn london() -> Zone {
    zone(0, &[("2026-03-29T01:00:00Z", 60), ("2026-10-25T01:00:00Z", 0)])
}

fn new_york() -> Zone {
    zone(-300, &[("2026-03-08T07:00:00Z", -240), ("2026-11-01T06:00:00Z", -300)])
}

fn sydney() -> Zone {
    zone(660, &[("2026-04-04T16:00:00Z", 600), ("2026-10-03T16:00:00Z", 660)])
}

fn kolkata() -> Zone {
    Zone::fixed(330)
}

fn sao_paulo() -> Zone {
    Zone::fixed(-180)
}

fn weekly_at_ten() -> Rhythm {
    Rhythm::Weekly {
        weekday: Some(Weekday::Tue),
        time: NaiveTime::from_hms_opt(10, 0, 0),
    }
}

#[track_caller]
fn touch(story: &Week, clock: &str) -> PlannedTouch {
    match story.plan(&story.now(clock)) {
        Plan::Touch(touch) => touch,
        other => panic!("{other:?}"),
    }
}

/// The first moment they may be met, as UTC.
#[track_caller]
fn opens(story: &Week, clock: &str) -> String {
    touch(story, clock)
        .window
        .unwrap()
        .from
        .format("%m-%d %H:%M")
        .to_string()
}

/// London, at home: ten stays ten through both changes of the clock.
#[test]
fn london_keeps_its_hour() {
    week(at(Stage::MeetingHeld))
        .home(london())
        .with(|prospect| prospect.rhythm = Some(weekly_at_ten()))
        .goes(&[
            (
                "2026-10-13",
                "10:00 out email sent",
                "Due 2026-10-20 10:00 Email ShareSomething",
                "",
            ),
            (
                "2026-10-20",
                "10:00 out email sent",
                "Due 2026-10-27 10:00 Call ShareSomething",
                "P9 Every Tuesday at 10:00",
            ),
        ]);
    week(at(Stage::MeetingHeld))
        .home(london())
        .with(|prospect| prospect.rhythm = Some(weekly_at_ten()))
        .goes(&[(
            "2026-03-24",
            "10:00 out email sent",
            "Due 2026-03-31 10:00 Email ShareSomething",
            "",
        )]);
}

/// New York from London: their ten o'clock is 14:00 in the week when only London has changed, else 15:00.
#[test]
fn new_york_keeps_its_own_hour() {
    let story = week(at(Stage::MeetingHeld))
        .home(london())
        .zone("America/New_York", new_york())
        .with(|prospect| prospect.rhythm = Some(weekly_at_ten()));
    story.goes(&[
        (
            "2026-10-13",
            "15:00 out email sent",
            "Due 2026-10-20 15:00 Email ShareSomething",
            "",
        ),
        (
            "2026-10-20",
            "15:00 out email sent",
            "Due 2026-10-27 14:00 Call ShareSomething",
            "",
        ),
        (
            "2026-10-27",
            "14:00 out call no_answer",
            "Due 2026-11-03 15:00 Email AskHow",
            "",
        ),
    ]);
}

/// New York is rung in its office hours: from London not before two in the afternoon, or one when only one has changed.
#[test]
fn new_york_is_not_rung_at_dawn() {
    let story = week(at(Stage::Contacted))
        .home(london())
        .zone("America/New_York", new_york())
        .with(|prospect| prospect.asked_for = Some(Channel::Call))
        .goes(&[(
            "2026-10-20",
            "15:00 out email sent",
            "Due 2026-10-23 Call ShareSomething",
            "P3 Ring between 09:00 and 18:00 where they are.",
        )]);
    assert_eq!(opens(&story, "2026-10-23 08:00"), "10-23 13:00");
    assert_eq!(opens(&story, "2026-10-26 08:00"), "10-26 13:00");
    assert_eq!(opens(&story, "2026-11-02 08:00"), "11-02 14:00");
}

/// Sydney from London: its morning is the rep's late evening, its Monday begins on the rep's Sunday.
#[test]
fn sydney_lies_a_day_ahead() {
    let mornings = Hours {
        from: NaiveTime::from_hms_opt(9, 0, 0).unwrap(),
        to: NaiveTime::from_hms_opt(12, 0, 0).unwrap(),
    };
    let story = week(at(Stage::Contacted))
        .home(london())
        .zone("Australia/Sydney", sydney())
        .with(|prospect| {
            prospect.way.hours = Some(mornings);
            prospect.way.weekdays = vec![Weekday::Fri];
        })
        .goes(&[(
            "2026-09-28",
            "10:00 out email sent",
            "Due 2026-10-02 Email ShareSomething",
            "P3 Fridays suit them.",
        )]);
    // Friday 2 October 09:00 in Sydney is Thursday 23:00 UTC, midnight in London; after its clocks went forward, an hour
    // earlier.
    assert_eq!(opens(&story, "2026-10-01 09:00"), "10-01 23:00");
    assert_eq!(opens(&story, "2026-10-05 09:00"), "10-08 22:00");
}

/// Kolkata keeps no daylight saving: London's does move its hour for the rep.
#[test]
fn kolkata_stays_while_london_moves() {
    let story = week(at(Stage::Contacted))
        .home(london())
        .zone("Asia/Kolkata", kolkata())
        .with(|prospect| prospect.asked_for = Some(Channel::Call))
        .goes(&[(
            "2026-10-19",
            "09:00 out email sent",
            "Due 2026-10-22 Call ShareSomething",
            "",
        )]);
    for (clock, from, to) in [
        ("2026-10-22 03:00", "10-22 03:30", "10-22 12:30"),
        ("2026-10-26 03:00", "10-26 03:30", "10-26 12:30"),
    ] {
        let window = touch(&story, clock).window.unwrap();
        assert_eq!(window.from.format("%m-%d %H:%M").to_string(), from);
        assert_eq!(window.to.format("%m-%d %H:%M").to_string(), to);
    }
    // Half past five in the afternoon there is over for London's afternoon: tomorrow.
    assert_eq!(touch(&story, "2026-10-26 14:00").on, "2026-10-27".parse().unwrap());
}

/// São Paulo gave up daylight saving in 2019: from New York it is one hour ahead in summer, two in winter.
#[test]
fn sao_paulo_from_new_york() {
    let story = week(at(Stage::MeetingHeld))
        .home(new_york())
        .zone("America/Sao_Paulo", sao_paulo())
        .with(|prospect| prospect.rhythm = Some(weekly_at_ten()));
    story.goes(&[
        (
            "2026-10-20",
            "09:00 out email sent",
            "Due 2026-10-27 09:00 Email ShareSomething",
            "",
        ),
        (
            "2026-10-27",
            "09:00 out email sent",
            "Due 2026-11-03 08:00 Call ShareSomething",
            "",
        ),
    ]);
}

/// The hour that does not exist: a step at half past one in the night London's clocks go forward still has its day.
#[test]
fn a_step_inside_the_jump_keeps_its_day() {
    week(at(Stage::MeetingHeld)).home(london()).goes(&[
        (
            "2026-03-27",
            "step 2026-03-29 01:30 call",
            "Agreed 2026-03-29 01:30 Call ConfirmAgreed",
            "",
        ),
        ("2026-03-30", "", "Agreed 2026-03-30 Email AfterNoShow", "P19"),
    ]);
}

/// A gap counts calendar days of the rep: the night with 25 hours is one.
#[test]
fn the_long_night_is_one_day() {
    week(at(Stage::New)).home(london()).goes(&[(
        "2026-10-23",
        "23:30 out email sent",
        "Due 2026-10-28 Email ShareSomething",
        "P9 Three working days",
    )]);
    week(at(Stage::New)).home(sao_paulo()).goes(&[(
        "2026-10-23",
        "23:30 out email sent",
        "Due 2026-10-28 Email ShareSomething",
        "",
    )]);
}
