//! What the learned reader sees of a message: its words, their beginnings, pairs of words, and the signs that phrases show;
//! and of the message as a whole how much of it is its own, how much it asks, and what the phrases say of each label.
//!
//! Words are hashed by their letters and not by the lexicon's numbers, so that a new phrase does not make the table stale. A
//! new [`Sign`](crate::linter::phrases::Sign) in the middle of the others does: train again.

use super::LABELS;
use crate::linter::lexicon::{UNKNOWN, class};
use crate::linter::phrases::Sign;
use crate::linter::signals::reading::{Reading, set};
use crate::linter::tokens::{CAPITAL, IN_HOLE, Mark, Sentence, Token};

/// Primes of xxHash: odd, with their bits well spread.
const WORD_PRIME: u32 = 0x9e37_79b1;
const NEXT_PRIME: u32 = 0x85eb_ca77;

/// Kinds of words whose letters say nothing, and the ends of a sentence; small numbers, which no word is likely to hash to.
const NAME: u32 = 1;
const BLANK: u32 = 2;
const BLANK_TIME: u32 = 3;
const BLANK_WORTH: u32 = 4;
const DAY: u32 = 5;
const MONTH: u32 = 6;
const CLOCK: u32 = 7;
const ORDINAL: u32 = 8;
const PERCENT: u32 = 9;
const NUMBER: u32 = 10;
const LONG_NUMBER: u32 = 11;
const ADDRESS: u32 = 12;
const BEGIN: u32 = 13;
const STOP: u32 = 14;
const QUESTION: u32 = 15;
/// Kinds of features that are no words.
const STEM: u32 = 16;
const SIGN: u32 = 17;
const SAID: u32 = 18;
const QUESTIONS: u32 = 19;
const SENTENCES: u32 = 20;
const OWN_WORDS: u32 = 21;
const OWN_SHARE: u32 = 22;
const ASKS: u32 = 23;
const REQUESTS: u32 = 24;

/// Letters of a word's beginning, which it shares with its other forms.
const STEM_LETTERS: u32 = 4;
/// A number of more characters is a telephone's or an order's.
const LONGEST_COUNT: usize = 6;
/// Steps by which what is counted is told apart.
const FEW: [u32; 5] = [1, 2, 3, 4, 5];
const SENTENCE_STEPS: [u32; 6] = [2, 3, 4, 5, 7, 9];
const OWN_WORD_STEPS: [u32; 9] = [1, 2, 3, 4, 5, 7, 9, 13, 17];
/// Steps of how thin its own words are spread: one in so many.
const OWN_SHARE_STEPS: [u32; 7] = [3, 5, 7, 9, 12, 16, 25];

/// A feature: its hash, and the words `first..end` it stands for; none for a sign.
#[derive(Debug, Clone, Copy)]
pub(super) struct Feature {
    pub hash: u32,
    pub first: usize,
    pub end: usize,
}

/// Adds every feature of a sentence to `found`.
pub(super) fn of_sentence(text: &str, reading: &Reading, number: usize, sentence: &Sentence, found: &mut Vec<Feature>) {
    let asks = sentence.mark == Mark::Question;
    let (mut last, mut last_first, mut seen_to) = (BEGIN, sentence.first, 0);
    let mut at = sentence.first;
    for token in reading.words(sentence) {
        let (first, end) = (at, at + 1);
        at = end;
        // Both halves of a contraction share their letters.
        if token.end <= seen_to {
            continue;
        }
        seen_to = token.end;
        let (word, stem) = word(text, *token);
        found.push(feature(word, first, end));
        found.push(feature(joined(last, word), last_first, end));
        if stem != 0 {
            found.push(feature(joined(STEM, stem), first, end));
        }
        (last, last_first) = (word, first);
    }
    found.push(feature(
        joined(last, if asks { QUESTION } else { STOP }),
        last_first,
        at,
    ));
    if asks {
        found.push(feature(QUESTION, at, at));
    }
    let mut signs = reading.signs[number];
    while signs != 0 {
        found.push(feature(joined(SIGN, signs.trailing_zeros()), at, at));
        signs &= signs - 1;
    }
}

#[inline(always)]
fn feature(hash: u32, first: usize, end: usize) -> Feature {
    Feature {
        hash: mixed(hash),
        first,
        end,
    }
}

/// Calls `each` with the hash of every feature of the message as a whole. `own` is how many of its words are its own, `said`
/// what the phrases say of each label.
pub(super) fn of_whole(reading: &Reading, own: usize, said: &[bool; LABELS], mut each: impl FnMut(u32)) {
    let (asking, requesting) = (set(&[Sign::Request, Sign::Asks]), Sign::Request.bit());
    let (mut questions, mut sentences, mut asks, mut requests) = (0, 0, 0, 0);
    for (number, sentence) in reading.said() {
        let question = sentence.mark == Mark::Question;
        let signs = reading.signs[number];
        sentences += 1;
        questions += u32::from(question);
        asks += u32::from(question || signs & asking != 0);
        requests += u32::from(signs & requesting != 0);
    }
    let own = u32::try_from(own).unwrap_or(u32::MAX);
    let words = u32::try_from(reading.word_count()).unwrap_or(u32::MAX);
    let counts: [(u32, u32, &[u32]); 5] = [
        (QUESTIONS, questions, &FEW),
        (ASKS, asks, &FEW),
        (REQUESTS, requests, &FEW),
        (SENTENCES, sentences, &SENTENCE_STEPS),
        (OWN_WORDS, own, &OWN_WORD_STEPS),
    ];
    for (kind, count, steps) in counts {
        for step in steps.iter().take_while(|step| count >= **step) {
            each(mixed(joined(kind, *step)));
        }
    }
    for step in OWN_SHARE_STEPS {
        if own.saturating_mul(step) > words {
            each(mixed(joined(OWN_SHARE, step)));
        }
    }
    for (label, _) in said.iter().enumerate().filter(|(_, said)| **said) {
        each(mixed(joined(SAID, label as u32)));
    }
}

/// A word as its kind, or by its letters whatever their case and without apostrophes; and its beginning, 0 if it does not
/// go on behind it.
#[inline(always)]
fn word(text: &str, token: Token) -> (u32, u32) {
    let is = |class| token.is(class);
    if token.has(IN_HOLE) {
        let blank = match () {
            () if is(const { class("when") }) => BLANK_TIME,
            () if is(const { class("worth") }) => BLANK_WORTH,
            () => BLANK,
        };
        return (blank, 0);
    }
    let bytes = text.as_bytes().get(token.start as usize..token.end as usize);
    let bytes = bytes.unwrap_or_default();
    let kind = match bytes.first() {
        _ if is(const { class("weekday") }) => DAY,
        _ if token.has(CAPITAL) && is(const { class("month") }) => MONTH,
        Some(b'0'..=b'9') => number(token, bytes),
        _ if is(const { class("spelled") }) => ADDRESS,
        _ if token.id == UNKNOWN && token.has(CAPITAL) => NAME,
        _ => 0,
    };
    if kind != 0 {
        return (kind, 0);
    }
    let (mut hash, mut letters, mut stem) = (0_u32, 0, 0);
    for byte in bytes {
        let small = byte | 0x20;
        if small.wrapping_sub(b'a') >= 26 && byte.wrapping_sub(b'0') >= 10 {
            continue;
        }
        if letters == STEM_LETTERS {
            stem = hash;
        }
        hash = (hash ^ u32::from(small)).wrapping_mul(WORD_PRIME).rotate_left(5);
        letters += 1;
    }
    (hash, stem)
}

/// What kind of number it is.
fn number(token: Token, bytes: &[u8]) -> u32 {
    match bytes.last() {
        _ if token.is(const { class("hour") }) => CLOCK,
        Some(b'%') => PERCENT,
        Some(b'h' | b't' | b'd') => ORDINAL,
        _ if bytes.len() > LONGEST_COUNT => LONG_NUMBER,
        _ => NUMBER,
    }
}

#[inline(always)]
fn joined(first: u32, second: u32) -> u32 {
    (first.wrapping_mul(NEXT_PRIME) ^ second)
        .wrapping_mul(WORD_PRIME)
        .rotate_left(7)
}

/// With its high bits and its low ones well spread.
#[inline(always)]
fn mixed(hash: u32) -> u32 {
    let hash = (hash ^ (hash >> 15)).wrapping_mul(NEXT_PRIME);
    hash ^ (hash >> 16)
}
