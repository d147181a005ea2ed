//! Lines below a table that are not people: totals, confidentiality, copyright.

use super::folding::squeezed;
use super::records::Record;

/// How such lines begin, folded.
const BEGINNINGS: [&str; 20] = [
    "grandtotal",
    "total",
    "subtotal",
    "confidential",
    "copyright",
    "allrightsreserved",
    "generatedby",
    "generatedon",
    "reportgenerated",
    "exportedby",
    "exportedon",
    "exportedfrom",
    "filteredby",
    "endofreport",
    "gesamtsumme",
    "gesamt",
    "summe",
    "vertraulich",
    "sommetotale",
    "erstelltvon",
];

/// A table has at least so many columns; in a narrower list "Total" may be the oil company.
const LEAST_COLUMNS: usize = 2;

/// How many records at the end of `records` stand below the table.
///
/// They are narrow (one text, or a total with its figures), and one of them says what it is; in a run set off by a
/// blank line the others need not.
pub(super) fn footer_length(records: &[Record], columns: usize) -> usize {
    if columns < LEAST_COLUMNS {
        return 0;
    }
    let mut length = 0;
    let mut told = 0;
    for (back, record) in records.iter().rev().enumerate() {
        if !record.is_empty() && !is_narrow(record) {
            break;
        }
        if is_told(record) {
            told = back + 1;
        }
        if told > 0 && record.after_gap {
            length = back + 1;
        }
    }
    length.max(told)
}

fn is_narrow(record: &Record) -> bool {
    let mut texts = record
        .cells
        .iter()
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty());
    let first = texts.next().unwrap_or_default();
    let is_figure = |text: &str| !text.contains(|c: char| c.is_alphabetic() || c == '@' || c == '+');
    if is_told_by(first) {
        texts.all(is_figure)
    } else {
        texts.next().is_none()
    }
}

fn is_told(record: &Record) -> bool {
    record
        .cells
        .iter()
        .find(|cell| !cell.trim().is_empty())
        .is_some_and(|cell| is_told_by(cell))
}

fn is_told_by(text: &str) -> bool {
    let key = squeezed(text);
    !text.contains('@')
        && (BEGINNINGS.iter().any(|beginning| key.starts_with(beginning)) || text.trim().starts_with('©'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rows: &[&str], expected: usize) {
        let mut records = Vec::new();
        let mut after_gap = false;
        for (place, row) in rows.iter().enumerate() {
            if row.is_empty() {
                after_gap = true;
                continue;
            }
            let cells = row.split(',').map(str::to_owned).collect();
            records.push(Record {
                line: place as u64 + 2,
                after_gap,
                cells,
            });
            after_gap = false;
        }
        assert_eq!(footer_length(&records, 3), expected, "{rows:?}");
    }

    #[test]
    fn lines_below_the_table_are_told_from_people() {
        check(&["A,B,c@d.example", "", "Grand Totals (2 records)", "Confidential"], 2);
        check(&["A,B,c@d.example", "Total,,1"], 1);
        check(&["A,B,c@d.example", "", "Acme Corp", "Copyright (c) 2026 Acme"], 2);
        check(&["A,B,c@d.example", "", "Only Name"], 0);
        check(&["A,B,c@d.example", "Only Name,,", "Other Name"], 0);
        check(&["Total Wine,,buyer@total.example"], 0);
        check(&["A,B,c@d.example", "Total Energies,Smith,"], 0);
    }
}
