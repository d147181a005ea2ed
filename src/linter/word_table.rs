//! Written words and what they stand for: an open hash table over the words' letters.

/// A word's number; [`UNKNOWN`] for every word no pattern mentions.
pub(super) type WordId = u16;
/// The id of every word no pattern mentions.
pub(super) const UNKNOWN: WordId = 0;

/// Longest word the table can hold, in bytes; longer ones are unknown.
pub(super) const LONGEST_WORD: usize = 24;
/// Slots of the table; a power of two, over twice the number of words so that probes stay short.
pub(super) const SLOTS: usize = 8192;

/// What one written word stands for: itself, or two words ("don't"). The second is [`UNKNOWN`] when there is none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Reading {
    pub first: WordId,
    pub second: WordId,
}

/// A word's letters as three numbers, which are compared and mixed in a step each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Key([u64; LONGEST_WORD / 8]);

impl Key {
    /// The key of a word of at most [`LONGEST_WORD`] bytes.
    pub(super) fn of(word: &[u8]) -> Self {
        let mut key = Key::default();
        for (at, byte) in word.iter().enumerate().take(LONGEST_WORD) {
            key.set(at, *byte);
        }
        key
    }

    /// Puts one more letter at a place below [`LONGEST_WORD`].
    #[inline(always)]
    pub(super) fn set(&mut self, at: usize, byte: u8) {
        self.0[at / 8] |= u64::from(byte) << (at % 8 * 8);
    }

    /// Number by number: comparing them as memory would cost a call.
    #[inline(always)]
    fn is(&self, other: &Key) -> bool {
        self.0[0] == other.0[0] && self.0[1] == other.0[1] && self.0[2] == other.0[2]
    }

    /// Mixed by odd multipliers (the golden ratio's bits and two primes of xxHash), folded to the table by its high bits.
    #[inline(always)]
    fn hash(&self) -> usize {
        let mixed = self.0[0].wrapping_mul(0x9e37_79b9_7f4a_7c15)
            ^ self.0[1].wrapping_mul(0xc2b2_ae3d_27d4_eb4f)
            ^ self.0[2].wrapping_mul(0x1656_67b1_9e37_79f9);
        ((mixed ^ (mixed >> 29)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> HASH_SHIFT) as usize % SLOTS
    }
}

/// The high bits of a product are the well mixed ones.
const HASH_SHIFT: u32 = 40;

/// The table.
pub(super) struct WordTable {
    slots: Vec<u16>,
    /// By entry number from 1: the written word and what it stands for.
    entries: Vec<(Key, Reading)>,
}

impl WordTable {
    pub(super) fn new() -> Self {
        WordTable {
            slots: vec![0; SLOTS],
            entries: vec![(Key::default(), Reading::default())],
        }
    }

    /// Written words it holds.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.entries.len() - 1
    }

    /// The place in `entries` of a word, or the free slot for it.
    #[inline(always)]
    fn find(&self, key: &Key) -> Result<usize, usize> {
        let (slots, entries) = (self.slots.as_slice(), self.entries.as_slice());
        let mut slot = key.hash();
        loop {
            let entry = slots[slot] as usize;
            if entry == 0 {
                return Err(slot);
            }
            if entries[entry].0.is(key) {
                return Ok(entry);
            }
            slot = (slot + 1) % SLOTS;
        }
    }

    /// Keeps a word, unless it is known.
    pub(super) fn insert(&mut self, word: &[u8], reading: Reading) {
        let key = Key::of(word);
        if let Err(slot) = self.find(&key) {
            self.slots[slot] = u16::try_from(self.entries.len()).unwrap_or(0);
            self.entries.push((key, reading));
        }
    }

    /// What a word stands for.
    #[inline(always)]
    pub(super) fn get(&self, key: &Key) -> Reading {
        match self.find(key) {
            Ok(entry) => self.entries.as_slice()[entry].1,
            Err(_) => Reading::default(),
        }
    }
}
