//! A column, and what its header adds to the cells below.

use super::headers::{Meaning, is_label_column, label_of, meaning};
use super::mapping::{MOST, share};
use super::names::unturned;
use super::values::{clean, joined};
use super::{FieldKind, Mapping, Row, Sheet};

/// A column that is taken for something.
pub(super) struct Column<'a> {
    pub place: usize,
    pub kind: FieldKind,
    pub header: &'a str,
    pub label: &'static str,
    /// The column that holds the label of this one's values, as in Google's files.
    label_place: Option<usize>,
    /// Names as "Petrova, Nadia", all down the column.
    pub is_turned: bool,
    /// A header that means notes; another one is named before the text.
    pub is_notes: bool,
}

impl<'a> Column<'a> {
    /// The columns of a mapping that are not left out.
    pub fn all(sheet: &'a Sheet, mapping: &Mapping) -> Vec<Column<'a>> {
        let headers = &sheet.headers;
        let column = |(place, header): (usize, &'a String)| {
            let before = place.checked_sub(1).filter(|before| is_label_column(&headers[*before]));
            let kind = mapping.get(place)?;
            let is_turned = || share(&sheet.rows, place, |cell| unturned(cell).is_some()) > MOST;
            Some(Column {
                place,
                kind,
                header,
                label: label_of(header),
                label_place: before,
                is_turned: kind == FieldKind::FullName && is_turned(),
                is_notes: meaning(header) == Some(Meaning::Field(FieldKind::Notes)),
            })
        };
        headers.iter().enumerate().filter_map(column).collect()
    }
}

/// What an address or number is called: by the column before it, else by its header.
pub(super) fn label(column: &Column, row: &Row) -> String {
    let told = column.label_place.and_then(|place| row.cells.get(place));
    let told = told
        .and_then(|cell| joined(cell).next())
        .map(|text| clean(text).to_lowercase());
    told.filter(|text| !text.is_empty())
        .unwrap_or_else(|| column.label.to_owned())
}
