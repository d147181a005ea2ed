//! The coach's own list: plain phrases, found at word boundaries, said by the linter beside its own findings.

use crate::linter::{Context, Field, Finding, Message, Severity, Span, lint};
use crate::model::Principle;
use crate::practice::phrase::find;

/// The rule's name in a finding. It is no rule of the linter and has no page there.
pub const RULE: &str = "coachs_list";

/// Each place where one of the phrases stands.
pub fn findings(message: &Message<'_>, banned: &[String]) -> Vec<Finding> {
    let mut found = Vec::new();
    for (field, text) in [(Field::Subject, message.subject), (Field::Body, message.body)] {
        for phrase in banned {
            let mut from = 0;
            while let Some(span) = text.get(from..).and_then(|rest| find(rest, phrase)) {
                let span = Span {
                    start: span.start + from,
                    end: span.end + from,
                };
                from = span.end;
                found.push(Finding {
                    rule: RULE,
                    field,
                    span,
                    severity: Severity::Warning,
                    principle: Principle::P16,
                    says: "On your coach’s list: say it in other words.".to_owned(),
                    fixes: Vec::new(),
                });
            }
        }
    }
    found
}

/// What the linter says, and the coach's list beside it. Where both mean the same words, the coach's finding stays.
pub fn lint_with_list(message: &Message<'_>, context: &Context<'_>, banned: &[String]) -> Vec<Finding> {
    let own = findings(message, banned);
    let mut all = lint(message, context);
    all.retain(|finding| {
        !own.iter()
            .any(|mine| mine.field == finding.field && mine.span.overlaps(finding.span))
    });
    all.extend(own);
    all.sort_by_key(|finding| (finding.field, finding.span));
    all
}
