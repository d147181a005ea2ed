//! The ten reasons for silence of the game, each a row of one table: what frees them, what an answer is, and what to learn.
//!
//! A situation stands on one of the market's causes, which decides what a reply says. Its keys are what a message must do
//! to be answered while the reason lasts: each lifts the chance of a reply.

mod sayings;
mod table;

use serde::{Deserialize, Serialize};

pub use sayings::{Says, sentence};
pub use table::Row;

use crate::model::Principle;

/// Why a buyer of the game is quiet. The seller learns it at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Situation {
    /// Too much to do, for some weeks.
    Swamped,
    /// Whoever has to agree is away.
    ColleagueAway,
    /// The money is decided on later.
    Finance,
    /// Something else has become more urgent.
    PrioritiesMoved,
    /// They do not want it and find a no hard to say.
    CannotSayNo,
    /// It does not suit them, and nobody has asked.
    NoFit,
    /// They bought elsewhere and find that awkward to say.
    AlreadyBought,
    /// It is somebody else's to decide.
    WrongPerson,
    /// They are on leave.
    OnLeave,
    /// They want it, and cannot decide by themselves.
    NeedsHelp,
}

/// What a message can do that opens somebody who is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// It asks how they would like to go on (P3, P19).
    AskHow,
    /// It makes a no easy (P6).
    EasyNo,
    /// It speaks of what is on their mind (P10).
    OnTheirMind,
    /// It brings something that helps to decide (P1).
    HelpsDeciding,
    /// It is a call or a visit, which somebody beside them may hear (P11).
    InPerson,
}

impl Situation {
    /// Every situation.
    pub const ALL: [Situation; 10] = [
        Situation::Swamped,
        Situation::ColleagueAway,
        Situation::Finance,
        Situation::PrioritiesMoved,
        Situation::CannotSayNo,
        Situation::NoFit,
        Situation::AlreadyBought,
        Situation::WrongPerson,
        Situation::OnLeave,
        Situation::NeedsHelp,
    ];

    /// A few words for the end of a game: "Swamped".
    pub fn label(self) -> &'static str {
        self.row().label
    }

    /// The principle it teaches first.
    pub fn principle(self) -> Principle {
        self.row().principle
    }

    /// Its row of the table.
    pub fn row(self) -> &'static Row {
        &table::ROWS[self as usize]
    }
}
