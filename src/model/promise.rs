//! What one side said it would do (P4): the rep's promises come before any ask, theirs give the next touch its purpose.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::PromiseId;

/// Who promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Promiser {
    /// The rep did.
    Rep,
    /// The prospect did.
    Prospect,
}

/// Something promised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// Unique within the prospect.
    pub id: PromiseId,
    /// Who promised.
    pub by: Promiser,
    /// What, as it reads after "to": "send the readings".
    pub what: String,
    /// The day it is due; `None` when nobody said, which for the rep means: now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// When it was kept; `None` while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept_at: Option<DateTime<Utc>>,
}
