//! What a touch is for, in the prospect's eyes (P2, P10).

use serde::{Deserialize, Serialize};

/// The purpose of one touch. The cadence proposes one; the rep may choose another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A first message: who you are and what is in it for them.
    Introduction,
    /// Hear what they think of a proposal or quote.
    ProposalRead,
    /// Ask for a decision.
    Decision,
    /// Ask for a signature on what was sent.
    Signature,
    /// Ask for, or send, documents.
    Documents,
    /// Agree on the next meeting: date, time, purpose (P4).
    NextMeeting,
    /// Put in writing what was agreed.
    ConfirmAgreed,
    /// Answer a question they asked.
    AnswerQuestion,
    /// Bring something new, without more ado (P1).
    ShareSomething,
    /// Ask how they would like to be followed up, and whether to go on (P3, P19).
    AskHow,
    /// Tell them a no is fine (P6).
    EasyNo,
    /// One more try, with a purpose and something new (P7).
    OneMore,
    /// Thank them for a no (P17).
    ThankForNo,
    /// Come back from nurture (P13).
    ReEntry,
    /// A birthday, an anniversary, a holiday (P12).
    Occasion,
    /// An invitation or a sample.
    EventOrSample,
    /// Find a new time after a step was missed.
    AfterNoShow,
}

impl Purpose {
    /// Every purpose, in the order shown to the user.
    pub const ALL: [Purpose; 17] = [
        Purpose::Introduction,
        Purpose::ProposalRead,
        Purpose::Decision,
        Purpose::Signature,
        Purpose::Documents,
        Purpose::NextMeeting,
        Purpose::ConfirmAgreed,
        Purpose::AnswerQuestion,
        Purpose::ShareSomething,
        Purpose::AskHow,
        Purpose::EasyNo,
        Purpose::OneMore,
        Purpose::ThankForNo,
        Purpose::ReEntry,
        Purpose::Occasion,
        Purpose::EventOrSample,
        Purpose::AfterNoShow,
    ];

    /// True for what asks for nothing: it costs no goodwill, and silence after it says nothing.
    pub fn asks_nothing(self) -> bool {
        matches!(
            self,
            Purpose::ThankForNo | Purpose::Occasion | Purpose::AnswerQuestion | Purpose::ConfirmAgreed
        )
    }

    /// The words on screen, as an instruction to the rep.
    pub fn label(self) -> &'static str {
        match self {
            Purpose::Introduction => "Introduce yourself",
            Purpose::ProposalRead => "Hear what they think of the proposal",
            Purpose::Decision => "Ask for a decision",
            Purpose::Signature => "Ask for the signature",
            Purpose::Documents => "Ask for or send documents",
            Purpose::NextMeeting => "Agree on the next meeting",
            Purpose::ConfirmAgreed => "Confirm what was agreed",
            Purpose::AnswerQuestion => "Answer their question",
            Purpose::ShareSomething => "Bring something new",
            Purpose::AskHow => "Ask how they would like to go on",
            Purpose::EasyNo => "Make a no easy",
            Purpose::OneMore => "One more, with something new",
            Purpose::ThankForNo => "Thank them for a clear no",
            Purpose::ReEntry => "Come back as agreed",
            Purpose::Occasion => "Mark an occasion",
            Purpose::EventOrSample => "Invite, or send a sample",
            Purpose::AfterNoShow => "Find a new time",
        }
    }
}
