//! A meeting without a time.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity};
use crate::model::{Principle, Purpose};

pub(super) static RULE: Rule = Rule {
    id: "undated_ask",
    title: "A meeting without a time",
    why: Principle::P4,
    doc: Doc {
        flags: "Asking for a meeting or a call without naming a day or a time, and without asking for theirs.",
        costs: "Two named times can be answered with one word. \"Some time\" starts a search for a date, and that is where silence begins.",
        weak: "Hi Ana, the slate samples are here. Could we meet some time next week to look at them?",
        better: "Hi Ana, the slate samples are here. Could we meet on Tuesday at ten or on Thursday at four to look at them?",
        fine: "When you ask openly which time suits them.",
    },
    check,
};

fn check(signals: &Signals, context: &Context<'_>, report: &mut Report) {
    let to_meet = matches!(context.purpose, Some(Purpose::NextMeeting | Purpose::AfterNoShow));
    let timed = signals.asks.iter().any(|ask| ask.dated) || !signals.preferences.is_empty();
    if !to_meet || timed {
        return;
    }
    if let Some(ask) = signals.asks.iter().find(|ask| ask.clear && ask.meets) {
        let says = "Name two times, or ask which time suits them.";
        report.add(Field::Body, ask.span, Severity::Suggestion, says);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::linter::Context;
    use crate::linter::rules::trial::{assert_clean_in, assert_flags_in};
    use crate::model::{Channel, Purpose};

    #[test]
    fn flags() {
        let context = Context::new(Channel::Email).with_purpose(Purpose::NextMeeting);
        assert_flags_in(
            &RULE,
            &context,
            &[
                "Could we meet some time next week about the lease?",
                "Can we have a quick call about the survey?",
                "Would you be free for a demo of the ovens soon?",
                "Shall we reschedule our meeting about the roof?",
                "Are you available for a short visit next month?",
                "Could you spare ten minutes for a chat about the fleet?",
            ],
        );
    }

    #[test]
    fn stays_silent() {
        let context = Context::new(Channel::Email).with_purpose(Purpose::NextMeeting);
        assert_clean_in(
            &RULE,
            &context,
            &[
                "Could we meet on Tuesday at ten about the lease?",
                "When would be a good time for a call about the survey?",
                "Shall we say the 3rd or the 5th for the demo?",
                "What day suits you for the visit?",
                "Can you call me tomorrow about the roof?",
                "Does Friday at noon work for a quick call?",
            ],
        );
    }
}
