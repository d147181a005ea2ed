//! After silence: widening gaps in working days, and a ladder of purposes that never ends in "lost".

use onemore::model::Stage;

use super::story::at;

/// One silent touch after the other from Tuesday 6 October, each made on the day the plan named: the whole default
/// ladder of somebody with a proposal.
#[test]
fn the_ladder_of_a_proposal() {
    let log = [
        "2026-10-06 10:00 out email sent brought:the-proposal",
        "2026-10-13 10:00 out email sent for:proposal_read",
        "2026-10-27 10:00 out call no_answer for:decision",
        "2026-11-12 10:00 out email sent for:ask_how",
        "2026-11-30 10:00 out call left_voicemail for:easy_no",
        "2026-12-16 10:00 out email sent for:one_more",
        "2027-01-01 10:00 out call no_answer for:re_entry",
        "2027-01-19 10:00 out email sent for:ask_how",
        "2027-02-04 10:00 out call no_answer for:easy_no",
    ];
    for (made, expected) in [
        (1, "Due 2026-10-13 Email ProposalRead"),
        (2, "Due 2026-10-27 Call Decision"),
        (3, "Due 2026-11-12 Email AskHow"),
        (4, "Due 2026-11-30 Call EasyNo"),
        (5, "Due 2026-12-16 Email OneMore"),
        (6, "Due 2027-01-01 Call ReEntry"),
        // Two months after it was asked and said, it may be asked and said again.
        (7, "Due 2027-01-19 Email AskHow"),
        (8, "Due 2027-02-04 Call EasyNo"),
        (9, "Due 2027-02-22 Email ReEntry"),
    ] {
        at(Stage::ProposalOut)
            .widening()
            .log(&log[..made])
            .on("2026-10-06")
            .plans(expected);
    }
}

#[test]
fn the_ladder_of_a_first_contact_and_of_a_decision() {
    let log = [
        "2026-11-02 10:00 out email sent for:introduction",
        "2026-11-05 10:00 out email sent for:share_something",
        "2026-11-10 10:00 out call no_answer for:share_something",
    ];
    for (stage, made, expected) in [
        (Stage::New, 1, "Due 2026-11-05 Email ShareSomething"),
        (Stage::New, 2, "Due 2026-11-10 Call ShareSomething"),
        (Stage::New, 3, "Due 2026-11-17 Email AskHow"),
        (Stage::MeetingHeld, 1, "Due 2026-11-05 Email ShareSomething"),
        (Stage::DecisionPending, 1, "Due 2026-11-05 Email Decision"),
        (Stage::DecisionPending, 2, "Due 2026-11-10 Call ShareSomething"),
    ] {
        at(stage).log(&log[..made]).on("2026-11-02").plans(expected);
    }
}

#[test]
fn every_rung_says_why() {
    at(Stage::ProposalOut)
        .log(&["2026-11-16 10:00 out email sent"])
        .on("2026-11-17")
        .because(&[
            "P7 One email yesterday, no answer yet.",
            "P9 Three working days of room, counted from 16 November.",
            "P2 Name the proposal, and ask what they think of it.",
            "P2 A reminder in the same thread shows them what it is about.",
        ]);
    at(Stage::ProposalOut)
        .log(&[
            "2026-10-13 15:00 out visit met",
            "2026-10-14 10:00 out email sent",
            "2026-10-20 10:00 out email sent",
        ])
        .on("2026-10-23")
        .plans("Due 2026-10-23 Call Decision")
        .because(&[
            "P7 Quiet since 13 October: two emails, no answer.",
            "P9 Three working days of room, counted from 20 October.",
            "P5 Ask where their decision stands, so that they can also say no.",
            "P11 Two emails in a row, so change to a call.",
            "P15 If you leave a message, keep it under thirty seconds.",
        ]);
}

#[test]
fn a_call_and_the_email_after_it_are_one_try() {
    at(Stage::Contacted)
        .log(&["2026-11-16 10:00 out call no_answer", "2026-11-16 10:05 out email sent"])
        .on("2026-11-16")
        .plans("Due 2026-11-19 Email ShareSomething")
        .says("P7 One call and one email today, no answer yet.");
}

#[test]
fn the_gap_counts_from_the_day_the_touch_was_made_over_weekends() {
    for (made, expected) in [
        ("2026-11-16 23:30", "Due 2026-11-19 Email ShareSomething"),
        ("2026-11-18 10:00", "Due 2026-11-23 Email ShareSomething"),
        ("2026-11-20 10:00", "Due 2026-11-25 Email ShareSomething"),
        ("2026-11-21 10:00", "Due 2026-11-25 Email ShareSomething"),
    ] {
        let line = format!("{made} out email sent");
        at(Stage::New).log(&[&line]).on(&made[..10]).plans(expected);
    }
}

#[test]
fn what_came_due_while_the_rep_was_away_is_due_today_and_on_monday_at_a_weekend() {
    let quiet = || at(Stage::New).log(&["2026-11-02 10:00 out email sent"]);
    quiet()
        .on("2026-11-19")
        .plans("Due 2026-11-19 Email ShareSomething")
        .because(&[
            "P7 One email on 2 November, no answer yet.",
            "P1 Nothing new is noted on the last message, so bring something this time.",
            "P2 A reminder in the same thread shows them what it is about.",
        ]);
    quiet().on("2026-11-21").plans("Due 2026-11-23 Email ShareSomething");
}

#[test]
fn the_second_reminder_brings_what_the_first_one_lacked() {
    at(Stage::Contacted)
        .log(&["2026-11-10 10:00 out email sent"])
        .on("2026-11-17")
        .says("P1 Nothing new is noted on the last message, so bring something this time.");
    at(Stage::Contacted)
        .log(&["2026-11-10 10:00 out email sent brought:readings"])
        .on("2026-11-17")
        .says("P1 Bring something new: it is what makes you welcome.");
}

#[test]
fn what_they_care_about_is_remembered() {
    at(Stage::Contacted)
        .with(|prospect| prospect.interests = vec![" ".to_owned(), "daylight lamps".to_owned()])
        .log(&["2026-11-10 10:00 out email sent"])
        .on("2026-11-17")
        .says("P12 They care about daylight lamps: start there.");
}

#[test]
fn good_faith_before_the_easy_no() {
    let log = [
        "2026-10-06 10:00 out email sent",
        "2026-10-09 10:00 out email sent",
        "2026-10-14 10:00 out call no_answer",
        "2026-10-21 10:00 out email sent",
    ];
    at(Stage::MeetingHeld)
        .log(&log[..3])
        .on("2026-10-21")
        .says("P19 They may simply be swamped. Ask how they would like to go on, and whether.");
    at(Stage::MeetingHeld)
        .log(&log)
        .on("2026-10-30")
        .plans("Due 2026-10-30 Call EasyNo")
        .says("P6 Four tries without an answer. Say that a no is fine.")
        .says("P16 Put it in your own words; this one must sound like you.");
}

#[test]
fn a_question_asked_in_a_silence_is_not_soon_asked_again() {
    at(Stage::MeetingHeld)
        .log(&[
            "2026-11-02 10:00 out email sent for:easy_no",
            "2026-11-05 10:00 out email sent for:ask_how",
            "2026-11-10 10:00 out call no_answer",
        ])
        .on("2026-11-17")
        .plans("Due 2026-11-17 Email OneMore")
        .says("P7 Silence is not an answer. One more, with something new.");
}

#[test]
fn after_six_tries_they_rest_in_nurture_and_come_back_and_are_never_lost() {
    at(Stage::New)
        .widening()
        .log(&[
            "2026-09-01 10:00 out email sent",
            "2026-09-08 10:00 out call no_answer",
            "2026-09-22 10:00 out email sent",
            "2026-10-08 10:00 out call left_voicemail for:ask_how",
            "2026-10-26 10:00 out email sent for:easy_no",
            "2026-11-11 10:00 out call no_answer",
        ])
        .on("2026-11-23")
        .plans("Due 2026-11-27 Email ReEntry")
        .because(&[
            "P7 Two calls, one voicemail and three emails since 1 September, no answer yet.",
            "P9 Twelve working days of room, counted from 11 November.",
            "P13 Six tries without an answer. Let them rest in nurture, and come back on 27 November.",
            "P1 Bring something new: it is what makes you welcome.",
            "P11 After a call, try an email.",
        ]);
}

#[test]
fn a_stage_set_by_hand_without_a_log_is_due_today() {
    for (stage, expected) in [
        (Stage::New, "Due 2026-11-17 Email Introduction"),
        (Stage::Contacted, "Due 2026-11-17 Email NextMeeting"),
        (Stage::MeetingHeld, "Due 2026-11-17 Email NextMeeting"),
        (Stage::ProposalOut, "Due 2026-11-17 Email ProposalRead"),
        (Stage::DecisionPending, "Due 2026-11-17 Email Decision"),
    ] {
        at(stage)
            .on("2026-11-17")
            .plans(expected)
            .says("P4 Nothing is logged with them yet.");
    }
}
