//! The single pass that cuts text into words, sentences and placeholders.

mod sentences;
mod words;

use super::Span;
use super::lexicon::{Lexicon, UNKNOWN, class};
use super::parts::LONGEST_NAME;
use super::tokens::{CAPITAL, IN_HOLE, Mark, Token, Tokens};
use super::word_shapes;

/// A run of words is cut here even where nothing ends it, so that weighing a sentence's phrases takes bounded time.
const LONGEST_SENTENCE: usize = 250;
/// A greeting has at most so many words before its comma ("Good morning to you both Anna and Ravi,").
const LONGEST_GREETING: usize = 7;

/// Reads `text` from its beginning.
pub(super) fn scan(text: &str, lexicon: &Lexicon) -> Tokens {
    let mut scanner = Scanner {
        text,
        bytes: text.as_bytes(),
        lexicon,
        at: 0,
        hole_end: 0,
        pause: false,
        line_start: 0,
        opens_line: true,
        first: 0,
        found: Tokens::default(),
    };
    scanner.found.words.reserve(text.len() / 4);
    while scanner.at < text.len() {
        scanner.step();
    }
    scanner.end_sentence(Mark::Plain);
    scanner.found
}

struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    lexicon: &'a Lexicon,
    at: usize,
    /// End of the open placeholder; words before it stand inside.
    hole_end: usize,
    pause: bool,
    line_start: usize,
    opens_line: bool,
    /// First word of the open sentence.
    first: usize,
    found: Tokens,
}

impl Scanner<'_> {
    #[inline(always)]
    fn byte(&self, at: usize) -> u8 {
        if at < self.bytes.len() { self.bytes[at] } else { b' ' }
    }

    fn in_hole(&self) -> bool {
        self.at < self.hole_end
    }

    fn step(&mut self) {
        let byte = self.bytes[self.at];
        match byte {
            b'\n' => self.line_break(),
            b' ' | b'\t' | b'\r' => self.at += 1,
            b'.' | b'!' | b'?' if !self.in_hole() => self.end_mark(),
            b'[' | b'{' | b'<' | b'%' | b'_' | b'*' if !self.in_hole() && self.open_hole() => {}
            b'0'..=b'9' => self.number(),
            b'a'..=b'z' | b'A'..=b'Z' => self.word(),
            b'&' => self.ampersand(),
            b',' | b';' | b':' | b'(' | b')' | b'-' | b'/' => {
                let dash = byte == b'-' && self.byte(self.at + 1).is_ascii_alphanumeric();
                self.at += 1;
                if !dash {
                    self.pause(byte == b',' || byte == b'-');
                }
            }
            0..=127 => self.at += 1,
            _ => self.wide(),
        }
    }

    /// A character outside ASCII: a letter begins a word, a long dash or an ellipsis is a pause, all else is skipped.
    fn wide(&mut self) {
        let Some(c) = self.text.get(self.at..).and_then(|rest| rest.chars().next()) else {
            self.at += 1;
            return;
        };
        match c {
            _ if c.is_alphanumeric() => self.word(),
            '\u{2013}' | '\u{2014}' | '\u{ff0c}' => {
                self.at += c.len_utf8();
                self.pause(true);
            }
            '\u{2026}' => {
                self.at += c.len_utf8();
                self.pause = true;
            }
            '\u{ab}' if self.open_hole() => {}
            _ => self.at += c.len_utf8(),
        }
    }

    /// A pause inside a sentence; after a greeting it ends the greeting, so that what follows is an opener.
    fn pause(&mut self, may_greet: bool) {
        self.pause = true;
        if !may_greet || self.in_hole() || !self.opens_line {
            return;
        }
        let words = &self.found.words[self.first..];
        let greets = words.first().is_some_and(|w| w.is(const { class("greet") }));
        let is_name = |w: &Token| w.has(IN_HOLE) || (w.id == UNKNOWN && w.has(CAPITAL));
        let names = self.found.sentences.is_empty() && words.len() <= LONGEST_NAME && words.iter().all(is_name);
        if !words.is_empty() && ((greets && words.len() <= LONGEST_GREETING) || names) {
            self.end_sentence(Mark::Plain);
        }
    }

    fn open_hole(&mut self) -> bool {
        let Some(length) = word_shapes::placeholder(&self.text[self.at..]) else {
            return false;
        };
        let span = Span {
            start: self.at,
            end: self.at + length,
        };
        self.found.holes.push(span);
        let words_before = self.found.words.len();
        self.hole_end = span.end;
        self.at += 1;
        while self.at < span.end {
            self.step();
        }
        self.at = span.end;
        if self.found.words.len() == words_before {
            self.push(UNKNOWN, span.start, span.end, IN_HOLE);
        }
        true
    }
}
