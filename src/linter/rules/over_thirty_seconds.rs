//! Over thirty seconds.

use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::spoken_time::VOICEMAIL_SECONDS;
use crate::linter::{Context, Field, Severity, Span};
use crate::model::{Channel, Principle};

pub(super) static RULE: Rule = Rule {
    id: "over_thirty_seconds",
    title: "Over thirty seconds",
    why: Principle::P15,
    doc: Doc {
        flags: "A voicemail that takes longer than thirty seconds to say.",
        costs: "A long voicemail is deleted before its end, and the number comes at the end.",
        weak: "Hi Ana, this is Tom from Bright Roofs. I am calling about the quote for your roof and the slate we looked at on Monday. I am calling about the quote for your roof and the slate we looked at on Monday. I am calling about the quote for your roof and the slate we looked at on Monday. I am calling about the quote for your roof and the slate we looked at on Monday. I am calling about the quote for your roof and the slate we looked at on Monday. I am calling about the quote for your roof and the slate we looked at on Monday. Call me back on 555 0142.",
        better: "Hi Ana, this is Tom from Bright Roofs about the quote for your roof. The slate is in stock. Shall I order it? I am on 555 0142.",
        fine: "On a call that is answered: there they can speak as well.",
    },
    check,
};

/// Seconds beyond the limit that lie within the error of counting words; the live clock shows the limit itself.
const LEEWAY_SECONDS: f64 = 2.0;

fn check(signals: &Signals, context: &Context<'_>, report: &mut Report) {
    if context.channel == Channel::Voicemail && signals.spoken_seconds > VOICEMAIL_SECONDS + LEEWAY_SECONDS {
        let says = format!(
            "About {:.0} seconds: under thirty is heard to the end.",
            signals.spoken_seconds
        );
        report.add(Field::Body, Span::WHOLE, Severity::Warning, says);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::linter::Context;
    use crate::linter::rules::trial::{assert_clean_in, assert_flags_in};
    use crate::model::Channel;

    #[test]
    fn flags() {
        let context = Context::new(Channel::Voicemail);
        assert_flags_in(
            &RULE,
            &context,
            &[
                "I am calling about the quote for your roof. I am calling about the quote for your roof. I am calling about the quote for your roof. I am calling about the quote for your roof. I am calling about the quote for your roof. I am calling about the quote for your roof. I am calling about the quote for your roof. I am calling about the quote for your roof. I am calling about the quote for your roof. I am calling about the quote for your roof. ",
                "Hi Ana, this is Tom. The slate is in stock and the price holds. The slate is in stock and the price holds. The slate is in stock and the price holds. The slate is in stock and the price holds. The slate is in stock and the price holds. The slate is in stock and the price holds. The slate is in stock and the price holds. The slate is in stock and the price holds. The slate is in stock and the price holds. The slate is in stock and the price holds. The slate is in stock and the price holds. ",
            ],
        );
    }

    #[test]
    fn stays_silent() {
        let context = Context::new(Channel::Voicemail);
        assert_clean_in(
            &RULE,
            &context,
            &[
                "Hi Ana, this is Tom about the quote for your roof. Shall I order the slate?",
                "I am calling about the quote for your roof. I am calling about the quote for your roof. I am calling about the quote for your roof. I am calling about the quote for your roof. I am calling about the quote for your roof. ",
                "",
                "Bye.",
            ],
        );
    }
}
