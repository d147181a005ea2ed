//! Leaning on them.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity};
use crate::model::Principle;

pub(super) static RULE: Rule = Rule {
    id: "pressure",
    title: "Leaning on them",
    why: Principle::P6,
    doc: Doc {
        flags: "Blame for silence and counting of messages; as a suggestion only, that one has not heard back.",
        costs: "Pressure puts people on the defensive, and people who find no hard to say go silent.",
        weak: "Hi Ana, I have now written four times and you still have not replied. I am disappointed.",
        better: "Hi Ana, the price in the roof quote holds until the end of May. If another year suits you better, a short no is fine.",
        fine: "A last note that is kind, and says so without a count.",
    },
    check,
};

fn check(signals: &Signals, _context: &Context<'_>, report: &mut Report) {
    let weighed = [
        (
            &signals.guilt,
            Severity::Warning,
            "This can read as blame: most silence has a reason that is not about you.",
        ),
        (
            &signals.counting,
            Severity::Warning,
            "Counting your messages makes theirs a debt: leave the count out.",
        ),
        (
            &signals.not_heard,
            Severity::Suggestion,
            "A soft reproach: they know they have not answered.",
        ),
    ];
    for (spans, severity, says) in weighed {
        for span in spans {
            report.add(Field::Body, *span, severity, says);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::linter::rules::trial::{assert_clean, assert_flags, assert_marks};
    use crate::linter::{Context, Message, Severity, lint};
    use crate::model::Channel;

    #[test]
    fn flags_blame_and_counting() {
        assert_flags(
            &RULE,
            &[
                "This is my third email about the roof quote.",
                "I've tried to reach you several times about the lease.",
                "You still haven't replied to the quote I worked so hard on.",
                "I have left two voicemails and sent three emails.",
                "I'm disappointed that you did not let me know about the kitchen.",
                "Did I do something wrong? The contract is still open.",
                "I spent a lot of time on your proposal, the least you could do is answer.",
                "You're a hard person to get hold of!",
                "You still have not answered about the oven.",
                "My fourth message about the lease, and no word from you.",
                "Not even an acknowledgement of the plan I drew for you.",
                "We have called five times and left messages about the fleet.",
                "I haven't heard back from you about the survey.",
            ],
        );
    }

    #[test]
    fn stays_silent_on_kind_and_plain_words() {
        assert_clean(
            &RULE,
            &[
                "This is my last note about the lease. If it is not for you, a short no is enough.",
                "The quote holds until 31 May, so there is time to compare.",
                "I tried the new oven settings you mentioned, and they work.",
                "Your second question was about the warranty: ten years.",
                "We have two fitters free in June, on the 3rd and the 10th.",
                "Thanks for calling back so quickly.",
                "I missed your call yesterday, sorry. Is four o'clock good?",
                "Take all the time you need with the contract.",
                "The first email had the wrong file; here is the right one.",
                "The three samples you chose are here.",
                "The last delivery comes on Friday. Shall I add your order?",
                "No reply needed: the article is just for you.",
            ],
        );
    }

    #[test]
    fn not_having_heard_is_a_suggestion_only() {
        let message = Message {
            subject: "",
            body: "I have not heard back about the survey. Is Friday still good?",
        };
        let found = lint(&message, &Context::new(Channel::Email));
        assert!(
            found.iter().all(|finding| finding.severity == Severity::Suggestion),
            "{found:#?}"
        );
        assert_marks(&RULE, message.body, "have not heard back");
    }
}
