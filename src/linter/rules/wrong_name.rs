//! Wrong or missing name.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity, Span};
use crate::model::{Channel, Principle};

pub(super) static RULE: Rule = Rule {
    id: "wrong_name",
    title: "Wrong or missing name",
    why: Principle::P12,
    doc: Doc {
        flags: "A greeting with another name than theirs, or an email without any when the name is known.",
        costs: "Nothing says more quickly that the message was meant for somebody else.",
        weak: "Hi Anna, the quote for your roof is ready. Shall I send it?",
        better: "Hi Ana, the quote for your roof is ready. Shall I send it?",
        fine: "A short name they use themselves: keep that one in their record.",
    },
    check,
};

fn check(signals: &Signals, context: &Context<'_>, report: &mut Report) {
    let Some(recipient) = context.recipient.filter(|name| !name.trim().is_empty()) else {
        return;
    };
    let theirs = |name: &str| {
        let known = recipient
            .split(|c: char| !c.is_alphabetic())
            .filter(|part| !part.is_empty());
        known.into_iter().any(|part| part.to_lowercase() == name.to_lowercase())
    };
    match &signals.greeted {
        Some(greeted) if !theirs(&greeted.name) => {
            let says = format!("You know them as {recipient}, and this says {}.", greeted.name);
            report.add(Field::Body, greeted.span, Severity::Warning, says);
        }
        None if context.channel == Channel::Email && !signals.greets && signals.words > 0 => {
            let says = format!("It greets nobody: begin with {recipient}.");
            report.add(Field::Body, Span::WHOLE, Severity::Suggestion, says);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::linter::Context;
    use crate::linter::rules::trial::{assert_clean_in, assert_flags_in};
    use crate::model::Channel;

    #[test]
    fn flags() {
        let context = Context::new(Channel::Email).with_recipient("Ana Okoro");
        assert_flags_in(
            &RULE,
            &context,
            &[
                "Hi Anna,\n\nthe quote is ready.",
                "Dear Mr Smith,\n\nyour lease is ready.",
                "Hello Ben, shall I order the slate?",
                "The quote for your roof is ready. Shall I send it?",
                "Hi Bob, the survey is on Friday.",
                "Good morning Ada, the slate is here.",
            ],
        );
    }

    #[test]
    fn stays_silent() {
        let context = Context::new(Channel::Email).with_recipient("Ana Okoro");
        assert_clean_in(
            &RULE,
            &context,
            &[
                "Hi Ana,\n\nthe quote is ready.",
                "Dear Ms Okoro,\n\nyour lease is ready.",
                "Hello ana, shall I order the slate?",
                "Hi there, the survey is on Friday.",
                "Hi [Name], the quote is ready.",
                "Ana, shall I order the slate?",
            ],
        );
    }
}
