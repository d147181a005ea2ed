//! Quotes as people and programs really write them.

use std::borrow::Cow;

use csv::StringRecord;

use super::records::{Layout, reader};

/// The first line with its line end.
pub(super) fn first_line_of(span: &str) -> &str {
    span.split_inclusive('\n').next().unwrap_or_default()
}

/// The cells of one line whose quotes mean nothing.
pub(super) fn without_quoting(line: &str, delimiter: u8) -> Vec<String> {
    let record = reader(line, delimiter, false).into_records().find_map(Result::ok);
    let plain = |cell: &str| match cell.strip_prefix('"') {
        Some(rest) => rest.strip_suffix('"').unwrap_or(rest).to_owned(),
        None => cell.to_owned(),
    };
    record.map_or_else(Vec::new, |record| record.iter().map(plain).collect())
}

/// True when a record over several lines is really one line with a quote nobody closed: read without quoting, its
/// first line is a full row, and as a whole it is none, or it ran to the end of the file.
pub(super) fn has_stray_quote(span: &str, record: &StringRecord, layout: Layout, at_end: bool) -> bool {
    let mut lines = span.split_inclusive('\n');
    let (Some(first), Some(second)) = (lines.next(), lines.next()) else {
        return false;
    };
    let is_row = |line: &str| without_quoting(line, layout.delimiter).len() == layout.width;
    let unclosed = at_end && span.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
    (record.len() != layout.width && is_row(first)) || (unclosed && is_row(first) && is_row(second))
}

/// The text without the spaces some people write between a delimiter and a quote: `a, "b, c"`. No line moves.
pub(super) fn without_space_before_quotes(text: &str, delimiter: u8) -> Cow<'_, str> {
    let delimiter = char::from(delimiter);
    if !text.contains(&format!("{delimiter} \"")) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let (mut quoted, mut starting, mut spaces) = (false, true, 0);
    for character in text.chars() {
        if quoted {
            quoted = character != '"';
        } else if starting && character == ' ' {
            spaces += 1;
            plain.push(' ');
            continue;
        } else if character == '"' {
            // A doubled quote inside quotes closes and opens again, which comes to the same.
            let at_start = starting || plain.ends_with('"');
            quoted = at_start;
            if starting {
                plain.truncate(plain.len() - spaces);
            }
        }
        spaces = 0;
        starting = !quoted && (character == delimiter || character == '\n');
        plain.push(character);
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_before_quotes_go_and_no_others() {
        for (text, expected) in [
            ("a, \"b, c\",  \"d\"\n", "a,\"b, c\",\"d\"\n"),
            ("a, b, \"c\"", "a, b,\"c\""),
            ("\"x, \"\"y\"\", z\", \"w\"", "\"x, \"\"y\"\", z\",\"w\""),
            ("\"x, \n \"\"y\", \"w\"", "\"x, \n \"\"y\",\"w\""),
        ] {
            assert_eq!(without_space_before_quotes(text, b','), expected, "{text:?}");
        }
    }
}
