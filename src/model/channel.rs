//! The ways to reach a person.

use serde::{Deserialize, Serialize};

/// How a touch travels. A call that ends in a message left is a voicemail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// A telephone call, answered or not.
    Call,
    /// A spoken message left for them.
    Voicemail,
    /// An e-mail.
    Email,
    /// A text message (SMS or a messenger on their phone number).
    Text,
    /// A message on a social network.
    Social,
    /// Going there.
    Visit,
    /// A letter, card or sample by post.
    Post,
}

impl Channel {
    /// Every channel, in the order shown to the user.
    pub const ALL: [Channel; 7] = [
        Channel::Call,
        Channel::Voicemail,
        Channel::Email,
        Channel::Text,
        Channel::Social,
        Channel::Visit,
        Channel::Post,
    ];

    /// The word on screen, as a heading or button has it: "Email".
    pub fn label(self) -> &'static str {
        match self {
            Channel::Call => "Call",
            Channel::Voicemail => "Voicemail",
            Channel::Email => "Email",
            Channel::Text => "Text",
            Channel::Social => "Social",
            Channel::Visit => "Visit",
            Channel::Post => "Post",
        }
    }

    /// The word inside a sentence, with its article where it takes one: "an email", "a call".
    pub fn phrase(self) -> &'static str {
        match self {
            Channel::Call => "a call",
            Channel::Voicemail => "a voicemail",
            Channel::Email => "an email",
            Channel::Text => "a text",
            Channel::Social => "a social message",
            Channel::Visit => "a visit",
            Channel::Post => "something by post",
        }
    }

    /// True when the words are heard, not read: the thirty-second limit holds (P15).
    pub fn is_spoken(self) -> bool {
        matches!(self, Channel::Call | Channel::Voicemail)
    }

    /// The line it runs on: a call and a voicemail ring the same telephone, so a block on one blocks both.
    pub fn is_telephone(self) -> bool {
        matches!(self, Channel::Call | Channel::Voicemail)
    }
}
