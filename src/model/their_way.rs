//! How somebody wants to be met (P3), and the days on which nobody is.

use chrono::{NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

/// Days on which nothing is planned: a public holiday, a season, a leave. The user's own list; there is no other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DaysOff {
    /// The first day.
    pub from: NaiveDate,
    /// The last day; the same for a single one.
    pub to: NaiveDate,
    /// What it is, as it reads in a sentence: "Diwali", "your leave"; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

impl DaysOff {
    /// True when `date` is one of them.
    pub fn covers(&self, date: NaiveDate) -> bool {
        self.from <= date && date <= self.to
    }
}

/// The hours in which they may be met, by their own clock: from the first to before the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// Not before.
    pub from: NaiveTime,
    /// Not from then on.
    pub to: NaiveTime,
}

/// What they asked for. It beats every cadence, and the plan says so. The channel they asked for and those they closed
/// stand beside it on the prospect.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TheirWay {
    /// The weekdays that suit them; empty means any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weekdays: Vec<Weekday>,
    /// The hours that suit them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// Days that must pass between two touches, by the calendar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_gap_days: Option<u32>,
    /// Not before this day: "call me in March".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_before: Option<NaiveDate>,
    /// Holidays they keep, and days they are away.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days_off: Vec<DaysOff>,
}

impl TheirWay {
    /// True when they asked for nothing.
    pub fn is_empty(&self) -> bool {
        *self == TheirWay::default()
    }
}
