//! Dates in numbers: 2026-12-07, 7.12.2026, 4/12/2026, 25/12.

use chrono::{NaiveDate, Weekday};

use super::dates::{Day, Finding, Order, Said};
use super::tokens::Token;

/// A date in numbers at `at`.
pub(super) fn date(tokens: &[Token], at: usize, weekday: Option<Weekday>) -> Finding {
    let first = tokens.get(at)?;
    let mark = *['-', '/', '.'].iter().find(|mark| follows(tokens, at, **mark))?;
    let (a, b) = (first.number(4)?, tokens.get(at + 2)?.number(2)?);
    let part_of_more =
        at > 0 && tokens[at - 1].at.end == first.at.start && tokens[at - 1].is_mark(&['-', '/', '.', '+', '@']);
    if part_of_more || tokens.get(at + 2)?.at.start != tokens.get(at + 1)?.at.end {
        return None;
    }
    let third = follows(tokens, at + 2, mark).then(|| tokens.get(at + 4)).flatten();
    let third = third
        .filter(|token| token.at.start == tokens[at + 3].at.end)
        .and_then(|token| token.number(4));
    if a >= 1000 {
        let day = Day {
            year: Some(a as i32),
            month: b,
            day: third?,
        };
        return is_day(day).then_some((
            Said::Date {
                day,
                other: None,
                weekday,
            },
            at + 5,
            None,
        ));
    }
    let year = match third {
        Some(year) if year >= 2000 => Some(year as i32),
        Some(year) if (20..100).contains(&year) => Some(2000 + year as i32),
        Some(_) => return None,
        None => None,
    };
    let to = at + if year.is_some() { 5 } else { 3 };
    let day_first = Day { year, month: b, day: a };
    let month_first = Day { year, month: a, day: b };
    let found = |day: Day, other: Option<Day>, shows| Some((Said::Date { day, other, weekday }, to, shows));
    match (mark, year) {
        // Where dots are used the day comes first; without a year a dot ends it, else it is a time of day.
        ('.', Some(_)) if is_day(day_first) => found(day_first, None, None),
        ('.', None) if is_day(day_first) && follows(tokens, at + 2, '.') => Some((
            Said::Date {
                day: day_first,
                other: None,
                weekday,
            },
            to + 1,
            None,
        )),
        // "24/7" is always, and "1-2" without a year a number of things.
        ('/', None) if (a, b) == (24, 7) => None,
        ('/', _) | ('-', Some(_)) => match (is_day(day_first), is_day(month_first)) {
            (true, true) if a == b => found(day_first, None, None),
            (true, true) => found(day_first, Some(month_first), None),
            (true, false) => found(day_first, None, Some(Order::DayFirst)),
            (false, true) => found(month_first, None, Some(Order::MonthFirst)),
            (false, false) => None,
        },
        _ => None,
    }
}

/// True when `mark` follows the token at `at` without a space.
fn follows(tokens: &[Token], at: usize, mark: char) -> bool {
    match (tokens.get(at), tokens.get(at + 1)) {
        (Some(number), Some(next)) => next.is_mark(&[mark]) && next.at.start == number.at.end,
        _ => false,
    }
}

fn is_day(day: Day) -> bool {
    // Without a year 29 February may be meant.
    const LEAP_YEAR: i32 = 2000;
    NaiveDate::from_ymd_opt(day.year.unwrap_or(LEAP_YEAR), day.month, day.day).is_some()
}
