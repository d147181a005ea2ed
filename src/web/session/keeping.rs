//! What is on screen, kept in the browser: written after every change, taken over from other tabs.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::Session;
use super::history::History;
use crate::cadence::Workplaces;
use crate::model::Record;
use crate::saves::{self, Damaged, Unread};
use crate::web::browser::clock;
use crate::web::browser::storage::{self, StorageError};

/// Whether what is on screen is also kept.
#[derive(Debug, Clone, PartialEq)]
pub enum Keeping {
    /// All of it.
    Kept,
    /// Some changes could not be kept: why, and which records wait.
    Waiting(StorageError, BTreeSet<Record>),
    /// The browser keeps nothing for this page: the book lives until the tab closes.
    MemoryOnly,
    /// What is stored was written by a later version: nothing here may overwrite it.
    ReadOnly(u32),
}

impl Session {
    /// Writes the records of a change, and those that still wait from before.
    pub(super) fn keep(&self, records: Vec<Record>) {
        let mut waiting: BTreeSet<Record> = records.into_iter().collect();
        match &*self.keeping.read_untracked() {
            Keeping::Kept => {}
            Keeping::Waiting(_, earlier) => waiting.extend(earlier),
            Keeping::MemoryOnly | Keeping::ReadOnly(_) => return,
        }
        let frozen = self
            .damaged
            .with_untracked(|damaged| damaged.iter().map(|one| one.key.clone()).collect::<Vec<_>>());
        let mut trouble = None;
        self.book.with_untracked(|book| {
            waiting.retain(|record| {
                let key = saves::key(*record);
                if frozen.contains(&key) {
                    trouble.get_or_insert(StorageError::Refused(
                        "damaged text stands in this place; look under Data".to_owned(),
                    ));
                    return true;
                }
                let text = saves::write(book, *record);
                if let (Record::Prospect(id), None) = (record, &text) {
                    // Nothing in hand outlives the person it was for; what cannot be cleared now has no reader.
                    let _ = storage::put(&saves::draft_key(*id), None);
                }
                let kept = storage::put(&key, text.as_deref());
                kept.map_err(|error| trouble.get_or_insert(error)).is_err()
            });
        });
        self.keeping.set(match trouble {
            Some(error) => Keeping::Waiting(error, waiting),
            None => Keeping::Kept,
        });
    }

    /// True while this tab may write to the storage.
    pub fn may_keep(&self) -> bool {
        matches!(*self.keeping.read_untracked(), Keeping::Kept | Keeping::Waiting(..))
    }

    /// Tries again to keep what waits.
    pub fn keep_again(&self) {
        self.keep(Vec::new());
    }

    /// Moves damaged text to a key of its own, where it stays downloadable, so that its place can be used again.
    pub fn set_aside(&self, damaged: &Damaged) -> Result<(), String> {
        let aside = format!(
            "{}aside:{}:{}",
            saves::PREFIX,
            clock::instant().timestamp(),
            damaged.key
        );
        let moved = storage::put(&aside, Some(&damaged.text)).and_then(|()| storage::put(&damaged.key, None));
        moved.map_err(|error| format!("It could not be set aside: {error}."))?;
        self.damaged.update(|all| all.retain(|one| one.key != damaged.key));
        self.keep_again();
        Ok(())
    }

    /// Takes over what another tab wrote. What it changed can no longer be undone here: that would undo the other tab.
    pub fn take_over(&self, key: Option<&str>, text: Option<&str>) {
        let Some(key) = key else { return self.reopen() };
        let Some(record) = saves::record(key) else { return };
        let taken = self.book.try_update(|book| {
            let taken = saves::take_over(book, record, text);
            self.follow(book, &[record]);
            taken
        });
        match taken {
            Some(Err(Unread::TooNew(version))) => return self.keeping.set(Keeping::ReadOnly(version)),
            Some(Err(Unread::Damaged(reason))) => {
                return self.say(format!("Another tab wrote something this one cannot read. {reason}"));
            }
            Some(Ok(())) | None => {}
        }
        self.history.update_value(|history| {
            history.done.retain(|(_, undo)| !undo.records().contains(&record));
            history.undone.retain(|(_, undo)| !undo.records().contains(&record));
        });
        self.show_history();
    }

    /// Another tab cleared the storage: this one shows what is left.
    fn reopen(&self) {
        let Ok(entries) = storage::entries() else { return };
        let opened = saves::open(entries);
        self.workplaces.set_value(Workplaces::of(&opened.book));
        self.book.set(opened.book);
        self.damaged.set(opened.damaged);
        self.history.set_value(History::default());
        self.show_history();
    }
}
