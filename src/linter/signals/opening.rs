//! How a message begins.

use super::reading::{self, Hit, Reading};
use crate::linter::Span;
use crate::linter::lexicon::class;
use crate::linter::parts::Part;
use crate::linter::phrases::Sign;

/// A polite nothing at the beginning.
#[derive(Debug, Clone, Copy)]
pub(in crate::linter) struct Opener {
    pub words: Span,
    /// Its sentence with the space after it, when it holds nothing else and other words follow.
    pub removable: Option<Span>,
}

/// An opener is looked for in so many sentences after the greeting; saying who calls takes one more.
const OPENING_SENTENCES: usize = 2;

/// The first polite nothing among the opening sentences.
pub(super) fn pleasantry(body: &Reading, spoken: bool) -> Option<Opener> {
    let reach = OPENING_SENTENCES + usize::from(spoken);
    let last = body.said().take(reach).last().map(|(number, _)| number)?;
    let hit = body
        .hits
        .iter()
        .filter(|hit| hit.sign == Sign::Pleasantry && hit.sentence <= last)
        .min_by_key(|hit| hit.first)?;
    Some(opener(body, hit))
}

/// A polite nothing, and its sentence if that can go.
fn opener(body: &Reading, hit: &Hit) -> Opener {
    let tokens = &body.tokens;
    let sentence = &tokens.sentences[hit.sentence];
    // "I", "and" or "we" may stand before the phrase, a word or two after it; more is something of its own.
    let alone = hit.first <= sentence.first + 2 && sentence.end <= hit.end + 3;
    let next = tokens
        .sentences
        .get(hit.sentence + 1)
        .filter(|_| body.parts.get(hit.sentence + 1) == Some(&Part::Body));
    let removable = next.filter(|_| alone).map(|next| Span {
        start: tokens.words[sentence.first].start as usize,
        end: tokens.words[next.first].start as usize,
    });
    Opener {
        words: tokens.span(hit.first, hit.end),
        removable,
    }
}

/// Where it says or asks no more than that one is in touch. "Feel free to reach out" and "I will follow up" are no check-ins.
pub(super) fn check_ins(body: &Reading) -> Vec<Span> {
    let (later, you) = (const { class("later") }, const { class("you") });
    let is_now = |hit: &&Hit| {
        let first = body.tokens.sentences[hit.sentence].first;
        let before = &body.tokens.words[first.max(hit.first.saturating_sub(3))..hit.first];
        let theirs = before.iter().rev().take(2).any(|word| word.is(you));
        hit.sign != Sign::CheckIn || !(theirs || before.iter().any(|word| word.is(later)))
    };
    let wanted = |hit: &&Hit| matches!(hit.sign, Sign::CheckIn | Sign::OwnMessage | Sign::AnyUpdate);
    let mut found: Vec<Span> = body
        .hits
        .iter()
        .filter(wanted)
        .filter(is_now)
        .map(|hit| body.tokens.span(hit.first, hit.end))
        .collect();
    reading::merge(&mut found);
    found
}

/// A check-in in the first sentence that does not itself name anything.
pub(super) fn throat_clearing(body: &Reading) -> Option<Span> {
    let (number, sentence) = body.said().next()?;
    if super::topic::names_something(body, number) || body.words(sentence).len() > LONGEST_EMPTY_OPENING {
        return None;
    }
    let hit = body.hits_in(number).iter().find(|hit| hit.sign == Sign::CheckIn)?;
    let before = hit.first.checked_sub(1).filter(|at| *at >= sentence.first);
    let start = before
        .filter(|at| body.tokens.words[*at].is(const { class("just") }))
        .unwrap_or(hit.first);
    let longest = body
        .hits_in(number)
        .iter()
        .filter(|other| other.sign == Sign::CheckIn && other.first == hit.first);
    let end = longest.map(|other| other.end).max().unwrap_or(hit.end);
    Some(body.tokens.span(start, end))
}

/// A longer opening sentence than this, in words, says something besides.
const LONGEST_EMPTY_OPENING: usize = 14;
