//! Phrase patterns over words: how the tables in `phrases/` are read and matched.
//!
//! A pattern is words separated by spaces, and `a|b` one of these words; `(a b|c)` one of these runs; `x?` perhaps;
//! `<class>` a word of that class, `<!class>` a word of any other; `~3` up to three words of any kind; `_` exactly one word; `^` and `$` the ends of a
//! sentence. A match never leaves its sentence, and gaps are bounded, so matching all patterns over a text takes time
//! linear in the text.

use super::lexicon::{Lexicon, class};
use super::matcher::{Step, index};

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
    let mut reader = Reader { text: pattern, at: 0 };
    reader.run(false)
}

/// Reads byte by byte: the tables are long, and the first message waits for them.
struct Reader<'p> {
    text: &'p str,
    at: usize,
}

impl<'p> Reader<'p> {
    /// The byte here; a space at the end.
    #[inline(always)]
    fn byte(&self) -> u8 {
        let bytes = self.text.as_bytes();
        if self.at < bytes.len() { bytes[self.at] } else { b' ' }
    }

    fn goes_on_with(&mut self, byte: u8) -> bool {
        let is = self.byte() == byte;
        self.at += usize::from(is);
        is
    }

    fn run(&mut self, nested: bool) -> Node<'p> {
        let mut nodes = Vec::new();
        while self.at < self.text.len() {
            match self.byte() {
                b' ' => self.at += 1,
                b')' | b'|' if nested => break,
                _ => nodes.push(self.item(nested)),
            }
        }
        one_or(nodes, Node::Run)
    }

    fn item(&mut self, nested: bool) -> Node<'p> {
        let node = if self.goes_on_with(b'(') {
            let mut runs = vec![self.run(true)];
            while self.goes_on_with(b'|') {
                runs.push(self.run(true));
            }
            self.goes_on_with(b')');
            Node::OneOf(runs)
        } else {
            let mut words = vec![self.word()];
            while !nested && self.goes_on_with(b'|') {
                words.push(self.word());
            }
            one_or(words, Node::OneOf)
        };
        if self.goes_on_with(b'?') {
            Node::Maybe(Box::new(node))
        } else {
            node
        }
    }

    fn word(&mut self) -> Node<'p> {
        let start = self.at;
        // A sign that cannot stand here is read as a word of its own, so that the reader comes to an end.
        self.at += 1;
        while !matches!(self.byte(), b' ' | b'(' | b')' | b'?' | b'|') {
            self.at += 1;
        }
        atom(self.text.get(start..self.at).unwrap_or_default())
    }
}

/// A single node as it is, several as a group.
fn one_or<'p>(mut nodes: Vec<Node<'p>>, group: fn(Vec<Node<'p>>) -> Node<'p>) -> Node<'p> {
    match nodes.pop() {
        Some(node) if nodes.is_empty() => node,
        last => {
            nodes.extend(last);
            group(nodes)
        }
    }
}

fn atom(word: &str) -> Node<'_> {
    match word.as_bytes() {
        [b'^'] => Node::Start,
        [b'$'] => Node::End,
        [b'_'] => Node::Any,
        [b'~', most @ b'1'..=b'9'] => Node::Gap(most - b'0'),
        [b'~', b'1', ones @ b'0'..=b'9'] => Node::Gap(10 + ones - b'0'),
        [b'<', b'!', .., b'>'] => Node::NotClass(&word[2..word.len() - 1]),
        [b'<', .., b'>'] => Node::Class(&word[1..word.len() - 1]),
        _ => Node::Word(word),
    }
}

/// Appends the steps of `node`, without a final [`Step::Done`].
pub(super) fn compile(node: &Node<'static>, lexicon: &mut Lexicon, steps: &mut Vec<Step>) {
    let here = |steps: &Vec<Step>| index(steps.len());
    match node {
        Node::Word(word) => steps.push(Step::Word(lexicon.learn(word))),
        Node::Class(name) => steps.push(Step::Class(class(name))),
        Node::NotClass(name) => steps.push(Step::NotClass(class(name))),
        Node::Any => steps.push(Step::Any),
        Node::Start => steps.push(Step::Start),
        Node::End => steps.push(Step::End),
        Node::Gap(most) => steps.push(Step::Gap(*most)),
        Node::Maybe(inner) => {
            let split = steps.len();
            steps.push(Step::Done);
            compile(inner, lexicon, steps);
            let after = here(steps);
            steps[split] = Step::Split(index(split) + 1, after);
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
            steps[split] = Step::Split(index(split) + 1, index(steps.len()));
        }
    }
    let after = index(steps.len());
    jumps.into_iter().for_each(|jump| steps[jump] = Step::Jump(after));
}
