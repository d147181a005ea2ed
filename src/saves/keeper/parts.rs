//! A change for which a second copy of its pages does not fit: kept page by page, while something else holds all of it.
//!
//! Each part is a commit like any other, so the storage holds a sound book at every moment; but until the last one it is
//! partly the book before and partly the book after, and says so: it still has the number of the change before. Whoever
//! opens it and finds the whole in the crash net goes on from there.

use std::collections::BTreeSet;

use crate::model::{Book, Record};

use super::super::index::key;
use super::super::record;
use super::super::shelf::{Shelf, ShelfError};
use super::plan::Way;
use super::{Committed, Keeper};

/// Keys under which room is asked for, and let go again, before anything is moved.
pub(super) const ROOM: &str = "room:";

/// Letters asked for at a time: a write of 100 kB.
const AT_A_TIME: usize = 50_000;

/// Newcomers that go with one part: about a page.
const NEWCOMERS: usize = 50;

impl Keeper {
    /// A change that had no room beside what it replaces, as the crash net is to have it: every key with its text, so that
    /// the net holds the whole book as it will be. Nothing is changed by it.
    ///
    /// # Errors
    ///
    /// [`ShelfError::Full`] when it would not even fit in the place of what it replaces.
    pub fn whole(
        &self,
        book: &Book,
        records: &BTreeSet<Record>,
        shelf: &mut dyn Shelf,
    ) -> Result<Vec<(String, String)>, ShelfError> {
        let prepared = self.ready(book, records, Way::InPlace)?;
        let pages = self.pages.iter().filter(|(_, on)| on.is_there);
        let pages = pages.map(|(page, on)| (on.writing(*page), on.letters));
        let (left, replaced): (Vec<_>, Vec<_>) = pages.partition(|(writing, _)| prepared.leaves(*writing));
        let freed: usize = replaced.iter().map(|(_, letters)| letters).sum();
        // While a page is written, what it replaces still stands.
        let lengths = prepared.texts().iter().map(|(_, text)| text.encode_utf16().count());
        let on_their_way = 2 * lengths.max().unwrap_or_default();
        has_room(prepared.room().saturating_sub(freed) + on_their_way, shelf)?;
        let mut whole = Vec::new();
        for (writing, _) in left {
            let key = writing.key();
            if let Some(text) = shelf.get(&key)? {
                whole.push((key, text));
            }
        }
        whole.extend(prepared.texts().iter().cloned());
        Ok(whole)
    }

    /// Keeps a change page by page. To be called when all of it lies elsewhere. On an error the storage holds the book as
    /// before, or, where even that was refused, a part of each: [`Keeper::half_kept`] tells.
    ///
    /// # Errors
    ///
    /// When a text was not kept.
    pub fn commit_in_parts(
        &mut self,
        book: &Book,
        records: &BTreeSet<Record>,
        shelf: &mut dyn Shelf,
    ) -> Result<Committed, ShelfError> {
        let before = Keeper::open(shelf)?.book;
        let at = self.next.unwrap_or(self.at + 1);
        let all: BTreeSet<Record> = records.union(&self.waiting).copied().collect();
        let waiting = std::mem::take(&mut self.waiting);
        self.toward = Some(at);
        let mut outcome = self.parts(book, &all, shelf);
        if outcome.is_ok() {
            self.toward = None;
            self.next = Some(at);
            outcome = self.commit_in_place(book, &desk(&all), shelf);
        }
        if outcome.is_err() {
            self.toward = Some(at);
            // What is taken back here is smaller than what stood in its place a moment ago, or as large.
            if self.parts(&before, &all, shelf).is_ok() {
                self.toward = None;
                self.next = Some(self.at);
                let _ = self.commit_in_place(&before, &desk(&all), shelf);
            }
            self.waiting = waiting;
            self.next = None;
        }
        outcome
    }

    /// Moves a book that still lies in the form of version 1 into pages, some people at a time, where both forms of all of
    /// them do not fit: but for `records`, which have changed since. Each of the others stands in one form or the other at
    /// every moment, so nothing has to hold them meanwhile.
    pub(super) fn move_version_1(
        &mut self,
        book: &Book,
        records: &BTreeSet<Record>,
        shelf: &mut dyn Shelf,
    ) -> Result<(), ShelfError> {
        let (at, waiting) = (self.next, std::mem::take(&mut self.waiting));
        let unchanged = waiting.difference(records).copied().collect();
        let outcome = self.parts(book, &unchanged, shelf);
        let lies = self.version_1.iter().filter_map(|key| record::record(key));
        self.waiting = lies.collect();
        self.next = at;
        outcome.map(drop)
    }

    /// Keeps `records` a page at a time, those pages first from which somebody goes.
    fn parts(
        &mut self,
        book: &Book,
        records: &BTreeSet<Record>,
        shelf: &mut dyn Shelf,
    ) -> Result<Committed, ShelfError> {
        let mut by_page: Vec<(u32, Record)> = Vec::new();
        let mut newcomers = Vec::new();
        for record in records {
            let Record::Prospect(id) = record else { continue };
            match self.homes.get(id) {
                Some(page) => by_page.push((*page, *record)),
                None => newcomers.push(*record),
            }
        }
        by_page.sort_unstable();
        let is_gone =
            |(_, record): &(u32, Record)| matches!(record, Record::Prospect(id) if !book.prospects.contains_key(id));
        let (leaving, staying): (Vec<_>, Vec<_>) =
            (by_page.chunk_by(|one, next| one.0 == next.0)).partition(|page| page.iter().any(is_gone));
        let pages = leaving.into_iter().chain(staying);
        let pages = pages.map(|page| page.iter().map(|(_, record)| *record).collect::<BTreeSet<_>>());
        let newcomers = newcomers.chunks(NEWCOMERS).map(|some| some.iter().copied().collect());
        let mut last = Committed::default();
        for part in pages.chain(newcomers) {
            self.next = Some(self.at);
            last = self.commit_in_place(book, &part, shelf)?;
        }
        Ok(last)
    }
}

/// Those that are no people.
fn desk(records: &BTreeSet<Record>) -> BTreeSet<Record> {
    let records = records.iter().copied();
    records
        .filter(|record| !matches!(record, Record::Prospect(_)))
        .collect()
}

/// Whether so many letters fit: they are written and cleared at once. A browser does not say how much room it has.
fn has_room(letters: usize, shelf: &mut dyn Shelf) -> Result<(), ShelfError> {
    let mut asked = Vec::new();
    let mut outcome = Ok(());
    for from in (0..letters).step_by(AT_A_TIME) {
        let key = key(&format!("{ROOM}{from}"));
        outcome = shelf.put(&key, &"0".repeat(AT_A_TIME.min(letters - from)));
        if outcome.is_err() {
            break;
        }
        asked.push(key);
    }
    for key in asked {
        shelf.remove(&key)?;
    }
    outcome
}
