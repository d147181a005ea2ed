//! The state table: where a prospect stands after a touch was logged.
//!
//! | from | stop | yes | no | not now until D | they met | any other reply | silence |
//! |---|---|---|---|---|---|---|---|
//! | not started | do not contact | yes | no | nurture | meeting held | contacted | new |
//! | new | do not contact | yes | no | nurture | meeting held | contacted | - |
//! | contacted | do not contact | yes | no | nurture | meeting held | - | - |
//! | meeting held, proposal out, decision pending | do not contact | yes | no | nurture | - | - | - |
//! | nurture | do not contact | yes | no | nurture | meeting held | contacted | - |
//! | answered yes | do not contact | - | no | nurture | - | - | - |
//! | answered no | do not contact | yes | - | nurture | if they came: meeting held | if they came: contacted | - |
//! | do not contact | - | - | - | - | - | - | - |
//!
//! A dash keeps the stage. A no stands until they come back of their own accord (P17). Do not contact is lifted by the
//! rep's hand alone, never by a log entry.

use chrono::NaiveDate;

use super::policy::RE_ENTRY_LEAD;
use super::working_days::WorkingWeek;
use crate::model::{Answer, Direction, Nurture, Outcome, Stage, Touch};

/// Where a prospect in `stage` stands once `touch` was logged on `today`, by the rep's calendar.
pub fn follow_up(stage: &Stage, touch: &Touch, today: NaiveDate) -> Stage {
    match (stage, touch.answer) {
        (Stage::DoNotContact, _) | (_, Some(Answer::Stop)) => Stage::DoNotContact,
        (_, Some(Answer::Yes)) => Stage::AnsweredYes,
        (_, Some(Answer::No)) => Stage::AnsweredNo,
        (_, Some(Answer::NotNow(asked))) => Stage::Nurture(Nurture {
            reason: match stage {
                Stage::Nurture(nurture) => nurture.reason.clone(),
                _ => String::new(),
            },
            until: Some(come_back_on(asked, today)),
        }),
        (_, None) => without_answer(stage, touch),
    }
}

fn without_answer(stage: &Stage, touch: &Touch) -> Stage {
    if !touch.is_reply() {
        return match stage {
            Stage::NotStarted => Stage::New,
            _ => stage.clone(),
        };
    }
    let reached = match touch.outcome {
        Outcome::Met => Stage::MeetingHeld,
        _ => Stage::Contacted,
    };
    match stage {
        Stage::NotStarted | Stage::New | Stage::Contacted | Stage::Nurture(_) => reached,
        Stage::AnsweredNo if touch.direction == Direction::Incoming => reached,
        Stage::MeetingHeld
        | Stage::ProposalOut
        | Stage::DecisionPending
        | Stage::AnsweredYes
        | Stage::AnsweredNo
        | Stage::DoNotContact => stage.clone(),
    }
}

/// A few working days before the day they named. Where that has no room left, the day itself, and never today: they
/// have just said "not now".
fn come_back_on(asked: NaiveDate, today: NaiveDate) -> NaiveDate {
    let week = WorkingWeek::MONDAY_TO_FRIDAY;
    let ahead = week.before(asked, RE_ENTRY_LEAD);
    if ahead > today {
        ahead
    } else {
        week.roll(asked).max(week.after(today, 1))
    }
}
