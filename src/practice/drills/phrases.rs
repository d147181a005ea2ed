//! What the linter has no rule for and a drill looks at: asking why not, one more offer, a next step left to nobody.

use super::super::phrase;
use crate::linter::Span;

/// Asking for grounds.
pub(super) const REASONS: [&str; 14] = [
    "why not",
    "the reason",
    "your reason",
    "your reasons",
    "what went wrong",
    "what changed",
    "changed your mind",
    "what made you",
    "may i ask why",
    "can i ask why",
    "tell me why",
    "know why",
    "understand why",
    "explain why",
];

/// One more argument behind the leave.
pub(super) const LAST_OFFERS: [&str; 20] = [
    "before you decide",
    "before you say no",
    "special price",
    "better price",
    "discount",
    "rebate",
    "percent off",
    "per cent off",
    "off the price",
    "one last offer",
    "final offer",
    "last offer",
    "if i could get you",
    "what would it take",
    "change your mind",
    "you would be missing",
    "you'd be missing",
    "miss out",
    "missing out",
    "reconsider",
];

/// A rebate in figures, such as "10% off".
pub(super) fn rebate(text: &str) -> Option<Span> {
    let found: Vec<(usize, &str)> = phrase::words(text).collect();
    found.windows(2).find_map(|pair| {
        let [(start, sum), (at, word)] = pair else { return None };
        let is_sum = sum.bytes().all(|digit| digit.is_ascii_digit());
        (is_sum && word.eq_ignore_ascii_case("off")).then_some(Span {
            start: *start,
            end: at + word.len(),
        })
    })
}

/// Words that hand the next step to nobody.
pub(super) const LEFT_OPEN: [&str; 26] = [
    "soon",
    "sometime",
    "some time",
    "at some point",
    "when you get a chance",
    "when you have a chance",
    "when you can",
    "when you are ready",
    "when you're ready",
    "whenever",
    "let me know when",
    "give me a call when",
    "give me a ring when",
    "get back to me",
    "in due course",
    "be in touch",
    "stay in touch",
    "keep in touch",
    "wait to hear",
    "hear from you",
    "in the next few weeks",
    "in the coming weeks",
    "one of these days",
    "next week or so",
    "a week or two",
    "if you have any questions",
];
