//! No reason given.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity, Span};
use crate::model::{Principle, Purpose};

pub(super) static RULE: Rule = Rule {
    id: "missing_purpose",
    title: "No reason given",
    why: Principle::P2,
    doc: Doc {
        flags: "A message that never names what it is about: no quote, meeting, question, order or offer.",
        costs: "The reader has to guess what you want from them, and guessing is easy to put off.",
        weak: "Hi Ana, it was good to see you. We would really like to work with you, so please call me when you can.",
        better: "Hi Ana, on Monday you asked what a slate roof costs over thirty years. I made a one-page comparison: may I send it?",
        fine: "A thank-you, a birthday wish, or a short answer inside a running conversation.",
    },
    check,
};

/// Shorter messages are answers inside a running conversation, in words.
const SHORTEST_MESSAGE_WORDS: usize = 6;

fn check(signals: &Signals, context: &Context<'_>, report: &mut Report) {
    let needs_none = matches!(context.purpose, Some(Purpose::ThankForNo | Purpose::Occasion));
    if needs_none || signals.words < SHORTEST_MESSAGE_WORDS || signals.has_purpose() || signals.says_empty_check_in() {
        return;
    }
    let says = "It never names what it is about: a quote, a meeting, a question, something you bring.";
    report.add(Field::Body, Span::WHOLE, Severity::Warning, says);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::linter::Context;
    use crate::linter::rules::trial::{assert_clean, assert_clean_in, assert_flags};
    use crate::model::{Channel, Purpose};

    #[test]
    fn flags_messages_without_a_named_reason() {
        assert_flags(
            &RULE,
            &[
                "Hi Ana, I would love to talk to you soon and tell you more about us. Best, Tom",
                "It was lovely to see you. Let me know if I can help with anything.",
                "Give me a ring when you get this please, it is Tom.",
                "We are always there, whatever you may need.",
                "Hi Joan, I would really like to work with you. When can we talk?",
                "Please call me back as soon as you possibly can. Thank you.",
                "Hey, got a second? Wanted to run something by you.",
                "I think we could be a great fit for each other, don't you?",
                "I know you are busy, so I will keep it short. Can we connect?",
                "Hope you are well. It would be great to have you with us.",
                "I am always here if you need me for anything at all.",
                "Hello, it is Tom again, please give me five minutes of your time.",
            ],
        );
    }

    #[test]
    fn stays_silent_where_a_reason_is_named() {
        assert_clean(
            &RULE,
            &[
                "Did the quote for the roof raise any questions?",
                "Have you decided which of the two offers suits you?",
                "The contract needs your signature on page 4.",
                "You asked about the delivery time: it is three weeks.",
                "I came across an article on night shifts that fits what you told me.",
                "Can we move the visit on Tuesday to Wednesday?",
                "I am calling about the boiler service due in May.",
                "Shall I close your file, or keep the slate samples aside?",
                "Thank you for the tour of the warehouse yesterday.",
                "Ok, see you then!",
                "The new price list is out, and your fabric went down by 3%.",
                "Our autumn workshop on bread ovens is on 12 October. Would you like a seat?",
            ],
        );
    }

    #[test]
    fn a_thank_you_needs_no_reason() {
        let context = Context::new(Channel::Email).with_purpose(Purpose::ThankForNo);
        assert_clean_in(
            &RULE,
            &context,
            &["Thank you for telling me so clearly. I wish you all the best with it."],
        );
    }
}
