//! What a change touched, as it was before: enough to take it back, and to take that back again.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::{Book, DeskStamps, Group, Prospect, ProspectId, Record, Settings, Tombstone, ValueItem};

use super::OpError;

/// The records a change touched, as they were before it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Undo {
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) prospects: BTreeMap<ProspectId, Option<Prospect>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) groups: Option<Vec<Group>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) tombstones: Option<Vec<Tombstone>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) values: Option<Vec<ValueItem>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) settings: Option<Settings>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) stamps: Option<DeskStamps>,
    /// The change was a merge or a backup: its stamps came with it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) brings_stamps: bool,
}

impl Undo {
    /// The records that changed.
    pub fn records(&self) -> Vec<Record> {
        let people = self.prospects.keys().copied().map(Record::Prospect);
        let groups = self.groups.iter().map(|_| Record::Groups);
        let tombstones = self.tombstones.iter().map(|_| Record::Tombstones);
        let values = self.values.iter().map(|_| Record::Values);
        let settings = self.settings.iter().map(|_| Record::Settings);
        let stamps = self.stamps.iter().map(|_| Record::Stamps);
        people
            .chain(groups)
            .chain(tombstones)
            .chain(values)
            .chain(settings)
            .chain(stamps)
            .collect()
    }

    /// `records` as they stand in `book`: reverting to it brings exactly this state of them into a book.
    pub fn images(book: &Book, records: &[Record]) -> Undo {
        let mut images = Undo::default();
        for record in records {
            match record {
                Record::Prospect(id) => {
                    images.prospects.insert(*id, book.prospects.get(id).cloned());
                }
                Record::Groups => images.groups = Some(book.groups.clone()),
                Record::Tombstones => images.tombstones = Some(book.tombstones.clone()),
                Record::Values => images.values = Some(book.values.clone()),
                Record::Settings => images.settings = Some(book.settings.clone()),
                Record::Stamps => images.stamps = Some(book.stamps.clone()),
            }
        }
        images
    }

    /// The records of this change as they stand in `book` after it: reverting to them makes the same change elsewhere, and
    /// what comes back there is known to have come with its own stamps, if this has.
    pub fn carried_over(&self, book: &Book) -> Undo {
        Undo {
            brings_stamps: self.brings_stamps,
            ..Undo::images(book, &self.records())
        }
    }

    /// Reaches further back: of a record that both remember, what `earlier` remembers counts. Together they came with their
    /// own stamps only if each did.
    pub fn reach_back(&mut self, earlier: Undo) {
        self.brings_stamps = match (self.records().is_empty(), earlier.records().is_empty()) {
            (_, true) => self.brings_stamps,
            (true, false) => earlier.brings_stamps,
            (false, false) => self.brings_stamps && earlier.brings_stamps,
        };
        self.prospects.extend(earlier.prospects);
        self.groups = earlier.groups.or(self.groups.take());
        self.tombstones = earlier.tombstones.or(self.tombstones.take());
        self.values = earlier.values.or(self.values.take());
        self.settings = earlier.settings.or(self.settings.take());
        self.stamps = earlier.stamps.or(self.stamps.take());
    }
}

/// Puts the records back as they were. What comes back undoes this undo.
pub fn revert(book: &mut Book, undo: Undo) -> Undo {
    let mut redo = Undo {
        brings_stamps: undo.brings_stamps,
        ..Undo::default()
    };
    for (id, before) in undo.prospects {
        let after = match before {
            Some(prospect) => book.prospects.insert(id, prospect),
            None => book.prospects.remove(&id),
        };
        redo.prospects.insert(id, after);
    }
    redo.groups = undo.groups.map(|before| std::mem::replace(&mut book.groups, before));
    redo.tombstones = undo
        .tombstones
        .map(|before| std::mem::replace(&mut book.tombstones, before));
    redo.values = undo.values.map(|before| std::mem::replace(&mut book.values, before));
    redo.settings = undo
        .settings
        .map(|before| std::mem::replace(&mut book.settings, before));
    redo.stamps = undo.stamps.map(|before| std::mem::replace(&mut book.stamps, before));
    redo
}

/// A book being changed: every record is remembered as it was when it is first touched.
pub(super) struct Desk<'a> {
    book: &'a mut Book,
    before: Undo,
}

impl<'a> Desk<'a> {
    pub(super) fn new(book: &'a mut Book) -> Desk<'a> {
        Desk {
            book,
            before: Undo::default(),
        }
    }

    pub(super) fn book(&self) -> &Book {
        self.book
    }

    pub(super) fn prospect(&mut self, id: ProspectId) -> Result<&mut Prospect, OpError> {
        let prospect = self.book.prospects.get_mut(&id).ok_or(OpError::NoSuchProspect(id))?;
        self.before
            .prospects
            .entry(id)
            .or_insert_with(|| Some(prospect.clone()));
        Ok(prospect)
    }

    pub(super) fn add(&mut self, prospect: Prospect) -> Result<(), OpError> {
        let id = prospect.id;
        if self.book.prospects.contains_key(&id) {
            return Err(OpError::AlreadyThere(id));
        }
        self.before.prospects.entry(id).or_insert(None);
        self.book.prospects.insert(id, prospect);
        Ok(())
    }

    pub(super) fn remove(&mut self, id: ProspectId) -> Result<(), OpError> {
        let prospect = self.book.prospects.remove(&id).ok_or(OpError::NoSuchProspect(id))?;
        self.before.prospects.entry(id).or_insert(Some(prospect));
        Ok(())
    }

    pub(super) fn groups(&mut self) -> &mut Vec<Group> {
        self.before.groups.get_or_insert_with(|| self.book.groups.clone());
        &mut self.book.groups
    }

    pub(super) fn tombstones(&mut self) -> &mut Vec<Tombstone> {
        self.before
            .tombstones
            .get_or_insert_with(|| self.book.tombstones.clone());
        &mut self.book.tombstones
    }

    pub(super) fn values(&mut self) -> &mut Vec<ValueItem> {
        self.before.values.get_or_insert_with(|| self.book.values.clone());
        &mut self.book.values
    }

    pub(super) fn settings(&mut self) -> &mut Settings {
        self.before.settings.get_or_insert_with(|| self.book.settings.clone());
        &mut self.book.settings
    }

    pub(super) fn done(self) -> Undo {
        self.before
    }

    /// Puts records in as they are in `images`.
    pub(super) fn put_in(&mut self, images: Undo) {
        let mut before = revert(self.book, images);
        before.reach_back(std::mem::take(&mut self.before));
        self.before = before;
    }

    pub(super) fn take_back(self) {
        revert(self.book, self.before);
    }
}
