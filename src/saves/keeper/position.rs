//! Which commit the storage is at, and which change: commits are counted here, changes by whoever makes them. Most commits
//! keep one change; some keep none, when something is only put in order.

use super::super::crypt::is_sealed;
use super::super::index::{self, Side};
use super::super::migrate::LATEST;
use super::super::seal::{Seal, version_in_head};
use super::super::shelf::{Shelf, ShelfError};
use super::Keeper;
use super::open::seq_in_head;

impl Keeper {
    /// The number of the last commit that the storage claims, by the heads of its index alone: enough to see whether
    /// another tab has written. 0 for none.
    ///
    /// # Errors
    ///
    /// When the shelf cannot be looked at.
    pub fn latest(shelf: &dyn Shelf) -> Result<u64, ShelfError> {
        let mut latest = 0;
        for side in Side::BOTH {
            let text = shelf.get(&index::key(side.name()))?;
            latest = latest.max(text.and_then(|text| seq_in_head(&text)).unwrap_or_default());
        }
        Ok(latest)
    }

    /// True where somebody else has kept something since this was read or written: an index of a later commit lies there, or
    /// one that a lock has encrypted, which cannot be read here. A damaged one is nobody's: what its head claims counts as
    /// nothing, or it would keep everybody from writing for good.
    ///
    /// # Errors
    ///
    /// When the shelf cannot be looked at.
    pub fn is_overtaken(&self, shelf: &dyn Shelf) -> Result<bool, ShelfError> {
        for side in Side::BOTH {
            let Some(text) = shelf.get(&index::key(side.name()))? else {
                continue;
            };
            let is_later = |seq: &u64| *seq > self.seq && Seal::new().is_sound(&index::name(*seq), &text);
            if is_sealed(&text) || seq_in_head(&text).filter(is_later).is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// True where a later Onemore has written what lies there: nothing of it may be written over.
    ///
    /// # Errors
    ///
    /// When the shelf cannot be looked at.
    pub fn is_later(shelf: &dyn Shelf) -> Result<bool, ShelfError> {
        for side in Side::BOTH {
            let text = shelf.get(&index::key(side.name()))?;
            if text.and_then(|text| version_in_head(&text)) > Some(LATEST) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The number of the last change that is kept; 0 before the first.
    pub fn at(&self) -> u64 {
        self.at
    }

    /// The next commit keeps everything up to the change of this number. `settled` goes with it: pairs of whoever asks for
    /// changes and how many of theirs are settled by then, so that nothing is done again for somebody who asks late.
    pub fn number_next(&mut self, at: u64, settled: Vec<(u64, u64)>) {
        (self.next, self.next_settled) = (Some(at), settled);
    }

    /// What was said to be settled by the last change that is kept.
    pub fn settled(&self) -> &[(u64, u64)] {
        &self.settled
    }

    /// What is settled once the change numbered `at` is kept.
    pub(super) fn settled_at(&self, at: u64) -> Vec<(u64, u64)> {
        let is_later = at > self.at && !self.next_settled.is_empty();
        (if is_later { &self.next_settled } else { &self.settled }).clone()
    }

    /// The number of a change of which only some pages are kept, because the page was closed in the middle of it.
    pub fn half_kept(&self) -> Option<u64> {
        self.toward
    }
}
