//! What the projector shows, one thing at a time.

use crate::practice::drill::{Drill, Task};
use crate::practice::guide::{Show, Step, tasks_of};
use crate::practice::scenario::Scenario;

use super::super::workshop::Workshop;

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
        Show::Drill(drill) => {
            let piles = (*drill == Drill::NameThePurpose).then_some(Slide::Piles);
            let tasks = tasks_of(*drill).iter().cloned();
            let tasks = tasks.map(|task| Slide::Task(Box::new(task)));
            piles.into_iter().chain(tasks).collect()
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
