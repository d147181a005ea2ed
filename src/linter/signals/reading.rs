//! One field of a message with every phrase found in it.

use crate::linter::Span;
use crate::linter::lexicon::Lexicon;
use crate::linter::parts::{self, Part};
use crate::linter::phrases::Sign;
use crate::linter::scanner::scan;
use crate::linter::tokens::{Sentence, Token, Tokens};

/// One phrase found: what it shows, in which sentence, and the words `first..end`.
#[derive(Debug, Clone, Copy)]
pub(in crate::linter) struct Hit {
    pub sign: Sign,
    pub sentence: usize,
    pub first: usize,
    pub end: usize,
}

/// A field's words, parts and phrases.
#[derive(Debug)]
pub(in crate::linter) struct Reading {
    pub tokens: Tokens,
    pub parts: Vec<Part>,
    /// In the order of the text.
    pub hits: Vec<Hit>,
    /// By sentence: the set of signs it shows.
    pub signs: Vec<u64>,
    /// The signs that any sentence shows.
    shown: u64,
}

impl Reading {
    /// Reads a body: its greeting, signature and what it quotes say nothing.
    pub(in crate::linter) fn of_body(text: &str, lexicon: &Lexicon) -> Self {
        let tokens = scan(&text[..parts::own_words(text)], lexicon);
        let parts = parts::parts(&tokens);
        Reading::new(tokens, parts, lexicon)
    }

    /// Reads a subject line, all of which speaks.
    pub(in crate::linter) fn of_subject(text: &str, lexicon: &Lexicon) -> Self {
        let tokens = scan(text, lexicon);
        let parts = vec![Part::Body; tokens.sentences.len()];
        Reading::new(tokens, parts, lexicon)
    }

    fn new(tokens: Tokens, parts: Vec<Part>, lexicon: &Lexicon) -> Self {
        let mut hits = Vec::with_capacity(tokens.words.len() / 2);
        let mut signs = vec![0; parts.len()];
        for (number, sentence) in tokens.sentences.iter().enumerate() {
            if !is_said(parts[number]) {
                continue;
            }
            let from = hits.len();
            lexicon.phrases_in(tokens.of(sentence), |sign, first, end| {
                signs[number] |= sign.bit();
                hits.push(Hit {
                    sign,
                    sentence: number,
                    first: sentence.first + first,
                    end: sentence.first + end,
                });
            });
            hits[from..].reverse();
        }
        let shown = signs.iter().fold(0, |all, signs| all | signs);
        Reading {
            tokens,
            parts,
            hits,
            signs,
            shown,
        }
    }

    /// The sentences that speak to the reader, with their numbers.
    pub(in crate::linter) fn said(&self) -> impl Iterator<Item = (usize, &Sentence)> {
        self.tokens
            .sentences
            .iter()
            .enumerate()
            .filter(|(number, _)| is_said(self.parts[*number]))
    }

    pub(in crate::linter) fn words(&self, sentence: &Sentence) -> &[Token] {
        self.tokens.of(sentence)
    }

    pub(in crate::linter) fn word_count(&self) -> usize {
        self.said().map(|(_, sentence)| sentence.end - sentence.first).sum()
    }

    /// The phrases of one sentence.
    pub(in crate::linter) fn hits_in(&self, sentence: usize) -> &[Hit] {
        let from = self.hits.partition_point(|hit| hit.sentence < sentence);
        let rest = &self.hits[from..];
        &rest[..rest.partition_point(|hit| hit.sentence == sentence)]
    }

    /// True when any sentence shows one of the signs.
    pub(in crate::linter) fn shows(&self, signs: &[Sign]) -> bool {
        self.shown & set(signs) != 0
    }

    /// The places of these signs, overlapping ones joined.
    pub(in crate::linter) fn spans(&self, signs: &[Sign]) -> Vec<Span> {
        let wanted = set(signs);
        if self.shown & wanted == 0 {
            return Vec::new();
        }
        let mut found: Vec<Span> = self
            .hits
            .iter()
            .filter(|hit| hit.sign.bit() & wanted != 0)
            .map(|hit| self.tokens.span(hit.first, hit.end))
            .collect();
        merge(&mut found);
        found
    }
}

/// Greeting and signature say nothing.
fn is_said(part: Part) -> bool {
    matches!(part, Part::Body | Part::Postscript)
}

/// Signs as one set.
pub(in crate::linter) fn set(signs: &[Sign]) -> u64 {
    signs.iter().fold(0, |set, sign| set | sign.bit())
}

/// Sorts spans and joins those that overlap.
pub(in crate::linter) fn merge(spans: &mut Vec<Span>) {
    spans.sort_unstable();
    spans.dedup_by(|next, kept| {
        let joins = kept.overlaps(*next);
        if joins {
            kept.end = kept.end.max(next.end);
        }
        joins
    });
}
