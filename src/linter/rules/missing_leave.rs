//! No leave to decline.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity, Span};
use crate::model::{Principle, Purpose};

pub(super) static RULE: Rule = Rule {
    id: "missing_leave",
    title: "No leave to decline",
    why: Principle::P6,
    doc: Doc {
        flags: "A message meant to make a no easy that does not say that a no is fine.",
        costs: "People who find no hard to say go silent instead. An easy no brings clear answers, and respect.",
        weak: "Hi Ana, I have not forgotten the roof. Would you like to go on with it this year?",
        better: "Hi Ana, would you like to go on with the roof this year? If it is not for you, a short no is fine.",
        fine: "Everywhere else: not each message has to offer it.",
    },
    check,
};

fn check(signals: &Signals, context: &Context<'_>, report: &mut Report) {
    if context.purpose == Some(Purpose::EasyNo) && !signals.gives_leave() {
        let says = "Say that a no is fine, in so many words.";
        report.add(Field::Body, Span::WHOLE, Severity::Warning, says);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::linter::Context;
    use crate::linter::rules::trial::{assert_clean_in, assert_flags_in};
    use crate::model::{Channel, Purpose};

    #[test]
    fn flags() {
        let context = Context::new(Channel::Email).with_purpose(Purpose::EasyNo);
        assert_flags_in(
            &RULE,
            &context,
            &[
                "Would you like to go on with the roof this year?",
                "Is the lease still something for you?",
                "Shall I keep the samples for you?",
                "I would love to hear what you decided about the ovens.",
                "The fleet quote is still open. Any decision?",
                "No pressure at all about the windows.",
            ],
        );
    }

    #[test]
    fn stays_silent() {
        let context = Context::new(Channel::Email).with_purpose(Purpose::EasyNo);
        assert_clean_in(
            &RULE,
            &context,
            &[
                "Would you like to go on with the roof? If it is not for you, a short no is fine.",
                "If you have gone with someone else, no problem, just let me know.",
                "Should I close your file, or is the lease still alive?",
                "It is fine to say no.",
                "If now is not the right time, tell me and I will stop.",
                "A no is as welcome as a yes.",
            ],
        );
    }
}
