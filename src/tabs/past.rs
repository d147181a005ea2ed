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
const PIECE_MARK: char = '+';

/// Most of an event that one text takes, in UTF-16 units: no write is over 100,000 bytes, also not under a lock, which adds
/// a tenth. What is longer lies in pieces.
const PIECE: usize = 44_000;

/// An event that is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    seq: u64,
    pieces: usize,
    /// In UTF-16 units, keys included.
    room: usize,
}

/// Which events are stored, the oldest first.
#[derive(Debug, Clone, Default)]
pub struct Past {
    stored: VecDeque<Entry>,
    /// Keys cleared since this was last asked for: whoever holds a copy lets go of them too.
    cleared: Vec<String>,
}

fn name(seq: u64) -> String {
    format!("{NAME}{seq}")
}

/// Where the event of this number lies, or begins.
pub(super) fn key(seq: u64) -> String {
    format!("{PREFIX}{}", name(seq))
}

fn piece_key(seq: u64, piece: usize) -> String {
    match piece {
        0 => key(seq),
        _ => format!("{}{PIECE_MARK}{piece}", key(seq)),
    }
}

/// The number of the event under a key, and which piece of it; `None` for every other key.
fn place_of(key: &str) -> Option<(u64, usize)> {
    let name = key.strip_prefix(PREFIX)?.strip_prefix(NAME)?;
    match name.split_once(PIECE_MARK) {
        None => Some((name.parse().ok()?, 0)),
        Some((seq, piece)) => Some((seq.parse().ok()?, piece.parse().ok().filter(|piece| *piece > 0)?)),
    }
}

fn room(key: &str, text: &str) -> usize {
    key.len() + text.encode_utf16().count()
}

/// A packed text in pieces of which each letter is one unit (`saves::packing`).
fn in_pieces(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(PIECE).map(|piece| piece.iter().collect()).collect()
}

impl Past {
    /// True for a key that an event is stored under.
    pub fn is_key(key: &str) -> bool {
        place_of(key).is_some()
    }

    /// What is stored of the history of a book that is at `seq`. What cannot be read is a gap.
    ///
    /// # Errors
    ///
    /// When the shelf cannot be looked at.
    pub fn open(shelf: &dyn Shelf, seq: u64) -> Result<(Past, History), ShelfError> {
        let mut past = Past::default();
        let mut notes = Notes::new();
        let mut places: Vec<((u64, usize), String)> = Vec::new();
        for key in shelf.keys()? {
            places.extend(place_of(&key).map(|place| (place, key)));
        }
        places.sort_unstable();
        let mut events: Vec<Event> = Vec::new();
        for event in places.chunk_by(|((one, _), _), ((other, _), _)| one == other) {
            let mut entry = Entry {
                seq: event[0].0.0,
                pieces: 0,
                room: 0,
            };
            let mut whole = String::new();
            for ((_, piece), key) in event {
                let Some(text) = shelf.get(key)? else { continue };
                entry.pieces = piece + 1;
                entry.room += room(key, &text);
                whole.push_str(&text);
            }
            past.stored.push_back(entry);
            if entry.seq <= seq {
                events.extend(notes.unseal(&name(entry.seq), &whole));
            }
        }
        Ok((past, History::of(events, seq)))
    }

    /// Room taken, in UTF-16 units, and by how many events.
    pub fn room(&self) -> (usize, usize) {
        (self.stored.iter().map(|entry| entry.room).sum(), self.stored.len())
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
            written.extend(done.unwrap_or_default());
        }
        written
    }

    /// Stores one event, all its pieces or none.
    fn put_one(&mut self, seq: u64, text: String, shelf: &mut dyn Shelf) -> Option<Vec<(String, String)>> {
        // What was written ahead under this number, and never came about, may have been longer.
        self.forget_one(seq, shelf);
        let pieces = in_pieces(&text).into_iter().enumerate();
        let pieces: Vec<(String, String)> = pieces.map(|(piece, text)| (piece_key(seq, piece), text)).collect();
        let entry = Entry {
            seq,
            pieces: pieces.len(),
            room: pieces.iter().map(|(key, text)| room(key, text)).sum(),
        };
        let put = |shelf: &mut dyn Shelf| pieces.iter().try_for_each(|(key, text)| shelf.put(key, text));
        let mut done = put(shelf);
        if done == Err(ShelfError::Full) && !self.forget(self.stored.len() / 2, shelf).is_empty() {
            done = put(shelf);
        }
        let place = self.stored.partition_point(|known| known.seq < seq);
        self.stored.insert(place, entry);
        if done.is_err() {
            self.forget_one(seq, shelf);
            return None;
        }
        self.cleared.retain(|key| pieces.iter().all(|(put, _)| put != key));
        Some(pieces)
    }

    /// Forgets what is beyond the number and the room that the history may have, and what lies ahead of `seq`. Answers
    /// the keys that were cleared since this was last asked.
    pub(super) fn tidy(&mut self, seq: u64, shelf: &mut dyn Shelf) -> Vec<String> {
        let (mut rest, mut count) = self.room();
        let mut surplus = 0;
        for entry in &self.stored {
            if count <= MOST_EVENTS && rest <= MOST_ROOM {
                break;
            }
            (rest, count, surplus) = (rest - entry.room, count - 1, surplus + 1);
        }
        self.forget(surplus, shelf);
        let numbers = self.stored.iter().map(|entry| entry.seq);
        for ahead in numbers.filter(|number| *number > seq).collect::<Vec<_>>() {
            self.forget_one(ahead, shelf);
        }
        std::mem::take(&mut self.cleared)
    }

    /// Forgets the event of this number. Answers the keys that were cleared; none where one of them could not be.
    fn forget_one(&mut self, seq: u64, shelf: &mut dyn Shelf) -> Vec<String> {
        let Some(place) = self.stored.iter().position(|entry| entry.seq == seq) else {
            return Vec::new();
        };
        // The last piece first: what is left of it, if the page dies in between, begins where it began.
        let keys = (0..self.stored[place].pieces).rev().map(|piece| piece_key(seq, piece));
        let keys: Vec<String> = keys.collect();
        if keys.iter().any(|key| shelf.remove(key).is_err()) {
            return Vec::new();
        }
        self.stored.remove(place);
        self.cleared.extend_from_slice(&keys);
        keys
    }

    /// Forgets the oldest events. Answers the keys that were cleared.
    pub(super) fn forget(&mut self, count: usize, shelf: &mut dyn Shelf) -> Vec<String> {
        let oldest: Vec<u64> = self.stored.iter().take(count).map(|entry| entry.seq).collect();
        let mut cleared = Vec::new();
        for seq in oldest {
            let keys = self.forget_one(seq, shelf);
            if keys.is_empty() {
                break;
            }
            cleared.extend(keys);
        }
        cleared
    }
}
