//! The sentences, purpose by purpose. Every announcement of something new is a whole clause, because `{brings}` ends
//! it either with a colon and a phrase or with a full stop and sentences of its own.

mod agreeing;
mod asking;
mod offering;
mod parting;
mod silence;

use super::Request;
use crate::model::{Channel, Purpose};

/// One sentence or paragraph with slots such as `{matter}`.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part {
    /// Always said.
    Say(&'static str),
    /// Spared when the text grows too long.
    May(&'static str),
    /// Said only when something new is brought; without it the message still has its purpose.
    WithNews(&'static str),
}

/// The words of one purpose in the forms the channels take.
pub(super) struct Words {
    /// False when the message asks for nothing, so that it needs no number to call back.
    pub(super) asks: bool,
    /// The subject of an email.
    pub(super) subject: &'static str,
    /// An email, a paragraph each.
    pub(super) email: &'static [Part],
    /// A card or a note that comes by post.
    pub(super) card: &'static [Part],
    /// Said on the telephone or at the door.
    pub(super) spoken: &'static [Part],
    /// A text or a note on a social network.
    pub(super) short: &'static [Part],
}

/// The words for a request: those of its purpose, and others again on the day an agreed step has come.
pub(super) fn of(request: &Request<'_>) -> &'static Words {
    let today = request.now.today();
    let is_the_day = request
        .prospect
        .next_step
        .as_ref()
        .is_some_and(|step| step.date == today);
    match request.purpose {
        // A message on the machine at the agreed hour means that they missed each other.
        Purpose::ConfirmAgreed if is_the_day && request.channel == Channel::Voicemail => &agreeing::AFTER_NO_SHOW,
        Purpose::ConfirmAgreed if is_the_day => &agreeing::KEEP_AGREED,
        Purpose::Introduction => &offering::INTRODUCTION,
        Purpose::ProposalRead => &asking::PROPOSAL_READ,
        Purpose::Decision => &asking::DECISION,
        Purpose::Signature => &asking::SIGNATURE,
        Purpose::Documents => &asking::DOCUMENTS,
        Purpose::NextMeeting => &agreeing::NEXT_MEETING,
        Purpose::ConfirmAgreed => &agreeing::CONFIRM_AGREED,
        Purpose::AnswerQuestion => &agreeing::ANSWER_QUESTION,
        Purpose::ShareSomething => &offering::SHARE_SOMETHING,
        Purpose::AskHow => &silence::ASK_HOW,
        Purpose::EasyNo => &silence::EASY_NO,
        Purpose::OneMore => &silence::ONE_MORE,
        Purpose::ThankForNo => &parting::THANK_FOR_NO,
        Purpose::ReEntry => &silence::RE_ENTRY,
        Purpose::Occasion => &parting::OCCASION,
        Purpose::EventOrSample => &offering::EVENT_OR_SAMPLE,
        Purpose::AfterNoShow => &agreeing::AFTER_NO_SHOW,
    }
}
