//! What may be typed into a field: cleaned, and no longer than the field holds.

use super::OpError;

/// Longest line a field holds, in characters: longer than any real name, short enough that a pasted page is noticed.
const LINE_LIMIT: usize = 200;
/// Longest free text a field holds, in characters: some three printed pages.
const TEXT_LIMIT: usize = 10_000;

/// One line: trimmed, inner white space folded, control characters gone.
pub(super) fn line(text: String, field: &'static str) -> Result<String, OpError> {
    let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let folded = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    within(folded, field, LINE_LIMIT)
}

/// Free text: trimmed, line ends unified, other control characters gone.
pub(super) fn free(text: String, field: &'static str) -> Result<String, OpError> {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let clean: String = unified
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect();
    within(clean.trim().to_owned(), field, TEXT_LIMIT)
}

fn within(text: String, field: &'static str, limit: usize) -> Result<String, OpError> {
    if text.chars().count() > limit {
        return Err(OpError::TooLong(field, limit));
    }
    Ok(text)
}
