//! The shape of a draft: what comes first.

use crate::model::Purpose;

/// Three ways to say the same thing, different in shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Angle {
    /// What was last said, and what this is for (P2).
    #[default]
    PurposeFirst,
    /// What it brings (P1).
    NewsFirst,
    /// What they are asked, so that one word can answer it.
    QuestionFirst,
}

impl Angle {
    /// Every angle, in the order shown to the user.
    pub const ALL: [Angle; 3] = [Angle::PurposeFirst, Angle::NewsFirst, Angle::QuestionFirst];

    /// The words on screen. A message that asks for nothing has no question to begin with.
    pub fn label(self, purpose: Purpose) -> &'static str {
        match self {
            Angle::PurposeFirst => "The reason first",
            Angle::NewsFirst => "What you bring first",
            Angle::QuestionFirst if matches!(purpose, Purpose::ThankForNo | Purpose::Occasion) => "In a line or two",
            Angle::QuestionFirst => "The question first",
        }
    }
}
