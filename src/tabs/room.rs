//! What takes room in the browser's storage, by kind: what stays, and what could go.

use std::collections::BTreeMap;

use super::Past;
use crate::saves::{KeyKind, PREFIX, kind_of_key};

/// What the keys of texts begin with, after [`PREFIX`], that could not be read and were put out of the way.
const ASIDE: &str = "aside";

/// The key for a text that could not be read, put out of the way at a second of Unix time. `mark` is random: several may be
/// put aside within one.
pub fn aside_key(at: i64, mark: u64, key: &str) -> String {
    format!("{PREFIX}{ASIDE}{at}:{mark:x}:{key}")
}

/// True for a key that such a text was put under.
pub fn is_aside(key: &str) -> bool {
    key.strip_prefix(PREFIX).is_some_and(|name| name.starts_with(ASIDE))
}

/// Room taken, in UTF-16 units, keys included.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Room {
    /// The book: of each page what was written last.
    pub book: usize,
    /// Earlier states of pages, kept for the day on which one cannot be read. They go by themselves where room is short.
    pub spares: usize,
    /// What changes were, so that they can be taken back. It goes by itself where room is short.
    pub past: usize,
    /// Drafts in hand.
    pub drafts: usize,
    /// Text that could not be read and was set aside: it could go.
    pub aside: usize,
    /// Everything else of ours.
    pub rest: usize,
}

impl Room {
    /// The room of keys of ours, each with what it takes.
    pub fn of(keys: impl IntoIterator<Item = (String, usize)>) -> Room {
        let mut room = Room::default();
        let mut in_force: BTreeMap<u64, (u64, usize)> = BTreeMap::new();
        for (key, size) in keys {
            match kind_of_key(&key) {
                Some(KeyKind::Page(page, generation)) => {
                    let later = in_force.entry(page.into()).or_default();
                    if *later > (generation, size) {
                        room.spares += size;
                    } else {
                        room.spares += later.1;
                        *later = (generation, size);
                    }
                }
                Some(KeyKind::Draft(_)) => room.drafts += size,
                _ if Past::is_key(&key) => room.past += size,
                _ if is_aside(&key) => room.aside += size,
                _ => room.rest += size,
            }
        }
        room.book = in_force.values().map(|(_, size)| size).sum();
        room
    }

    /// All of it.
    pub fn total(&self) -> usize {
        self.book + self.spares + self.past + self.drafts + self.aside + self.rest
    }
}
