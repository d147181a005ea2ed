//! The last real contact, as an opening recalls it.

use super::days::{Style, day_and_month, spoken_day_and_month};
use crate::model::{Channel, Direction, Now, Outcome, Prospect, Spelling, Touch};

/// The last time they were heard from.
pub(super) struct Contact {
    /// "we spoke".
    pub(super) did: &'static str,
    /// "on 3 October".
    pub(super) when: String,
}

/// The last contact in the log that lies in the past; `None` when they were never heard from.
pub(super) fn last_contact(prospect: &Prospect, now: &Now, style: Style, spelling: Spelling) -> Option<Contact> {
    let heard = |touch: &&Touch| touch.is_reply() && touch.at <= now.instant;
    let touch = prospect.touches.iter().rev().find(heard)?;
    let day = now.day_of(touch.at);
    let today = now.today();
    let when = match today.signed_duration_since(day).num_days() {
        0 => "earlier today".to_owned(),
        1 => "yesterday".to_owned(),
        _ if style == Style::Spoken => format!("on {}", spoken_day_and_month(day, today, spelling)),
        _ => format!("on {}", day_and_month(day, today, spelling)),
    };
    Some(Contact { did: did(touch), when })
}

fn did(touch: &Touch) -> &'static str {
    let in_writing = matches!(
        touch.channel,
        Channel::Email | Channel::Text | Channel::Social | Channel::Post
    );
    match touch.outcome {
        Outcome::Met => "we met",
        Outcome::Spoke if in_writing => "we wrote to each other",
        Outcome::Spoke => "we spoke",
        Outcome::LeftVoicemail if touch.direction == Direction::Incoming => "you left me a message",
        Outcome::NoAnswer if touch.direction == Direction::Incoming => "you rang me",
        Outcome::TheyWrote | Outcome::Sent | Outcome::LeftVoicemail | Outcome::NoAnswer => "you wrote to me",
    }
}

/// Month and day of a birthday as it is kept: "1984-06-09" or "--06-09".
pub(super) fn month_and_day(birthday: &str) -> Option<(u32, u32)> {
    let (rest, day) = birthday.trim().rsplit_once('-')?;
    let (_, month) = rest.rsplit_once('-')?;
    Some((month.parse().ok()?, day.parse().ok()?))
}
