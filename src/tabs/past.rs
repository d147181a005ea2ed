//! The history as it is stored: one text an event, written ahead of the commit it belongs to. An event counts once the book
//! is as far as its number; what was written ahead of a commit that never came is passed over, and written over later.
//!
//! The book comes first: where there is no room, the past is cut short, and that is no error.

use std::collections::VecDeque;

use super::{Event, History, MOST_EVENTS};
use crate::saves::{Notes, PREFIX, Shelf, ShelfError};

/// Most room the stored history takes, in UTF-16 units: 5% of what browsers usually keep (5,242,880).
const MOST_ROOM: usize = 262_144;

const NAME: &str = "past:";

/// Which events are stored, the oldest first, with the room each takes.
#[derive(Debug, Clone, Default)]
pub struct Past {
    stored: VecDeque<(u64, usize)>,
    /// Keys cleared since this was last asked for: whoever holds a copy lets go of them too.
    cleared: Vec<String>,
}

fn name(seq: u64) -> String {
    format!("{NAME}{seq}")
}

/// Where the event of this number lies.
pub(super) fn key(seq: u64) -> String {
    format!("{PREFIX}{}", name(seq))
}

/// The number of the event under a key; `None` for every other key.
fn seq_of(key: &str) -> Option<u64> {
    key.strip_prefix(PREFIX)?.strip_prefix(NAME)?.parse().ok()
}

fn room(key: &str, text: &str) -> usize {
    key.len() + text.encode_utf16().count()
}

impl Past {
    /// True for a key that an event is stored under.
    pub fn is_key(key: &str) -> bool {
        seq_of(key).is_some()
    }

    /// What is stored of the history of a book that is at `seq`. What cannot be read is a gap.
    ///
    /// # Errors
    ///
    /// When the shelf cannot be looked at.
    pub fn open(shelf: &dyn Shelf, seq: u64) -> Result<(Past, History), ShelfError> {
        let mut past = Past::default();
        let mut notes = Notes::new();
        let mut events: Vec<Event> = Vec::new();
        for key in shelf.keys()? {
            let Some(number) = seq_of(&key) else { continue };
            let Some(text) = shelf.get(&key)? else { continue };
            past.stored.push_back((number, room(&key, &text)));
            if number <= seq {
                events.extend(notes.unseal(&name(number), &text));
            }
        }
        past.stored.make_contiguous().sort_unstable();
        Ok((past, History::of(events, seq)))
    }

    /// Room taken, in UTF-16 units, and by how many events.
    pub fn room(&self) -> (usize, usize) {
        (self.stored.iter().map(|(_, room)| room).sum(), self.stored.len())
    }

    /// Stores events ahead of their commit, as far as there is room. Answers what was written.
    pub(super) fn put(&mut self, events: &[Event], shelf: &mut dyn Shelf) -> Vec<(String, String)> {
        let mut notes = Notes::new();
        let mut written = Vec::new();
        for event in events {
            let whole = notes
                .seal(&name(event.seq), event)
                .filter(|text| room(&key(event.seq), text) <= MOST_ROOM);
            let done = whole.and_then(|text| self.put_one(event.seq, text, shelf)).or_else(|| {
                // Without what was before, it still says what happened, and which command is settled.
                let short = Event {
                    before: None,
                    ..event.clone()
                };
                self.put_one(event.seq, notes.seal(&name(event.seq), &short)?, shelf)
            });
            written.extend(done);
        }
        written
    }

    fn put_one(&mut self, seq: u64, text: String, shelf: &mut dyn Shelf) -> Option<(String, String)> {
        let key = key(seq);
        let mut done = shelf.put(&key, &text);
        if done == Err(ShelfError::Full) && !self.forget(self.stored.len() / 2, shelf).is_empty() {
            done = shelf.put(&key, &text);
        }
        done.ok()?;
        self.stored.retain(|(known, _)| *known != seq);
        let place = self.stored.partition_point(|(known, _)| *known < seq);
        self.stored.insert(place, (seq, room(&key, &text)));
        Some((key, text))
    }

    /// Forgets what is beyond the number and the room that the history may have, and what lies ahead of `seq`. Answers
    /// the keys that were cleared since this was last asked.
    pub(super) fn tidy(&mut self, seq: u64, shelf: &mut dyn Shelf) -> Vec<String> {
        let (mut rest, mut count) = self.room();
        let mut surplus = 0;
        for (_, room) in &self.stored {
            if count <= MOST_EVENTS && rest <= MOST_ROOM {
                break;
            }
            (rest, count, surplus) = (rest - room, count - 1, surplus + 1);
        }
        self.forget(surplus, shelf);
        let ahead = self
            .stored
            .iter()
            .map(|(number, _)| *number)
            .filter(|number| *number > seq);
        for number in ahead.collect::<Vec<_>>() {
            if shelf.remove(&key(number)).is_ok() {
                self.stored.retain(|(known, _)| *known != number);
                self.cleared.push(key(number));
            }
        }
        std::mem::take(&mut self.cleared)
    }

    /// Forgets the oldest events. Answers the keys that were cleared.
    pub(super) fn forget(&mut self, count: usize, shelf: &mut dyn Shelf) -> Vec<String> {
        let mut cleared = Vec::new();
        for _ in 0..count {
            let Some((seq, _)) = self.stored.front().copied() else {
                break;
            };
            if shelf.remove(&key(seq)).is_err() {
                break;
            }
            self.stored.pop_front();
            cleared.push(key(seq));
        }
        self.cleared.extend_from_slice(&cleared);
        cleared
    }
}
