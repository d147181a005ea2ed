//! Nothing is asked.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity, Span};
use crate::model::{Principle, Purpose};

pub(super) static RULE: Rule = Rule {
    id: "missing_ask",
    title: "Nothing is asked",
    why: Principle::P4,
    doc: Doc {
        flags: "A message that ends without a question or request.",
        costs: "The reader is done when they have read it; nothing calls for an answer.",
        weak: "Hi Ana, the roof quote is attached. It covers slate and tile.",
        better: "Hi Ana, the roof quote is attached. It covers slate and tile: which of the two shall I plan with?",
        fine: "When you only bring something, say thank you, or confirm what was agreed.",
    },
    check,
};

fn check(signals: &Signals, context: &Context<'_>, report: &mut Report) {
    let asks_nothing = matches!(
        context.purpose,
        Some(
            Purpose::ShareSomething
                | Purpose::ThankForNo
                | Purpose::Occasion
                | Purpose::AnswerQuestion
                | Purpose::ConfirmAgreed
                | Purpose::EasyNo
        )
    );
    if asks_nothing
        || signals.words == 0
        || signals.is_empty_check_in()
        || !signals.asks.is_empty()
        || !signals.leaves.is_empty()
    {
        return;
    }
    let says = "Nothing is asked: one clear question makes an answer easy.";
    report.add(Field::Body, Span::WHOLE, Severity::Suggestion, says);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::linter::Context;
    use crate::linter::rules::trial::{assert_clean, assert_clean_in, assert_flags};
    use crate::model::{Channel, Purpose};

    #[test]
    fn flags_messages_that_ask_nothing() {
        assert_flags(
            &RULE,
            &[
                "The roof quote is attached. It covers slate and tile.",
                "Hi Joan, I am writing about the van insurance we discussed. We can save you money on it.",
                "I left the contract with your front desk this morning.",
                "Hi, this is Tom from Bright Roofs about the survey. I will be in your area.",
                "We have a new model of the printer you looked at.",
                "Hi Lee, the demo is still possible. Our calendar is filling up for the month.",
                "I wanted to tell you about our services for bakeries.",
                "The proposal is in your inbox since Monday.",
                "Dear Mr Ellis, our offer of 3 May is still on the table.",
                "We help firms like yours with payroll.",
                "I tried you on the phone about the lease.",
                "My calendar is open on Tuesday for the fitting.",
            ],
        );
    }

    #[test]
    fn stays_silent_where_something_is_asked_or_given() {
        assert_clean(
            &RULE,
            &[
                "The roof quote is attached: slate or tile?",
                "Please sign page 4 and send it back.",
                "Would Tuesday at ten suit you for the survey?",
                "Let me know whether the price works for you.",
                "Call me back on 555 0142 about the survey.",
                "Can you send me the meter number?",
                "Reply with a yes and I will order the slate.",
                "Which of the two colours do you like better?",
                "Could you tell me who looks after the fleet now?",
                "Do you still want the demo next week?",
                "Text me a time that suits you for the visit.",
                "If this is not for you, a short no is enough.",
            ],
        );
    }

    #[test]
    fn bringing_something_is_enough() {
        let context = Context::new(Channel::Email).with_purpose(Purpose::ShareSomething);
        assert_clean_in(
            &RULE,
            &context,
            &["The article on shift planning I mentioned is attached."],
        );
    }
}
