//! What a message is about: names it gives, and words that are its own.

use super::reading::{Reading, set};
use crate::linter::Span;
use crate::linter::lexicon::{Lexicon, UNKNOWN};
use crate::linter::phrases::Sign;
use crate::linter::tokens::{AFTER_PAUSE, CAPITAL, IN_HOLE, Mark, Token};

/// From so many words that are not everyday ones a message is about something.
pub(super) const SUBSTANCE_WORDS: usize = 1;
/// The same in a message that says it is checking in, where a stray word must not hide that it is nothing else.
pub(super) const SUBSTANCE_WORDS_IN_CHECK_IN: usize = 4;
/// How far a name may stand behind what leads to it, in words: "about [the new and larger] warehouse".
const LEAD_REACH: usize = 6;

/// Where the message names what it is about.
pub(super) fn purposes(reading: &Reading, lexicon: &Lexicon) -> Vec<Span> {
    let mut found = reading.spans(&[Sign::Named, Sign::Settles]);
    for (number, _) in reading.said() {
        found.extend(leads(reading, number, lexicon));
    }
    found.sort_unstable();
    found
}

/// True when a sentence names what it is about.
pub(super) fn names_something(reading: &Reading, number: usize, lexicon: &Lexicon) -> bool {
    reading.signs[number] & set(&[Sign::Named, Sign::Settles]) != 0 || leads(reading, number, lexicon).next().is_some()
}

/// Names that stand behind "about", "follow up on" and the like.
fn leads<'a>(reading: &'a Reading, number: usize, lexicon: &'a Lexicon) -> impl Iterator<Item = Span> + 'a {
    let classes = Classes::of(lexicon);
    let end = reading.tokens.sentences[number].end;
    reading
        .hits_in(number)
        .iter()
        .filter(|hit| hit.sign == Sign::TopicLead)
        .filter_map(move |hit| {
            let head = head(&reading.tokens.words[hit.end..end], lexicon, classes)?;
            Some(reading.tokens.span(hit.first, hit.end + head + 1))
        })
}

#[derive(Clone, Copy)]
struct Classes {
    article: u8,
    adjective: u8,
    vague: u8,
    mail: u8,
    plain: u8,
    somebody: u8,
}

impl Classes {
    fn of(lexicon: &Lexicon) -> Self {
        Classes {
            article: lexicon.class("the"),
            adjective: lexicon.class("adj"),
            vague: lexicon.class("vague"),
            mail: lexicon.class("mail"),
            plain: lexicon.class("plain"),
            somebody: lexicon.class("somebody"),
        }
    }
}

/// The place of the noun that names something, if the words begin with such a phrase.
fn head(words: &[Token], lexicon: &Lexicon, classes: Classes) -> Option<usize> {
    for (at, word) in words.iter().take(LEAD_REACH).enumerate() {
        if at > 0 && word.has(AFTER_PAUSE) {
            return None;
        }
        let is = |class| lexicon.is(word.id, class);
        if word.has(IN_HOLE) {
            return (!is(classes.somebody)).then_some(at);
        }
        if is(classes.vague) || is(classes.mail) {
            return None;
        }
        if is(classes.article) || is(classes.adjective) {
            continue;
        }
        return (word.id == UNKNOWN || !is(classes.plain)).then_some(at);
    }
    None
}

/// How many words are neither everyday ones nor names of people.
pub(super) fn content_words(reading: &Reading, lexicon: &Lexicon) -> usize {
    reading
        .said()
        .map(|(number, _)| content_of(reading, number, lexicon))
        .sum()
}

/// True when a question, and not one after one's own message, holds a word of its own.
pub(super) fn asks_something(reading: &Reading, lexicon: &Lexicon) -> bool {
    let about_itself = set(&[
        Sign::CheckIn,
        Sign::OwnMessage,
        Sign::AnyUpdate,
        Sign::VagueAsk,
        Sign::Pleasantry,
    ]);
    reading.said().any(|(number, sentence)| {
        sentence.mark == Mark::Question
            && reading.signs[number] & about_itself == 0
            && content_of(reading, number, lexicon) > 0
    })
}

fn content_of(reading: &Reading, number: usize, lexicon: &Lexicon) -> usize {
    let plain = lexicon.class("plain");
    let own = |word: &&Token| !lexicon.is(word.id, plain) && !word.has(CAPITAL) && !word.has(IN_HOLE);
    reading
        .words(&reading.tokens.sentences[number])
        .iter()
        .filter(own)
        .count()
}

/// Placeholders that stand for something of worth: "[what you bring]", "[resource link]".
pub(super) fn worthwhile_holes(reading: &Reading, lexicon: &Lexicon) -> Vec<Span> {
    let worth = lexicon.class("worth");
    let said = reading.said().flat_map(|(_, sentence)| reading.words(sentence));
    said.filter(|word| word.has(IN_HOLE) && lexicon.is(word.id, worth))
        .map(|word| Span {
            start: word.start as usize,
            end: word.end as usize,
        })
        .collect()
}
