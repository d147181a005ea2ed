//! Weeks of silence: when the next touch falls.

use chrono::Weekday;
use onemore::model::{Group, GroupId, Rhythm, Stage};

use super::super::story::{at, day};
use super::week;

/// P6: people who find no hard to say go silent: by silence the easy no comes, in a slow rhythm after fewer tries.
#[test]
fn p6_a_monthly_rhythm_reaches_the_easy_no_by_silence_not_by_count() {
    week(at(Stage::MeetingHeld))
        .with(|prospect| prospect.rhythm = Some(Rhythm::Monthly))
        .goes(&[
            (
                "2026-08-03",
                "10:00 out email sent",
                "Due 2026-09-03 Email ShareSomething",
                "P9 Once a month",
            ),
            ("2026-09-03", "10:00 out email sent", "Due 2026-10-05 Call AskHow", ""),
            (
                "2026-10-05",
                "10:00 out call no_answer for:ask_how",
                "Due 2026-11-05 Email EasyNo",
                "P6 Three tries",
            ),
            (
                "2026-11-05",
                "10:00 out email sent for:easy_no",
                "Due 2026-12-07 Call OneMore",
                "",
            ),
        ]);
}

/// P9: the same day every week, at the same hour, for as long as it takes.
#[test]
fn p9_every_tuesday_at_ten() {
    let weekly = Rhythm::Weekly {
        weekday: None,
        time: None,
    };
    week(at(Stage::MeetingHeld))
        .with(|prospect| prospect.rhythm = Some(weekly))
        .goes(&[
            (
                "2026-11-03",
                "10:07 out email sent",
                "Due 2026-11-10 10:00 Email ShareSomething",
                "P9 Every Tuesday at 10:00",
            ),
            (
                "2026-11-10",
                "10:00 out email sent brought:a",
                "Due 2026-11-17 10:00 Call ShareSomething",
                "",
            ),
            // Made a day late: the rhythm keeps its Tuesday.
            (
                "2026-11-18",
                "10:00 out call no_answer",
                "Due 2026-11-24 10:00 Email AskHow",
                "",
            ),
            (
                "2026-11-24",
                "10:00 out email sent for:ask_how brought:b",
                "Due 2026-12-01 10:00 Call EasyNo",
                "",
            ),
            (
                "2026-12-01",
                "10:00 out call no_answer for:easy_no",
                "Due 2026-12-08 10:00 Email OneMore",
                "",
            ),
        ]);
}

/// P9: a day of the rep's choice, for a whole group.
#[test]
fn p9_a_group_keeps_its_day() {
    let mut story = week(at(Stage::Contacted)).with(|prospect| {
        prospect.groups.insert(GroupId(7));
    });
    let weekly = Rhythm::Weekly {
        weekday: Some(Weekday::Thu),
        time: "16:00:00".parse().ok(),
    };
    story.book.groups.push(Group {
        rhythm: Some(weekly),
        ..Group::new(GroupId(7), "Shops")
    });
    story
        .goes(&[(
            "2026-11-03",
            "10:00 out email sent",
            "Due 2026-11-12 16:00 Email ShareSomething",
            "P9 Every Thursday at 16:00",
        )])
        // Their own rhythm beats the group's.
        .with(|prospect| prospect.rhythm = Some(Rhythm::Gaps(vec![2, 4])))
        .goes(&[
            (
                "2026-11-03",
                "",
                "Due 2026-11-05 Email ShareSomething",
                "P9 Two working days of room",
            ),
            (
                "2026-11-05",
                "10:00 out email sent",
                "Due 2026-11-11 Call ShareSomething",
                "P9 Four working days",
            ),
            (
                "2026-11-11",
                "10:00 out call no_answer",
                "Due 2026-11-17 Email AskHow",
                "P9 Four working days",
            ),
        ]);
}

/// P9, P18: the rep's own gaps, working days and holidays hold for everybody.
#[test]
fn p18_the_reps_own_days() {
    week(at(Stage::New))
        .settings(|settings| {
            settings.working_days = vec![Weekday::Sun, Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu];
            settings.rhythm = Rhythm::Gaps(vec![3]);
            settings.days_off = vec![onemore::model::DaysOff {
                from: day("2026-11-10"),
                to: day("2026-11-11"),
                name: "the fair".to_owned(),
            }];
        })
        .goes(&[
            (
                "2026-11-02",
                "10:00 out email sent",
                "Due 2026-11-05 Email ShareSomething",
                "",
            ),
            // Sunday works, Friday and Saturday do not.
            (
                "2026-11-04",
                "10:00 out email sent",
                "Due 2026-11-09 Call ShareSomething",
                "",
            ),
            // The fair spends none of the wait.
            (
                "2026-11-08",
                "10:00 out call no_answer",
                "Due 2026-11-15 Email AskHow",
                "",
            ),
        ]);
}

/// P9: a hold never spends the wait, nor does an out-of-office.
#[test]
fn p9_a_pause_never_spends_the_wait() {
    week(at(Stage::New)).goes(&[
        (
            "2026-11-02",
            "10:00 out email sent",
            "Due 2026-11-05 Email ShareSomething",
            "",
        ),
        ("2026-11-03", "hold 2026-11-16", "Wait 2026-11-16", "P18 Resting"),
        (
            "2026-11-03",
            "",
            "Wait 2026-11-16",
            "not:P9 The rhythm alone would say Thursday 5 November.",
        ),
        // One of three days was over before it.
        (
            "2026-11-16",
            "",
            "Due 2026-11-18 Email ShareSomething",
            "P9 Three working days of room",
        ),
        ("2026-11-16", "resume", "Due 2026-11-18 Email ShareSomething", ""),
    ]);
    week(at(Stage::New)).goes(&[
        (
            "2026-11-02",
            "10:00 out email sent",
            "Due 2026-11-05 Email ShareSomething",
            "",
        ),
        (
            "2026-11-04",
            "away 2026-11-16",
            "Wait 2026-11-16",
            "P19 Away, back on 16 November.",
        ),
        // They were away when it came: all three days begin with their return.
        ("2026-11-16", "", "Due 2026-11-18 Email ShareSomething", ""),
    ]);
}
