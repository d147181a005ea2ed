//! The frame of a message: its subject, whom it greets, its sentences and paragraphs.

use super::reading::Reading;
use crate::linter::Span;
use crate::linter::lexicon::{UNKNOWN, class};
use crate::linter::parts::Part;
use crate::linter::phrases::Sign;
use crate::linter::tokens::{CAPITAL, IN_HOLE};

/// What the subject line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::linter) enum Subject {
    /// There is none.
    #[default]
    Missing,
    /// It names nothing.
    Empty,
    /// It baits.
    Bait,
    /// It pretends to be a reply or a forwarded message.
    FakeReply,
    /// It says something.
    Fine,
}

/// A stretch of text and how many words it has.
#[derive(Debug, Clone, Copy)]
pub(in crate::linter) struct Length {
    pub span: Span,
    pub words: usize,
}

/// The name in the greeting.
#[derive(Debug, Clone)]
pub(in crate::linter) struct Greeted {
    pub span: Span,
    pub name: String,
}

pub(super) fn subject(text: &str, subject: &Reading) -> Subject {
    let text = text.trim();
    let reply = text.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("re:"))
        || text.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("fwd:"));
    match () {
        () if text.is_empty() => Subject::Missing,
        () if subject.shows(&[Sign::Clickbait]) => Subject::Bait,
        () if subject.shows(&[Sign::EmptySubject]) => Subject::Empty,
        () if reply => Subject::FakeReply,
        () => Subject::Fine,
    }
}

/// The first capitalised name of the greeting, if there is one.
pub(super) fn greeted(text: &str, body: &Reading) -> Option<Greeted> {
    let greeting = body
        .tokens
        .sentences
        .first()
        .filter(|_| body.parts.first() == Some(&Part::Greeting))?;
    let (greet, greeted) = (const { class("greet") }, const { class("greeted") });
    let name = body.words(greeting).iter().find(|word| {
        word.has(CAPITAL)
            && !word.has(IN_HOLE)
            && !word.is(greet)
            && !word.is(greeted)
            && (word.id == UNKNOWN || word.start > 0)
    })?;
    let span = Span {
        start: name.start as usize,
        end: name.end as usize,
    };
    Some(Greeted {
        span,
        name: span.of(text).to_owned(),
    })
}

/// The text without the space around it.
pub(super) fn trimmed(text: &str) -> Span {
    let start = text.len() - text.trim_start().len();
    Span {
        start,
        end: start + text.trim().len(),
    }
}

/// True when the message begins with a greeting of any kind.
pub(super) fn greets(body: &Reading) -> bool {
    body.parts.first() == Some(&Part::Greeting)
}

/// Every sentence that speaks to the reader.
pub(super) fn sentences(body: &Reading) -> Vec<Length> {
    let length = |sentence: &crate::linter::tokens::Sentence| Length {
        span: body.tokens.span(sentence.first, sentence.end),
        words: sentence.end - sentence.first,
    };
    body.said().map(|(_, sentence)| length(sentence)).collect()
}

/// Every paragraph: sentences up to the next line.
pub(super) fn paragraphs(body: &Reading) -> Vec<Length> {
    let mut found: Vec<Length> = Vec::new();
    for (_, sentence) in body.said() {
        let span = body.tokens.span(sentence.first, sentence.end);
        let words = sentence.end - sentence.first;
        match found.last_mut().filter(|_| !sentence.opens_line) {
            Some(open) => {
                open.span.end = span.end;
                open.words += words;
            }
            None => found.push(Length { span, words }),
        }
    }
    found
}

/// The number of the first sentence, of those said, that gives a reason: it names the matter, brings something or asks a
/// question that can be answered.
pub(super) fn first_reason(body: &Reading, reasons: impl Iterator<Item = Span>) -> Option<usize> {
    let first = reasons.filter(|span| !span.is_empty()).map(|span| span.start).min()?;
    body.said()
        .position(|(_, sentence)| body.tokens.span(sentence.first, sentence.end).end > first)
}
