//! What became of an agreed next step (P4).

use chrono::NaiveDate;

use crate::model::{Answer, Direction, NextStep, Now, Outcome, Prospect, Touch};

/// How an agreed step stands at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Its day is today or still to come.
    Ahead,
    /// Its day has passed and nothing was logged since.
    Missed,
    /// Its day has passed, and the rep has tried to reach them since.
    Tried,
    /// It happened, or what they said later took its place.
    Over,
}

/// How `step` stands, read from the touches logged since it was agreed.
pub(super) fn standing(step: &NextStep, prospect: &Prospect, now: &Now, today: NaiveDate) -> Standing {
    let mut tried = false;
    for touch in prospect
        .touches
        .iter()
        .rev()
        .take_while(|touch| touch.at > step.agreed_at)
    {
        let called_off = matches!(touch.answer, Some(Answer::No | Answer::NotNow(_) | Answer::Stop));
        let day = now.day_of(touch.at);
        if called_off || (day >= step.date && keeps(step, touch, day)) {
            return Standing::Over;
        }
        tried |= day >= step.date;
    }
    if step.date >= today {
        Standing::Ahead
    } else if tried {
        Standing::Tried
    } else {
        Standing::Missed
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
