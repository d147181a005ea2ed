//! How a message sounds: loud, about oneself, or not meant to be said aloud.

use super::reading::Reading;
use crate::linter::Span;
use crate::linter::lexicon::class;
use crate::linter::tokens::{ALL_CAPS, IN_HOLE, Token};

/// A shouted word has at least so many letters: shorter ones are abbreviations.
const SHORTEST_SHOUT: u32 = 4;

/// Runs of two or more words in capitals.
pub(super) fn shouts(body: &Reading) -> Vec<Span> {
    let loud = |word: &Token| word.has(ALL_CAPS) && !word.has(IN_HOLE) && word.end - word.start >= SHORTEST_SHOUT;
    let mut found = Vec::new();
    for (_, sentence) in body.said() {
        let words = body.words(sentence);
        let mut from = 0;
        while from < words.len() {
            let run = words[from..].iter().take_while(|word| loud(word)).count();
            if run > 1 {
                found.push(body.tokens.span(sentence.first + from, sentence.first + from + run));
            }
            from += run.max(1);
        }
    }
    found
}

/// Two exclamation marks or more in a row, or mixed with question marks.
pub(super) fn exclamations(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(mark) = bytes[at..].iter().position(|byte| *byte == b'!').map(|mark| mark + at) {
        let marks = |byte: &&u8| matches!(**byte, b'!' | b'?');
        let start = mark - bytes[at..mark].iter().rev().take_while(marks).count();
        at = mark + bytes[mark..].iter().take_while(marks).count();
        if at - start > 1 {
            found.push(Span { start, end: at });
        }
    }
    found
}

/// How often it speaks of the writer's side, and how often of the reader's.
pub(super) fn sides(body: &Reading) -> (usize, usize) {
    let (ours, yours) = (const { class("ours") }, const { class("yours") });
    let count = |class| {
        body.said()
            .flat_map(|(_, sentence)| body.words(sentence))
            .filter(|word| word.is(class))
            .count()
    };
    (count(ours), count(yours))
}

/// What nobody says aloud: links, email addresses, brackets.
pub(super) fn unsayable(text: &str, body: &Reading) -> Vec<Span> {
    let spelled = const { class("spelled") };
    let links = body
        .said()
        .flat_map(|(_, sentence)| body.words(sentence))
        .filter(|word| word.is(spelled));
    let mut found: Vec<Span> = links
        .map(|word| Span {
            start: word.start as usize,
            end: word.end as usize,
        })
        .collect();
    let mut rest = 0;
    while let Some(open) = text[rest..].find('(').map(|at| rest + at) {
        let Some(close) = text[open..].find(')').map(|at| open + at + 1) else {
            break;
        };
        // A bracketed area code is said; words in brackets are not.
        if text[open..close].chars().any(char::is_alphabetic) {
            found.push(Span {
                start: open,
                end: close,
            });
        }
        rest = close;
    }
    found.sort_unstable();
    found
}
