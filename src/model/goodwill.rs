//! What a prospect bears (P8), and what they let the rep notice of it.

use serde::{Deserialize, Serialize};

/// How much asking somebody bears. Every prospect tolerates a different amount.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tolerance {
    /// Little.
    Low,
    /// As most people do.
    #[default]
    Normal,
    /// A good deal.
    High,
}

impl Tolerance {
    /// Every tolerance, in the order shown to the user.
    pub const ALL: [Tolerance; 3] = [Tolerance::Low, Tolerance::Normal, Tolerance::High];

    /// The word on screen.
    pub fn label(self) -> &'static str {
        match self {
            Tolerance::Low => "Low",
            Tolerance::Normal => "Normal",
            Tolerance::High => "High",
        }
    }

    /// True for what a prospect has when nobody said otherwise.
    pub fn is_normal(&self) -> bool {
        *self == Tolerance::Normal
    }
}

/// What they let the rep notice on a touch, beside what they said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mood {
    /// Glad to hear more.
    Interested,
    /// Short of time.
    Busy,
    /// Had enough of it for now.
    Irritated,
}

impl Mood {
    /// Every mood, in the order shown to the user.
    pub const ALL: [Mood; 3] = [Mood::Interested, Mood::Busy, Mood::Irritated];

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Mood::Interested => "Glad to hear more",
            Mood::Busy => "Very busy",
            Mood::Irritated => "Had enough for now",
        }
    }
}
