//! The single pass that cuts text into words, sentences and placeholders.

use super::Span;
use super::lexicon::{LONGEST_WORD, Lexicon, UNKNOWN, WordId, class};
use super::parts::LONGEST_NAME;
use super::tokens::{AFTER_PAUSE, ALL_CAPS, CAPITAL, EVERYDAY, IN_HOLE, Mark, Sentence, Token, Tokens};
use super::word_shapes::{self, Shape};

/// A line shorter than this, in bytes, was ended by its writer, not wrapped by a program or for a narrow page.
const SHORTEST_WRAPPED_LINE: usize = 25;
/// A line as long as this was wrapped even where the next one begins with a capital letter.
const FULL_LINE: usize = 60;
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
        classes: Classes {
            greet: const { class("greet") },
            title: const { class("title") },
            short: const { class("short") },
        },
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

struct Classes {
    greet: u8,
    title: u8,
    short: u8,
}

struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    lexicon: &'a Lexicon,
    classes: Classes,
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
    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(b' ')
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
            b'&' => self.push_word(self.at, self.at + 1, b"&", 0),
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
        let greets = words.first().is_some_and(|w| self.lexicon.is(w.id, self.classes.greet));
        let is_name = |w: &Token| w.has(IN_HOLE) || (w.id == UNKNOWN && w.has(CAPITAL));
        let names = self.found.sentences.is_empty() && words.len() <= LONGEST_NAME && words.iter().all(is_name);
        if !words.is_empty() && ((greets && words.len() <= LONGEST_GREETING) || names) {
            self.end_sentence(Mark::Plain);
        }
    }

    fn end_sentence(&mut self, mark: Mark) {
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

    fn line_break(&mut self) {
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

    fn end_mark(&mut self) {
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
            || self.lexicon.is(last.id, self.classes.title)
            || (self.lexicon.is(last.id, self.classes.short) && !follower.is_some_and(|b| b.is_ascii_uppercase()))
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

    fn number(&mut self) {
        let before = self.text[..self.at].chars().next_back();
        let (length, shape) = word_shapes::number(&self.text[self.at..], before);
        let (start, end) = (self.at, self.at + length);
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
        self.push_word(start, end, shape_word.as_bytes(), 0);
    }

    /// A word of plain letters and digits in ASCII, which most are; false where something else follows that may belong to
    /// it.
    fn plain_word(&mut self) -> bool {
        let start = self.at;
        let rest = &self.bytes[start..];
        let (mut lower, mut length, mut capitals, mut letters) = ([0u8; LONGEST_WORD], 0, 0, 0);
        while let Some(byte) = rest.get(length).filter(|byte| byte.is_ascii_alphanumeric()) {
            let Some(slot) = lower.get_mut(length) else {
                return false;
            };
            *slot = byte.to_ascii_lowercase();
            capitals += usize::from(byte.is_ascii_uppercase());
            letters += usize::from(byte.is_ascii_alphabetic());
            length += 1;
        }
        let joins = match self.byte(start + length) {
            b'.' => self.byte(start + length + 1).is_ascii_alphanumeric(),
            b'\'' | b'`' | b'@' | b':' | b'_' | b'+' | b'-' => true,
            byte => !byte.is_ascii(),
        };
        if joins {
            return false;
        }
        let capital = if rest[0].is_ascii_uppercase() { CAPITAL } else { 0 };
        let all = if capitals == letters && letters > 1 {
            ALL_CAPS
        } else {
            0
        };
        self.push_word(start, start + length, &lower[..length], capital | all);
        true
    }

    fn word(&mut self) {
        if self.plain_word() {
            return;
        }
        let start = self.at;
        if let Some((length, address)) = word_shapes::link(&self.text[start..]) {
            let word: &[u8] = if address { b"#address" } else { b"#url" };
            self.push_word(start, start + length, word, 0);
            return;
        }
        let mut lower = [0u8; LONGEST_WORD];
        let (mut kept, mut fits) = (0, true);
        let (mut letters, mut capitals) = (0, 0);
        let mut end = start;
        for (offset, c) in self.text[start..].char_indices() {
            let apostrophe = matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '`');
            let after = start + offset + c.len_utf8();
            let joins = apostrophe && self.text[after..].chars().next().is_some_and(char::is_alphabetic)
                || c == '-'
                    && start + offset == start + 1
                    && self.text[start..].len() > 5
                    && self.text.is_char_boundary(start + 6)
                    && self.text[start..start + 6].eq_ignore_ascii_case("e-mail");
            if !c.is_alphanumeric() && !joins {
                break;
            }
            letters += usize::from(c.is_alphabetic());
            capitals += usize::from(c.is_uppercase());
            let byte = if apostrophe {
                b'\''
            } else {
                c.to_ascii_lowercase() as u32 as u8
            };
            if c.is_ascii() || apostrophe {
                if let Some(slot) = lower.get_mut(kept) {
                    *slot = byte;
                    kept += 1;
                } else {
                    fits = false;
                }
            } else {
                fits = false;
            }
            end = after;
        }
        let mut flags = 0;
        if self.text[start..].chars().next().is_some_and(char::is_uppercase) {
            flags |= CAPITAL;
        }
        if capitals == letters && letters > 1 {
            flags |= ALL_CAPS;
        }
        self.push_word(start, end, if fits { &lower[..kept] } else { b"" }, flags);
    }

    fn push_word(&mut self, start: usize, end: usize, lower: &[u8], flags: u8) {
        let mut reading = self.lexicon.look_up(lower);
        if reading.first == UNKNOWN
            && let Some(stem) = lower.iter().position(|b| *b == b'\'')
        {
            reading = self.lexicon.look_up(&lower[..stem]);
        }
        let everyday = if reading.first == UNKNOWN && word_shapes::is_adverb(lower) {
            EVERYDAY
        } else {
            0
        };
        self.push(reading.first, start, end, flags | everyday);
        if reading.second != UNKNOWN {
            self.push(reading.second, start, end, flags);
        }
        self.at = end;
    }

    fn push(&mut self, id: WordId, start: usize, end: usize, flags: u8) {
        let mut flags = flags;
        if self.pause && self.found.words.len() > self.first {
            flags |= AFTER_PAUSE;
        }
        if start < self.hole_end {
            flags |= IN_HOLE;
        }
        self.pause = false;
        let (start, end) = (
            u32::try_from(start).unwrap_or(u32::MAX),
            u32::try_from(end).unwrap_or(u32::MAX),
        );
        self.found.words.push(Token { id, flags, start, end });
        if self.found.words.len() - self.first >= LONGEST_SENTENCE {
            self.end_sentence(Mark::Plain);
        }
    }
}
