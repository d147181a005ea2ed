//! One buyer to practise with, as plain data: what a scenario's file says, and what a coach's pack carries.
//!
//! Days are counted from the scenario's first, which is a Monday: 0 to 41 are the six weeks of a game.

use chrono::{NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::situation::Situation;
use crate::model::{Channel, Tolerance, ValueKind};

/// Six weeks.
pub const GAME_DAYS: u8 = 42;

/// How much of a challenge it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Difficulty {
    /// For a first game.
    Easy,
    /// As buyers are.
    Usual,
    /// Short of patience, or hard to read.
    Hard,
}

impl Difficulty {
    /// Every difficulty, in the order shown to the user.
    pub const ALL: [Difficulty; 3] = [Difficulty::Easy, Difficulty::Usual, Difficulty::Hard];

    /// The word on screen.
    pub fn label(self) -> &'static str {
        match self {
            Difficulty::Easy => "Easy",
            Difficulty::Usual => "Usual",
            Difficulty::Hard => "Hard",
        }
    }
}

/// How well the two know each other when the game begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Footing {
    /// The seller came to them, unasked.
    Stranger,
    /// They asked the seller for something.
    Inquiry,
    /// They have met or spoken at length, and a proposal is out.
    Proposal,
}

/// One buyer to practise with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scenario {
    /// Its stable name in codes and links: "launderettes".
    pub id: String,
    /// A few words for a list: "Three launderettes".
    pub title: String,
    /// The seller's trade and the buyer's: "Heat recovery for launderettes".
    pub trade: String,
    /// How much of a challenge it is.
    pub difficulty: Difficulty,
    /// The Monday of the first week.
    pub starts: NaiveDate,
    /// Who is silent.
    pub buyer: Person,
    /// The company the seller speaks for.
    pub seller: String,
    /// What the seller knows, in a few sentences to the seller.
    pub brief: String,
    /// The open matter, as it reads after "about": "the proposal for the night rate".
    pub matter: String,
    /// How well they know each other.
    pub footing: Footing,
    /// What was last spoken of, and how.
    pub last_contact: LastContact,
    /// What anybody can read about them, on the day it can be read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub news: Vec<News>,
    /// What the seller has to bring along.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub things: Vec<Thing>,
    /// What only the buyer knows.
    pub card: BuyerCard,
}

/// Who is silent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Their full name.
    pub name: String,
    /// What the seller calls them.
    pub called: String,
    /// What they do there.
    pub title: String,
    /// Where they work.
    pub company: String,
    /// The town.
    pub place: String,
    /// What they care about, as far as the seller knows (P12).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interests: Vec<String>,
}

/// The last time they were heard from, or the reason to write to a stranger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastContact {
    /// Days before the first day of the game; at least one.
    pub days_before: u8,
    /// How.
    pub channel: Channel,
    /// What was said, in a sentence or two of a diary.
    pub about: String,
}

/// Something anybody can read about them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    /// The day it can be read from.
    pub day: u8,
    /// What it says, in a sentence or two.
    pub text: String,
}

/// Something the seller can bring along (P1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thing {
    /// What kind of thing it is.
    pub kind: ValueKind,
    /// What it is called, as it reads after "I have": "the readings from Leeuwarden".
    pub title: String,
    /// What it says, for the seller.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Whom it is for, by what they care about (P12); empty means anybody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interests: Vec<String>,
    /// True when it helps somebody who wants to say yes and cannot yet: a comparison, a trial, a customer to talk to.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub helps_deciding: bool,
}

/// What only the buyer knows, until the end. In a triad it is the card the buyer plays from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuyerCard {
    /// Why they are quiet.
    pub situation: Situation,
    /// The same in a few sentences, to whoever plays the buyer.
    pub story: String,
    /// What they are living through, a line a week; a week that is not there has the situation's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weeks: Vec<String>,
    /// The day on which what holds them up is over; beyond the game when it lies after it. Where nothing passes by itself, 0.
    #[serde(default)]
    pub free_on: u8,
    /// How much asking they bear (P8).
    #[serde(default)]
    pub tolerance: Tolerance,
    /// The channels they answer on; empty means email and telephone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub likes: Vec<Channel>,
    /// The weekdays on which they can be met; empty means Monday to Friday.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weekdays: Vec<Weekday>,
    /// The hours in which they can be met: from the first to before the second, by the clock.
    #[serde(default = "office_hours")]
    pub hours: (u8, u8),
    /// Days on which they are away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub away: Option<Absence>,
    /// What is on their mind beside the matter: a message that speaks of it is read (P10).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub on_their_mind: Vec<String>,
    /// Who decides instead, or with them: a name, and what they do.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub other_person: String,
    /// What they say, in their own words; what is not there is said in the situation's.
    #[serde(default, skip_serializing_if = "Sayings::is_empty")]
    pub says: Sayings,
}

/// From nine to five.
fn office_hours() -> (u8, u8) {
    (9, 17)
}

/// Days on which they are away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    /// The first day.
    pub from: u8,
    /// The day they are back.
    pub back: u8,
    /// What their machine says meanwhile; empty where none was set up. `{back}` stands for the day.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub auto_reply: String,
}

/// What they say, in their own words. `{until}` stands for the day they name, `{other}` for the other person, `{seller}` for
/// who writes to them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sayings {
    /// They want it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub yes: String,
    /// They do not.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub no: String,
    /// Not before `{until}`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub not_now: String,
    /// Ask `{other}`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub right_person: String,
    /// They will come back to it, and nothing is settled.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub put_off: String,
    /// Do not contact me.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub stop: String,
}

impl Sayings {
    /// True when all of it is left to the situation.
    pub fn is_empty(&self) -> bool {
        *self == Sayings::default()
    }
}
