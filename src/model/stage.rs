//! Where a prospect stands.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where a prospect stands.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// In the book, but the rep has not begun. They come into Today at the rep's own pace.
    #[default]
    NotStarted,
    /// Begun, nobody reached yet.
    New,
    /// Heard from at least once, or an inquiry.
    Contacted,
    /// Sat or spoke together at length.
    MeetingHeld,
    /// A proposal or quote lies with them.
    ProposalOut,
    /// They said they will decide.
    DecisionPending,
    /// Marketed to, not asked (P13), with a way back.
    Nurture(Nurture),
    /// They said yes.
    AnsweredYes,
    /// They said no (P17).
    AnsweredNo,
    /// They asked not to be contacted, on any channel.
    DoNotContact,
}

/// Why someone rests in nurture, and until when.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Nurture {
    /// In the rep's or the prospect's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// The day to come back to them, when one is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// What would bring them back, as it reads after "when": "the new hall is up". It may come before the day, or stand
    /// where no day is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub trigger: String,
}

/// A stage without its details: what a table, a filter or a value item names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // Each is named for the `Stage` it stands for.
pub enum StageKind {
    NotStarted,
    New,
    Contacted,
    MeetingHeld,
    ProposalOut,
    DecisionPending,
    Nurture,
    AnsweredYes,
    AnsweredNo,
    DoNotContact,
}

impl StageKind {
    /// Every stage, in the order shown to the user.
    pub const ALL: [StageKind; 10] = [
        StageKind::NotStarted,
        StageKind::New,
        StageKind::Contacted,
        StageKind::MeetingHeld,
        StageKind::ProposalOut,
        StageKind::DecisionPending,
        StageKind::Nurture,
        StageKind::AnsweredYes,
        StageKind::AnsweredNo,
        StageKind::DoNotContact,
    ];

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            StageKind::NotStarted => "Not started",
            StageKind::New => "New",
            StageKind::Contacted => "In contact",
            StageKind::MeetingHeld => "Meeting held",
            StageKind::ProposalOut => "Proposal out",
            StageKind::DecisionPending => "Decision pending",
            StageKind::Nurture => "In nurture",
            StageKind::AnsweredYes => "Answered yes",
            StageKind::AnsweredNo => "Answered no",
            StageKind::DoNotContact => "Do not contact",
        }
    }
}

impl Stage {
    /// The stages in which the rep is asking for an answer.
    pub const IN_PROCESS: [Stage; 5] = [
        Stage::New,
        Stage::Contacted,
        Stage::MeetingHeld,
        Stage::ProposalOut,
        Stage::DecisionPending,
    ];

    /// The stage without its details.
    pub fn kind(&self) -> StageKind {
        match self {
            Stage::NotStarted => StageKind::NotStarted,
            Stage::New => StageKind::New,
            Stage::Contacted => StageKind::Contacted,
            Stage::MeetingHeld => StageKind::MeetingHeld,
            Stage::ProposalOut => StageKind::ProposalOut,
            Stage::DecisionPending => StageKind::DecisionPending,
            Stage::Nurture(_) => StageKind::Nurture,
            Stage::AnsweredYes => StageKind::AnsweredYes,
            Stage::AnsweredNo => StageKind::AnsweredNo,
            Stage::DoNotContact => StageKind::DoNotContact,
        }
    }

    /// The words on screen.
    pub fn label(&self) -> &'static str {
        self.kind().label()
    }

    /// True while an answer is being asked for.
    pub fn is_in_process(&self) -> bool {
        matches!(
            self,
            Stage::New | Stage::Contacted | Stage::MeetingHeld | Stage::ProposalOut | Stage::DecisionPending
        )
    }
}
