//! What somebody hands in after a workshop: which checks were met, how the games ended, first try and second.

use serde::{Deserialize, Serialize};

use super::drill::Checked;
use super::game::{Ending, Game};

/// What came of one try.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Which checks were met, the first one lowest.
    Checks(u32),
    /// A game: how it ended, and on which day.
    Game {
        /// How; `None` where it was left before its end.
        end: Option<Ending>,
        /// The day, from 0.
        day: u8,
    },
}

impl Outcome {
    /// How this game stands.
    pub fn of_game(game: &Game) -> Outcome {
        Outcome::Game {
            end: game.over,
            day: game.day,
        }
    }

    /// How this answer to a drill was read.
    pub fn of_drill(checked: &Checked) -> Outcome {
        Outcome::Checks(checked.bits())
    }
}

/// One exercise done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// The first try.
    pub first: Outcome,
    /// The last one after it, where there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<Outcome>,
}

/// A line somebody is content to have shown without their name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The exercise it was written in, by its place in the pack.
    pub exercise: u8,
    /// The words.
    pub text: String,
}

/// What somebody hands in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Handed {
    /// The pack it belongs to, by its short number.
    pub pack: u16,
    /// A number drawn once on the participant's device. It says no more than that two results are the same person's.
    pub who: u32,
    /// A name, only where they gave one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What was done, by the place of the exercise in the pack.
    pub done: Vec<Option<Done>>,
    /// Their best lines. They travel in the file and the square code, not in the typed one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Line>,
}

/// What an exercise leaves behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// So many checks.
    Checks(u8),
    /// A game.
    Game,
}

impl Handed {
    /// Keeps the first try and the newest after it.
    pub fn note(&mut self, exercise: usize, outcome: Outcome) {
        if self.done.len() <= exercise {
            self.done.resize(exercise + 1, None);
        }
        let Some(place) = self.done.get_mut(exercise) else {
            return;
        };
        *place = Some(match place.take() {
            None => Done {
                first: outcome,
                second: None,
            },
            Some(done) => Done {
                second: Some(outcome),
                ..done
            },
        });
    }

    /// True where it could come from a pack with these exercises: no more of them, each of its kind, no line of another.
    pub fn fits(&self, kinds: &[Kind]) -> bool {
        let fits = |(outcome, kind): (Outcome, Kind)| match (outcome, kind) {
            (Outcome::Checks(met), Kind::Checks(of)) => met.checked_shr(u32::from(of)).unwrap_or_default() == 0,
            (Outcome::Game { .. }, Kind::Game) => true,
            _ => false,
        };
        let mut pairs = self
            .done
            .iter()
            .zip(kinds)
            .filter_map(|(done, kind)| Some((done.as_ref()?, *kind)));
        self.done.len() <= kinds.len()
            && self.lines.iter().all(|line| usize::from(line.exercise) < kinds.len())
            && pairs
                .all(|(done, kind)| fits((done.first, kind)) && done.second.is_none_or(|second| fits((second, kind))))
    }

    /// How much was done: first and later tries.
    pub fn tries(&self) -> usize {
        let tries = |done: &Done| 1 + usize::from(done.second.is_some());
        self.done.iter().flatten().map(tries).sum()
    }

    /// True when nothing was done.
    pub fn is_empty(&self) -> bool {
        self.done.iter().all(Option::is_none)
    }

    /// Their first line of this exercise, where they gave one.
    pub fn line(&self, exercise: usize) -> Option<&str> {
        let line = self.lines.iter().find(|line| usize::from(line.exercise) == exercise);
        line.map(|line| line.text.as_str())
    }
}
