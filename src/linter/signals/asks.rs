//! Questions, requests, and the leave to say no to them.

use super::reading::{Reading, set};
use crate::linter::Span;
use crate::linter::lexicon::lexicon;
use crate::linter::phrases::Sign;
use crate::linter::tokens::{IN_HOLE, Mark, Sentence};

/// "I am free on Monday at ten or on Tuesday.": a line that only names times has at most so many words.
const LONGEST_SLOT_LINE: usize = 12;

/// A question or request.
#[derive(Debug, Clone, Copy)]
pub(in crate::linter) struct Ask {
    pub span: Span,
    /// It is clear what would answer it.
    pub clear: bool,
    /// It names a day, a date or a clock time.
    pub dated: bool,
    /// It asks for a conversation or a meeting.
    pub meets: bool,
    /// It only says how to answer.
    pub instructs: bool,
    /// How many requests stand in the sentence.
    pub count: usize,
}

/// Every ask, a sentence each.
pub(super) fn asks(body: &Reading) -> Vec<Ask> {
    body.said()
        .filter_map(|(number, sentence)| ask(body, number, sentence))
        .collect()
}

fn ask(body: &Reading, number: usize, sentence: &Sentence) -> Option<Ask> {
    let signs = body.signs[number];
    let shows = |sign: Sign| signs & sign.bit() != 0;
    let question = sentence.mark == Mark::Question && !shows(Sign::Rhetorical);
    let polite = shows(Sign::Pleasantry) && sentence.end - sentence.first < 12;
    if polite || !(question || shows(Sign::Request) || shows(Sign::VagueAsk)) {
        return None;
    }
    let vague = shows(Sign::VagueAsk);
    let clear = !vague
        || outweighs(body, number)
        || (shows(Sign::IfNot) && shows(Sign::Request))
        || (question && shows(Sign::Preference));
    Some(Ask {
        span: body.tokens.span(sentence.first, sentence.end),
        clear,
        dated: dated(body, number),
        meets: shows(Sign::Meet) || shows(Sign::Preference),
        instructs: !question && (shows(Sign::Contact) || shows(Sign::IfNot) || !starts_with_request(body, number)),
        count: requests(body, number),
    })
}

/// An imperative, not a statement with a request somewhere in it.
fn starts_with_request(body: &Reading, number: usize) -> bool {
    let first = body.tokens.sentences[number].first;
    body.hits_in(number)
        .iter()
        .any(|hit| hit.sign == Sign::Request && hit.first <= first + 3)
}

/// Requests in one sentence that do not overlap; at least one.
fn requests(body: &Reading, number: usize) -> usize {
    let (mut count, mut free_from) = (0, 0);
    for hit in body.hits_in(number).iter().filter(|hit| hit.sign == Sign::Request) {
        if hit.first >= free_from {
            count += 1;
            free_from = hit.end + 2;
        }
    }
    count.max(1)
}

/// A clear request beside the vague words: "let me know by Friday if you have questions" stays vague, "sign it and send
/// it back, and let me know if you have questions" does not.
fn outweighs(body: &Reading, number: usize) -> bool {
    let hits = body.hits_in(number);
    let vague = || hits.iter().filter(|hit| hit.sign == Sign::VagueAsk);
    hits.iter()
        .filter(|hit| hit.sign == Sign::Request)
        .any(|clear| !vague().any(|vague| vague.first < clear.end && clear.first < vague.end + 2))
        && !vague().any(|vague| vague.first + 3 <= body.tokens.sentences[number].first + 4 && hits.is_empty())
}

/// A named time in the sentence, or in a short one after it that asks nothing itself: "Shall we talk? I am free on Monday."
fn dated(body: &Reading, number: usize) -> bool {
    let slots = body.tokens.sentences.get(number + 1).is_some_and(|next| {
        next.end - next.first <= LONGEST_SLOT_LINE && next.mark != Mark::Question && names_a_time(body, number + 1)
    });
    let points_back = number > 0
        && sentence_length(body, number) <= LONGEST_SLOT_LINE
        && names_a_time(body, number - 1)
        && body
            .words(&body.tokens.sentences[number])
            .iter()
            .any(|word| lexicon().is(word.id, lexicon().class("back")));
    names_a_time(body, number) || points_back || (slots && body.signs[number] & Sign::Meet.bit() != 0)
}

fn sentence_length(body: &Reading, number: usize) -> usize {
    body.tokens
        .sentences
        .get(number)
        .map_or(0, |sentence| sentence.end - sentence.first)
}

fn names_a_time(body: &Reading, number: usize) -> bool {
    let Some(sentence) = body.tokens.sentences.get(number) else {
        return false;
    };
    let when = lexicon().class("when");
    body.signs[number] & set(&[Sign::Day]) != 0
        || body
            .words(sentence)
            .iter()
            .any(|word| word.has(IN_HOLE) && lexicon().is(word.id, when))
}

/// Leave to say no: said outright, or a condition and its release in one sentence or in two that follow each other.
pub(super) fn leaves(body: &Reading) -> Vec<Span> {
    let mut found = body.spans(&[Sign::Leave]);
    for (number, sentence) in body.said() {
        if body.signs[number] & Sign::IfNot.bit() == 0 {
            continue;
        }
        let release = |at: usize| body.signs.get(at).is_some_and(|signs| signs & Sign::Release.bit() != 0);
        if release(number) {
            found.push(body.tokens.span(sentence.first, sentence.end));
        } else if release(number + 1)
            && body.tokens.sentences[number + 1].end - body.tokens.sentences[number + 1].first <= 12
        {
            found.push(body.tokens.span(sentence.first, body.tokens.sentences[number + 1].end));
        }
    }
    found.sort_unstable();
    found
}
