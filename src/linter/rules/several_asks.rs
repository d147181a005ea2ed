//! Several asks at once.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity};
use crate::model::Principle;

pub(super) static RULE: Rule = Rule {
    id: "several_asks",
    title: "Several asks at once",
    why: Principle::P2,
    doc: Doc {
        flags: "Three different asks or more in one message.",
        costs: "Each further ask makes the easiest answer no answer. Often the smallest one gets done and the rest is forgotten.",
        weak: "Hi Ana, please sign the roof contract. Could you send me the colour of the gutter? Who is your neighbour's builder? And would you write us a review?",
        better: "Hi Ana, the roof contract is ready. Could you sign it by Friday? The gutter can wait until we meet.",
        fine: "A short list of what is missing, announced as a list.",
    },
    check,
};

/// Two asks can be two halves of one; from three on, one gets lost (EVIDENCE: one to three questions get most replies).
const MOST_ASKS: usize = 2;

fn check(signals: &Signals, _context: &Context<'_>, report: &mut Report) {
    if signals.different_asks() <= MOST_ASKS {
        return;
    }
    if let Some(ask) = signals.asks.iter().filter(|ask| ask.clear).nth(MOST_ASKS) {
        let says = "This is one ask more than gets done: keep the one that matters today.";
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
                "Did you like the slate? Who is your neighbour's builder? Could you send me the plan? Do you want the gutter in copper?",
                "Please sign the lease. Please send me the deposit. Could you also fill in the questionnaire?",
                "Is the wall brick? How high is it? Which colours do you like?",
            ],
        );
    }

    #[test]
    fn stays_silent() {
        assert_clean(
            &RULE,
            &[
                "Shall I order the slate?",
                "Would Tuesday suit you, or is Thursday better?",
                "Could you sign the lease? I am free on Monday if you have questions.",
                "Do you want slate or tile? Reply with one word.",
                "Which colour? Call me on 555 0142.",
                "The plan is attached.",
            ],
        );
    }
}
