//! How the rep speaks (P16): what drafts are written in.

use serde::{Deserialize, Serialize};

use super::Purpose;

/// How close the rep keeps to their people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Formality {
    /// As among colleagues.
    Relaxed,
    /// Friendly and plain.
    #[default]
    Plain,
    /// As in a letter.
    Formal,
}

impl Formality {
    /// Every choice, in the order shown to the user.
    pub const ALL: [Formality; 3] = [Formality::Relaxed, Formality::Plain, Formality::Formal];

    /// The word on screen.
    pub fn label(self) -> &'static str {
        match self {
            Formality::Relaxed => "Relaxed",
            Formality::Plain => "Plain",
            Formality::Formal => "Formal",
        }
    }
}

/// "I am" or "I'm".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contractions {
    /// Aloud and on small screens, but not in letters.
    #[default]
    AsItFits,
    /// Always "I'm".
    Always,
    /// Always "I am".
    Never,
}

impl Contractions {
    /// Every choice, in the order shown to the user.
    pub const ALL: [Contractions; 3] = [Contractions::AsItFits, Contractions::Always, Contractions::Never];

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Contractions::AsItFits => "When spoken and in short messages",
            Contractions::Always => "Always: “I’m”",
            Contractions::Never => "Never: “I am”",
        }
    }
}

/// Whose spelling, dates and clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Spelling {
    /// "catalogue", "Tuesday 24 November at 14:00".
    #[default]
    British,
    /// "catalog", "Tuesday, November 24 at 2:00 pm".
    American,
}

impl Spelling {
    /// Every choice, in the order shown to the user.
    pub const ALL: [Spelling; 2] = [Spelling::British, Spelling::American];

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Spelling::British => "British: 24 November, 14:00",
            Spelling::American => "American: November 24, 2:00 pm",
        }
    }
}

/// A draft, or a part of one, in the rep's own words, to be used again. Placeholders such as `{name}` are filled with
/// what is known of whoever it goes to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Snippet {
    /// What the rep calls it; no two have the same.
    pub title: String,
    /// The subject line, when it is a whole email.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub subject: String,
    /// The words.
    pub text: String,
    /// What it is for; `None` means anything.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Purpose>,
}

/// The rep's own way of speaking. The default is Onemore's.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Voice {
    /// How a message begins, without the name: "Good morning". Empty means what the channel and the formality ask for.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub greeting: String,
    /// The line above the name: "Kind regards,". Empty as for the greeting.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sign_off: String,
    /// How close the rep keeps.
    pub formality: Formality,
    /// "I am" or "I'm".
    pub contractions: Contractions,
    /// Whose spelling, dates and clock.
    pub spelling: Spelling,
    /// Favourite phrases, a line each. "this -> that" says `that` wherever a draft would say `this`; any other line is
    /// offered to be put in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phrases: Vec<String>,
    /// The rep's speaking pace in words a minute, pauses included; 0 until it was measured.
    pub words_a_minute: u32,
    /// Own drafts and parts, the oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub snippets: Vec<Snippet>,
}

/// Words a minute of an ordinary speaker (EVIDENCE: convention 130 to 160).
pub const ORDINARY_PACE: u32 = 150;
/// The slowest and the quickest pace that anybody leaves a message at, in words a minute (judgement): what lies outside
/// was not measured well.
pub const PACES: std::ops::RangeInclusive<u32> = 60..=260;

impl Voice {
    /// True when the rep has set nothing.
    pub fn is_unset(&self) -> bool {
        *self == Voice::default()
    }

    /// The pace in words a minute: the rep's own, else an ordinary one.
    pub fn pace(&self) -> u32 {
        match self.words_a_minute {
            0 => ORDINARY_PACE,
            own => own.clamp(*PACES.start(), *PACES.end()),
        }
    }
}
