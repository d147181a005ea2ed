//! What the log dialog holds while it is filled in, and the change it makes.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use leptos::prelude::*;

use crate::model::time::clock_time;
use crate::model::{
    Answer, Channel, Direction, Mood, NextStep, Now, Outcome, Prospect, ProspectId, Purpose, Touch, TouchId,
    ValueItemId,
};
use crate::ops::{AfterTouch, Op};

use super::log_asides::Asides;
use super::log_away::{Absence, Is};

/// What the dialog opens with.
#[derive(Debug, Clone, PartialEq)]
pub struct Start {
    /// How the touch travelled.
    pub channel: Channel,
    /// What happened; the first that fits when nothing is given.
    pub outcome: Option<Outcome>,
    /// What it was for.
    pub purpose: Option<Purpose>,
    /// The something new it brought.
    pub brought: String,
    /// The thing from the library it brought.
    pub value: Option<ValueItemId>,
    /// The words that went out.
    pub text: String,
}

/// What was agreed at the end, as chosen in the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// What was agreed before stands.
    Stays,
    /// A step is agreed: the fields say which.
    Agreed,
    /// Nothing was agreed.
    None,
}

/// The kind of answer; its date stands in a field of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerKind {
    /// None yet.
    None,
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not now, until a day.
    NotNow,
    /// A no, and do not contact me.
    Stop,
}

/// The fields of the log dialog.
#[derive(Clone, Copy)]
pub struct LogForm {
    /// Who reached out.
    pub direction: RwSignal<Direction>,
    /// How.
    pub channel: RwSignal<Channel>,
    /// What happened.
    pub outcome: RwSignal<Outcome>,
    /// The answer's kind.
    pub answer: RwSignal<AnswerKind>,
    /// "Not now until", as the date field has it.
    pub until: RwSignal<String>,
    /// What they let the rep notice.
    pub mood: RwSignal<Option<Mood>>,
    /// The day it happened, as the date field has it.
    pub date: RwSignal<String>,
    /// The time it happened, as the time field has it.
    pub time: RwSignal<String>,
    /// What is worth remembering.
    pub note: RwSignal<String>,
    /// The something new it brought, in words.
    pub brought: RwSignal<String>,
    /// The thing from the library it brought.
    pub value: RwSignal<Option<ValueItemId>>,
    /// What was agreed; undecided at first after a conversation.
    pub ending: RwSignal<Option<Ending>>,
    /// The next step's day.
    pub step_date: RwSignal<String>,
    /// The next step's time; may stay empty.
    pub step_time: RwSignal<String>,
    /// What the next step is for.
    pub step_purpose: RwSignal<String>,
    /// Their words, and whether they are away.
    pub absence: Absence,
    /// Promises and a referral.
    pub asides: Asides,
    /// What the touch was for: carried along, not shown.
    purpose: Option<Purpose>,
    /// The words that went out: carried along, not shown.
    sent: StoredValue<String>,
}

/// The outcomes a channel can have in a direction.
pub fn outcomes(channel: Channel, direction: Direction) -> Vec<Outcome> {
    match (direction, channel) {
        (Direction::Incoming, Channel::Call) => vec![Outcome::Spoke],
        (Direction::Incoming, Channel::Visit) => vec![Outcome::Met],
        (Direction::Incoming, _) => vec![Outcome::TheyWrote],
        (_, Channel::Call) => vec![Outcome::NoAnswer, Outcome::Spoke],
        (_, Channel::Voicemail) => vec![Outcome::LeftVoicemail],
        (_, Channel::Visit) => vec![Outcome::NoAnswer, Outcome::Met],
        (_, Channel::Email | Channel::Text | Channel::Social | Channel::Post) => vec![Outcome::Sent],
    }
}

impl LogForm {
    /// A form for a new touch, now.
    pub fn new(start: &Start, prospect: &Prospect, now: &Now) -> LogForm {
        let outcome = start
            .outcome
            .unwrap_or_else(|| outcomes(start.channel, Direction::Outgoing)[0]);
        // Who answers has written, whatever the rep had planned to say.
        let (direction, purpose) = match outcome {
            Outcome::TheyWrote => (Direction::Incoming, None),
            _ => (Direction::Outgoing, start.purpose),
        };
        let form = LogForm::filled(direction, start.channel, outcome, purpose, now.instant, now);
        form.sent.set_value(start.text.clone());
        form.brought.set(start.brought.clone());
        form.value.set(start.value);
        form.ending.set(form.usual_ending(prospect));
        form
    }

    /// A form for somebody who is away: their auto-reply has come in.
    pub fn away(prospect: &Prospect, now: &Now) -> LogForm {
        let written = (Direction::Incoming, Channel::Email, Outcome::TheyWrote);
        let form = LogForm::filled(written.0, written.1, written.2, None, now.instant, now);
        form.absence.expect();
        form.ending.set(form.usual_ending(prospect));
        form
    }

    /// A form for putting a logged touch right.
    pub fn correcting(touch: &Touch, now: &Now) -> LogForm {
        let form = LogForm::filled(
            touch.direction,
            touch.channel,
            touch.outcome,
            touch.purpose,
            touch.at,
            now,
        );
        match touch.direction {
            Direction::Outgoing => form.sent.set_value(touch.text.clone()),
            Direction::Incoming => form.absence.text.set(touch.text.clone()),
        }
        form.brought.set(touch.brought.clone());
        form.value.set(touch.value);
        form.mood.set(touch.mood);
        form.note.set(touch.note.clone());
        form.ending.set(Some(Ending::Stays));
        let (kind, until) = match touch.answer {
            None => (AnswerKind::None, None),
            Some(Answer::Yes) => (AnswerKind::Yes, None),
            Some(Answer::No) => (AnswerKind::No, None),
            Some(Answer::NotNow(until)) => (AnswerKind::NotNow, Some(until)),
            Some(Answer::Stop) => (AnswerKind::Stop, None),
        };
        form.answer.set(kind);
        form.until.set(until.map(|day| day.to_string()).unwrap_or_default());
        form
    }

    fn filled(
        direction: Direction,
        channel: Channel,
        outcome: Outcome,
        purpose: Option<Purpose>,
        at: DateTime<Utc>,
        now: &Now,
    ) -> LogForm {
        let local = now.home.local(at);
        let empty = || RwSignal::new(String::new());
        LogForm {
            direction: RwSignal::new(direction),
            channel: RwSignal::new(channel),
            outcome: RwSignal::new(outcome),
            answer: RwSignal::new(AnswerKind::None),
            until: empty(),
            mood: RwSignal::new(None),
            date: RwSignal::new(local.date().to_string()),
            time: RwSignal::new(clock_time(local.time())),
            note: empty(),
            brought: empty(),
            value: RwSignal::new(None),
            ending: RwSignal::new(None),
            step_date: empty(),
            step_time: empty(),
            step_purpose: empty(),
            absence: Absence::default(),
            asides: Asides::new(),
            purpose,
            sent: StoredValue::new(String::new()),
        }
    }

    /// What can be assumed about the next step: after a conversation the rep says it, else it is as it was.
    pub fn usual_ending(&self, prospect: &Prospect) -> Option<Ending> {
        let heard = self.direction.get_untracked() == Direction::Incoming || self.outcome.get_untracked().is_reply();
        let usual = if prospect.next_step.is_some() {
            Ending::Stays
        } else {
            Ending::None
        };
        (!heard).then_some(usual)
    }

    /// True when the prospect was heard from on this touch.
    pub fn is_reply(&self) -> bool {
        self.direction.get() == Direction::Incoming || self.outcome.get().is_reply()
    }

    /// True when their written words can be pasted in.
    pub fn they_wrote(&self) -> bool {
        self.direction.get() == Direction::Incoming && self.outcome.get() == Outcome::TheyWrote
    }

    /// True when the plan is to rest instead of logging anything.
    pub fn rests(&self) -> bool {
        self.they_wrote() && self.absence.is.get() != Is::Reply
    }

    /// True when a promise or somebody they sent the rep to may go with it: not with a word that they are away.
    pub fn has_asides(&self) -> bool {
        !self.rests() || self.absence.is.get() == Is::Left
    }

    /// True when the touch may have brought something: the rep reached out, and it arrived.
    pub fn may_bring(&self) -> bool {
        self.direction.get() == Direction::Outgoing && self.outcome.get() != Outcome::NoAnswer
    }

    /// True when somebody was heard from who can be asked on: their answer, where they gave one, settles nothing.
    pub fn goes_on(&self) -> bool {
        self.is_reply() && !matches!(self.answer.get(), AnswerKind::No | AnswerKind::Stop)
    }

    /// The change as filled in: what goes with the touch is made and undone with it. The error is a sentence.
    pub fn op(&self, id: ProspectId, touch: TouchId, now: &Now) -> Result<Op, String> {
        let first = if self.rests() {
            self.absence.op(id)?
        } else {
            Op::LogTouch(id, self.touch(touch, now)?, self.after(now)?)
        };
        let mut ops = if self.has_asides() {
            self.asides.ops(id, now)
        } else {
            Vec::new()
        };
        if ops.is_empty() {
            return Ok(first);
        }
        ops.insert(0, first);
        Ok(Op::Together(ops))
    }

    /// The touch as filled in. The error is a sentence.
    pub fn touch(&self, id: TouchId, now: &Now) -> Result<Touch, String> {
        let date = day(&self.date.get(), "the day it happened")?;
        let time = clock(&self.time.get()).unwrap_or_default();
        let is_reply = self.is_reply();
        let answer = match self.answer.get() {
            // Only who was heard from has answered.
            _ if !is_reply => None,
            AnswerKind::None => None,
            AnswerKind::Yes => Some(Answer::Yes),
            AnswerKind::No => Some(Answer::No),
            AnswerKind::Stop => Some(Answer::Stop),
            AnswerKind::NotNow => Some(Answer::NotNow(day(&self.until.get(), "from when you may ask again")?)),
        };
        let direction = self.direction.get();
        let text = match direction {
            Direction::Outgoing => self.sent.get_value(),
            Direction::Incoming => self.absence.text.get(),
        };
        Ok(Touch {
            id,
            at: now.home.instant(date.and_time(time)),
            direction,
            channel: self.channel.get(),
            outcome: self.outcome.get(),
            answer,
            purpose: self.purpose,
            brought: self.brought.get().trim().to_owned(),
            value: self.value.get(),
            mood: self.mood.get().filter(|_| is_reply),
            text,
            note: self.note.get().trim().to_owned(),
        })
    }

    /// What was agreed, as filled in. The error is a sentence.
    fn after(&self, now: &Now) -> Result<AfterTouch, String> {
        match self.ending.get() {
            _ if self.is_reply() && !self.goes_on() => Ok(AfterTouch::NoneAgreed),
            None => Err("Say what comes next: the step you agreed on, or “None agreed”.".to_owned()),
            Some(Ending::Stays) => Ok(AfterTouch::Keep),
            Some(Ending::None) => Ok(AfterTouch::NoneAgreed),
            Some(Ending::Agreed) => Ok(AfterTouch::Agreed(NextStep {
                date: day(&self.step_date.get(), "the day of the next step")?,
                time: clock(&self.step_time.get()),
                purpose: self.step_purpose.get().trim().to_owned(),
                channel: None,
                agreed_at: now.instant,
                called_off_at: None,
            })),
        }
    }
}

/// A date field's day. The error asks for `what`.
pub fn day(text: &str, what: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|_| format!("Give {what}."))
}

/// The time field's text: "09:30", and with seconds where the browser adds them.
fn clock(text: &str) -> Option<NaiveTime> {
    let mut parts = text.splitn(3, ':').map(str::parse::<u32>);
    NaiveTime::from_hms_opt(parts.next()?.ok()?, parts.next()?.ok()?, 0)
}
