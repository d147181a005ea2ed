//! The twenty principles the product teaches. Every reason shown to a user names one.

use serde::{Deserialize, Serialize};

/// A principle by its stable number: `P7` is "just one more".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs)] // The number is the name; `title` says what it means.
pub enum Principle {
    P1,
    P2,
    P3,
    P4,
    P5,
    P6,
    P7,
    P8,
    P9,
    P10,
    P11,
    P12,
    P13,
    P14,
    P15,
    P16,
    P17,
    P18,
    P19,
    P20,
}

impl Principle {
    /// All twenty, in order.
    pub const ALL: [Principle; 20] = [
        Principle::P1,
        Principle::P2,
        Principle::P3,
        Principle::P4,
        Principle::P5,
        Principle::P6,
        Principle::P7,
        Principle::P8,
        Principle::P9,
        Principle::P10,
        Principle::P11,
        Principle::P12,
        Principle::P13,
        Principle::P14,
        Principle::P15,
        Principle::P16,
        Principle::P17,
        Principle::P18,
        Principle::P19,
        Principle::P20,
    ];

    /// The id as shown: "P7".
    pub fn id(self) -> String {
        format!("{self:?}")
    }

    /// What it asks for, in a few words.
    pub fn title(self) -> &'static str {
        match self {
            Principle::P1 => "Bring something new",
            Principle::P2 => "Say why you are writing",
            Principle::P3 => "Follow their way",
            Principle::P4 => "Leave with a next step",
            Principle::P5 => "Hear an early no",
            Principle::P6 => "Make a no easy",
            Principle::P7 => "Just one more",
            Principle::P8 => "No magic number",
            Principle::P9 => "Keep a rhythm",
            Principle::P10 => "A reason in their eyes",
            Principle::P11 => "Change the channel",
            Principle::P12 => "Remember the person",
            Principle::P13 => "Nurture, don't flog",
            Principle::P14 => "Stay in view",
            Principle::P15 => "Under thirty seconds",
            Principle::P16 => "In your own voice",
            Principle::P17 => "A no is a result",
            Principle::P18 => "Have a system",
            Principle::P19 => "Assume good faith",
            Principle::P20 => "No one sale matters",
        }
    }
}
