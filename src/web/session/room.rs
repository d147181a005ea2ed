//! What takes room in the browser's storage.

use leptos::prelude::*;

use super::Session;
use crate::tabs::Room;
use crate::web::browser::storage;

impl Session {
    /// What takes room now. Inside a memo this follows every change.
    pub fn room(&self) -> Room {
        self.book.track();
        self.keeping.track();
        self.damaged.track();
        let stored = storage::stored().unwrap_or_default().into_iter();
        Room::of(stored.map(|(key, text)| {
            let size = key.len() + text.encode_utf16().count();
            (key, size)
        }))
    }
}
