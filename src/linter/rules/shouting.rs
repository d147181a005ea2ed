//! Shouting.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity};
use crate::model::Principle;

pub(super) static RULE: Rule = Rule {
    id: "shouting",
    title: "Shouting",
    why: Principle::P6,
    doc: Doc {
        flags: "Words in capitals, and rows of exclamation marks.",
        costs: "It reads as shouting or as advertising, and mail filters read it as such too.",
        weak: "Hi Ana, the slate is HERE TODAY!!! Shall I bring it?",
        better: "Hi Ana, the slate is here. Shall I bring it?",
        fine: "Names and abbreviations in capitals.",
    },
    check,
};

fn check(signals: &Signals, _context: &Context<'_>, report: &mut Report) {
    for span in &signals.shouts {
        report.add(
            Field::Body,
            *span,
            Severity::Suggestion,
            "Capitals shout: small letters are enough.",
        );
    }
    for span in &signals.exclamations {
        let finding = report.add(Field::Body, *span, Severity::Suggestion, "One mark is enough.");
        finding.offer("Keep one", *span, "!");
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::linter::rules::trial::{assert_clean, assert_fix, assert_flags};

    #[test]
    fn flags() {
        assert_flags(
            &RULE,
            &[
                "The slate is HERE TODAY, shall I bring it?",
                "Great news!! The quote is ready.",
                "PLEASE READ THIS about the roof.",
                "Shall I order it?!",
                "READ THIS FIRST: the lease is ready.",
                "Thank you!!!",
            ],
        );
    }

    #[test]
    fn stays_silent() {
        assert_clean(
            &RULE,
            &[
                "The slate is here! Shall I bring it?",
                "The BBC reported on slate.",
                "NASA and ESA use the same tile.",
                "Shall I order it?",
                "Thank you!",
                "The MOT is due. Your VAT number?",
            ],
        );
    }

    #[test]
    fn keeps_one_mark() {
        assert_fix(
            &RULE,
            "Great news!!! The quote is ready.",
            "Great news! The quote is ready.",
        );
    }
}
