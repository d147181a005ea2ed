//! The silent buyer, played: [`play`] follows a scenario through the rep's moves and says how the world stands after them.
//!
//! It is a fold without memory: the same scenario, seed and moves tell the same story, so a game is kept as its moves, and
//! replayed from any point by leaving the later ones out. The buyer's days have their luck, by seed; a whole room with one seed
//! meets the same buyer.

mod effect;
mod entry;
mod history;
mod luck;
mod mind;
mod seen;
mod world;

pub(super) use effect::{Chance, Effect, chance_of_an_answer};
pub use entry::{Entry, EntryKind};
pub(super) use mind::best_key;
pub(super) use world::{Step, fold, steps};

use serde::{Deserialize, Serialize};

use super::scenario::{GAME_DAYS, Scenario};
use crate::model::{Channel, Purpose};

/// The hour at which something is done where nobody chose one.
pub const USUAL_HOUR: u8 = 10;

/// One thing the rep does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Move {
    /// They reach out.
    Try(Attempt),
    /// They let time pass, until they hear something.
    Wait {
        /// The day to which, at the latest; the game ends on day 42.
        until: u8,
    },
    /// They stop asking and keep a way back (P13): it ends the game.
    Nurture {
        /// On which day.
        day: u8,
    },
}

impl Move {
    /// The day it is made for.
    pub fn day(&self) -> u8 {
        match self {
            Move::Try(attempt) => attempt.day,
            Move::Wait { until: day } | Move::Nurture { day } => *day,
        }
    }
}

/// One reaching out, with its real words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// The day, from 0. A day that has passed counts as the one the game stands on.
    pub day: u8,
    /// The hour of it, by the clock.
    #[serde(default = "usual_hour", skip_serializing_if = "is_usual_hour")]
    pub hour: u8,
    /// How.
    pub channel: Channel,
    /// What for, as the rep means it. What the words say counts.
    pub purpose: Purpose,
    /// The thing that goes along, by its place in the scenario.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thing: Option<u8>,
    /// The subject line of an email; empty otherwise.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subject: String,
    /// The words, written or said.
    #[serde(default)]
    pub body: String,
}

fn usual_hour() -> u8 {
    USUAL_HOUR
}

fn is_usual_hour(hour: &u8) -> bool {
    *hour == USUAL_HOUR
}

/// How a game ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// They want it.
    Yes,
    /// They do not, and said so: a result (P17).
    No,
    /// They named a day.
    NotNow,
    /// They named whom to ask.
    RightPerson,
    /// They asked not to be contacted any more.
    Stop,
    /// The rep stopped asking.
    Nurture,
    /// Six weeks, and nothing was settled.
    Silence,
}

impl Ending {
    /// Every ending.
    pub const ALL: [Ending; 7] = [
        Ending::Yes,
        Ending::No,
        Ending::NotNow,
        Ending::RightPerson,
        Ending::Stop,
        Ending::Nurture,
        Ending::Silence,
    ];

    /// True for an answer, of any kind: what there is to win.
    pub fn is_answer(self) -> bool {
        matches!(self, Ending::Yes | Ending::No | Ending::NotNow | Ending::RightPerson)
    }

    /// A few words for a heading and for a board: "A clear no".
    pub fn label(self) -> &'static str {
        match self {
            Ending::Yes => "A yes",
            Ending::No => "A clear no",
            Ending::NotNow => "Not now, with a day",
            Ending::RightPerson => "The right person",
            Ending::Stop => "Asked to stop",
            Ending::Nurture => "Let go, with a way back",
            Ending::Silence => "Six weeks of silence",
        }
    }
}

/// How a game stands.
#[derive(Debug, Clone)]
pub struct Game {
    /// Whom it is played with.
    pub scenario: Scenario,
    /// Its luck.
    pub seed: u64,
    /// The day it stands on, from 0; 42 when the six weeks are over.
    pub day: u8,
    /// How open the buyer still is to being asked: 1 at the beginning, never below 0. In life the rep would not see it.
    pub goodwill: f64,
    /// What the rep has seen, the oldest first.
    pub entries: Vec<Entry>,
    /// How it ended; `None` while it goes on.
    pub over: Option<Ending>,
    /// The day an answer names, beyond the game perhaps: set with [`Ending::NotNow`].
    pub named_day: Option<u8>,
    /// How many of the moves were made before it ended. The others found the game over.
    pub made: usize,
    pub(super) moves: Vec<Move>,
    pub(super) effects: Vec<Effect>,
    pub(super) curve: Vec<f64>,
}

impl Game {
    /// Weeks are counted from 1; the last is 6.
    pub fn week(&self) -> u8 {
        super::calendar::week(self.day.min(GAME_DAYS - 1))
    }

    /// The day it stands on: "Tuesday 13 January".
    pub fn today(&self) -> String {
        super::calendar::day_in_words(&self.scenario, self.day)
    }

    /// How often the rep has reached out.
    pub fn tries(&self) -> usize {
        self.effects.len()
    }

    /// True when the game was won.
    pub fn is_won(&self) -> bool {
        self.over.is_some_and(Ending::is_answer)
    }

    /// The moves that were made.
    pub fn moves(&self) -> &[Move] {
        self.moves.get(..self.made).unwrap_or(&self.moves)
    }

    /// The moves to begin again with, from before the try of this place: what [`play`] is given to replay from there.
    pub fn moves_before(&self, effect: usize) -> &[Move] {
        let place = self.effects.get(effect).map_or(self.made, |effect| effect.of_move);
        self.moves.get(..place).unwrap_or(&self.moves)
    }
}

/// Plays the moves with the buyer of a scenario, and says how it stands after them. Moves after the end are not made; a day
/// that has passed counts as the one the game stands on.
pub fn play(scenario: &Scenario, seed: u64, moves: &[Move]) -> Game {
    fold(scenario, seed, &steps(scenario, moves))
}

/// The same moves with other luck, a game a seed: the words are read once.
pub fn play_often(scenario: &Scenario, seeds: std::ops::Range<u64>, moves: &[Move]) -> Vec<Game> {
    let steps = steps(scenario, moves);
    seeds.map(|seed| fold(scenario, seed, &steps)).collect()
}

/// The move that is really made when somebody plans this one for a later day: the one planned, or the wait for its day where
/// something is heard from them before. Who planned it sees that first, and can think again.
pub fn in_turn(game: &Game, planned: Move) -> Move {
    let wait = Move::Wait { until: planned.day() };
    if planned.day() <= game.day || matches!(planned, Move::Wait { .. }) {
        return planned;
    }
    let moves = [game.moves(), std::slice::from_ref(&wait)].concat();
    let then = play(&game.scenario, game.seed, &moves);
    let is_theirs = |entry: &Entry| matches!(entry.kind, EntryKind::Theirs | EntryKind::End);
    let heard = then.entries.get(game.entries.len()..).unwrap_or_default();
    if heard.iter().any(is_theirs) { wait } else { planned }
}
