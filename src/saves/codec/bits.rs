//! Bits one after the other, the lowest of a byte first.

use super::CodecError;
use super::form::HELD;

/// The last different numbers that were written or read, the latest first.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Recent([u64; HELD]);

impl Recent {
    /// Where a number is among them.
    pub(super) fn place(&self, number: u64) -> Option<usize> {
        self.0.iter().position(|held| *held == number)
    }

    /// The number in a place.
    pub(super) fn at(&self, place: usize) -> Option<u64> {
        self.0.get(place).copied()
    }

    /// A number was written or read: it is the latest.
    pub(super) fn note(&mut self, number: u64) {
        let end = self.place(number).unwrap_or(HELD - 1);
        self.0.copy_within(..end, 1);
        self.0[0] = number;
    }
}

#[derive(Default)]
pub(super) struct BitWriter {
    bytes: Vec<u8>,
    /// How many bits of the last byte are taken; 0 when it is full.
    taken: u32,
}

impl BitWriter {
    /// Writes the lowest `count` bits of `value`.
    pub(super) fn push(&mut self, value: u64, count: u32) {
        let mut done = 0;
        while done < count {
            if self.taken == 0 {
                self.bytes.push(0);
            }
            let room = (8 - self.taken).min(count - done);
            let part = ((value >> done) as u8) & (0xff >> (8 - room));
            if let Some(last) = self.bytes.last_mut() {
                *last |= part << self.taken;
            }
            self.taken = (self.taken + room) % 8;
            done += room;
        }
    }

    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    pub(super) fn finish(self) -> Vec<u8> {
        self.bytes
    }
}

#[derive(Clone, Copy)]
pub(super) struct BitReader<'de> {
    bytes: &'de [u8],
    at: usize,
}

impl<'de> BitReader<'de> {
    pub(super) fn new(bytes: &'de [u8]) -> BitReader<'de> {
        BitReader { bytes, at: 0 }
    }

    /// Reads `count` bits, at most 64.
    pub(super) fn take(&mut self, count: u32) -> Result<u64, CodecError> {
        if self.at + count as usize > self.bytes.len() * 8 {
            return Err(CodecError::Short);
        }
        let mut value = 0u64;
        let mut done = 0;
        while done < count {
            let byte = self.bytes.get(self.at / 8).copied().unwrap_or_default();
            let below = (self.at % 8) as u32;
            let room = (8 - below).min(count - done);
            let part = (byte >> below) & (0xff >> (8 - room));
            value |= u64::from(part) << done;
            done += room;
            self.at += room as usize;
        }
        Ok(value)
    }

    /// True when nothing but the filling of the last byte is left, and that is empty.
    pub(super) fn is_done(&self) -> bool {
        let left = self.bytes.get(self.at / 8).map_or(0, |byte| byte >> (self.at % 8));
        self.at.div_ceil(8) >= self.bytes.len() && left == 0
    }
}
