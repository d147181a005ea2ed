//! All about us.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity, Span};
use crate::model::Principle;

pub(super) static RULE: Rule = Rule {
    id: "me_talk",
    title: "All about us",
    why: Principle::P10,
    doc: Doc {
        flags: "A message that speaks of the writer far more than of the reader.",
        costs: "What do they think you came for? A message about you gives them no reason of their own.",
        weak: "Hi Ana, we are proud of our new hall. We have our own crane now, and we love it. Our team has grown and our roofs are the best we ever made. May I show it?",
        better: "Hi Ana, your roof could be done in two days instead of four: we have a crane now. Would you like that for the quote?",
        fine: "A short introduction, or an answer about yourself that they asked for.",
    },
    check,
};

/// So many words of the writer's side are needed before the balance says anything.
const FEWEST_OURS: usize = 8;
/// How often the writer's side may be named for each time the reader's is.
const MOST_OURS_FOR_YOURS: usize = 5;

fn check(signals: &Signals, _context: &Context<'_>, report: &mut Report) {
    let (ours, yours) = signals.sides;
    if ours >= FEWEST_OURS && ours > MOST_OURS_FOR_YOURS * yours {
        let says = format!("I and we {ours} times, you {yours} times: say what is in it for them.");
        report.add(Field::Body, Span::WHOLE, Severity::Suggestion, says);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::linter::rules::trial::{assert_clean, assert_flags};

    #[test]
    fn flags() {
        assert_flags(
            &RULE,
            &[
                "We are proud of our team. We have our own crane. Our roofs are the best we ever made, and we love our work.",
                "I wanted to say that I enjoyed my visit. I took my photos, I wrote my report and I sent it to my office.",
                "Our company has won our third award. We think our ovens are the best. We build our own parts, and we test our ovens ourselves.",
            ],
        );
    }

    #[test]
    fn stays_silent() {
        assert_clean(
            &RULE,
            &[
                "We measured your roof, and you were right: your slate is fine. We think you can keep it.",
                "I am Tom. I fix roofs.",
                "Your quote is ready. Shall I send it to you?",
                "You asked who we are: a family of roofers in Leeds. Our shop is near you.",
                "",
                "I checked it for you, and I found your order.",
            ],
        );
    }
}
