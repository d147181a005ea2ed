//! A made-up hurry.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity};
use crate::model::Principle;

pub(super) static RULE: Rule = Rule {
    id: "false_urgency",
    title: "A made-up hurry",
    why: Principle::P6,
    doc: Doc {
        flags: "Made-up deadlines and scarcity: last chances, ending offers, the only slot left, act now.",
        costs: "It is pressure, and everybody knows it. People who feel pushed go silent, and the next real date you name is not believed.",
        weak: "Hi Ana, last chance for the old roof price: it ends tonight, so act now and reply with a yes!",
        better: "Hi Ana, the roof price in the quote holds until 31 May, because the mill changes its list in June. Shall I order before then?",
        fine: "A date that is real, with its reason, said once.",
    },
    check,
};

fn check(signals: &Signals, _context: &Context<'_>, report: &mut Report) {
    for span in &signals.urgency {
        let says = "This hurries them: name a real date with its reason, or leave it out.";
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
                "Last chance to lock in the old price for the windows!",
                "Only 3 slots left this month for the survey.",
                "Order now, before it is too late.",
                "The discount expires at midnight.",
                "Don't miss out on the spring price for the boiler.",
                "Prices are going up next week, so hurry.",
                "Places at the workshop are filling up fast.",
                "I need to hear back today or I'll offer it to someone else.",
            ],
        );
    }

    #[test]
    fn stays_silent() {
        assert_clean(
            &RULE,
            &[
                "The quote holds until 31 May, so there is time to compare.",
                "We have two fitters free in June, on the 3rd and the 10th.",
                "The last delivery before Easter leaves on Friday. Shall I add your order?",
                "Take all the time you need with the contract.",
                "The permit takes three weeks, so a start in May means signing in April.",
                "Now that the roof is done, shall we look at the gutter?",
                "Your first invoice is due on the 5th.",
                "The mill closes in August.",
            ],
        );
    }
}
