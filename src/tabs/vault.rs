//! The book and its history on a shelf, as one tab has read or written them last.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::found::{read, with_past};
use super::{Found, History, Keep, Past, State, Stored, aside_key, past};
use crate::model::{Book, ProspectId, Record};
use crate::saves::{
    Committed, Damaged, FellBack, Keeper, KeyKind, OpenedBook, Shelf, ShelfError, draft_of, kind_of_key,
};

/// A commit as the crash net is to have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mirrored {
    /// Its number.
    pub seq: u64,
    /// Keys and their texts.
    pub written: Vec<(String, String)>,
    /// Keys that nobody needs any more.
    pub removed: Vec<String>,
    /// True when it is the whole book: nothing else is in force.
    pub is_whole: bool,
}

/// Keeps the book on a shelf.
pub struct Vault {
    shelf: Box<dyn Shelf>,
    keeper: Keeper,
    past: Past,
    seq: u64,
    found: Found,
    trouble: Option<ShelfError>,
    /// Commits that the crash net has not heard of.
    unmirrored: Vec<Mirrored>,
    /// What was found elsewhere and is newer than what lies on the shelf, which was at this number then.
    newer: Option<(u64, Box<dyn Shelf>)>,
    /// How many changes were taken from there.
    recovered: u64,
    /// A change without room beside what it replaces: to be given to the net before it is kept page by page.
    to_entrust: Option<Mirrored>,
    /// The number of the change of which the net holds the whole book.
    entrusted: Option<u64>,
    /// True when the net holds another form of the book than lies on the shelf.
    net_differs: bool,
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vault").field("seq", &self.seq).finish_non_exhaustive()
    }
}

impl Vault {
    /// Opens what lies on a shelf. Nothing is written.
    ///
    /// # Errors
    ///
    /// When the shelf cannot be looked at.
    pub fn open(shelf: Box<dyn Shelf>) -> Result<(Vault, Stored), ShelfError> {
        let (OpenedBook { keeper, .. }, past, found, stored) = read(&*shelf)?;
        Ok((Vault::new(shelf, keeper, past, found, stored.seq), stored))
    }

    /// Goes on from a book that was opened already, and taken out of what opening it gave.
    ///
    /// # Errors
    ///
    /// When the shelf cannot be looked at.
    pub fn go_on(shelf: Box<dyn Shelf>, opened: OpenedBook) -> Result<(Vault, Stored), ShelfError> {
        let (OpenedBook { keeper, .. }, past, found, stored) = with_past(&*shelf, opened)?;
        Ok((Vault::new(shelf, keeper, past, found, stored.seq), stored))
    }

    /// An empty one that lasts as long as it is held.
    pub fn in_memory() -> (Vault, Stored) {
        let shelf = Box::new(BTreeMap::<String, String>::new());
        let vault = Vault::new(shelf, Keeper::default(), Past::default(), Found::default(), 0);
        let stored = Stored {
            seq: 0,
            book: Book::default(),
            history: History::default(),
            settled: Vec::new(),
        };
        (vault, stored)
    }

    fn new(shelf: Box<dyn Shelf>, keeper: Keeper, past: Past, found: Found, seq: u64) -> Vault {
        Vault {
            shelf,
            keeper,
            past,
            seq,
            found,
            trouble: None,
            unmirrored: Vec::new(),
            newer: None,
            recovered: 0,
            to_entrust: None,
            entrusted: None,
            net_differs: false,
        }
    }

    /// What was found that is not as it should be.
    pub fn found(&self) -> &Found {
        &self.found
    }

    /// Why the last attempt to keep something failed; `None` when it did not.
    pub fn trouble(&self) -> Option<&ShelfError> {
        self.trouble.as_ref()
    }

    /// Moves text that could not be read to the key `aside`, out of the way. A record of a page goes from its page with the
    /// next commit.
    ///
    /// # Errors
    ///
    /// When the text was not kept, or what stands there could not be cleared.
    pub fn set_aside(&mut self, damaged: &Damaged, aside: &str) -> Result<(), ShelfError> {
        self.shelf.put(aside, &damaged.text)?;
        if self.shelf.get(&damaged.key)?.as_ref() == Some(&damaged.text) {
            self.shelf.remove(&damaged.key)?;
        } else {
            self.keeper.give_up_unread(&damaged.key, &damaged.text);
        }
        let is_other = |one: &Damaged| (&one.key, &one.text) != (&damaged.key, &damaged.text);
        self.found.damaged.retain(is_other);
        self.found.healed.retain(is_other);
        self.found.fell_back.retain(|one| is_other(&one.damaged));
        Ok(())
    }

    /// The commits since this was last asked.
    pub fn take_unmirrored(&mut self) -> Vec<Mirrored> {
        std::mem::take(&mut self.unmirrored)
    }

    /// Every text of the book and its history, for a net that has missed something.
    ///
    /// # Errors
    ///
    /// When the shelf cannot be looked at.
    pub fn everything(&self) -> Result<Mirrored, ShelfError> {
        let mut written = Vec::new();
        let past = self.shelf.keys()?.into_iter().filter(|key| Past::is_key(key));
        for key in self.keeper.keys().chain(past) {
            if let Some(text) = self.shelf.get(&key)? {
                written.push((key, text));
            }
        }
        Ok(Mirrored {
            seq: self.seq,
            written,
            removed: Vec::new(),
            is_whole: true,
        })
    }

    /// Something newer than what lies on the shelf was found elsewhere: it is read the next time the vault is refreshed,
    /// unless the shelf has gone on by then.
    pub fn offer(&mut self, newer: Box<dyn Shelf>) {
        self.newer = Some((self.seq, newer));
    }

    /// How many changes were taken from what was offered, since this was last asked.
    pub fn take_recovered(&mut self) -> u64 {
        std::mem::take(&mut self.recovered)
    }

    /// The key of an event that the shelf and a net at `seq` both have, if both are of one line.
    pub fn common_event(&self, seq: u64) -> String {
        past::key(seq.min(self.seq))
    }

    /// False where the shelf has another event than `theirs` under that key: it and the net have gone on without each other.
    pub fn is_of_one_line(&self, key: &str, theirs: Option<&String>) -> bool {
        let ours = self.shelf.get(key).ok().flatten();
        ours.is_none() || theirs.is_none() || ours.as_ref() == theirs
    }

    /// Reads again what lies on the shelf, whatever is known of it: it was changed from outside.
    ///
    /// # Errors
    ///
    /// When the shelf cannot be looked at.
    pub fn reopen(&mut self) -> Result<Stored, ShelfError> {
        let opened = read(&*self.shelf)?;
        Ok(self.stand_on(opened))
    }

    /// The key of the index in force and its text: by it a net is known to hold the same.
    pub fn index(&self) -> Option<(String, String)> {
        let key = self.keeper.keys().last()?;
        let text = self.shelf.get(&key).ok()??;
        Some((key, text))
    }

    /// The net was found to hold another form of the book than lies on the shelf: it is to be given all of it.
    pub fn note_net_differs(&mut self) {
        self.net_differs = true;
    }

    /// True when the net is to be given all of the book.
    pub fn net_differs(&self) -> bool {
        self.net_differs
    }

    /// The number of a change of which only some pages lie on the shelf.
    pub fn half_kept(&self) -> Option<u64> {
        self.keeper.half_kept()
    }

    /// True when something on the shelf cannot be read.
    pub fn is_hurt(&self) -> bool {
        !self.found.damaged.is_empty() || !self.found.fell_back.is_empty()
    }

    /// Clears the messages in hand for people who are neither in the book nor in what can be taken back: until then the
    /// message is to be there when they are back. Nothing is cleared while something stored cannot be read.
    pub fn clear_drafts(&mut self, book: &Book, history: &History) {
        if self.is_hurt() {
            return;
        }
        let remembered: BTreeSet<Record> = history.records().collect();
        let is_known = |id: &ProspectId| book.prospects.contains_key(id) || remembered.contains(&Record::Prospect(*id));
        for key in self.shelf.keys().unwrap_or_default() {
            if draft_of(&key).is_some_and(|id| !is_known(&id)) {
                // What cannot be cleared now goes another time: it has no reader.
                let _ = self.shelf.remove(&key);
            }
        }
    }

    /// True while the book has pages from the net that are not on the shelf yet.
    pub fn is_healing(&self) -> bool {
        self.keeper.is_healing()
    }

    /// Reads the shelf again, and takes from the net what cannot be read on it. Nothing is written.
    ///
    /// # Errors
    ///
    /// When one of them cannot be looked at.
    pub fn heal(&mut self, net: &dyn Shelf) -> Result<Stored, ShelfError> {
        let opened = with_past(&*self.shelf, Keeper::heal(&*self.shelf, net)?)?;
        Ok(self.stand_on(opened))
    }

    fn stand_on(&mut self, (opened, past, found, stored): (OpenedBook, Past, Found, Stored)) -> Stored {
        (self.keeper, self.past, self.found, self.seq) = (opened.keeper, past, found, stored.seq);
        stored
    }

    /// What is to be given to the net before it can be kept: see [`Vault::is_safe`].
    pub fn take_to_entrust(&mut self) -> Option<Mirrored> {
        self.to_entrust.take()
    }

    /// The net holds the whole book as it is after the change of this number: it may be kept page by page now.
    pub fn is_safe(&mut self, seq: u64) {
        self.entrusted = Some(seq);
        self.net_differs = true;
    }

    /// There is no room for a change beside what it replaces: it is given to the net, and once that holds it, kept page by
    /// page.
    fn page_by_page(&mut self, book: &Book, records: &BTreeSet<Record>, seq: u64) -> Result<Committed, ShelfError> {
        if self.entrusted == Some(seq) {
            return self.keeper.commit_in_parts(book, records, &mut *self.shelf);
        }
        let written = self.keeper.whole(book, records, &mut *self.shelf)?;
        self.to_entrust = Some(Mirrored {
            seq,
            written,
            removed: Vec::new(),
            is_whole: true,
        });
        Err(ShelfError::Full)
    }

    /// A damaged index lies where the next but one is written: it moves aside first, as far as there is room.
    fn set_aside_indexes(&mut self) {
        for FellBack { damaged, .. } in &self.found.fell_back {
            let lies_there = || self.shelf.get(&damaged.key).ok().flatten().as_ref() == Some(&damaged.text);
            if kind_of_key(&damaged.key) == Some(KeyKind::Index) && lies_there() {
                // The same text goes under the same key, however often it is met.
                let mark = damaged.text.len() as u64;
                let _ = self.shelf.put(&aside_key(0, mark, &damaged.key), &damaged.text);
            }
        }
    }

    fn write(&mut self, book: &Book, records: &BTreeSet<Record>, state: State<'_>) -> Result<Mirrored, ShelfError> {
        let seq = state.seq;
        let mut records = records.clone();
        if self.entrusted.is_some() {
            records.extend(self.keeper.strays(book));
        }
        let records = &records;
        self.set_aside_indexes();
        let mut written = self.past.put(state.events, &mut *self.shelf);
        let settled = state.settled.iter().map(|id| (id.tab.0, id.number));
        self.keeper.number_next(seq, settled.collect());
        let mut outcome = self.keeper.commit(book, records, &mut *self.shelf);
        while outcome == Err(ShelfError::Full) {
            // What is comes before what was.
            let half = self.past.room().1.div_ceil(2);
            let forgotten = self.past.forget(half, &mut *self.shelf);
            if forgotten.is_empty() {
                break;
            }
            written.retain(|(key, _)| !forgotten.contains(key));
            outcome = self.keeper.commit(book, records, &mut *self.shelf);
        }
        if outcome == Err(ShelfError::Full) {
            outcome = self.page_by_page(book, records, seq);
        }
        let committed = outcome?;
        written.extend(committed.written);
        let mut removed = committed.removed;
        let forgotten = self.past.tidy(seq, &mut *self.shelf);
        removed.extend(
            forgotten
                .into_iter()
                .filter(|key| written.iter().all(|(put, _)| put != key)),
        );
        if self.net_differs
            && let Ok(everything) = self.everything()
        {
            self.net_differs = false;
            return Ok(Mirrored { seq, ..everything });
        }
        Ok(Mirrored {
            seq,
            written,
            removed,
            is_whole: false,
        })
    }
}

impl Keep for Vault {
    fn keep(&mut self, book: &Book, records: &BTreeSet<Record>, state: State<'_>) -> bool {
        match self.write(book, records, state) {
            Ok(mirrored) => {
                self.seq = state.seq;
                self.trouble = None;
                (self.to_entrust, self.entrusted) = (None, None);
                self.unmirrored.push(mirrored);
                true
            }
            Err(error) => {
                self.trouble = Some(error);
                false
            }
        }
    }

    fn refresh(&mut self) -> Option<Stored> {
        let mut stored = None;
        if Keeper::latest(&*self.shelf).is_ok_and(|latest| latest != self.keeper.seq()) {
            stored = self.reopen().ok();
        }
        if let Some((at, newer)) = self.newer.take()
            && at == self.seq
            && let Ok((_, _, found, elsewhere)) = read(&*newer)
            && elsewhere.seq > self.seq
            && found.too_new.is_none()
            && found.is_no_worse_than(&self.found)
        {
            self.recovered += elsewhere.seq - self.seq;
            self.is_safe(elsewhere.seq);
            stored = Some(elsewhere);
        }
        stored
    }

    fn seq(&self) -> u64 {
        self.seq
    }

    fn is_ours(&self) -> bool {
        // What cannot be looked at is told when it is to be written.
        !self.keeper.is_overtaken(&*self.shelf).unwrap_or_default()
    }
}
