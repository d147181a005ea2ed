//! Reads a rep's real words as the buyer would: what kind of ask they are, how heavily they weigh, and what they open.
//!
//! The linter says what the words do. What they are worth here is a table of judgement: each constant says what it does to the
//! chance of a reply or to what the ask weighs.

mod asking;
mod questions;
mod reach;

use super::game::Attempt;
use super::scenario::Scenario;
use super::situation::Key;
use crate::linter::spoken_time::VOICEMAIL_SECONDS;
use crate::linter::{Context, Field, Finding, Labels, Message, Severity, labels, lint, spoken_seconds};
use crate::market::{Ask, Tone};
use crate::model::Principle;
use questions::Question;
use reach::{brought, content_words, keys, likes, purpose, speaks_to};

/// What pressure weighs, against the same message without it.
const PRESSURE_WEIGHS: f64 = 2.5;
/// Chance of a reply left where a message leans on somebody.
const PRESSURE_REACHES: f64 = 0.3;
/// What a message weighs that says nothing.
const EMPTY_WEIGHS: f64 = 1.4;
/// Chance of a reply left to it.
const EMPTY_REACHES: f64 = 0.4;
/// What something given weighs that asks for nothing: it gives a little back.
const GIFT_WEIGHS: f64 = -0.6;
/// Something new in the words alone, without an ask.
const LIGHT_WEIGHS: f64 = 0.4;
/// Chance left to what takes more than half a minute to say (P15).
const LONG_REACHES: f64 = 0.6;
/// Chance left on a channel they do not care for.
const DISLIKED_REACHES: f64 = 0.55;
/// Lift of something that speaks to what they care about (P12).
const INTEREST_REACHES: f64 = 1.25;
/// Chance left to a message that does not say what it is for (P2).
const AIMLESS_REACHES: f64 = 0.7;
/// Chance left to a message that bears a wrong name or an unfilled gap.
const CARELESS_REACHES: f64 = 0.4;

/// What a mark is about: the rows of "how you have played".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Check {
    /// It says what it is for (P2).
    Purpose,
    /// It brings something new (P1).
    New,
    /// It makes a no easy (P6).
    EasyNo,
    /// It asks how they would like to go on (P3).
    AskHow,
    /// It does not lean on them (P6).
    Pressure,
    /// It speaks of what they care about (P10).
    TheirReason,
    /// It comes on a channel and at an hour of theirs (P3).
    TheirWay,
    /// It is short enough to be heard (P15).
    Short,
    /// It leaves them room after the one before (P8).
    Room,
    /// It does not come the third time by the same way (P11).
    Change,
    /// Anything else the linter would stop at.
    Words,
}

/// One thing a message did or did not do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// What it is about.
    pub check: Check,
    /// True when it was well done.
    pub kept: bool,
    /// The principle behind it.
    pub principle: Principle,
    /// One sentence to the rep.
    pub says: String,
}

/// A message as it was read, whatever came before it.
#[derive(Debug, Clone)]
pub(super) struct Read {
    /// What it is to the market.
    pub ask: Ask,
    /// What its words add.
    pub tone: Tone,
    /// What it opens.
    pub keys: Vec<Key>,
    /// The thing it really brings, by its place.
    pub thing: Option<usize>,
    /// False when nobody could settle anything by answering it.
    pub can_be_answered: bool,
    /// Its words of content, sorted, each once: to know it again.
    pub words: Vec<String>,
    /// What it did.
    pub marks: Vec<Mark>,
}

/// Reads the words of an attempt.
pub(super) fn read(scenario: &Scenario, attempt: &Attempt) -> Read {
    let message = Message {
        subject: &attempt.subject,
        body: &attempt.body,
    };
    let context = Context::new(attempt.channel)
        .with_purpose(attempt.purpose)
        .with_recipient(&scenario.buyer.called);
    let findings = lint(&message, &context);
    let mut does = labels(&message, attempt.channel);
    does.asks_preference &= !questions::only_waits(attempt);
    let thing = brought(scenario, attempt);
    // Behind “just checking in” nobody reads on to the question.
    let checks_in = findings.iter().any(is_check_in);
    let questions: Vec<&Question> = questions::asked(attempt).filter(|_| !checks_in).collect();
    let is_theirs = |question: &&&Question| question.opens(scenario.card.situation);
    let theirs = questions.iter().find(is_theirs).copied();
    let mut read = Read {
        ask: Ask {
            channel: attempt.channel,
            purpose: purpose(attempt.purpose, &does, theirs),
            brings: thing.is_some() || does.value_added,
        },
        tone: Tone::PLAIN,
        keys: keys(scenario, attempt, &does, theirs, thing),
        thing,
        can_be_answered: true,
        words: content_words(&attempt.body),
        marks: Vec::new(),
    };
    let pressure = findings
        .iter()
        .find(|finding| is_pressure(finding))
        .map(|finding| words_of(finding, &message));
    let presses = pressure.is_some();
    let opens = does.easy_no || does.asks_preference || !questions.is_empty();
    let gives = read.ask.brings && !does.clear_ask && !opens;
    let has_purpose = does.purpose_stated || does.clear_ask || opens;
    let is_empty = !read.ask.brings && !opens && (does.empty_check_in || !has_purpose);
    read.can_be_answered = !presses && !is_empty && (has_purpose || gives);
    read.weigh(presses, is_empty, gives);
    if !has_purpose && !gives && !is_empty {
        read.tone.reach *= AIMLESS_REACHES;
    }
    read.mark_words(&does, &attempt.body, pressure, (has_purpose && !is_empty, gives));
    // Whomever it opens: a mark that only one situation has would give it away.
    for question in questions {
        read.note(Check::AskHow, true, question.principle, question.says);
    }
    read.mark_way(scenario, attempt);
    read.mark_thing(scenario);
    read.mark_rest(&findings);
    read
}

impl Read {
    fn weigh(&mut self, presses: bool, is_empty: bool, gives: bool) {
        if presses {
            self.tone.weight *= PRESSURE_WEIGHS;
            self.tone.reach *= PRESSURE_REACHES;
        } else if is_empty {
            self.tone.weight *= EMPTY_WEIGHS;
            self.tone.reach *= EMPTY_REACHES;
        } else if gives {
            self.tone.weight = if self.thing.is_some() {
                GIFT_WEIGHS
            } else {
                LIGHT_WEIGHS
            };
        }
    }

    fn mark_words(&mut self, does: &Labels, body: &str, pressure: Option<&str>, what_for: (bool, bool)) {
        match what_for {
            (true, _) => self.note(Check::Purpose, true, Principle::P2, "It said what it was for."),
            (false, true) => self.note(
                Check::Purpose,
                true,
                Principle::P2,
                "It gave something and asked for nothing.",
            ),
            (false, false) if does.empty_check_in => self.note(
                Check::Purpose,
                false,
                Principle::P2,
                "It read as a check-in and no more: the most it could bring was “soon”.",
            ),
            (false, false) => self.note(
                Check::Purpose,
                false,
                Principle::P2,
                "It asked nothing that could be answered: the most it could bring was “soon”.",
            ),
        }
        if self.thing.is_none() {
            let says = match self.ask.brings {
                true => "It had something new in it.",
                false => "It brought nothing new.",
            };
            self.note(Check::New, self.ask.brings, Principle::P1, says);
        }
        if does.easy_no {
            self.note(Check::EasyNo, true, Principle::P6, "It said that a no is fine.");
        }
        if does.asks_preference {
            let says = "It asked how they would like to go on: a question one can answer on the worst of days.";
            self.note(Check::AskHow, true, Principle::P3, says);
        }
        if let Some(leaning) = pressure {
            let says = match leaning.trim() {
                words if !words.is_empty() => {
                    format!("It leaned on them: “{words}”. Who feels pushed puts off, or asks to be left alone.")
                }
                _ => "It leaned on them. Who feels pushed puts off, or asks to be left alone.".to_owned(),
            };
            self.note(Check::Pressure, false, Principle::P6, says);
        }
        let seconds = spoken_seconds(body, crate::linter::spoken_time::WORDS_A_MINUTE);
        if self.ask.channel.is_spoken() && seconds > VOICEMAIL_SECONDS {
            self.tone.reach *= LONG_REACHES;
            let says = format!(
                "It took {} seconds to say; thirty is as long as anybody listens.",
                seconds as u32
            );
            self.note(Check::Short, false, Principle::P15, says);
        }
    }

    fn mark_way(&mut self, scenario: &Scenario, attempt: &Attempt) {
        if !likes(scenario, attempt.channel) {
            self.tone.reach *= DISLIKED_REACHES;
            let says = format!(
                "It came as {}, which is not how they like to be reached.",
                attempt.channel.phrase()
            );
            self.note(Check::TheirWay, false, Principle::P3, says);
        }
        if self.keys.contains(&Key::OnTheirMind) {
            let says = "It spoke of what was on their mind, and so it was read to the end.";
            self.note(Check::TheirReason, true, Principle::P10, says);
        }
    }

    fn mark_thing(&mut self, scenario: &Scenario) {
        let Some(thing) = self.thing.and_then(|place| scenario.things.get(place)) else {
            return;
        };
        let says = format!("It brought something: {}.", thing.title);
        self.note(Check::New, true, Principle::P1, says);
        if speaks_to(scenario, thing) {
            self.tone.reach *= INTEREST_REACHES;
            let says = "What it brought is about something they care about.";
            self.note(Check::TheirReason, true, Principle::P12, says);
        }
    }

    /// What else the linter would not let out, in its own words.
    fn mark_rest(&mut self, findings: &[Finding]) {
        const SAID: [&str; 8] = [
            "empty_check_in",
            "pressure",
            "false_urgency",
            "closing_trick",
            "over_thirty_seconds",
            "missing_purpose",
            "nothing_new",
            "repeated_value",
        ];
        if findings.iter().any(|finding| finding.severity == Severity::Error) {
            self.tone.reach *= CARELESS_REACHES;
        }
        for finding in findings {
            if finding.severity > Severity::Suggestion && !SAID.contains(&finding.rule) {
                self.note(Check::Words, false, finding.principle, finding.says.clone());
            }
        }
    }

    /// Adds a mark.
    pub fn note(&mut self, check: Check, kept: bool, principle: Principle, says: impl Into<String>) {
        self.marks.push(Mark {
            check,
            kept,
            principle,
            says: says.into(),
        });
    }
}

/// The words a finding means; empty for the message as a whole.
fn words_of<'a>(finding: &Finding, message: &Message<'a>) -> &'a str {
    finding.span.of(match finding.field {
        Field::Subject => message.subject,
        Field::Body => message.body,
    })
}

/// True where a phrase says so: a reading that only suggests it may be wrong about a good question.
fn is_check_in(finding: &Finding) -> bool {
    finding.rule == "empty_check_in" && finding.severity == Severity::Error
}

fn is_pressure(finding: &Finding) -> bool {
    finding.severity > Severity::Suggestion && matches!(finding.rule, "pressure" | "false_urgency" | "closing_trick")
}
