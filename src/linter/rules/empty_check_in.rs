//! A message that is only there to be in touch.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity};
use crate::model::Principle;

pub(super) static RULE: Rule = Rule {
    id: "empty_check_in",
    title: "Only checking in",
    why: Principle::P2,
    doc: Doc {
        flags: "A message whose only reason is to check in, follow up, touch base or ask for news; or such a phrase in front of the real reason.",
        costs: "It gives the reader nothing to answer. They have to work out what you want, and that is easy to put off.",
        weak: "Hi Ana, just checking in to see where things are. Any update?",
        better: "Hi Ana, the roof quote from 3 October has one open point: slate or tile. Which one should I order the sample for?",
        fine: "When the phrase names its object: \"following up on the slate samples you asked for\" says what it is about.",
    },
    check,
};

fn check(signals: &Signals, _context: &Context<'_>, report: &mut Report) {
    let first = signals.check_ins.first();
    if let Some(first) = first.filter(|_| signals.says_empty_check_in()) {
        report.add(
            Field::Body,
            *first,
            Severity::Error,
            "This only says that you are in touch again: say what it is about, or what you bring.",
        );
    } else if let Some(span) = signals.throat_clearing {
        report.add(
            Field::Body,
            span,
            Severity::Warning,
            "Your reason is good: begin with it, these words only delay it.",
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::linter::rules::trial::{assert_clean, assert_flags, assert_marks};

    #[test]
    fn flags_messages_that_are_only_contact() {
        assert_flags(
            &RULE,
            &[
                "Hi Joan, wanted to touch base and see how things are coming along on your side.",
                "Hey Marco, circling back here. Any thoughts?",
                "Did you get my last email? Let me know.",
                "Good morning, bumping this to the top of your inbox in case it got buried.",
                "Hi Priya, it's Tom again. Just giving you a quick ring to see where you're at. Call me back when you can.",
                "Just popping up to see if you've had a chance to read my note below.",
                "Dear Mr Ellis,\n\nI am following up on my previous message. I look forward to hearing from you.\n\nKind regards,\nTom",
                "any update?",
                "Hello! A gentle nudge from me. Thoughts?",
                "Hi Lee, wondering where you stand. Thanks!",
                "Sam - just reaching out again to see if you have any questions.",
                "Hi Dana, I thought I'd drop you a line to check in. Hope to hear from you soon!",
                "Hi there, checking back in. Have you had time to think it over?",
            ],
        );
    }

    #[test]
    fn stays_silent_where_there_is_a_reason() {
        assert_clean(
            &RULE,
            &[
                "Hi Joan, did the quote for the kitchen raise any questions about the worktop?",
                "Marco, the steel price we spoke about on Monday fell by 4%. Shall I redo the estimate?",
                "I'm following up on the two slate samples you asked for: both are in stock. Which one should I bring on Thursday?",
                "Hi Priya, this is Tom from Bright Roofs about the survey we planned for Friday. Does ten o'clock still suit?",
                "Dear Mr Ellis, you asked whether the warranty covers storm damage. It does, for ten years; page 3 has the wording.",
                "This is my last note about the lease renewal. If it is not for you, a short no is enough.",
                "I checked the figures you sent and found a cheaper way to insure the second van. Want to see it?",
                "Your team just won the regional final: congratulations from all of us!",
                "Following up on our call yesterday, here is the floor plan with the wider door.",
                "Touch screens for the till are back in stock at the price I quoted. Shall I reserve six?",
                "Can you check the delivery address on the order form before I release it on Tuesday?",
                "Hi Lee, have you decided between the two mattress sizes? The smaller one ships this week.",
                "The article on shift planning I mentioned is attached; the table on page 2 is the part for you.",
            ],
        );
    }

    #[test]
    fn an_empty_opener_before_a_reason_is_marked_alone() {
        assert_marks(
            &RULE,
            "Hi Ana, just checking in! The survey report for your roof is ready. Shall I send it?",
            "just checking in",
        );
    }
}
