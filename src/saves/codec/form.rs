//! The tags of the form, its counts and its errors.

use std::fmt;

// One byte says what a value is. What goes with it stands in the stream it belongs to.
pub(super) const NULL: u8 = 0x00;
pub(super) const FALSE: u8 = 0x01;
pub(super) const TRUE: u8 = 0x02;
/// A float: 64 raw bits.
pub(super) const FLOAT: u8 = 0x03;
/// A string that ends with a zero byte in the text.
pub(super) const TEXT: u8 = 0x04;
/// A string that holds a zero byte: a count of bytes in the frame, then the text.
pub(super) const LONG_TEXT: u8 = 0x05;
/// A whole number above [`MOST_SMALL`]: its bit length in the frame, its bits raw.
pub(super) const POSITIVE: u8 = 0x06;
/// A negative whole number n: -(n + 1), in the same way.
pub(super) const NEGATIVE: u8 = 0x07;
/// Sixteen hexadecimal digits: 64 raw bits.
pub(super) const ID: u8 = 0x08;
/// Sixteen hexadecimal digits of which the first eight are 0: 32 raw bits.
pub(super) const SHORT_ID: u8 = 0x09;
/// A day: a step (see [`STEP`]) from the last day.
pub(super) const DAY: u8 = 0x0a;
/// A moment with milliseconds: 10 raw bits, then a step as for a moment.
pub(super) const MOMENT_MS: u8 = 0x0b;
/// An array: a count of elements in the frame, then they.
pub(super) const ARRAY: u8 = 0x0c;
/// A map whose keys are data: a count in the frame, then keys and values in turn.
pub(super) const MAP: u8 = 0x0d;
/// A whole number that was among the last [`HELD`] different ones kept by their bits: which, in the frame. A device is one.
pub(super) const RECENT: u8 = 0x0e;
pub(super) const HELD: usize = 4;
/// A whole number from 0 to [`MOST_SMALL`].
pub(super) const SMALL: u8 = 0x10;
pub(super) const MOST_SMALL: u64 = 15;
/// A word of the table, by its place; the last of the range says that a count follows, to be added.
pub(super) const WORD: u8 = 0x20;
pub(super) const WORDS: u8 = 0x60;
/// A shape of the table, in the same way; the values of its keys follow.
pub(super) const SHAPE: u8 = 0x80;
pub(super) const SHAPES: u8 = 0x40;
/// A moment, as a step in seconds from the last: 32 bit lengths forward, then 32 backward; the bits below the highest raw.
pub(super) const STEP: u8 = 0xc0;
pub(super) const STEPS: u8 = 0x20;

/// How deep data may be nested. What is kept is nested six deep; what serde_json reads, at most 128.
pub(super) const DEEPEST: usize = 128;

/// Why bytes could not be read, or data not be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodecError {
    /// They end too early.
    Short,
    /// They are not in this form.
    Broken,
    /// Nested deeper than anything here is.
    TooDeep,
    /// Sound, but not what was asked for: the type's own words.
    Other(String),
}

impl fmt::Display for CodecError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CodecError::Short => f.write_str("it ends too early"),
            CodecError::Broken => f.write_str("it is not in the form we write"),
            CodecError::TooDeep => f.write_str("it is nested too deep"),
            CodecError::Other(words) => f.write_str(words),
        }
    }
}

impl std::error::Error for CodecError {}

impl serde::ser::Error for CodecError {
    fn custom<T: fmt::Display>(words: T) -> CodecError {
        CodecError::Other(words.to_string())
    }
}

impl serde::de::Error for CodecError {
    fn custom<T: fmt::Display>(words: T) -> CodecError {
        CodecError::Other(words.to_string())
    }
}

/// Bits in a byte of a count that count.
const COUNT_BITS: u32 = 7;

/// Writes a count, seven bits a byte, the lowest first.
pub(in crate::saves) fn push_count(bytes: &mut Vec<u8>, count: usize) {
    let mut rest = count;
    while rest >= 1 << COUNT_BITS {
        bytes.push(rest as u8 | 1 << COUNT_BITS);
        rest >>= COUNT_BITS;
    }
    bytes.push(rest as u8);
}

/// Reads a count.
pub(in crate::saves) fn count(bytes: &[u8], at: &mut usize) -> Result<usize, CodecError> {
    let mut count = 0u32;
    let mut shift = 0;
    loop {
        let byte = *bytes.get(*at).ok_or(CodecError::Short)?;
        *at += 1;
        let part = u32::from(byte & 0x7f);
        // No count here is as large as 2^28: what says so is broken.
        if shift >= 4 * COUNT_BITS {
            return Err(CodecError::Broken);
        }
        count |= part << shift;
        if byte < 1 << COUNT_BITS {
            return Ok(count as usize);
        }
        shift += COUNT_BITS;
    }
}
