//! What a rule is: an id, its page of text, and a function from signals to findings.

use super::signals::Signals;
use super::{Context, Field, Finding, Fix, Severity, Span};
use crate::model::Principle;

/// A rule of the linter. A rule cannot fail: it finds something or it does not.
#[derive(Debug)]
pub struct Rule {
    /// Its stable id, which is the name of its file: the bad pattern.
    pub id: &'static str,
    /// The bad pattern in a few words, as a heading.
    pub title: &'static str,
    /// The principle behind it.
    pub why: Principle,
    /// Its page in the app.
    pub doc: Doc,
    pub(super) check: fn(&Signals, &Context<'_>, &mut Report),
}

/// A rule's page.
#[derive(Debug)]
pub struct Doc {
    /// What it flags.
    pub flags: &'static str,
    /// Why that costs answers.
    pub costs: &'static str,
    /// An example that it flags.
    pub weak: &'static str,
    /// The same message, better.
    pub better: &'static str,
    /// When the pattern is fine.
    pub fine: &'static str,
}

/// Where a rule writes its findings.
#[derive(Debug)]
pub(super) struct Report {
    pub rule: &'static str,
    pub why: Principle,
    pub findings: Vec<Finding>,
}

impl Report {
    /// Adds a finding about the words at `span`; [`Span::WHOLE`] is the message.
    pub(super) fn add(
        &mut self,
        field: Field,
        span: Span,
        severity: Severity,
        says: impl Into<String>,
    ) -> &mut Finding {
        let (rule, principle) = (self.rule, self.why);
        let at = self.findings.len();
        self.findings.push(Finding {
            rule,
            field,
            span,
            severity,
            principle,
            says: says.into(),
            fixes: Vec::new(),
        });
        &mut self.findings[at]
    }
}

impl Finding {
    /// Offers a change that needs no thought.
    pub(super) fn offer(&mut self, label: &str, span: Span, replacement: impl Into<String>) {
        self.fixes.push(Fix {
            label: label.to_owned(),
            span,
            replacement: replacement.into(),
        });
    }
}
