//! The rep's own facts and knobs.

use chrono::Weekday;
use serde::{Deserialize, Serialize};

use super::{DaysOff, Rhythm, Unknown, Voice, Worths};

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
    /// Most touches the cadence puts into a day; what was agreed and promised comes on top.
    #[serde(skip_serializing_if = "is_default_touches")]
    pub touches_a_day: u32,
    /// The rhythm for everybody who has none of their own.
    #[serde(skip_serializing_if = "is_default_rhythm")]
    pub rhythm: Rhythm,
    /// The days of the week the rep works; empty means Monday to Friday.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub working_days: Vec<Weekday>,
    /// Public holidays the rep keeps, and leave: days on which nothing is planned and no wait is spent.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub days_off: Vec<DaysOff>,
    /// Ids of the linter's rules that are switched off. An id that no rule bears any more does nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rules_off: Vec<String>,
    /// How the rep speaks.
    #[serde(skip_serializing_if = "Voice::is_unset")]
    pub voice: Voice,
    /// What an answer is worth to the rep, and what a touch takes.
    #[serde(skip_serializing_if = "Worths::are_starting_guesses")]
    pub worths: Worths,
    /// What a later version keeps of it.
    #[serde(skip_serializing_if = "Unknown::is_empty")]
    pub unknown: Unknown,
}

/// A pace a person with other work can keep; the rep sets their own.
pub const DEFAULT_STARTS_A_DAY: u32 = 5;

/// Most touches a day the cadence plans when nobody set another number: about two hours of five minutes each. Judgement.
pub const DEFAULT_TOUCHES_A_DAY: u32 = 25;

/// Most touches a day a rep may ask for: beyond it there is no time left to read what is said. Judgement.
pub const MOST_TOUCHES_A_DAY: u32 = 200;

fn is_default_touches(touches: &u32) -> bool {
    *touches == DEFAULT_TOUCHES_A_DAY
}

fn is_default_rhythm(rhythm: &Rhythm) -> bool {
    *rhythm == Rhythm::Widening
}

/// Most people a rep can begin with in a day: more first touches than a day has room for would only pile up.
pub const MOST_STARTS_A_DAY: u32 = 50;

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            profile: Profile::default(),
            starts_a_day: DEFAULT_STARTS_A_DAY,
            touches_a_day: DEFAULT_TOUCHES_A_DAY,
            rhythm: Rhythm::Widening,
            working_days: Vec::new(),
            days_off: Vec::new(),
            rules_off: Vec::new(),
            voice: Voice::default(),
            worths: Worths::default(),
            unknown: Unknown::default(),
        }
    }
}
