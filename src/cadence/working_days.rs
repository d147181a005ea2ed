//! Counting in working days, so that a weekend never spends a wait.

use chrono::{Datelike, Days, NaiveDate};

/// The days of the week on which touches are planned. There is always at least one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkingWeek {
    /// Monday first.
    days: [bool; 7],
}

impl WorkingWeek {
    /// The usual office week. Other weeks, and public holidays, come with the rep's own settings.
    pub const MONDAY_TO_FRIDAY: WorkingWeek = WorkingWeek {
        days: [true, true, true, true, true, false, false],
    };

    /// A week of one's own, Monday first; `None` when it has no working day at all.
    pub fn new(days: [bool; 7]) -> Option<WorkingWeek> {
        days.contains(&true).then_some(WorkingWeek { days })
    }

    /// True on a working day.
    pub fn has(self, date: NaiveDate) -> bool {
        self.days[date.weekday().num_days_from_monday() as usize]
    }

    /// The date itself on a working day, else the next one.
    pub fn roll(self, mut date: NaiveDate) -> NaiveDate {
        while !self.has(date) {
            match date.succ_opt() {
                Some(next) => date = next,
                None => return date,
            }
        }
        date
    }

    /// The working day `count` working days after `from`; for 0 the date rolled to a working day. Whole weeks are taken
    /// in one step.
    pub fn after(self, from: NaiveDate, count: u32) -> NaiveDate {
        let weeks = count.saturating_sub(1) / self.days_a_week();
        let mut date = from;
        if weeks > 0 {
            date = from
                .checked_add_days(Days::new(u64::from(weeks) * 7))
                .unwrap_or(NaiveDate::MAX);
        }
        for _ in weeks * self.days_a_week()..count {
            match date.succ_opt() {
                Some(next) => date = self.roll(next),
                None => return date,
            }
        }
        self.roll(date)
    }

    /// Working days after `from` up to and including `to`; 0 when `to` is not later. A division, whatever the span.
    pub fn between(self, from: NaiveDate, to: NaiveDate) -> u32 {
        let Ok(days) = u32::try_from(days_between(from, to)) else {
            return 0;
        };
        let first = from.weekday().num_days_from_monday();
        let rest = (first + 1..=first + days % 7).filter(|ahead| self.days[(ahead % 7) as usize]);
        days / 7 * self.days_a_week() + rest.count() as u32
    }

    /// Between 1 and 7.
    fn days_a_week(self) -> u32 {
        self.days.iter().map(|works| u32::from(*works)).sum()
    }

    /// The working day `count` working days before `from`.
    pub fn before(self, from: NaiveDate, count: u32) -> NaiveDate {
        let mut date = from;
        let mut left = count;
        while left > 0 {
            match date.pred_opt() {
                Some(earlier) => date = earlier,
                None => return date,
            }
            if self.has(date) {
                left -= 1;
            }
        }
        date
    }
}

/// Days from one date to another. Most lie in one year, where none need be counted from the beginning of the calendar.
fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    if from.year() == to.year() {
        i64::from(to.ordinal()) - i64::from(from.ordinal())
    } else {
        to.signed_duration_since(from).num_days()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// The week from Monday 16 to Sunday 22 November 2026.
    #[test]
    fn working_days_step_over_the_weekend() {
        let week = WorkingWeek::MONDAY_TO_FRIDAY;
        for (from, count, expected) in [
            ("2026-11-16", 0, "2026-11-16"),
            ("2026-11-16", 3, "2026-11-19"),
            ("2026-11-18", 3, "2026-11-23"),
            ("2026-11-20", 1, "2026-11-23"),
            ("2026-11-21", 0, "2026-11-23"),
            ("2026-11-21", 1, "2026-11-23"),
            ("2026-11-22", 5, "2026-11-27"),
            ("2026-11-16", 10, "2026-11-30"),
        ] {
            assert_eq!(week.after(day(from), count), day(expected), "{count} after {from}");
        }
    }

    #[test]
    fn counting_back_lands_on_a_working_day() {
        let week = WorkingWeek::MONDAY_TO_FRIDAY;
        for (from, count, expected) in [
            ("2026-11-20", 3, "2026-11-17"),
            ("2026-11-16", 1, "2026-11-13"),
            ("2026-11-22", 1, "2026-11-20"),
        ] {
            assert_eq!(week.before(day(from), count), day(expected), "{count} before {from}");
        }
    }

    #[test]
    fn days_between_are_those_counted_one_by_one() {
        let sundays_off = WorkingWeek::new([true, true, true, true, true, true, false]).unwrap();
        let first = day("2026-11-11");
        for week in [WorkingWeek::MONDAY_TO_FRIDAY, sundays_off] {
            for from in first.iter_days().take(8) {
                for (span, to) in from.iter_days().take(60).enumerate() {
                    let counted = from.iter_days().skip(1).take(span).filter(|day| week.has(*day)).count();
                    assert_eq!(week.between(from, to) as usize, counted, "{from} to {to}");
                }
                for count in 1..40 {
                    let on = week.after(from, count);
                    assert!(
                        week.has(on) && week.between(from, on) == count,
                        "{count} after {from}: {on}"
                    );
                }
            }
        }
        assert_eq!(
            WorkingWeek::MONDAY_TO_FRIDAY.between(day("2026-11-20"), day("2026-11-10")),
            0
        );
    }

    #[test]
    fn a_week_without_working_days_is_refused() {
        assert_eq!(WorkingWeek::new([false; 7]), None);
        let sundays = WorkingWeek::new([false, false, false, false, false, false, true]).unwrap();
        assert_eq!(sundays.after(day("2026-11-16"), 2), day("2026-11-29"));
    }
}
