//! Which patterns are worth trying at a word: those that can begin with it, go on with the word after it, and whose
//! rarest word stands in the sentence. Each is a set of patterns, so asking takes a few words of memory and no search.

use super::lexicon::{Lexicon, UNKNOWN, WordId};
use super::phrase::{Node, Step};
use super::tokens::Token;

/// Patterns in a block of a set.
const BLOCK: usize = 64;
/// Blocks of a set; a test holds the number of patterns under what they can tell apart.
const BLOCKS: usize = 16;
/// Most patterns there can be.
pub(super) const MOST_PATTERNS: usize = BLOCK * BLOCKS;

/// A set of patterns.
type Set = [u64; BLOCKS];

/// So common that a pattern is not told by it.
const COMMON: &str = "a about and any are as at be but can do for from get have help i if in is it just know let like make me more my need \
    no not of on one or our please see send so take that the there this time to up us want was we what when will with work would you your";
/// How much rarer another word is than a common one.
const COMMON_WEIGHT: usize = 40;

/// What is known of one pattern before it is tried.
#[derive(Default)]
pub(super) struct Clues {
    /// The words it can begin with.
    pub begins: Vec<WordId>,
    /// It can begin with any word, at the beginning of a sentence.
    pub begins_with_any: bool,
    /// The words that can follow its first; none where any can, or none need to.
    pub seconds: Option<Vec<WordId>>,
    /// Words of which one stands behind its first; none where that cannot be told.
    pub needs: Option<Vec<WordId>>,
}

/// The sets, by word.
#[derive(Default)]
pub(super) struct Prefilter {
    rows: Vec<Row>,
    /// By word id: its row, 0 for a word of no pattern.
    of_word: Vec<u16>,
    /// Patterns that can begin with any word, but only at the beginning of a sentence.
    starters: Set,
    starters_in: u32,
    /// Patterns with nothing to look for.
    undemanding: Set,
    /// Patterns that may be over after a word.
    may_end: Set,
}

#[derive(Clone, Copy, Default)]
struct Row {
    /// The blocks of `begins` that are not empty, a bit each; and those of `needs`.
    begins_in: u32,
    needs_in: u32,
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
            rows: vec![Row::default()],
            of_word: vec![0; words],
            ..Prefilter::default()
        };
        for (number, clue) in clues.iter().take(MOST_PATTERNS).enumerate() {
            if clue.begins_with_any {
                insert(&mut filter.starters, number);
            }
            if clue.needs.is_none() {
                insert(&mut filter.undemanding, number);
            }
            if clue.seconds.is_none() {
                insert(&mut filter.may_end, number);
            }
            clue.begins
                .iter()
                .for_each(|word| insert(&mut filter.row(*word).begins, number));
            let seconds = clue.seconds.iter().flatten();
            seconds.for_each(|word| insert(&mut filter.row(*word).seconds, number));
            let needs = clue.needs.iter().flatten();
            needs.for_each(|word| insert(&mut filter.row(*word).needs, number));
        }
        for row in &mut filter.rows {
            row.begins_in = filled(&row.begins);
            row.needs_in = filled(&row.needs);
        }
        filter.starters_in = filled(&filter.starters);
        filter
    }

    fn row(&mut self, word: WordId) -> &mut Row {
        let place = &mut self.of_word[usize::from(word)];
        if *place == 0 {
            *place = u16::try_from(self.rows.len()).unwrap_or(0);
            self.rows.push(Row::default());
        }
        &mut self.rows[usize::from(*place)]
    }

    fn look_up(&self, word: WordId) -> &Row {
        &self.rows[usize::from(self.of_word[usize::from(word)])]
    }

    /// Calls `candidate` with the place of a word and the number of a pattern that may begin there: the last word first, so
    /// that the words behind it are known, and at each the last pattern first.
    pub(super) fn candidates(&self, words: &[Token], mut candidate: impl FnMut(usize, usize)) {
        let mut met = self.undemanding;
        let mut next: Option<&Row> = None;
        for (at, word) in words.iter().enumerate().rev() {
            let row = self.look_up(word.id);
            for_each_bit(row.needs_in, |block| met[block] |= row.needs[block]);
            let starters_in = if at == 0 { self.starters_in } else { 0 };
            for_each_bit(row.begins_in | starters_in, |block| {
                let starters = if at == 0 { self.starters[block] } else { 0 };
                let begins = (row.begins[block] | starters) & met[block];
                if begins == 0 {
                    return;
                }
                let mut left = begins & (self.may_end[block] | next.map_or(0, |next| next.seconds[block]));
                while left != 0 {
                    let last = BLOCK - 1 - left.leading_zeros() as usize;
                    candidate(at, block * BLOCK + last);
                    left &= !(1 << last);
                }
            });
            next = Some(row);
        }
    }
}

/// The blocks of a set that are not empty, a bit each.
fn filled(set: &Set) -> u32 {
    (0..BLOCKS)
        .filter(|block| set[*block] != 0)
        .fold(0, |all, block| all | 1 << block)
}

/// The highest first.
fn for_each_bit(mut bits: u32, mut act: impl FnMut(usize)) {
    while bits != 0 {
        let last = 31 - bits.leading_zeros();
        act(last as usize);
        bits &= !(1 << last);
    }
}

fn insert(set: &mut Set, number: usize) {
    set[number / BLOCK] |= 1 << (number % BLOCK);
}

/// What can be told of a pattern, from its tree and its steps.
pub(super) fn clues(tree: &Node<'static>, start: u32, lexicon: &Lexicon) -> Clues {
    let mut clues = Clues {
        needs: needs_behind_first(tree, lexicon),
        ..Clues::default()
    };
    let first = next_words(start, lexicon);
    let mut seconds = Some(Vec::new());
    for at in first {
        match words_of(at, lexicon) {
            Some(words) => clues.begins.extend(words),
            None => clues.begins_with_any = true,
        }
        for then in next_words(at + 1, lexicon) {
            match (words_of(then, lexicon), &mut seconds) {
                (Some(words), Some(seconds)) => seconds.extend(words),
                _ => seconds = None,
            }
        }
    }
    clues.seconds = seconds;
    clues
}

/// The steps from `start` that read a word, or end the pattern.
fn next_words(start: u32, lexicon: &Lexicon) -> Vec<u32> {
    let (mut found, mut pending) = (Vec::new(), vec![start]);
    while let Some(at) = pending.pop() {
        match lexicon.step(at) {
            Step::Start => pending.push(at + 1),
            Step::Split(first, second) => pending.extend([first, second]),
            Step::Jump(to) => pending.push(to),
            _ => found.push(at),
        }
    }
    found
}

/// The words a step reads; none where it reads any, or ends the sentence or the pattern.
fn words_of(at: u32, lexicon: &Lexicon) -> Option<Vec<WordId>> {
    match lexicon.step(at) {
        Step::Word(id) => Some(vec![id]),
        Step::Set { from, to, .. } => Some(lexicon.set_words(from, to).to_vec()),
        Step::Class(bit) => Some(lexicon.members(bit)),
        _ => None,
    }
}

/// The rarest set of words of which every match has one, its very first word left out.
fn needs_behind_first(tree: &Node<'static>, lexicon: &Lexicon) -> Option<Vec<WordId>> {
    let Node::Run(nodes) = tree else {
        return None;
    };
    let nodes = if nodes.first() == Some(&Node::Start) {
        &nodes[1..]
    } else {
        nodes
    };
    let behind = match nodes.first() {
        Some(Node::Maybe(_) | Node::Gap(_)) | None => nodes,
        Some(_) => &nodes[1..],
    };
    rarest(behind.iter().filter_map(|node| needs(node, lexicon)), lexicon)
}

fn needs(node: &Node<'static>, lexicon: &Lexicon) -> Option<Vec<WordId>> {
    match node {
        Node::Word(word) => Some(vec![lexicon.look_up(word.as_bytes()).first]),
        Node::Class(class) => Some(lexicon.members(lexicon.class(class))),
        Node::Run(nodes) => rarest(nodes.iter().filter_map(|node| needs(node, lexicon)), lexicon),
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

fn rarest(sets: impl Iterator<Item = Vec<WordId>>, lexicon: &Lexicon) -> Option<Vec<WordId>> {
    let common: Vec<WordId> = COMMON
        .split_ascii_whitespace()
        .map(|word| lexicon.look_up(word.as_bytes()).first)
        .collect();
    let weight = |word: &WordId| if common.contains(word) { COMMON_WEIGHT } else { 1 };
    sets.filter(|set| !set.contains(&UNKNOWN))
        .min_by_key(|set| set.iter().map(weight).sum::<usize>())
}
