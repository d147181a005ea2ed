//! Numbers of a few bits each, as letters of five.

use super::BITS;

/// Puts numbers one behind the other, highest bit first.
#[derive(Default)]
pub(super) struct Writer(Vec<bool>);

impl Writer {
    /// The lowest `count` bits of a number.
    pub(super) fn put(&mut self, number: u32, count: u32) {
        let bits = (0..count)
            .rev()
            .map(|place| number.checked_shr(place).unwrap_or_default() & 1 == 1);
        self.0.extend(bits);
    }

    /// All of it in fives, the last one filled up with noughts.
    pub(super) fn into_fives(self) -> Vec<u8> {
        let five = |bits: &[bool]| {
            let places = (0..BITS as usize).map(|place| bits.get(place).copied().unwrap_or_default());
            places.fold(0, |held, bit| held << 1 | u8::from(bit))
        };
        self.0.chunks(BITS as usize).map(five).collect()
    }
}

/// Takes them apart again.
pub(super) struct Reader<'a> {
    fives: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    pub(super) fn new(fives: &[u8]) -> Reader<'_> {
        Reader { fives, at: 0 }
    }

    /// The next number of so many bits; `None` where there are not so many left.
    pub(super) fn take(&mut self, count: u32) -> Option<u32> {
        let mut number = 0;
        for _ in 0..count {
            let five = *self.fives.get(self.at / BITS as usize)?;
            let bit = five >> (BITS as usize - 1 - self.at % BITS as usize) & 1;
            number = number << 1 | u32::from(bit);
            self.at += 1;
        }
        Some(number)
    }

    /// True when nothing is left but the noughts that filled up the last letter.
    pub(super) fn is_spent(&mut self) -> bool {
        let left = self.fives.len() * BITS as usize - self.at;
        left < BITS as usize && self.take(left as u32) == Some(0)
    }
}
