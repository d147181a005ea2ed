//! Weeks around what was agreed and promised (P4).

use onemore::model::Stage;

use super::super::story::at;
use super::{levers, week};

/// P4: date, time, purpose come first.
#[test]
fn p4_an_agreed_step_comes_first() {
    let story = week(at(Stage::ProposalOut)).goes(&[
        (
            "2026-11-02",
            "10:00 out email sent",
            "Due 2026-11-05 Email ProposalRead",
            "P2 Name the proposal",
        ),
        (
            "2026-11-03",
            "step 2026-11-20 10:00 call",
            "Agreed 2026-11-20 10:00 Call ConfirmAgreed",
            "P4 Agreed for",
        ),
        (
            "2026-11-03",
            "",
            "Agreed 2026-11-20 10:00 Call ConfirmAgreed",
            "not:P9 The rhythm alone would say Thursday 5 November.",
        ),
        (
            "2026-11-03",
            "",
            "Agreed 2026-11-20 10:00 Call ConfirmAgreed",
            "not:P2 Otherwise this one would be: hear what they think",
        ),
        (
            "2026-11-20",
            "10:00 out call spoke",
            "Due 2026-11-23 Call NextMeeting",
            "P4 You talked today, and no next step is agreed. Agree one.",
        ),
    ]);
    assert_eq!(
        levers(&story, "2026-11-20")[0],
        "A reply from them starts the plan anew."
    );
}

/// P4: silence often starts where the step was skipped: a missed one is mended at once.
#[test]
fn p4_a_missed_step_is_mended() {
    week(at(Stage::MeetingHeld)).goes(&[
        (
            "2026-11-02",
            "10:00 out visit met",
            "Due 2026-11-03 Email NextMeeting",
            "P4",
        ),
        (
            "2026-11-02",
            "step 2026-11-05 10:00 call",
            "Agreed 2026-11-05 10:00 Call ConfirmAgreed",
            "",
        ),
        (
            "2026-11-06",
            "",
            "Agreed 2026-11-06 Email AfterNoShow",
            "P19 Agreed for yesterday",
        ),
        (
            "2026-11-06",
            "10:00 out email sent for:after_no_show",
            "Due 2026-11-11 Email AfterNoShow",
            "",
        ),
        (
            "2026-11-11",
            "10:00 out email sent for:after_no_show",
            "Due 2026-11-16 Call AfterNoShow",
            "",
        ),
        (
            "2026-11-16",
            "10:00 out call no_answer for:after_no_show",
            "Due 2026-11-23 Email AskHow",
            "P19",
        ),
    ]);
}

/// P4: where it was cancelled, a new time is found while it is fresh.
#[test]
fn p4_a_step_called_off_gets_a_new_time() {
    let story = week(at(Stage::MeetingHeld)).goes(&[
        (
            "2026-11-02",
            "step 2026-11-12 10:00 visit",
            "Agreed 2026-11-12 10:00 Visit ConfirmAgreed",
            "",
        ),
        (
            "2026-11-09",
            "call off",
            "Agreed 2026-11-09 Email AfterNoShow",
            "P19 What was agreed for Thursday 12 November is off",
        ),
    ]);
    assert_eq!(
        levers(&story, "2026-11-09")[0],
        "Log what came of it, move it, or call it off."
    );
    story.goes(&[
        (
            "2026-11-09",
            "13:00 out email sent for:after_no_show",
            "Due 2026-11-12 Email AfterNoShow",
            "",
        ),
        (
            "2026-11-10",
            "10:00 in email they_wrote",
            "Due 2026-11-11 Email NextMeeting",
            "P4",
        ),
    ]);
}

/// P4: a meeting logged without a next step is itself the next thing to mend.
#[test]
fn p4_a_meeting_without_a_next_step() {
    week(at(Stage::Contacted)).goes(&[(
        "2026-11-05",
        "10:00 out visit met",
        "Due 2026-11-06 Email NextMeeting",
        "P4 You talked today, and no next step is agreed. Agree one.",
    )]);
}

/// P4: what the rep promised comes before any ask.
#[test]
fn p4_my_promise_comes_before_any_ask() {
    week(at(Stage::ProposalOut)).goes(&[
        (
            "2026-11-02",
            "10:00 out email sent",
            "Due 2026-11-05 Email ProposalRead",
            "",
        ),
        (
            "2026-11-02",
            "I promise 2026-11-04 send the lamp plan",
            "Promised 2026-11-04 Email Documents",
            "P4 You promised to send the lamp plan, by Wednesday 4 November.",
        ),
        (
            "2026-11-05",
            "",
            "Promised 2026-11-05 Email Documents",
            "not:P2 Otherwise this one would be: hear what they think",
        ),
        ("2026-11-05", "kept", "Due 2026-11-05 Email ProposalRead", ""),
    ]);
}

/// P4: a promise due after the next ask does not stand in its way.
#[test]
fn p4_a_later_promise_waits_its_turn() {
    week(at(Stage::ProposalOut)).goes(&[
        (
            "2026-11-02",
            "10:00 out email sent",
            "Due 2026-11-05 Email ProposalRead",
            "",
        ),
        (
            "2026-11-02",
            "I promise 2026-11-19 send the readings",
            "Due 2026-11-05 Email ProposalRead",
            "",
        ),
        ("2026-11-05", "10:00 out email sent", "Due 2026-11-10 Call Decision", ""),
        (
            "2026-11-10",
            "10:00 out call no_answer",
            "Due 2026-11-17 Email AskHow",
            "",
        ),
        (
            "2026-11-17",
            "10:00 out email sent for:ask_how",
            "Promised 2026-11-19 Call Documents",
            "",
        ),
    ]);
}

/// P4, P3: what they promised is waited for, with a day of grace. P2: when it has not come, it is the purpose, once.
#[test]
fn p4_their_promise_is_waited_for_and_then_asked_for_once() {
    week(at(Stage::MeetingHeld)).goes(&[
        (
            "2026-11-02",
            "10:00 out call spoke",
            "Due 2026-11-03 Call NextMeeting",
            "",
        ),
        (
            "2026-11-02",
            "they promise 2026-11-04 send the floor plan",
            "Due 2026-11-05 Call Documents",
            "P4 They said they would send the floor plan by Wednesday 4 November: leave them until then.",
        ),
        (
            "2026-11-04",
            "",
            "Due 2026-11-05 Call Documents",
            "not:P9 The rhythm alone would say yesterday.",
        ),
        (
            "2026-11-05",
            "",
            "Due 2026-11-05 Call Documents",
            "P4 They said they would send the floor plan by yesterday: ask how it is going.",
        ),
        (
            "2026-11-05",
            "13:00 out email sent for:documents",
            "Due 2026-11-10 Email ShareSomething",
            "P7",
        ),
        (
            "2026-11-10",
            "10:00 in email they_wrote",
            "Due 2026-11-11 Email Documents",
            "P4 They said they would send the floor plan",
        ),
        ("2026-11-10", "kept", "Due 2026-11-11 Email NextMeeting", ""),
    ]);
}

/// P4, P19: "I will come back to you" is their word too: a week it stands. P3: a day they named may lie far.
#[test]
fn p4_a_word_without_a_day_stands_for_a_week() {
    week(at(Stage::ProposalOut)).goes(&[
        (
            "2026-11-02",
            "10:00 in email they_wrote",
            "Due 2026-11-03 Email NextMeeting",
            "P4 They got in touch today",
        ),
        (
            "2026-11-02",
            "they promise some-day come back to you",
            "Due 2026-11-09 Email Documents",
            "P4 They said they would come back to you: leave them until Monday 9 November.",
        ),
        (
            "2026-11-09",
            "10:00 out email sent for:documents",
            "Due 2026-11-12 Email ProposalRead",
            "",
        ),
        ("2026-11-09", "kept", "Due 2026-11-12 Email ProposalRead", ""),
        (
            "2026-11-10",
            "they promise 2026-12-01 ask the board",
            "Due 2026-12-02 Email Documents",
            "not:P9 The rhythm alone would say Thursday 12 November.",
        ),
    ]);
}

/// P4: promises hold in nurture and after an answer too.
#[test]
fn p4_a_promise_outlives_the_ask() {
    week(at(Stage::Contacted)).goes(&[
        ("2026-11-02", "10:00 out call spoke no", "Settled", "P17"),
        (
            "2026-11-02",
            "I promise 2026-11-06 send the name of a colleague",
            "Promised 2026-11-06 Call Documents",
            "P4 You promised",
        ),
        ("2026-11-06", "kept", "Settled", "P17"),
    ]);
}

/// P4: what was agreed for a day stands on that day, and says what was promised; a promise due before it comes first.
#[test]
fn p4_a_promise_does_not_hide_the_step_of_its_day() {
    week(at(Stage::MeetingHeld)).goes(&[
        (
            "2026-11-02",
            "step 2026-11-05 10:00 call",
            "Agreed 2026-11-05 10:00 Call ConfirmAgreed",
            "",
        ),
        (
            "2026-11-02",
            "I promise 2026-11-04 send the plan",
            "Promised 2026-11-04 Email Documents",
            "P4 You promised to send the plan",
        ),
        ("2026-11-04", "", "Promised 2026-11-04 Email Documents", ""),
        (
            "2026-11-05",
            "",
            "Agreed 2026-11-05 10:00 Call ConfirmAgreed",
            "P4 You promised to send the plan, by yesterday.",
        ),
        (
            "2026-11-05",
            "13:00 out call spoke",
            "Promised 2026-11-05 Call Documents",
            "P4 You promised to send the plan",
        ),
    ]);
    // A missed one is an ask like any other: what was promised comes before it.
    week(at(Stage::MeetingHeld)).goes(&[
        (
            "2026-11-02",
            "step 2026-11-05 10:00 call",
            "Agreed 2026-11-05 10:00 Call ConfirmAgreed",
            "",
        ),
        (
            "2026-11-06",
            "I promise 2026-11-06 send the plan",
            "Promised 2026-11-06 Email Documents",
            "not:P2 Otherwise this one would be: find a new time.",
        ),
    ]);
}
