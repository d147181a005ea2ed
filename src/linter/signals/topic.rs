//! What a message is about: names it gives, and words that are its own.

use super::reading::{Reading, set};
use crate::linter::Span;
use crate::linter::lexicon::class;
use crate::linter::phrases::Sign;
use crate::linter::tokens::{AFTER_PAUSE, CAPITAL, EVERYDAY, IN_HOLE, Mark, Token};

/// From so many words that are not everyday ones a message is about something.
pub(super) const SUBSTANCE_WORDS: usize = 2;
/// The same in a message that says it is checking in, where a stray word must not hide that it is nothing else.
pub(super) const SUBSTANCE_WORDS_IN_CHECK_IN: usize = 4;
/// And at least one in so many words of it: a long one full of courtesies is still about nothing.
pub(super) const WORDS_PER_SUBSTANCE_WORD: usize = 9;
/// How far a name may stand behind what leads to it, in words: "about [the new and larger] warehouse".
const LEAD_REACH: usize = 6;

/// Where the message names what it is about.
pub(super) fn purposes(reading: &Reading) -> Vec<Span> {
    let mut found = reading.spans(&[Sign::Named, Sign::Settles]);
    for (number, _) in reading.said() {
        found.extend(leads(reading, number));
    }
    found.sort_unstable();
    found
}

/// True when a sentence names what it is about.
pub(super) fn names_something(reading: &Reading, number: usize) -> bool {
    reading.signs[number] & set(&[Sign::Named, Sign::Settles]) != 0 || leads(reading, number).next().is_some()
}

/// Names that stand behind "about", "follow up on" and the like.
fn leads<'a>(reading: &'a Reading, number: usize) -> impl Iterator<Item = Span> + 'a {
    let end = reading.tokens.sentences[number].end;
    reading
        .hits_in(number)
        .iter()
        .filter(|hit| hit.sign == Sign::TopicLead)
        .filter_map(move |hit| {
            let head = head(&reading.tokens.words[hit.end..end])?;
            Some(reading.tokens.span(hit.first, hit.end + head + 1))
        })
}

/// True when a subject line is about something: it names it, or holds words of its own whatever their case.
pub(super) fn subject_names(subject: &Reading) -> bool {
    let own = |word: &&Token| !word.is(PLAIN) && !word.has(IN_HOLE);
    subject.tokens.words.iter().filter(own).count() >= SUBSTANCE_WORDS || !purposes(subject).is_empty()
}

const ARTICLE: u8 = class("the");
const ADJECTIVE: u8 = class("adj");
const VAGUE: u8 = class("vague");
const MAIL: u8 = class("mail");
const PLAIN: u8 = class("plain");
const SOMEBODY: u8 = class("somebody");
const FIGURE: u8 = class("figure");
const OURS: u8 = class("ours");
const YOURS: u8 = class("yours");
const QUESTION: u8 = class("asks");

/// The place of the noun that names something, if the words begin with such a phrase.
fn head(words: &[Token]) -> Option<usize> {
    let mut led = false;
    let names = |next: &&Token| {
        !next.has(AFTER_PAUSE | CAPITAL | EVERYDAY) && ![PLAIN, VAGUE, MAIL].iter().any(|class| next.is(*class))
    };
    for (at, word) in words.iter().take(LEAD_REACH).enumerate() {
        if at > 0 && word.has(AFTER_PAUSE) {
            return None;
        }
        let is = |class| word.is(class);
        if word.has(IN_HOLE) {
            return (!is(SOMEBODY)).then_some(at);
        }
        if is(ARTICLE) || is(ADJECTIVE) || is(FIGURE) || word.has(EVERYDAY) {
            led = true;
        } else if is(MAIL) {
            return None;
        } else if is(VAGUE) || is(PLAIN) {
            // "the reading-room lights", "how inks look": behind such a word everyday ones may stand before the one that
            // names; elsewhere one may, if it is next ("about grow lights").
            led |= is(QUESTION) || (!is(VAGUE) && words.get(at + 1).filter(names).is_some());
            if !led || is(YOURS) || is(OURS) {
                return None;
            }
        } else {
            return Some(at);
        }
    }
    None
}

/// How many words are neither everyday ones nor names of people.
pub(in crate::linter) fn content_words(reading: &Reading) -> usize {
    reading.said().map(|(number, _)| content_of(reading, number)).sum()
}

/// True when a question, and not one after one's own message, holds a word of its own.
pub(super) fn asks_something(reading: &Reading) -> bool {
    let about_itself = set(&[
        Sign::CheckIn,
        Sign::OwnMessage,
        Sign::AnyUpdate,
        Sign::VagueAsk,
        Sign::Pleasantry,
    ]);
    reading.said().any(|(number, sentence)| {
        (sentence.mark == Mark::Question || reading.signs[number] & set(&[Sign::Request, Sign::Asks]) != 0)
            && content_of(reading, number) > usize::from(reading.signs[number] & about_itself != 0)
    })
}

/// How many words of one sentence are neither everyday ones nor names of people.
pub(super) fn content_of(reading: &Reading, number: usize) -> usize {
    let own = |word: &&Token| !word.is(PLAIN) && !word.has(CAPITAL | IN_HOLE | EVERYDAY);
    reading
        .words(&reading.tokens.sentences[number])
        .iter()
        .filter(own)
        .count()
}

/// What is said to come with the message, where its sentence names no paper of the business itself.
pub(super) fn enclosures(reading: &Reading) -> Vec<Span> {
    let paperwork = |number: usize| {
        let words = reading.words(&reading.tokens.sentences[number]);
        words.iter().any(|word| word.is(const { class("paperwork") }))
    };
    let hits = reading.hits.iter().filter(|hit| hit.sign == Sign::Encloses);
    hits.filter(|hit| !paperwork(hit.sentence))
        .map(|hit| reading.tokens.span(hit.first, hit.end))
        .collect()
}

/// Placeholders that stand for something of worth: "[what you bring]", "[resource link]".
pub(super) fn worthwhile_holes(reading: &Reading) -> Vec<Span> {
    let worth = const { class("worth") };
    let said = reading.said().flat_map(|(_, sentence)| reading.words(sentence));
    said.filter(|word| word.has(IN_HOLE) && word.is(worth))
        .map(|word| Span {
            start: word.start as usize,
            end: word.end as usize,
        })
        .collect()
}
