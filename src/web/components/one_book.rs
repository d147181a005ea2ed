//! Two books becoming one, as it is shown before and as it is done.

use leptos::prelude::*;

use crate::model::Book;
use crate::ops::{self, Op};
use crate::saves::{self, Choice, Counts, Merged};

use super::figures::changes;

thread_local! {
    static GIVEN_WAY: ArcRwSignal<Vec<Choice>> = ArcRwSignal::new(Vec::new());
}

/// What gave way since the page was opened, as far as nobody has said that it is right so.
pub fn given_way() -> ArcRwSignal<Vec<Choice>> {
    GIVEN_WAY.with(Clone::clone)
}

/// Adds what gave way in a merge, each thing once.
pub fn add_given_way(merged: &Merged) {
    let mut new = saves::choices(&merged.conflicts, &merged.book);
    let all = given_way();
    new.retain(|choice| !all.with_untracked(|all| all.contains(choice)));
    if !new.is_empty() {
        all.update(|all| all.extend(new));
    }
}

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
