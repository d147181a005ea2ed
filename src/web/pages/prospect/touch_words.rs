//! A touch in words, as the timeline tells it.

use chrono::{Datelike, NaiveDate};

use crate::model::time::day_and_month;
use crate::model::{Answer, Channel, Direction, Outcome, Touch};

/// What happened, in one line: "You wrote an email", "Piet sent a text".
pub fn headline(touch: &Touch, called: &str) -> String {
    if touch.direction == Direction::Incoming {
        return match touch.channel {
            Channel::Call => format!("{called} called"),
            Channel::Voicemail => format!("{called} left a voicemail"),
            Channel::Email => format!("{called} wrote an email"),
            Channel::Text => format!("{called} sent a text"),
            Channel::Social => format!("{called} sent a social message"),
            Channel::Visit => format!("{called} came by"),
            Channel::Post => format!("{called} wrote by post"),
        };
    }
    match (touch.outcome, touch.channel) {
        (Outcome::NoAnswer, Channel::Visit) => "You came by".to_owned(),
        (Outcome::NoAnswer, _) => "You called".to_owned(),
        (Outcome::LeftVoicemail, _) => "You left a voicemail".to_owned(),
        (Outcome::Spoke, _) => "You spoke".to_owned(),
        (Outcome::Met, _) => "You met".to_owned(),
        (Outcome::TheyWrote, _) => format!("{called} answered {}", touch.channel.phrase()),
        (Outcome::Sent, Channel::Email) => "You wrote an email".to_owned(),
        (Outcome::Sent, Channel::Post) => "You sent something by post".to_owned(),
        (Outcome::Sent, channel) => format!("You sent {}", channel.phrase()),
    }
}

/// What it was for, what it brought, what came of it, in short sentences; `heard_next` when the next thing in the log is
/// a reply, `last` when nothing came after it.
pub fn details(touch: &Touch, heard_next: bool, last: bool, today: NaiveDate) -> String {
    let mut parts = Vec::new();
    let sentence = |text: &str| {
        let text = text.trim().to_owned();
        let ended = text.ends_with(['.', '!', '?', '”', '…']);
        if ended { text } else { format!("{text}.") }
    };
    if !touch.brought.trim().is_empty() {
        parts.push(format!("Brought: {}", sentence(&touch.brought)));
    } else if let Some(purpose) = touch.purpose {
        parts.push(sentence(purpose.label()));
    }
    if !touch.note.trim().is_empty() {
        parts.push(sentence(&touch.note));
    }
    if let Some(answer) = touch.answer {
        parts.push(match answer {
            Answer::Yes => "The answer: yes.".to_owned(),
            Answer::No => "The answer: no.".to_owned(),
            Answer::NotNow(until) => format!("The answer: not now, until {}.", day_and_month(until, today)),
            Answer::Stop => "The answer: no, and do not contact them.".to_owned(),
        });
    }
    if touch.outcome == Outcome::NoAnswer {
        parts.push("Nobody there.".to_owned());
    } else if !touch.is_reply() && !heard_next && !last {
        parts.push("No answer.".to_owned());
    }
    parts.join(" ")
}

/// The day in the margin: "6 Oct", with the year where it is another.
pub fn margin_day(date: NaiveDate, today: NaiveDate) -> String {
    if date.year() == today.year() {
        date.format("%-d %b").to_string()
    } else {
        date.format("%-d %b %y").to_string()
    }
}
