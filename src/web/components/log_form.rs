//! What the log dialog holds while it is filled in, and the change it makes.

use chrono::{NaiveDate, NaiveTime};
use leptos::prelude::*;

use crate::model::time::clock_time;
use crate::model::{
    Answer, Channel, Direction, Mood, NextStep, Now, Outcome, Prospect, Purpose, Touch, TouchId, ValueItemId,
};
use crate::ops::AfterTouch;

/// What the dialog does not show and must not lose.
#[derive(Debug, Clone, Default)]
struct Carried {
    purpose: Option<Purpose>,
    brought: String,
    value: Option<ValueItemId>,
    mood: Option<Mood>,
    text: String,
}

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
    /// The day it happened, as the date field has it.
    pub date: RwSignal<String>,
    /// The time it happened, as the time field has it.
    pub time: RwSignal<String>,
    /// What is worth remembering.
    pub note: RwSignal<String>,
    /// What was agreed; undecided at first after a conversation.
    pub ending: RwSignal<Option<Ending>>,
    /// The next step's day.
    pub step_date: RwSignal<String>,
    /// The next step's time; may stay empty.
    pub step_time: RwSignal<String>,
    /// What the next step is for.
    pub step_purpose: RwSignal<String>,
    /// What the touch was for, brought and said: carried along, not shown.
    carried: StoredValue<Carried>,
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
        let carried = Carried {
            purpose: start.purpose,
            brought: start.brought.clone(),
            value: start.value,
            mood: None,
            text: start.text.clone(),
        };
        let form = LogForm::filled(Direction::Outgoing, start.channel, outcome, now.instant, now, carried);
        form.ending.set(form.usual_ending(prospect));
        form
    }

    /// A form for putting a logged touch right.
    pub fn correcting(touch: &Touch, now: &Now) -> LogForm {
        let carried = Carried {
            purpose: touch.purpose,
            brought: touch.brought.clone(),
            value: touch.value,
            mood: touch.mood,
            text: touch.text.clone(),
        };
        let form = LogForm::filled(touch.direction, touch.channel, touch.outcome, touch.at, now, carried);
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
        at: chrono::DateTime<chrono::Utc>,
        now: &Now,
        carried: Carried,
    ) -> LogForm {
        let local = now.home.local(at);
        LogForm {
            direction: RwSignal::new(direction),
            channel: RwSignal::new(channel),
            outcome: RwSignal::new(outcome),
            answer: RwSignal::new(AnswerKind::None),
            until: RwSignal::new(String::new()),
            date: RwSignal::new(local.date().to_string()),
            time: RwSignal::new(clock_time(local.time())),
            note: RwSignal::new(String::new()),
            ending: RwSignal::new(None),
            step_date: RwSignal::new(String::new()),
            step_time: RwSignal::new(String::new()),
            step_purpose: RwSignal::new(String::new()),
            carried: StoredValue::new(carried),
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

    /// The touch as filled in. The error is a sentence.
    pub fn touch(&self, id: TouchId, now: &Now) -> Result<Touch, String> {
        let date = day(&self.date.get(), "the day it happened")?;
        let time = clock(&self.time.get()).unwrap_or_default();
        let answer = match self.answer.get() {
            // Only who was heard from has answered.
            _ if !self.is_reply() => None,
            AnswerKind::None => None,
            AnswerKind::Yes => Some(Answer::Yes),
            AnswerKind::No => Some(Answer::No),
            AnswerKind::Stop => Some(Answer::Stop),
            AnswerKind::NotNow => Some(Answer::NotNow(day(&self.until.get(), "from when you may ask again")?)),
        };
        let Carried {
            purpose,
            brought,
            value,
            mood,
            text,
        } = self.carried.get_value();
        Ok(Touch {
            id,
            at: now.home.instant(date.and_time(time)),
            direction: self.direction.get(),
            channel: self.channel.get(),
            outcome: self.outcome.get(),
            answer,
            purpose,
            brought,
            value,
            mood,
            text,
            note: self.note.get().trim().to_owned(),
        })
    }

    /// What was agreed, as filled in. The error is a sentence.
    pub fn after(&self, now: &Now) -> Result<AfterTouch, String> {
        let settled = self.is_reply() && matches!(self.answer.get(), AnswerKind::No | AnswerKind::Stop);
        match self.ending.get() {
            _ if settled => Ok(AfterTouch::NoneAgreed),
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

fn day(text: &str, what: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|_| format!("Give {what}."))
}

/// The time field's text: "09:30", and with seconds where the browser adds them.
fn clock(text: &str) -> Option<NaiveTime> {
    let mut parts = text.splitn(3, ':').map(str::parse::<u32>);
    NaiveTime::from_hms_opt(parts.next()?.ok()?, parts.next()?.ok()?, 0)
}
