//! Questions, requests, and the leave to say no to them.

use super::reading::{Reading, set};
use super::topic;
use crate::linter::Span;
use crate::linter::lexicon::class;
use crate::linter::phrases::Sign;
use crate::linter::tokens::{AFTER_PAUSE, IN_HOLE, Mark, Sentence, Token};

const OURS: u8 = class("ours");

/// "I am free on Monday at ten or on Tuesday.": a line that only names times has at most so many words.
const LONGEST_SLOT_LINE: usize = 12;

/// "And please", "so": a clause's own verb or question word comes within so many words.
const LONGEST_LEAD: usize = 3;

/// "Let me know whether you had a chance": vague words so close behind a request, in words, are what is asked.
const LONGEST_RUN_ON: usize = 6;

/// "Want it?", "Shall we take it?": of what the sentence before offers.
const LONGEST_TAKE: usize = 4;

/// "Did they?", "Interested?": a question of so few words asks the one before it again.
const LONGEST_ECHO: usize = 2;

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
    let question = (sentence.mark == Mark::Question || shows(Sign::Asks)) && !shows(Sign::Rhetorical);
    let polite = shows(Sign::Pleasantry) && sentence.end - sentence.first < 12;
    if polite || !(question || shows(Sign::Request) || shows(Sign::VagueAsk)) {
        return None;
    }
    if !question && (only_declines(body, number) || for_later(body, sentence)) {
        return None;
    }
    let after_itself =
        signs & set(&[Sign::CheckIn, Sign::OwnMessage, Sign::AnyUpdate]) != 0 && topic::content_of(body, number) == 0;
    let vague = shows(Sign::VagueAsk) || after_itself;
    let clear = !vague
        || outweighs(body, number, after_itself)
        || (shows(Sign::IfNot) && shows(Sign::Request))
        || shows(Sign::Preference);
    let count = if shows(Sign::Preference) {
        1
    } else {
        requests(body, number)
    };
    let beside = shows(Sign::Contact) || shows(Sign::IfNot) || shows(Sign::Leave) || !starts_with_request(body, number);
    Some(Ask {
        span: body.tokens.span(sentence.first, sentence.end),
        clear,
        dated: dated(body, number),
        meets: shows(Sign::Meet) || shows(Sign::Preference),
        instructs: (!question && count == 1 && beside)
            || otherwise(body, sentence)
            || (question && sentence.end - sentence.first <= LONGEST_ECHO),
        count,
    })
}

/// What is asked for the case that the question before is answered with a no, or with a yes: "If not, who is?".
fn otherwise(body: &Reading, sentence: &Sentence) -> bool {
    let opens = body.words(sentence).iter().take(2);
    opens.into_iter().any(|word| word.is(const { class("otherwise") }))
}

/// An imperative, not a statement with a request somewhere in it.
fn starts_with_request(body: &Reading, number: usize) -> bool {
    let first = body.tokens.sentences[number].first;
    body.hits_in(number)
        .iter()
        .any(|hit| hit.sign == Sign::Request && hit.first <= first + 3)
}

/// Requests and questions in one sentence, each a clause of its own; at least one.
fn requests(body: &Reading, number: usize) -> usize {
    let sentence = &body.tokens.sentences[number];
    let question = sentence.mark == Mark::Question;
    let (task, asks) = (const { class("task") }, const { class("asks") });
    let words = body.words(sentence);
    let joined = |at: usize| words[at].is(const { class("joins") });
    // "Could you sign it, and send me the number?": after a join a question may go on as a request.
    let leads = |at: usize| {
        let led = (at..words.len()).take(LONGEST_LEAD).find(|at| !joined(*at));
        led.is_some_and(|led| {
            let is = |class| words[led].is(class);
            if question {
                is(asks) || (joined(at) && is(task))
            } else {
                is(task)
            }
        })
    };
    let opens = !words.is_empty() && leads(0) && !words[0].is(const { class("whenever") });
    // "Did it come and do you want me to start": a question joined without a pause.
    let asks_you = |at: usize| {
        let is = |at: usize, class| words.get(at).is_some_and(|word: &Token| word.is(class));
        question && joined(at) && is(at + 1, asks) && (is(at + 2, const { class("you") }) || is(at + 2, OURS))
    };
    let opens_clause = |at: &usize| (words[*at].has(AFTER_PAUSE) && leads(*at)) || asks_you(*at);
    let further = || (1..words.len()).filter(opens_clause);
    // In a question the last clause of its own is joined to the others; where none is, they only add to the first.
    let clauses = if question && !further().any(joined) {
        0
    } else {
        further().count()
    };
    (usize::from(opens) + clauses).max(1)
}

/// A clear request beside the vague words: "let me know by Friday if you have questions" stays vague, "sign it and send
/// it back, and let me know if you have questions" does not.
fn outweighs(body: &Reading, number: usize, after_itself: bool) -> bool {
    let hits = body.hits_in(number);
    let empty = if after_itself {
        set(&[Sign::VagueAsk, Sign::CheckIn, Sign::OwnMessage, Sign::AnyUpdate])
    } else {
        Sign::VagueAsk.bit()
    };
    let runs_on = |from: usize, to: usize| {
        let between = body.tokens.words.get(from..to).unwrap_or_default();
        between.len() < LONGEST_RUN_ON && !between.iter().any(|word| word.has(AFTER_PAUSE))
    };
    hits.iter().filter(|hit| hit.sign == Sign::Request).any(|clear| {
        hits.iter().filter(|hit| hit.sign.bit() & empty != 0).all(|vague| {
            clear.first >= vague.end + 2 || (vague.first >= clear.end + 2 && !runs_on(clear.end, vague.first))
        })
    })
}

/// What may be done one day: "if that ever changes, call me".
fn for_later(body: &Reading, sentence: &Sentence) -> bool {
    let words = body.words(sentence);
    let has = |words: &[Token], class: u8| words.iter().any(|word| word.is(class));
    has(&words[..words.len().min(LONGEST_LEAD)], const { class("otherwise") }) && has(words, const { class("someday") })
}

/// All it asks is how to say no: "reply STOP to opt out".
fn only_declines(body: &Reading, number: usize) -> bool {
    let hits = body.hits_in(number);
    let leaves = || hits.iter().filter(|hit| hit.sign == Sign::Leave);
    leaves().next().is_some()
        && hits
            .iter()
            .filter(|hit| hit.sign == Sign::Request)
            .all(|request| leaves().any(|leave| leave.first < request.end && request.first < leave.end))
}

/// A named time in the sentence, or in a short one after it that asks nothing itself: "Shall we talk? I am free on Monday."
/// Or in the one before, where this one points back to it: "I am free on Monday at ten. Does that work?"
fn dated(body: &Reading, number: usize) -> bool {
    let slots = body.tokens.sentences.get(number + 1).is_some_and(|next| {
        next.end - next.first <= LONGEST_SLOT_LINE && next.mark != Mark::Question && names_a_time(body, number + 1)
    });
    let has = |number: usize, class: u8| {
        let sentence = body.tokens.sentences.get(number);
        sentence.is_some_and(|sentence| body.words(sentence).iter().any(|word| word.is(class)))
    };
    let sentence = &body.tokens.sentences[number];
    let by_then = number > 0 && names_a_time(body, number - 1) && has(number, const { class("then") });
    let was = const { class("was") };
    if sentence.mark == Mark::Question
        && requests(body, number) == 1
        && body.words(sentence).first().is_some_and(|word| word.is(was))
    {
        return false;
    }
    let offered = number > 0
        && sentence_length(body, number) <= LONGEST_SLOT_LINE
        && names_a_time(body, number - 1)
        && (has(number, const { class("back") })
            || (sentence.mark == Mark::Question
                && sentence_length(body, number) <= LONGEST_TAKE
                && !has(number - 1, const { class("past") })
                && !has(number - 1, const { class("bound") }))
            || (has(number - 1, const { class("hour") }) && !has(number - 1, const { class("past") })));
    names_a_time(body, number) || by_then || offered || (slots && body.signs[number] & Sign::Meet.bit() != 0)
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
    let when = const { class("when") };
    body.signs[number] & set(&[Sign::Day]) != 0
        || body
            .words(sentence)
            .iter()
            .any(|word| word.has(IN_HOLE) && word.is(when))
}

/// Leave to say no: said outright, or a condition and its release in one sentence or in two that follow each other.
/// Where the condition is not that they do not want it, being told is not enough: it takes words that let them off.
pub(super) fn leaves(body: &Reading) -> Vec<Span> {
    let mut found = body.spans(&[Sign::Leave]);
    for (number, sentence) in body.said() {
        let lets_off = match body.signs[number] {
            signs if signs & Sign::Hindered.bit() != 0 => Sign::Release.bit(),
            signs if signs & Sign::IfNot.bit() != 0 => set(&[Sign::Release, Sign::TellMe]),
            signs if signs & Sign::IfOther.bit() != 0 => Sign::Release.bit(),
            _ => continue,
        };
        let release = |at: usize| body.signs.get(at).is_some_and(|signs| signs & lets_off != 0);
        // "1. Not interested 2. Not now 3. Go on. Just reply with a number": in a list the release comes after it.
        let listed = sentence_length(body, number) <= LONGEST_CHOICE;
        let reach = number + if listed { LONGEST_LIST } else { 1 };
        if release(number) {
            found.push(body.tokens.span(sentence.first, sentence.end));
        } else if let Some(at) =
            (number + 1..=reach).find(|at| release(*at) && sentence_length(body, *at) <= LONGEST_RELEASE)
        {
            found.push(body.tokens.span(sentence.first, body.tokens.sentences[at].end));
        }
    }
    found.sort_unstable();
    found
}

/// A choice in a list has at most so many words, and comes so many lines before the end of it.
const LONGEST_CHOICE: usize = 6;
const LONGEST_LIST: usize = 3;
/// A longer sentence than this, in words, says more than that a no is fine.
const LONGEST_RELEASE: usize = 16;
