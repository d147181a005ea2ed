//! From a change in memory to the storage, all of it or nothing.

use std::collections::BTreeSet;

use crate::model::{Book, ProspectId, Record};

use super::super::codec::CodecError;
use super::super::index::{self, Index, Writing};
use super::super::page::Holds;
use super::super::seal::Seal;
use super::super::shelf::{Shelf, ShelfError};
use super::super::{packing, record};
use super::plan::{self, Turn, Way};
use super::{Keeper, OnPage, SPARES};

/// A commit, ready to be written: nothing of it has happened yet.
pub struct Prepared {
    index: Index,
    /// The pages, then the index.
    texts: Vec<(String, String)>,
    /// What becomes of each page, with the letters it takes.
    turns: Vec<(Turn, usize)>,
    /// Keys to clear before, and keys to clear after.
    before: Vec<String>,
    after: Vec<String>,
    /// People of whom nothing is kept any more.
    gone: Vec<ProspectId>,
    records: BTreeSet<Record>,
}

/// A commit that has happened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Committed {
    /// Its number.
    pub seq: u64,
    /// What was written: the keys of the pages and their texts, the index last.
    pub written: Vec<(String, String)>,
    /// Keys that nobody needs any more.
    pub removed: Vec<String>,
}

impl Prepared {
    /// What is to be written: the keys of the pages and their texts, the index last.
    pub fn texts(&self) -> &[(String, String)] {
        &self.texts
    }

    /// Room it takes while the old texts still stand, in UTF-16 units.
    pub fn room(&self) -> usize {
        let one = |(key, text): &(String, String)| key.len() + text.encode_utf16().count();
        self.texts.iter().map(one).sum()
    }

    /// Whether a page stays in force as it is.
    pub(super) fn leaves(&self, page: Writing) -> bool {
        self.index.pages.binary_search(&page).is_ok()
    }

    /// Writes it: new pages, the index, then clears what nobody needs. On an error the storage holds the book as before.
    ///
    /// # Errors
    ///
    /// When a text was not kept.
    pub fn write(&self, shelf: &mut dyn Shelf) -> Result<(), ShelfError> {
        for key in &self.before {
            shelf.remove(key)?;
        }
        for (place, (key, text)) in self.texts.iter().enumerate() {
            if let Err(error) = shelf.put(key, text) {
                // What cannot be cleared now is found at the next start and cleared before the next commit.
                for (key, _) in &self.texts[..place] {
                    let _ = shelf.remove(key);
                }
                return Err(error);
            }
        }
        for key in &self.after {
            // It has happened: what still stands is cleared before the next commit.
            let _ = shelf.remove(key);
        }
        Ok(())
    }
}

impl Keeper {
    /// Writes what changed: on its pages, or, where those have no room beside themselves, aside from them. On an error the
    /// storage holds the book as before and the records wait: the caller keeps them and commits them again.
    ///
    /// # Errors
    ///
    /// When a text was not kept.
    pub fn commit(
        &mut self,
        book: &Book,
        records: &BTreeSet<Record>,
        shelf: &mut dyn Shelf,
    ) -> Result<Committed, ShelfError> {
        let mut outcome = self.commit_in_place(book, records, shelf);
        if outcome == Err(ShelfError::Full) {
            outcome = self.try_once(book, records, Way::Aside, shelf);
        }
        let mut committed = outcome?;
        self.tidy(book, shelf, &mut committed);
        Ok(committed)
    }

    /// The same, on its pages only.
    pub(super) fn commit_in_place(
        &mut self,
        book: &Book,
        records: &BTreeSet<Record>,
        shelf: &mut dyn Shelf,
    ) -> Result<Committed, ShelfError> {
        let mut outcome = self.try_once(book, records, Way::InPlace, shelf);
        if outcome == Err(ShelfError::Full) && !self.spares.is_empty() {
            self.give_up_spares(shelf);
            outcome = self.try_once(book, records, Way::InPlace, shelf);
        }
        if outcome == Err(ShelfError::Full) && !self.version_1.is_empty() {
            self.move_version_1(book, records, shelf)?;
            outcome = self.try_once(book, records, Way::InPlace, shelf);
        }
        outcome
    }

    pub(super) fn try_once(
        &mut self,
        book: &Book,
        records: &BTreeSet<Record>,
        way: Way,
        shelf: &mut dyn Shelf,
    ) -> Result<Committed, ShelfError> {
        let prepared = self.ready(book, records, way)?;
        prepared.write(shelf)?;
        Ok(self.done(prepared))
    }

    pub(super) fn ready(&self, book: &Book, records: &BTreeSet<Record>, way: Way) -> Result<Prepared, ShelfError> {
        let prepared = self.prepare_by(book, records, way);
        prepared.map_err(|error| ShelfError::Refused(error.to_string()))
    }

    /// Earlier writings of pages make room for the one to come.
    pub(super) fn give_up_spares(&mut self, shelf: &mut dyn Shelf) {
        for spare in std::mem::take(&mut self.spares) {
            if shelf.remove(&spare.key()).is_err() {
                self.litter.insert(spare.key());
            }
        }
    }

    /// Works out a commit of `records`, and of those that wait, without touching anything.
    ///
    /// # Errors
    ///
    /// When a record cannot be written in the form we keep: nothing that a form takes is.
    pub fn prepare(&self, book: &Book, records: &BTreeSet<Record>) -> Result<Prepared, CodecError> {
        self.prepare_by(book, records, Way::InPlace)
    }

    fn prepare_by(&self, book: &Book, records: &BTreeSet<Record>, way: Way) -> Result<Prepared, CodecError> {
        let records: BTreeSet<Record> = records.union(&self.waiting).copied().collect();
        let (seq, at) = (self.seq + 1, self.next.unwrap_or(self.at + 1));
        let mut seal = Seal::new();
        let mut texts = Vec::new();
        let mut turns = Vec::new();
        let mut pages: Vec<Writing> = self.pages.iter().map(|(page, on)| on.writing(*page)).collect();
        let mut spares = self.spares.clone();
        let mut replaced = self.spares.clone();
        for turn in plan::turns(self, book, &records, way)? {
            let old = self.pages.get(&turn.page).filter(|on| on.is_there);
            let old = old.map(|on| on.writing(turn.page));
            pages.retain(|writing| writing.page != turn.page);
            // A number may be used again for other people: what went with it must not come back for them.
            spares.retain(|spare| spare.page != turn.page);
            replaced.extend(old);
            let mut room = 0;
            if let Some(part) = &turn.part {
                spares.extend(old);
                let new = Writing {
                    page: turn.page,
                    generation: seq,
                };
                pages.push(new);
                let text = seal.write(&new.name(), &part.streams);
                room = letters(&text);
                texts.push((new.key(), text));
            }
            turns.push((turn, room));
        }
        spares.drain(..spares.len().saturating_sub(SPARES));
        pages.sort_unstable();
        replaced.retain(|old| !spares.contains(old));
        let is_moved = |key: &&String| record::record(key).is_some_and(|record| records.contains(&record));
        let after = replaced
            .into_iter()
            .map(Writing::key)
            .chain(self.version_1.iter().filter(is_moved).cloned())
            .collect();
        let index = Index {
            seq,
            at: Some(at),
            // Whoever keeps that change, or a later one, as a whole has ended it.
            toward: self.toward.filter(|toward| *toward > at),
            settled: self.settled_at(at),
            pages,
            spares,
            damaged: self.damaged.clone(),
        };
        let text = seal.write(&index::name(seq), &index.streams()?);
        texts.push((index::key(self.side.other().name()), text));
        let is_gone = |record: &Record| match record {
            Record::Prospect(id) => (!book.prospects.contains_key(id)).then_some(*id),
            _ => None,
        };
        Ok(Prepared {
            gone: records.iter().filter_map(is_gone).collect(),
            before: self.litter.iter().cloned().collect(),
            index,
            texts,
            turns,
            after,
            records,
        })
    }

    /// What was prepared has been written.
    pub fn done(&mut self, prepared: Prepared) -> Committed {
        let Prepared {
            index,
            texts,
            turns,
            before,
            after,
            gone,
            records,
        } = prepared;
        for id in gone {
            self.homes.remove(&id);
        }
        for (turn, letters) in turns {
            self.stale.remove(&turn.page);
            let Some(part) = turn.part else {
                self.pages.remove(&turn.page);
                continue;
            };
            for id in &part.ids {
                let home = self.homes.insert(*id, turn.page).filter(|home| *home != turn.page);
                self.note_moved(*id, home);
            }
            let on = OnPage {
                generation: index.seq,
                label: part.label,
                ids: part.ids,
                moved: Vec::new(),
                unread: turn.unread,
                size: part.streams.size(),
                letters,
                desk: (part.label.holds != Holds::People).then_some(part.streams),
                is_there: true,
            };
            self.pages.insert(turn.page, on);
        }
        (self.seq, self.at, self.next) = (index.seq, index.change(), None);
        (self.toward, self.settled) = (index.toward, index.settled);
        self.spares = index.spares;
        self.side = self.side.other();
        self.version_1.retain(|key| !after.contains(key));
        self.waiting.retain(|record| !records.contains(record));
        // Clearing fails without a word, so what was to be cleared is cleared again the next time: it costs nothing.
        self.litter = after.iter().cloned().collect();
        // What a commit that was cut short has left may be written anew under the same key.
        let is_cleared = |key: &String| texts.iter().all(|(written, _)| written != key);
        let removed = before.into_iter().chain(after).filter(is_cleared).collect();
        Committed {
            seq: index.seq,
            written: texts,
            removed,
        }
    }
}

/// UTF-16 units of a sealed text: its head is ASCII, the rest three bytes a letter.
pub(super) fn letters(text: &str) -> usize {
    let packed = text.rfind(' ').map_or(0, |end| text.len() - end - 1);
    text.len() - packed + packed / packing::LETTER
}
