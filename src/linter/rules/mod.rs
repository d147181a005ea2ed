//! The rules, a file each, named for the bad pattern. To add one: a file, and two lines here.

mod empty_check_in;
mod missing_ask;
mod missing_purpose;
mod pleasantry_opener;
mod pressure;
mod unfilled_placeholder;

use super::Rule;

/// Every rule, the gravest first: of two findings of equal weight about the same words the earlier rule's stays.
pub const RULES: &[&Rule] = &[
    &unfilled_placeholder::RULE,
    &empty_check_in::RULE,
    &pressure::RULE,
    &missing_purpose::RULE,
    &missing_ask::RULE,
    &pleasantry_opener::RULE,
];

#[cfg(test)]
pub(super) mod trial {
    //! Tables of messages for one rule.

    use crate::linter::{Context, Message, Rule, lint};
    use crate::model::Channel;

    fn flagged<'a>(rule: &Rule, context: &Context, body: &'a str) -> Option<&'a str> {
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
    pub(crate) fn assert_flags_in(rule: &Rule, context: &Context, bodies: &[&str]) {
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
    pub(crate) fn assert_clean_in(rule: &Rule, context: &Context, bodies: &[&str]) {
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
