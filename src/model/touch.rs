//! One contact, in either direction, as it happened.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Channel, Mood, Purpose, TouchId, ValueItemId};

/// Who reached out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The rep did.
    Outgoing,
    /// The prospect did.
    Incoming,
}

/// What happened on a touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Rang or came by, and nobody was there.
    NoAnswer,
    /// A message was left on their machine.
    LeftVoicemail,
    /// Written and sent, or posted.
    Sent,
    /// A conversation, on the phone or in writing.
    Spoke,
    /// Sat together.
    Met,
    /// They wrote, of their own accord or in reply.
    TheyWrote,
}

impl Outcome {
    /// Every outcome, in the order shown to the user.
    pub const ALL: [Outcome; 6] = [
        Outcome::NoAnswer,
        Outcome::LeftVoicemail,
        Outcome::Sent,
        Outcome::Spoke,
        Outcome::Met,
        Outcome::TheyWrote,
    ];

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Outcome::NoAnswer => "Nobody there",
            Outcome::LeftVoicemail => "Left a message",
            Outcome::Sent => "Sent",
            Outcome::Spoke => "We spoke",
            Outcome::Met => "We met",
            Outcome::TheyWrote => "They wrote",
        }
    }

    /// True when the prospect was heard from. It resets the count of silent touches.
    pub fn is_reply(self) -> bool {
        matches!(self, Outcome::Spoke | Outcome::Met | Outcome::TheyWrote)
    }
}

/// A reply that settles the open ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// They want to go on. It asks for its next step.
    Yes,
    /// They do not. A result (P17).
    No,
    /// Not before this day, in their own calendar.
    NotNow(NaiveDate),
    /// A no, and do not contact me.
    Stop,
}

/// One contact as it happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touch {
    /// Unique within the prospect.
    pub id: TouchId,
    /// When it was made.
    #[serde(with = "super::moment")]
    pub at: DateTime<Utc>,
    /// Who reached out.
    pub direction: Direction,
    /// How it travelled.
    pub channel: Channel,
    /// What happened.
    pub outcome: Outcome,
    /// The answer it brought, when it brought one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
    /// What it was for, when that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Purpose>,
    /// The something new it brought; empty when it came with nothing (P1).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub brought: String,
    /// The thing from the rep's library it brought, when it was one. The words in `brought` outlive it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<ValueItemId>,
    /// What they let the rep notice on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mood: Option<Mood>,
    /// The words that went out or came in, when they were kept.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What the rep wants to remember of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Touch {
    /// True when it hopes for a reply: thanks, good wishes, an answer of the rep's and a confirmation do not.
    pub fn asks(&self) -> bool {
        !self.purpose.is_some_and(Purpose::asks_nothing)
    }

    /// A touch the rep made, of which no more is known.
    pub fn new(id: TouchId, at: DateTime<Utc>, channel: Channel, outcome: Outcome) -> Touch {
        Touch {
            id,
            at,
            direction: Direction::Outgoing,
            channel,
            outcome,
            answer: None,
            purpose: None,
            brought: String::new(),
            value: None,
            mood: None,
            text: String::new(),
            note: String::new(),
        }
    }

    /// True when the prospect was heard from on this touch.
    pub fn is_reply(&self) -> bool {
        self.direction == Direction::Incoming || self.outcome.is_reply() || self.answer.is_some()
    }
}
