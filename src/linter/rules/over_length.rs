//! Longer than its channel likes.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity, Span};
use crate::model::{Channel, Principle};

pub(super) static RULE: Rule = Rule {
    id: "over_length",
    title: "Longer than its channel likes",
    why: Principle::P16,
    doc: Doc {
        flags: "An email over 125 words, a social note over 300 characters, a text of more than two messages.",
        costs: "Emails of 50 to 125 words get most replies. A long social note is cut off, and a long text arrives in pieces.",
        weak: "Hi Ana, the quote for the roof is ready. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. Shall I order it?",
        better: "Hi Ana, the quote for the roof is ready: grey slate, copper nails. Shall I order it?",
        fine: "A summary or an answer they asked for.",
    },
    check,
};

/// Words of an email (EVIDENCE: 50 to 125 words get most replies).
const LONGEST_EMAIL: usize = 125;
/// Characters of a note to somebody new on the large professional network.
const LONGEST_NOTE: usize = 300;
/// A text may arrive in two pieces.
const MOST_TEXTS: usize = 2;

fn check(signals: &Signals, context: &Context<'_>, report: &mut Report) {
    let (texts, wide) = signals.text_messages;
    let says = match context.channel {
        Channel::Email if signals.words > LONGEST_EMAIL => {
            format!("{} words: 50 to {LONGEST_EMAIL} get most replies.", signals.words)
        }
        Channel::Social if signals.characters > LONGEST_NOTE => {
            format!("{} characters: a short note holds {LONGEST_NOTE}.", signals.characters)
        }
        Channel::Text if texts > MOST_TEXTS && wide => {
            format!("This goes out as {texts} texts; without emoji and curly signs it would be fewer.")
        }
        Channel::Text if texts > MOST_TEXTS => format!("This goes out as {texts} texts: keep it to {MOST_TEXTS}."),
        _ => return,
    };
    report.add(Field::Body, Span::WHOLE, Severity::Suggestion, says);
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
                "The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. Shall I order it?",
                "We measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\nWe measured the loft.\n\n",
            ],
        );
    }

    #[test]
    fn stays_silent() {
        assert_clean(
            &RULE,
            &[
                "The slate is grey. Shall I order it?",
                "The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. The slate is grey and the nails are copper. ",
                "",
                "Slate or tile?",
            ],
        );
    }

    #[test]
    fn counts_what_the_channel_counts() {
        use crate::linter::Context;
        use crate::linter::rules::trial::{assert_clean_in, assert_flags_in};
        use crate::model::Channel;
        let (text, social) = (Context::new(Channel::Text), Context::new(Channel::Social));
        let words = "The slate is grey. ";
        assert_flags_in(
            &RULE,
            &text,
            &[&words.repeat(17), &format!("{} \u{1F600}", words.repeat(8))],
        );
        assert_clean_in(
            &RULE,
            &text,
            &[&words.repeat(15), &format!("{} \u{1F600}", words.repeat(6))],
        );
        assert_flags_in(&RULE, &social, &[&words.repeat(17)]);
        assert_clean_in(&RULE, &social, &[&words.repeat(15)]);
    }
}
