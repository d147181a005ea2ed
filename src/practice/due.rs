//! What to do next: what comes back today, and which task of a drill is best done now.

use chrono::NaiveDate;

use super::boxes::{self, Card};
use super::drill::{Drill, Task};
use super::drills;
use super::pack::Work;
use super::room::Room;

/// A task that comes back today.
#[derive(Debug, Clone, PartialEq)]
pub struct Due {
    /// Its card: what was missed last.
    pub card: Card,
    /// The task.
    pub task: Task,
    /// The pack it came with, where it is a coach's own.
    pub pack: Option<u16>,
}

/// The name under which a task of a pack lies in the boxes: two packs may each have an "own-1".
pub fn of_pack(pack: u16, task: &str) -> String {
    format!("{pack}:{task}")
}

impl Room {
    /// The boxes on this day, without what came with a pack that is no longer here: nobody can do it.
    pub fn boxes(&self, day: NaiveDate) -> boxes::Shown {
        self.boxes.only(|id| self.task(id).is_some()).shown(day)
    }

    /// What comes back on this day, the longest due first.
    pub fn due(&self, day: NaiveDate) -> Vec<Due> {
        let cards = self.boxes(day).due.into_iter();
        cards
            .filter_map(|card| {
                let (task, pack) = self.task(&card.task)?;
                Some(Due { card, task, pack })
            })
            .collect()
    }

    /// The task of a drill that is best done on this day: one that comes back, else the next that was never done, else the
    /// one done longest ago. `None` only for a drill without tasks.
    pub fn next(&self, drill: Drill, day: NaiveDate) -> Option<&'static Task> {
        let due = self.boxes(day).due;
        let mut tasks = drill.tasks().iter();
        let back = due.iter().filter_map(|card| drills::task(&card.task));
        let again = || self.done.iter().filter_map(|id| drills::task(id));
        back.chain(tasks.by_ref().filter(|task| !self.done.contains(&task.id)))
            .chain(again())
            .find(|task| task.drill == drill)
    }

    /// The task of a card: ours, or one of a pack that is open here, with its number.
    fn task(&self, card: &str) -> Option<(Task, Option<u16>)> {
        if let Some(ours) = drills::task(card) {
            return Some((ours.clone(), None));
        }
        // Cards written before they named their pack: the first pack that has such a task.
        let (pack, id) = card.split_once(':').map_or((None, card), |(pack, id)| (Some(pack), id));
        self.packs.iter().find_map(|opened| {
            let number = opened.handed.pack;
            if pack.is_some_and(|pack| pack != number.to_string()) {
                return None;
            }
            match self.exercise(number, id)?.1.work {
                Work::Task(task) => Some((*task, Some(number))),
                Work::Game(_) => None,
            }
        })
    }
}
