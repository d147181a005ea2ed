//! An agreed next step comes before everything else (P4), and one that did not happen is mended, not dropped.

use onemore::model::{Channel, Stage};

use super::story::{at, resting};

const AGREED: &str = "2026-11-10 10:00 out call spoke";

#[test]
fn an_agreed_step_wins_on_its_day_at_its_hour() {
    at(Stage::ProposalOut)
        .log(&[AGREED])
        .step(
            "2026-11-24 10:00",
            Some(Channel::Call),
            "hear about the proposal",
            "2026-11-10 10:00",
        )
        .on("2026-11-17")
        .plans("Agreed 2026-11-24 10:00 Call ConfirmAgreed")
        .because(&["P4 Agreed for Tuesday 24 November at 10:00: hear about the proposal."]);
}

#[test]
fn an_agreed_step_is_kept_at_a_weekend_in_nurture_and_through_a_hold() {
    let saturday = |story: super::story::Story| story.step("2026-11-21", None, "", "2026-11-10 10:00").on("2026-11-17");
    saturday(at(Stage::Contacted)).plans("Agreed 2026-11-21 Email ConfirmAgreed");
    saturday(resting("2027-02-01")).plans("Agreed 2026-11-21 Email ConfirmAgreed");
    saturday(at(Stage::Contacted).hold("2026-12-01", "busy")).plans("Agreed 2026-11-21 Email ConfirmAgreed");
    saturday(at(Stage::Contacted).with(|prospect| prospect.channels_unconfirmed = true))
        .plans("Agreed 2026-11-21 Email ConfirmAgreed");
}

#[test]
fn an_agreed_step_today_stays_though_its_hour_has_passed() {
    at(Stage::Contacted)
        .step("2026-11-17 09:00", None, "", "2026-11-10 10:00")
        .on("2026-11-17")
        .plans("Agreed 2026-11-17 09:00 Email ConfirmAgreed")
        .because(&["P4 Agreed for today at 09:00."]);
}

#[test]
fn a_missed_step_is_mended_today() {
    at(Stage::MeetingHeld)
        .log(&[AGREED])
        .step(
            "2026-11-16 10:00",
            Some(Channel::Visit),
            "walk the back rooms.",
            "2026-11-10 10:00",
        )
        .on("2026-11-17")
        .plans("Agreed 2026-11-17 Call AfterNoShow")
        .says(
            "P19 Agreed for yesterday: walk the back rooms. Nothing is logged since; something may have come up, \
             so offer a new time.",
        );
}

#[test]
fn a_missed_step_rests_with_a_hold_and_over_the_weekend() {
    let missed = || at(Stage::MeetingHeld).step("2026-11-20 10:00", None, "", "2026-11-10 10:00");
    missed()
        .hold("2026-12-01", "")
        .on("2026-11-23")
        .plans("Wait 2026-12-01");
    missed().on("2026-11-21").plans("Agreed 2026-11-23 Email AfterNoShow");
}

#[test]
fn after_a_try_at_the_step_the_cadence_goes_on_about_a_new_time() {
    let tried = || {
        at(Stage::MeetingHeld)
            .log(&[AGREED])
            .step("2026-11-16 10:00", Some(Channel::Call), "", "2026-11-10 10:00")
            .log(&["2026-11-16 09:55 out call no_answer"])
    };
    tried().on("2026-11-16").plans("Due 2026-11-19 Email AfterNoShow");
    tried()
        .log(&["2026-11-19 10:00 out email sent"])
        .on("2026-11-19")
        .plans("Due 2026-11-24 Call AfterNoShow");
    tried()
        .log(&["2026-11-19 10:00 out email sent", "2026-11-24 10:00 out call no_answer"])
        .on("2026-11-24")
        .plans("Due 2026-12-01 Email AskHow");
}

#[test]
fn what_happens_before_its_hour_leaves_a_step_standing() {
    for line in [
        "2026-11-16 08:30 out email sent",
        "2026-11-16 08:30 out call no_answer",
        "2026-11-16 08:30 in email they_wrote",
        "2026-11-13 08:30 out call spoke",
    ] {
        at(Stage::MeetingHeld)
            .step("2026-11-16 15:00", Some(Channel::Visit), "", "2026-11-10 10:00")
            .log(&[line])
            .on("2026-11-16")
            .plans("Agreed 2026-11-16 15:00 Visit ConfirmAgreed");
    }
}

#[test]
fn a_note_on_the_day_is_not_the_conversation_that_was_agreed() {
    at(Stage::MeetingHeld)
        .step("2026-11-16 15:00", None, "", "2026-11-10 10:00")
        .log(&["2026-11-16 08:30 out email sent"])
        .on("2026-11-16")
        .plans("Agreed 2026-11-16 15:00 Email ConfirmAgreed");
}

#[test]
fn the_talk_in_which_a_step_was_agreed_is_not_that_step() {
    at(Stage::MeetingHeld)
        .log(&["2026-11-16 10:00 in call spoke"])
        .step("2026-11-16 15:00", Some(Channel::Visit), "", "2026-11-16 10:00")
        .on("2026-11-16")
        .plans("Agreed 2026-11-16 15:00 Visit ConfirmAgreed");
}

#[test]
fn a_step_that_happened_is_over_and_the_next_one_is_asked_for() {
    for (line, expected) in [
        ("2026-11-16 15:40 out visit met", "Due 2026-11-17 Email NextMeeting"),
        ("2026-11-16 14:30 in call spoke", "Due 2026-11-17 Call NextMeeting"),
        (
            "2026-11-17 08:30 in email they_wrote",
            "Due 2026-11-18 Email NextMeeting",
        ),
    ] {
        at(Stage::MeetingHeld)
            .step("2026-11-16 15:00", None, "", "2026-11-10 10:00")
            .log(&[line])
            .on("2026-11-17")
            .plans(expected);
    }
}

#[test]
fn what_was_promised_in_writing_is_done_when_it_is_sent() {
    at(Stage::Contacted)
        .log(&[AGREED])
        .step(
            "2026-11-16",
            Some(Channel::Email),
            "send the figures",
            "2026-11-10 10:00",
        )
        .log(&["2026-11-16 09:00 out email sent brought:figures"])
        .on("2026-11-16")
        .plans("Due 2026-11-19 Email ShareSomething");
}

#[test]
fn a_no_or_a_not_now_calls_a_step_off() {
    at(Stage::AnsweredNo)
        .step("2026-11-24", None, "", "2026-11-10 10:00")
        .log(&["2026-11-12 10:00 in email they_wrote no"])
        .on("2026-11-17")
        .plans("Due 2026-11-17 Email ThankForNo");
    resting("2027-01-07")
        .step("2026-11-24", None, "", "2026-11-10 10:00")
        .log(&["2026-11-12 10:00 in email they_wrote not_now:2027-01-12"])
        .on("2026-11-17")
        .plans("Wait 2027-01-07");
}

#[test]
fn a_step_agreed_after_a_no_is_kept() {
    at(Stage::AnsweredNo)
        .log(&["2026-11-12 10:00 out call spoke no"])
        .step(
            "2026-12-01",
            Some(Channel::Call),
            "ask again after the fair",
            "2026-11-12 10:05",
        )
        .on("2026-11-17")
        .plans("Agreed 2026-12-01 Call ConfirmAgreed");
}

#[test]
fn a_step_on_a_channel_closed_since_takes_another() {
    at(Stage::Contacted)
        .step("2026-11-18", Some(Channel::Call), "", "2026-11-10 10:00")
        .block(Channel::Voicemail, "2026-11-12", "asked for no calls")
        .on("2026-11-17")
        .plans("Agreed 2026-11-18 Email ConfirmAgreed")
        .says("P3 You had agreed on a call, and that way is closed now, so use another.");
}

#[test]
fn after_a_reply_without_a_step_the_next_one_is_agreed_soon() {
    at(Stage::Contacted)
        .log(&[
            "2026-11-10 10:00 out email sent",
            "2026-11-13 16:00 in email they_wrote",
        ])
        .on("2026-11-13")
        .plans("Due 2026-11-16 Email NextMeeting")
        .because(&[
            "P4 They got in touch today, and no next step is agreed. Agree one.",
            "P3 They answered with an email, so answer the same way.",
        ]);
    at(Stage::MeetingHeld)
        .log(&["2026-11-12 16:00 out visit met"])
        .on("2026-11-17")
        .plans("Due 2026-11-17 Email NextMeeting")
        .says("P4 You talked on 12 November, and no next step is agreed. Agree one.");
    at(Stage::DecisionPending)
        .log(&["2026-11-12 16:00 out call spoke"])
        .on("2026-11-12")
        .plans("Due 2026-11-13 Call Decision");
}
