//! How days and times of day are said: aloud, in letters and on small screens, by British and American custom.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use crate::model::time::{self, clock_time, ordinal, weekday_name};
use crate::model::{Channel, Spelling};

/// How words are formed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// Heard: "Tuesday the 24th at ten".
    Spoken,
    /// Heard, in few words, of a day within the week: "Tuesday at ten".
    Brisk,
    /// Read at leisure: "Tuesday 24 November at 10:00".
    Written,
    /// Read on a small screen.
    Short,
}

impl Style {
    pub(super) fn of(channel: Channel) -> Style {
        match channel {
            Channel::Call | Channel::Voicemail | Channel::Visit => Style::Spoken,
            Channel::Email | Channel::Post => Style::Written,
            Channel::Text | Channel::Social => Style::Short,
        }
    }
}

/// A day, and the time of day when there is one.
pub(super) fn moment(
    date: NaiveDate,
    time: Option<NaiveTime>,
    today: NaiveDate,
    style: Style,
    spelling: Spelling,
) -> String {
    let weekday = weekday_name(date.weekday());
    let day = match (style, spelling) {
        (Style::Brisk, _) => weekday.to_owned(),
        (Style::Spoken, _) => format!("{weekday} the {}", ordinal(date.day())),
        (Style::Written | Style::Short, Spelling::British) => {
            format!("{weekday} {}", day_and_month(date, today, spelling))
        }
        (Style::Written | Style::Short, Spelling::American) => {
            format!("{weekday}, {}", day_and_month(date, today, spelling))
        }
    };
    match (time, style) {
        (None, _) => day,
        (Some(time), Style::Spoken | Style::Brisk) => format!("{day} at {}", spoken_time(time, spelling)),
        (Some(time), Style::Written | Style::Short) => format!("{day} at {}", clock(time, spelling)),
    }
}

/// "17 November" or "November 17", with the year when it is not this year.
pub(super) fn day_and_month(date: NaiveDate, today: NaiveDate, spelling: Spelling) -> String {
    let british = time::day_and_month(date, today);
    if spelling == Spelling::British {
        return british;
    }
    let mut parts = british.split(' ');
    let day = parts.next().unwrap_or_default();
    let month = parts.next().unwrap_or_default();
    match parts.next() {
        Some(year) => format!("{month} {day}, {year}"),
        None => format!("{month} {day}"),
    }
}

/// "the 17th of November" or "November 17th", as it is said aloud.
pub(super) fn spoken_day_and_month(date: NaiveDate, today: NaiveDate, spelling: Spelling) -> String {
    let written = day_and_month(date, today, spelling);
    let (number, said) = (date.day().to_string(), ordinal(date.day()));
    match spelling {
        Spelling::British => written.replacen(&number, &format!("the {said} of"), 1),
        Spelling::American => written.replacen(&number, &said, 1),
    }
}

/// "14:30" or "2:30 pm".
pub(super) fn clock(time: NaiveTime, spelling: Spelling) -> String {
    if spelling == Spelling::British {
        return clock_time(time);
    }
    let (is_pm, hour) = time.hour12();
    format!("{hour}:{:02} {}", time.minute(), if is_pm { "pm" } else { "am" })
}

/// "half past two"; a time between the quarters stays in figures.
fn spoken_time(time: NaiveTime, spelling: Spelling) -> String {
    const HOURS: [&str; 12] = [
        "twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    ];
    let hour = |hour: u32| HOURS[(hour % 12) as usize];
    let british = spelling == Spelling::British;
    match time.minute() {
        0 => hour(time.hour()).to_owned(),
        15 if !british => format!("{} fifteen", hour(time.hour())),
        30 if !british => format!("{} thirty", hour(time.hour())),
        45 if !british => format!("{} forty-five", hour(time.hour())),
        15 => format!("quarter past {}", hour(time.hour())),
        30 => format!("half past {}", hour(time.hour())),
        45 => format!("quarter to {}", hour(time.hour() + 1)),
        _ => clock(time, spelling),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn moments_are_said_as_people_say_them() {
        let today = day("2026-11-21");
        for (date, time, style, expected) in [
            ("2026-11-24", "10:00:00", Style::Written, "Tuesday 24 November at 10:00"),
            ("2026-11-24", "10:00:00", Style::Spoken, "Tuesday the 24th at ten"),
            ("2026-11-24", "10:00:00", Style::Brisk, "Tuesday at ten"),
            ("2027-01-04", "14:30:00", Style::Short, "Monday 4 January 2027 at 14:30"),
            (
                "2026-12-02",
                "14:30:00",
                Style::Spoken,
                "Wednesday the 2nd at half past two",
            ),
            (
                "2026-12-11",
                "23:45:00",
                Style::Spoken,
                "Friday the 11th at quarter to twelve",
            ),
            ("2026-12-11", "12:05:00", Style::Spoken, "Friday the 11th at 12:05"),
        ] {
            let time = time.parse().ok();
            assert_eq!(moment(day(date), time, today, style, Spelling::British), expected);
        }
        for (date, time, style, expected) in [
            (
                "2026-11-24",
                "10:00:00",
                Style::Written,
                "Tuesday, November 24 at 10:00 am",
            ),
            (
                "2027-01-04",
                "14:30:00",
                Style::Short,
                "Monday, January 4, 2027 at 2:30 pm",
            ),
            (
                "2026-12-02",
                "14:30:00",
                Style::Spoken,
                "Wednesday the 2nd at two thirty",
            ),
            ("2026-12-11", "23:45:00", Style::Brisk, "Friday at eleven forty-five"),
        ] {
            let time = time.parse().ok();
            assert_eq!(moment(day(date), time, today, style, Spelling::American), expected);
        }
    }
}
