//! Which patterns are worth trying at a word: those that can begin with it, go on with the word after it, and whose
//! rarest word stands in the sentence. Each is a set of patterns, so asking takes a few words of memory and no search.

use super::lexicon::{Lexicon, UNKNOWN, WordId, class};
use super::matcher::Step;
use super::phrase::Node;
use super::tokens::Token;

/// Patterns in a block of a set.
const BLOCK: usize = 64;
/// Blocks of a set; a test holds the number of patterns under what they can tell apart.
const BLOCKS: usize = 16;
/// Most patterns there can be.
pub(super) const MOST_PATTERNS: usize = BLOCK * BLOCKS;

/// A set of patterns.
type Set = [u64; BLOCKS];

/// How much rarer another word is than a common one.
const COMMON_WEIGHT: usize = 40;

/// The sets, by word.
#[derive(Default)]
pub(super) struct Prefilter {
    /// By word id.
    rows: Vec<Row>,
    /// The blocks that are not empty of every word's three sets, one word after the other.
    blocks: Vec<u64>,
    /// Patterns that can begin with any word, but only at the beginning of a sentence.
    starters: Set,
    starters_in: u32,
    /// Patterns that begin anywhere, not only with their sentence.
    anywhere: Set,
    /// By the number of a sentence's words: patterns that begin with it and are not too short for it.
    from_start: Vec<Set>,
    /// Patterns with nothing to look for.
    undemanding: Set,
    /// Patterns that may be over after a word.
    may_end: Set,
}

/// A sentence of so many words or more is longer than any pattern that spans a whole one.
const LONG_SENTENCE: usize = 24;

/// Where a word's sets stand in the blocks, and which of their blocks are not empty, a bit each.
#[derive(Clone, Copy, Default)]
struct Row {
    at: u32,
    begins_in: u16,
    seconds_in: u16,
    needs_in: u16,
}

/// A word's sets while they are made.
#[derive(Clone, Default)]
struct Sets {
    /// Patterns that can begin with the word.
    begins: Set,
    /// Patterns whose second word it can be.
    seconds: Set,
    /// Patterns that need it, or one like it.
    needs: Set,
}

impl Prefilter {
    /// The sets for these patterns, in their order.
    pub(super) fn of(clues: &[Clues], words: usize) -> Self {
        let mut filter = Prefilter {
            from_start: vec![Set::default(); LONG_SENTENCE + 1],
            ..Prefilter::default()
        };
        let mut sets = vec![Sets::default(); words];
        for (number, clue) in clues.iter().take(MOST_PATTERNS).enumerate() {
            filter.add(number, clue);
            for word in &clue.begins {
                insert(&mut sets[usize::from(*word)].begins, number);
            }
            for word in clue.seconds.iter().flatten() {
                insert(&mut sets[usize::from(*word)].seconds, number);
            }
            for word in clue.needs.iter().flatten() {
                insert(&mut sets[usize::from(*word)].needs, number);
            }
        }
        filter.starters_in = u32::from(filled(&filter.starters));
        for sets in &sets {
            filter.rows.push(Row {
                at: u32::try_from(filter.blocks.len()).unwrap_or(u32::MAX),
                begins_in: filled(&sets.begins),
                seconds_in: filled(&sets.seconds),
                needs_in: filled(&sets.needs),
            });
            for set in [&sets.begins, &sets.seconds, &sets.needs] {
                filter.blocks.extend(set.iter().filter(|block| **block != 0));
            }
        }
        filter
    }

    fn add(&mut self, number: usize, clue: &Clues) {
        if clue.begins_with_any {
            insert(&mut self.starters, number);
        }
        if !clue.at_start {
            insert(&mut self.anywhere, number);
        }
        for (words, fitting) in self.from_start.iter_mut().enumerate() {
            if clue.longest.is_none_or(|longest| words <= longest) {
                insert(fitting, number);
            }
        }
        if clue.needs.is_none() {
            insert(&mut self.undemanding, number);
        }
        if clue.seconds.is_none() {
            insert(&mut self.may_end, number);
        }
    }

    /// Calls `candidate` with the place of a word and the number of a pattern that may begin there: the last word first, so
    /// that the words behind it are known, and at each the last pattern first.
    pub(super) fn candidates(&self, words: &[Token], mut candidate: impl FnMut(usize, usize)) {
        let (rows, blocks) = (self.rows.as_slice(), self.blocks.as_slice());
        let mut met = self.undemanding;
        let (mut seconds_in, mut seconds_at) = (0u32, 0);
        let mut at = words.len();
        while at > 0 {
            at -= 1;
            let row = rows[words[at].id as usize];
            let begins = row.begins_in.count_ones() as usize;
            let second = row.at as usize + begins;
            let mut needs_in = u32::from(row.needs_in);
            let mut need = second + row.seconds_in.count_ones() as usize;
            while needs_in != 0 {
                met[needs_in.trailing_zeros() as usize % BLOCKS] |= blocks[need];
                need += 1;
                needs_in &= needs_in - 1;
            }
            let mut pending = u32::from(row.begins_in);
            let mut fitting = &self.anywhere;
            if at == 0 {
                pending |= self.starters_in;
                fitting = &self.from_start[words.len().min(LONG_SENTENCE)];
            }
            let mut begin = second;
            while pending != 0 {
                let block = (u32::BITS - 1 - pending.leading_zeros()) as usize % BLOCKS;
                pending &= !(1 << block);
                let mut left = 0;
                if row.begins_in & (1 << block) != 0 {
                    begin -= 1;
                    left = blocks[begin];
                }
                if at == 0 {
                    left |= self.starters[block];
                }
                left &= met[block] & fitting[block];
                if left == 0 {
                    continue;
                }
                let mut goes_on = self.may_end[block];
                if seconds_in & (1 << block) != 0 {
                    let below = seconds_in & ((1 << block) - 1);
                    goes_on |= blocks[seconds_at + below.count_ones() as usize];
                }
                left &= goes_on;
                while left != 0 {
                    let last = BLOCK - 1 - left.leading_zeros() as usize;
                    candidate(at, block * BLOCK + last);
                    left &= !(1 << last);
                }
            }
            (seconds_in, seconds_at) = (u32::from(row.seconds_in), second);
        }
    }
}

/// The blocks of a set that are not empty, a bit each.
fn filled(set: &Set) -> u16 {
    (0..BLOCKS)
        .filter(|block| set[*block] != 0)
        .fold(0, |all, block| all | 1 << block)
}

fn insert(set: &mut Set, number: usize) {
    set[number / BLOCK] |= 1 << (number % BLOCK);
}

/// What is known of one pattern before it is tried.
#[derive(Default)]
pub(super) struct Clues {
    /// The words it can begin with.
    begins: Vec<WordId>,
    /// It can begin with any word, at the beginning of a sentence.
    begins_with_any: bool,
    /// It begins with its sentence.
    at_start: bool,
    /// It spans a whole sentence, of at most so many words.
    longest: Option<usize>,
    /// The words that can follow its first; none where any can, or none need to.
    seconds: Option<Vec<WordId>>,
    /// Words of which one stands behind its first; none where that cannot be told.
    needs: Option<Vec<WordId>>,
}

impl Clues {
    /// What can be told of a pattern, from its tree and its steps.
    pub(super) fn of(tree: &Node<'static>, start: u16, lexicon: &Lexicon) -> Self {
        let nodes = match tree {
            Node::Run(nodes) => nodes.as_slice(),
            _ => &[],
        };
        let at_start = nodes.first() == Some(&Node::Start);
        let whole = at_start && nodes.last() == Some(&Node::End);
        let mut clues = Clues {
            at_start,
            longest: whole.then(|| longest(tree)),
            needs: needs_behind_first(&nodes[usize::from(at_start)..], lexicon),
            ..Clues::default()
        };
        let mut seconds = Some(Vec::new());
        for at in next_words(start, lexicon) {
            clues.begins_with_any |= !add_words_of(at, lexicon, &mut clues.begins);
            if matches!(lexicon.step(at), Step::Gap(_)) {
                seconds = None;
                continue;
            }
            for then in next_words(at + 1, lexicon) {
                if seconds
                    .as_mut()
                    .is_some_and(|seconds| !add_words_of(then, lexicon, seconds))
                {
                    seconds = None;
                }
            }
        }
        clues.seconds = seconds;
        clues
    }
}

/// Most words a tree can read.
fn longest(node: &Node<'static>) -> usize {
    match node {
        Node::Start | Node::End => 0,
        Node::Word(_) | Node::Class(_) | Node::NotClass(_) | Node::Any => 1,
        Node::Gap(most) => usize::from(*most),
        Node::Maybe(inner) => longest(inner),
        Node::Run(nodes) => nodes.iter().map(longest).sum(),
        Node::OneOf(nodes) => nodes.iter().map(longest).max().unwrap_or(0),
    }
}

/// The steps from `start` that read a word, or end the pattern.
fn next_words(start: u16, lexicon: &Lexicon) -> Vec<u16> {
    let (mut found, mut pending) = (Vec::new(), vec![start]);
    while let Some(at) = pending.pop() {
        match lexicon.step(at) {
            Step::Start => pending.push(at + 1),
            Step::Split(first, second) => pending.extend([first, second]),
            Step::Jump(to) => pending.push(to),
            Step::Gap(_) => {
                found.push(at);
                pending.push(at + 1);
            }
            _ => found.push(at),
        }
    }
    found
}

/// Adds the words a step reads; false where it reads any, or ends the sentence or the pattern.
fn add_words_of(at: u16, lexicon: &Lexicon, words: &mut Vec<WordId>) -> bool {
    match lexicon.step(at) {
        Step::Word(id) => words.push(id),
        Step::Set(set) => words.extend_from_slice(lexicon.set_words(set)),
        Step::Class(bit) => words.extend_from_slice(lexicon.members(bit)),
        _ => return false,
    }
    true
}

/// The rarest set of words of which every match has one, its very first word left out.
fn needs_behind_first(nodes: &[Node<'static>], lexicon: &Lexicon) -> Option<Vec<WordId>> {
    let behind = match nodes.first() {
        Some(Node::Maybe(_) | Node::Gap(_)) | None => nodes,
        Some(_) => &nodes[1..],
    };
    rarest(behind, lexicon)
}

fn needs(node: &Node<'static>, lexicon: &Lexicon) -> Option<Vec<WordId>> {
    match node {
        Node::Word(word) => Some(vec![lexicon.look_up(word)]),
        Node::Class(class) => Some(lexicon.members(super::lexicon::class(class)).to_vec()),
        Node::Run(nodes) => rarest(nodes, lexicon),
        Node::OneOf(nodes) => {
            let mut all = Vec::new();
            for node in nodes {
                all.extend(needs(node, lexicon)?);
            }
            Some(all)
        }
        Node::NotClass(_) | Node::Any | Node::Start | Node::End | Node::Gap(_) | Node::Maybe(_) => None,
    }
}

fn rarest(nodes: &[Node<'static>], lexicon: &Lexicon) -> Option<Vec<WordId>> {
    let is_common = |word: WordId| lexicon.classes(word) & (1 << const { class("common") }) != 0;
    let weight = |word: &WordId| if is_common(*word) { COMMON_WEIGHT } else { 1 };
    let sets = nodes.iter().filter_map(|node| needs(node, lexicon));
    sets.filter(|set| !set.contains(&UNKNOWN))
        .min_by_key(|set| set.iter().map(weight).sum::<usize>())
}
