//! A bare status question.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity};
use crate::model::Principle;

pub(super) static RULE: Rule = Rule {
    id: "bare_status_question",
    title: "A bare status question",
    why: Principle::P2,
    doc: Doc {
        flags: "Asking whether they have had a chance to look, with nothing new beside it.",
        costs: "Whether they have looked can only be answered with an excuse. A question about the thing itself can be answered.",
        weak: "Hi Ana, have you had a chance to look over the quote for the roof?",
        better: "Hi Ana, in the quote for the roof the slate is priced with copper nails. Do you want to keep them, or save the 90 pounds?",
        fine: "When you bring something new with it, or name the decision that is due.",
    },
    check,
};

fn check(signals: &Signals, _context: &Context<'_>, report: &mut Report) {
    let answerable = signals.asks.iter().any(|ask| ask.clear);
    if signals.is_empty_check_in() || answerable || !signals.values.is_empty() {
        return;
    }
    if let Some(span) = signals.status_questions.first() {
        let says = "This asks for a status: ask about the thing itself, or bring something new with it.";
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
                "Have you had a chance to review the contract for the lease?",
                "Did you get a chance to look at the roof quote?",
                "Any thoughts on the proposal for the warehouse lighting?",
                "Just wondering if there is any update on the boiler estimate.",
                "Had time to read through the tender documents?",
                "I sent the floor plan on Monday. Any news?",
            ],
        );
    }

    #[test]
    fn stays_silent() {
        assert_clean(
            &RULE,
            &[
                "Did the quote for the roof raise questions about the slate?",
                "Have you decided between the two boilers?",
                "Have you had a chance to look at the plan? I attached a cheaper variant. Which one shall I price?",
                "Which of the two layouts did your team like?",
                "Can you send me the signed lease by Friday?",
                "The quote is attached. Shall I order the slate?",
            ],
        );
    }
}
