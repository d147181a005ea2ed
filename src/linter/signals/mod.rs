//! A message understood once: what it opens with, what it is for, what it brings, what it asks, and how it leans. Rules and
//! labels read this and never the text.

mod asks;
mod frame;
mod manner;
mod opening;
pub(super) mod reading;
pub(super) mod topic;

pub(super) use asks::Ask;
pub(super) use frame::{Greeted, Length, Subject};
pub(super) use opening::Opener;

use super::labels::{self, Labels};
use super::learned;
use super::lexicon::lexicon;
use super::phrases::Sign;
use super::spoken_time::{WORDS_A_MINUTE, spoken_seconds};
use super::text_length::text_messages;
use super::{Context, Message, Span};
use crate::model::{Channel, Purpose};
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
    /// By label of the codebook, what the message reads like: the sentence that speaks most for it.
    pub reads: [Option<Span>; Labels::COUNT],
    /// Where it reads like an empty check-in and no phrase says so: the words that speak most for that.
    pub telling: Vec<String>,
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
    /// The number, from 0, of the first sentence that says why.
    pub first_reason: Option<usize>,
    /// Asks after one's own message or for news, which is no answerable question.
    pub status_questions: Vec<Span>,
    pub jargon: Vec<Span>,
    pub closing_tricks: Vec<Span>,
    pub shouts: Vec<Span>,
    pub exclamations: Vec<Span>,
    /// Links and brackets, for what is to be said aloud.
    pub unsayable: Vec<Span>,
    /// How often it speaks of the writer's side and of the reader's.
    pub sides: (usize, usize),
    pub sentences: Vec<Length>,
    pub paragraphs: Vec<Length>,
    pub greeted: Option<Greeted>,
    pub greets: bool,
    pub subject: Subject,
    /// Seconds to say it at the common pace.
    pub spoken_seconds: f64,
    /// Text messages it takes, and whether in the wide alphabet.
    pub text_messages: (usize, bool),
    pub characters: usize,
    /// Titles or links of value items they already have, where the text names them again.
    pub repeated: Vec<Span>,
    pub holes_in_subject: Vec<Span>,
    pub holes: Vec<Span>,
}

impl Signals {
    /// Reads a message for the rules: the learned reader only where one of them goes by it.
    pub(super) fn of(message: &Message<'_>, context: &Context<'_>) -> Self {
        Signals::with(message, context, false)
    }

    /// Reads a message for its labels.
    pub(super) fn labelled(message: &Message<'_>, channel: Channel) -> Self {
        Signals::with(message, &Context::new(channel), true)
    }

    fn with(message: &Message<'_>, context: &Context<'_>, always: bool) -> Self {
        let spoken = context.channel.is_spoken();
        let lexicon = lexicon();
        let body = Reading::of_body(message.body, lexicon);
        let subject = Reading::of_subject(message.subject, lexicon);
        let mut signals = Signals {
            words: body.word_count(),
            pleasantry: opening::pleasantry(&body, spoken),
            check_ins: opening::check_ins(&body),
            values: body.spans(&[Sign::Brings, Sign::Result, Sign::Noticed]),
            asks: asks::asks(&body),
            leaves: asks::leaves(&body),
            preferences: body.spans(&[Sign::Preference]),
            guilt: body.spans(&[Sign::Guilt]),
            counting: body.spans(&[Sign::Counting]),
            not_heard: body.spans(&[Sign::NotHeard]),
            urgency: body.spans(&[Sign::Urgency]),
            closes: body.shows(&[Sign::Closes]),
            status_questions: body.spans(&[Sign::AnyUpdate, Sign::OwnMessage]),
            jargon: body.spans(&[Sign::Jargon]),
            closing_tricks: body.spans(&[Sign::ClosingTrick]),
            shouts: manner::shouts(&body),
            exclamations: manner::exclamations(message.body),
            sides: manner::sides(&body),
            sentences: frame::sentences(&body),
            paragraphs: frame::paragraphs(&body),
            greeted: frame::greeted(message.body, &body),
            greets: frame::greets(&body),
            subject: frame::subject(message.subject, &subject),
            characters: message.body.trim().chars().count(),
            repeated: repeated(message.body, context.given),
            holes_in_subject: subject.tokens.holes.clone(),
            holes: body.tokens.holes.clone(),
            ..Signals::default()
        };
        signals.values.extend(topic::worthwhile_holes(&body));
        signals.values.extend(topic::enclosures(&body));
        if signals.words == 0 && message.body.contains('?') {
            signals.check_ins.push(frame::trimmed(message.body));
        }
        signals.purposes = topic::purposes(&body);
        if topic::subject_names(&subject) {
            signals.purposes.push(Span::WHOLE);
        }
        let silent = signals.check_ins.is_empty()
            && signals.not_heard.is_empty()
            && signals.counting.is_empty()
            && !signals.closes;
        let content = topic::content_words(&body);
        let enough = if silent {
            let answerable = signals.asks.iter().any(|ask| ask.clear);
            topic::SUBSTANCE_WORDS - usize::from(answerable)
        } else {
            topic::SUBSTANCE_WORDS_IN_CHECK_IN.max(signals.words / topic::WORDS_PER_SUBSTANCE_WORD)
        };
        signals.has_substance = content >= enough || topic::asks_something(&body);
        if always || signals.is_to_be_read(context.purpose) {
            let said = labels::by_phrases(&signals).values();
            let reads = learned::read(message.body, &body, content, &said);
            signals.reads = reads.map(|sentence| sentence.map(|number| learned::span(&body, number)));
            if let Some(number) = reads[labels::EMPTY_CHECK_IN].filter(|_| signals.may_read_empty()) {
                let spans = learned::telling(message.body, &body, number, labels::EMPTY_CHECK_IN).into_iter();
                signals.telling = spans.map(|span| span.of(message.body).to_owned()).collect();
            }
        }
        let asked = signals.asks.iter().filter(|ask| ask.clear).map(|ask| ask.span);
        let reasons = signals.purposes.iter().chain(&signals.values).copied().chain(asked);
        signals.first_reason = frame::first_reason(&body, reasons);
        if spoken {
            signals.unsayable = manner::unsayable(message.body, &body);
            signals.spoken_seconds = spoken_seconds(message.body, WORDS_A_MINUTE);
        }
        if context.channel == Channel::Text {
            signals.text_messages = text_messages(message.body.trim());
        }
        signals.throat_clearing = opening::throat_clearing(&body);
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
        let meetings = counted().filter(|ask| ask.meets).map(|ask| ask.count).max();
        others + meetings.unwrap_or(0)
    }

    /// True when it brings something, or reads as if it did.
    pub(super) fn brings_something(&self) -> bool {
        !self.values.is_empty() || self.reads[labels::VALUE_ADDED].is_some()
    }

    /// True when it gives leave to decline, or reads as if it did.
    pub(super) fn gives_leave(&self) -> bool {
        !self.leaves.is_empty() || self.reads[labels::EASY_NO].is_some()
    }

    /// True when being in touch is all it does: by its phrases, or it reads like that and names nothing.
    pub(super) fn is_empty_check_in(&self) -> bool {
        self.says_empty_check_in() || self.reads_empty_check_in().is_some()
    }

    /// The sentence that reads most like an empty check-in, where no phrase says so and nothing speaks against it.
    pub(super) fn reads_empty_check_in(&self) -> Option<Span> {
        self.reads[labels::EMPTY_CHECK_IN].filter(|_| self.may_read_empty())
    }

    fn may_read_empty(&self) -> bool {
        let names_nothing = self.purposes.is_empty() && self.values.is_empty();
        names_nothing && !self.says_empty_check_in() && !self.settles_a_time() && !self.closes
    }

    /// True when a rule goes by what the message reads like.
    fn is_to_be_read(&self, purpose: Option<Purpose>) -> bool {
        self.may_read_empty()
            || match purpose {
                Some(Purpose::EasyNo) => self.leaves.is_empty(),
                Some(Purpose::ShareSomething | Purpose::ReEntry) => self.values.is_empty(),
                _ => false,
            }
    }

    /// By its phrases alone.
    pub(super) fn says_empty_check_in(&self) -> bool {
        let asks_after_itself = !self.check_ins.is_empty() || !self.not_heard.is_empty() || !self.counting.is_empty();
        asks_after_itself && !self.has_purpose() && !self.settles_a_time() && !self.closes
    }

    fn settles_a_time(&self) -> bool {
        self.asks.iter().any(|ask| ask.clear && ask.dated)
    }
}

/// Where the text names something from the list again, whatever the case of its letters.
fn repeated(text: &str, given: &[&str]) -> Vec<Span> {
    if given.is_empty() {
        return Vec::new();
    }
    let lower = text.to_ascii_lowercase();
    let mut found: Vec<Span> = given
        .iter()
        .filter(|title| title.trim().len() >= SHORTEST_TITLE)
        .filter_map(|title| {
            let title = title.trim().to_ascii_lowercase();
            lower.find(&title).map(|start| Span {
                start,
                end: start + title.len(),
            })
        })
        .collect();
    found.sort_unstable();
    found
}

/// A shorter title, in bytes, is an everyday word.
const SHORTEST_TITLE: usize = 6;
