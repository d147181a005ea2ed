//! What a rep does not want to be told: rules switched off, findings left as they are.

use serde::{Deserialize, Serialize};

use super::{Field, Finding, Message};

/// Words on either side by which a finding is known again: enough to tell two like places apart, few enough to stand
/// while the rest of the text is rewritten.
const CONTEXT_WORDS: usize = 2;

/// A finding left as it is. It is known by its rule, its words and those next to them, never by its place, so it stays
/// left while the text changes elsewhere, and comes back when these words change. Case and white space do not count.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Dismissal {
    /// The rule's id.
    pub rule: String,
    /// Subject or body.
    pub field: Field,
    /// The words meant; empty for the message as a whole.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// The words before them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub before: String,
    /// The words after them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub after: String,
}

impl Dismissal {
    /// What is kept when this finding about this message is left as it is.
    pub fn of(finding: &Finding, message: &Message<'_>) -> Self {
        let text = match finding.field {
            Field::Subject => message.subject,
            Field::Body => message.body,
        };
        let mut dismissal = Dismissal {
            rule: finding.rule.to_owned(),
            field: finding.field,
            words: String::new(),
            before: String::new(),
            after: String::new(),
        };
        let (start, end) = (finding.span.start, finding.span.end);
        if let (false, Some(before), Some(after)) = (finding.span.is_empty(), text.get(..start), text.get(end..)) {
            dismissal.words = joined(finding.span.of(text).split_whitespace());
            let mut near: Vec<&str> = before.split_whitespace().rev().take(CONTEXT_WORDS).collect();
            near.reverse();
            dismissal.before = joined(near.into_iter());
            dismissal.after = joined(after.split_whitespace().take(CONTEXT_WORDS));
        }
        dismissal
    }
}

fn joined<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut all = String::new();
    for word in words {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(&word.to_lowercase());
    }
    all
}

/// Rules switched off and findings left as they are: plain data, for settings (the rules) and for a draft (the findings).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Silenced {
    /// Ids of the rules that are off. An id no rule bears any more does nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<String>,
    /// Findings left as they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Dismissal>,
}

impl Silenced {
    /// Switches a rule off, or on again.
    pub fn switch(&mut self, rule: &str, on: bool) {
        self.rules.retain(|off| off != rule);
        if !on {
            self.rules.push(rule.to_owned());
        }
    }

    /// False when the rule is off.
    pub fn has_on(&self, rule: &str) -> bool {
        !self.rules.iter().any(|off| off == rule)
    }

    /// Leaves a finding as it is.
    pub fn dismiss(&mut self, finding: &Finding, message: &Message<'_>) {
        let dismissal = Dismissal::of(finding, message);
        if !self.findings.contains(&dismissal) {
            self.findings.push(dismissal);
        }
    }

    /// True when this finding was left as it is.
    pub fn has_dismissed(&self, finding: &Finding, message: &Message<'_>) -> bool {
        self.findings.iter().any(|kept| kept.rule == finding.rule)
            && self.findings.contains(&Dismissal::of(finding, message))
    }

    /// Shows every finding again that was left as it is. Rules stay as they are.
    pub fn recall(&mut self) {
        self.findings.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::linter::{Context, lint, lint_with};
    use crate::model::Channel;

    const BODY: &str = "Hi Ana, the roof quote is ready. LAST CHANCE to book. Shall I send it?";

    fn message(body: &str) -> Message<'_> {
        Message { subject: "", body }
    }

    fn rules_at(body: &str, silenced: &Silenced) -> Vec<&'static str> {
        let context = Context::new(Channel::Text);
        lint_with(&message(body), &context, silenced)
            .iter()
            .map(|finding| finding.rule)
            .collect()
    }

    fn without_urgency() -> Silenced {
        let mut silenced = Silenced::default();
        let found = lint(&message(BODY), &Context::new(Channel::Text));
        let urgency = found.iter().find(|finding| finding.rule == "false_urgency");
        urgency
            .into_iter()
            .for_each(|finding| silenced.dismiss(finding, &message(BODY)));
        silenced
    }

    #[test]
    fn a_finding_stays_left_while_the_text_changes_elsewhere() {
        let silenced = without_urgency();
        assert_eq!(silenced.findings.len(), 1);
        for (body, comes_back) in [
            (BODY, false),
            (
                "Hi Ana, good news: the roof quote is ready. LAST  CHANCE to book. Shall I bring it?",
                false,
            ),
            ("hi ana\nthe roof quote\nis ready. last chance to book.", false),
            (
                "Hi Ana, the roof quote is here. LAST CHANCE to book. Shall I send it?",
                true,
            ),
            (
                "Hi Ana, the roof quote is ready. LAST CHANCE for slate. Shall I send it?",
                true,
            ),
        ] {
            assert_eq!(
                rules_at(body, &silenced).contains(&"false_urgency"),
                comes_back,
                "{body}"
            );
        }
    }

    #[test]
    fn a_dismissal_is_kept_as_plain_data() {
        let silenced = without_urgency();
        let text = serde_json::to_string(&silenced).unwrap_or_default();
        assert_eq!(serde_json::from_str::<Silenced>(&text).ok(), Some(silenced));
        assert_eq!(serde_json::from_str::<Silenced>("{}").ok(), Some(Silenced::default()));
    }

    #[test]
    fn a_rule_that_is_off_finds_nothing_and_hides_nothing() {
        let body = "Hi Ana, just checking in!";
        let mut silenced = Silenced::default();
        assert!(rules_at(body, &silenced).contains(&"empty_check_in"));
        silenced.switch("empty_check_in", false);
        assert!(!silenced.has_on("empty_check_in") && !rules_at(body, &silenced).contains(&"empty_check_in"));
        silenced.switch("empty_check_in", true);
        assert!(rules_at(body, &silenced).contains(&"empty_check_in"));
    }

    #[test]
    fn what_is_recalled_is_said_again() {
        let mut silenced = without_urgency();
        silenced.recall();
        assert!(rules_at(BODY, &silenced).contains(&"false_urgency"));
    }
}
