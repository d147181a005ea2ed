//! Two books becoming one, as it is shown before and as it is done.

use crate::model::Book;
use crate::ops::{self, Op};
use crate::saves::{self, Counts, Merged};

use super::figures::changes;

/// What becomes of this book and another.
#[derive(Debug, Clone, PartialEq)]
pub struct OneBook {
    /// The one book, and what gave way.
    pub merged: Merged,
    /// What it changes of this one.
    pub counts: Counts,
}

impl OneBook {
    /// Nothing is changed by it yet.
    pub fn of(book: &Book, theirs: &Book) -> OneBook {
        let merged = saves::merge(book, theirs);
        let counts = Counts::between(book, &merged.book);
        OneBook { merged, counts }
    }

    /// The change that makes `book` into it, described by `opening` and what changes; `None` when there is nothing to do.
    pub fn bring(&self, book: &Book, opening: &str) -> Option<Op> {
        ops::bring(book, &self.merged.book, format!("{opening} {}", changes(&self.counts)))
    }
}
