//! What is kept of a workshop on the wall while another page is looked at, or the page is loaded anew: its clocks, and what
//! the room said. It lies beside the practice room.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::practice::task::Words;
use crate::web::browser::clock;

use super::super::shelf::{PracticeRoom, use_practice};
use super::super::workshop::Workshop;
use super::clock::Passed;

/// What the room said, and a clock that stands, stay so long after the last change, in milliseconds: longer than a look at a game
/// or a pause, shorter than what lies between a rehearsal and the room (judgement).
const STAYS_MS: f64 = 60.0 * 60.0 * 1000.0;

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    /// Which step the clock is of.
    step: usize,
    /// The step's clock.
    clock: Passed,
    /// The groups' clock.
    groups: Passed,
    /// People of a group, where they are not three.
    people: Option<usize>,
    /// What the room said to each task, by its name.
    said: Vec<(String, Words)>,
    /// When something of that changed last.
    changed_at: f64,
}

/// What is kept of one workshop on the wall.
#[derive(Clone, Copy)]
pub struct Wall {
    practice: PracticeRoom,
    name: StoredValue<String>,
    kept: StoredValue<Kept>,
}

impl Wall {
    /// As it was left. Call it while the projector is being built.
    pub fn of(workshop: &Workshop) -> Wall {
        let practice = use_practice();
        let name = format!("screen:{}", workshop.address.join(":"));
        let mut kept: Kept = practice.beside(&name).unwrap_or_default();
        if clock::milliseconds() - kept.changed_at > STAYS_MS {
            kept.said.clear();
            kept.clock = kept.clock.if_it_runs();
            kept.groups = kept.groups.if_it_runs();
        }
        Wall {
            practice,
            name: StoredValue::new(name),
            kept: StoredValue::new(kept),
        }
    }

    fn change(&self, change: impl FnOnce(&mut Kept)) {
        self.kept.update_value(|kept| {
            change(kept);
            kept.changed_at = clock::milliseconds();
        });
        self.kept
            .with_value(|kept| self.name.with_value(|name| self.practice.keep(name, kept)));
    }

    /// What has passed of a step that takes so many seconds. A clock that has gone on for as long again is of an earlier hour.
    pub fn of_step(&self, step: usize, seconds: u32) -> Passed {
        self.kept.with_value(|kept| match kept.step == step {
            true => kept.clock.unless_past(seconds.saturating_mul(2)),
            false => Passed::default(),
        })
    }

    /// Keeps the clock of a step.
    pub fn keep_step(&self, step: usize, clock: Passed) {
        self.change(|kept| (kept.step, kept.clock) = (step, clock));
    }

    /// What has passed for groups whose times take so many seconds in all, and how many people they are.
    pub fn of_groups(&self, seconds: u32) -> (Passed, Option<usize>) {
        self.kept
            .with_value(|kept| (kept.groups.unless_past(seconds), kept.people))
    }

    /// Keeps the groups' clock.
    pub fn keep_groups(&self, clock: Passed) {
        self.change(|kept| kept.groups = clock);
    }

    /// Keeps how many people a group has.
    pub fn keep_people(&self, people: usize) {
        self.change(|kept| kept.people = Some(people));
    }

    /// What the room said to the task of this name.
    pub fn said(&self, task: &str) -> Option<Words> {
        self.kept.with_value(|kept| {
            let said = kept.said.iter().find(|(name, _)| name == task);
            said.map(|(_, words)| words.clone())
        })
    }

    /// Keeps what the room says to it.
    pub fn say(&self, task: &str, words: Words) {
        self.change(|kept| {
            kept.said.retain(|(name, _)| name != task);
            kept.said.push((task.to_owned(), words));
        });
    }
}
