//! One look at the folder: what the others have written is taken in, then what is new here is written.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::*;

use super::{Kept, others};
use crate::saves;
use crate::web::browser::folder::Folder;
use crate::web::browser::{clock, device, storage};
use crate::web::components::last_copy::copy_taken;
use crate::web::session::Session;

thread_local! {
    /// Something changed since the own file was written, and since the last copy with a date.
    static UNWRITTEN: Cell<(bool, bool)> = const { Cell::new((true, true)) };
    static TOOK: Cell<Duration> = const { Cell::new(Duration::ZERO) };
}

/// Something changed.
pub(super) fn note_change() {
    UNWRITTEN.set((true, true));
}

/// How long it took to put the last copy together.
pub(super) fn last_took() -> Duration {
    TOOK.get()
}

/// The folder may be another one, or one that another tab has looked after: nothing is known of it.
pub(super) fn begin_anew() {
    note_change();
    others::forget();
}

/// `None` where the folder could not be read or written to.
pub(super) async fn round(session: Session, folder: &Folder) -> Option<Kept> {
    let own = device::id();
    let mut names = folder.names().await?;
    let others = others::take_in_all(session, folder, &names, own).await;
    let now = clock::instant();
    // What could not be read is missing in the book: the file written before, which has it, is not to be written over.
    let is_whole = session.damaged().read_untracked().is_empty();
    let (unwritten, dated) = UNWRITTEN.get();
    let own_file = unwritten && is_whole;
    let is_due = dated && saves::is_next_due(&names, now);
    if own_file || is_due {
        // What changes from here on is written in the next round.
        UNWRITTEN.set((unwritten && !is_whole, dated && !is_due));
        let begun = clock::milliseconds();
        let book = session.book().get_untracked().without_sample();
        let text = saves::backup(&book, &storage::drafts(&book), now);
        TOOK.set(Duration::from_millis((clock::milliseconds() - begun).max(0.0) as u64));
        let written = async {
            if is_due {
                folder.write(&saves::copy_name(now), &text).await?;
                if is_whole {
                    copy_taken();
                }
            }
            if own_file {
                folder.write(&saves::device_file(own), &text).await?;
            }
            Some(())
        };
        if written.await.is_none() {
            UNWRITTEN.set((true, dated));
            return None;
        }
        names = folder.names().await?;
        // While something is missing in the newest, none of the earlier ones, which have it, goes.
        let surplus = saves::to_thin_out(&names, now).into_iter().filter(|_| is_whole);
        for name in surplus {
            // One that cannot be removed now goes another time.
            if folder.remove(&name).await.is_some() {
                names.retain(|one| *one != name);
            }
        }
    }
    Some(Kept::There {
        folder: folder.name(),
        at: now,
        copies: names.iter().filter(|name| saves::copy_moment(name).is_some()).count(),
        others,
        is_whole,
    })
}
