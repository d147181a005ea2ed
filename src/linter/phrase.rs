//! Phrase patterns over words: how the tables in `phrases/` are read and matched.
//!
//! A pattern is words separated by spaces, and `a|b` one of these words; `(a b|c)` one of these runs; `x?` perhaps;
//! `<class>` a word of that class, `<!class>` a word of any other; `~3` up to three words of any kind; `_` exactly one word; `^` and `$` the ends of a
//! sentence. A match never leaves its sentence, and gaps are bounded, so matching all patterns over a text takes time
//! linear in the text.

use super::lexicon::Lexicon;
use super::tokens::Token;

/// One instruction of a compiled pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Word(u16),
    /// One of the words `from..to` of the lexicon's sets, which are sorted.
    /// A word whose bit is not in `bits` is none of them.
    Set {
        from: u32,
        to: u32,
        bits: u64,
    },
    Class(u8),
    /// Any word but those of the class.
    NotClass(u8),
    Any,
    Start,
    End,
    /// Try the first, then the second.
    Split(u32, u32),
    Jump(u32),
    Done,
}

/// A pattern as a tree, before it becomes steps.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Node<'p> {
    Word(&'p str),
    Class(&'p str),
    NotClass(&'p str),
    Any,
    Start,
    End,
    Gap(u8),
    Maybe(Box<Node<'p>>),
    Run(Vec<Node<'p>>),
    OneOf(Vec<Node<'p>>),
}

/// Reads a pattern. The tables are ours, so a slip in one is read as literally as possible; a test checks them all.
pub(super) fn parse(pattern: &str) -> Node<'_> {
    let mut rest = pattern;
    run(&mut rest, false)
}

fn run<'p>(rest: &mut &'p str, nested: bool) -> Node<'p> {
    let mut nodes = Vec::new();
    loop {
        *rest = rest.trim_start();
        if rest.is_empty() || (nested && rest.starts_with([')', '|'])) {
            break;
        }
        nodes.push(item(rest, nested));
    }
    if nodes.len() == 1 {
        nodes.remove(0)
    } else {
        Node::Run(nodes)
    }
}

fn item<'p>(rest: &mut &'p str, nested: bool) -> Node<'p> {
    let node = if let Some(inner) = rest.strip_prefix('(') {
        *rest = inner;
        let mut runs = vec![run(rest, true)];
        while let Some(after) = rest.strip_prefix('|') {
            *rest = after;
            runs.push(run(rest, true));
        }
        *rest = rest.strip_prefix(')').unwrap_or(rest);
        Node::OneOf(runs)
    } else {
        let end = rest
            .find(|c| matches!(c, ' ' | '(' | ')' | '?') || (nested && c == '|'))
            .unwrap_or(rest.len());
        let (word, after) = rest.split_at(end.max(1));
        *rest = after;
        let mut words: Vec<_> = word.split('|').map(atom).collect();
        if words.len() == 1 {
            words.remove(0)
        } else {
            Node::OneOf(words)
        }
    };
    match rest.strip_prefix('?') {
        Some(after) => {
            *rest = after;
            Node::Maybe(Box::new(node))
        }
        None => node,
    }
}

fn atom(word: &str) -> Node<'_> {
    if let Some(class) = word.strip_prefix('<').and_then(|w| w.strip_suffix('>')) {
        return class.strip_prefix('!').map_or(Node::Class(class), Node::NotClass);
    }
    match word {
        "^" => Node::Start,
        "$" => Node::End,
        "_" => Node::Any,
        _ => match word.strip_prefix('~').and_then(|n| n.parse().ok()) {
            Some(most) => Node::Gap(most),
            None => Node::Word(word),
        },
    }
}

/// Appends the steps of `node`, without a final [`Step::Done`].
pub(super) fn compile(node: &Node<'static>, lexicon: &mut Lexicon, steps: &mut Vec<Step>) {
    let here = |steps: &Vec<Step>| position(steps.len());
    match node {
        Node::Word(word) => steps.push(Step::Word(lexicon.learn(word))),
        Node::Class(class) => steps.push(Step::Class(lexicon.class(class))),
        Node::NotClass(class) => steps.push(Step::NotClass(lexicon.class(class))),
        Node::Any => steps.push(Step::Any),
        Node::Start => steps.push(Step::Start),
        Node::End => steps.push(Step::End),
        Node::Gap(most) => {
            // The shortest gap first: Split(out, in) before each Any.
            let after = here(steps) + 2 * u32::from(*most);
            for _ in 0..*most {
                let next = here(steps) + 1;
                steps.push(Step::Split(after, next));
                steps.push(Step::Any);
            }
        }
        Node::Maybe(inner) => {
            let split = steps.len();
            steps.push(Step::Done);
            compile(inner, lexicon, steps);
            let after = here(steps);
            steps[split] = Step::Split(position(split) + 1, after);
        }
        Node::Run(nodes) => nodes.iter().for_each(|node| compile(node, lexicon, steps)),
        Node::OneOf(nodes) => one_of(nodes, lexicon, steps),
    }
}

/// Alternatives: all single words become one set, so that a long list costs one look-up; the rest are tried in turn.
fn one_of(nodes: &[Node<'static>], lexicon: &mut Lexicon, steps: &mut Vec<Step>) {
    let words: Vec<&'static str> = nodes
        .iter()
        .filter_map(|node| if let Node::Word(word) = node { Some(*word) } else { None })
        .collect();
    let mut tried: Vec<Option<&Node<'static>>> = nodes
        .iter()
        .filter(|node| !matches!(node, Node::Word(_)))
        .map(Some)
        .collect();
    if !words.is_empty() {
        tried.insert(0, None);
    }
    let mut jumps = Vec::new();
    let last = tried.len().saturating_sub(1);
    for (i, node) in tried.into_iter().enumerate() {
        let split = steps.len();
        if i < last {
            steps.push(Step::Done);
        }
        match node {
            Some(node) => compile(node, lexicon, steps),
            None => {
                let set = lexicon.set(&words);
                steps.push(set);
            }
        }
        if i < last {
            jumps.push(steps.len());
            steps.push(Step::Done);
            steps[split] = Step::Split(position(split) + 1, position(steps.len()));
        }
    }
    let after = position(steps.len());
    jumps.into_iter().for_each(|jump| steps[jump] = Step::Jump(after));
}

/// The bit of a word in a set's summary.
pub(super) fn bit(id: u16) -> u64 {
    1 << (id % 64)
}

fn position(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// What the steps are run against.
#[derive(Clone, Copy)]
pub(super) struct Tables<'a> {
    pub steps: &'a [Step],
    pub sets: &'a [u16],
    pub classes: &'a [u64],
}

impl Tables<'_> {
    /// Runs the steps from `at` over one sentence from its token `from`; gives the token after the match.
    pub(super) fn run(self, at: u32, sentence: &[Token], from: usize) -> Option<usize> {
        let (mut at, mut from) = (at, from);
        loop {
            match self.steps[at as usize] {
                Step::Word(id) => {
                    if sentence.get(from)?.id != id {
                        return None;
                    }
                    from += 1;
                }
                Step::Set { from: first, to, bits } => {
                    let id = sentence.get(from)?.id;
                    if bits & bit(id) == 0 || self.sets[first as usize..to as usize].binary_search(&id).is_err() {
                        return None;
                    }
                    from += 1;
                }
                Step::Class(bit) => {
                    if self.classes[usize::from(sentence.get(from)?.id)] & (1 << bit) == 0 {
                        return None;
                    }
                    from += 1;
                }
                Step::NotClass(bit) => {
                    if self.classes[usize::from(sentence.get(from)?.id)] & (1 << bit) != 0 {
                        return None;
                    }
                    from += 1;
                }
                Step::Any => {
                    sentence.get(from)?;
                    from += 1;
                }
                Step::Start => {
                    if from != 0 {
                        return None;
                    }
                }
                Step::End => {
                    if from != sentence.len() {
                        return None;
                    }
                }
                Step::Split(first, second) => {
                    if let Some(end) = self.run(first, sentence, from) {
                        return Some(end);
                    }
                    at = second;
                    continue;
                }
                Step::Jump(to) => {
                    at = to;
                    continue;
                }
                Step::Done => return Some(from),
            }
            at += 1;
        }
    }
}
