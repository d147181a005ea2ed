//! The facilitator's guide: three agendas that are ready to be used, and what to do when it goes otherwise. Written for
//! somebody who has never led a workshop.

use serde::{Deserialize, Serialize};

use super::drill::{Drill, Task};
use crate::model::Principle;

/// Messages to be sorted in one go: one every half minute.
const SORTED: usize = 10;
/// Tasks of another drill that are shown in a step: one to do together, one to do alone.
const TASKS: usize = 2;

/// The tasks that a step with this drill shows, one after the other.
pub fn tasks_of(drill: Drill) -> &'static [Task] {
    let most = match drill {
        Drill::NameThePurpose => SORTED,
        _ => TASKS,
    };
    let tasks = drill.tasks();
    &tasks[..most.min(tasks.len())]
}

/// What of ours these steps show, by its name, each once: what a pack has to hold for the room to do it as well.
pub fn shown_by(steps: &[Step]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for step in steps {
        match &step.show {
            Show::Task(id) | Show::Game(id) => names.push(id.clone()),
            Show::Drill(drill) => names.extend(tasks_of(*drill).iter().map(|task| task.id.clone())),
            Show::Words | Show::Triads | Show::Board => {}
        }
    }
    let mut seen: Vec<String> = Vec::new();
    names.retain(|name| {
        let is_new = !seen.contains(name);
        seen.push(name.clone());
        is_new
    });
    names
}

/// What the projector shows during a step.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Show {
    /// The step's own words, large.
    #[default]
    Words,
    /// A drill with its tasks one after the other.
    Drill(Drill),
    /// One task, by its name.
    Task(String),
    /// A game, by the name of its scenario.
    Game(String),
    /// The clock of the triads, with who is what.
    Triads,
    /// The coach's board.
    Board,
}

/// Something to be printed before they come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Print {
    /// The task with room to write.
    Handout,
    /// The observer's sheet with two columns.
    Scorecards,
    /// The seller's and the buyer's card, to be cut apart.
    Cards,
    /// A page to take home.
    TakeHome,
}

impl Print {
    /// The words on the list of what to print.
    pub const fn label(self) -> &'static str {
        match self {
            Print::Handout => "The handout, one each",
            Print::Scorecards => "The observer’s sheet, one for each round and group",
            Print::Cards => "The cards of seller and buyer, cut apart",
            Print::TakeHome => "The page to take home, one each",
        }
    }
}

/// One step of an agenda, ours or a coach's own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Step {
    /// How long, in minutes.
    pub minutes: u32,
    /// What it is called.
    pub title: String,
    /// What the projector shows.
    #[serde(skip_serializing_if = "is_words")]
    pub show: Show,
    /// The words on the projector, where it shows words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub screen: String,
    /// What to say, a paragraph each. To be said in one's own way.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub say: Vec<String>,
    /// How it goes, a step each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub run: Vec<String>,
    /// What to look out for.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub watch: String,
    /// What to have printed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub print: Vec<Print>,
    /// What it teaches.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub principles: Vec<Principle>,
}

impl Step {
    /// The step as the room is given it: when, what, and what is on the wall. What is said and how it goes is for whoever
    /// leads it.
    #[must_use]
    pub fn for_the_room(&self) -> Step {
        Step {
            minutes: self.minutes,
            title: self.title.clone(),
            show: self.show.clone(),
            screen: self.screen.clone(),
            ..Step::default()
        }
    }
}

fn is_words(show: &Show) -> bool {
    *show == Show::Words
}

/// A workshop from its first minute to its last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agenda {
    /// What it is called.
    pub title: String,
    /// What people can do afterwards that they could not before.
    pub promise: String,
    /// For how many, and what the room needs.
    pub room: String,
    /// What to do the day before, a line each.
    pub before: Vec<String>,
    /// The steps.
    pub steps: Vec<Step>,
}

/// A step with its place in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timed {
    /// Minutes from the beginning.
    pub from: u32,
    /// "0:05"
    pub clock: String,
    /// The step.
    pub step: Step,
}

impl Agenda {
    /// How long it takes, in minutes.
    pub fn minutes(&self) -> u32 {
        self.steps.iter().map(|step| step.minutes).sum()
    }

    /// The steps with when each begins.
    pub fn timed(&self) -> Vec<Timed> {
        timed(&self.steps)
    }

    /// Everything to be printed, each once.
    pub fn prints(&self) -> Vec<Print> {
        let mut all: Vec<Print> = self.steps.iter().flat_map(|step| step.print.iter().copied()).collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// Steps with when each begins.
pub fn timed(steps: &[Step]) -> Vec<Timed> {
    let mut from = 0;
    let timed = steps.iter().map(|step| {
        let at = from;
        from += step.minutes;
        Timed {
            from: at,
            clock: super::triad::clock(at),
            step: step.clone(),
        }
    });
    timed.collect()
}

/// Advice for when it goes otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// When to read it: "When nobody wants to begin".
    pub title: String,
    /// What to do, a paragraph each.
    pub says: Vec<String>,
}

const AGENDAS: [&str; 3] = [
    include_str!("thirty.json"),
    include_str!("sixty.json"),
    include_str!("ninety.json"),
];

/// The three agendas, the shortest first. They are written by us and read by a test.
pub fn agendas() -> Vec<Agenda> {
    AGENDAS
        .iter()
        .filter_map(|text| serde_json::from_str(text).ok())
        .collect()
}

/// What to know before, during and after.
pub fn notes() -> Vec<Note> {
    serde_json::from_str(include_str!("notes.json")).unwrap_or_default()
}
