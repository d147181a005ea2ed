//! The rules, a file each, named for the bad pattern. To add one: a file, and two lines here.

mod bare_status_question;
mod closing_trick;
mod empty_check_in;
mod false_urgency;
mod jargon;
mod late_purpose;
mod long_sentence;
mod me_talk;
mod missing_ask;
mod missing_leave;
mod missing_purpose;
mod nothing_new;
mod over_length;
mod over_thirty_seconds;
mod pleasantry_opener;
mod pressure;
mod reads_empty;
mod repeated_value;
mod several_asks;
mod shouting;
mod undated_ask;
mod unfilled_placeholder;
mod unsayable;
mod vague_ask;
mod wall_of_text;
mod weak_subject;
mod wrong_name;

use super::Rule;

/// Every rule, the gravest first: of two findings of equal weight about the same words the earlier rule's stays.
pub const RULES: &[&Rule] = &[
    &unfilled_placeholder::RULE,
    &wrong_name::RULE,
    &empty_check_in::RULE,
    &pressure::RULE,
    &false_urgency::RULE,
    &closing_trick::RULE,
    &repeated_value::RULE,
    &over_thirty_seconds::RULE,
    &unsayable::RULE,
    &weak_subject::RULE,
    &missing_leave::RULE,
    &missing_purpose::RULE,
    &missing_ask::RULE,
    &bare_status_question::RULE,
    &vague_ask::RULE,
    &pleasantry_opener::RULE,
    &undated_ask::RULE,
    &several_asks::RULE,
    &nothing_new::RULE,
    &late_purpose::RULE,
    &wall_of_text::RULE,
    &long_sentence::RULE,
    &over_length::RULE,
    &me_talk::RULE,
    &jargon::RULE,
    &shouting::RULE,
    &reads_empty::RULE,
];

#[cfg(test)]
pub(super) mod trial {
    //! Tables of messages for one rule.

    use crate::linter::{Context, Message, Rule, lint};
    use crate::model::Channel;

    fn flagged<'a>(rule: &Rule, context: &Context<'_>, body: &'a str) -> Option<&'a str> {
        let found = lint(&Message { subject: "", body }, context);
        found
            .into_iter()
            .find(|finding| finding.rule == rule.id)
            .map(|finding| finding.span.of(body))
    }

    /// Every message is flagged by the rule.
    #[track_caller]
    pub(crate) fn assert_flags(rule: &Rule, bodies: &[&str]) {
        assert_flags_in(rule, &Context::new(Channel::Email), bodies);
    }

    /// Every message is flagged by the rule in this context.
    #[track_caller]
    pub(crate) fn assert_flags_in(rule: &Rule, context: &Context<'_>, bodies: &[&str]) {
        let missed: Vec<_> = bodies
            .iter()
            .filter(|body| flagged(rule, context, body).is_none())
            .collect();
        assert!(missed.is_empty(), "{} misses: {missed:#?}", rule.id);
    }

    /// No message is flagged by the rule.
    #[track_caller]
    pub(crate) fn assert_clean(rule: &Rule, bodies: &[&str]) {
        assert_clean_in(rule, &Context::new(Channel::Email), bodies);
    }

    /// No message is flagged by the rule in this context.
    #[track_caller]
    pub(crate) fn assert_clean_in(rule: &Rule, context: &Context<'_>, bodies: &[&str]) {
        let wrong: Vec<_> = bodies
            .iter()
            .filter_map(|body| flagged(rule, context, body).map(|span| (body, span)))
            .collect();
        assert!(wrong.is_empty(), "{} flags: {wrong:#?}", rule.id);
    }

    /// The words the rule marks.
    #[track_caller]
    pub(crate) fn assert_marks(rule: &Rule, body: &str, words: &str) {
        assert_eq!(
            flagged(rule, &Context::new(Channel::Email), body),
            Some(words),
            "{body}"
        );
    }

    /// What the rule's first fix makes of the message.
    #[track_caller]
    pub(crate) fn assert_fix(rule: &Rule, body: &str, after: &str) {
        let found = lint(&Message { subject: "", body }, &Context::new(Channel::Email));
        let fixed = found
            .iter()
            .filter(|f| f.rule == rule.id)
            .flat_map(|f| &f.fixes)
            .map(|fix| fix.apply(body))
            .next();
        assert_eq!(fixed.as_deref(), Some(after), "{body}");
    }
}
