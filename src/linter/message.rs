//! What is linted, and what is known about it.

use serde::{Deserialize, Serialize};

use crate::model::{Channel, Purpose};

/// A message as the recipient gets it. The subject is empty where the channel has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Message<'a> {
    /// The subject line of an email; empty otherwise.
    pub subject: &'a str,
    /// The words themselves, with greeting and signature.
    pub body: &'a str,
}

/// What the linter may know besides the words. More facts may come; start from [`Context::new`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context<'a> {
    /// How the message travels.
    pub channel: Channel,
    /// What the rep says this touch is for, if they have said so.
    pub purpose: Option<Purpose>,
    /// The name they go by, first or full, if it is known.
    pub recipient: Option<&'a str>,
    /// Titles or links of what this person was given before.
    pub given: &'a [&'a str],
    /// True when a message went before this one in the same thread, so that "Re:" is honest.
    pub in_thread: bool,
}

impl<'a> Context<'a> {
    /// A message on this channel, with nothing else known.
    pub fn new(channel: Channel) -> Self {
        Context {
            channel,
            purpose: None,
            recipient: None,
            given: &[],
            in_thread: false,
        }
    }

    /// The same, for this purpose.
    #[must_use]
    pub fn with_purpose(mut self, purpose: Purpose) -> Self {
        self.purpose = Some(purpose);
        self
    }

    /// The same, to a person of this name.
    #[must_use]
    pub fn with_recipient(mut self, name: &'a str) -> Self {
        self.recipient = Some(name);
        self
    }

    /// The same, to somebody who already has these value items.
    #[must_use]
    pub fn with_given(mut self, given: &'a [&'a str]) -> Self {
        self.given = given;
        self
    }
}

/// Where in a message a finding lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// The subject line.
    Subject,
    /// The body.
    Body,
}

/// A stretch of text: byte offsets into a field, always on char boundaries. Empty means the message as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span that stands for the message as a whole.
    pub const WHOLE: Span = Span { start: 0, end: 0 };

    /// True for the message as a whole.
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// True when the two share at least a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The text it covers; empty where it does not fit `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}
