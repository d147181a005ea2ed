//! What became of an agreed next step (P4).

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use super::policy::EARLY_FOR_A_STEP_MINUTES;
use crate::model::{Answer, Direction, NextStep, Now, Outcome, Prospect, Touch};

/// How an agreed step stands at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Its day is today or still to come.
    Ahead,
    /// Its day has passed and nothing was logged since.
    Missed,
    /// It was called off, and nothing was logged since.
    CalledOff,
    /// The rep has tried to reach them at its hour or since, in vain.
    Tried,
    /// It happened, or what they said later took its place.
    Over,
}

/// How `step` stands, read from the touches logged since it was agreed.
pub(super) fn standing(step: &NextStep, prospect: &Prospect, now: &Now, today: NaiveDate) -> Standing {
    if let Some(off) = step.called_off_at {
        return called_off(prospect, off);
    }
    let mut tried = false;
    for touch in prospect
        .touches
        .iter()
        .rev()
        .take_while(|touch| touch.at > step.agreed_at)
    {
        let made = now.home.local(touch.at);
        let called_off = matches!(touch.answer, Some(Answer::No | Answer::NotNow(_) | Answer::Stop));
        if called_off || (made.date() >= step.date && keeps(step, touch, made.date())) {
            return Standing::Over;
        }
        tried |= fails(step, touch, made);
    }
    match (tried, step.date >= today) {
        (true, _) => Standing::Tried,
        (false, true) => Standing::Ahead,
        (false, false) => Standing::Missed,
    }
}

/// A step called off asks for a new time until they were heard from again.
fn called_off(prospect: &Prospect, at: DateTime<Utc>) -> Standing {
    let since = &prospect.touches[prospect.touches.partition_point(|touch| touch.at <= at)..];
    if since.iter().any(Touch::is_reply) {
        Standing::Over
    } else if since.is_empty() {
        Standing::CalledOff
    } else {
        Standing::Tried
    }
}

/// True when `touch`, made on the step's day or later, is what was agreed: they talked, or what was promised in writing
/// went out. Later on any reply does: it re-plans.
fn keeps(step: &NextStep, touch: &Touch, day: NaiveDate) -> bool {
    let talked = matches!(touch.outcome, Outcome::Spoke | Outcome::Met);
    let sent = touch.direction == Direction::Outgoing
        && touch.outcome == Outcome::Sent
        && match step.channel {
            Some(channel) => channel == touch.channel,
            // With an hour it was to be a conversation, and a note beforehand is not that.
            None => step.time.is_none(),
        };
    talked || sent || (day > step.date && touch.is_reply())
}

/// True when `touch` was the rep's try at the step, and nobody was there. A try well before its hour was about something
/// else, and the step still stands.
fn fails(step: &NextStep, touch: &Touch, made: NaiveDateTime) -> bool {
    if touch.is_reply() || made.date() < step.date {
        return false;
    }
    if made.date() > step.date {
        return true;
    }
    let rang = matches!(touch.outcome, Outcome::NoAnswer | Outcome::LeftVoicemail);
    let in_time = step
        .time
        .is_none_or(|time| time.signed_duration_since(made.time()).num_minutes() <= EARLY_FOR_A_STEP_MINUTES);
    rang && in_time
}
