//! Finds what names a day or a span of days, without deciding yet which one it is.

use chrono::Weekday;

use crate::model::time::{MONTHS, WEEK, weekday_name};

use super::near::{lone_month, lone_weekday, of_the_month, relative};
use super::numeric;
use super::tokens::{Kind, Token};

/// Short forms longer than three letters.
const LONGER_SHORT: [&str; 6] = ["sept", "tues", "wednes", "thur", "thurs", "weds"];

/// A day of the calendar, perhaps without its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    pub year: Option<i32>,
    pub month: u32,
    pub day: u32,
}

/// Which of two readings of "4/12" is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    DayFirst,
    MonthFirst,
}

/// A part of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    Middle,
    End,
}

/// How a day or a span was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// A date; with `other` when it is numeric and its two numbers may be told either way, the day first in `day`.
    Date {
        day: Day,
        other: Option<Day>,
        weekday: Option<Weekday>,
    },
    /// "the 7th".
    OfTheMonth { day: u32, weekday: Option<Weekday> },
    /// "Monday", "next Monday", "Monday week".
    Weekday {
        weekday: Weekday,
        next: bool,
        week_later: bool,
    },
    /// "March", "the end of March 2027".
    Month { month: u32, year: Option<i32>, part: Part },
    /// "today" is 0, "tomorrow" 1.
    FromToday(u32),
    /// "in two weeks": nobody knows from which day they counted.
    About { days: u32 },
    /// "this week" is 0, "next week" 1; with `end` only its last day.
    Week { ahead: u32, end: bool },
    /// "the end of the month", "next month".
    ThisMonth { ahead: u32, end: bool },
    /// "the new year".
    NewYear,
}

/// Something that names a day, and where: tokens `from..to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mention {
    pub said: Said,
    pub from: usize,
    pub to: usize,
    /// True for "December 3-10", of which only the end is kept.
    pub is_range: bool,
    /// True when the numbers themselves show their order: 25/12.
    pub shows: Option<Order>,
}

/// The month of a name, short or long.
pub(super) fn month(token: &Token) -> Option<u32> {
    let place = named(&token.lower, |name| MONTHS.iter().position(|month| begins(month, name)))?;
    (token.kind == Kind::Word).then_some(place as u32 + 1)
}

pub(super) fn weekday(token: &Token) -> Option<Weekday> {
    let name = token.lower.trim_end_matches("'s");
    let place = named(name, |name| {
        WEEK.iter().position(|day| begins(weekday_name(*day), &name[..3]))
    })?;
    let fits = begins(weekday_name(WEEK[place]), name) || LONGER_SHORT.contains(&name);
    (token.kind == Kind::Word && fits).then_some(WEEK[place])
}

/// Looks a name up that is at least three plain letters long.
fn named(name: &str, find: fn(&str) -> Option<usize>) -> Option<usize> {
    (name.len() >= 3 && name.is_ascii()).then(|| find(name)).flatten()
}

/// True where a name of the calendar begins with these plain letters.
fn begins(name: &str, letters: &str) -> bool {
    name.get(..letters.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(letters))
}

/// True for "dec", after which a dot ends no sentence.
pub(super) fn is_short_name(lower: &str) -> bool {
    let short = lower.len() == 3 || LONGER_SHORT.contains(&lower);
    let is_month = || MONTHS.iter().any(|month| begins(month, lower));
    let is_weekday = || WEEK.iter().any(|day| begins(weekday_name(*day), lower));
    short && (is_month() || is_weekday() || lower == "weds")
}

/// Every mention, in the order of the text; none overlaps another.
pub(super) fn mentions(tokens: &[Token]) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut place = 0;
    while place < tokens.len() {
        match mention(tokens, place) {
            Some(mention) => {
                place = mention.to.max(place + 1);
                found.push(mention);
            }
            None => place += 1,
        }
    }
    found
}

/// The order of numbers that the text shows by a date that has only one reading; `None` when it shows none, or both.
pub(super) fn order_shown(mentions: &[Mention]) -> Option<Order> {
    let mut shown = mentions.iter().filter_map(|mention| mention.shows);
    let first = shown.next()?;
    shown.all(|order| order == first).then_some(first)
}

fn mention(tokens: &[Token], from: usize) -> Option<Mention> {
    let mut at = from;
    let mut named_day = None;
    if let Some(day) = weekday(&tokens[at]) {
        named_day = Some(day);
        at += 1;
        while tokens
            .get(at)
            .is_some_and(|token| token.is_mark(&[',', '.', '(']) || token.is(&["the"]))
        {
            at += 1;
        }
    }
    let mut found = written_date(tokens, at, named_day)
        .or_else(|| numeric::date(tokens, at, named_day))
        .or_else(|| of_the_month(tokens, at, named_day));
    if found.is_none() {
        found = match named_day {
            Some(day) => lone_weekday(tokens, from, day),
            None => lone_month(tokens, from).or_else(|| relative(tokens, from)),
        };
    }
    let (said, to, shows) = found?;
    let (said, to, is_range) = match said {
        Said::Date { day, other: None, .. } => range_end(tokens, day, to).map_or((said, to, false), |(day, to)| {
            let said = Said::Date {
                day,
                other: None,
                weekday: None,
            };
            (said, to, true)
        }),
        _ => (said, to, false),
    };
    let is_range = is_range || starts_with_range(tokens, from, &said);
    Some(Mention {
        said,
        from,
        to,
        is_range,
        shows,
    })
}

/// A finding: what was said, the token after it, and the order of numbers it shows.
pub(super) type Finding = Option<(Said, usize, Option<Order>)>;

/// "7 December 2026", "7th of Dec", "December 7, 2026", "Dec. the 7th", "07-Dec-2026".
fn written_date(tokens: &[Token], at: usize, weekday: Option<Weekday>) -> Finding {
    let skip = |at: usize, marks: &[char], words: &[&str]| {
        let next = tokens.get(at);
        at + usize::from(next.is_some_and(|token| token.is_mark(marks) || token.is(words)))
    };
    let day_of = |at: usize| tokens.get(at)?.number(2).filter(|day| (1..=31).contains(day));
    let month_at = |at: usize| tokens.get(at).and_then(month);
    let (day, month, after) = if let Some(day) = day_of(at) {
        let named = skip(at + 1, &['-', '/', '.', ','], &["of"]);
        (day, month_at(named)?, named + 1)
    } else {
        let month = month_at(at)?;
        let named = skip(skip(at + 1, &['.', '-', ','], &[]), &[], &["the"]);
        let day = day_of(named)?;
        // "December 10:30" and "March 20%" are no days.
        if tokens.get(named + 1).is_some_and(|token| token.is_mark(&[':', '%'])) {
            return None;
        }
        (day, month, named + 1)
    };
    let mut to = after;
    let year_at = skip(skip(after, &['.', ',', '-', '/'], &[]), &['\'', '\u{2019}'], &[]);
    let year = tokens.get(year_at).and_then(|token| year(token, year_at > after));
    if year.is_some() {
        to = year_at + 1;
    }
    let day = Day { year, month, day };
    Some((
        Said::Date {
            day,
            other: None,
            weekday,
        },
        to,
        None,
    ))
}

/// A year of four digits, or of two after a mark: "Dec 7, '26".
pub(super) fn year(token: &Token, is_marked: bool) -> Option<i32> {
    match token.kind {
        Kind::Number { value, digits: 4, .. } if (2000..2100).contains(&value) => Some(value as i32),
        Kind::Number {
            value,
            digits: 2,
            is_ordinal: false,
        } if is_marked && value > 20 => Some(2000 + value as i32),
        _ => None,
    }
}

/// The end of "December 3-10" and "December 3 to 10": the second number, unless a month of its own follows.
fn range_end(tokens: &[Token], first: Day, to: usize) -> Option<(Day, usize)> {
    let link = tokens.get(to)?;
    let links =
        link.is_mark(&['-', '\u{2013}', '\u{2014}']) || link.is(&["to", "through", "thru", "until", "till", "and"]);
    let second = tokens.get(to + 1)?;
    let day = second.number(2).filter(|day| (first.day..=31).contains(day) && links)?;
    let next = tokens.get(to + 2);
    let own_month = next.is_some_and(|token| {
        month(token).is_some() || token.is(&["of", "am", "pm", "days", "weeks"]) || token.is_mark(&['/', ':', '-'])
    });
    let year_at = to + 2 + usize::from(next.is_some_and(|token| token.is_mark(&[','])));
    let year = tokens.get(year_at).and_then(|token| year(token, false));
    let end = if year.is_some() { year_at + 1 } else { to + 2 };
    (!own_month).then_some((
        Day {
            year: year.or(first.year),
            day,
            ..first
        },
        end,
    ))
}

/// True for "3-10 December", whose first number stands alone.
fn starts_with_range(tokens: &[Token], from: usize, said: &Said) -> bool {
    let Some(before) = from.checked_sub(2) else {
        return false;
    };
    let link = &tokens[from - 1];
    let links = link.is_mark(&['-', '\u{2013}', '\u{2014}']) || link.is(&["to", "through", "until", "till", "and"]);
    let first = tokens[before].number(2).is_some_and(|day| (1..=31).contains(&day));
    matches!(said, Said::Date { .. } | Said::OfTheMonth { .. }) && links && first
}
