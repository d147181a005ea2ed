//! A long sentence.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity};
use crate::model::Principle;

pub(super) static RULE: Rule = Rule {
    id: "long_sentence",
    title: "A long sentence",
    why: Principle::P2,
    doc: Doc {
        flags: "A sentence too long to be read in one go, or to be said in one breath.",
        costs: "By its end the beginning is forgotten. Short plain words get most replies.",
        weak: "Hi Ana, the quote for the roof, which I wrote after we had been up there with the ladder on Monday, when the wind was so strong that we could hardly hear each other, is ready for you to look at whenever you like?",
        better: "Hi Ana, the quote for the roof is ready. Shall I send it, or bring it on Monday?",
        fine: "A list with commas that is easy to follow.",
    },
    check,
};

/// Words of a sentence to be read, and of one to be said aloud in one breath.
const LONGEST_READ: usize = 40;
const LONGEST_SAID: usize = 36;

fn check(signals: &Signals, context: &Context<'_>, report: &mut Report) {
    let most = if context.channel.is_spoken() {
        LONGEST_SAID
    } else {
        LONGEST_READ
    };
    for sentence in signals.sentences.iter().filter(|sentence| sentence.words > most) {
        let says = format!("{} words in one sentence: make two of it.", sentence.words);
        report.add(Field::Body, sentence.span, Severity::Suggestion, says);
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
                "The quote covers the slate and the nails and the slate and the nails and the slate and the nails and the slate and the nails and the slate and the nails and the slate and the nails and the slate and the nails and the slate and the nails and the gutter.",
                "When we were up there on the roof in the wind and the rain on the roof in the wind and the rain on the roof in the wind and the rain on the roof in the wind and the rain on the roof in the wind and the rain I saw a crack.",
                "About the lease and the yard and the gate and the yard and the gate and the yard and the gate and the yard and the gate and the yard and the gate and the yard and the gate and the yard and the gate and the yard and the gate I have a question.",
            ],
        );
    }

    #[test]
    fn stays_silent() {
        assert_clean(
            &RULE,
            &[
                "The quote covers the slate, the nails and the gutter.",
                "When we were up there I saw a crack. It is small.",
                "Slate or tile?",
                "The quote is ready.\nIt covers slate.\nIt covers tile.",
                "",
                ". . .",
            ],
        );
    }
}
