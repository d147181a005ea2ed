//! The sentences, purpose by purpose, in three shapes each. Every announcement of something new is a whole clause,
//! because `{brings}` ends it either with a colon and a phrase or with a full stop and sentences of its own. Written in
//! full and in British English: `manner` turns them into the rep's own voice.

mod agreeing;
mod asking;
mod meeting;
mod offering;
mod parting;
mod silence;

use super::Request;
use crate::model::{Channel, Purpose};

/// One sentence or paragraph with slots such as `{matter}`. Where there are two, the first is for letters, the second
/// for what is said aloud or read on a small screen.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part {
    /// Always said.
    Say(&'static str),
    /// Always said, at length or in short.
    Two(&'static str, &'static str),
    /// In letters only.
    Written(&'static str),
    /// In letters only; spared when the text grows too long.
    Long(&'static str),
    /// The same, but said in short too where there is room.
    May(&'static str, &'static str),
    /// Said aloud only.
    Aloud(&'static str),
    /// On small screens only.
    OnScreen(&'static str),
    /// Announces something new.
    News(&'static str, &'static str),
    /// The same, but the message still has its purpose without it.
    WithNews(&'static str, &'static str),
    /// Recalls the last contact, when there was one; spared when the text grows too long.
    Met(&'static str),
}

/// One draft as a list of parts.
pub(super) struct Script {
    /// The subject of an email.
    pub(super) subject: &'static str,
    /// What is said, a paragraph of a letter each.
    pub(super) parts: &'static [Part],
}

/// The words of one purpose.
pub(super) struct Words {
    /// False when the message asks for nothing, so that it needs no number to call back.
    pub(super) asks: bool,
    /// In the order of [`super::Angle::ALL`].
    pub(super) angles: [Script; 3],
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
        Purpose::ConfirmAgreed if is_the_day && request.channel == Channel::Voicemail => &meeting::AFTER_NO_SHOW,
        Purpose::ConfirmAgreed if is_the_day => &agreeing::KEEP_AGREED,
        Purpose::Introduction => &offering::INTRODUCTION,
        Purpose::ProposalRead => &asking::PROPOSAL_READ,
        Purpose::Decision => &asking::DECISION,
        Purpose::Signature => &asking::SIGNATURE,
        Purpose::Documents => &asking::DOCUMENTS,
        Purpose::NextMeeting => &meeting::NEXT_MEETING,
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
        Purpose::AfterNoShow => &meeting::AFTER_NO_SHOW,
    }
}
