//! From what was said to days of the calendar, none of them past.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::dates::{Day, Order, Part, Said};
use super::roles::Role;
use crate::cadence::WorkingWeek;
use crate::model::time::monday_of;

/// How many days ahead a date without a year may lie. Longer absences name their year; what would lie further has
/// passed, and the message was left standing.
const FURTHEST_WITHOUT_A_YEAR: i64 = 270;

/// The week by which the first day back is counted. The plan rolls over the rep's own days off.
const WEEK: WorkingWeek = WorkingWeek::MONDAY_TO_FRIDAY;

/// The days found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    Day(NaiveDate),
    /// To be asked: one day or two, the earlier first.
    Unsure(Vec<NaiveDate>),
    Passed,
}

/// A span that was named, its first and last day.
type Span = (NaiveDate, NaiveDate);

/// The first days back that `said` can mean in its role.
pub(super) fn first_days_back(said: &Said, role: Role, order: Option<Order>, today: NaiveDate) -> Found {
    let one = |span: Option<Span>, sure: bool| settle(span.into_iter().collect(), sure, role, today);
    match *said {
        Said::Date { day, other, weekday } => dates(day, other, weekday, role, order, today),
        Said::OfTheMonth { day, weekday } => {
            let near = coming(role, today, |months| {
                let month = first_of_month(today)?.checked_add_months(Months::new(months))?;
                NaiveDate::from_ymd_opt(month.year(), month.month(), day)
            });
            let fits = near.is_some_and(|date| weekday.is_none_or(|weekday| date.weekday() == weekday));
            one(near.map(|date| (date, date)), fits)
        }
        Said::Weekday {
            weekday,
            next,
            week_later,
        } => weekdays(weekday, next, week_later, role, today),
        Said::Month { month, year, part } => {
            let named = |year: i32| month_span(year, month, part);
            let span = match year {
                Some(year) => named(year),
                None => (0..2)
                    .filter_map(|ahead| named(today.year() + ahead))
                    .find(|span| is_ahead(first_back(*span, role), today)),
            };
            one(span, true)
        }
        Said::FromToday(days) => one(ahead(today, days).map(|day| (day, day)), true),
        Said::About { days } => {
            let back = ahead(today, days).map(|day| WEEK.roll(day));
            settle(
                back.map(|day| (day, day)).into_iter().collect(),
                false,
                Role::FirstBack,
                today,
            )
        }
        Said::Week { ahead: weeks, end } => {
            let monday = ahead(monday_of(today), 7 * weeks);
            let span = monday.and_then(|monday| {
                let friday = ahead(monday, 4)?;
                Some((if end { friday } else { monday }, friday))
            });
            one(span, true)
        }
        Said::ThisMonth { ahead: months, end } => {
            let month = first_of_month(today).and_then(|first| first.checked_add_months(Months::new(months)));
            let part = if end { Part::End } else { Part::Whole };
            one(
                month.and_then(|month| month_span(month.year(), month.month(), part)),
                true,
            )
        }
        // 1 January is a holiday nearly everywhere.
        Said::NewYear => {
            let first = NaiveDate::from_ymd_opt(today.year() + 1, 1, 2);
            settle(
                first.map(|day| (WEEK.roll(day), day)).into_iter().collect(),
                true,
                Role::FirstBack,
                today,
            )
        }
    }
}

fn dates(
    day: Day,
    other: Option<Day>,
    weekday: Option<Weekday>,
    role: Role,
    order: Option<Order>,
    today: NaiveDate,
) -> Found {
    let readings: Vec<Day> = match (other, order) {
        (None, _) | (Some(_), Some(Order::DayFirst)) => vec![day],
        (Some(other), Some(Order::MonthFirst)) => vec![other],
        (Some(other), None) => vec![day, other],
    };
    let mut found: Vec<NaiveDate> = readings.iter().filter_map(|day| placed(*day, role, today)).collect();
    let fits = |date: &NaiveDate| weekday.is_none_or(|weekday| date.weekday() == weekday);
    // The weekday beside it tells which of two is meant.
    if readings.len() == 2 && weekday.is_some() && found.iter().filter(|date| fits(date)).count() == 1 {
        found.retain(fits);
        return settle(found.into_iter().map(|date| (date, date)).collect(), true, role, today);
    }
    let sure = readings.len() == 1 && found.iter().all(fits);
    settle(found.into_iter().map(|date| (date, date)).collect(), sure, role, today)
}

/// The day in its year; without one in the first that is not past.
fn placed(day: Day, role: Role, today: NaiveDate) -> Option<NaiveDate> {
    let in_year = |year: i32| NaiveDate::from_ymd_opt(year, day.month, day.day);
    match day.year {
        Some(year) => in_year(year),
        None => (-1..=1).filter_map(|ahead| in_year(today.year() + ahead)).find(|date| {
            let back = first_back((*date, *date), role);
            back >= today && is_ahead(back, today)
        }),
    }
}

fn is_ahead(back: NaiveDate, today: NaiveDate) -> bool {
    back >= today && back.signed_duration_since(today).num_days() <= FURTHEST_WITHOUT_A_YEAR
}

/// The first of the next months' days that is not past.
fn coming(role: Role, today: NaiveDate, date: impl Fn(u32) -> Option<NaiveDate>) -> Option<NaiveDate> {
    (0..3)
        .filter_map(date)
        .find(|date| first_back((*date, *date), role) >= today)
}

fn weekdays(weekday: Weekday, next: bool, week_later: bool, role: Role, today: NaiveDate) -> Found {
    let since = today.weekday().num_days_from_monday();
    let steps = (7 + weekday.num_days_from_monday() - since) % 7;
    let in_days = |days: u32| ahead(today, days);
    let at_once = role != Role::FirstBack;
    let days: Vec<NaiveDate> = match (steps, next, week_later) {
        (0, _, true) => vec![in_days(7)],
        (steps, _, true) => vec![in_days(steps + 7)],
        // "until Friday", read on a Friday.
        (0, false, _) if at_once => vec![in_days(0)],
        (0, false, _) => vec![in_days(0), in_days(7)],
        (0, true, _) => vec![in_days(7)],
        // "next Friday" on a Monday is this week's to some and next week's to others.
        (steps, true, _) if since + steps < 7 => vec![in_days(steps), in_days(steps + 7)],
        (steps, ..) => vec![in_days(steps)],
    }
    .into_iter()
    .flatten()
    .collect();
    let sure = days.len() == 1;
    settle(days.into_iter().map(|day| (day, day)).collect(), sure, role, today)
}

/// The days back of the readings, without those past; asked when they are not sure.
fn settle(spans: Vec<Span>, sure: bool, role: Role, today: NaiveDate) -> Found {
    let mut days: Vec<NaiveDate> = spans
        .into_iter()
        .map(|span| first_back(span, role))
        .filter(|day| *day >= today)
        .collect();
    days.sort_unstable();
    days.dedup();
    match (days.as_slice(), sure) {
        ([], _) => Found::Passed,
        ([day], true) => Found::Day(*day),
        _ => Found::Unsure(days),
    }
}

/// The first day back from a day or span in its role.
fn first_back((first, last): Span, role: Role) -> NaiveDate {
    match role {
        // A day is meant as it was said, be it a Sunday; a span begins on its first working day.
        Role::FirstBack if first == last => first,
        Role::FirstBack => WEEK.roll(first),
        Role::Until if first != last => WEEK.roll(first),
        Role::Until | Role::Last | Role::During => WEEK.after(last, 1),
    }
}

fn month_span(year: i32, month: u32, part: Part) -> Option<Span> {
    const MIDDLE: u32 = 15;
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
    match part {
        Part::Whole => Some((first, last)),
        Part::Middle => {
            let middle = first.with_day(MIDDLE)?;
            Some((middle, middle))
        }
        Part::End => Some((last, last)),
    }
}

fn first_of_month(today: NaiveDate) -> Option<NaiveDate> {
    today.with_day(1)
}

fn ahead(from: NaiveDate, days: u32) -> Option<NaiveDate> {
    from.checked_add_days(Days::new(u64::from(days)))
}
