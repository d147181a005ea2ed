//! What was done, one line for all tabs: enough to take it back, newest last.

use std::collections::VecDeque;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::CommandId;
use crate::model::Record;
use crate::ops::Undo;

/// How many changes can be taken back: what issue 5 asks for.
pub const LONGEST_HISTORY: usize = 100;

/// How many events are remembered for that: a change, its undo and its redo are three.
pub const MOST_EVENTS: usize = 4 * LONGEST_HISTORY;

/// What an event did to the line of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// A change was made.
    Done,
    /// The last change was taken back.
    Undone,
    /// The change taken back last was made again.
    Redone,
}

/// One thing that happened to the book.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Counts the events of this book from 1 on.
    pub seq: u64,
    /// The command that asked for it.
    pub id: CommandId,
    /// When it was asked for.
    pub at: DateTime<Utc>,
    /// The change in words; of an undo, the words of what was taken back.
    pub label: String,
    /// What it did.
    pub kind: Kind,
    /// The records it changed, as they were before. `None` where that was too much to remember: nothing before this event
    /// can be taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Undo>,
}

/// The newest events, in their order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    events: VecDeque<Event>,
}

/// The places of events: those in force, and those taken back since the last change, each with the newest last.
struct Line {
    done: Vec<usize>,
    undone: Vec<usize>,
}

impl History {
    /// The history that stored events tell. Only those that follow each other without a gap up to `seq` count: to take
    /// back across a gap would bring back a state that never was.
    pub fn of(mut events: Vec<Event>, seq: u64) -> History {
        events.retain(|event| event.seq <= seq);
        events.sort_unstable_by_key(|event| event.seq);
        let mut expected = seq;
        let whole = events.iter().rev().take_while(|event| {
            let follows = event.seq == expected;
            expected = expected.wrapping_sub(1);
            follows
        });
        let from = events.len() - whole.count();
        let mut history = History {
            events: events.drain(from..).collect(),
        };
        history.trim();
        history
    }

    /// Every event that is remembered, the oldest first.
    pub fn events(&self) -> impl DoubleEndedIterator<Item = &Event> + ExactSizeIterator {
        self.events.iter()
    }

    /// Every record that something remembered has changed.
    pub fn records(&self) -> impl Iterator<Item = Record> {
        self.events
            .iter()
            .flat_map(|event| event.before.iter().flat_map(Undo::records))
    }

    /// The newest event.
    pub fn last(&self) -> Option<&Event> {
        self.events.back()
    }

    pub(super) fn push(&mut self, event: Event) {
        self.events.push_back(event);
    }

    pub(super) fn pop(&mut self) -> Option<Event> {
        self.events.pop_back()
    }

    /// Forgets what is further back than the last [`LONGEST_HISTORY`] changes in force. What they stand on is never
    /// taken back by a later event, so the rest still leads to the same.
    pub(super) fn trim(&mut self) {
        if self.events.len() <= LONGEST_HISTORY {
            return;
        }
        let done = self.line().done;
        let oldest = done
            .len()
            .checked_sub(LONGEST_HISTORY)
            .and_then(|place| done.get(place));
        let too_many = self.events.len().saturating_sub(MOST_EVENTS);
        self.events.drain(..oldest.copied().unwrap_or_default().max(too_many));
    }

    /// The changes in force, the newest last: taking back the last leads to where the one before it had led.
    pub fn done(&self) -> Vec<&Event> {
        self.line().done.into_iter().map(|place| &self.events[place]).collect()
    }

    /// What was taken back and can be made again, the next one last.
    pub fn undone(&self) -> Vec<&Event> {
        self.line()
            .undone
            .into_iter()
            .map(|place| &self.events[place])
            .collect()
    }

    fn line(&self) -> Line {
        let mut line = Line {
            done: Vec::new(),
            undone: Vec::new(),
        };
        for (place, event) in self.events.iter().enumerate() {
            match event.kind {
                Kind::Done => {
                    line.undone.clear();
                    line.done.push(place);
                }
                Kind::Undone => {
                    line.done.pop();
                    line.undone.push(place);
                }
                Kind::Redone => {
                    line.undone.pop();
                    line.done.push(place);
                }
            }
        }
        line
    }

    /// The events after `seq`, where every one of them is remembered. Who remembers nothing does not know whether there were
    /// any.
    pub(super) fn after(&self, seq: u64) -> Option<Vec<Event>> {
        let missing = usize::try_from(self.last()?.seq.checked_sub(seq)?).ok()?;
        let from = self.events.len().checked_sub(missing)?;
        Some(self.events.iter().skip(from).cloned().collect())
    }

    /// The records changed after `seq`; `None` where not all of it is remembered.
    pub(super) fn records_after(&self, seq: u64) -> Option<Vec<Record>> {
        let mut records = Vec::new();
        for event in self.after(seq)? {
            records.extend(event.before?.records());
        }
        records.sort_unstable();
        records.dedup();
        Some(records)
    }

    /// The event of this number.
    pub(super) fn at(&self, seq: u64) -> Option<&Event> {
        self.events.iter().rev().find(|event| event.seq == seq)
    }
}
