//! A text as words, numbers and marks, each with its place.

use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, with an apostrophe inside.
    Word,
    /// Digits; `is_ordinal` for "7th".
    Number {
        value: u32,
        digits: usize,
        is_ordinal: bool,
    },
    /// One character of anything else but white space.
    Mark(char),
    /// An empty line.
    Break,
}

/// One token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub kind: Kind,
    /// In lower case, with a plain apostrophe; of a number its digits.
    pub lower: String,
    /// True when it begins with a capital.
    pub is_capital: bool,
    /// Where it stands, in bytes.
    pub at: Range<usize>,
}

impl Token {
    pub fn is(&self, words: &[&str]) -> bool {
        self.kind == Kind::Word && words.contains(&self.lower.as_str())
    }

    pub fn is_mark(&self, marks: &[char]) -> bool {
        matches!(self.kind, Kind::Mark(mark) if marks.contains(&mark))
    }

    /// A number of at most `digits` digits.
    pub fn number(&self, most_digits: usize) -> Option<u32> {
        match self.kind {
            Kind::Number { value, digits, .. } if digits <= most_digits => Some(value),
            _ => None,
        }
    }

    pub fn is_ordinal(&self) -> bool {
        matches!(self.kind, Kind::Number { is_ordinal: true, .. })
    }

    /// The end of a sentence or of a paragraph.
    fn may_end(&self) -> bool {
        self.kind == Kind::Break || self.is_mark(&['.', '!', '?', ';', '\u{2022}'])
    }
}

/// True when a sentence ends at `place`: a dot between two things that touch ("7.12", "acme.example") ends none, nor
/// does the dot of "Dec. 7".
pub(super) fn ends_sentence(tokens: &[Token], place: usize) -> bool {
    let token = &tokens[place];
    if !token.may_end() {
        return false;
    }
    let Some(next) = tokens.get(place + 1) else {
        return true;
    };
    let touches = next.at.start == token.at.end;
    let shortened = place > 0 && super::dates::is_short_name(&tokens[place - 1].lower);
    !(token.is_mark(&['.']) && (touches || (shortened && matches!(next.kind, Kind::Number { .. }))))
}

/// The tokens of the sentence that `place` lies in.
pub(super) fn sentence(tokens: &[Token], place: usize) -> Range<usize> {
    let start = (0..place).rev().find(|before| ends_sentence(tokens, *before));
    let end = (place..tokens.len()).find(|after| ends_sentence(tokens, *after));
    start.map_or(0, |start| start + 1)..end.unwrap_or(tokens.len())
}

/// The words of a run of tokens as they were written, on one line.
pub(super) fn verbatim(text: &str, run: &[Token]) -> String {
    let (Some(first), Some(last)) = (run.first(), run.last()) else {
        return String::new();
    };
    let written = text.get(first.at.start..last.at.end).unwrap_or_default();
    let mut one_line = String::with_capacity(written.len());
    for word in written.split_whitespace() {
        if !one_line.is_empty() {
            one_line.push(' ');
        }
        one_line.push_str(word);
    }
    one_line
}

/// True when `words` stand at `place`, one after the other.
pub(super) fn has_at(tokens: &[Token], place: usize, words: &[&str]) -> bool {
    words.iter().enumerate().all(|(step, word)| {
        tokens
            .get(place + step)
            .is_some_and(|token| token.kind == Kind::Word && token.lower == *word)
    })
}

/// The text in tokens.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut rest = text.char_indices().peekable();
    let mut lines = 0;
    while let Some((start, first)) = rest.next() {
        if first.is_whitespace() {
            lines += usize::from(first == '\n');
            if lines == 2 {
                found.push(token(Kind::Break, "", start..start));
            }
            continue;
        }
        lines = 0;
        let mut end = start + first.len_utf8();
        let is_part: fn(char) -> bool = match first {
            _ if first.is_ascii_digit() => |c| c.is_ascii_digit(),
            _ if first.is_alphabetic() => |c| c.is_alphabetic() || matches!(c, '\'' | '\u{2019}'),
            _ => |_| false,
        };
        while let Some((at, next)) = rest.next_if(|(_, next)| is_part(*next)) {
            end = at + next.len_utf8();
        }
        let written = &text[start..end];
        if first.is_ascii_digit() {
            let suffix = text[end..].get(..2).unwrap_or_default().to_ascii_lowercase();
            let stands_alone = !text[end..].chars().nth(2).is_some_and(char::is_alphanumeric);
            let is_ordinal = matches!(suffix.as_str(), "st" | "nd" | "rd" | "th") && stands_alone;
            if is_ordinal {
                rest.next();
                rest.next();
                end += 2;
            }
            let kind = Kind::Number {
                value: written.parse().unwrap_or(u32::MAX),
                digits: written.len(),
                is_ordinal,
            };
            found.push(token(kind, written, start..end));
        } else if first.is_alphabetic() {
            found.push(token(Kind::Word, written, start..end));
        } else {
            found.push(token(Kind::Mark(first), written, start..end));
        }
    }
    found
}

fn token(kind: Kind, written: &str, at: Range<usize>) -> Token {
    Token {
        kind,
        lower: written.to_lowercase().replace('\u{2019}', "'"),
        is_capital: written.chars().next().is_some_and(char::is_uppercase),
        at,
    }
}
