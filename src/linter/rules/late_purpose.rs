//! The reason comes late.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity};
use crate::model::Principle;

pub(super) static RULE: Rule = Rule {
    id: "late_purpose",
    title: "The reason comes late",
    why: Principle::P2,
    doc: Doc {
        flags: "A message whose reason comes only after several sentences.",
        costs: "Many readers see the first lines only, on a phone or in a preview. A reason that comes late is a reason not seen.",
        weak: "Hi Ana, it was a busy week here. The weather has been kind to us. We had visitors from far away. I am writing because the quote for your roof is ready: shall I send it?",
        better: "Hi Ana, the quote for your roof is ready: shall I send it? It was a busy week here, but the weather has been kind to us.",
        fine: "A line that recalls where you last met.",
    },
    check,
};

/// The reason stands in one of the first sentences; who calls, and from where, is one of them when it is said aloud.
const LATEST_REASON: usize = 3;

fn check(signals: &Signals, _context: &Context<'_>, report: &mut Report) {
    let late = signals.first_reason.filter(|number| *number >= LATEST_REASON);
    if let Some(sentence) = late.and_then(|number| signals.sentences.get(number)) {
        let says = "Here is the reason: move it to the top.";
        report.add(Field::Body, sentence.span, Severity::Suggestion, says);
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
                "Hi Ana,\n\nI was away for a while. Now I am back. Things are calm again. The quote for your roof is ready.",
                "Hi, it is me again. I know you are busy. I will be brief. I promise. The contract for the lease needs your signature.",
                "Hello Sam. It has been a while. Time goes by so fast. It is nearly summer. About the survey of the loft: shall we start?",
            ],
        );
    }

    #[test]
    fn stays_silent() {
        assert_clean(
            &RULE,
            &[
                "Hi Ana, the quote for your roof is ready. It was a busy week. The weather was kind. We had visitors.",
                "Hi Ana, I know you are busy. The contract for the lease needs your signature.",
                "Hello Ana, this is Tom. I am calling about the survey.",
                "You asked about the warranty. It is ten years.",
                "Good to see you on Monday. The plan is attached.",
                "Ok, see you then!",
            ],
        );
    }
}
