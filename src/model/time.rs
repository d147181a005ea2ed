//! What time it is, as an argument. The core has no clock: the browser's date and its zone rules come in from outside.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc, Weekday};

/// The offsets of one time zone over the span a plan can look at, with its daylight-saving changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    /// Minutes east of UTC before the first change.
    pub offset_minutes: i32,
    /// Later changes, oldest first: from this instant on, so many minutes east of UTC.
    pub changes: Vec<(DateTime<Utc>, i32)>,
}

impl Zone {
    /// Coordinated universal time.
    pub const UTC: Zone = Zone::fixed(0);

    /// A zone that never changes its clocks.
    pub const fn fixed(offset_minutes: i32) -> Zone {
        Zone {
            offset_minutes,
            changes: Vec::new(),
        }
    }

    /// Minutes east of UTC at `instant`.
    pub fn offset_at(&self, instant: DateTime<Utc>) -> i32 {
        let past = self.changes.partition_point(|(from, _)| *from <= instant);
        match past.checked_sub(1) {
            Some(last) => self.changes[last].1,
            None => self.offset_minutes,
        }
    }

    /// The wall clock at `instant`.
    pub fn local(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        let minutes = self.offset_at(instant);
        instant
            .naive_utc()
            .checked_add_signed(TimeDelta::minutes(i64::from(minutes)))
            .unwrap_or(instant.naive_utc())
    }

    /// The instant at which the wall clock shows `local`. Where clocks go back, the first of the two; where they jump
    /// forward over it, the instant the same number of minutes after the jump.
    pub fn instant(&self, local: NaiveDateTime) -> DateTime<Utc> {
        let at = |minutes: i32| {
            local
                .checked_sub_signed(TimeDelta::minutes(i64::from(minutes)))
                .unwrap_or(local)
                .and_utc()
        };
        let offsets = || std::iter::once(self.offset_minutes).chain(self.changes.iter().map(|(_, minutes)| *minutes));
        let exact = offsets().map(at).filter(|instant| self.local(*instant) == local).min();
        exact.unwrap_or_else(|| {
            // Inside a jump: reading the clock by the offset before it lands just as far behind it.
            let before = self
                .changes
                .iter()
                .rev()
                .find(|(from, _)| from.naive_utc() <= at(0).naive_utc() + TimeDelta::hours(15))
                .map_or(self.offset_minutes, |(from, _)| {
                    self.offset_at(*from - TimeDelta::seconds(1))
                });
            at(before)
        })
    }
}

const SECONDS_A_DAY: i32 = 86_400;

/// This moment, and the zones needed to say what day it is for whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Now {
    /// The moment itself.
    pub instant: DateTime<Utc>,
    /// The rep's own zone.
    pub home: Zone,
    /// The prospects' zones by their IANA name, as far as the browser knows them.
    pub zones: BTreeMap<String, Zone>,
}

impl Now {
    /// A moment in the rep's own zone, without knowledge of any other.
    pub fn new(instant: DateTime<Utc>, home: Zone) -> Now {
        Now {
            instant,
            home,
            zones: BTreeMap::new(),
        }
    }

    /// The rep's wall clock.
    pub fn local(&self) -> NaiveDateTime {
        self.home.local(self.instant)
    }

    /// The rep's calendar day.
    pub fn today(&self) -> NaiveDate {
        self.local().date()
    }

    /// The rep's calendar day at some other instant.
    ///
    /// A queue asks this of every touch in the book, so it counts days only where the offset leads into another one.
    pub fn day_of(&self, instant: DateTime<Utc>) -> NaiveDate {
        // Straight from what is kept: `date_naive` would add an offset of nothing, with all its checks.
        let utc = instant.naive_utc();
        let (date, time) = (utc.date(), utc.time());
        let seconds = time.num_seconds_from_midnight() as i32 + self.home.offset_at(instant) * 60;
        match seconds {
            0..SECONDS_A_DAY => date,
            SECONDS_A_DAY.. => date.checked_add_days(days_in(seconds)).unwrap_or(date),
            _ => date
                .checked_sub_days(days_in(SECONDS_A_DAY - 1 - seconds))
                .unwrap_or(date),
        }
    }
}

fn days_in(seconds: i32) -> Days {
    Days::new(u64::from(seconds.unsigned_abs() / SECONDS_A_DAY.unsigned_abs()))
}

/// The Monday of the week `date` lies in.
pub fn monday_of(date: NaiveDate) -> NaiveDate {
    let since = u64::from(date.weekday().num_days_from_monday());
    date.checked_sub_days(Days::new(since)).unwrap_or(date)
}

/// The week, Monday first.
pub const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// "Monday".
pub fn weekday_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

/// The months by name, January first.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "17 November", with the year when it is not this year.
pub fn day_and_month(date: NaiveDate, today: NaiveDate) -> String {
    let month = MONTHS[date.month0() as usize];
    if date.year() == today.year() {
        format!("{} {month}", date.day())
    } else {
        format!("{} {month} {}", date.day(), date.year())
    }
}

/// "Tuesday 17 November", with the year when it is not this year.
pub fn long_day(date: NaiveDate, today: NaiveDate) -> String {
    format!("{} {}", weekday_name(date.weekday()), day_and_month(date, today))
}

/// "today", "tomorrow", "yesterday", else the day in full.
pub fn near_day(date: NaiveDate, today: NaiveDate) -> String {
    match date.signed_duration_since(today).num_days() {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        _ => long_day(date, today),
    }
}

/// "09:30".
pub fn clock_time(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// "24th".
pub fn ordinal(number: u32) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn clock(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    /// London in 2026: clocks go forward on 29 March and back on 25 October, at 01:00 UTC.
    fn london() -> Zone {
        Zone {
            offset_minutes: 0,
            changes: vec![(utc("2026-03-29T01:00:00Z"), 60), (utc("2026-10-25T01:00:00Z"), 0)],
        }
    }

    #[test]
    fn the_wall_clock_follows_daylight_saving() {
        for (instant, local) in [
            ("2026-03-29T00:59:00Z", "2026-03-29T00:59:00"),
            ("2026-03-29T01:00:00Z", "2026-03-29T02:00:00"),
            ("2026-10-25T00:59:00Z", "2026-10-25T01:59:00"),
            ("2026-10-25T01:00:00Z", "2026-10-25T01:00:00"),
        ] {
            assert_eq!(london().local(utc(instant)), clock(local), "{instant}");
        }
    }

    #[test]
    fn a_wall_clock_time_names_one_instant() {
        for (local, instant) in [
            ("2026-01-10T10:00:00", "2026-01-10T10:00:00Z"),
            ("2026-06-10T10:00:00", "2026-06-10T09:00:00Z"),
            // Shown twice that night: the first is meant.
            ("2026-10-25T01:30:00", "2026-10-25T00:30:00Z"),
            // Never shown that night: half an hour after the jump.
            ("2026-03-29T01:30:00", "2026-03-29T01:30:00Z"),
        ] {
            assert_eq!(london().instant(clock(local)), utc(instant), "{local}");
        }
        let sydney = Zone {
            offset_minutes: 660,
            changes: vec![(utc("2026-04-04T16:00:00Z"), 600), (utc("2026-10-03T16:00:00Z"), 660)],
        };
        assert_eq!(
            sydney.instant(clock("2026-10-04T02:30:00")),
            utc("2026-10-03T16:30:00Z")
        );
        assert_eq!(
            sydney.instant(clock("2026-07-01T09:00:00")),
            utc("2026-06-30T23:00:00Z")
        );
    }

    #[test]
    fn the_day_of_a_moment_is_that_of_its_wall_clock() {
        for zone in [london(), Zone::fixed(-720), Zone::fixed(840)] {
            let now = Now::new(utc("2026-03-29T00:30:00Z"), zone.clone());
            for hours in (-20_000..20_000).step_by(7) {
                let instant = now.instant + TimeDelta::hours(hours);
                assert_eq!(now.day_of(instant), zone.local(instant).date(), "{instant}");
            }
        }
    }

    #[test]
    fn days_are_named_as_people_say_them() {
        let today: NaiveDate = "2026-11-17".parse().unwrap();
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(near_day(today, today), "today");
        assert_eq!(near_day(day("2026-11-18"), today), "tomorrow");
        assert_eq!(near_day(day("2026-11-24"), today), "Tuesday 24 November");
        assert_eq!(long_day(day("2027-01-12"), today), "Tuesday 12 January 2027");
        assert_eq!(monday_of(day("2026-11-22")), day("2026-11-16"));
    }

    #[test]
    fn ordinals_end_as_they_are_said() {
        assert_eq!(
            [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 111].map(ordinal).join(" "),
            "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd 111th"
        );
    }
}
