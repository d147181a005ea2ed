//! An answer, read once: what the linter sees in it, and each criterion decided.

use super::super::drill::{Answer, Check, Task, Words};
use super::super::phrase::{self, find, find_any, repeated_run};
use super::criterion::{Criterion, FIRST_WORDS, MOST_SECONDS, QUICK_WORDS, SAME_WORDS, SHORT_SECONDS};
use super::phrases::{LAST_OFFERS, LEFT_OPEN, REASONS, rebate};
use super::when;
use crate::linter::{Context, Field, Finding, Labels, Span, labelled, lint};
use crate::model::{Channel, Purpose};

/// What the linter says of words that do not suit their channel.
const MISFITS: [&str; 5] = [
    "over_length",
    "over_thirty_seconds",
    "unsayable",
    "wall_of_text",
    "long_sentence",
];

/// What the linter calls leaning on somebody.
const LEANS: [&str; 3] = ["pressure", "false_urgency", "closing_trick"];

/// An answer, read.
pub(in crate::practice) struct Reading<'a> {
    task: &'a Task,
    answer: &'a Answer,
    body: &'a str,
    seconds: u32,
    banned: &'a [String],
    labels: Labels,
    findings: Vec<Finding>,
    evidence: Vec<(&'static str, Span)>,
}

impl<'a> Reading<'a> {
    /// Reads an answer that takes so many seconds to say.
    pub(in crate::practice) fn of(task: &'a Task, answer: &'a Answer, seconds: u32, banned: &'a [String]) -> Self {
        let message = answer.words.message();
        let context = context(task, &answer.words);
        let (labels, evidence) = labelled(&message, context.channel);
        Reading {
            task,
            answer,
            body: &answer.words.body,
            seconds,
            banned,
            findings: lint(&message, &context),
            labels,
            evidence,
        }
    }

    /// Decides one criterion.
    pub(in crate::practice) fn check(&self, criterion: &Criterion) -> Check {
        let words = self.body.split_whitespace().count();
        let (met, place) = self.decide(*criterion);
        let said = words > 0 || *criterion == Criterion::RightPile;
        let met = met && said;
        Check {
            what: criterion.what(self.task),
            met,
            principle: criterion.principle(self.task),
            hint: if met {
                String::new()
            } else {
                criterion.hint(self.task, self.seconds, words)
            },
            place,
        }
    }

    fn decide(&self, criterion: Criterion) -> (bool, Option<(Field, Span)>) {
        use Criterion::*;
        let task = self.task;
        match criterion {
            UnderThirtySeconds => (self.seconds <= MOST_SECONDS, None),
            ShortToSay => (self.seconds <= SHORT_SECONDS, None),
            QuickToRead => (self.body.split_whitespace().count() <= QUICK_WORDS, None),
            SaysWho => self.has(self.who()),
            NoPleasantry => self.lacks(self.shown("pleasantry_opener"), !self.labels.pleasantry_opener),
            SaysWhy => {
                let said = self.labels.purpose_stated && !self.labels.empty_check_in;
                (said, self.shown(if said { "purpose_stated" } else { "empty_check_in" }))
            }
            BringsNew => (self.labels.value_added, self.shown("value_added")),
            ClearAsk => (self.labels.clear_ask, self.shown("clear_ask")),
            LeaveToDecline => (self.labels.easy_no, self.shown("easy_no")),
            NoPressure => self.not_found(&LEANS),
            FitsChannel => self.not_found(&MISFITS),
            NothingLeft => {
                let first = self.findings.first();
                (first.is_none(), first.and_then(place_of))
            }
            Mended(number) => match task.faults.get(number) {
                Some(fault) => self.not_found(&[fault.rule.as_str()]),
                None => (true, None),
            },
            NumberSaid => self.has(self.number()),
            Names(number) => match task.names.get(number) {
                Some(named) => self.names(&named.any),
                None => (true, None),
            },
            SpeaksToThem => match &task.cares {
                Some(cares) => self.names(&cares.any),
                None => (true, None),
            },
            NotHadBefore => self.has_not(find_any(self.body, task.had.iter().map(String::as_str))),
            NotBanned => self.has_not(find_any(self.body, self.banned.iter().map(String::as_str))),
            NoReasonWanted => self.has_not(find_any(self.body, REASONS)),
            NoLastOffer => self.has_not(find_any(self.body, LAST_OFFERS).or_else(|| rebate(self.body))),
            NotLeftOpen => self.has_not(find_any(self.body, LEFT_OPEN)),
            NamesDay => self.has(when::day(self.body)),
            NamesHour => self.has(when::hour(self.body)),
            AsksAgreement => self.has(last_question(self.body)),
            OtherChannel => (
                self.channel_chosen()
                    .is_some_and(|chosen| !task.tried.contains(&chosen)),
                None,
            ),
            AllowedChannel => (
                self.channel_chosen()
                    .is_some_and(|chosen| !task.barred.contains(&chosen)),
                None,
            ),
            NotReadOutAgain => self.has_not(repeated_run(self.body, &task.given.body, SAME_WORDS)),
            RightPile => (task.pile.is_some() && self.answer.pile == task.pile, tell(task)),
        }
    }

    fn channel_chosen(&self) -> Option<Channel> {
        self.answer.words.channel.or(self.task.channel)
    }

    fn has(&self, found: Option<Span>) -> (bool, Option<(Field, Span)>) {
        (found.is_some(), found.map(in_body))
    }

    fn has_not(&self, found: Option<Span>) -> (bool, Option<(Field, Span)>) {
        (found.is_none(), found.map(in_body))
    }

    fn lacks(&self, place: Option<(Field, Span)>, met: bool) -> (bool, Option<(Field, Span)>) {
        (met, place.filter(|_| !met))
    }

    /// In the subject or in the body.
    fn names(&self, any: &[String]) -> (bool, Option<(Field, Span)>) {
        let wanted = || any.iter().map(String::as_str);
        match find_any(self.body, wanted()) {
            Some(span) => (true, Some((Field::Body, span))),
            None => {
                let in_subject = find_any(&self.answer.words.subject, wanted());
                (in_subject.is_some(), in_subject.map(|span| (Field::Subject, span)))
            }
        }
    }

    fn not_found(&self, rules: &[&str]) -> (bool, Option<(Field, Span)>) {
        let found = self.findings.iter().find(|finding| rules.contains(&finding.rule));
        (found.is_none(), found.and_then(place_of))
    }

    fn shown(&self, label: &str) -> Option<(Field, Span)> {
        let spans = self
            .evidence
            .iter()
            .filter(|(name, span)| *name == label && !span.is_empty());
        spans.map(|(_, span)| in_body(*span)).next()
    }

    fn who(&self) -> Option<Span> {
        let (at, last) = phrase::words(self.body).take(FIRST_WORDS).last()?;
        let beginning = self.body.get(..at + last.len())?;
        self.task.from.iter().find_map(|name| find(beginning, name))
    }

    /// The digits of the number, however they are grouped.
    fn number(&self) -> Option<Span> {
        let wanted = self.task.number.bytes().filter(u8::is_ascii_digit);
        let wanted: Vec<u8> = wanted.collect();
        let digits = self.body.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit());
        let digits: Vec<(usize, u8)> = digits.collect();
        if wanted.is_empty() {
            return None;
        }
        let run = digits
            .windows(wanted.len())
            .find(|run| run.iter().map(|(_, byte)| byte).eq(&wanted))?;
        let (first, last) = (run.first()?, run.last()?);
        Some(Span {
            start: first.0,
            end: last.0 + 1,
        })
    }
}

/// What the linter is told of words written for a task.
pub(in crate::practice) fn context<'a>(task: &'a Task, words: &Words) -> Context<'a> {
    // A sentence said across the table is read as words on a visit.
    let channel = words.channel.or(task.channel).unwrap_or(Channel::Visit);
    Context {
        purpose: purpose(task),
        recipient: (!task.to.is_empty()).then_some(task.to.as_str()),
        ..Context::new(channel)
    }
}

/// What the linter is told the words are for.
fn purpose(task: &Task) -> Option<Purpose> {
    use super::super::drill::Drill;
    task.purpose.or(match task.drill {
        Drill::EasyNo => Some(Purpose::EasyNo),
        Drill::NextStep => Some(Purpose::NextMeeting),
        Drill::OneMore => Some(Purpose::OneMore),
        _ => None,
    })
}

fn in_body(span: Span) -> (Field, Span) {
    (Field::Body, span)
}

fn place_of(finding: &Finding) -> Option<(Field, Span)> {
    (!finding.span.is_empty()).then_some((finding.field, finding.span))
}

fn tell(task: &Task) -> Option<(Field, Span)> {
    find(&task.given.body, &task.tell).map(in_body)
}

/// The question the words end with, if they do.
fn last_question(body: &str) -> Option<Span> {
    let end = body
        .trim_end_matches(|sign: char| sign.is_whitespace() || matches!(sign, '"' | '\u{201d}' | '\'' | '\u{2019}'));
    let inside = end.strip_suffix('?')?;
    let start = inside.rfind(['.', '!', '?', '\n']).map_or(0, |at| at + 1);
    let blanks = inside[start..].len() - inside[start..].trim_start().len();
    Some(Span {
        start: start + blanks,
        end: end.len(),
    })
}
