//! A closing trick.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity};
use crate::model::Principle;

pub(super) static RULE: Rule = Rule {
    id: "closing_trick",
    title: "A closing trick",
    why: Principle::P5,
    doc: Doc {
        flags: "Questions built so that only a yes is polite, and things done before they agreed.",
        costs: "A trick gets a yes that does not hold, or none at all. A plain question lets them say early whether they want to go on.",
        weak: "Hi Ana, if I could show you a way to halve the cost of the roof, would you sign today?",
        better: "Hi Ana, the tile roof costs about half of the slate one. Is a roof something you want to do this year at all?",
        fine: "A plain choice between two things they asked about.",
    },
    check,
};

fn check(signals: &Signals, _context: &Context<'_>, report: &mut Report) {
    for span in &signals.closing_tricks {
        let says = "This corners them: ask plainly whether they want to go on.";
        report.add(Field::Body, *span, Severity::Warning, says);
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
                "What would it take to earn your business today?",
                "If I could save you 20% on the fleet, would you switch?",
                "Wouldn't you agree that safety comes first?",
                "I've taken the liberty of booking you in for Friday.",
                "What do I have to do to get the roof job?",
                "Is there any reason you wouldn't go ahead with the lease?",
                "I've gone ahead and reserved the van in your name.",
                "Who wouldn't want lower bills?",
            ],
        );
    }

    #[test]
    fn stays_silent() {
        assert_clean(
            &RULE,
            &[
                "Would you like the slate or the tile?",
                "Is the roof still something you want to do this year?",
                "What would the move take, in days?",
                "If the price is too high, tell me and I will look at tile.",
                "Shall I book Friday for you?",
                "I reserved the van you asked for.",
                "Do you want to go on with the lease?",
                "Does either of the two dates suit you?",
            ],
        );
    }
}
