//! A subject that says nothing.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::{Signals, Subject};
use crate::linter::{Context, Field, Severity, Span};
use crate::model::{Channel, Principle};

pub(super) static RULE: Rule = Rule {
    id: "weak_subject",
    title: "A subject that says nothing",
    why: Principle::P2,
    doc: Doc {
        flags: "An email without a subject, with one that names nothing, or with bait in it.",
        costs: "The subject decides whether the rest is read. Bait is opened once, and remembered.",
        weak: "Hi Ana, the quote for your roof is ready. Shall I send it?",
        better: "Hi Ana, the quote for your roof is ready: shall I send it?",
        fine: "\"Re:\" in a real thread.",
    },
    check,
};

fn check(signals: &Signals, context: &Context<'_>, report: &mut Report) {
    if context.channel != Channel::Email || signals.words == 0 {
        return;
    }
    let (severity, says) = match signals.subject {
        Subject::Missing => (Severity::Suggestion, "It has no subject: name the thing it is about."),
        Subject::Empty => (Severity::Warning, "This subject names nothing: say what it is about."),
        Subject::Bait => (Severity::Warning, "This subject is bait: say what it is about."),
        Subject::FakeReply if !context.in_thread => (
            Severity::Suggestion,
            "\"Re:\" on a first message pretends to be an answer.",
        ),
        Subject::FakeReply | Subject::Fine => return,
    };
    report.add(Field::Subject, Span::WHOLE, severity, says);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::linter::{Context, Message, lint};
    use crate::model::Channel;

    fn is_weak(subject: &str) -> bool {
        let message = Message {
            subject,
            body: "Hi Ana, shall I order the slate?",
        };
        lint(&message, &Context::new(Channel::Email))
            .iter()
            .any(|finding| finding.rule == RULE.id)
    }

    #[test]
    fn flags() {
        let weak = [
            "",
            "Following up",
            "Just checking in",
            "Quick question",
            "Touching base again",
            "Hello",
            "Any update?",
            "You won't believe this",
            "Did I lose you?",
            "LAST CHANCE",
            "Re: our roof",
            "Friendly reminder",
        ];
        for subject in weak {
            assert!(is_weak(subject), "{subject}");
        }
    }

    #[test]
    fn stays_silent() {
        let fine = [
            "Slate or tile for your roof?",
            "Following up on the roof quote",
            "The lease for 14 Elm Road",
            "Two dates for the survey",
            "Your question about the warranty",
            "A sample of the grey slate",
            "Quick question about the gutter",
            "Reminder: survey on Friday at nine",
            "Contract for signature",
            "Hello from the new workshop in Leeds",
            "Update of the floor plan",
            "Roof",
        ];
        for subject in fine {
            assert!(!is_weak(subject), "{subject}");
        }
    }
}
