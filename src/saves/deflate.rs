//! Deflate, by miniz_oxide: never panics on any input, and here never makes more bytes than it was told to expect.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

use super::codec::CodecError;

/// How hard it tries, of 10. Measured on pages of 64 people: see `tests/saves/room.rs`.
const LEVEL: u8 = 6;

/// At best, deflate packs so many bytes in one.
const BEST: usize = 1032;

pub(crate) fn deflate(bytes: &[u8]) -> Vec<u8> {
    compress_to_vec(bytes, LEVEL)
}

/// Unpacks; its memory is used again for the next text.
pub(crate) struct Inflater(Box<DecompressorOxide>);

impl Inflater {
    pub(crate) fn new() -> Inflater {
        Inflater(Box::default())
    }

    /// The `length` bytes that were packed into `packed`.
    pub(crate) fn inflate(&mut self, packed: &[u8], length: usize) -> Result<Vec<u8>, CodecError> {
        if length > packed.len().saturating_mul(BEST) {
            return Err(CodecError::Broken);
        }
        self.0.init();
        let mut bytes = vec![0; length];
        let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        let (status, read, made) = decompress(&mut self.0, packed, &mut bytes, 0, flags);
        let whole = status == TINFLStatus::Done && read == packed.len() && made == length;
        if whole { Ok(bytes) } else { Err(CodecError::Broken) }
    }
}
