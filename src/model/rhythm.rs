//! The rhythm in which somebody is asked again (P9).

use chrono::{NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

/// How the gaps between touches run while it is quiet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rhythm {
    /// Each gap at least as wide as the one before.
    #[default]
    Widening,
    /// Every week on the same day at the same hour, by their clock where their zone is known.
    Weekly {
        /// The day; `None` for the weekday of the first touch in the silence.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        weekday: Option<Weekday>,
        /// The hour; `None` for the hour of that first touch.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        time: Option<NaiveTime>,
    },
    /// Every month on the day of the last touch.
    Monthly,
    /// Gaps of the rep's own, in working days; the last one holds from there on.
    Gaps(Vec<u32>),
}

impl Rhythm {
    /// The words on screen.
    pub fn label(&self) -> &'static str {
        match self {
            Rhythm::Widening => "Widening gaps",
            Rhythm::Weekly { .. } => "Every week",
            Rhythm::Monthly => "Every month",
            Rhythm::Gaps(_) => "Gaps of your own",
        }
    }
}
