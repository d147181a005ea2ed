//! The board as it is shown: who solved what, what many missed, a row a person, first try to second, the best lines.

use super::Board;
use crate::practice::game::Ending;
use crate::practice::pack::Exercise;
use crate::practice::result::{Done, Handed, Kind, Outcome};

/// Misses shown at most.
const MOST_MISSES: usize = 8;

/// An exercise on the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Solved {
    /// The exercise's place in the pack.
    pub exercise: usize,
    /// Its name.
    pub title: String,
    /// How many tried it.
    pub tried: usize,
    /// How many solved it in the first try.
    pub first: usize,
    /// How many had solved it in the end.
    pub last: usize,
    /// "14 of 18, 9 at once".
    pub says: String,
}

/// A check that many missed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Miss {
    /// The check.
    pub what: String,
    /// The exercises it was missed in, by their names.
    pub titles: Vec<String>,
    /// First tries that missed it.
    pub missed: usize,
    /// First tries that were looked at for it.
    pub of: usize,
}

/// One participant's row: a cell an exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// "3", or a name where the coach shows names.
    pub label: String,
    /// In the order of the exercises; `None` where it was not done.
    pub cells: Vec<Option<Cell>>,
}

/// What somebody did in one exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// "5 of 7", "A clear no, day 9".
    pub first: String,
    /// The same for the second try; empty where there was none.
    pub second: String,
    /// Whether it was solved in the end.
    pub solved: bool,
}

/// From the first try to the second, over everybody who made two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progressed {
    /// Exercises done twice.
    pub twice: usize,
    /// Of these, better the second time.
    pub better: usize,
    /// The same.
    pub same: usize,
    /// Less the second time.
    pub less: usize,
    /// One sentence.
    pub says: String,
}

/// A line with its votes, without its author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What a vote is cast by: the author's place on the board and the exercise.
    pub key: (u32, u8),
    /// The exercise's name.
    pub title: String,
    /// The words.
    pub text: String,
    /// Votes.
    pub votes: u32,
}

impl Board {
    /// Who solved what: an entry an exercise that somebody tried.
    pub fn solved(&self, exercises: &[Exercise]) -> Vec<Solved> {
        let mut all = Vec::new();
        for (place, exercise) in exercises.iter().enumerate() {
            let done: Vec<Done> = self.of(place).collect();
            let first = done.iter().filter(|done| is_solved(done.first, exercise.kind)).count();
            let last = done
                .iter()
                .filter(|done| is_solved(newest(done), exercise.kind))
                .count();
            if !done.is_empty() {
                all.push(Solved {
                    exercise: place,
                    title: exercise.title.clone(),
                    tried: done.len(),
                    first,
                    last,
                    says: format!("{last} of {}, {first} at once", done.len()),
                });
            }
        }
        all
    }

    /// The checks missed most in first tries, the most frequent first.
    pub fn misses(&self, exercises: &[Exercise]) -> Vec<Miss> {
        let mut all: Vec<Miss> = Vec::new();
        for (place, exercise) in exercises.iter().enumerate() {
            let firsts: Vec<u32> = self.of(place).filter_map(|done| bits(done.first)).collect();
            for (number, what) in exercise.checks.iter().enumerate() {
                let missed = firsts.iter().filter(|met| *met >> number & 1 == 0).count();
                let at = all.iter().position(|miss| miss.what == *what).unwrap_or_else(|| {
                    all.push(Miss {
                        what: what.clone(),
                        titles: Vec::new(),
                        missed: 0,
                        of: 0,
                    });
                    all.len() - 1
                });
                all[at].missed += missed;
                all[at].of += firsts.len();
                if missed > 0 {
                    all[at].titles.push(exercise.title.clone());
                }
            }
        }
        all.retain(|miss| miss.missed > 0);
        all.sort_by_key(|miss| std::cmp::Reverse((miss.missed * 1000 / miss.of.max(1), miss.missed)));
        all.truncate(MOST_MISSES);
        all
    }

    /// A row a person, in the order they came.
    pub fn rows(&self, exercises: &[Exercise]) -> Vec<Row> {
        let row = |(number, handed): (usize, &Handed)| Row {
            label: match handed.name.as_str() {
                name if self.shows_names && !name.is_empty() => name.to_owned(),
                _ => (number + 1).to_string(),
            },
            cells: exercises
                .iter()
                .enumerate()
                .map(|(place, exercise)| {
                    handed
                        .done
                        .get(place)
                        .copied()
                        .flatten()
                        .map(|done| cell(&done, exercise.kind))
                })
                .collect(),
        };
        self.handed.iter().enumerate().map(row).collect()
    }

    /// From first try to second.
    pub fn progress(&self, exercises: &[Exercise]) -> Progressed {
        let (mut better, mut same, mut less) = (0, 0, 0);
        for (place, exercise) in exercises.iter().enumerate() {
            for done in self.of(place) {
                let Some(second) = done.second else { continue };
                match worth(second, exercise.kind).cmp(&worth(done.first, exercise.kind)) {
                    std::cmp::Ordering::Greater => better += 1,
                    std::cmp::Ordering::Equal => same += 1,
                    std::cmp::Ordering::Less => less += 1,
                }
            }
        }
        let twice = better + same + less;
        let says = match twice {
            0 => "Nobody has tried anything twice yet.".to_owned(),
            _ => format!("Of {twice} second tries {better} had more of it, {same} as much, {less} less."),
        };
        Progressed {
            twice,
            better,
            same,
            less,
            says,
        }
    }

    /// The lines, those with most votes first, in no order that would tell whose they are.
    pub fn lines(&self, exercises: &[Exercise]) -> Vec<Shown> {
        let mut all = Vec::new();
        for handed in &self.handed {
            for line in &handed.lines {
                let key = (handed.who, line.exercise);
                let votes = self.votes.iter().find(|votes| (votes.who, votes.exercise) == key);
                let exercise = exercises.get(usize::from(line.exercise));
                all.push(Shown {
                    key,
                    title: exercise.map_or(String::new(), |exercise| exercise.title.clone()),
                    text: line.text.clone(),
                    votes: votes.map_or(0, |votes| votes.count),
                });
            }
        }
        all.sort_by(|a, b| (b.votes, &a.text).cmp(&(a.votes, &b.text)));
        all
    }

    /// What was done of an exercise, by everybody.
    fn of(&self, place: usize) -> impl Iterator<Item = Done> {
        self.handed
            .iter()
            .filter_map(move |handed| handed.done.get(place).copied().flatten())
    }
}

fn newest(done: &Done) -> Outcome {
    done.second.unwrap_or(done.first)
}

fn bits(outcome: Outcome) -> Option<u32> {
    match outcome {
        Outcome::Checks(met) => Some(met),
        Outcome::Game { .. } => None,
    }
}

fn all_of(count: u8) -> u32 {
    1u32.checked_shl(u32::from(count)).map_or(u32::MAX, |bit| bit - 1)
}

/// Every check met, or an answer of any kind.
fn is_solved(outcome: Outcome, kind: Kind) -> bool {
    match (outcome, kind) {
        (Outcome::Checks(met), Kind::Checks(of)) => met & all_of(of) == all_of(of),
        (Outcome::Game { end, .. }, Kind::Game) => end.is_some_and(Ending::is_answer),
        _ => false,
    }
}

/// What two tries are compared by: checks met, or an answer, and how early.
fn worth(outcome: Outcome, kind: Kind) -> u32 {
    match (outcome, kind) {
        (Outcome::Checks(met), Kind::Checks(of)) => (met & all_of(of)).count_ones(),
        (Outcome::Game { end, day }, Kind::Game) if end.is_some_and(Ending::is_answer) => 100 - u32::from(day).min(99),
        _ => 0,
    }
}

/// One exercise as it was done.
pub fn cell(done: &Done, kind: Kind) -> Cell {
    let says = |outcome: Outcome| match (outcome, kind) {
        (Outcome::Checks(met), Kind::Checks(of)) => format!("{} of {of}", (met & all_of(of)).count_ones()),
        (Outcome::Game { end: Some(end), day }, _) if end.is_answer() => {
            format!("{}, day {}", end.label(), u32::from(day) + 1)
        }
        (Outcome::Game { end: Some(end), .. }, _) => end.label().to_owned(),
        (Outcome::Game { end: None, .. }, _) => "Left before the end".to_owned(),
        (Outcome::Checks(_), Kind::Game) => String::new(),
    };
    Cell {
        first: says(done.first),
        second: done.second.map(says).unwrap_or_default(),
        solved: is_solved(newest(done), kind),
    }
}
