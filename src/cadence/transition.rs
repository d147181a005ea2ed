//! The state table: where a prospect stands after a touch was logged, and what follows.
//!
//! A no stands until they come back of their own accord (P17). Do not contact is lifted by the rep's hand alone, never
//! by a log entry. A referral changes nothing in the one who gave it: it makes a new prospect, linked to them, who
//! stands at "not started".

use chrono::NaiveDate;

use super::calendar::Calendar;
use super::policy::{COLLEAGUES_WAIT, Policy, RE_ENTRY_LEAD};
use super::working_days::WorkingWeek;
use crate::model::{Answer, Direction, Nurture, Outcome, Prospect, ProspectId, Settings, Stage, StageKind, Touch};

/// What a touch was for the table: who moved, and what was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Event {
    /// The rep tried, and nobody was heard.
    Silence,
    /// They were heard on a touch the rep made.
    Reply,
    /// The rep met them.
    Meeting,
    /// They came of their own accord.
    TheyCame,
    /// They came of their own accord, and met the rep.
    TheyCameToMeet,
    /// "Yes".
    Yes,
    /// "No".
    No,
    /// "Not now", with a day.
    NotNow,
    /// "No, and do not contact me."
    Stop,
}

/// What the plan does next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Then {
    /// Wait for the rhythm, then the next purpose of the ladder.
    Ladder,
    /// Agree the next step: date, time, purpose (P4).
    AgreeStep,
    /// Rest until the day they named is near, then come back (P13).
    ComeBack,
    /// Thank once, and cross them off (P17).
    ThankOnce,
    /// Look after them without asking.
    Rest,
    /// Nothing, ever, before the rep lifts it.
    Nothing,
}

impl Event {
    /// Every event, in the order of the table's columns.
    pub const ALL: [Event; 9] = [
        Event::Silence,
        Event::Reply,
        Event::Meeting,
        Event::TheyCame,
        Event::TheyCameToMeet,
        Event::Yes,
        Event::No,
        Event::NotNow,
        Event::Stop,
    ];

    /// What `touch` was.
    pub fn of(touch: &Touch) -> Event {
        match (touch.answer, touch.direction, touch.outcome) {
            (Some(Answer::Yes), ..) => Event::Yes,
            (Some(Answer::No), ..) => Event::No,
            (Some(Answer::NotNow(_)), ..) => Event::NotNow,
            (Some(Answer::Stop), ..) => Event::Stop,
            (None, Direction::Incoming, Outcome::Met) => Event::TheyCameToMeet,
            (None, Direction::Incoming, _) => Event::TheyCame,
            (None, Direction::Outgoing, Outcome::Met) => Event::Meeting,
            (None, Direction::Outgoing, _) if touch.is_reply() => Event::Reply,
            (None, Direction::Outgoing, _) => Event::Silence,
        }
    }
}

/// The table. Rows as in [`StageKind::ALL`], columns as in [`Event::ALL`].
#[rustfmt::skip]
const TABLE: [[(StageKind, Then); Event::ALL.len()]; StageKind::ALL.len()] = {
    use StageKind as S;
    use Then as T;
    const YES: (StageKind, Then) = (S::AnsweredYes, T::AgreeStep);
    const NO: (StageKind, Then) = (S::AnsweredNo, T::ThankOnce);
    const LATER: (StageKind, Then) = (S::Nurture, T::ComeBack);
    const STOP: (StageKind, Then) = (S::DoNotContact, T::Nothing);
    const TALK: (StageKind, Then) = (S::Contacted, T::AgreeStep);
    const MET: (StageKind, Then) = (S::MeetingHeld, T::AgreeStep);
    [
        // silence                       reply                        meeting                       they came                    they came and met            yes  no  not now stop
        [(S::New, T::Ladder),            TALK,                        MET,                          TALK,                        MET,                         YES, NO, LATER, STOP],
        [(S::New, T::Ladder),            TALK,                        MET,                          TALK,                        MET,                         YES, NO, LATER, STOP],
        [(S::Contacted, T::Ladder),      TALK,                        MET,                          TALK,                        MET,                         YES, NO, LATER, STOP],
        [(S::MeetingHeld, T::Ladder),    MET,                         MET,                          MET,                         MET,                         YES, NO, LATER, STOP],
        [(S::ProposalOut, T::Ladder),    (S::ProposalOut, T::AgreeStep), (S::ProposalOut, T::AgreeStep), (S::ProposalOut, T::AgreeStep), (S::ProposalOut, T::AgreeStep), YES, NO, LATER, STOP],
        [(S::DecisionPending, T::Ladder), (S::DecisionPending, T::AgreeStep), (S::DecisionPending, T::AgreeStep), (S::DecisionPending, T::AgreeStep), (S::DecisionPending, T::AgreeStep), YES, NO, LATER, STOP],
        [(S::Nurture, T::Rest),          TALK,                        MET,                          TALK,                        MET,                         YES, NO, LATER, STOP],
        [(S::AnsweredYes, T::Ladder),    (S::AnsweredYes, T::Rest),   (S::AnsweredYes, T::Rest),    (S::AnsweredYes, T::Rest),   (S::AnsweredYes, T::Rest),   YES, NO, LATER, STOP],
        [(S::AnsweredNo, T::Rest),       (S::AnsweredNo, T::Rest),    (S::AnsweredNo, T::Rest),     TALK,                        MET,                         YES, NO, LATER, STOP],
        [STOP; Event::ALL.len()],
    ]
};

/// The row and column of the table: where somebody at `stage` stands after `event`, and what the plan does then.
pub fn follows(stage: StageKind, event: Event) -> (StageKind, Then) {
    TABLE[stage as usize][event as usize]
}

/// Where a prospect in `stage` stands once `touch` was logged on `today`, by the rep's calendar and working week.
pub fn follow_up(stage: &Stage, touch: &Touch, today: NaiveDate, week: WorkingWeek) -> Stage {
    match follows(stage.kind(), Event::of(touch)).0 {
        StageKind::Nurture => match (stage, touch.answer) {
            (_, Some(Answer::NotNow(asked))) => {
                let known = match stage {
                    Stage::Nurture(nurture) => nurture.clone(),
                    _ => Nurture::default(),
                };
                Stage::Nurture(Nurture {
                    until: Some(come_back_on(asked, today, week)),
                    ..known
                })
            }
            (resting, _) => resting.clone(),
        },
        StageKind::NotStarted => Stage::NotStarted,
        StageKind::New => Stage::New,
        StageKind::Contacted => Stage::Contacted,
        StageKind::MeetingHeld => Stage::MeetingHeld,
        StageKind::ProposalOut => Stage::ProposalOut,
        StageKind::DecisionPending => Stage::DecisionPending,
        StageKind::AnsweredYes => Stage::AnsweredYes,
        StageKind::AnsweredNo => Stage::AnsweredNo,
        StageKind::DoNotContact => Stage::DoNotContact,
    }
}

/// A few working days before the day they named. Where that has no room left, the day itself, and never today: they
/// have just said "not now".
fn come_back_on(asked: NaiveDate, today: NaiveDate, week: WorkingWeek) -> NaiveDate {
    let ahead = week.before(asked, RE_ENTRY_LEAD);
    if ahead > today {
        ahead
    } else {
        week.roll(asked).max(week.after(today, 1))
    }
}

/// The day until which the others at a company are held when one of them answers on `today`.
pub fn colleagues_wait_until(settings: &Settings, today: NaiveDate) -> NaiveDate {
    let policy = Policy::of(settings);
    // Nobody's pauses count here, only the rep's own days.
    let nobody = Prospect::new(ProspectId(0), chrono::DateTime::UNIX_EPOCH);
    let calendar = Calendar {
        policy: &policy,
        prospect: &nobody,
    };
    calendar.after(today, COLLEAGUES_WAIT)
}
