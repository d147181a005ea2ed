//! Weeks of silence: the ladder of purposes, from the first reminder to nurture and the way back.

use onemore::cadence::{Policy, Workplaces, one_more};
use onemore::model::{Purpose, Stage, ValueItem, ValueItemId, ValueKind};
use onemore::ops::{self, Op, OpError};

use super::super::story::{at, noon};
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
    let refused = ops::apply(&mut quiet.book, Op::Choose(quiet.id, Some(Purpose::OneMore)), &now);
    assert_eq!(refused, Err(OpError::NothingNewToBring), "the core insists");
    quiet.book.values = vec![thing(3, "the open day", "")];
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

/// P20, P10: one more that comes with a sample costs them less than one with something to read.
#[test]
fn p20_one_more_says_what_the_very_thing_it_brings_costs() {
    let costs = |kind: ValueKind| {
        let thing = ValueItem {
            kind,
            ..thing(3, "the lamp", "")
        };
        let story = week(at(Stage::Contacted)).library(vec![thing]);
        let prospect = &story.book.prospects[&story.id];
        let now = noon("2026-11-03");
        one_more(
            &Workplaces::of(&story.book),
            prospect,
            &story.book,
            &Policy::default(),
            &now,
        )
        .unwrap()
        .costs
    };
    assert_eq!((costs(ValueKind::Article), costs(ValueKind::Sample)), (600, 400));
}

/// P6, P19: somebody who said yes and went quiet may have found it hard to take back: after the next step was asked for,
/// the ladder speaks.
#[test]
fn p6_a_yes_gone_quiet_may_become_a_no() {
    week(at(Stage::DecisionPending)).goes(&[
        (
            "2026-11-02",
            "10:00 in email they_wrote yes",
            "Due 2026-11-02 Email NextMeeting",
            "P4 They said yes today. Agree what happens next.",
        ),
        (
            "2026-11-02",
            "13:00 out email sent for:next_meeting",
            "Due 2026-11-05 Email NextMeeting",
            "P7",
        ),
        (
            "2026-11-05",
            "10:00 out email sent for:next_meeting",
            "Due 2026-11-10 Call NextMeeting",
            "",
        ),
        (
            "2026-11-10",
            "10:00 out call no_answer for:next_meeting",
            "Due 2026-11-17 Email AskHow",
            "P19 They may simply be swamped",
        ),
        (
            "2026-11-17",
            "10:00 out email sent for:ask_how",
            "Due 2026-11-26 Call EasyNo",
            "P6 Four tries",
        ),
    ]);
}

/// P12: a birthday card is no try. It asks for nothing, so the ladder stays where it was; the wait begins anew.
#[test]
fn p12_a_card_is_no_try() {
    week(at(Stage::MeetingHeld)).goes(&[
        (
            "2026-11-02",
            "10:00 out email sent",
            "Due 2026-11-05 Email ShareSomething",
            "",
        ),
        (
            "2026-11-05",
            "10:00 out email sent",
            "Due 2026-11-10 Call ShareSomething",
            "",
        ),
        (
            "2026-11-09",
            "10:00 out post sent for:occasion",
            "Due 2026-11-12 Call ShareSomething",
            "P9 Three working days of room, counted from 9 November.",
        ),
        (
            "2026-11-12",
            "10:00 out call no_answer",
            "Due 2026-11-19 Email AskHow",
            "",
        ),
    ]);
    // Their question was answered: the next touch is not a reminder of anything.
    week(at(Stage::Contacted)).goes(&[
        (
            "2026-11-02",
            "10:00 in email they_wrote",
            "Due 2026-11-03 Email NextMeeting",
            "",
        ),
        (
            "2026-11-03",
            "10:00 out email sent for:answer_question",
            "Due 2026-11-06 Email NextMeeting",
            "P9 Three working days of room",
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
