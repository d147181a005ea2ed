//! What is being brought in: the file as it was read, and what the rep has chosen for it so far.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use crate::exchange::{Intake, Mapping, Sheet};
use crate::model::{Book, Group, GroupId, Stage};
use crate::web::browser::fresh_ids;

/// A file as it was read.
#[derive(Clone)]
pub struct Brought {
    /// The file's name.
    pub name: String,
    /// Its table.
    pub sheet: Arc<Sheet>,
    /// When it was read.
    at: DateTime<Utc>,
    /// Where the ids of its people begin: the same at every look, so that the same rows stay the same people.
    seed: u64,
    /// The id of a group that may be made for it.
    group: GroupId,
}

impl Brought {
    /// A file that was just read.
    pub fn new(name: String, sheet: Sheet, at: DateTime<Utc>) -> Brought {
        Brought {
            name,
            sheet: Arc::new(sheet),
            at,
            seed: fresh_ids::fresh(),
            group: GroupId(fresh_ids::fresh()),
        }
    }

    /// The group of this name: one of the book's, else a new one. `None` for no name.
    pub fn group(&self, name: &str, book: &Book) -> Option<Group> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let known = book
            .groups
            .iter()
            .find(|group| group.name.to_lowercase() == name.to_lowercase());
        let new = || Group::new(self.group, name.as_str());
        (!name.is_empty()).then(|| known.cloned().unwrap_or_else(new))
    }

    /// What the rows do not say.
    pub fn intake(&self, stage: Stage, group: Option<GroupId>) -> Intake {
        Intake {
            added_at: self.at,
            source: self.name.clone(),
            seed: self.seed,
            stage,
            group,
        }
    }
}

/// What the rep has chosen. It outlives the look at the file, so that "undo" and another look find it as it was.
#[derive(Clone, Copy)]
pub struct Desk {
    /// What each column is taken for.
    pub mapping: RwSignal<Mapping>,
    /// Where everybody new stands.
    pub stage: RwSignal<Stage>,
    /// The group everybody joins; empty for none.
    pub group: RwSignal<String>,
    /// Who stays out, by the first line of the file that speaks of them.
    pub left_out: RwSignal<BTreeSet<u64>>,
}

impl Desk {
    /// An empty desk. Call it while the page is being built.
    pub fn new() -> Desk {
        Desk {
            mapping: RwSignal::new(Mapping::default()),
            stage: RwSignal::new(Stage::NotStarted),
            group: RwSignal::new(String::new()),
            left_out: RwSignal::new(BTreeSet::new()),
        }
    }

    /// Made ready for another file.
    pub fn clear(&self, sheet: &Sheet) {
        self.mapping.set(sheet.mapping.clone());
        self.stage.set(Stage::NotStarted);
        self.group.set(String::new());
        self.left_out.set(BTreeSet::new());
    }

    /// True when the entry that begins on this line comes in.
    pub fn takes(&self, line: u64) -> bool {
        !self.left_out.read().contains(&line)
    }

    /// Takes an entry in, or leaves it out.
    pub fn choose(&self, line: u64, takes: bool) {
        self.left_out.update(|lines| {
            if takes {
                lines.remove(&line);
            } else {
                lines.insert(line);
            }
        });
    }
}
