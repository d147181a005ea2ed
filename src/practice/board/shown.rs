//! The board as it is shown: who solved what, what many missed, a row a person, first try to second, the best lines.

use super::Board;
use crate::practice::drill::Drill;
use crate::practice::game::Ending;
use crate::practice::pack::{Exercise, Work};
use crate::practice::result::{Done, Handed, Kind, Outcome};

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
                    says: says(last, done.len(), first),
                });
            }
        }
        all
    }

    /// The same for a wall, in `most` lines at most: messages to be sorted are one of them, and what fewest tried is left out.
    /// With how many lines were.
    pub fn solved_in_short(&self, exercises: &[Exercise], most: usize) -> (Vec<Solved>, usize) {
        let is_sorted = |exercise: usize| match exercises.get(exercise).map(|exercise| &exercise.work) {
            Some(Work::Task(task)) => task.drill == Drill::NameThePurpose,
            _ => false,
        };
        let (sorted, mut all): (Vec<Solved>, Vec<Solved>) = self
            .solved(exercises)
            .into_iter()
            .partition(|one| is_sorted(one.exercise));
        let sum = |of: fn(&Solved) -> usize| sorted.iter().map(of).sum::<usize>();
        match sorted.as_slice() {
            [] => {}
            [_] => all.extend(sorted),
            [one, ..] => {
                let (tried, first, last) = (sum(|one| one.tried), sum(|one| one.first), sum(|one| one.last));
                all.push(Solved {
                    exercise: one.exercise,
                    title: format!("{}, {} messages", Drill::NameThePurpose.info().title, sorted.len()),
                    tried,
                    first,
                    last,
                    says: says(last, tried, first),
                });
            }
        }
        let mut tried: Vec<usize> = all.iter().map(|one| one.tried).collect();
        tried.sort_unstable();
        let left_out = all.len().saturating_sub(most);
        for few in tried.into_iter().take(left_out) {
            // From behind: of as many tries what comes first in the pack stays.
            if let Some(at) = all.iter().rposition(|one| one.tried == few) {
                all.remove(at);
            }
        }
        all.sort_by_key(|one| one.exercise);
        (all, left_out)
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

fn says(last: usize, tried: usize, first: usize) -> String {
    format!("{last} of {tried}, {first} at once")
}

fn newest(done: &Done) -> Outcome {
    done.second.unwrap_or(done.first)
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
