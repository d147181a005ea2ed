//! Text to records: which delimiter, where each record starts, and what to do about a quote nobody closed.

use csv::{ReaderBuilder, StringRecord};

use super::headers::known_headers;
use super::quotes::{first_line_of, has_stray_quote, without_quoting};

/// The delimiters tried, the likeliest first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Characters (as bytes) and records a delimiter is judged by: enough to see past a preamble and ragged rows.
const SAMPLE_BYTES: usize = 64 * 1024;
const SAMPLE_RECORDS: usize = 100;

/// How many stray quotes are mended in one file. A file with more is read as it stands, so that reading stays linear.
const MOST_MENDED: usize = 200;

/// Records in which a header is looked for; LinkedIn puts three lines before it.
pub(super) const HEADER_WITHIN: usize = 10;

/// One record of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    /// The line it starts on, counted from 1 as a text editor does.
    pub line: u64,
    /// True when at least one blank line stands right before it.
    pub after_gap: bool,
    /// Its cells as they stand in the file.
    pub cells: Vec<String>,
}

impl Record {
    /// True when it has no text at all.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// How a text is cut into cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    /// The character between cells.
    pub delimiter: u8,
    /// How many cells most records have.
    pub width: usize,
}

/// The delimiter that gives a known header, else the one that cuts most records into the same number of cells.
pub(super) fn layout(text: &str) -> Layout {
    let sample = sample(text);
    let judged = DELIMITERS.map(|delimiter| {
        let records: Vec<StringRecord> = plain_records(sample, delimiter).take(SAMPLE_RECORDS).collect();
        let (width, share) = usual_width(&records);
        let header = records
            .iter()
            .take(HEADER_WITHIN)
            .map(|record| known_headers(record.iter()))
            .max()
            .unwrap_or(0);
        let header = if header > 1 { header } else { 0 };
        // A wide table told apart by this delimiter is better evidence than a comma in every sentence.
        const WIDE: usize = 8;
        let consistency = share * width.saturating_sub(1).min(WIDE);
        ((header, consistency), Layout { delimiter, width })
    });
    let mut best = judged[0];
    for other in &judged[1..] {
        if other.0 > best.0 {
            best = *other;
        }
    }
    best.1
}

/// The layout for a delimiter the file itself names (`sep=;`).
pub(super) fn layout_with(text: &str, delimiter: u8) -> Layout {
    let records: Vec<StringRecord> = plain_records(sample(text), delimiter).take(SAMPLE_RECORDS).collect();
    Layout {
        delimiter,
        width: usual_width(&records).0,
    }
}

fn sample(text: &str) -> &str {
    let mut end = text.len().min(SAMPLE_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    // Whole lines only; a cut line would count as ragged.
    match text[..end].rfind('\n') {
        Some(last) if end < text.len() => &text[..last],
        _ => &text[..end],
    }
}

/// The commonest number of cells, and the share of records having it in thousandths.
fn usual_width(records: &[StringRecord]) -> (usize, usize) {
    let mut widths: Vec<usize> = records.iter().map(StringRecord::len).collect();
    widths.sort_unstable();
    let runs = widths.chunk_by(|a, b| a == b);
    let (width, count) = runs
        .map(|run| (run[0], run.len()))
        .max_by_key(|(_, count)| *count)
        .unwrap_or((0, 0));
    (width, count * 1000 / records.len().max(1))
}

pub(super) fn reader(text: &str, delimiter: u8, quoting: bool) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(delimiter)
        .quoting(quoting)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes())
}

fn plain_records(text: &str, delimiter: u8) -> impl Iterator<Item = StringRecord> {
    reader(text, delimiter, true).into_records().map_while(Result::ok)
}

/// Every record of `text`, whose first line is `first_line`. `None` when there are more than `most_cells` cells.
pub(super) fn records(text: &str, layout: Layout, first_line: u64, most_cells: usize) -> Option<Vec<Record>> {
    let mut found = Vec::new();
    let mut cells_left = most_cells;
    let mut mended = 0;
    let (mut at, mut line, mut gap) = (0, first_line, false);
    let mut base = 0;
    let mut source = reader(text, layout.delimiter, true);
    let mut record = StringRecord::new();
    while let Ok(true) = source.read_record(&mut record) {
        let end = base + usize::try_from(source.position().byte()).ok()?;
        let span = &text[at..end];
        let blank = span.len() - span.trim_start_matches('\n').len();
        let start_line = line + blank as u64;
        let after_gap = blank > 0 || gap;
        let stray = mended < MOST_MENDED && has_stray_quote(&span[blank..], &record, layout, end == text.len());
        let (cells, used): (Vec<String>, &str) = if stray {
            mended += 1;
            let first = &span[..blank + first_line_of(&span[blank..]).len()];
            (without_quoting(&first[blank..], layout.delimiter), first)
        } else {
            (record.iter().map(str::to_owned).collect(), span)
        };
        line += newlines(used);
        at += used.len();
        if stray {
            base = at;
            source = reader(&text[at..], layout.delimiter, true);
        }
        cells_left = cells_left.checked_sub(cells.len())?;
        let blank_line = cells.len() == 1 && cells[0].trim().is_empty();
        gap = blank_line;
        if !blank_line {
            found.push(Record {
                line: start_line,
                after_gap,
                cells,
            });
        }
    }
    Some(found)
}

fn newlines(text: &str) -> u64 {
    text.bytes().filter(|byte| *byte == b'\n').count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(u64, Vec<String>)> {
        let found = records(text, layout(text), 1, 10_000).unwrap();
        found.into_iter().map(|record| (record.line, record.cells)).collect()
    }

    #[track_caller]
    fn check_delimiter(text: &str, delimiter: char) {
        assert_eq!(char::from(layout(text).delimiter), delimiter, "{text:?}");
    }

    #[test]
    fn the_delimiter_is_the_consistent_one() {
        check_delimiter("Name,Email\nA,a@b.example\n", ',');
        check_delimiter("Firma;Umsatz;E-Mail\nA;1250,00;a@b.example\nB;3,5;b@b.example\n", ';');
        check_delimiter("x;1,5\ny;2,5\nz;3\n", ';');
        check_delimiter("Name\tNotes\nA\thi, you; there\n", '\t');
        check_delimiter("Name|Phone|Company\nA|1|\"b,c;d\"\n", '|');
        check_delimiter("\"a;b;c\",d,e\n\"f\",g,h\n", ',');
        check_delimiter("Email\na@b.example\n", ',');
    }

    #[test]
    fn a_record_stands_on_the_line_it_starts_on() {
        let found = lines("a,b\n\n\n\"c\nd\",e\n   \nf,g\n");
        let expected = [(1, ["a", "b"]), (4, ["c\nd", "e"]), (7, ["f", "g"])];
        assert_eq!(
            found,
            expected.map(|(line, cells)| (line, cells.map(str::to_owned).to_vec()))
        );
    }

    #[test]
    fn a_stray_quote_swallows_no_rows() {
        let found = lines("n,e,o\n\"5 inch,b,c\nd,e,f\ng,h,i\n");
        assert_eq!(found.len(), 4);
        assert_eq!(found[1], (2, vec!["5 inch".to_owned(), "b".to_owned(), "c".to_owned()]));
        assert_eq!(found[3].0, 4);
        let found = lines("n,e,o\na,b,\"c\nd,e,f\ng,h,i");
        assert_eq!(found.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 2, 3, 4]);
        let found = lines("n,e,o\n\"5 inch,b,c\nd,\"e\",f\n");
        assert_eq!(found.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 2, 3]);
    }

    #[test]
    fn a_note_cut_off_at_the_end_stays_one_record() {
        let found = lines("n,e,o\na,b,c\nd,e,\"first line\nsecond line");
        assert_eq!(found.len(), 3);
        assert_eq!(found[2].1[2], "first line\nsecond line");
    }

    #[test]
    fn too_many_cells_are_refused() {
        assert_eq!(records("a,b,c\n", layout("a,b,c\n"), 1, 2), None);
    }
}
