//! Weeks of silence: the ladder, the rhythms, goodwill and value.

use chrono::Weekday;
use onemore::cadence::{Policy, Workplaces, goodwill, one_more};
use onemore::model::{Group, GroupId, Rhythm, Stage, Tolerance, ValueItemId};

use super::super::story::{at, day, instant, noon};
use super::{levers, thing, week};

/// P7: silence is no answer; when about to give up, one more. P13: then nurture, never "lost".
#[test]
fn p7_p13_from_a_first_touch_to_nurture_and_back() {
    week(at(Stage::New).widening()).goes(&[
        (
            "2026-11-02",
            "10:00 out email sent for:introduction",
            "Due 2026-11-09 Email ShareSomething",
            "P9 Five working days of room",
        ),
        (
            "2026-11-09",
            "10:00 out email sent for:share_something brought:readings",
            "Due 2026-11-23 Call ShareSomething",
            "P11 Two emails in a row",
        ),
        (
            "2026-11-23",
            "10:00 out call no_answer for:share_something",
            "Due 2026-12-09 Email AskHow",
            "P19 They may simply be swamped",
        ),
        (
            "2026-12-09",
            "10:00 out email sent for:ask_how",
            "Due 2026-12-25 Call EasyNo",
            "P6 Four tries without an answer",
        ),
        (
            "2026-12-28",
            "10:00 out call left_voicemail for:easy_no",
            "Due 2027-01-13 Email OneMore",
            "P7 Silence is not an answer",
        ),
        (
            "2027-01-13",
            "10:00 out email sent for:one_more brought:a-story",
            "Due 2027-01-29 Call ReEntry",
            "P13 Six tries without an answer",
        ),
        (
            "2027-01-29",
            "10:00 out call no_answer for:re_entry",
            "Due 2027-02-16 Email AskHow",
            "P19 They may simply be swamped",
        ),
        (
            "2027-02-16",
            "10:00 out email sent for:ask_how",
            "Due 2027-03-04 Call EasyNo",
            "P6 Eight tries without an answer",
        ),
        (
            "2027-03-04",
            "10:00 out call no_answer for:easy_no",
            "Due 2027-03-22 Email ReEntry",
            "come back on 22 March",
        ),
    ]);
}

/// P7: most people stop after two or three; the plan does not.
#[test]
fn p7_the_fourth_and_fifth_try_are_planned() {
    week(at(Stage::MeetingHeld).widening()).goes(&[
        (
            "2026-11-02",
            "10:00 out visit met",
            "Due 2026-11-03 Email NextMeeting",
            "P4 You talked today",
        ),
        (
            "2026-11-03",
            "10:00 out email sent",
            "Due 2026-11-10 Email ShareSomething",
            "P7 Quiet since yesterday",
        ),
        (
            "2026-11-10",
            "10:00 out email sent",
            "Due 2026-11-24 Call ShareSomething",
            "P9 Ten working days of room",
        ),
        (
            "2026-11-24",
            "10:00 out call no_answer",
            "Due 2026-12-10 Email AskHow",
            "P19",
        ),
        (
            "2026-12-10",
            "10:00 out email sent for:ask_how",
            "Due 2026-12-28 Call EasyNo",
            "P6",
        ),
    ]);
}

/// P1: each touch brings something; what they have had is not brought twice; when nothing is left the plan says so.
#[test]
fn p1_the_best_unused_thing_then_the_warning() {
    let things = vec![
        thing(1, "a page on glare", ""),
        thing(2, "the lamp study", "daylight lamps"),
    ];
    week(at(Stage::MeetingHeld))
        .with(|prospect| prospect.interests = vec!["Daylight lamps".to_owned()])
        .library(things)
        .goes(&[
            (
                "2026-11-02",
                "10:00 out email sent",
                "Due 2026-11-05 Email ShareSomething",
                "P1 Bring “the lamp study”: new to them, and about Daylight lamps.",
            ),
            (
                "2026-11-05",
                "10:00 out email sent value:2",
                "Due 2026-11-10 Call ShareSomething",
                "P1 Bring “a page on glare”: they have not had it.",
            ),
            (
                "2026-11-10",
                "10:00 out call left_voicemail value:1",
                "Due 2026-11-17 Email EasyNo",
                "P6 Three tries",
            ),
            (
                "2026-11-17",
                "10:00 out email sent for:easy_no",
                "Due 2026-11-26 Call OneMore",
                "P1 They have had all that would suit them",
            ),
        ]);
}

/// P1: an annoyance is only who comes at a bad moment with nothing: something new makes the same asks lighter.
#[test]
fn p1_what_is_brought_spares_goodwill() {
    let asked = |brought: &str| {
        let lines =
            ["2026-11-02", "2026-11-05", "2026-11-10"].map(|day| format!("{day} 10:00 out email sent{brought}"));
        let story = at(Stage::New).log(&lines.each_ref().map(String::as_str));
        goodwill(&story.prospect, &Policy::default(), &noon("2026-11-10"))
    };
    let (bare, rich) = (asked(""), asked(" brought:news"));
    assert!(rich.left > bare.left, "{rich:?} {bare:?}");
    assert_eq!((bare.room, bare.left), (4_000, 4_000 - 2_573));
}

/// P8: every prospect bears a different amount.
#[test]
fn p8_who_bears_little_is_left_longer() {
    let bare = [
        (
            "2026-11-02",
            "10:00 out email sent",
            "Due 2026-11-05 Email ShareSomething",
            "P7",
        ),
        (
            "2026-11-05",
            "10:00 out email sent",
            "Due 2026-11-10 Call ShareSomething",
            "",
        ),
    ];
    week(at(Stage::New))
        .with(|prospect| prospect.tolerance = Tolerance::High)
        .goes(&bare);
    week(at(Stage::New))
        .with(|prospect| prospect.tolerance = Tolerance::Low)
        .goes(&[
            bare[0],
            (
                "2026-11-05",
                "10:00 out email sent",
                "Due 2026-11-10 Call ShareSomething",
                "",
            ),
            (
                "2026-11-10",
                "10:00 out call left_voicemail",
                "Due 2026-11-19 Email AskHow",
                "P8 You have asked a good deal lately; leave them until Thursday 19 November.",
            ),
            (
                "2026-11-18",
                "",
                "Due 2026-11-19 Email AskHow",
                "not:P9 The rhythm alone would say yesterday.",
            ),
        ]);
}

/// P8: sometimes it is best to let go at once: who has had enough is offered the easy no.
#[test]
fn p8_who_had_enough_is_offered_an_easy_no_early() {
    week(at(Stage::Contacted)).goes(&[
        (
            "2026-11-02",
            "10:00 out email sent",
            "Due 2026-11-05 Email ShareSomething",
            "",
        ),
        (
            "2026-11-03",
            "10:00 in email they_wrote mood:irritated",
            "Due 2026-11-04 Email NextMeeting",
            "",
        ),
        (
            "2026-11-04",
            "10:00 out email sent",
            "Due 2026-11-20 Email ShareSomething",
            "P8 You have asked a good deal lately",
        ),
        (
            "2026-11-05",
            "10:00 out email sent",
            "Due 2026-11-10 Call EasyNo",
            "P8 You have asked more than they seem to bear.",
        ),
    ]);
}

/// P20: a try costs a few minutes; the rep may always choose one more, and is told what it brings and costs.
#[test]
fn p20_just_one_more_is_always_the_reps_choice() {
    let mut quiet = week(at(Stage::New)).library(vec![thing(3, "the open day", "")]).goes(&[
        (
            "2026-11-02",
            "10:00 out email sent",
            "Due 2026-11-05 Email ShareSomething",
            "",
        ),
        (
            "2026-11-02",
            "hold 2026-12-01",
            "Wait 2026-12-01",
            "P18 Resting until Tuesday 1 December.",
        ),
    ]);
    let now = noon("2026-11-03");
    let more = one_more(
        &Workplaces::of(&quiet.book),
        &quiet.book.prospects[&quiet.id],
        &quiet.book,
        &Policy::default(),
        &now,
    )
    .unwrap();
    assert_eq!((more.touch.on, more.brings), (now.today(), Some(ValueItemId(3))));
    assert_eq!(
        (more.costs, more.goodwill.left, more.minutes, more.needs_something_new),
        (600, 3_050, 4, false)
    );
    quiet.book.values.clear();
    let bare = one_more(
        &Workplaces::of(&quiet.book),
        &quiet.book.prospects[&quiet.id],
        &quiet.book,
        &Policy::default(),
        &now,
    )
    .unwrap();
    assert!(bare.needs_something_new);
    quiet.goes(&[
        ("2026-11-03", "resume", "Due 2026-11-05 Email ShareSomething", ""),
        (
            "2026-11-03",
            "choose one_more",
            "Due 2026-11-03 Email OneMore",
            "P18 You chose this one",
        ),
        (
            "2026-11-03",
            "",
            "Due 2026-11-03 Email OneMore",
            "not:P2 Otherwise this one would be: bring something new.",
        ),
        (
            "2026-11-03",
            "13:00 out email sent for:one_more brought:x",
            "Due 2026-11-06 Call ShareSomething",
            "",
        ),
    ]);
}

/// P7, P17: nobody may choose one more against a do-not-contact or a standing no.
#[test]
fn p17_no_one_more_where_they_said_stop_or_no() {
    for stage in [Stage::DoNotContact, Stage::AnsweredNo] {
        let story = week(at(stage));
        let prospect = &story.book.prospects[&story.id];
        assert_eq!(
            one_more(
                &Workplaces::of(&story.book),
                prospect,
                &story.book,
                &Policy::default(),
                &noon("2026-11-03")
            ),
            None
        );
    }
}

/// P5, P6: where the fit is doubtful the no is made easy as soon as they were heard from.
#[test]
fn p5_a_doubtful_fit_brings_the_easy_no_forward() {
    week(at(Stage::Contacted))
        .with(|prospect| prospect.fit_doubtful = true)
        .goes(&[
            (
                "2026-11-02",
                "10:00 in email they_wrote",
                "Due 2026-11-03 Email EasyNo",
                "P5 You doubt that it fits",
            ),
            (
                "2026-11-03",
                "10:00 out email sent for:easy_no",
                "Due 2026-11-06 Email ShareSomething",
                "",
            ),
        ]);
}

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

/// P11: call, then an email, then something by post.
#[test]
fn p11_the_channel_changes() {
    week(at(Stage::MeetingHeld))
        .with(|prospect| prospect.address = "3 Mill Lane".to_owned())
        .goes(&[
            (
                "2026-11-02",
                "10:00 out call no_answer",
                "Due 2026-11-05 Email ShareSomething",
                "P11 After a call, try an email.",
            ),
            (
                "2026-11-05",
                "10:00 out email sent",
                "Due 2026-11-10 Call ShareSomething",
                "",
            ),
        ]);
}

/// P14, P13: in nurture nothing is asked; the way back is kept open.
#[test]
fn p14_in_nurture_something_useful_now_and_then() {
    week(at(Stage::Contacted)).goes(&[
        (
            "2026-11-02",
            "10:00 in email they_wrote not_now:2026-12-14",
            "Wait 2026-12-09",
            "P14 Something useful now and then",
        ),
        // A card on the way counts for nothing against them.
        (
            "2026-11-23",
            "10:00 out post sent for:occasion brought:a-card",
            "Wait 2026-12-09",
            "P13 In nurture",
        ),
        (
            "2026-12-09",
            "",
            "Due 2026-12-09 Email ReEntry",
            "P3 The day they named",
        ),
        (
            "2026-12-09",
            "13:00 out email sent for:re_entry",
            "Due 2026-12-14 Email ShareSomething",
            "P7",
        ),
    ]);
}

/// P18: what came in by a file waits for the rep's pace, and says so.
#[test]
fn p18_an_import_waits_for_the_pace() {
    let story = week(at(Stage::NotStarted)).goes(&[("2026-11-02", "", "Wait", "P18 Not begun")]);
    assert_eq!(levers(&story, "2026-11-02")[0], "Pick them by hand to begin today.");
}

/// P13: a company is one household: colleagues asked a good deal make it wait.
#[test]
fn p8_a_company_bears_so_much() {
    let mut colleague = at(Stage::New).log(&["2026-11-02 10:00 out visit no_answer"]).prospect;
    colleague.company = "Raman Lights".to_owned();
    let mut others = Vec::new();
    for id in 2..8 {
        let mut other = colleague.clone();
        other.id = onemore::model::ProspectId(id);
        for touch in &mut other.touches {
            touch.outcome = onemore::model::Outcome::Sent;
            touch.at = instant("2026-11-02 11:00");
        }
        others.push(other);
    }
    let mut story = week(at(Stage::New)).with(|prospect| prospect.company = "raman lights".to_owned());
    for other in others {
        story = story.and(other);
    }
    story.goes(&[(
        "2026-11-02",
        "10:00 out email sent",
        "Due 2026-11-18 Email ShareSomething",
        "P8 Their company has been asked a good deal, colleagues counted",
    )]);
}
