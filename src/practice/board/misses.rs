//! What many missed in their first try, and how many of them had it in their second.

use super::Board;
use crate::practice::pack::Exercise;
use crate::practice::result::Outcome;

/// Misses shown at most.
const MOST_MISSES: usize = 8;

/// A check that was missed, in whatever exercises look at it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Miss {
    /// The check.
    pub what: String,
    /// The exercises it was missed in, by their names.
    pub titles: Vec<String>,
    /// First tries that missed it.
    pub missed: usize,
    /// First tries that were looked at for it.
    pub of: usize,
    /// People who missed it.
    pub people: usize,
    /// Of the tries that missed it, those after which a second one was made.
    pub again: usize,
    /// Second tries that had it then.
    pub mended: usize,
}

impl Miss {
    /// True where more than one person missed it: only that is said to a whole room, where one person would be known by it.
    pub fn is_common(&self) -> bool {
        self.people > 1
    }

    /// "missed in 15 of 20 first tries; 9 of 12 had it in their second".
    pub fn says(&self) -> String {
        let first = format!("missed in {} of {} first tries", self.missed, self.of);
        match (self.again, self.mended) {
            (0, _) => first,
            (again, 0) => format!("{first}; of {again} second tries none had it yet"),
            (again, mended) => format!("{first}; {mended} of {again} had it in their second"),
        }
    }
}

impl Board {
    /// The checks missed in first tries: those that most people missed first, of these the ones that were missed most often.
    pub fn misses(&self, exercises: &[Exercise]) -> Vec<Miss> {
        let mut all: Vec<Miss> = Vec::new();
        for handed in &self.handed {
            // Of one person a check counts once where people are counted.
            let mut own: Vec<&str> = Vec::new();
            for (place, exercise) in exercises.iter().enumerate() {
                let Some(done) = handed.done.get(place).copied().flatten() else {
                    continue;
                };
                for (number, what) in exercise.checks.iter().enumerate() {
                    let met = |outcome: Outcome| match outcome {
                        Outcome::Checks(met) => Some(met >> number & 1 == 1),
                        Outcome::Game { .. } => None,
                    };
                    let Some(first) = met(done.first) else { continue };
                    let miss = of(&mut all, what);
                    miss.of += 1;
                    if first {
                        continue;
                    }
                    miss.missed += 1;
                    if let Some(second) = done.second.and_then(met) {
                        miss.again += 1;
                        miss.mended += usize::from(second);
                    }
                    if !miss.titles.contains(&exercise.title) {
                        miss.titles.push(exercise.title.clone());
                    }
                    if !own.contains(&what.as_str()) {
                        own.push(what);
                        miss.people += 1;
                    }
                }
            }
        }
        all.retain(|miss| miss.missed > 0);
        all.sort_by_key(|miss| std::cmp::Reverse((miss.people, miss.missed, miss.missed * 1000 / miss.of.max(1))));
        all.truncate(MOST_MISSES);
        all
    }
}

/// The entry of a check.
fn of<'a>(all: &'a mut Vec<Miss>, what: &str) -> &'a mut Miss {
    let at = all.iter().position(|miss| miss.what == what).unwrap_or(all.len());
    if at == all.len() {
        all.push(Miss {
            what: what.to_owned(),
            ..Miss::default()
        });
    }
    &mut all[at]
}
