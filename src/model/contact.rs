//! Addresses and numbers, and when two of them are the same.

use serde::{Deserialize, Serialize};

/// An e-mail address, telephone number or link with the label its owner or the import gave it ("work").
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Labelled {
    /// The address, number or link as typed.
    pub value: String,
    /// What kind it is; empty when nobody said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
}

impl Labelled {
    /// A value without a label.
    pub fn plain(value: impl Into<String>) -> Self {
        Labelled {
            value: value.into(),
            label: String::new(),
        }
    }
}

/// Parts of mailbox names that belong to a desk, not to a person: two people may share one.
const SHARED_MAILBOXES: [&str; 14] = [
    "info",
    "office",
    "contact",
    "hello",
    "sales",
    "mail",
    "admin",
    "support",
    "service",
    "team",
    "enquiries",
    "inquiries",
    "reception",
    "kontakt",
];

/// The form in which two e-mail addresses are compared: trimmed and lower-case. `None` when it is no address.
pub fn normalised_email(text: &str) -> Option<String> {
    let text = text.trim().trim_start_matches("mailto:").trim();
    let (name, host) = text.rsplit_once('@')?;
    let sound = !name.is_empty()
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && !text.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, ',' | ';' | '<' | '>' | '"'))
        && !name.contains('@');
    sound.then(|| text.to_lowercase())
}

/// True for an address such as info@: it never tells one person from another by itself.
pub fn is_shared_mailbox(email: &str) -> bool {
    let name = email.trim().split('@').next().unwrap_or_default().to_lowercase();
    SHARED_MAILBOXES.contains(&name.as_str())
}

/// The form in which two telephone numbers are compared: digits only, with a leading `+` where the country is known.
/// `None` when fewer than five digits are left.
///
/// An extension ("ext. 12", "x12") is dropped: it is dialled after the number, not part of it.
pub fn normalised_phone(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.strip_prefix("tel:").unwrap_or(text);
    let end = text.find(['x', 'X', 'e', 'E', ';', '#']).unwrap_or(text.len());
    let main = text[..end].replace("(0)", "");
    let digits: String = main.chars().filter(char::is_ascii_digit).collect();
    if digits.len() < 5 {
        return None;
    }
    if main.trim_start().starts_with('+') {
        Some(format!("+{digits}"))
    } else if let Some(international) = digits.strip_prefix("00") {
        Some(format!("+{international}"))
    } else {
        Some(digits)
    }
}

/// A web address a link may open: only `http` and `https` pass, so no stored text can run as a script.
/// A bare host name ("example.com/me") is taken as `https`.
pub fn safe_web_link(text: &str) -> Option<String> {
    let text = text.trim();
    if text.is_empty() || text.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return None;
    }
    let lower = text.to_lowercase();
    if lower.starts_with("https://") || lower.starts_with("http://") {
        return Some(text.to_owned());
    }
    let host = lower.split(['/', '?', '#']).next().unwrap_or_default();
    let bare = !lower.contains(':') && host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
    bare.then(|| format!("https://{text}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emails_compare_without_case_or_space() {
        for (text, expected) in [
            (" OMAR@SAID.EXAMPLE ", Some("omar@said.example")),
            ("mailto:a@b.example", Some("a@b.example")),
            ("not an address", None),
            ("a@b", None),
            ("a@@b.example", None),
            ("@b.example", None),
            ("a@b.example;c@d.example", None),
        ] {
            assert_eq!(normalised_email(text).as_deref(), expected, "{text:?}");
        }
    }

    #[test]
    fn phones_compare_by_their_digits() {
        for (text, expected) in [
            ("+44 7700 900461", Some("+447700900461")),
            ("0044 7700-900461", Some("+447700900461")),
            ("+44 (0)7700 900461", Some("+447700900461")),
            ("tel:+33-1-00-00-00-01", Some("+33100000001")),
            ("(555) 010-7781", Some("5550107781")),
            ("020 7946 0142 ext. 12", Some("02079460142")),
            ("112", None),
            ("", None),
        ] {
            assert_eq!(normalised_phone(text).as_deref(), expected, "{text:?}");
        }
    }

    #[test]
    fn only_web_links_open() {
        assert_eq!(
            safe_web_link("example.com/me").as_deref(),
            Some("https://example.com/me")
        );
        assert_eq!(
            safe_web_link("HTTPS://example.com").as_deref(),
            Some("HTTPS://example.com")
        );
        for text in [
            "javascript:alert(1)",
            "data:text/html,x",
            "java script:x.y",
            "",
            "nodot",
            "file:///etc/passwd",
        ] {
            assert_eq!(safe_web_link(text), None, "{text:?}");
        }
    }
}
