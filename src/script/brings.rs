//! What is brought, fitted behind the words that announce it.

use super::days::Style;
use super::facts::one_line;

/// First words that lose their capital inside a sentence; any other first word may be a name and keeps it.
const SMALL_WORDS: [&str; 24] = [
    "A", "An", "The", "This", "That", "These", "Those", "My", "Our", "Your", "Some", "Two", "Three", "Four", "Five",
    "Ten", "New", "How", "What", "Why", "When", "Where", "One", "Another",
];

/// `text` as it reads in the middle of a sentence.
pub(super) fn inside_a_sentence(text: &str) -> String {
    let first = text.split(' ').next().unwrap_or_default();
    if SMALL_WORDS.contains(&first) {
        let rest = &text[first.len()..];
        format!("{}{rest}", first.to_lowercase())
    } else {
        text.to_owned()
    }
}

/// The end of a sentence that announces something new: a phrase follows a colon, whole sentences stand for themselves.
pub(super) fn after_its_lead(brings: &str, style: Style) -> String {
    let brings = match style {
        Style::Spoken | Style::Brisk => without_links(brings),
        Style::Written | Style::Short => one_line(brings),
    };
    if brings.is_empty() {
        return ": [what you bring].".to_owned();
    }
    let closed = brings.ends_with(['.', '!', '?', '…']);
    if closed || brings.contains(". ") || brings.contains(": ") {
        let stop = if closed || ends_in_link(&brings) { "" } else { "." };
        return format!(". {brings}{stop}");
    }
    let stop = if ends_in_link(&brings) { "" } else { "." };
    format!(": {}{stop}", inside_a_sentence(&brings))
}

fn is_link(word: &str) -> bool {
    word.contains("://") || word.starts_with("www.")
}

/// A full stop after a web address becomes part of it in many apps.
fn ends_in_link(text: &str) -> bool {
    text.rsplit(' ').next().is_some_and(is_link)
}

/// Nobody says a web address aloud.
fn without_links(text: &str) -> String {
    let said: Vec<&str> = text.split_whitespace().filter(|word| !is_link(word)).collect();
    match said.join(" ") {
        said if said.is_empty() && !text.trim().is_empty() => "a page I will send you".to_owned(),
        said => said.trim_end_matches([':', ',', ';']).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(brings: &str, style: Style, expected: &str) {
        assert_eq!(after_its_lead(brings, style), expected);
    }

    #[test]
    fn a_phrase_follows_a_colon() {
        reads("the readings from Leeds", Style::Written, ": the readings from Leeds.");
        reads(
            " The readings\nfrom Leeds ",
            Style::Written,
            ": the readings from Leeds.",
        );
        reads("Leeds, measured anew", Style::Written, ": Leeds, measured anew.");
    }

    #[test]
    fn sentences_stand_for_themselves() {
        reads(
            "I measured a shop. It is bright.",
            Style::Written,
            ". I measured a shop. It is bright.",
        );
        reads(
            "A shop in Hove: a fifth off",
            Style::Written,
            ". A shop in Hove: a fifth off.",
        );
    }

    #[test]
    fn nothing_asks_for_itself() {
        reads("  ", Style::Spoken, ": [what you bring].");
    }

    #[test]
    fn a_web_address_is_written_whole_and_never_spoken() {
        let study = "the study: https://halden.example/study";
        reads(study, Style::Written, ". the study: https://halden.example/study");
        reads(study, Style::Spoken, ": the study.");
        reads(
            "https://halden.example/study",
            Style::Spoken,
            ": a page I will send you.",
        );
    }
}
