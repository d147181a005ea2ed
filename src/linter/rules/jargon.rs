//! Selling words.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity};
use crate::model::Principle;

pub(super) static RULE: Rule = Rule {
    id: "jargon",
    title: "Selling words",
    why: Principle::P16,
    doc: Doc {
        flags: "The dialect of selling: synergies, solutions, game changers, the next level.",
        costs: "It sounds like everybody and means nothing. Your own words show that a person is writing.",
        weak: "Hi Ana, we leverage cutting-edge synergies to take your roof to the next level. Shall we talk about the quote?",
        better: "Hi Ana, with the lighter slate your roof needs no new beams. Shall I put that into the quote?",
        fine: "A word of their trade that they use themselves.",
    },
    check,
};

fn check(signals: &Signals, _context: &Context<'_>, report: &mut Report) {
    for span in &signals.jargon {
        let says = "Everyone who sells says this: say what it does for them, in your own words.";
        report.add(Field::Body, *span, Severity::Suggestion, says);
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
                "We offer innovative solutions for bakeries.",
                "We leverage our network for your lease.",
                "This oven is a real game changer.",
                "We are the leading provider of roofs in the north.",
                "Let me help you unlock your potential.",
                "A win-win for both of us.",
                "Our world-class service is at your side.",
                "We are a one-stop shop for kitchens.",
            ],
        );
    }

    #[test]
    fn stays_silent() {
        assert_clean(
            &RULE,
            &[
                "The key unlocks both doors.",
                "The lever on the oven is new.",
                "The salt solution cleans the pipes.",
                "Your team won the game. A change of plan: the slate comes on Friday.",
                "The edge of the table is sharp.",
                "The next level of the car park is open.",
                "You asked for a dive mask: it is in stock.",
                "The leading carpenter will call you.",
            ],
        );
    }
}
