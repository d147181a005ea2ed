//! Why a pack, or a result, was refused: a sentence to whoever opened it.

use super::limits::{MOST_BYTES, MOST_CHARACTERS, MOST_KEPT};
use crate::practice::qr::grouped;

/// Why it was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackError {
    /// Nothing there.
    Empty,
    /// Neither a link nor a file of ours.
    NotOurs,
    /// So many characters.
    TooLong(usize),
    /// It says it is larger than it may be once unpacked.
    TooLarge,
    /// A version later than ours.
    Version(u32),
    /// Changed or cut on the way.
    Checksum,
    /// A file that was changed after it was written.
    FileChanged,
    /// A result where a pack was wanted, or the other way round.
    OtherKind,
    /// So many bytes, for which there is no room beside the pack on the board.
    NoRoom(usize),
    /// A field that cannot be as it is: which, and what is wrong with it.
    Field(String, String),
}

impl PackError {
    pub(super) fn field(place: impl Into<String>, wrong: impl Into<String>) -> PackError {
        PackError::Field(place.into(), wrong.into())
    }
}

impl std::fmt::Display for PackError {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            PackError::Empty => to.write_str("There is nothing to open yet: paste the link, or choose the file."),
            PackError::NotOurs => to.write_str("This is not a pack. A link of one has “#/pack/” in it; a file ends in .json."),
            PackError::TooLong(characters) => write!(
                to,
                "{} characters are more than a pack may have ({}). It was not opened.",
                grouped(*characters),
                grouped(MOST_CHARACTERS)
            ),
            PackError::TooLarge => write!(
                to,
                "Unpacked, it would be larger than a pack may be ({} bytes). It was not opened.",
                grouped(MOST_BYTES)
            ),
            PackError::Version(version) => write!(
                to,
                "It was made by a later version of Onemore (form {version}). Open the newest page, then try again."
            ),
            PackError::Checksum => {
                to.write_str("It was damaged on the way: the checksum does not fit. Ask for it again, perhaps as a file.")
            }
            PackError::FileChanged => to.write_str(
                "The file was changed after it was written. If that was you, delete its line “checksum” and open it again.",
            ),
            PackError::OtherKind => to.write_str("This is what a participant handed in, not a pack, or the other way round."),
            PackError::NoRoom(bytes) => write!(
                to,
                "There is no room for it here: it has {} characters, and all packs together may have {}, so that your book keeps \
                 its own room. The pack on the board stays; clear the board first, or open this one in another browser.",
                grouped(*bytes),
                grouped(MOST_KEPT)
            ),
            PackError::Field(place, wrong) => write!(to, "It was not opened, because of “{place}”: {wrong}."),
        }
    }
}
