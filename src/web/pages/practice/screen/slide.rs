//! What the projector shows, one thing at a time.

use crate::practice::drill::{Drill, Task};
use crate::practice::guide::{Show, Step};
use crate::practice::scenario::Scenario;

use super::super::workshop::Workshop;

/// Messages to be sorted in one go: one every half minute.
const SORTED: usize = 10;
/// Tasks of another drill that are shown: one to do together, one to do alone.
const TASKS: usize = 2;

/// One thing on the screen.
#[derive(Clone, PartialEq)]
pub enum Slide {
    /// A few words.
    Words(String),
    /// The six piles, before the messages that are sorted onto them.
    Piles,
    /// A task; its answer is shown on a second press.
    Task(Box<Task>),
    /// A silent buyer.
    Game(Box<Scenario>),
    /// The clock of the three chairs.
    Triads,
    /// What came in.
    Board,
}

impl Slide {
    /// True where the next press shows an answer first.
    pub fn has_answer(&self) -> bool {
        matches!(self, Slide::Task(_))
    }
}

/// All of a step, in order; never none.
pub fn slides(step: &Step, workshop: &Workshop) -> Vec<Slide> {
    let words = || match step.screen.as_str() {
        "" => Slide::Words(step.title.clone()),
        screen => Slide::Words(screen.to_owned()),
    };
    match &step.show {
        Show::Words => vec![words()],
        Show::Drill(Drill::NameThePurpose) => {
            let tasks = Drill::NameThePurpose.tasks().iter().take(SORTED).cloned();
            let tasks = tasks.map(|task| Slide::Task(Box::new(task)));
            [Slide::Piles].into_iter().chain(tasks).collect()
        }
        Show::Drill(drill) => {
            let tasks = drill.tasks().iter().take(TASKS).cloned();
            tasks.map(|task| Slide::Task(Box::new(task))).collect()
        }
        Show::Task(id) => vec![workshop.task(id).map_or_else(words, |task| Slide::Task(Box::new(task)))],
        Show::Game(id) => {
            vec![
                workshop
                    .scenario(id)
                    .map_or_else(words, |scenario| Slide::Game(Box::new(scenario))),
            ]
        }
        Show::Triads => vec![Slide::Triads],
        Show::Board => vec![Slide::Board],
    }
}
