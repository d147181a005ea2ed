//! A polite nothing first.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity};
use crate::model::Principle;

pub(super) static RULE: Rule = Rule {
    id: "pleasantry_opener",
    title: "A polite nothing first",
    why: Principle::P2,
    doc: Doc {
        flags: "An opening sentence that asks after health or mood and says no more.",
        costs: "The first words are all that a busy reader or a phone's preview sees, and these are the same in every sales message.",
        weak: "Hi Ana, I hope you are well. The slate sample you asked for is here: shall I bring it on Tuesday?",
        better: "Hi Ana, the slate sample you asked for is here: shall I bring it on Tuesday?",
        fine: "Thanks for something that happened, or a wish for an occasion they told you about.",
    },
    check,
};

fn check(signals: &Signals, _context: &Context<'_>, report: &mut Report) {
    let Some(opener) = signals.pleasantry else { return };
    let says = "Everyone opens like this: let your reason be the first thing they read.";
    let finding = report.add(Field::Body, opener.words, Severity::Warning, says);
    if let Some(sentence) = opener.removable {
        finding.offer("Remove it", sentence, "");
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::linter::rules::trial::{assert_clean, assert_fix, assert_flags, assert_marks};

    #[test]
    fn flags_polite_nothings() {
        assert_flags(
            &RULE,
            &[
                "Hi Ana, hope you're having a great week so far! The survey is booked for Friday at nine.",
                "How are you doing today? I have the fabric swatches.",
                "Dear Mr Ellis,\n\nI trust this letter finds you in good health.\n\nThe lease needs your signature.",
                "Hey Sam, how's it going? Got your order form.",
                "Hope all is well with you and the team. Did the samples arrive?",
                "Hi Joan, I hope your week is off to a good start.",
                "Good morning, hope you had a lovely weekend. The roof quote is attached.",
                "hi hows things? quick one about the van insurance",
                "Happy Monday! Shall we book the demo?",
                "Hello Lee, long time no speak. The lease runs out in May.",
                "Hi Priya, I hope you and your family are keeping well.",
                "Trusting all is good at your end. The contract is attached.",
                "How have you been? The warehouse plan is ready.",
            ],
        );
    }

    #[test]
    fn stays_silent_on_reasons_and_real_thanks() {
        assert_clean(
            &RULE,
            &[
                "Thanks for showing me round the workshop on Thursday.",
                "I hope the new ovens arrive before the weekend rush. The gas certificate is attached.",
                "How are you fixed for Tuesday at ten?",
                "Congratulations on the second shop!",
                "How is the new boiler running since we fitted it?",
                "Ana, the slate sample is here.",
                "It was good to meet you at the trade fair.",
                "I hope the quote is clear; which of the two options suits you?",
                "You asked how the warranty works.",
                "How do the two plans compare? I made a one-page table for you.",
                "Happy birthday, Joan!",
                "Well done on the award.",
                "The roof survey went well: no leaks.",
            ],
        );
    }

    #[test]
    fn marks_the_words_and_removes_the_sentence() {
        assert_marks(
            &RULE,
            "Hi Ana,\n\nI hope you are well. The slate sample is here.",
            "hope you are well",
        );
        assert_fix(
            &RULE,
            "Hi Ana,\n\nI hope you are well. The slate sample is here.",
            "Hi Ana,\n\nThe slate sample is here.",
        );
    }
}
