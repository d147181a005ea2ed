//! Out again: the rows that were not taken, to be mended and brought once more.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::sheet::Row;
use super::{Sheet, Skipped};

/// True for text that a spreadsheet would run as a formula, or that already carries the guard before such text: it begins
/// with `=`, `+`, `-`, `@` (also in full width), a tab or a line break, whatever apostrophes or spaces stand before.
pub(super) fn is_dangerous(text: &str) -> bool {
    let bare = text.trim_start_matches(['\'', ' ', '\u{A0}']);
    bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', '\0'])
}

/// A cell that no spreadsheet runs as a formula: with an apostrophe before it where it could be one. Reading the file
/// again takes the apostrophe away.
pub fn guarded(cell: &str) -> Cow<'_, str> {
    if is_dangerous(cell) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// One line of CSV, every cell quoted and guarded.
fn line<'a>(cells: impl Iterator<Item = Cow<'a, str>>) -> String {
    let quoted: Vec<String> = cells
        .map(|cell| format!("\"{}\"", guarded(&cell).replace('"', "\"\"")))
        .collect();
    quoted.join(",") + "\r\n"
}

/// The rows that were not taken as a CSV file of their own: line, reason, and the cells as they came. In UTF-8 with a byte
/// order mark, so that spreadsheets read it rightly.
pub fn skipped_csv(sheet: &Sheet, skipped: &[Skipped]) -> String {
    let rows: BTreeMap<u64, &Row> = sheet
        .rows
        .iter()
        .chain(&sheet.below)
        .map(|row| (row.line, row))
        .collect();
    let own = ["Line", "Reason not taken"].into_iter().map(Cow::Borrowed);
    let header = own.chain(sheet.headers.iter().map(|text| Cow::Borrowed(text.as_str())));
    let mut file = String::from('\u{FEFF}') + &line(header);
    for row in skipped {
        let cells = rows.get(&row.line).map_or(&[][..], |known| known.cells.as_slice());
        let said = [Cow::Owned(row.line.to_string()), Cow::Borrowed(row.reason.as_str())];
        file += &line(
            said.into_iter()
                .chain(cells.iter().map(|cell| Cow::Borrowed(cell.as_str()))),
        );
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_runs_as_a_formula() {
        for cell in ["=1+1", "+44 1", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1", " =1", "'=1"] {
            assert_eq!(guarded(cell), format!("'{cell}"), "{cell:?}");
        }
        for cell in ["Ann", "1-2", "O'Neill", "'quoted'", ""] {
            assert_eq!(guarded(cell), cell, "{cell:?}");
        }
    }
}
