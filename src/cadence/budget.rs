//! The budget of goodwill: what asking has cost with somebody, and what they still bear (P8). Over all channels, and
//! over all people of a company.

use chrono::NaiveDate;

use super::policy::{Goodwill, Policy};
use crate::model::{Book, Channel, Direction, Mood, Now, Outcome, Prospect, Purpose, Tolerance, Touch, ValueKind};

/// How goodwill stands with somebody on a day, in thousandths of an ordinary ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Level {
    /// What they bear at once.
    pub room: u32,
    /// What is left of it; never below 0, however much was asked.
    pub left: u32,
    /// What the next ask would cost, bringing something new.
    pub next_ask: u32,
}

/// How goodwill stands with `prospect` now, for a gauge.
pub fn goodwill(prospect: &Prospect, book: &Book, policy: &Policy, now: &Now) -> Level {
    let today = now.today();
    let room = room(prospect, policy, now, today);
    Level {
        room,
        left: room.saturating_sub(spent(prospect, book, policy, now, today)),
        next_ask: ask_cost(&policy.goodwill, Channel::Email, Purpose::OneMore),
    }
}

/// What has been spent with `prospect` and is not forgotten by `day`.
pub(super) fn spent(prospect: &Prospect, book: &Book, policy: &Policy, now: &Now, day: NaiveDate) -> u32 {
    // An answer restores everything, unless they had enough: then what was spent stands.
    let restores = |touch: &Touch| touch.is_reply() && touch.mood != Some(Mood::Irritated);
    let from = prospect.touches.iter().rposition(restores).map_or(0, |place| place + 1);
    let mut total = 0;
    let mut at = day;
    for touch in &prospect.touches[from..] {
        let made = now.day_of(touch.at);
        if made > day {
            break;
        }
        total =
            faded(total, policy.working_week.between(at, made), &policy.goodwill) + cost(&policy.goodwill, touch, book);
        at = made;
    }
    faded(total, policy.working_week.between(at, day), &policy.goodwill)
}

/// What they bear at once: by the tolerance the rep set, moved by the last mood they gave.
pub(super) fn room(prospect: &Prospect, policy: &Policy, now: &Now, day: NaiveDate) -> u32 {
    let set: usize = match prospect.tolerance {
        Tolerance::Low => 1,
        Tolerance::Normal => 2,
        Tolerance::High => 3,
    };
    let given = prospect
        .touches
        .iter()
        .rev()
        .find_map(|touch| touch.mood.map(|mood| (mood, touch)));
    let lasts = |touch: &Touch| policy.working_week.between(now.day_of(touch.at), day) <= policy.goodwill.mood_lasts;
    let moved = match given.filter(|(_, touch)| lasts(touch)) {
        Some((Mood::Interested, _)) => set + 1,
        Some((Mood::Busy, _)) => set.saturating_sub(1),
        Some((Mood::Irritated, _)) => 0,
        None => set,
    };
    let rooms = &policy.goodwill.rooms;
    rooms[moved.min(rooms.len() - 1)]
}

/// What is left of `spent` after so many working days: halved each half-life, and straight between the halvings.
pub(super) fn faded(spent: u32, working_days: u32, goodwill: &Goodwill) -> u32 {
    let half_life = goodwill.half_life.max(1);
    let halved = spent.checked_shr(working_days / half_life).unwrap_or(0);
    halved - halved * (working_days % half_life) / (2 * half_life)
}

/// What a touch that was made has cost them.
fn cost(goodwill: &Goodwill, touch: &Touch, book: &Book) -> u32 {
    if touch.direction == Direction::Incoming || touch.is_reply() {
        return 0;
    }
    let base = match touch.outcome {
        Outcome::NoAnswer => Goodwill::MISSED_CALL,
        _ => Goodwill::base_cost(touch.channel),
    };
    let brings = touch.value.is_some() || !touch.brought.trim().is_empty();
    let kind = touch.value.and_then(|id| book.value(id)).map(|item| item.kind);
    let invites = touch.purpose == Some(Purpose::EventOrSample) || kind.is_some_and(ValueKind::is_invitation);
    base * share(goodwill, touch.purpose, brings, invites) / 100
}

/// What a touch of this purpose would cost them. What is to bring something new is taken at its word.
pub fn ask_cost(goodwill: &Goodwill, channel: Channel, purpose: Purpose) -> u32 {
    let brings = matches!(purpose, Purpose::ShareSomething | Purpose::OneMore | Purpose::ReEntry);
    let invites = purpose == Purpose::EventOrSample;
    Goodwill::base_cost(channel) * share(goodwill, Some(purpose), brings, invites) / 100
}

/// What one more costs that brings a thing of this kind.
pub(super) fn one_more_cost(goodwill: &Goodwill, channel: Channel, kind: Option<ValueKind>) -> u32 {
    let invites = kind.is_some_and(ValueKind::is_invitation);
    Goodwill::base_cost(channel) * share(goodwill, Some(Purpose::OneMore), true, invites) / 100
}

fn share(goodwill: &Goodwill, purpose: Option<Purpose>, brings: bool, invites: bool) -> u32 {
    match purpose {
        Some(purpose) if purpose.asks_nothing() => 0,
        Some(Purpose::EasyNo) => goodwill.easy_no_percent,
        _ if invites => goodwill.with_invitation_percent,
        _ if brings => goodwill.with_value_percent,
        _ => 100,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_is_forgotten_in_a_half_life() {
        let goodwill = Goodwill::default();
        for (days, left) in [(0, 1_000), (5, 750), (10, 500), (15, 375), (20, 250), (400, 0)] {
            assert_eq!(faded(1_000, days, &goodwill), left, "{days} working days");
        }
    }

    #[test]
    fn what_is_brought_takes_weight_off_an_ask() {
        let goodwill = Goodwill::default();
        let by = |purpose| ask_cost(&goodwill, Channel::Email, purpose);
        assert_eq!(
            [by(Purpose::Decision), by(Purpose::OneMore), by(Purpose::EasyNo)],
            [1_000, 600, 500]
        );
        assert_eq!([by(Purpose::EventOrSample), by(Purpose::ThankForNo)], [400, 0]);
        let with = |kind| one_more_cost(&goodwill, Channel::Email, kind);
        assert_eq!(
            [
                with(None),
                with(Some(ValueKind::Article)),
                with(Some(ValueKind::Sample))
            ],
            [600, 600, 400]
        );
    }
}
