//! Weeks with an answer in them, and with colleagues.

use onemore::model::{Prospect, ProspectId, Stage};
use onemore::ops::{Op, describe};

use super::super::story::{at, noon, touch};
use super::week;

/// P17: a no is thanked for once, and crossed off.
#[test]
fn p17_a_no_is_thanked_for_once() {
    week(at(Stage::ProposalOut)).goes(&[
        (
            "2026-11-02",
            "10:00 in email they_wrote no",
            "Due 2026-11-02 Email ThankForNo",
            "P17 They said no today. Thank them once",
        ),
        (
            "2026-11-03",
            "10:00 out email sent for:thank_for_no",
            "Settled",
            "P17 They said no yesterday",
        ),
        ("2026-12-03", "", "Settled", "cross them off"),
    ]);
}

/// P17: a no said in a talk was thanked for there; a late thank-you would only open what was closed.
#[test]
fn p17_no_thanks_are_owed_for_a_no_in_a_talk_or_long_ago() {
    week(at(Stage::ProposalOut)).goes(&[("2026-11-02", "10:00 out call spoke no", "Settled", "P17")]);
    week(at(Stage::ProposalOut)).goes(&[
        (
            "2026-11-02",
            "10:00 in email they_wrote no",
            "Due 2026-11-02 Email ThankForNo",
            "",
        ),
        ("2026-11-09", "", "Due 2026-11-09 Email ThankForNo", ""),
        ("2026-11-10", "", "Settled", ""),
    ]);
}

/// P13: nurture after a no only if they agreed.
#[test]
fn p13_nurture_is_offered_after_a_no_only_if_they_agreed() {
    let no = [("2026-11-02", "10:00 out call spoke no", "Settled", "P17")];
    let told = week(at(Stage::Contacted)).goes(&no);
    assert_eq!(told.plan(&noon("2026-11-02")).reasons().len(), 1);
    told.with(|prospect| prospect.nurture_agreed = true).goes(&[(
        "2026-11-02",
        "",
        "Settled",
        "P14 They agreed to hear from you now and then",
    )]);
}

/// P17: a no stands until they come back of their own accord.
#[test]
fn p17_a_no_reopens_when_they_come_back() {
    week(at(Stage::AnsweredNo)).goes(&[
        ("2026-11-02", "", "Settled", "P17 They said no."),
        (
            "2026-11-03",
            "10:00 in email they_wrote",
            "Due 2026-11-04 Email NextMeeting",
            "P4 They got in touch today",
        ),
    ]);
}

/// P4: a yes asks for its next step.
#[test]
fn p4_a_yes_asks_for_its_next_step() {
    week(at(Stage::DecisionPending)).goes(&[
        (
            "2026-11-02",
            "10:00 in email they_wrote yes",
            "Due 2026-11-02 Email NextMeeting",
            "P4 They said yes today. Agree what happens next.",
        ),
        (
            "2026-11-02",
            "step 2026-11-05 09:00 visit",
            "Agreed 2026-11-05 09:00 Visit ConfirmAgreed",
            "",
        ),
        (
            "2026-11-05",
            "09:00 out visit met",
            "Settled",
            "P4 They said yes on 2 November",
        ),
    ]);
}

/// P3, P13: not now until a day comes back a few working days before it.
#[test]
fn p3_not_now_comes_back_a_little_before_the_day() {
    week(at(Stage::ProposalOut)).goes(&[
        (
            "2026-11-02",
            "10:00 out call spoke not_now:2026-12-01",
            "Wait 2026-11-26",
            "P3 The day they named is Tuesday 1 December.",
        ),
        (
            "2026-11-26",
            "",
            "Due 2026-11-26 Call ReEntry",
            "P13 Today is the day to come back to them.",
        ),
    ]);
}

/// P3: who asked for quiet is never planned again, whatever happens.
#[test]
fn p3_stop_is_for_good() {
    let story = week(at(Stage::ProposalOut)).library(vec![super::thing(3, "the open day", "")]);
    story.goes(&[
        (
            "2026-11-02",
            "10:00 in email they_wrote stop",
            "Blocked",
            "P3 They asked not to be contacted.",
        ),
        ("2026-11-03", "I promise 2026-11-04 send a note", "Blocked", ""),
        ("2026-12-03", "choose one_more", "Blocked", "P3"),
    ]);
}

/// Any contact in either direction re-plans.
#[test]
fn a_reply_starts_the_plan_anew() {
    week(at(Stage::ProposalOut)).goes(&[
        (
            "2026-11-02",
            "10:00 out email sent",
            "Due 2026-11-05 Email ProposalRead",
            "",
        ),
        ("2026-11-05", "10:00 out email sent", "Due 2026-11-10 Call Decision", ""),
        (
            "2026-11-06",
            "10:00 in email they_wrote",
            "Due 2026-11-09 Email NextMeeting",
            "P4 They got in touch today",
        ),
        (
            "2026-11-09",
            "10:00 out email sent",
            "Due 2026-11-12 Email ProposalRead",
            "P7 Quiet since 6 November",
        ),
    ]);
}

fn colleague(id: u64, name: &str) -> Prospect {
    let mut other = at(Stage::ProposalOut)
        .log(&["2026-11-02 10:00 out email sent"])
        .prospect;
    other.id = ProspectId(id);
    other.name = name.to_owned();
    other.company = "Raman Lights".to_owned();
    other
}

/// P19: when a colleague answers, the others are held, and it says so; the pause spends none of their wait.
#[test]
fn p19_a_colleague_answered_so_the_others_are_held() {
    let mut story = week(at(Stage::ProposalOut))
        .with(|prospect| prospect.company = "raman lights".to_owned())
        .and(colleague(2, "Tom Raman"))
        .and(colleague(3, "Uma Iyer"));
    let answer = Op::LogTouch(
        ProspectId(2),
        touch("2026-11-03 10:00 in email they_wrote"),
        onemore::ops::AfterTouch::Keep,
    );
    assert_eq!(
        describe(&answer, &story.book),
        "Logged an email with Tom Raman. 2 colleagues at the same company are held for now."
    );
    story.apply(answer, &noon("2026-11-03"));
    story.id = ProspectId(3);
    story.goes(&[
        (
            "2026-11-03",
            "",
            "Wait 2026-11-10",
            "P19 Tom Raman at the same company answered, so this waits until Tuesday 10 November.",
        ),
        // One day of three was left to run when it began.
        ("2026-11-10", "", "Due 2026-11-12 Email ProposalRead", "P7"),
    ]);
}

/// P10: somebody they were sent to hears who sent the rep.
#[test]
fn p10_a_referral_is_a_new_prospect_linked_to_the_old_one() {
    let mut story = week(at(Stage::Contacted));
    let mut friend = at(Stage::NotStarted).prospect;
    friend.id = ProspectId(9);
    friend.name = "Tom Vale".to_owned();
    let refer = Op::Refer(ProspectId(1), Box::new(friend));
    assert_eq!(
        describe(&refer, &story.book),
        "Added Tom Vale, whom Priya Raman sent you to."
    );
    story.apply(refer, &noon("2026-11-03"));
    story.apply(Op::PickToday(vec![ProspectId(9)]), &noon("2026-11-03"));
    story.id = ProspectId(9);
    assert_eq!(story.book.prospects[&ProspectId(9)].referred_by, Some(ProspectId(1)));
    story.goes(&[(
        "2026-11-03",
        "",
        "Start 2026-11-03 Email Introduction",
        "P10 Priya Raman sent you to them: say so first.",
    )]);
}
