//! A change whose pages have no room beside themselves. Who changed is written alone, on new pages, and the one switch makes
//! it happen; the earlier states that lie on the old pages count no more, and are cleared from them a page at a time. So the
//! new pages are the journal of the change: whoever finds it cut short has all of it.

use std::collections::BTreeSet;

use crate::model::{Book, ProspectId};

use super::super::shelf::{Shelf, ShelfError};
use super::plan::Way;
use super::{Committed, Keeper};

impl Keeper {
    /// Somebody was written to another page: their state on the page they were on is an earlier one, unless that page was
    /// written without them.
    pub(super) fn note_moved(&mut self, id: ProspectId, home: Option<u32>) {
        let Some(on) = home.and_then(|home| self.pages.get_mut(&home)) else {
            return;
        };
        if let Some(place) = on.ids.iter().position(|one| *one == id) {
            on.ids.remove(place);
            on.moved.push(id);
        }
    }

    /// The pages on which an earlier state of somebody lies.
    pub(super) fn moved_from(&self, id: ProspectId) -> impl Iterator<Item = u32> {
        let has_it = self.pages.iter().filter(move |(_, on)| on.moved.contains(&id));
        has_it.map(|(page, _)| *page)
    }

    /// Clears earlier states from the pages they lie on, those first that take least room to write anew. The book is kept
    /// already: what has no room now is cleared after a later commit.
    pub(super) fn tidy(&mut self, book: &Book, shelf: &mut dyn Shelf, committed: &mut Committed) {
        let pages = self.pages.iter().filter(|(_, on)| !on.moved.is_empty());
        let mut pages: Vec<(usize, u32)> = pages.map(|(page, on)| (on.ids.len(), *page)).collect();
        pages.sort_unstable();
        for (_, page) in pages {
            self.stale.insert(page);
            self.next = Some(self.at);
            let mut outcome = self.try_once(book, &BTreeSet::new(), Way::InPlace, shelf);
            if outcome == Err(ShelfError::Full) && !self.spares.is_empty() {
                self.give_up_spares(shelf);
                outcome = self.try_once(book, &BTreeSet::new(), Way::InPlace, shelf);
            }
            let Ok(next) = outcome else {
                self.stale.remove(&page);
                self.next = None;
                return;
            };
            committed.seq = next.seq;
            committed.written.extend(next.written);
            committed.removed.extend(next.removed);
        }
    }
}
