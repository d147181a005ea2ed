//! What the learned reader sees of a message: its words, their beginnings, pairs and threes of words, the signs that phrases
//! show, and how much of it is its own. Each is hashed to a bucket.
//!
//! Words are hashed by their letters and not by the lexicon's numbers, so that a new phrase does not make the table stale;
//! a new [`Sign`](crate::linter::phrases::Sign) in the middle of the others does: train again.

use crate::linter::lexicon::UNKNOWN;
use crate::linter::signals::reading::Reading;
use crate::linter::tokens::{CAPITAL, IN_HOLE, Mark, Token};

/// Buckets that features are hashed to; a power of two.
pub const BUCKETS: usize = 4096;

/// Primes of xxHash: odd, with their bits well spread.
const WORD_PRIME: u32 = 0x9e37_79b1;
const NEXT_PRIME: u32 = 0x85eb_ca77;
/// What stands for a name, a blank, the ends of a sentence and the kinds of features; small numbers, which no word is
/// likely to hash to.
const NAME: u32 = 1;
const BLANK: u32 = 2;
const BEGIN: u32 = 3;
const STOP: u32 = 4;
const QUESTION: u32 = 5;
const STEM: u32 = 6;
const SIGN: u32 = 7;
const OWN_WORDS: u32 = 8;
const OWN_SHARE: u32 = 9;
/// Letters of a word's beginning, which it shares with its other forms.
const STEM_LETTERS: u32 = 4;
/// Steps of how many words are the message's own.
const OWN_WORD_STEPS: [u32; 8] = [0, 1, 2, 3, 4, 6, 8, 12];
/// Steps of how thin they are spread: one in so many words.
const OWN_SHARE_STEPS: [u32; 7] = [3, 5, 7, 9, 12, 16, 25];

/// Calls `each` with the number of the sentence and the bucket of every feature, in the order of the text. What is of the
/// message as a whole comes last, with the number behind the last sentence's. `own` is how many of its words are its own.
pub(super) fn each_feature(text: &str, reading: &Reading, own: usize, mut each: impl FnMut(usize, usize)) {
    for (number, sentence) in reading.said() {
        let (mut before, mut last) = (None, BEGIN);
        let mut seen_to = 0;
        for token in reading.words(sentence) {
            // Both halves of a contraction share their letters.
            if token.end <= seen_to {
                continue;
            }
            seen_to = token.end;
            let (word, stem) = word(text, *token);
            each(number, bucket(word));
            if let Some(stem) = stem {
                each(number, bucket(joined(STEM, stem)));
            }
            each_run(before, last, word, |run| each(number, run));
            (before, last) = (Some(last), word);
        }
        let asks = sentence.mark == Mark::Question;
        if asks {
            each(number, bucket(QUESTION));
        }
        each_run(before, last, if asks { QUESTION } else { STOP }, |run| {
            each(number, run)
        });
        let mut signs = reading.signs[number];
        while signs != 0 {
            each(number, bucket(joined(SIGN, signs.trailing_zeros())));
            signs &= signs - 1;
        }
    }
    let (whole, words) = (reading.parts.len(), reading.word_count());
    for step in OWN_WORD_STEPS.into_iter().filter(|step| own > *step as usize) {
        each(whole, bucket(joined(OWN_WORDS, step)));
    }
    for step in OWN_SHARE_STEPS.into_iter().filter(|step| own * *step as usize > words) {
        each(whole, bucket(joined(OWN_SHARE, step)));
    }
}

/// The pair and the three that a word ends.
fn each_run(before: Option<u32>, last: u32, word: u32, mut each: impl FnMut(usize)) {
    each(bucket(joined(last, word)));
    if let Some(before) = before {
        each(bucket(joined(joined(before, last), word)));
    }
}

/// A word by its letters, whatever their case and without apostrophes, and its beginning if it goes on behind it. Digits
/// count as one, whatever they are.
fn word(text: &str, token: Token) -> (u32, Option<u32>) {
    if token.has(IN_HOLE) {
        return (BLANK, None);
    }
    if token.id == UNKNOWN && token.has(CAPITAL) {
        return (NAME, None);
    }
    let (mut hash, mut letters, mut stem, mut digits) = (0_u32, 0, None, false);
    let bytes = text.as_bytes().get(token.start as usize..token.end as usize);
    for byte in bytes.unwrap_or_default() {
        let byte = match byte {
            b'0'..=b'9' if digits => continue,
            b'0'..=b'9' => {
                digits = true;
                b'0'
            }
            b'a'..=b'z' | b'A'..=b'Z' => byte.to_ascii_lowercase(),
            _ => continue,
        };
        if letters == STEM_LETTERS {
            stem = Some(hash);
        }
        hash = (hash ^ u32::from(byte)).wrapping_mul(WORD_PRIME).rotate_left(5);
        letters += 1;
    }
    (hash, stem)
}

fn joined(first: u32, second: u32) -> u32 {
    (first.wrapping_mul(NEXT_PRIME) ^ second)
        .wrapping_mul(WORD_PRIME)
        .rotate_left(7)
}

/// The high bits of a product are the well mixed ones.
fn bucket(hash: u32) -> usize {
    let mixed = (hash ^ (hash >> 15)).wrapping_mul(NEXT_PRIME);
    (mixed >> (u32::BITS - BUCKETS.ilog2())) as usize
}
