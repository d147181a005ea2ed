//! What takes room in the browser's storage, by kind: what stays, and what could go.

use super::{ASIDE, Session};
use crate::saves::PREFIX;
use crate::tabs::Past;
use crate::web::browser::storage;

/// Room taken, in UTF-16 units, keys included.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Room {
    /// The book, in the pages in force.
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

impl Session {
    /// What takes room now.
    pub fn room(&self) -> Room {
        let mut room = Room::default();
        let mut pages = 0;
        for (key, text) in storage::entries().unwrap_or_default() {
            let size = key.len() + text.encode_utf16().count();
            let name = key.strip_prefix(PREFIX).unwrap_or_default();
            let kind = if Past::is_key(&key) {
                &mut room.past
            } else if key.starts_with(ASIDE) {
                &mut room.aside
            } else if name.starts_with("draft:") {
                &mut room.drafts
            } else if name.starts_with("page:") {
                &mut pages
            } else {
                &mut room.rest
            };
            *kind += size;
        }
        let in_force = self.engine(|engine| engine.vault.room().0.0);
        room.book = in_force.unwrap_or_default().min(pages);
        room.spares = pages - room.book;
        room
    }
}
