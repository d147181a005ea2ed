//! The words the linter knows, and the phrase tables compiled over them. Built once, on first use.

use std::sync::LazyLock;

use super::matcher::{NONE, Program, Step, index};
use super::phrase;
use super::phrases::{self, Sign};
use super::plain_words::PLAIN;
use super::prefilter::{Clues, Prefilter};
use super::tokens::Token;
use super::word_table::{Key, Reading, WordTable};
pub(super) use super::word_table::{LONGEST_WORD, UNKNOWN, WordId};
use super::words::{ALIASES, CLASSES, COMMON, CONTRACTIONS, LOOK_ALIKES};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::build);

/// The lexicon of the built-in tables.
pub(super) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

struct Pattern {
    sign: Sign,
    start: u16,
}

/// Words, classes and compiled patterns.
pub(super) struct Lexicon {
    table: WordTable,
    /// By word id: the classes it belongs to, a bit each.
    classes: Vec<u64>,
    /// By class: its words.
    members: Vec<Vec<WordId>>,
    program: Program,
    patterns: Vec<Pattern>,
    filter: Prefilter,
}

impl Lexicon {
    fn build() -> Self {
        let mut lexicon = Lexicon {
            table: WordTable::new(),
            classes: vec![0],
            members: Vec::new(),
            program: Program::default(),
            patterns: Vec::new(),
            filter: Prefilter::default(),
        };
        // First, so that a table that lists a short form means the word it stands for.
        for line in [CONTRACTIONS, LOOK_ALIKES, ALIASES].into_iter().flat_map(str::lines) {
            lexicon.alias(line);
        }
        for (bit, (_, words)) in all_classes().enumerate() {
            let mut members = Vec::new();
            for word in words.split_ascii_whitespace() {
                let id = lexicon.learn(word);
                lexicon.classes[usize::from(id)] |= 1 << bit;
                members.push(id);
            }
            lexicon.members.push(members);
        }
        let mut clues = Vec::new();
        for (sign, patterns) in phrases::all() {
            for pattern in patterns {
                let tree = phrase::parse(pattern);
                let mut steps = std::mem::take(&mut lexicon.program.steps);
                let start = index(steps.len());
                phrase::compile(&tree, &mut lexicon, &mut steps);
                steps.push(Step::Done);
                lexicon.program.steps = steps;
                lexicon.patterns.push(Pattern { sign, start });
                clues.push(Clues::of(&tree, start, &lexicon));
            }
        }
        lexicon.filter = Prefilter::of(&clues, lexicon.classes.len());
        lexicon
    }

    /// The id of a word in a pattern, new or known.
    pub(super) fn learn(&mut self, word: &'static str) -> WordId {
        let known = self.look_up(word);
        if known != UNKNOWN {
            return known;
        }
        let first = index(self.classes.len());
        self.classes.push(0);
        let second = UNKNOWN;
        self.table.insert(word.as_bytes(), Reading { first, second });
        first
    }

    /// The id of a word, as it stands in a pattern.
    pub(super) fn look_up(&self, word: &str) -> WordId {
        self.table.get(&Key::of(word.as_bytes())).first
    }

    /// Learns a line of a table: the written word, then what it stands for.
    fn alias(&mut self, line: &'static str) {
        let mut words = line.split(' ');
        let Some(written) = words.next() else { return };
        let first = words.next().map_or(UNKNOWN, |word| self.learn(word));
        let second = words.next().map_or(UNKNOWN, |word| self.learn(word));
        self.table.insert(written.as_bytes(), Reading { first, second });
    }

    /// What a written word stands for.
    #[inline(always)]
    pub(super) fn read(&self, key: &Key) -> Reading {
        self.table.get(key)
    }

    /// The classes of a word, a bit each.
    #[inline(always)]
    pub(super) fn classes(&self, id: WordId) -> u64 {
        self.classes.as_slice()[id as usize]
    }

    /// The step that is any of these words.
    pub(super) fn set(&mut self, words: &[&'static str]) -> Step {
        let ids = words.iter().map(|word| self.learn(word)).collect();
        self.program.set(ids)
    }

    /// The words of a class.
    pub(super) fn members(&self, class: u8) -> &[WordId] {
        &self.members[usize::from(class)]
    }

    /// The words of a set of the steps.
    pub(super) fn set_words(&self, set: u16) -> &[WordId] {
        self.program.words_of(set)
    }

    /// One step of the patterns.
    pub(super) fn step(&self, at: u16) -> Step {
        self.program.steps[usize::from(at)]
    }

    /// Calls `found` with the sign and the token range of every phrase in one sentence, the last first.
    pub(super) fn phrases_in(&self, sentence: &[Token], mut found: impl FnMut(Sign, usize, usize)) {
        let (program, patterns) = (self.program.over(sentence), self.patterns.as_slice());
        self.filter.candidates(sentence, |from, number| {
            let pattern = &patterns[number];
            let end = program.run(pattern.start, from);
            if end != NONE {
                found(pattern.sign, from, end);
            }
        });
    }
}

/// Every word class; the common and the plain words last.
fn all_classes() -> impl Iterator<Item = (&'static str, &'static str)> {
    CLASSES.iter().copied().chain([("common", COMMON), ("plain", PLAIN)])
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
    if same(name.as_bytes(), b"common") {
        return bit as u8;
    }
    assert!(same(name.as_bytes(), b"plain"), "no class of this name");
    bit as u8 + 1
}

const fn same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

#[cfg(test)]
mod tests {
    use super::super::prefilter::MOST_PATTERNS;
    use super::super::word_table::SLOTS;
    use super::*;

    #[test]
    fn every_pattern_compiles_over_known_classes_and_finds_room() {
        let lexicon = lexicon();
        let patterns = lexicon.patterns.len();
        assert!(patterns > 100);
        assert!(patterns <= MOST_PATTERNS, "{patterns} patterns");
        let words = lexicon.table.len();
        assert!(words * 2 < SLOTS, "{words} words");
        let steps = lexicon.program.steps.len();
        assert!(steps < usize::from(u16::MAX), "{steps} steps");
        assert!(all_classes().count() <= 64);
    }

    #[test]
    fn contractions_stand_for_two_words() {
        let lexicon = lexicon();
        let (first, second) = (lexicon.look_up("do"), lexicon.look_up("not"));
        assert_eq!(lexicon.read(&Key::of(b"don't")), Reading { first, second });
        assert_eq!(lexicon.read(&Key::of(b"xylophone")), Reading::default());
    }
}
