//! A file as a table: its kind, its header, its rows, and what each column is taken for.

use super::ReadError;
use super::encoding::{Encoding, decode};
use super::footer::footer_length;
use super::headers::known_headers;
use super::kind::{FileKind, kind_of};
use super::mapping::{Mapping, is_untaught_header, propose};
use super::quotes::without_space_before_quotes;
use super::records::{HEADER_WITHIN, Record, layout, layout_with, records};

/// Bytes a file may have. The browser keeps about 5 MB for the whole book, so nothing larger could be taken in.
pub(super) const MAX_BYTES: usize = 32 * 1024 * 1024;

/// Cells a file may have, so that a file of nothing but commas cannot fill the memory.
pub(super) const MAX_CELLS: usize = 4_000_000;

/// One row of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line of the file it starts on, from 1; line breaks inside cells count, as in a text editor.
    pub line: u64,
    /// Its cells as they stand in the file; as many as the row has, which may differ from the header.
    pub cells: Vec<String>,
}

/// A file as a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Where it comes from.
    pub kind: FileKind,
    /// How its bytes stood for text.
    pub encoding: Encoding,
    /// The character between its cells.
    pub delimiter: char,
    /// The line its header stands on; `None` when it has none.
    pub header_line: Option<u64>,
    /// A name for every column; "Column 2" where the file has none.
    pub headers: Vec<String>,
    /// The rows under the header, in order, empty ones included.
    pub rows: Vec<Row>,
    /// Lines below the table: totals, confidentiality, copyright.
    pub below: Vec<Row>,
    /// What each column is taken for, until the user says otherwise.
    pub mapping: Mapping,
}

impl Sheet {
    /// Some of what stands in a column, for the person who decides what it means.
    pub fn examples(&self, column: usize) -> impl Iterator<Item = &str> {
        let cells = self.rows.iter().filter_map(move |row| row.cells.get(column));
        cells.map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
    }
}

/// Reads a file of any kind of CSV: encoding, delimiter, header and columns are found out.
///
/// # Errors
/// When it is no table of text: the [`ReadError`] says what it is instead and what to do.
pub fn read(bytes: &[u8]) -> Result<Sheet, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge);
    }
    other_format(bytes)?;
    let (encoding, text) = decode(bytes);
    other_text(&text)?;

    let (text, first_line, named) = without_separator_line(&text);
    let layout = named.map_or_else(|| layout(text), |delimiter| layout_with(text, delimiter));
    let text = without_space_before_quotes(text, layout.delimiter);
    let mut table = records(&text, layout, first_line, MAX_CELLS).ok_or(ReadError::TooLarge)?;
    if table.iter().all(Record::is_empty) {
        return Err(ReadError::Empty);
    }
    let header = header_place(&table);
    let header = header
        .map(|place| table.drain(..=place).next_back())
        .unwrap_or_default();
    let columns = header.as_ref().map_or(layout.width, |record| record.cells.len());
    let table_length = table.len() - footer_length(&table, columns);
    let below = rows(table.split_off(table_length));
    let rows = rows(table);

    let texts: Vec<String> = match &header {
        Some(record) => record.cells.iter().map(|cell| cell.trim().to_owned()).collect(),
        None => vec![String::new(); columns],
    };
    let mapping = propose(&texts, &rows);
    let kind = kind_of(&texts);
    let named = |(place, text): (usize, String)| {
        if text.is_empty() {
            format!("Column {}", place + 1)
        } else {
            text
        }
    };
    Ok(Sheet {
        kind,
        encoding,
        delimiter: char::from(layout.delimiter),
        header_line: header.map(|record| record.line),
        headers: texts.into_iter().enumerate().map(named).collect(),
        rows,
        below,
        mapping,
    })
}

fn rows(records: Vec<Record>) -> Vec<Row> {
    let row = |record: Record| Row {
        line: record.line,
        cells: record.cells,
    };
    records.into_iter().map(row).collect()
}

/// Formats that begin with bytes of their own.
fn other_format(bytes: &[u8]) -> Result<(), ReadError> {
    let begins = |mark: &[u8]| bytes.starts_with(mark);
    if begins(b"PK\x03\x04") {
        Err(ReadError::Workbook)
    } else if begins(&[0xD0, 0xCF, 0x11, 0xE0]) {
        Err(ReadError::OldOffice)
    } else if begins(b"%PDF") {
        Err(ReadError::Pdf)
    } else if begins(&[0x1F, 0x8B]) || begins(b"\x89PNG") || begins(&[0xFF, 0xD8, 0xFF]) {
        Err(ReadError::Binary)
    } else {
        Ok(())
    }
}

/// Formats that are text, but no table, and text that is none.
fn other_text(text: &str) -> Result<(), ReadError> {
    let start = text.trim_start();
    let word = |mark: &str| {
        start
            .get(..mark.len())
            .is_some_and(|begin| begin.eq_ignore_ascii_case(mark))
    };
    let inside = start.get(1..).unwrap_or_default().trim_start();
    if start.is_empty() {
        Err(ReadError::Empty)
    } else if word("BEGIN:VCARD") {
        Err(ReadError::VCard)
    } else if word("BEGIN:VCALENDAR") {
        Err(ReadError::Calendar)
    } else if (start.starts_with('{') && inside.starts_with(['"', '}']))
        || (start.starts_with('[') && inside.starts_with(['{', '[', ']']))
    {
        Err(ReadError::Json)
    } else if word("<!DOCTYPE") || word("<html") || word("<?xml") {
        Err(ReadError::Markup)
    } else if is_noise(text) {
        Err(ReadError::Binary)
    } else {
        Ok(())
    }
}

/// Characters looked at, and one control character in so many, that make a file no text.
const NOISE_PROBE: usize = 4096;
const NOISE_ONE_IN: usize = 20;

fn is_noise(text: &str) -> bool {
    let is_control = |c: &char| (c.is_control() && !matches!(c, '\n' | '\t')) || *c == char::REPLACEMENT_CHARACTER;
    let controls = text.chars().take(NOISE_PROBE).filter(is_control).count();
    controls * NOISE_ONE_IN > text.chars().take(NOISE_PROBE).count()
}

/// Excel's first line `sep=;`: the rest of the text, the line it starts on, and the delimiter it names.
fn without_separator_line(text: &str) -> (&str, u64, Option<u8>) {
    let Some((line, rest)) = text.split_once('\n') else {
        return (text, 1, None);
    };
    let line = line.trim_matches('"');
    match line.get(..4).zip(line.as_bytes().get(4..)) {
        Some((word, [delimiter]))
            if word.eq_ignore_ascii_case("sep=") && delimiter.is_ascii() && *delimiter != b'"' =>
        {
            (rest, 2, Some(*delimiter))
        }
        _ => (text, 1, None),
    }
}

/// Where the header is: the record with most known headers among the first, else a first row that names what stands
/// below it with one known word, or in a language nobody taught.
fn header_place(table: &[Record]) -> Option<usize> {
    let known = |record: &Record| known_headers(record.cells.iter().map(String::as_str));
    let mut best = (0, None);
    for (place, record) in table.iter().take(HEADER_WITHIN).enumerate() {
        let filled = record.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        let count = known(record);
        if count > best.0 && (count > 1 || filled == 1) {
            best = (count, Some(place));
        }
    }
    let has_digits = |record: &Record| {
        record
            .cells
            .iter()
            .any(|cell| cell.contains(|c: char| c.is_ascii_digit()))
    };
    let first = || {
        table
            .first()
            .filter(|first| known(first) == 1 && !has_digits(first))
            .map(|_| 0)
    };
    best.1.or_else(first).or_else(|| is_untaught_header(table).then_some(0))
}
