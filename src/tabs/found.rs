//! What lies on a shelf: the book with its history, and what of them is not as it should be.

use super::{CommandId, History, Past, Stored, TabId};
use crate::saves::{Damaged, FellBack, Keeper, OpenedBook, Shelf, ShelfError};

/// What was found that is not as it should be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// What could not be read.
    pub damaged: Vec<Damaged>,
    /// What could not be read, but has an earlier state that was taken in its place.
    pub fell_back: Vec<FellBack>,
    /// What could not be read, but was whole in the crash net.
    pub healed: Vec<Damaged>,
    /// The newest version seen, where it is later than this build's: then nothing may be written.
    pub too_new: Option<u32>,
}

impl Found {
    /// True where no more of a book is missing or older than it was than with `other`.
    pub(super) fn is_no_worse_than(&self, other: &Found) -> bool {
        self.damaged.len() + self.fell_back.len() <= other.damaged.len() + other.fell_back.len()
    }
}

/// Everything that lies on a shelf.
pub(super) fn read(shelf: &dyn Shelf) -> Result<(OpenedBook, Past, Found, Stored), ShelfError> {
    with_past(shelf, Keeper::open(shelf)?)
}

/// The same, where the book was opened before.
pub(super) fn with_past(
    shelf: &dyn Shelf,
    mut opened: OpenedBook,
) -> Result<(OpenedBook, Past, Found, Stored), ShelfError> {
    let seq = opened.keeper.at();
    let (past, history) = Past::open(shelf, seq)?;
    let settled = opened.keeper.settled().iter().map(|(tab, number)| CommandId {
        tab: TabId(*tab),
        number: *number,
    });
    let stored = Stored {
        seq,
        book: std::mem::take(&mut opened.book),
        // An earlier state taken for a damaged page is not what the history leads to.
        history: if opened.fell_back.is_empty() && opened.damaged.is_empty() {
            history
        } else {
            History::default()
        },
        settled: settled.collect(),
    };
    let found = Found {
        damaged: std::mem::take(&mut opened.damaged),
        fell_back: std::mem::take(&mut opened.fell_back),
        healed: std::mem::take(&mut opened.healed),
        too_new: opened.too_new,
    };
    Ok((opened, past, found, stored))
}
