//! Opens and writes the text we keep. Text in, text out; knows nothing of where it lies.
//!
//! A book lies on pages of compact records ([`codec`]); a [`Keeper`] knows which page holds what, commits a change whole or
//! not at all, and opens whatever a version of ours has left. What cannot be read is reported with its text, and the rest of
//! the book opens. Where the pages lie is a [`Shelf`].

mod backup;
pub(crate) mod checksum;
pub mod codec;
mod crypt;
pub(crate) mod deflate;
mod index;
mod keeper;
mod kept;
mod key_kind;
mod merge;
mod migrate;
mod mirror;
mod note;
mod packing;
mod page;
mod record;
mod rotation;
mod seal;
mod shelf;
mod since;

pub use backup::{Backup, BackupError, Draft, LARGEST_COPY, backup, restore};
pub use crypt::{
    Cipher, CryptError, LOCK_IS_ON, LOCK_KEYS, Lock, LockRecord, RANDOM_BYTES, Strength, decrypt, encrypt,
    is_encrypted, is_sealed, strength,
};
pub use keeper::{Checked, Committed, FellBack, Keeper, OpenedBook, Opener, Prepared};
pub use key_kind::{KeyKind, kind_of_key};
pub use merge::{Choice, Conflict, Counts, Merged, choices, merge};
pub use migrate::LATEST;
pub use mirror::Mirror;
pub use note::Notes;
pub use record::{PREFIX, Unread, draft_key, draft_of};
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
