//! Whether the storage holds the book that is in memory, every page read anew.

use crate::model::Book;

use super::super::Damaged;
use super::super::index::Writing;
use super::super::page::Page;
use super::super::seal::Seal;
use super::super::shelf::{Shelf, ShelfError};
use super::Keeper;

/// Reads single texts, without a book to put them into.
pub struct Opener(Seal);

impl Default for Opener {
    fn default() -> Opener {
        Opener(Seal::new())
    }
}

impl Opener {
    /// Whether `text` is what was written under `key`: its checksum fits, and every record in it can be read.
    pub fn reads(&mut self, key: &str, text: &str) -> bool {
        let Some(writing) = Writing::of_key(key) else {
            return false;
        };
        let found = self.0.read(&writing.name(), text);
        found.is_ok_and(|found| Page::read(&found).is_ok_and(|page| page.unread.is_empty()))
    }
}

/// What a check of the whole book found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Pages that were read.
    pub pages: usize,
    /// People on them.
    pub people: usize,
    /// Their room, in UTF-16 units.
    pub room: usize,
    /// What could not be read.
    pub damaged: Vec<Damaged>,
    /// True when what was read is the book in memory. Changes that wait to be kept make it differ.
    pub is_the_book: bool,
}

impl Keeper {
    /// Reads everything there is on the shelf and compares it with the book. Nothing is written.
    ///
    /// # Errors
    ///
    /// When the shelf cannot be looked at.
    pub fn check(book: &Book, shelf: &dyn Shelf) -> Result<Checked, ShelfError> {
        let opened = Keeper::open(shelf)?;
        let (room, pages) = opened.keeper.room();
        let fell_back = opened.fell_back.into_iter().map(|one| one.damaged);
        Ok(Checked {
            pages,
            people: opened.book.prospects.len(),
            room,
            damaged: opened.damaged.into_iter().chain(fell_back).collect(),
            is_the_book: opened.book == *book,
        })
    }
}
