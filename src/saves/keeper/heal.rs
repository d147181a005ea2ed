//! What cannot be read on the shelf, taken from the crash net: the same page whole, or the writing before it.

use super::super::index::Writing;
use super::super::shelf::{Shelf, ShelfError};
use super::open::{Desk, Wanted};
use super::{Keeper, OpenedBook};

impl Keeper {
    /// Opens the book on a shelf, and what cannot be read of it from the net. Nothing is written: the next commit puts on
    /// the shelf what came from the net, and what is damaged stays as it is.
    ///
    /// # Errors
    ///
    /// When one of them cannot be looked at.
    pub fn heal(shelf: &dyn Shelf, net: &dyn Shelf) -> Result<OpenedBook, ShelfError> {
        let keys = net.keys()?;
        let held = || keys.iter().filter_map(|key| Writing::of_key(key));
        let rescue = |desk: &mut Desk<'_>, lost: Writing, wanted: Wanted| {
            let mut before = lost;
            loop {
                let next = match wanted {
                    Wanted::Itself => Some(lost),
                    Wanted::Earlier => held().filter(|one| one.page == lost.page && *one < before).max(),
                };
                let Some(next) = next else { return Ok(false) };
                if desk.page(next, net)?.is_ok() {
                    let taken = desk.opened.keeper.pages.get_mut(&next.page);
                    taken.into_iter().for_each(|on| on.is_there = false);
                    return Ok(true);
                }
                if wanted == Wanted::Itself {
                    return Ok(false);
                }
                before = next;
            }
        };
        Keeper::open_with(shelf, Some(&rescue))
    }
}
