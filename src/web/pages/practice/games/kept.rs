//! What is kept of a game: its luck, its moves, and the words in hand.

use serde::{Deserialize, Serialize};

use crate::linter::Dismissal;
use crate::model::{Channel, Purpose};
use crate::practice::calendar;
use crate::practice::game::{Attempt, Ending, Game, Move};
use crate::practice::scenario::{Difficulty, Scenario};
use crate::web::browser::fresh_ids;

/// The numbers of games: four digits can be read out in a room.
const NUMBERS: std::ops::RangeInclusive<u64> = 1_000..=9_999;

/// New luck.
pub fn drawn() -> u64 {
    let (first, last) = NUMBERS.into_inner();
    first + fresh_ids::short() % (last - first + 1)
}

/// A game as it lies beside the room.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptGame {
    /// Its luck.
    pub seed: u64,
    /// What was done.
    pub moves: Vec<Move>,
    /// The move that is being prepared.
    pub turn: Turn,
    /// The week in which the coach was asked; once a game.
    pub asked: Option<Hint>,
    /// True once how it stands was taken down for a pack: what follows is another try.
    pub is_handed_in: bool,
    /// True while both sides of it are told.
    pub is_told: bool,
    /// Whether moves are offered, where the rep has said so.
    pub offers: Option<bool>,
    /// Whether goodwill is shown, where the rep has said so.
    pub goodwill: Option<bool>,
    /// How it stands, for a list that does not play it.
    pub stands: Option<Stands>,
    /// How the one before it ended.
    pub before: Option<Stands>,
}

/// What the coach said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hint {
    /// The week.
    pub week: u8,
    /// The words.
    pub says: Vec<String>,
}

/// How a game stands.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Stands {
    /// The week, from 1.
    pub week: u8,
    /// How it ended.
    pub over: Option<Ending>,
}

impl Stands {
    /// How this game stands.
    pub fn of(game: &Game) -> Stands {
        Stands {
            week: game.week(),
            over: game.over,
        }
    }
}

/// The move that is being prepared: what the rep chose and typed. What is not there is as proposed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Turn {
    /// The day.
    pub day: Option<u8>,
    /// The hour.
    pub hour: Option<u8>,
    /// How.
    pub channel: Option<Channel>,
    /// What for.
    pub purpose: Option<Purpose>,
    /// What goes along.
    pub thing: Option<u8>,
    /// The subject, in the rep's own words.
    pub subject: Option<String>,
    /// The text, in the rep's own words.
    pub body: Option<String>,
    /// The offered move it began with, by its heading.
    pub picked: String,
    /// Findings left as they are.
    pub dismissed: Vec<Dismissal>,
}

impl Turn {
    /// The move as it was made, to be changed.
    pub fn of(attempt: Attempt) -> Turn {
        Turn {
            day: None,
            hour: Some(attempt.hour),
            channel: Some(attempt.channel),
            purpose: Some(attempt.purpose),
            thing: attempt.thing,
            subject: Some(attempt.subject),
            body: Some(attempt.body),
            ..Turn::default()
        }
    }

    /// True when the words are the rep's own.
    pub fn is_written(&self) -> bool {
        self.subject.is_some() || self.body.is_some()
    }
}

impl KeptGame {
    /// A new one with this luck, after `before`.
    pub fn new(seed: u64, before: Option<&KeptGame>) -> KeptGame {
        KeptGame {
            seed,
            offers: before.and_then(|before| before.offers),
            goodwill: before.and_then(|before| before.goodwill),
            before: before.and_then(|before| before.stands.filter(|stands| stands.over.is_some()).or(before.before)),
            ..KeptGame::default()
        }
    }

    /// True when there is something to lose.
    pub fn goes_on(&self) -> bool {
        !self.moves.is_empty() && self.stands.is_none_or(|stands| stands.over.is_none())
    }

    /// Whether moves are offered: to beginners, unless the rep has said otherwise.
    pub fn offers_moves(&self, scenario: &Scenario) -> bool {
        self.offers.unwrap_or(scenario.difficulty == Difficulty::Easy)
    }

    /// Whether goodwill is shown, which in life nobody sees: as for the moves.
    pub fn shows_goodwill(&self, scenario: &Scenario) -> bool {
        self.goodwill.unwrap_or(scenario.difficulty == Difficulty::Easy)
    }
}

/// Under which name a game is kept: a pack's own has the pack's number in it.
pub fn name(scenario: &str, pack: Option<u16>) -> String {
    match pack {
        Some(number) => format!("game-{scenario}-pack-{number}"),
        None => format!("game-{scenario}"),
    }
}

/// Under which name the game of a room is kept, which is played on the wall: whoever leads it has one of their own beside it.
pub fn name_on_wall(scenario: &str, pack: Option<u16>) -> String {
    name(&format!("{scenario}-wall"), pack)
}

/// "Tuesday 13 January" and its week, as a choice of days shows it.
pub fn day_words(scenario: &Scenario, day: u8, today: u8) -> String {
    let words = calendar::day_in_words(scenario, day);
    if day == today {
        format!("{words} (today)")
    } else {
        words
    }
}
