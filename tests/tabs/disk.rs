//! The storage of a pretended browser: each tab sees it a little late, and it can be full.

use std::collections::BTreeSet;

use onemore::model::{Book, Record};
use onemore::ops::{self, Undo};
use onemore::tabs::{CommandId, Event, History, Keep, MOST_EVENTS, State, Stored};

/// When it happens that the writer dies.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Death {
    BeforeWriting,
    AfterWriting,
}

/// A commit as it is remembered for those who see it late: what was there before.
struct Commit {
    at: u64,
    seq: u64,
    settled: Vec<CommandId>,
    book: Undo,
}

/// What is stored.
pub struct Disk {
    pub book: Book,
    pub seq: u64,
    /// Every event that was ever stored.
    pub events: Vec<Event>,
    pub is_full: bool,
    settled: Vec<CommandId>,
    /// When each commit came, and what was there before.
    log: Vec<Commit>,
}

impl Disk {
    pub fn new(book: Book) -> Disk {
        Disk {
            book,
            seq: 0,
            events: Vec::new(),
            is_full: false,
            settled: Vec::new(),
            log: Vec::new(),
        }
    }

    /// What a tab sees whose view ends at `until`.
    pub fn seen(&self, until: u64) -> Stored {
        let mut book = self.book.clone();
        let (mut seq, mut settled) = (self.seq, &self.settled);
        for before in self.log.iter().rev().take_while(|commit| commit.at > until) {
            ops::revert(&mut book, before.book.clone());
            (seq, settled) = (before.seq, &before.settled);
        }
        let kept = self.events.iter().filter(|event| event.seq <= seq).rev();
        let events = kept.take(MOST_EVENTS).cloned().collect();
        Stored {
            seq,
            book,
            history: History::of(events, seq),
            settled: settled.clone(),
        }
    }
}

/// One tab's way to the storage, for one input.
pub struct Way<'a> {
    pub disk: &'a mut Disk,
    /// The number of the state this tab has read or written last.
    pub read: &'a mut u64,
    pub time: u64,
    /// How late this tab sees what others write.
    pub lag: u64,
    pub death: Option<Death>,
    pub has_died: bool,
}

impl Keep for Way<'_> {
    fn keep(&mut self, book: &Book, records: &BTreeSet<Record>, state: State<'_>) -> bool {
        if self.has_died || self.disk.is_full {
            return false;
        }
        if self.death == Some(Death::BeforeWriting) {
            self.has_died = true;
            return false;
        }
        assert_eq!(
            *self.read, self.disk.seq,
            "somebody writes over what they have not read"
        );
        let records: Vec<Record> = records.iter().copied().collect();
        let before = ops::revert(&mut self.disk.book, Undo::images(book, &records));
        self.disk.log.push(Commit {
            at: self.time,
            seq: self.disk.seq,
            settled: std::mem::replace(&mut self.disk.settled, state.settled.to_vec()),
            book: before,
        });
        let recent = self.disk.log.len().saturating_sub(500);
        self.disk.log.drain(..recent);
        for event in state.events {
            assert!(event.seq > self.disk.seq, "an event is stored twice");
            self.disk.events.push(event.clone());
        }
        self.disk.seq = state.seq;
        *self.read = state.seq;
        if self.death == Some(Death::AfterWriting) {
            self.has_died = true;
        }
        true
    }

    fn refresh(&mut self) -> Option<Stored> {
        let stored = self.disk.seen(self.time.saturating_sub(self.lag));
        let is_new = stored.seq != *self.read;
        *self.read = stored.seq;
        is_new.then_some(stored)
    }

    fn seq(&self) -> u64 {
        *self.read
    }

    fn is_ours(&self) -> bool {
        *self.read == self.disk.seq
    }
}
