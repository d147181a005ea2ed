//! Which days count as waiting, and on which the rep works. A pause and a day off never spend a wait.

use chrono::NaiveDate;

use super::policy::Policy;
use crate::model::{DaysOff, Prospect};

/// Days looked ahead for an open one, in days: ten years. Beyond it the search ends, so that a mistyped year of days off
/// cannot hang the page.
pub(super) const HORIZON_DAYS: u32 = 3_660;

/// The rep's days as they count with one prospect.
#[derive(Clone, Copy)]
pub(super) struct Calendar<'a> {
    pub policy: &'a Policy,
    pub prospect: &'a Prospect,
}

impl Calendar<'_> {
    /// True on a day the rep works.
    pub fn works(self, date: NaiveDate) -> bool {
        self.policy.working_week.has(date) && !is_off(&self.policy.days_off, date)
    }

    /// True on a day that spends some of a wait: the rep works, and no pause lies on it.
    fn counts(self, date: NaiveDate) -> bool {
        self.works(date) && !self.is_paused(date)
    }

    fn is_paused(self, date: NaiveDate) -> bool {
        let prospect = self.prospect;
        let in_hold = prospect
            .hold
            .as_ref()
            .is_some_and(|hold| hold.since.is_some_and(|since| since <= date) && date < hold.until);
        in_hold
            || prospect
                .rested
                .iter()
                .any(|rested| rested.since <= date && date < rested.until)
    }

    /// The date itself when the rep works on it, else the next such day.
    pub fn roll(self, date: NaiveDate) -> NaiveDate {
        self.first(date, 1, Calendar::works)
    }

    /// The day on which `count` days that count have passed since `from`; for 0 the first working day from then on.
    pub fn after(self, from: NaiveDate, count: u32) -> NaiveDate {
        let every_week_is_the_same =
            self.policy.days_off.is_empty() && self.prospect.hold.is_none() && self.prospect.rested.is_empty();
        if every_week_is_the_same && count < HORIZON_DAYS / 7 {
            return self.policy.working_week.after(from, count);
        }
        match from.succ_opt() {
            Some(next) if count > 0 => self.first(next, count, Calendar::counts),
            _ => self.roll(from),
        }
    }

    /// Paused days after `from` and before `to`.
    pub fn paused_days(self, from: NaiveDate, to: NaiveDate) -> u64 {
        if self.prospect.hold.is_none() && self.prospect.rested.is_empty() {
            return 0;
        }
        let days = from.iter_days().skip(1).take_while(|day| *day < to);
        days.filter(|day| self.is_paused(*day)).count() as u64
    }

    fn first(self, from: NaiveDate, count: u32, fits: fn(Self, NaiveDate) -> bool) -> NaiveDate {
        let mut left = count;
        let mut date = from;
        for _ in 0..HORIZON_DAYS {
            if fits(self, date) {
                left -= 1;
                if left == 0 {
                    break;
                }
            }
            let Some(next) = date.succ_opt() else { break };
            date = next;
        }
        date
    }
}

/// True when one of the days off covers `date`.
pub(super) fn is_off(days_off: &[DaysOff], date: NaiveDate) -> bool {
    days_off.iter().any(|days| days.covers(date))
}
