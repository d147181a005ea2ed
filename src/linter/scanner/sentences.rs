//! Where a sentence ends.

use super::Scanner;
use crate::linter::lexicon::class;
use crate::linter::tokens::{CAPITAL, Mark, Sentence};

/// A line shorter than this, in bytes, was ended by its writer, not wrapped by a program or for a narrow page.
const SHORTEST_WRAPPED_LINE: usize = 25;
/// A line as long as this was wrapped even where the next one begins with a capital letter.
const FULL_LINE: usize = 60;

impl Scanner<'_> {
    pub(super) fn end_sentence(&mut self, mark: Mark) {
        let end = self.found.words.len();
        if end > self.first {
            self.found.sentences.push(Sentence {
                first: self.first,
                end,
                mark,
                opens_line: self.opens_line,
            });
            self.first = end;
            self.opens_line = false;
        }
        self.pause = false;
    }

    pub(super) fn line_break(&mut self) {
        let line = self.at - self.line_start;
        self.at += 1;
        self.line_start = self.at;
        let rest = &self.bytes[self.at..];
        let next = rest.iter().find(|b| !matches!(b, b' ' | b'\t' | b'\r')).copied();
        let closed = self.bytes[..self.at - 1]
            .iter()
            .rev()
            .find(|b| !matches!(b, b' ' | b'\t' | b'\r'));
        let open = closed.is_some_and(|b| !matches!(b, b'.' | b'!' | b'?' | b':' | b'\n'));
        let wrapped = open
            && next.is_some_and(|b| {
                (b.is_ascii_lowercase() || self.goes_on_with_i()) && line >= SHORTEST_WRAPPED_LINE
                    || b.is_ascii_uppercase() && line >= FULL_LINE
            });
        if !wrapped {
            self.end_sentence(Mark::Plain);
            self.opens_line = true;
        }
    }

    /// The next line begins with "I", which is a capital without beginning a sentence.
    fn goes_on_with_i(&self) -> bool {
        let rest = self.text[self.line_start..].trim_start();
        rest.strip_prefix('I')
            .is_some_and(|after| after.starts_with([' ', '\'', '\u{2019}']))
    }

    pub(super) fn end_mark(&mut self) {
        let run = self.bytes[self.at..]
            .iter()
            .take_while(|b| matches!(b, b'.' | b'!' | b'?'))
            .count();
        let marks = &self.bytes[self.at..self.at + run];
        let after = self.at + run;
        let follower = self.bytes[after..]
            .iter()
            .find(|b| !matches!(b, b' ' | b'"' | b'\'' | b')'))
            .copied();
        let spaced = !self.byte(after).is_ascii_alphanumeric() || follower.is_some_and(|b| b.is_ascii_uppercase());
        let mark = match () {
            () if marks.contains(&b'?') => Mark::Question,
            () if marks.contains(&b'!') => Mark::Exclamation,
            () => Mark::Plain,
        };
        let lower = follower.is_some_and(|b| b.is_ascii_lowercase());
        let ends = mark != Mark::Plain || (spaced && !(run > 1 && lower) && !self.abbreviated(follower));
        self.at = after;
        if ends {
            self.end_sentence(mark);
        } else {
            self.pause = true;
        }
    }

    /// True when the full stop at `at` belongs to the word before it.
    fn abbreviated(&self, follower: Option<u8>) -> bool {
        let Some(last) = self.found.words.last().filter(|w| w.end as usize == self.at) else {
            return false;
        };
        let initial = last.end - last.start == 1 && last.has(CAPITAL) && self.bytes[last.start as usize] != b'I';
        initial
            || last.is(const { class("title") })
            || (last.is(const { class("short") }) && !follower.is_some_and(|b| b.is_ascii_uppercase()))
    }
}
