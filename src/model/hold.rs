//! A pause in the plan. It never spends the wait: the days of a pause are not days of silence.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a pause is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HoldKind {
    /// The rep chose another day.
    #[default]
    Rest,
    /// They are away and said so.
    OutOfOffice,
    /// A colleague at the same company answered, so that the company is not asked twice at once.
    ColleagueAnswered,
    /// Spread after the rep's leave, so that not everybody comes at once.
    Spread,
}

impl HoldKind {
    /// True for a pause the rep chose.
    pub fn is_rest(&self) -> bool {
        *self == HoldKind::Rest
    }
}

/// A pause: the plan rests until the day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// The first day on which the plan speaks again.
    pub until: NaiveDate,
    /// Why, in the rep's or their words; empty for a plain "another day".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// What it is for.
    #[serde(default, skip_serializing_if = "HoldKind::is_rest")]
    pub kind: HoldKind,
    /// The first day that does not count as silence; set when the pause is made. Pauses of earlier versions have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<NaiveDate>,
}

impl Hold {
    /// A pause the rep chooses, with a reason that may be empty.
    pub fn rest(until: NaiveDate, reason: &str) -> Hold {
        Hold {
            until,
            reason: reason.to_owned(),
            ..Hold::default()
        }
    }
}

/// Days of a pause that is over, kept until the next touch: they never count as silence. The last one is not among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rested {
    /// The first day.
    pub since: NaiveDate,
    /// The day the plan spoke again.
    pub until: NaiveDate,
}
