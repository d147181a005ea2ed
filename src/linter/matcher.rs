//! Runs compiled patterns over the words of a sentence.

use super::tokens::Token;
use super::word_table::WordId;

/// One instruction of a compiled pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Word(WordId),
    /// One of the words of this set.
    Set(u16),
    Class(u8),
    /// Any word but those of the class.
    NotClass(u8),
    Any,
    /// Up to so many words of any kind, as few as will do.
    Gap(u8),
    Start,
    End,
    /// Try the first, then the second.
    Split(u16, u16),
    Jump(u16),
    Done,
}

/// Words of which one is wanted: `from..to` of the program's words, which are sorted there.
#[derive(Debug, Clone, Copy)]
struct WordSet {
    from: u32,
    to: u32,
    /// A word whose bit is not set here is none of them.
    bits: [u64; SUMMARY],
}

/// Numbers of 64 bits in a set's summary.
const SUMMARY: usize = 4;

/// Compiled patterns.
#[derive(Default)]
pub(super) struct Program {
    pub steps: Vec<Step>,
    sets: Vec<WordSet>,
    words: Vec<WordId>,
}

impl Program {
    /// The step that is any of these words.
    pub(super) fn set(&mut self, mut ids: Vec<WordId>) -> Step {
        ids.sort_unstable();
        ids.dedup();
        let mut bits = [0; SUMMARY];
        for id in &ids {
            bits[block(*id)] |= bit(*id);
        }
        let from = index32(self.words.len());
        self.words.extend(ids);
        self.sets.push(WordSet {
            from,
            to: index32(self.words.len()),
            bits,
        });
        Step::Set(index(self.sets.len() - 1))
    }

    /// The words of a set.
    pub(super) fn words_of(&self, set: u16) -> &[WordId] {
        let set = &self.sets[usize::from(set)];
        &self.words[set.from as usize..set.to as usize]
    }

    /// The program over one sentence.
    pub(super) fn over<'a>(&'a self, sentence: &'a [Token]) -> Run<'a> {
        Run {
            steps: &self.steps,
            sets: &self.sets,
            words: &self.words,
            sentence,
        }
    }
}

/// A program at work on one sentence. Plain slices: reaching into a vector is a call where code is kept small.
#[derive(Clone, Copy)]
pub(super) struct Run<'a> {
    steps: &'a [Step],
    sets: &'a [WordSet],
    words: &'a [WordId],
    sentence: &'a [Token],
}

/// No match.
pub(super) const NONE: usize = usize::MAX;

impl Run<'_> {
    #[inline(always)]
    fn holds(&self, set: u16, id: WordId) -> bool {
        let set = &self.sets[set as usize];
        if set.bits[block(id)] & bit(id) == 0 {
            return false;
        }
        let (mut low, mut high) = (set.from as usize, set.to as usize);
        while low < high {
            let middle = (low + high) / 2;
            let word = self.words[middle];
            if word == id {
                return true;
            }
            if word < id {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        false
    }

    /// Whether a step that reads a word reads the one at `from`; true for a step that reads none.
    #[inline(always)]
    fn may_read(&self, step: Step, from: usize) -> bool {
        let here = from < self.sentence.len();
        match step {
            Step::Word(id) => here && self.sentence[from].id == id,
            Step::Set(set) => here && self.holds(set, self.sentence[from].id),
            Step::Class(class) => here && self.sentence[from].is(class),
            Step::NotClass(class) => here && !self.sentence[from].is(class),
            Step::Any => here,
            _ => true,
        }
    }

    /// Runs the steps from `at` over the sentence from its token `from`; gives the token after the match, or [`NONE`].
    pub(super) fn run(&self, at: u16, from: usize) -> usize {
        let (mut at, mut from) = (at as usize, from);
        loop {
            let step = self.steps[at];
            match step {
                Step::Start => {
                    if from != 0 {
                        return NONE;
                    }
                }
                Step::End => {
                    if from != self.sentence.len() {
                        return NONE;
                    }
                }
                Step::Split(first, second) => {
                    // Most first ways end at their first word: those need no call.
                    if self.may_read(self.steps[first as usize], from) {
                        let end = self.run(first, from);
                        if end != NONE {
                            return end;
                        }
                    }
                    at = second as usize;
                    continue;
                }
                Step::Gap(most) => {
                    let next = self.steps[at + 1];
                    let last = (from + most as usize).min(self.sentence.len());
                    while from < last {
                        if self.may_read(next, from) {
                            let end = self.run(at as u16 + 1, from);
                            if end != NONE {
                                return end;
                            }
                        }
                        from += 1;
                    }
                }
                Step::Jump(to) => {
                    at = to as usize;
                    continue;
                }
                Step::Done => return from,
                _ => {
                    if !self.may_read(step, from) {
                        return NONE;
                    }
                    from += 1;
                }
            }
            at += 1;
        }
    }
}

#[inline(always)]
fn block(id: WordId) -> usize {
    id as usize / 64 % SUMMARY
}

#[inline(always)]
fn bit(id: WordId) -> u64 {
    1 << (id % 64)
}

/// A place in the program; a test holds their number under what 16 bits can tell apart.
pub(super) fn index(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

fn index32(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
