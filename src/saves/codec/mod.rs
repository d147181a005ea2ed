//! The compact form of everything that is kept: plain serde data as bytes that explain themselves.
//!
//! A struct is written by its *shape*, the list of its keys, which stands once in a parcel however many structs have it; so
//! are the words of enums. Moments, dates and ids, which are text to serde, take the bits they hold. Whoever reads needs no
//! schema: [`read::Decoder`] gives a field it was not asked for to anybody who asks, as serde_json does, so fields of a
//! later version survive (see `unknown`).
//!
//! A parcel has four streams, because like packs well with like: the tables (words and shapes), the frame (a byte or two
//! a value: what it is), the text of all strings, and raw bits that no packing makes smaller (ids, moments).
//!
//! Reading never panics and never asks for more memory than its input is worth, whatever the input.

mod bits;
mod canonical;
mod form;
mod read;
mod write;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

pub use form::CodecError;
pub(super) use form::{count, push_count};
pub(super) use read::Decoder;
pub(super) use write::Encoder;

/// The streams of a parcel, each by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Streams {
    /// Words and shapes.
    pub(super) tables: Vec<u8>,
    /// What each value is.
    pub(super) frame: Vec<u8>,
    /// All strings.
    pub(super) text: Vec<u8>,
    /// Bits as they are.
    pub(super) raw: Vec<u8>,
}

impl Streams {
    /// Reads what is in them.
    pub(super) fn decoder(&self) -> Result<Decoder<'_>, CodecError> {
        Decoder::new(&self.tables, &self.frame, &self.text, &self.raw)
    }

    /// All of it, in bytes.
    pub(super) fn size(&self) -> usize {
        self.tables.len() + self.frame.len() + self.text.len() + self.raw.len()
    }
}

/// Any serde data as bytes.
///
/// # Errors
///
/// [`CodecError::TooDeep`] for data nested deeper than anything here is.
pub fn to_bytes<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, CodecError> {
    let mut encoder = Encoder::default();
    encoder.put(value)?;
    let streams = encoder.finish();
    let parts = [&streams.tables, &streams.frame, &streams.text, &streams.raw];
    let mut bytes = Vec::with_capacity(parts.iter().map(|part| part.len() + 2).sum());
    for part in &parts[..3] {
        form::push_count(&mut bytes, part.len());
    }
    for part in parts {
        bytes.extend_from_slice(part);
    }
    Ok(bytes)
}

/// Data from bytes that [`to_bytes`] made.
///
/// # Errors
///
/// When they are not what it made, or hold something else than was asked for.
pub fn from_bytes<'de, T: Deserialize<'de>>(bytes: &'de [u8]) -> Result<T, CodecError> {
    let mut at = 0;
    let mut lengths = [0; 3];
    for length in &mut lengths {
        *length = form::count(bytes, &mut at)?;
    }
    let mut take = |length: usize| {
        let part = bytes
            .get(at..)
            .and_then(|rest| rest.get(..length))
            .ok_or(CodecError::Short)?;
        at += length;
        Ok(part)
    };
    let [tables, frame, text] = [take(lengths[0])?, take(lengths[1])?, take(lengths[2])?];
    let mut decoder = Decoder::new(tables, frame, text, &bytes[at..])?;
    let value = decoder.next()?;
    if decoder.is_done() {
        Ok(value)
    } else {
        Err(CodecError::Broken)
    }
}

/// Data from JSON text. Every typed read goes through one decoder, the one above: reading JSON into types directly
/// would cost the first load as much code again.
///
/// # Errors
///
/// [`CodecError::Other`] with where the JSON breaks, and as for [`from_bytes`].
pub fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, CodecError> {
    let value: serde_json::Value = serde_json::from_str(text).map_err(|error| CodecError::Other(error.to_string()))?;
    from_value(&value)
}

/// Data from a JSON value.
///
/// # Errors
///
/// As for [`from_bytes`].
pub fn from_value<T: DeserializeOwned>(value: &serde_json::Value) -> Result<T, CodecError> {
    from_bytes(&to_bytes(value)?)
}

/// Data as a JSON value, which is how it is looked at without knowing its type.
///
/// # Errors
///
/// As for [`to_bytes`].
pub fn to_value<T: Serialize + ?Sized>(value: &T) -> Result<serde_json::Value, CodecError> {
    from_bytes(&to_bytes(value)?)
}
