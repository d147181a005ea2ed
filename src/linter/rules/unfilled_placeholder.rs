//! A blank left to fill.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity};
use crate::model::Principle;

pub(super) static RULE: Rule = Rule {
    id: "unfilled_placeholder",
    title: "A blank left to fill",
    why: Principle::P16,
    doc: Doc {
        flags: "A placeholder in any style, still to be filled in, or broken.",
        costs: "Nothing says more clearly that the message was not written for them.",
        weak: "Hi [Name], the quote for [project] is ready: shall I bring it on Tuesday?",
        better: "Hi Ana, the quote for your roof is ready: shall I bring it on Tuesday?",
        fine: "Never in what goes out; a note to yourself belongs in the notes.",
    },
    check,
};

fn check(signals: &Signals, _context: &Context<'_>, report: &mut Report) {
    for (field, holes) in [
        (Field::Subject, &signals.holes_in_subject),
        (Field::Body, &signals.holes),
    ] {
        for hole in holes {
            report.add(
                field,
                *hole,
                Severity::Error,
                "A blank is still open here: fill it in, or take it out.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::linter::rules::trial::{assert_clean, assert_flags, assert_marks};
    use crate::linter::{Context, Field, Message, lint};
    use crate::model::Channel;

    #[test]
    fn flags_blanks_in_every_style() {
        assert_flags(
            &RULE,
            &[
                "Hi [Name], the quote is ready.",
                "Hi {{first_name}}, the quote is ready.",
                "Hi {first_name}, the quote is ready.",
                "Dear <Company>, the quote is ready.",
                "Hello %NAME%, the quote is ready.",
                "Hi *|FNAME|*, the quote is ready.",
                "Hi <<First Name>>, the quote is ready.",
                "Hi ____, the quote is ready.",
                "Hi {{first_name, the quote is ready.",
                "Hi {{first_name}, the quote is ready.",
                "Hi *|FNAME, the quote is ready.",
                "I thought of you because of [what you bring].",
                "We spoke on [day and time] about the roof.",
                "Hi \u{ab}Name\u{bb}, the quote is ready.",
                "Regards,\n[Your Name]",
                "Hi [[name]], the quote is ready.",
            ],
        );
    }

    #[test]
    fn stays_silent_on_brackets_with_another_use() {
        assert_clean(
            &RULE,
            &[
                "The quote [1] is attached.",
                "The range is 5 < 10 and 12 > 11.",
                "20% off for 30% more slate.",
                "See <https://brightroofs.example/slate>.",
                "Write to <ana@brightroofs.example>.",
                "My list:\n* slate\n* tile",
                "[x] slate  [ ] tile",
                "The file is roof_quote_2026.pdf.",
                "f(x) = {1, 2, 3}",
                "<b>Slate</b> or tile?",
                "It costs 10% to 12% more.",
                "I smiled :] at that.",
            ],
        );
    }

    #[test]
    fn marks_the_blank_in_its_field() {
        assert_marks(
            &RULE,
            "Dear Ana, \u{1F600} the quote for [project] is ready.",
            "[project]",
        );
        let message = Message {
            subject: "Quote for {{company}}",
            body: "Shall I bring the slate sample?",
        };
        let found = lint(&message, &Context::new(Channel::Email));
        assert_eq!(found[0].field, Field::Subject);
        assert_eq!(found[0].span.of(message.subject), "{{company}}");
    }
}
