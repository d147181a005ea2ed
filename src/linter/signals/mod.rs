//! A message understood once: what it opens with, what it is for, what it brings, what it asks, and how it leans. Rules and
//! labels read this and never the text.

mod asks;
mod opening;
mod reading;
mod topic;

pub(super) use asks::Ask;
pub(super) use opening::Opener;

use super::lexicon::lexicon;
use super::phrases::Sign;
use super::{Message, Span};
use reading::Reading;

/// What a message shows.
#[derive(Debug, Default)]
pub(super) struct Signals {
    /// Words to the reader, greeting and signature left out.
    pub words: usize,
    /// A polite nothing at the very beginning.
    pub pleasantry: Option<Opener>,
    /// Saying only that one is in touch again.
    pub check_ins: Vec<Span>,
    /// A check-in phrase in the opening sentence, in front of a reason that comes later.
    pub throat_clearing: Option<Span>,
    /// Naming what the message is about.
    pub purposes: Vec<Span>,
    /// It brings enough that is its own to be about something, even if no phrase names it.
    pub has_substance: bool,
    /// Something new or useful for them.
    pub values: Vec<Span>,
    /// Questions and requests, in their order.
    pub asks: Vec<Ask>,
    /// Leave to say no, or to stop.
    pub leaves: Vec<Span>,
    /// Asking how, when or by which channel they would like to be contacted.
    pub preferences: Vec<Span>,
    /// Blame for silence.
    pub guilt: Vec<Span>,
    /// Counting unanswered messages.
    pub counting: Vec<Span>,
    /// "I have not heard back."
    pub not_heard: Vec<Span>,
    /// Made-up deadlines and scarcity.
    pub urgency: Vec<Span>,
    /// It says that the matter is being closed, or that this is the last message.
    pub closes: bool,
    pub holes_in_subject: Vec<Span>,
    pub holes: Vec<Span>,
}

impl Signals {
    /// Reads a message.
    pub(super) fn of(message: &Message<'_>, spoken: bool) -> Self {
        let lexicon = lexicon();
        let body = Reading::of(message.body, lexicon);
        let subject = Reading::of(message.subject, lexicon);
        let mut signals = Signals {
            words: body.word_count(),
            pleasantry: opening::pleasantry(&body, spoken),
            check_ins: opening::check_ins(&body, lexicon),
            values: body.spans(&[Sign::Brings, Sign::Result, Sign::Noticed]),
            asks: asks::asks(&body),
            leaves: asks::leaves(&body),
            preferences: body.spans(&[Sign::Preference]),
            guilt: body.spans(&[Sign::Guilt]),
            counting: body.spans(&[Sign::Counting]),
            not_heard: body.spans(&[Sign::NotHeard]),
            urgency: body.spans(&[Sign::Urgency]),
            closes: body.shows(&[Sign::Closes]),
            holes_in_subject: subject.tokens.holes.clone(),
            holes: body.tokens.holes.clone(),
            ..Signals::default()
        };
        signals.values.extend(topic::worthwhile_holes(&body, lexicon));
        signals.purposes = topic::purposes(&body, lexicon);
        if !topic::purposes(&subject, lexicon).is_empty() {
            signals.purposes.push(Span::WHOLE);
        }
        let silent = signals.check_ins.is_empty() && signals.not_heard.is_empty() && signals.counting.is_empty();
        let enough = if silent {
            topic::SUBSTANCE_WORDS
        } else {
            topic::SUBSTANCE_WORDS_IN_CHECK_IN
        };
        signals.has_substance = topic::content_words(&body, lexicon) >= enough || topic::asks_something(&body, lexicon);
        signals.throat_clearing = opening::throat_clearing(&body, lexicon);
        signals
    }

    /// True when the message says why it was sent.
    pub(super) fn has_purpose(&self) -> bool {
        !self.purposes.is_empty() || !self.values.is_empty() || self.has_substance
    }

    /// How many different things are clearly asked: all that asks for a conversation counts as one, and how to answer
    /// does not count.
    pub(super) fn different_asks(&self) -> usize {
        let counted = || self.asks.iter().filter(|ask| ask.clear && !ask.instructs);
        let others: usize = counted().filter(|ask| !ask.meets).map(|ask| ask.count).sum();
        others + usize::from(counted().any(|ask| ask.meets))
    }

    /// True when being in touch is all it does.
    pub(super) fn is_empty_check_in(&self) -> bool {
        let asks_after_itself = !self.check_ins.is_empty() || !self.not_heard.is_empty() || !self.counting.is_empty();
        asks_after_itself && !self.has_purpose() && !self.asks.iter().any(|ask| ask.clear && ask.dated) && !self.closes
    }
}
