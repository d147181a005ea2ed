//! The ten reasons for silence of the game, each a row of one table.

use serde::{Deserialize, Serialize};

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
}
