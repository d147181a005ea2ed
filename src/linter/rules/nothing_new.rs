//! Nothing new in it.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity, Span};
use crate::model::{Principle, Purpose};

pub(super) static RULE: Rule = Rule {
    id: "nothing_new",
    title: "Nothing new in it",
    why: Principle::P1,
    doc: Doc {
        flags: "A further message that brings nothing they did not have before.",
        costs: "A message that brings something keeps you on the list of interesting people; one that only asks is one more demand.",
        weak: "Hi Ana, do you still want the roof done this year?",
        better: "Hi Ana, I made a one-page comparison of slate and tile over thirty years. Do you still want the roof done this year?",
        fine: "When they asked for something and this is the plain answer, or a date has to be agreed.",
    },
    check,
};

fn check(signals: &Signals, context: &Context<'_>, report: &mut Report) {
    let wants_news = matches!(context.purpose, Some(Purpose::ShareSomething | Purpose::ReEntry));
    let bare = wants_news && !signals.brings_something() && signals.holes.is_empty();
    if bare && !signals.is_empty_check_in() {
        let says = "Nothing in it is new to them: bring an idea, an example, a figure, a sample.";
        report.add(Field::Body, Span::WHOLE, Severity::Suggestion, says);
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
        let context = Context::new(Channel::Email).with_purpose(Purpose::ReEntry);
        assert_flags_in(
            &RULE,
            &context,
            &[
                "Do you still want the roof done this year?",
                "The quote for the lease is still open. Shall we talk?",
                "We spoke about the ovens in March. Is it time yet?",
                "Would you like to meet about the fleet?",
                "I am calling about the windows again.",
                "Our offer for the survey stands.",
            ],
        );
    }

    #[test]
    fn stays_silent() {
        let context = Context::new(Channel::Email).with_purpose(Purpose::ReEntry);
        assert_clean_in(
            &RULE,
            &context,
            &[
                "I put together a comparison of slate and tile for you.",
                "I came across an article on night shifts and thought of you.",
                "We just launched a smaller version of the oven.",
                "A bakery in Leeds cut its gas bill by 12% with the same oven. Shall I send you the figures?",
                "I noticed that you opened a second shop. Congratulations on the launch!",
                "Here are three ideas for the empty loft.",
            ],
        );
    }
}
