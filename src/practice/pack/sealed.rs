//! Bytes as a text for a link: a head that says what it is, how long it will be and its checksum, then the bytes deflated,
//! all of it in letters that links carry.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::error::PackError;
use super::limits::{MOST_BYTES, MOST_CHARACTERS};
use crate::saves::checksum::Checksum;
use crate::saves::deflate::{Inflater, deflate};

/// The form of it.
pub(super) const VERSION: u8 = 1;
/// Version and kind, length, checksum.
const HEAD: usize = 1 + 3 + 4;

/// What is sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Pack,
    Result,
}

impl Kind {
    fn byte(self) -> u8 {
        VERSION << 4 | self as u8
    }
}

/// A text of these bytes. They may be at most [`MOST_BYTES`].
pub(super) fn seal(kind: Kind, bytes: &[u8]) -> String {
    let mut sealed = vec![kind.byte()];
    let [_, length @ ..] = (bytes.len() as u32).to_be_bytes();
    sealed.extend(length);
    let sum = Checksum::new().of([&sealed, bytes]);
    sealed.extend(sum.to_be_bytes());
    sealed.extend(deflate(bytes));
    URL_SAFE_NO_PAD.encode(sealed)
}

/// The bytes of such a text.
pub(super) fn open(kind: Kind, text: &str) -> Result<Vec<u8>, PackError> {
    if text.len() > MOST_CHARACTERS {
        return Err(PackError::TooLong(text.len()));
    }
    let sealed = URL_SAFE_NO_PAD.decode(text).map_err(|_| PackError::Checksum)?;
    let Some((head, packed)) = sealed.split_first_chunk::<HEAD>() else {
        return Err(PackError::Checksum);
    };
    let [first, a, b, c, sum @ ..] = *head;
    let version = u32::from(first >> 4);
    if version > u32::from(VERSION) {
        return Err(PackError::Version(version));
    }
    if version != u32::from(VERSION) {
        return Err(PackError::Checksum);
    }
    if first != kind.byte() {
        return Err(PackError::OtherKind);
    }
    let length = u32::from_be_bytes([0, a, b, c]) as usize;
    if length > MOST_BYTES {
        return Err(PackError::TooLarge);
    }
    let bytes = Inflater::new()
        .inflate(packed, length)
        .map_err(|_| PackError::Checksum)?;
    let fits = Checksum::new().of([&head[..4], &bytes]) == u32::from_be_bytes(sum);
    if fits { Ok(bytes) } else { Err(PackError::Checksum) }
}

/// A number of sixteen bits for these bytes.
pub(super) fn short(bytes: &[u8]) -> u16 {
    let sum = whole(bytes);
    (sum >> 16 ^ sum) as u16
}

/// Their checksum.
pub(super) fn whole(bytes: &[u8]) -> u32 {
    Checksum::new().of([bytes, &[]])
}
