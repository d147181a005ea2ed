//! What a coach hands out: scenarios, drills, a list of phrases, things to bring, a sheet, times, an agenda and a line of
//! their own. A link or a file; [`write`] makes both, [`read`] opens either.
//!
//! A pack comes from anywhere. It is text and nothing else: it is measured before it is unpacked and after, every string and
//! list in it has its limit, control characters are refused, and what is wrong is said with its place. It never touches the
//! reader's own book.

mod banned;
mod checks;
mod error;
mod exercises;
pub mod limits;
mod plan;
mod sealed;
mod written;

pub use banned::{RULE as BANNED_RULE, findings, lint_with_list};
pub use error::PackError;
pub use exercises::{Exercise, Work};
pub(in crate::practice) use written::handed_in;
pub use written::{ADDRESS, RESULT_ADDRESS, Written, read, read_result, result_text, write};

use serde::{Deserialize, Serialize};

use super::drill::Task;
use super::guide::Step;
use super::scenario::{Scenario, Thing};
use super::triad::{Item, Timers, checks as our_sheet};

/// What a coach hands out. The default is an empty pack, which is not one yet.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pack {
    /// What the workshop is called.
    pub title: String,
    /// One line of the coach's own, on every page of it: "Marlow Coaching, Leeds".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub brand: String,
    /// A few words to the participants.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub welcome: String,
    /// Our own scenarios, tasks and drills, by name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub uses: Vec<String>,
    /// The coach's own scenarios.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub scenarios: Vec<Scenario>,
    /// The coach's own tasks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Task>,
    /// Phrases the coach does not want to hear.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub banned: Vec<String>,
    /// Things to bring along, beside those of a scenario.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub things: Vec<Thing>,
    /// The observer's sheet; empty means ours.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rubric: Vec<Item>,
    /// How long things take.
    #[serde(skip_serializing_if = "is_usual")]
    pub timers: Timers,
    /// The plan of the day; may be empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<Step>,
}

fn is_usual(timers: &Timers) -> bool {
    *timers == Timers::default()
}

impl Pack {
    /// The observer's sheet of this pack.
    pub fn sheet(&self) -> Vec<Item> {
        if self.rubric.is_empty() {
            our_sheet()
        } else {
            self.rubric.clone()
        }
    }

    /// Everything to be done in it, in order: what a code and a board count by.
    pub fn exercises(&self) -> Vec<Exercise> {
        exercises::of(self)
    }

    /// The buyers in it, in order, as they are without the coach's things.
    pub fn games(&self) -> Vec<Scenario> {
        let game = |exercise: Exercise| match exercise.work {
            Work::Game(scenario) => Some(*scenario),
            Work::Task(_) => None,
        };
        self.exercises().into_iter().filter_map(game).collect()
    }

    /// Its short number, the same on every device and with whatever plan: it tells the results of one pack from another's.
    pub fn number(&self) -> u16 {
        sealed::short(&written::plain(&self.without_plan())) & 0x0fff
    }

    /// Bytes it takes where it is kept.
    pub fn size(&self) -> usize {
        written::plain(self).len()
    }

    /// The luck with which everybody who opened the pack of this number begins its games: the number comes from what is in it, so
    /// that it is the same on every device. Four digits, as a room's number has.
    pub fn luck(number: u16) -> u64 {
        1_000 + u64::from(number)
    }

    /// A buyer of this pack, with the coach's things to bring beside the seller's own.
    #[must_use]
    pub fn with_things(&self, scenario: Scenario) -> Scenario {
        Scenario {
            things: [scenario.things.as_slice(), &self.things].concat(),
            ..scenario
        }
    }

    /// Refuses what [`read`] would refuse, so that a coach hears of it before the room does.
    pub fn check(&self) -> Result<(), PackError> {
        checks::check(self)
    }

    /// The same without what pasting brings along: control characters go, line ends become plain, blanks at the ends of
    /// lines are cut.
    #[must_use]
    pub fn tidied(&self) -> Pack {
        checks::tidied(self)
    }
}

/// A text without what pasting brings along: control characters go, line ends become plain.
pub fn tidy(text: &str) -> String {
    checks::tidy_text(text)
}

/// Why nobody could do a task, in a few words; `None` where it can be done.
pub fn task_fault(task: &Task) -> Option<String> {
    checks::task_can_be_done(task).err()
}
