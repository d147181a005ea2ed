//! Given before.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity};
use crate::model::Principle;

pub(super) static RULE: Rule = Rule {
    id: "repeated_value",
    title: "Given before",
    why: Principle::P1,
    doc: Doc {
        flags: "An article, link or other item that this person was given before.",
        costs: "The second time it is not news, and it shows that you do not remember.",
        weak: "Hi Ana, here is the Guide to Slate I mentioned. Shall I bring a sample as well?",
        better: "Hi Ana, you have the Guide to Slate from me; new is a table of what slate costs over thirty years. Shall I send it?",
        fine: "When they asked for it again.",
    },
    check,
};

fn check(signals: &Signals, _context: &Context<'_>, report: &mut Report) {
    for span in &signals.repeated {
        report.add(
            Field::Body,
            *span,
            Severity::Warning,
            "They have this from you already: bring something else.",
        );
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
        let context = Context::new(Channel::Email).with_given(&["Guide to Slate", "https://brightroofs.example/slate"]);
        assert_flags_in(
            &RULE,
            &context,
            &[
                "Here is the Guide to Slate again.",
                "I thought of you when I read the guide to slate.",
                "Have a look: https://brightroofs.example/slate",
            ],
        );
    }

    #[test]
    fn stays_silent() {
        let context = Context::new(Channel::Email).with_given(&["Guide to Slate", "https://brightroofs.example/slate"]);
        assert_clean_in(
            &RULE,
            &context,
            &[
                "Here is a guide to tile.",
                "I thought of you when I read about slate.",
                "Have a look at our new page.",
            ],
        );
    }
}
