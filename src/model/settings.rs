//! The rep's own facts and knobs.

use serde::{Deserialize, Serialize};

/// Who the rep is, as drafts sign it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// The rep's name.
    pub name: String,
    /// The rep's company.
    pub company: String,
    /// The number people may call back on.
    pub phone: String,
    /// What stands under a written message; empty means the name.
    pub signature: String,
}

/// The rep's knobs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Who the rep is.
    pub profile: Profile,
    /// How many prospects that were not started come into Today each day. 0 means only those picked by hand.
    pub starts_a_day: u32,
}

/// A pace a person with other work can keep; the rep sets their own.
pub const DEFAULT_STARTS_A_DAY: u32 = 5;

/// Most people a rep can begin with in a day: more first touches than a day has room for would only pile up.
pub const MOST_STARTS_A_DAY: u32 = 50;

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            profile: Profile::default(),
            starts_a_day: DEFAULT_STARTS_A_DAY,
        }
    }
}
