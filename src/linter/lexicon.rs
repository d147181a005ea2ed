//! The words the linter knows, and the phrase tables compiled over them. Built once, on first use.

use std::sync::LazyLock;

use super::phrase::{self, Step};
use super::phrases::{self, Sign};
use super::plain_words::PLAIN;
use super::prefilter::{self, Prefilter};
use super::words::{ALIASES, CLASSES, CONTRACTIONS, LOOK_ALIKES};

/// A word's number; [`UNKNOWN`] for every word no pattern mentions.
pub(super) type WordId = u16;
/// The id of every word no pattern mentions.
pub(super) const UNKNOWN: WordId = 0;

/// Longest word the table can hold, in bytes; longer ones are unknown.
pub(super) const LONGEST_WORD: usize = 24;
/// Slots of the hash table; a power of two, over twice the number of words so that probes stay short.
const SLOTS: usize = 8192;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::build);

/// The lexicon of the built-in tables.
pub(super) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

/// What one written word stands for: itself, or two words ("don't"). The second is [`UNKNOWN`] when there is none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Reading {
    pub first: WordId,
    pub second: WordId,
}

struct Pattern {
    sign: Sign,
    start: u32,
}

/// Words, classes and compiled patterns.
pub(super) struct Lexicon {
    slots: Vec<u16>,
    /// By entry number from 1: the written word and what it stands for.
    entries: Vec<(Key, Reading)>,
    /// By word id: the classes it belongs to, a bit each.
    pub classes: Vec<u64>,
    steps: Vec<Step>,
    /// The word ids of every set, each set sorted.
    sets: Vec<WordId>,
    patterns: Vec<Pattern>,
    filter: Prefilter,
}

impl Lexicon {
    fn build() -> Self {
        let mut lexicon = Lexicon {
            slots: vec![0; SLOTS],
            entries: vec![(Key::default(), Reading::default())],
            classes: vec![0],
            steps: Vec::new(),
            sets: Vec::new(),
            patterns: Vec::new(),
            filter: Prefilter::default(),
        };
        // First, so that a table that lists a short form means the word it stands for.
        for line in [CONTRACTIONS, LOOK_ALIKES, ALIASES].into_iter().flat_map(str::lines) {
            lexicon.alias(line);
        }
        for (bit, (_, words)) in all_classes().enumerate() {
            for word in words.split_ascii_whitespace() {
                let id = lexicon.learn(word);
                lexicon.classes[usize::from(id)] |= 1 << bit;
            }
        }
        let mut clues = Vec::new();
        for (sign, patterns) in phrases::all() {
            for pattern in patterns {
                let start = u32::try_from(lexicon.steps.len()).unwrap_or(u32::MAX);
                let mut steps = std::mem::take(&mut lexicon.steps);
                let tree = phrase::parse(pattern);
                phrase::compile(&tree, &mut lexicon, &mut steps);
                steps.push(Step::Done);
                lexicon.steps = steps;
                lexicon.patterns.push(Pattern { sign, start });
                clues.push(prefilter::clues(&tree, start, &lexicon));
            }
        }
        lexicon.filter = Prefilter::of(&clues, lexicon.classes.len());
        lexicon
    }

    /// The id of a word in a pattern, new or known.
    pub(super) fn learn(&mut self, word: &'static str) -> WordId {
        let known = self.look_up(word.as_bytes()).first;
        if known != UNKNOWN {
            return known;
        }
        let id = u16::try_from(self.classes.len()).unwrap_or(UNKNOWN);
        self.classes.push(0);
        self.insert(
            word,
            Reading {
                first: id,
                second: UNKNOWN,
            },
        );
        id
    }

    /// Learns a line of a table: the written word, then what it stands for.
    fn alias(&mut self, line: &'static str) {
        let mut words = line.split(' ');
        let Some(written) = words.next() else { return };
        let first = words.next().map_or(UNKNOWN, |word| self.learn(word));
        let second = words.next().map_or(UNKNOWN, |word| self.learn(word));
        self.insert(written, Reading { first, second });
    }

    fn insert(&mut self, word: &'static str, reading: Reading) {
        let key = key(word.as_bytes());
        let mut slot = hash(&key);
        while self.slots[slot] != 0 {
            if same_key(&self.entries[usize::from(self.slots[slot])].0, &key) {
                return;
            }
            slot = (slot + 1) % SLOTS;
        }
        self.slots[slot] = u16::try_from(self.entries.len()).unwrap_or(0);
        self.entries.push((key, reading));
    }

    /// What a lower-case word stands for; nothing for one longer than [`LONGEST_WORD`].
    pub(super) fn look_up(&self, word: &[u8]) -> Reading {
        if word.len() > LONGEST_WORD {
            return Reading::default();
        }
        let key = key(word);
        let mut slot = hash(&key);
        while self.slots[slot] != 0 {
            let (known, reading) = &self.entries[usize::from(self.slots[slot])];
            if same_key(known, &key) {
                return *reading;
            }
            slot = (slot + 1) % SLOTS;
        }
        Reading::default()
    }

    /// The step that is any of these words.
    pub(super) fn set(&mut self, words: &[&'static str]) -> Step {
        let mut ids: Vec<WordId> = words.iter().map(|word| self.learn(word)).collect();
        ids.sort_unstable();
        ids.dedup();
        let from = u32::try_from(self.sets.len()).unwrap_or(u32::MAX);
        let bits = ids.iter().fold(0, |bits, id| bits | phrase::bit(*id));
        self.sets.extend(ids);
        Step::Set {
            from,
            to: u32::try_from(self.sets.len()).unwrap_or(u32::MAX),
            bits,
        }
    }

    /// The bit of a class named in a pattern.
    pub(super) fn class(&self, name: &str) -> u8 {
        class(name)
    }

    /// The words of a class.
    pub(super) fn members(&self, class: u8) -> Vec<WordId> {
        let ids = 0..u16::try_from(self.classes.len()).unwrap_or(u16::MAX);
        ids.filter(|id| self.is(*id, class)).collect()
    }

    /// The words of a set of the steps.
    pub(super) fn set_words(&self, from: u32, to: u32) -> &[WordId] {
        &self.sets[from as usize..to as usize]
    }

    /// One step of the patterns.
    pub(super) fn step(&self, at: u32) -> Step {
        self.steps[at as usize]
    }

    /// Whether a word belongs to a class.
    pub(super) fn is(&self, id: WordId, class: u8) -> bool {
        self.classes[usize::from(id)] & (1 << class) != 0
    }

    /// Calls `found` with the sign and the token range of every phrase in one sentence, the last first.
    pub(super) fn phrases_in(&self, sentence: &[super::tokens::Token], mut found: impl FnMut(Sign, usize, usize)) {
        let tables = phrase::Tables {
            steps: &self.steps,
            sets: &self.sets,
            classes: &self.classes,
        };
        self.filter.candidates(sentence, |from, number| {
            let pattern = &self.patterns[number];
            if let Some(end) = tables.run(pattern.start, sentence, from) {
                found(pattern.sign, from, end);
            }
        });
    }
}

/// Every word class, the plain words last.
fn all_classes() -> impl Iterator<Item = (&'static str, &'static str)> {
    CLASSES.iter().copied().chain([("plain", PLAIN)])
}

/// The bit of a class. Asked in a `const`, an unknown name does not compile; in a pattern a test finds it.
pub(super) const fn class(name: &str) -> u8 {
    let mut bit = 0;
    while bit < CLASSES.len() {
        if same(CLASSES[bit].0.as_bytes(), name.as_bytes()) {
            return bit as u8;
        }
        bit += 1;
    }
    assert!(same(name.as_bytes(), b"plain"), "no class of this name");
    bit as u8
}

const fn same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// A word's letters as three numbers, which are compared and mixed in a step each.
type Key = [u64; LONGEST_WORD / 8];

/// The key of a word of at most [`LONGEST_WORD`] bytes.
fn key(word: &[u8]) -> Key {
    let mut key = Key::default();
    for (at, byte) in word.iter().enumerate().take(LONGEST_WORD) {
        key[at / 8] |= u64::from(*byte) << (at % 8 * 8);
    }
    key
}

/// Number by number: comparing them as memory would cost a call.
fn same_key(one: &Key, other: &Key) -> bool {
    one[0] == other[0] && one[1] == other[1] && one[2] == other[2]
}

/// A key mixed by odd multipliers (the golden ratio's bits and two primes of xxHash), folded to the table by its high bits.
fn hash(key: &Key) -> usize {
    let mixed = key[0].wrapping_mul(0x9e37_79b9_7f4a_7c15)
        ^ key[1].wrapping_mul(0xc2b2_ae3d_27d4_eb4f)
        ^ key[2].wrapping_mul(0x1656_67b1_9e37_79f9);
    ((mixed ^ (mixed >> 29)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> HASH_SHIFT) as usize % SLOTS
}

/// The high bits of a product are the well mixed ones.
const HASH_SHIFT: u32 = 40;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_compiles_over_known_classes_and_begins_with_a_word() {
        let lexicon = lexicon();
        assert!(lexicon.patterns.len() > 100);
        assert!(lexicon.entries.len() * 2 < SLOTS, "{} words", lexicon.entries.len());
        assert!(all_classes().count() <= 64);
        assert!(
            lexicon.patterns.len() <= prefilter::MOST_PATTERNS,
            "{} patterns",
            lexicon.patterns.len()
        );
    }

    #[test]
    fn contractions_stand_for_two_words() {
        let lexicon = lexicon();
        let reading = lexicon.look_up(b"don't");
        assert_eq!(
            reading,
            Reading {
                first: lexicon.look_up(b"do").first,
                second: lexicon.look_up(b"not").first
            }
        );
        assert_eq!(lexicon.look_up(b"xylophone"), Reading::default());
    }
}
