//! The words the linter knows, and the phrase tables compiled over them. Built once, on first use.

use std::sync::LazyLock;

use super::phrase::{self, Step};
use super::phrases::{self, Sign};
use super::plain_words::PLAIN;
use super::words::{ALIASES, CLASSES, CONTRACTIONS, LOOK_ALIKES};

/// A word's number; [`UNKNOWN`] for every word no pattern mentions.
pub(super) type WordId = u16;
/// The id of every word no pattern mentions.
pub(super) const UNKNOWN: WordId = 0;

/// Longest word the table can hold, in bytes; longer ones are unknown.
pub(super) const LONGEST_WORD: usize = 20;
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
    entries: Vec<(&'static str, Reading)>,
    /// By word id: the classes it belongs to, a bit each.
    pub classes: Vec<u128>,
    names: Vec<&'static str>,
    steps: Vec<Step>,
    /// The word ids of every set, each set sorted.
    sets: Vec<WordId>,
    patterns: Vec<Pattern>,
    /// By word id: the patterns that can begin with it.
    openers: Vec<Vec<u16>>,
    /// The patterns that can begin with any word, but only at the beginning of a sentence.
    starters: Vec<u16>,
}

impl Lexicon {
    fn build() -> Self {
        let mut lexicon = Lexicon {
            slots: vec![0; SLOTS],
            entries: vec![("", Reading::default())],
            classes: vec![0],
            names: all_classes().map(|(name, _)| name).collect(),
            steps: Vec::new(),
            sets: Vec::new(),
            patterns: Vec::new(),
            openers: Vec::new(),
            starters: Vec::new(),
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
        for (sign, patterns) in phrases::all() {
            for pattern in patterns {
                let start = u32::try_from(lexicon.steps.len()).unwrap_or(u32::MAX);
                let mut steps = std::mem::take(&mut lexicon.steps);
                phrase::compile(&phrase::parse(pattern), &mut lexicon, &mut steps);
                steps.push(Step::Done);
                lexicon.steps = steps;
                lexicon.patterns.push(Pattern { sign, start });
            }
        }
        lexicon.index();
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
        let mut slot = hash(word.as_bytes());
        while self.slots[slot] != 0 {
            if self.entries[usize::from(self.slots[slot])].0 == word {
                return;
            }
            slot = (slot + 1) % SLOTS;
        }
        self.slots[slot] = u16::try_from(self.entries.len()).unwrap_or(0);
        self.entries.push((word, reading));
    }

    /// What a lower-case word stands for.
    pub(super) fn look_up(&self, word: &[u8]) -> Reading {
        let mut slot = hash(word);
        while self.slots[slot] != 0 {
            let (known, reading) = &self.entries[usize::from(self.slots[slot])];
            if known.as_bytes() == word {
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
        self.sets.extend(ids);
        Step::Set {
            from,
            to: u32::try_from(self.sets.len()).unwrap_or(u32::MAX),
        }
    }

    /// The bit of a class named in a pattern.
    pub(super) fn class(&self, name: &str) -> u8 {
        let bit = self.names.iter().position(|known| *known == name);
        debug_assert!(bit.is_some(), "a pattern names the unknown class {name}");
        bit.and_then(|bit| u8::try_from(bit).ok()).unwrap_or(0)
    }

    /// Whether a word belongs to a class.
    pub(super) fn is(&self, id: WordId, class: u8) -> bool {
        self.classes[usize::from(id)] & (1 << class) != 0
    }

    fn index(&mut self) {
        let mut openers = vec![Vec::new(); self.classes.len()];
        for (number, pattern) in self.patterns.iter().enumerate() {
            let number = u16::try_from(number).unwrap_or(u16::MAX);
            let mut pending = vec![pattern.start];
            let anchored = self.steps[pattern.start as usize] == Step::Start;
            while let Some(at) = pending.pop() {
                match self.steps[at as usize] {
                    Step::Word(id) => openers[usize::from(id)].push(number),
                    Step::Set { from, to } => {
                        self.sets[from as usize..to as usize]
                            .iter()
                            .for_each(|id| openers[usize::from(*id)].push(number));
                    }
                    Step::Class(bit) => {
                        let members = self
                            .classes
                            .iter()
                            .enumerate()
                            .filter(|(_, classes)| *classes & (1 << bit) != 0);
                        members.for_each(|(id, _)| openers[id].push(number));
                    }
                    Step::Start | Step::End => pending.push(at + 1),
                    Step::Split(first, second) => pending.extend([first, second]),
                    Step::Jump(to) => pending.push(to),
                    Step::Any if anchored => self.starters.push(number),
                    Step::Any | Step::Done => {
                        debug_assert!(false, "pattern {number} for {:?} may begin with any word", pattern.sign);
                    }
                }
            }
        }
        for list in &mut openers {
            list.sort_unstable();
            list.dedup();
        }
        self.openers = openers;
    }

    /// Calls `found` with the sign and the token range of every phrase in one sentence.
    pub(super) fn phrases_in(&self, sentence: &[super::tokens::Token], mut found: impl FnMut(Sign, usize, usize)) {
        let tables = phrase::Tables {
            steps: &self.steps,
            sets: &self.sets,
            classes: &self.classes,
        };
        for (from, token) in sentence.iter().enumerate() {
            let starters = if from == 0 { self.starters.as_slice() } else { &[] };
            for number in self.openers[usize::from(token.id)].iter().chain(starters) {
                let pattern = &self.patterns[usize::from(*number)];
                if let Some(end) = tables.run(pattern.start, sentence, from) {
                    found(pattern.sign, from, end);
                }
            }
        }
    }
}

/// Every word class, the plain words last.
fn all_classes() -> impl Iterator<Item = (&'static str, &'static str)> {
    CLASSES.iter().copied().chain([("plain", PLAIN)])
}

/// FNV-1a, folded to the table.
fn hash(word: &[u8]) -> usize {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in word {
        hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    }
    (hash ^ (hash >> 15)) as usize % SLOTS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_compiles_over_known_classes_and_begins_with_a_word() {
        let lexicon = lexicon();
        assert!(lexicon.patterns.len() > 100);
        assert!(lexicon.entries.len() * 2 < SLOTS, "{} words", lexicon.entries.len());
        assert!(lexicon.names.len() <= 128);
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
