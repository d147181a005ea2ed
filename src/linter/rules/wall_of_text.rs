//! A wall of text.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity};
use crate::model::Principle;

pub(super) static RULE: Rule = Rule {
    id: "wall_of_text",
    title: "A wall of text",
    why: Principle::P2,
    doc: Doc {
        flags: "A paragraph too long to be taken in at a glance.",
        costs: "On a phone it fills the screen, and the ask inside it is not found.",
        weak: "Hi Ana, the quote for the roof is ready and it covers the slate and the nails and the gutter and it covers the slate and the nails and the gutter and it covers the slate and the nails and the gutter and it covers the slate and the nails and the gutter and it covers the slate and the nails and the gutter and it covers the slate and the nails and the gutter and it covers the slate and the nails and the gutter and it covers the slate and the nails and the gutter and it covers the slate and the nails and the gutter and the rest of it, so which one do you want?",
        better: "Hi Ana, the quote for the roof is ready. It covers slate, nails and gutter.\n\nWhich of the two slates do you want?",
        fine: "A letter by post, or a summary they asked for.",
    },
    check,
};

/// Words of one paragraph: about nine lines on a phone (50 to 125 words is the whole length that gets most replies, EVIDENCE).
const LONGEST_PARAGRAPH: usize = 75;

fn check(signals: &Signals, context: &Context<'_>, report: &mut Report) {
    if context.channel.is_spoken() {
        return;
    }
    for paragraph in signals
        .paragraphs
        .iter()
        .filter(|paragraph| paragraph.words > LONGEST_PARAGRAPH)
    {
        let says = format!(
            "{} words without a break: divide them, and let the ask stand alone.",
            paragraph.words
        );
        report.add(Field::Body, paragraph.span, Severity::Suggestion, says);
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
                "The quote is ready. It has a page on slate. It has a page on slate. It has a page on slate. It has a page on slate. It has a page on slate. It has a page on slate. It has a page on slate. It has a page on slate. It has a page on slate. It has a page on slate. It has a page on slate. It has a page on slate. It has a page on slate. It has a page on slate. It has a page on slate. It has a page on slate. ",
                "We measured the loft. We measured the loft. We measured the loft. We measured the loft. We measured the loft. We measured the loft. We measured the loft. We measured the loft. We measured the loft. We measured the loft. We measured the loft. We measured the loft. We measured the loft. We measured the loft. We measured the loft. We measured the loft. We measured the loft. We measured the loft. We measured the loft. We measured the loft. ",
                "About the lease: the yard, the gate and the lamp are in it. the yard, the gate and the lamp are in it. the yard, the gate and the lamp are in it. the yard, the gate and the lamp are in it. the yard, the gate and the lamp are in it. the yard, the gate and the lamp are in it. the yard, the gate and the lamp are in it. the yard, the gate and the lamp are in it. the yard, the gate and the lamp are in it. ",
            ],
        );
    }

    #[test]
    fn stays_silent() {
        assert_clean(
            &RULE,
            &[
                "The quote is ready.\n\nShall I order the slate?",
                "It has a page on slate. It has a page on slate. It has a page on slate. It has a page on slate. It has a page on slate. ",
                "One.\n\nIt has a page on slate. It has a page on slate. It has a page on slate. It has a page on slate. It has a page on slate. It has a page on slate. It has a page on slate. It has a page on slate. \n\nIt has one on tile. It has one on tile. It has one on tile. It has one on tile. It has one on tile. It has one on tile. It has one on tile. It has one on tile. ",
                "",
                "Slate or tile?",
            ],
        );
    }
}
