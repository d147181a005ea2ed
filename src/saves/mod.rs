//! Opens and writes the text we keep. Text in, text out; knows nothing of where it lies.
//!
//! A book lies on pages of compact records ([`codec`]); a [`Keeper`] knows which page holds what, commits a change whole or
//! not at all, and opens whatever a version of ours has left. What cannot be read is reported with its text, and the rest of
//! the book opens. Where the pages lie is a [`Shelf`].

mod backup;
mod checksum;
pub mod codec;
mod crypt;
mod deflate;
mod index;
mod keeper;
mod kept;
mod merge;
mod migrate;
mod note;
mod packing;
mod page;
mod record;
mod rotation;
mod seal;
mod shelf;
mod since;

use crate::model::{Book, DeskStamps, Record, Settings};

pub use backup::{Backup, BackupError, Draft, backup, restore};
pub use crypt::{CryptError, RANDOM_BYTES, Strength, decrypt, encrypt, is_encrypted, strength};
pub use keeper::{Checked, Committed, FellBack, Keeper, OpenedBook, Opener, Prepared};
pub use merge::{Choice, Conflict, Counts, Merged, choices, merge};
pub use migrate::LATEST;
pub use note::Notes;
pub use record::{PREFIX, Unread, draft_key, draft_of, key, record, write};
pub use rotation::{copy_moment, copy_name, device_file, is_next_due, is_other_device, to_thin_out};
pub use shelf::{Shelf, ShelfError};
pub use since::{changes_since, is_copy_due};

/// Text that could not be read, kept as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged {
    /// The key it stands under.
    pub key: String,
    /// The text itself.
    pub text: String,
    /// What is wrong with it, as a sentence.
    pub reason: String,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opened {
    /// The book, as far as it could be read.
    pub book: Book,
    /// What could not be read.
    pub damaged: Vec<Damaged>,
    /// The newest version seen, where it is later than [`LATEST`]: then nothing may be written.
    pub too_new: Option<u32>,
}

/// Opens a book from keys and their texts. Keys that are not ours are passed over.
pub fn open(entries: impl IntoIterator<Item = (String, String)>) -> Opened {
    let mut opened = Opened::default();
    for (key, text) in entries {
        let Some(record) = record(&key) else { continue };
        match record::read(&mut opened.book, record, &text) {
            Ok(()) => {}
            Err(Unread::TooNew(version)) => opened.too_new = opened.too_new.max(Some(version)),
            Err(Unread::Damaged(reason)) => opened.damaged.push(Damaged { key, text, reason }),
        }
    }
    opened
}

/// Takes one record over from another tab: its new text, or `None` where it was removed.
pub fn take_over(book: &mut Book, record: Record, text: Option<&str>) -> Result<(), Unread> {
    if let Some(text) = text {
        return record::read(book, record, text);
    }
    match record {
        Record::Prospect(id) => drop(book.prospects.remove(&id)),
        Record::Groups => book.groups.clear(),
        Record::Tombstones => book.tombstones.clear(),
        Record::Values => book.values.clear(),
        Record::Settings => book.settings = Settings::default(),
        Record::Stamps => book.stamps = DeskStamps::default(),
    }
    Ok(())
}
