//! A message that reads like one that is only there to be in touch, in words that no phrase covers.

use crate::linter::learned::LEARNT_FROM;
use crate::linter::rule::{Doc, Report, Rule};
use crate::linter::signals::Signals;
use crate::linter::{Context, Field, Severity};
use crate::model::Principle;

pub(super) static RULE: Rule = Rule {
    id: "reads_empty",
    title: "Reads like only checking in",
    why: Principle::P2,
    doc: Doc {
        flags: "A message that reads like an empty check-in and names nothing, though it uses none of the usual phrases. It is judged by likeness to labelled messages, so it can be wrong.",
        costs: "A message that gives the reader nothing to answer is easy to put off.",
        weak: "Hi Ana, anything yet? Been quiet over here. Thanks, Tom",
        better: "Hi Ana, the slate samples are here. Shall I bring them on Thursday at ten? Thanks, Tom",
        fine: "When you both know what it is about from a conversation of today.",
    },
    check,
};

/// Fewer words say too little to be judged by likeness.
const FEWEST_WORDS: usize = 3;

fn check(signals: &Signals, _context: &Context<'_>, report: &mut Report) {
    let reads = signals.reads_empty_check_in().filter(|_| signals.words >= FEWEST_WORDS);
    if let Some(sentence) = reads {
        let mut says = "Reads like a message that only says you are in touch again".to_owned();
        match signals.telling.as_slice() {
            [] => {}
            [words] => says.push_str(&format!(", most of all by “{words}”")),
            [words, others, ..] => says.push_str(&format!(", most of all by “{words}” and “{others}”")),
        }
        says.push_str(&format!(
            " (learnt from {LEARNT_FROM} labelled messages): say what it is about, or what you bring."
        ));
        report.add(Field::Body, sentence, Severity::Suggestion, says);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::linter::rules::trial::{assert_clean, assert_flags};
    use crate::linter::{Context, Message, lint};
    use crate::model::Channel;

    #[test]
    fn stays_silent_where_something_is_named() {
        assert_clean(
            &RULE,
            &[
                "Hi Joan, did the quote for the kitchen raise any questions about the worktop?",
                "Following up on our call yesterday, here is the floor plan with the wider door.",
                "Dear Mr Ellis, you asked whether the warranty covers storm damage. It does, for ten years; page 3 has the wording.",
                "Your team just won the regional final: congratulations from all of us!",
                "I checked the figures you sent and found a cheaper way to insure the second van. Want to see it?",
            ],
        );
    }

    #[test]
    fn leaves_messages_with_a_phrase_to_the_phrases() {
        assert_clean(
            &RULE,
            &["Hi Ana, just checking in!", "Did you get my last email? Let me know."],
        );
    }

    #[test]
    fn says_which_words_speak_for_it() {
        let body = "Morning Theo, would appreciate a word on this. Ta";
        let message = Message { subject: "", body };
        let found = lint(&message, &Context::new(Channel::Email));
        let says = found
            .iter()
            .find(|finding| finding.rule == RULE.id)
            .map(|finding| &*finding.says);
        let quoted = says.and_then(|says| says.split(['“', '”']).nth(1));
        assert!(quoted.is_some_and(|words| body.contains(words)), "{says:?}");
    }

    #[test]
    fn flags_wordings_without_a_phrase() {
        assert_flags(
            &RULE,
            &[
                "Hi Petra, anything yet? Been quiet over here. Thanks, Dan",
                "Morning Theo, would appreciate a word on this. Ta",
            ],
        );
    }
}
