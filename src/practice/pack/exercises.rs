//! Everything to be done in a pack, in one order: what it takes of ours, then the coach's own scenarios and tasks. Codes and
//! boards count by it.

use std::sync::OnceLock;

use super::Pack;
use crate::practice::drill::{Drill, Task};
use crate::practice::drills;
use crate::practice::result::Kind;
use crate::practice::scenario::Scenario;
use crate::practice::scenarios;

/// One thing to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Exercise {
    /// Its name in links and files.
    pub id: String,
    /// Its name on screen.
    pub title: String,
    /// What it leaves behind.
    pub kind: Kind,
    /// The checks, in the order of the bits; empty for a game.
    pub checks: Vec<String>,
    /// The thing itself.
    pub work: Work,
}

/// A game or a task.
#[derive(Debug, Clone, PartialEq)]
pub enum Work {
    /// The silent buyer.
    Game(Box<Scenario>),
    /// A drill's task.
    Task(Box<Task>),
}

/// The exercises of a pack.
pub(super) fn of(pack: &Pack) -> Vec<Exercise> {
    let mut all = Vec::new();
    let has_list = !pack.banned.is_empty();
    for id in &pack.uses {
        if let Some(scenario) = scenario(id) {
            all.push(game(scenario.clone()));
        } else if let Some(drill) = Drill::from_id(id) {
            all.extend(drill.tasks().iter().map(|task| exercise(task, has_list)));
        } else {
            all.extend(drills::task(id).map(|task| exercise(task, has_list)));
        }
    }
    all.extend(pack.scenarios.iter().cloned().map(game));
    all.extend(pack.tasks.iter().map(|task| exercise(task, has_list)));
    all
}

/// True for the name of one of our scenarios, drills or tasks.
pub(super) fn is_ours(id: &str) -> bool {
    Drill::from_id(id).is_some() || scenario(id).is_some() || drills::task(id).is_some()
}

/// Our scenario of that name; all of them are read once.
fn scenario(id: &str) -> Option<&'static Scenario> {
    static OURS: OnceLock<Vec<Scenario>> = OnceLock::new();
    let ours = OURS.get_or_init(scenarios::all);
    ours.iter().find(|scenario| scenario.id == id)
}

fn game(scenario: Scenario) -> Exercise {
    Exercise {
        id: scenario.id.clone(),
        title: scenario.title.clone(),
        kind: Kind::Game,
        checks: Vec::new(),
        work: Work::Game(Box::new(scenario)),
    }
}

fn exercise(task: &Task, has_list: bool) -> Exercise {
    let mut checks: Vec<String> = task.criteria().into_iter().map(|one| one.what(task)).collect();
    if has_list && task.pile.is_none() {
        checks.push(drills::Criterion::NotBanned.what(task));
    }
    let title = match task.title.as_str() {
        "" => format!("{}: “{}”", task.drill.info().title, beginning(&task.given.body)),
        title => title.to_owned(),
    };
    Exercise {
        id: task.id.clone(),
        title,
        kind: Kind::Checks(checks.len() as u8),
        checks,
        work: Work::Task(Box::new(task.clone())),
    }
}

/// Letters of a message that stand for it where it has no title.
const SHOWN: usize = 36;

/// The beginning of a message, cut between words.
fn beginning(body: &str) -> String {
    let mut shown = String::new();
    for word in body.split_whitespace() {
        if shown.chars().count() + word.chars().count() >= SHOWN {
            shown.push_str(" …");
            break;
        }
        if !shown.is_empty() {
            shown.push(' ');
        }
        shown.push_str(word);
    }
    shown
}
