//! Reads a message as its recipient would, and says what costs answers. Pure; knows nothing of prospects.
//!
//! A message is understood once, into signals: what it opens with, what it is for, what it asks, how it leans. Rules read
//! signals, a file each in `rules/`. Phrases, not words: saying the wrong thing is worse than saying nothing.
//!
//! ```
//! use onemore::linter::{Context, Message, lint};
//! use onemore::model::Channel;
//!
//! let message = Message { subject: "", body: "Hi Ana, just checking in!" };
//! let findings = lint(&message, &Context::new(Channel::Email));
//! assert!(findings.iter().any(|finding| finding.rule == "empty_check_in"));
//! ```

mod finding;
mod labels;
pub mod learned;
mod lexicon;
mod matcher;
mod message;
mod parts;
mod phrase;
mod phrases;
mod plain_words;
mod prefilter;
mod rule;
mod rules;
mod scanner;
mod signals;
mod silenced;
pub mod spoken_time;
mod text_length;
mod tokens;
mod word_shapes;
mod word_table;
mod words;

pub use finding::{Finding, Fix, Severity};
pub use labels::{Labels, labelled, labels};
pub use message::{Context, Field, Message, Span};
pub use rule::{Doc, Rule};
pub use rules::RULES;
pub use silenced::{Dismissal, Silenced};
pub use spoken_time::{spoken_seconds, spoken_words};

use std::collections::BTreeMap;

use rule::Report;
use signals::Signals;

/// What the linter has to say about a message: sorted by place, at most one finding for the same words.
pub fn lint(message: &Message<'_>, context: &Context<'_>) -> Vec<Finding> {
    lint_with(message, context, &Silenced::default())
}

/// The same, without what the rep does not want to be told. A rule that is off gives way to the others; a finding that was
/// left as it is leaves its words in peace.
pub fn lint_with(message: &Message<'_>, context: &Context<'_>, silenced: &Silenced) -> Vec<Finding> {
    let signals = Signals::of(message, context);
    let mut findings = Vec::new();
    for rule in RULES.iter().filter(|rule| silenced.has_on(rule.id)) {
        let mut report = Report {
            rule: rule.id,
            why: rule.why,
            findings,
        };
        (rule.check)(&signals, context, &mut report);
        findings = report.findings;
    }
    let mut findings = resolve(findings);
    if !silenced.findings.is_empty() {
        findings.retain(|finding| !silenced.has_dismissed(finding, message));
    }
    findings
}

/// Of findings about overlapping words the gravest stays, and of equals the first rule's. Findings about the whole
/// message all stay.
fn resolve(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let mut taken: BTreeMap<(Field, usize), usize> = BTreeMap::new();
    findings.retain(|finding| {
        let Span { start, end } = finding.span;
        if finding.span.is_empty() {
            return true;
        }
        let before = taken.range((finding.field, 0)..(finding.field, end)).next_back();
        let free = before.is_none_or(|(_, taken_until)| *taken_until <= start);
        if free {
            taken.insert((finding.field, start), end);
        }
        free
    });
    findings.sort_by_key(|finding| (finding.field, finding.span));
    findings
}

/// Every rule of the linter, in the order of [`RULES`].
pub fn rules() -> &'static [&'static Rule] {
    RULES
}
