//! What was agreed with the prospect to happen next (P4).

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::Channel;

/// An agreed next step. Date and time are the rep's own wall clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextStep {
    /// The day.
    pub date: NaiveDate,
    /// The time of day, when one was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<NaiveTime>,
    /// What it is for, in the rep's words.
    pub purpose: String,
    /// How, when it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// When it was agreed.
    pub agreed_at: DateTime<Utc>,
    /// When it was called off; it then asks for a new time instead of falling silent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub called_off_at: Option<DateTime<Utc>>,
}
