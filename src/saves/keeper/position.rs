//! Which commit the storage is at, and which the next one is: numbered by whoever counts the changes.

use super::super::index::{self, Side};
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

    /// The next commit is numbered `seq`, or higher where the storage is further already.
    pub fn number_next(&mut self, seq: u64) {
        self.seq = self.seq.max(seq.saturating_sub(1));
    }
}
