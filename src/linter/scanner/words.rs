//! What a word is, and what it stands for.

use super::{LONGEST_SENTENCE, Scanner};
use crate::linter::lexicon::{LONGEST_WORD, UNKNOWN, WordId};
use crate::linter::tokens::{AFTER_PAUSE, ALL_CAPS, CAPITAL, EVERYDAY, IN_HOLE, Mark, Token};
use crate::linter::word_shapes::{self, Shape};
use crate::linter::word_table::Key;

/// The bit that tells a small letter of ASCII from its capital; every digit has it too.
const SMALL: u8 = 0x20;

/// The word written with these letters, however long they are.
fn key(word: &[u8]) -> Option<Key> {
    (word.len() <= LONGEST_WORD).then(|| Key::of(word))
}

impl Scanner<'_> {
    pub(super) fn number(&mut self) {
        let before = self.text[..self.at].chars().next_back();
        let (length, shape) = word_shapes::number(&self.text[self.at..], before);
        let shape_word = match shape {
            Shape::Number => "#number",
            Shape::Clock => "#clock",
            Shape::Date => "#date",
            Shape::Ordinal => "#ordinal",
            Shape::Money => "#money",
            Shape::Percent => "#percent",
            Shape::Phone => "#phone",
            Shape::Year => "#year",
        };
        self.push_word(self.at, self.at + length, key(shape_word.as_bytes()), 0);
    }

    pub(super) fn ampersand(&mut self) {
        self.push_word(self.at, self.at + 1, key(b"&"), 0);
    }

    /// A word of plain letters and digits in ASCII, which most are, in one pass over its letters; false where something
    /// else follows that may belong to it.
    fn plain_word(&mut self) -> bool {
        let start = self.at;
        let rest = &self.bytes[start..];
        let (mut key, mut length, mut capitals, mut letters) = (Key::default(), 0, 0, 0);
        let end = loop {
            let byte = if length < rest.len() { rest[length] } else { b' ' };
            let small = byte | SMALL;
            if small.wrapping_sub(b'a') < 26 {
                letters += 1;
                capitals += u32::from(byte != small);
            } else if byte.wrapping_sub(b'0') > 9 {
                break byte;
            }
            if length == LONGEST_WORD {
                return false;
            }
            key.set(length, small);
            length += 1;
        };
        let joins = match end {
            b'.' => self.byte(start + length + 1).is_ascii_alphanumeric(),
            b':' => self.byte(start + length + 1) == b'/',
            b'\'' | b'`' | b'@' | b'_' | b'+' | b'-' => true,
            byte => !byte.is_ascii(),
        };
        if joins {
            return false;
        }
        let mut flags = 0;
        if self.byte(start).is_ascii_uppercase() {
            flags |= CAPITAL;
        }
        if capitals == letters && letters > 1 {
            flags |= ALL_CAPS;
        }
        self.push_word(start, start + length, Some(key), flags);
        true
    }

    pub(super) fn word(&mut self) {
        if self.plain_word() {
            return;
        }
        if let Some((length, address)) = word_shapes::link(&self.text[self.at..]) {
            let word: &[u8] = if address { b"#address" } else { b"#url" };
            self.push_word(self.at, self.at + length, key(word), 0);
            return;
        }
        self.any_word();
    }

    /// A word of any letters, with an apostrophe inside it, or "e-mail".
    fn any_word(&mut self) {
        let start = self.at;
        let mut lower = [0u8; LONGEST_WORD];
        let (mut kept, mut fits, mut stem) = (0, true, None);
        let (mut letters, mut capitals) = (0, 0);
        let mut end = start;
        let mut flags = 0;
        for (offset, c) in self.text[start..].char_indices() {
            let apostrophe = matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '`');
            let after = start + offset + c.len_utf8();
            let joins = apostrophe && self.text[after..].chars().next().is_some_and(char::is_alphabetic)
                || c == '-' && offset == 1 && self.is_email_with_a_dash(start);
            if !c.is_alphanumeric() && !joins {
                break;
            }
            letters += usize::from(c.is_alphabetic());
            capitals += usize::from(c.is_uppercase());
            if offset == 0 && c.is_uppercase() {
                flags |= CAPITAL;
            }
            let byte = if apostrophe {
                stem = stem.or(Some(kept));
                b'\''
            } else {
                c.to_ascii_lowercase() as u32 as u8
            };
            match lower.get_mut(kept) {
                Some(slot) if c.is_ascii() || apostrophe => {
                    *slot = byte;
                    kept += 1;
                }
                _ => fits = false,
            }
            end = after;
        }
        if capitals == letters && letters > 1 {
            flags |= ALL_CAPS;
        }
        let whole = fits.then(|| Key::of(&lower[..kept]));
        let known = whole.is_some_and(|key| self.lexicon.read(&key).first != UNKNOWN);
        match stem.filter(|_| fits && !known) {
            Some(stem) => self.push_word(start, end, key(&lower[..stem]), flags),
            None => self.push_word(start, end, whole, flags),
        }
    }

    fn is_email_with_a_dash(&self, start: usize) -> bool {
        let rest = &self.bytes[start..];
        rest.len() > 5 && rest[..6].eq_ignore_ascii_case(b"e-mail")
    }

    /// Keeps a word, or the two it stands for. One without a key is unknown.
    fn push_word(&mut self, start: usize, end: usize, key: Option<Key>, flags: u8) {
        let reading = key.map(|key| self.lexicon.read(&key)).unwrap_or_default();
        let mut flags = flags;
        if reading.first == UNKNOWN && word_shapes::is_adverb(&self.bytes[start..end]) {
            flags |= EVERYDAY;
        }
        self.push(reading.first, start, end, flags);
        if reading.second != UNKNOWN {
            self.push(reading.second, start, end, flags);
        }
        self.at = end;
    }

    pub(super) fn push(&mut self, id: WordId, start: usize, end: usize, flags: u8) {
        let mut flags = flags;
        if self.pause && self.found.words.len() > self.first {
            flags |= AFTER_PAUSE;
        }
        if start < self.hole_end {
            flags |= IN_HOLE;
        }
        self.pause = false;
        self.found.words.push(Token {
            classes: self.lexicon.classes(id),
            id,
            flags,
            start: u32::try_from(start).unwrap_or(u32::MAX),
            end: u32::try_from(end).unwrap_or(u32::MAX),
        });
        if self.found.words.len() - self.first >= LONGEST_SENTENCE {
            self.end_sentence(Mark::Plain);
        }
    }
}
