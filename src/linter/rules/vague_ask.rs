//! A vague ask.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity};
use crate::model::Principle;

pub(super) static RULE: Rule = Rule {
    id: "vague_ask",
    title: "A vague ask",
    why: Principle::P4,
    doc: Doc {
        flags: "An ask that could mean anything: any questions, let me know your thoughts, feel free to reach out.",
        costs: "The reader has to work out what you want before they can answer, and puts it off.",
        weak: "Hi Ana, the roof quote is attached. Let me know your thoughts.",
        better: "Hi Ana, the roof quote is attached. Does the price for slate fit what you had in mind?",
        fine: "After a clear question, as a courtesy.",
    },
    check,
};

fn check(signals: &Signals, _context: &Context<'_>, report: &mut Report) {
    if signals.is_empty_check_in() || signals.asks.iter().any(|ask| ask.clear) || !signals.leaves.is_empty() {
        return;
    }
    if let Some(ask) = signals.asks.last() {
        let says = "What should they answer? Ask one thing that can be answered in a line.";
        report.add(Field::Body, ask.span, Severity::Suggestion, says);
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
                "The roof quote is attached. Let me know your thoughts.",
                "I sent the lease on Monday. Any questions?",
                "Here is the floor plan. Feel free to reach out.",
                "The survey report is in your inbox. Looking forward to your feedback.",
                "Our price list for spring is out. Don't hesitate to contact me.",
                "The tender is ready. I am happy to answer questions.",
            ],
        );
    }

    #[test]
    fn stays_silent() {
        assert_clean(
            &RULE,
            &[
                "The roof quote is attached. Shall I order the slate?",
                "Please sign page 4 of the lease.",
                "Which of the two layouts do you prefer?",
                "Can you send me the meter number by Friday? Any questions, just ask.",
                "Would Tuesday at ten suit you for the survey?",
                "Let me know whether the price works for you.",
            ],
        );
    }
}
