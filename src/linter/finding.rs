//! What the linter says: plain values.

use super::{Field, Span};
use crate::model::Principle;

/// How much it matters. Later is worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth a thought.
    Suggestion,
    /// Likely to cost an answer.
    Warning,
    /// Should not go out like this.
    Error,
}

/// One remark about one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The id of the rule, which is also its file's name.
    pub rule: &'static str,
    /// Subject or body.
    pub field: Field,
    /// The words meant; empty when the message as a whole is meant.
    pub span: Span,
    /// How much it matters.
    pub severity: Severity,
    /// The principle behind it.
    pub principle: Principle,
    /// One plain sentence to the rep.
    pub says: String,
    /// Changes that are safe to make without thinking; often none.
    pub fixes: Vec<Fix>,
}

/// A change to the text of the finding's field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does, as a button says it.
    pub label: String,
    /// What is replaced; on char boundaries.
    pub span: Span,
    /// What stands there afterwards.
    pub replacement: String,
}

impl Fix {
    /// The text after the change; unchanged where the span does not fit it.
    pub fn apply(&self, text: &str) -> String {
        match (text.get(..self.span.start), text.get(self.span.end..)) {
            (Some(before), Some(after)) => format!("{before}{}{after}", self.replacement),
            _ => text.to_owned(),
        }
    }
}
