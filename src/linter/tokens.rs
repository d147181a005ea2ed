//! A text as words and sentences. Words are numbers from the lexicon; nothing here judges.

use super::Span;
use super::word_table::WordId;

/// The word stands inside a placeholder.
pub(super) const IN_HOLE: u8 = 1;
/// The word begins with a capital letter.
pub(super) const CAPITAL: u8 = 2;
/// The word is capitals only, of two letters or more.
pub(super) const ALL_CAPS: u8 = 4;
/// A comma, dash, bracket or colon stands between the word before and this one.
pub(super) const AFTER_PAUSE: u8 = 8;

/// No pattern knows the word, and by its ending it says how or when, not what ("frankly").
pub(super) const EVERYDAY: u8 = 16;

/// One word. Both halves of a contraction share the span of the whole.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    /// The classes it belongs to, a bit each.
    pub classes: u64,
    pub id: WordId,
    pub flags: u8,
    pub start: u32,
    pub end: u32,
}

impl Token {
    #[inline(always)]
    pub(super) fn has(self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    /// Whether it belongs to a class.
    #[inline(always)]
    pub(super) fn is(self, class: u8) -> bool {
        self.classes & (1 << class) != 0
    }
}

/// How a sentence ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// A full stop, a line break, or nothing.
    Plain,
    Question,
    Exclamation,
}

/// A run of words that are read together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sentence {
    pub first: usize,
    pub end: usize,
    pub mark: Mark,
    /// It is the first of its line.
    pub opens_line: bool,
}

/// A text as words, sentences and placeholders.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    pub words: Vec<Token>,
    pub sentences: Vec<Sentence>,
    pub holes: Vec<Span>,
}

impl Tokens {
    pub(super) fn of(&self, sentence: &Sentence) -> &[Token] {
        &self.words[sentence.first..sentence.end]
    }

    /// The span of the words `first..end`, which is not empty.
    pub(super) fn span(&self, first: usize, end: usize) -> Span {
        match (
            self.words.get(first),
            end.checked_sub(1).and_then(|last| self.words.get(last)),
        ) {
            (Some(first), Some(last)) => Span {
                start: first.start as usize,
                end: last.end as usize,
            },
            _ => Span::WHOLE,
        }
    }
}
