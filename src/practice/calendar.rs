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

/// The first day of a game whose own lies outside the years anybody plans in; a Monday.
const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 1, 5) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The years a game may lie in: a calendar without an end would run out of days in a plan.
pub const YEARS: std::ops::RangeInclusive<i32> = 2000..=2200;

/// The first day of a game.
fn first_day(scenario: &Scenario) -> NaiveDate {
    if YEARS.contains(&scenario.starts.year()) {
        scenario.starts
    } else {
        FIRST_DAY
    }
}

/// The date of a day of the game.
pub fn date(scenario: &Scenario, day: u8) -> NaiveDate {
    let first = first_day(scenario);
    first.checked_add_days(Days::new(u64::from(day))).unwrap_or(first)
}

/// "Tuesday 13 January".
pub fn day_in_words(scenario: &Scenario, day: u8) -> String {
    long_day(date(scenario, day), first_day(scenario))
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

/// The same, on which they are not away either.
pub(super) fn next_day_there(scenario: &Scenario, day: u8) -> u8 {
    next_day(scenario, read_on(&scenario.card, next_day(scenario, day)))
}

/// The day on which something is read that comes on this one: what comes while they are away waits for their return.
pub(super) fn read_on(card: &BuyerCard, met_on: u8) -> u8 {
    let away = card.away.as_ref().filter(|_| is_away(card, met_on));
    away.map_or(met_on, |away| away.back)
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
    let first = first_day(scenario);
    let date = first.checked_sub_days(Days::new(u64::from(days))).unwrap_or(first);
    long_day(date, first)
}
