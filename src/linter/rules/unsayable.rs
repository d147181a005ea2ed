//! Nobody says this aloud.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity};
use crate::model::Principle;

pub(super) static RULE: Rule = Rule {
    id: "unsayable",
    title: "Nobody says this aloud",
    why: Principle::P15,
    doc: Doc {
        flags: "Links, email addresses and words in brackets in a text to be said aloud.",
        costs: "Nobody can write down a link they hear, and a bracket cannot be heard at all.",
        weak: "Hi Ana, the plan is at https://brightroofs.example/plan (see page two). Shall I order the slate?",
        better: "Hi Ana, the plan is in your inbox. Shall I order the slate?",
        fine: "In writing.",
    },
    check,
};

fn check(signals: &Signals, _context: &Context<'_>, report: &mut Report) {
    for span in &signals.unsayable {
        let says = "This cannot be said aloud: send it by email and say that you did.";
        report.add(Field::Body, *span, Severity::Warning, says);
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
        let context = Context::new(Channel::Voicemail);
        assert_flags_in(
            &RULE,
            &context,
            &[
                "The plan is at https://brightroofs.example/plan.",
                "Write to ana@brightroofs.example.",
                "Look at www.brightroofs.example for the slate.",
                "The slate (the grey one) is here.",
                "See brightroofs.example, page two.",
                "The quote (attached) is ready.",
            ],
        );
    }

    #[test]
    fn stays_silent() {
        let context = Context::new(Channel::Voicemail);
        assert_clean_in(
            &RULE,
            &context,
            &[
                "The plan is in your inbox.",
                "Call me on (555) 0142.",
                "The slate, the grey one, is here.",
                "I will send you a link.",
                "The quote is ready.",
                "My number is 555 0142.",
            ],
        );
    }
}
