//! Birthdays in the styles of other programs. What could be two dates is none.

use chrono::{Datelike, NaiveDate};

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// What a cell says of a birthday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Birthday {
    /// Nothing, or a stand-in for nothing such as `0/0/00`.
    None,
    /// "1984-06-09", or "--04-01" where the year is not known.
    Known(String),
    /// A date only its writer can read: 9/8 may be August or September.
    Unclear,
}

/// Reads a birthday; a two-digit year is left out, as the century is a guess.
pub(super) fn birthday(cell: &str) -> Birthday {
    let text = cell
        .split(['T', ' '])
        .next()
        .filter(|head| is_date_like(head))
        .unwrap_or(cell);
    let no_year = text.starts_with("--");
    let parts: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() || parts.iter().all(|part| part.chars().all(|c| c == '0')) {
        return Birthday::None;
    }
    let numbers: Vec<Option<u32>> = parts.iter().map(|part| part.parse().ok()).collect();
    match (numbers.as_slice(), parts.as_slice()) {
        ([Some(month), Some(day)], _) if no_year => known(None, *month, *day),
        ([Some(both)], [digits]) if no_year && digits.len() == 4 => known(None, both / 100, both % 100),
        ([Some(date)], [digits]) if digits.len() == 8 => known(Some(date / 10_000), date / 100 % 100, date % 100),
        ([Some(year), Some(month), Some(day)], [first, ..]) if first.len() == 4 => known(Some(*year), *month, *day),
        ([Some(day), Some(month), Some(_)], [_, _, last]) if text.contains('.') => known(year(last), *month, *day),
        ([Some(first), Some(second), Some(_)], [_, _, last]) => match (*first, *second) {
            (day, month) if day > 12 || day == month => known(year(last), month, day),
            (month, day) if day > 12 => known(year(last), month, day),
            _ => Birthday::Unclear,
        },
        ([Some(day), None, Some(_)], [_, name, last]) => named(name, *day, year(last)),
        ([None, Some(day), Some(_)], [name, _, last]) => named(name, *day, year(last)),
        ([Some(day), None], [_, name]) | ([None, Some(day)], [name, _]) => named(name, *day, None),
        _ => Birthday::Unclear,
    }
}

/// True for three groups of digits with one kind of mark between them.
pub(super) fn is_date_like(text: &str) -> bool {
    ['-', '/', '.'].into_iter().any(|mark| {
        let groups: Vec<&str> = text.split(mark).collect();
        let is_group = |group: &&str| (1..=4).contains(&group.len()) && group.bytes().all(|b| b.is_ascii_digit());
        let length: usize = groups.iter().map(|group| group.len()).sum();
        groups.len() == 3 && length <= 8 && groups.iter().all(is_group)
    })
}

fn year(digits: &str) -> Option<u32> {
    digits.parse().ok().filter(|_| digits.len() == 4)
}

fn named(name: &str, day: u32, year: Option<u32>) -> Birthday {
    let name = name.to_lowercase();
    match MONTHS.iter().position(|month| name.starts_with(month)) {
        Some(place) => known(year, place as u32 + 1, day),
        None => Birthday::Unclear,
    }
}

/// Years no living person was born in: programs write 1604, 1900 or 4501 for "no year" or "no date".
const BORN_FROM: u32 = 1901;
const BORN_TO: u32 = 2100;

fn known(year: Option<u32>, month: u32, day: u32) -> Birthday {
    // A leap year, so that 29 February stands.
    const ANY_LEAP_YEAR: u32 = 2000;
    let date = NaiveDate::from_ymd_opt(year.unwrap_or(ANY_LEAP_YEAR) as i32, month, day);
    match (date, year) {
        (None, _) => Birthday::Unclear,
        (Some(date), Some(year)) if (BORN_FROM..BORN_TO).contains(&year) => Birthday::Known(date.to_string()),
        (Some(date), Some(1604) | None) => Birthday::Known(format!("--{:02}-{:02}", date.month(), date.day())),
        (Some(_), Some(_)) => Birthday::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cell: &str, expected: &str) {
        let read = match birthday(cell) {
            Birthday::None => "none".to_owned(),
            Birthday::Unclear => "unclear".to_owned(),
            Birthday::Known(date) => date,
        };
        assert_eq!(read, expected, "{cell:?}");
    }

    #[test]
    fn birthdays_in_many_styles() {
        for cell in [
            "1984-06-09",
            "1984/06/09",
            "19840609",
            "9.6.1984",
            "09 Jun 1984",
            "June 9, 1984",
            "9-Jun-1984",
            "1984-06-09T00:00:00",
            "1984-06-09 00:00",
        ] {
            check(cell, "1984-06-09");
        }
        check("5/14/1970", "1970-05-14");
        check("14/5/1970", "1970-05-14");
        check("5/5/1970", "1970-05-05");
        check("5/14/70", "--05-14");
        check("--04-01", "--04-01");
        check("--0714", "--07-14");
        check("1604-04-01", "--04-01");
        check("29 Feb", "--02-29");
    }

    #[test]
    fn what_could_be_two_dates_is_none() {
        check("9/8/1970", "unclear");
        check("9-8-70", "unclear");
        check("in spring", "unclear");
        check("1984-13-40", "unclear");
        for cell in ["", "0/0/00", "0000-00-00", "00/00/0000", "1/1/4501", "1900-01-01"] {
            check(cell, "none");
        }
    }
}
