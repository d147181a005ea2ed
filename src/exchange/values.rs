//! Single cells: addresses, numbers, dates, yes and no.

use crate::model::contact::{normalised_email, normalised_phone};

use super::folding::{WordSet, words};

/// What joins several values in one cell in Google's files.
const JOINER: &str = ":::";

/// Cells that stand for nothing. Written exactly so: "Null" and "Nan" are names.
const NOTHING: [&str; 14] = [
    "-",
    "--",
    ".",
    "n/a",
    "N/A",
    "#N/A",
    "null",
    "NULL",
    "(null)",
    "(none)",
    "NaN",
    "undefined",
    "[not provided]",
    "?",
];

/// A cell as text: without the marks programs put around it, its white space plain, nothing for a stand-in.
pub(super) fn clean(cell: &str) -> String {
    let text = multi_line(cell);
    let text = match text.contains("  ") || text.contains(char::is_control) {
        true => text.split_whitespace().collect::<Vec<_>>().join(" "),
        false => text,
    };
    if NOTHING.contains(&text.as_str()) {
        String::new()
    } else {
        text
    }
}

/// A cell as text of several lines.
pub(super) fn multi_line(cell: &str) -> String {
    let cell = unguarded(cell.trim());
    // Excel's way of keeping a leading zero: ="0301234".
    let cell = cell
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'))
        .unwrap_or(cell);
    if cell.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return cell.to_owned();
    }
    let mut text = String::with_capacity(cell.len());
    for character in cell.chars() {
        match character {
            '\n' => text.push('\n'),
            // Marks without a shape, copied along with a number or a name.
            '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' => {}
            other if other.is_control() || other == '\u{A0}' || other == '\u{202F}' => text.push(' '),
            other => text.push(other),
        }
    }
    let mut lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    while lines.last().is_some_and(|line| line.is_empty()) {
        lines.pop();
    }
    lines.join("\n").trim().to_owned()
}

/// Undoes the guard against formulas that an export puts before a cell (see [`super::guarded`]).
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if super::export::is_dangerous(rest) => rest,
        _ => cell,
    }
}

/// The values of a cell that were joined, without their leading `* `.
pub(super) fn joined(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(JOINER)
        .map(|value| value.trim().trim_start_matches("* ").trim())
        .filter(|value| !value.is_empty())
}

/// The e-mail addresses in a cell, as typed; and the pieces that were meant as one and are none.
pub(super) fn emails(cell: &str) -> (Vec<String>, Vec<String>) {
    let (mut sound, mut broken) = (Vec::new(), Vec::new());
    for value in joined(cell) {
        // "Ann Berg <ann@berg.example>": only what stands between the brackets.
        let parts: Vec<&str> = match value.contains('<') {
            true => value
                .split('<')
                .skip(1)
                .filter_map(|part| part.split('>').next())
                .collect(),
            false => value.split([',', ';', ' ', '\n', '\t', '|']).collect(),
        };
        for part in parts {
            let part =
                part.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '(' | ')' | '<' | '>'));
            let part = part.strip_prefix("mailto:").unwrap_or(part);
            if part.is_empty() || NOTHING.contains(&part) {
                continue;
            }
            match normalised_email(part) {
                Some(_) => sound.push(part.to_owned()),
                None => broken.push(part.to_owned()),
            }
        }
    }
    (sound, broken)
}

/// True when the cell holds an address and nothing but addresses.
pub(super) fn has_email(cell: &str) -> bool {
    if !cell.contains('@') {
        return false;
    }
    let (sound, broken) = emails(&clean(cell));
    !sound.is_empty() && broken.is_empty()
}

/// Digits the longest telephone numbers have, with some room; more is something else.
const MOST_DIGITS: usize = 17;

/// Digits a number has at least where nothing else says that it is one.
const FEWEST_DIGITS: usize = 7;

/// The telephone numbers in a cell, as typed; and the pieces that are none.
pub(super) fn phones(cell: &str) -> (Vec<String>, Vec<String>) {
    let (mut sound, mut broken) = (Vec::new(), Vec::new());
    let pieces = joined(cell)
        .flat_map(|value| value.split([';', '\n', '|']))
        .flat_map(several);
    for piece in pieces {
        let piece = piece.trim();
        let piece = piece.strip_prefix("tel:").unwrap_or(piece);
        if piece.is_empty() || NOTHING.contains(&piece) {
            continue;
        }
        if is_phone(piece) {
            sound.push(piece.to_owned())
        } else {
            broken.push(piece.to_owned())
        }
    }
    (sound, broken)
}

/// Numbers with a comma or a slash between them. In "030 / 555 01 02" it stands within one number.
fn several(text: &str) -> Vec<&str> {
    let parts: Vec<&str> = text.split([',', '/']).collect();
    if parts.iter().all(|part| is_phone(part) && digits(part) >= FEWEST_DIGITS) {
        parts
    } else {
        vec![text]
    }
}

fn digits(text: &str) -> usize {
    text.chars().filter(char::is_ascii_digit).count()
}

fn is_phone(text: &str) -> bool {
    let digits = digits(text);
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    normalised_phone(text).is_some() && digits <= MOST_DIGITS && letters <= digits && !is_rounded(text)
}

/// "4.47701E+11": a spreadsheet took the number for a quantity, and its digits are gone.
fn is_rounded(text: &str) -> bool {
    text.split_once(['E', 'e']).is_some_and(|(head, power)| {
        let is_number =
            |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
        is_number(head) && is_number(power.trim_start_matches('+'))
    })
}

/// True when a cell without a header is a telephone number: no date, no amount, no id.
pub(super) fn looks_like_phone(cell: &str) -> bool {
    let text = clean(cell);
    let digits = digits(&text);
    let plain = text
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '(' | ')' | '.' | '/'));
    let starts = text.starts_with(['+', '0', '(']) || (text.contains(['-', ' ']) && digits > 9);
    plain && starts && (FEWEST_DIGITS..=MOST_DIGITS).contains(&digits) && !super::dates::is_date_like(&text)
}

/// What a cell of an opt-out column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// Yes: they opted out.
    Yes,
    /// No, or nothing.
    No,
    /// Neither; taken for a yes, as a block is the safe side.
    Unclear,
}

static YES: WordSet = WordSet::of("true yes y t x 1 on checked ja j wahr oui o vrai si s verdadero sim vero waar sant");
static NO: WordSet = WordSet::of(
    "false no n f 0 off unchecked none nein falsch non faux nao falso nee onwaar nej nei falskt never unknown",
);

/// Reads yes or no in a cell, in several languages. A date or any other text is unclear.
pub(super) fn yes_or_no(cell: &str) -> Said {
    let text = clean(cell);
    let key = words(&text).concat();
    if text.is_empty() || NO.has(&key) {
        Said::No
    } else if YES.has(&key) || matches!(text.as_str(), "✓" | "✔" | "☑" | "✅") {
        Said::Yes
    } else {
        Said::Unclear
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_lose_their_wrapping() {
        for (cell, expected) in [
            ("  Ann\u{A0} Berg ", "Ann Berg"),
            ("\u{202A}+44 7700 900461\u{202C}", "+44 7700 900461"),
            ("'+49 30 1", "+49 30 1"),
            ("=\"0301234567\"", "0301234567"),
            ("N/A", ""),
            ("-", ""),
            ("O'Neill", "O'Neill"),
            ("Null", "Null"),
        ] {
            assert_eq!(clean(cell), expected, "{cell:?}");
        }
        assert_eq!(multi_line(" a \n b\n\n"), "a\n b");
    }

    #[track_caller]
    fn check_emails(cell: &str, sound: &[&str], broken: &[&str]) {
        let (found, other) = emails(cell);
        assert_eq!(
            (found, other),
            (
                sound.iter().map(|s| s.to_string()).collect(),
                broken.iter().map(|s| s.to_string()).collect()
            )
        );
    }

    #[test]
    fn a_cell_may_hold_several_addresses() {
        check_emails("a@b.example ::: c@d.example", &["a@b.example", "c@d.example"], &[]);
        check_emails(
            "* a@b.example; c@d.example,e@f.example g@h.example",
            &["a@b.example", "c@d.example", "e@f.example", "g@h.example"],
            &[],
        );
        check_emails(
            "Ann Berg <ann@berg.example>, Bo <bo@berg.example>",
            &["ann@berg.example", "bo@berg.example"],
            &[],
        );
        check_emails("mailto:A@B.EXAMPLE", &["A@B.EXAMPLE"], &[]);
        check_emails("ann(at)berg.example", &[], &["ann(at)berg.example"]);
        check_emails("a@b.example; none@", &["a@b.example"], &["none@"]);
        check_emails("n/a", &[], &[]);
    }

    #[test]
    fn a_cell_may_hold_several_numbers() {
        for (cell, sound, broken) in [
            ("+1 555 010 0001 ::: 020 7946 0991", 2, 0),
            ("030/1234567", 1, 0),
            ("030 / 555 01 02", 1, 0),
            ("+1 555 010 0001, +1 555 010 0002", 2, 0),
            ("030 1234567 / 0171 1234567", 2, 0),
            ("4.47701E+11", 0, 1),
            ("ask at the desk", 0, 1),
            ("(555) 010-7781 ext. 12", 1, 0),
            ("n/a", 0, 0),
        ] {
            let (found, other) = phones(cell);
            assert_eq!((found.len(), other.len()), (sound, broken), "{cell:?}");
        }
    }

    #[test]
    fn yes_and_no_in_several_tongues() {
        for (cell, said) in [
            ("TRUE", Said::Yes),
            ("x", Said::Yes),
            ("-1", Said::Yes),
            ("Ja", Said::Yes),
            ("Sí", Said::Yes),
            ("✓", Said::Yes),
            ("false", Said::No),
            ("", Said::No),
            ("0", Said::No),
            ("Nein", Said::No),
            ("2024-03-01", Said::Unclear),
            ("asked us to stop", Said::Unclear),
        ] {
            assert_eq!(yes_or_no(cell), said, "{cell:?}");
        }
    }
}
