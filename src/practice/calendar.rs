//! The days of a game: which date a day is, how it is said, and when something done on it reaches the buyer.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::scenario::{BuyerCard, Scenario};
use crate::model::Channel;
use crate::model::time::{long_day, weekday_name};

/// Days a letter is on its way. Judgement.
const POST_TAKES: u8 = 2;

/// The days on which somebody can be met who did not say.
const WORKING_DAYS: [Weekday; 5] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];

/// How something done on a day reaches the buyer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Landing {
    /// It is met on this day.
    On(u8),
    /// A call or a visit when nobody is there for it.
    Missed,
}

/// The date of a day of the game.
pub fn date(scenario: &Scenario, day: u8) -> NaiveDate {
    let ahead = Days::new(u64::from(day));
    scenario.starts.checked_add_days(ahead).unwrap_or(scenario.starts)
}

/// "Tuesday 13 January".
pub fn day_in_words(scenario: &Scenario, day: u8) -> String {
    long_day(date(scenario, day), scenario.starts)
}

/// "Tuesday".
pub fn weekday_in_words(scenario: &Scenario, day: u8) -> &'static str {
    weekday_name(date(scenario, day).weekday())
}

/// The week of the game a day lies in, from 1.
pub fn week(day: u8) -> u8 {
    day / 7 + 1
}

/// When something done on `day` at `hour` reaches them. Absences are not looked at: what is written waits.
pub(super) fn landing(scenario: &Scenario, channel: Channel, day: u8, hour: u8) -> Landing {
    let card = &scenario.card;
    let (from, to) = card.hours;
    let is_late = hour >= to;
    match channel {
        Channel::Call | Channel::Visit if is_late || hour < from || !suits(scenario, card, day) => Landing::Missed,
        Channel::Call | Channel::Visit => Landing::On(day),
        Channel::Post => Landing::On(next_day(scenario, day.saturating_add(POST_TAKES))),
        _ => Landing::On(next_day(scenario, day.saturating_add(u8::from(is_late)))),
    }
}

/// The first of their days from this one on.
pub(super) fn next_day(scenario: &Scenario, day: u8) -> u8 {
    let week = day..=day.saturating_add(6);
    week.into_iter()
        .find(|day| suits(scenario, &scenario.card, *day))
        .unwrap_or(day)
}

fn suits(scenario: &Scenario, card: &BuyerCard, day: u8) -> bool {
    let weekday = date(scenario, day).weekday();
    match card.weekdays.as_slice() {
        [] => WORKING_DAYS.contains(&weekday),
        named => named.contains(&weekday),
    }
}

/// True when they are away on this day.
pub(super) fn is_away(card: &BuyerCard, day: u8) -> bool {
    card.away
        .as_ref()
        .is_some_and(|away| (away.from..away.back).contains(&day))
}

/// A day before the game, in words.
pub(super) fn days_before(scenario: &Scenario, days: u8) -> String {
    let before = Days::new(u64::from(days));
    let date = scenario.starts.checked_sub_days(before).unwrap_or(scenario.starts);
    long_day(date, scenario.starts)
}
