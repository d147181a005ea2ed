//! An answer ends the asking (P17); a yes asks for its next step first (P4).

use onemore::cadence::Policy;
use onemore::insights::{Answers, answers_this_week};
use onemore::model::{Book, Now, Stage, Zone};

use super::story::{at, day, instant, touch};

#[test]
fn a_no_is_a_result() {
    let said_no = || {
        at(Stage::AnsweredNo).log(&[
            "2026-11-12 10:00 out email sent",
            "2026-11-13 09:00 in email they_wrote no",
        ])
    };
    said_no()
        .on("2026-11-17")
        .plans("Due 2026-11-17 Email ThankForNo")
        .because(&[
            "P17 They said no on 13 November. Thank them once, and cross them off.",
            "P3 They answered with an email, so answer the same way.",
        ]);
    said_no()
        .log(&["2026-11-17 09:00 out email sent for:thank_for_no"])
        .on("2026-11-17")
        .plans("Settled")
        .because(&["P17 They said no on 13 November. That is an answer; cross them off with thanks."]);
    at(Stage::AnsweredNo)
        .on("2026-11-17")
        .plans("Settled")
        .because(&["P17 They said no. That is an answer; cross them off with thanks."]);
}

#[test]
fn a_yes_asks_for_its_next_step_today() {
    at(Stage::AnsweredYes)
        .log(&["2026-11-17 10:00 out call spoke yes"])
        .on("2026-11-17")
        .plans("Due 2026-11-17 Call NextMeeting")
        .says("P4 They said yes today. Agree what happens next.");
    at(Stage::AnsweredYes)
        .log(&[
            "2026-11-13 10:00 in email they_wrote yes",
            "2026-11-13 11:00 out email sent",
        ])
        .on("2026-11-13")
        .plans("Due 2026-11-18 Email NextMeeting");
}

#[test]
fn a_yes_that_was_taken_up_is_settled() {
    let said = "2026-11-10 10:00 out call spoke yes";
    at(Stage::AnsweredYes)
        .log(&[said, "2026-11-12 10:00 out visit met"])
        .on("2026-11-17")
        .plans("Settled")
        .because(&["P4 They said yes on 10 November, and you have taken it up since."]);
    at(Stage::AnsweredYes)
        .log(&[said])
        .step("2026-11-12", None, "send the contract", "2026-11-10 10:00")
        .log(&["2026-11-12 10:00 out email sent"])
        .on("2026-11-17")
        .plans("Settled");
    at(Stage::AnsweredYes)
        .on("2026-11-17")
        .plans("Settled")
        .because(&["P4 They said yes. Nothing is left to ask."]);
}

#[test]
fn a_yes_given_at_an_earlier_step_still_asks_for_the_next_one() {
    at(Stage::AnsweredYes)
        .step("2026-11-17 10:00", None, "", "2026-11-10 10:00")
        .log(&["2026-11-17 10:50 out visit met yes"])
        .on("2026-11-17")
        .plans("Due 2026-11-17 Email NextMeeting");
}

#[test]
fn a_yes_with_its_step_agreed_waits_for_that_step() {
    at(Stage::AnsweredYes)
        .log(&["2026-11-10 10:00 out call spoke yes"])
        .step("2026-11-19 14:00", None, "sign", "2026-11-10 10:00")
        .on("2026-11-17")
        .plans("Agreed 2026-11-19 14:00 Call ConfirmAgreed");
}

#[test]
fn someone_who_asked_for_quiet_is_never_planned() {
    at(Stage::DoNotContact)
        .log(&["2026-11-10 10:00 in email they_wrote stop"])
        .step("2026-11-18", None, "", "2026-11-10 10:00")
        .on("2026-11-17")
        .plans("Blocked")
        .because(&["P3 They asked not to be contacted."]);
}

/// Answers of the week from Monday 16 November, as a rep in New York (five hours behind) counts them.
#[test]
fn answers_are_counted_from_monday_in_the_reps_zone() {
    let mut book = Book::default();
    let mut story = at(Stage::Contacted);
    for line in [
        "2026-11-16 04:59 in email they_wrote yes",
        "2026-11-16 05:00 in email they_wrote no",
        "2026-11-17 09:00 out call spoke yes",
        "2026-11-17 10:00 out email sent",
        "2026-11-18 10:00 in email they_wrote not_now:2027-01-12",
        "2026-11-19 10:00 in email they_wrote stop",
        "2026-11-20 20:00 in email they_wrote no",
    ] {
        story.prospect.insert_touch(touch(line));
    }
    book.prospects.insert(story.prospect.id, story.prospect);
    let now = Now::new(instant("2026-11-20 12:00"), Zone::fixed(-300));
    let answers = answers_this_week(&book, &now);
    let expected = Answers {
        yes: 1,
        no: 1,
        not_now: 1,
        stop: 1,
    };
    assert_eq!(answers, expected);
    assert_eq!(answers.total(), 4);
    assert_eq!(answers_this_week(&Book::default(), &now).total(), 0);
}

/// The last of the gaps holds for every later try; a policy without gaps does not wait.
#[test]
fn gaps_widen_and_then_stay() {
    let policy = Policy::default();
    let gaps: Vec<u32> = (0..9).map(|tries| policy.gap_after(tries)).collect();
    assert_eq!(gaps, [0, 5, 10, 12, 12, 12, 12, 12, 12]);
    let none = Policy {
        gaps_after_silence: Vec::new(),
        ..Policy::default()
    };
    assert_eq!(none.gap_after(3), 0);
    assert_eq!(policy.working_week.after(day("2026-11-20"), 1), day("2026-11-23"));
}
