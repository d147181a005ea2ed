//! A drill: a short exercise that is checked against plain yes/no criteria, never against a score. [`check`] is the door.

use serde::{Deserialize, Serialize};

use super::drills::{self, Criterion, Reading};
use super::pack::lint_with_list;
pub use super::task::{Fault, Named, Pile, Task, Words};
use crate::linter::{Field, Finding, Span, spoken_seconds};
use crate::model::{ORDINARY_PACE, Principle};

/// The seven drills, each two to five minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Drill {
    /// A voicemail against the clock (P15).
    ThirtySeconds,
    /// A bad message, repaired until it is clean (P2).
    MendIt,
    /// Messages sorted by what they are for (P2).
    NameThePurpose,
    /// Leave to say no, without pressure (P6).
    EasyNo,
    /// A meeting ends: the sentence that makes the next step (P4).
    NextStep,
    /// The same matter, another way (P11).
    ChannelChange,
    /// Something new for the seventh touch (P7, P1).
    OneMore,
}

impl Drill {
    /// Every drill, in the order shown.
    pub const ALL: [Drill; 7] = [
        Drill::ThirtySeconds,
        Drill::MendIt,
        Drill::NameThePurpose,
        Drill::EasyNo,
        Drill::NextStep,
        Drill::ChannelChange,
        Drill::OneMore,
    ];

    /// What is said of it on screen.
    pub fn info(self) -> &'static Info {
        drills::info(self)
    }

    /// Its name in a link or a file: `thirty_seconds`.
    pub fn id(self) -> &'static str {
        self.info().id
    }

    /// The drill of that name.
    pub fn from_id(id: &str) -> Option<Drill> {
        Drill::ALL.into_iter().find(|drill| drill.id() == id)
    }

    /// The drill that trains a principle: the one it is there for, else the one most of whose tasks look at it; `None` where
    /// only a whole game does.
    pub fn training(principle: Principle) -> Option<Drill> {
        let share = |drill: &Drill| {
            let looks = |task: &&Task| task.criteria().iter().any(|one| one.principle(task) == principle);
            drill.tasks().iter().filter(looks).count() * 100 / drill.tasks().len().max(1)
        };
        let all = Drill::ALL.into_iter();
        all.clone()
            .find(|drill| drill.info().principle == principle)
            .or_else(|| all.max_by_key(share).filter(|drill| share(drill) > 0))
    }

    /// Its own tasks, in the order they are best done.
    pub fn tasks(self) -> &'static [Task] {
        drills::tasks(self)
    }
}

/// A drill as it is announced.
#[derive(Debug)]
pub struct Info {
    /// Its name in links and files.
    pub id: &'static str,
    /// Its name on screen.
    pub title: &'static str,
    /// Minutes a task takes, with reading and comparing.
    pub minutes: u32,
    /// The principle it trains before all others.
    pub principle: Principle,
    /// Why it is worth doing, in one or two sentences.
    pub what_for: &'static str,
    /// What to do, as the page says it above the task.
    pub how: &'static str,
}

/// What somebody handed in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answer {
    /// Their words; the channel where they chose one.
    pub words: Words,
    /// The pile they put a message on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pile: Option<Pile>,
    /// Seconds it took to say, when it was spoken and recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u32>,
}

/// What whoever practises brings along.
#[derive(Debug, Clone, Copy)]
pub struct Manner<'a> {
    /// Their speaking pace in words a minute.
    pub words_a_minute: u32,
    /// Phrases their coach does not want to hear.
    pub banned: &'a [String],
}

impl Default for Manner<'_> {
    fn default() -> Self {
        Manner {
            words_a_minute: ORDINARY_PACE,
            banned: &[],
        }
    }
}

/// One yes or no about an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What was looked for, as a statement: "It can be said in under thirty seconds".
    pub what: String,
    /// Whether it is so.
    pub met: bool,
    /// The principle behind it.
    pub principle: Principle,
    /// Where it was not met: why it matters here, or what would meet it. One sentence; empty where it was met.
    pub hint: String,
    /// The words that decided it, where there are some.
    pub place: Option<(Field, Span)>,
}

/// An answer, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Every check, in the order of [`Task::criteria`].
    pub checks: Vec<Check>,
    /// Words in the body.
    pub words: usize,
    /// Seconds it takes to say: as recorded, else at their pace.
    pub seconds: u32,
}

impl Checked {
    /// How many were met.
    pub fn met(&self) -> usize {
        self.checks.iter().filter(|check| check.met).count()
    }

    /// True when nothing is left to mend.
    pub fn all_met(&self) -> bool {
        self.met() == self.checks.len()
    }

    /// The checks as bits, the first one lowest.
    pub fn bits(&self) -> u32 {
        let met = self.checks.iter().enumerate().filter(|(_, check)| check.met);
        met.fold(0, |bits, (place, _)| {
            bits | 1u32.checked_shl(place as u32).unwrap_or_default()
        })
    }

    /// One sentence above the list.
    pub fn headline(&self) -> String {
        let of = self.checks.len();
        match of - self.met() {
            0 if of == 1 => "Yes.".to_owned(),
            0 => format!("All {of} are there."),
            1 if of == 1 => "Not this one.".to_owned(),
            1 => format!("{} of {of} are there; one to mend.", of - 1),
            left => format!("{} of {of} are there; {left} to mend.", of - left),
        }
    }
}

/// Reads an answer against its task's criteria. Any words may come; none are too odd.
pub fn check(task: &Task, answer: &Answer, manner: &Manner<'_>) -> Checked {
    let seconds = answer.seconds.unwrap_or_else(|| {
        let pace = f64::from(manner.words_a_minute);
        spoken_seconds(&answer.words.body, pace).round() as u32
    });
    let reading = Reading::of(task, answer, seconds, manner.banned);
    let mut criteria = drills::criteria(task);
    if !manner.banned.is_empty() && task.pile.is_none() {
        criteria.push(Criterion::NotBanned);
    }
    let checks = criteria.iter().map(|one| reading.check(one)).collect();
    Checked {
        checks,
        words: answer.words.body.split_whitespace().count(),
        seconds,
    }
}

/// What the linter says of words written for a task, as [`check`] reads them, with the coach's list among it.
pub fn findings(task: &Task, words: &Words, banned: &[String]) -> Vec<Finding> {
    if words.is_empty() {
        return Vec::new();
    }
    lint_with_list(&words.message(), &drills::context(task, words), banned)
}
