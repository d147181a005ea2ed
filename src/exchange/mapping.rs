//! What each column is taken for: by its header first, else by what stands in it.

use super::headers::{Meaning, meaning};
use super::names::{is_honorific, name_words};
use super::records::Record;
use super::sheet::Row;
use super::values::{clean, has_email, looks_like_phone};
use super::{FieldKind, folding};

/// What each column is taken for; `None` leaves it out. The user may change any of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapping {
    /// One entry a column, in the file's order.
    pub columns: Vec<Option<FieldKind>>,
}

impl Mapping {
    /// What a column is taken for.
    pub fn get(&self, column: usize) -> Option<FieldKind> {
        self.columns.get(column).copied().flatten()
    }

    /// Takes a column for something else, or leaves it out.
    pub fn set(&mut self, column: usize, kind: Option<FieldKind>) {
        if let Some(place) = self.columns.get_mut(column) {
            *place = kind;
        }
    }

    /// True when some column is taken for `kind`.
    pub fn has(&self, kind: FieldKind) -> bool {
        self.columns.contains(&Some(kind))
    }

    /// True when rows can become people: some column gives a name, a company, an address or a number.
    pub fn names_people(&self) -> bool {
        let identity = [FieldKind::FullName, FieldKind::GivenName, FieldKind::FamilyName];
        let contact = [FieldKind::Company, FieldKind::Email, FieldKind::Phone];
        identity.into_iter().chain(contact).any(|kind| self.has(kind))
    }
}

/// Rows a column is judged by.
const SAMPLE_ROWS: usize = 200;

/// The proposed mapping for columns with these header texts (empty where the file has none).
pub(super) fn propose(headers: &[String], rows: &[Row]) -> Mapping {
    let meanings: Vec<Option<Meaning>> = headers.iter().map(|header| meaning(header)).collect();
    let columns = meanings.iter().map(|found| match found {
        Some(Meaning::Field(kind)) => Some(*kind),
        _ => None,
    });
    let mut mapping = Mapping {
        columns: columns.collect(),
    };
    settle_names(&mut mapping, &meanings, rows);
    settle_titles(&mut mapping, &meanings, rows);
    for column in 0..headers.len() {
        // "Adresse" is where some lists keep the e-mail address.
        let postal = matches!(mapping.get(column), Some(FieldKind::Address | FieldKind::Street));
        if postal && share(rows, column, has_email) > MOST {
            mapping.set(column, Some(FieldKind::Email));
        }
    }
    let untaught: Vec<usize> = (0..headers.len())
        .filter(|column| meanings[*column].is_none())
        .collect();
    by_content(&mut mapping, &untaught, rows);
    mapping
}

/// The part of a column's cells, in hundredths, above which they say what the column is.
pub(super) const MOST: usize = 60;

/// The part of a column's filled cells that pass, in hundredths.
pub(super) fn share(rows: &[Row], column: usize, passes: impl Fn(&str) -> bool) -> usize {
    let (mut filled, mut passing) = (0, 0);
    for cell in rows.iter().take(SAMPLE_ROWS).filter_map(|row| row.cells.get(column)) {
        if !cell.trim().is_empty() {
            filled += 1;
            passing += usize::from(passes(cell));
        }
    }
    passing * 100 / filled.max(1)
}

/// "Name" is the whole name, unless only one half of it has a column: then it is the other half.
fn settle_names(mapping: &mut Mapping, meanings: &[Option<Meaning>], rows: &[Row]) {
    let given = mapping
        .columns
        .iter()
        .position(|kind| *kind == Some(FieldKind::GivenName));
    let family = mapping
        .columns
        .iter()
        .position(|kind| *kind == Some(FieldKind::FamilyName));
    for column in (0..meanings.len()).filter(|column| meanings[*column] == Some(Meaning::Name)) {
        let kind = match (given, family) {
            (Some(half), None) if !repeats(rows, column, half) => FieldKind::FamilyName,
            (None, Some(half)) if !repeats(rows, column, half) => FieldKind::GivenName,
            _ => FieldKind::FullName,
        };
        mapping.set(column, Some(kind));
    }
}

/// True when most names in `column` contain the half that stands in the column `half`.
fn repeats(rows: &[Row], column: usize, half: usize) -> bool {
    let pairs = rows
        .iter()
        .take(SAMPLE_ROWS)
        .filter_map(|row| row.cells.get(column).zip(row.cells.get(half)));
    let filled = pairs.map(|(whole, part)| (folding::words(whole), folding::words(part)));
    let filled: Vec<_> = filled
        .filter(|(whole, part)| !whole.is_empty() && !part.is_empty())
        .collect();
    let repeating = filled
        .iter()
        .filter(|(whole, part)| part.iter().all(|word| whole.contains(word)));
    !filled.is_empty() && repeating.count() * 2 > filled.len()
}

/// "Title" is the job, unless the job has a column of its own or it holds "Mrs" and "Dr".
fn settle_titles(mapping: &mut Mapping, meanings: &[Option<Meaning>], rows: &[Row]) {
    let said = mapping.has(FieldKind::Title);
    let is_form = |cell: &str| name_words(cell).iter().all(|word| is_honorific(word));
    let titles = (0..meanings.len()).filter(|column| meanings[*column] == Some(Meaning::Title));
    let jobs: Vec<usize> = titles.filter(|column| share(rows, *column, is_form) <= MOST).collect();
    if let (false, Some(last)) = (said, jobs.last()) {
        mapping.set(*last, Some(FieldKind::Title));
    }
}

/// What tells the cells of one kind from all others.
type Look = fn(&str) -> bool;

/// Finds what no header told: addresses, numbers, links, and names in a list without a header.
fn by_content(mapping: &mut Mapping, untaught: &[usize], rows: &[Row]) {
    let looks: [(FieldKind, Look); 3] = [
        (FieldKind::Email, has_email),
        (FieldKind::Phone, looks_like_phone),
        (FieldKind::Link, |cell| cell.trim().starts_with("http")),
    ];
    for (kind, look) in looks {
        if !mapping.has(kind) {
            for column in untaught.iter().filter(|column| share(rows, **column, look) > MOST) {
                mapping.set(*column, Some(kind));
            }
        }
    }
    let has_name = [FieldKind::FullName, FieldKind::GivenName, FieldKind::FamilyName]
        .iter()
        .any(|kind| mapping.has(*kind));
    let mut free: Vec<usize> = untaught
        .iter()
        .copied()
        .filter(|column| mapping.get(*column).is_none())
        .collect();
    free.retain(|column| share(rows, *column, is_wordy) > MOST);
    if !has_name && !mapping.has(FieldKind::Company) {
        let company = free
            .iter()
            .copied()
            .find(|column| share(rows, *column, is_firm) > FIRMS);
        mark(mapping, &mut free, company, FieldKind::Company);
    }
    if !has_name {
        let full = free
            .iter()
            .copied()
            .find(|column| share(rows, *column, is_full_name) > MOST);
        if full.is_some() {
            mark(mapping, &mut free, full, FieldKind::FullName);
        } else if let [given, family, ..] = free[..]
            && family == given + 1
            && [given, family]
                .iter()
                .all(|column| share(rows, *column, |cell| name_words(cell).len() == 1) > MOST)
        {
            mark(mapping, &mut free, Some(given), FieldKind::GivenName);
            mark(mapping, &mut free, Some(family), FieldKind::FamilyName);
        } else {
            let only = free.first().copied();
            mark(mapping, &mut free, only, FieldKind::FullName);
        }
        if !mapping.has(FieldKind::Company) {
            let next = free.first().copied();
            mark(mapping, &mut free, next, FieldKind::Company);
        }
    }
}

fn mark(mapping: &mut Mapping, free: &mut Vec<usize>, column: Option<usize>, kind: FieldKind) {
    if let Some(column) = column {
        mapping.set(column, Some(kind));
        free.retain(|other| *other != column);
    }
}

/// The part of a column's cells, in hundredths, that end like a firm's name in a column of firms.
const FIRMS: usize = 30;

/// How firms' names end.
const FIRM_WORDS: [&str; 24] = [
    "gmbh", "ag", "kg", "ohg", "ug", "ev", "ltd", "llc", "llp", "inc", "corp", "plc", "co", "sa", "sas", "sarl", "srl",
    "spa", "bv", "nv", "ab", "as", "oy", "lda",
];

fn is_firm(cell: &str) -> bool {
    folding::words(cell)
        .iter()
        .skip(1)
        .any(|word| FIRM_WORDS.contains(&word.as_str()))
}

fn is_wordy(cell: &str) -> bool {
    let text = clean(cell);
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters > 1 && letters * 2 > text.chars().count() && !text.contains('@') && !text.contains("://")
}

fn is_full_name(cell: &str) -> bool {
    let words = name_words(cell);
    (2..=4).contains(&words.len()) && !is_firm(cell) && !cell.contains(|c: char| c.is_ascii_digit())
}

/// True when the first row names the columns in a language nobody taught: a text stands above addresses or numbers.
pub(super) fn is_untaught_header(table: &[Record]) -> bool {
    let [first, rest @ ..] = table else { return false };
    let filled = first.cells.iter().filter(|cell| !cell.trim().is_empty());
    if rest.is_empty()
        || filled.clone().count() < 2
        || first.cells.iter().any(|cell| has_email(cell) || looks_like_phone(cell))
    {
        return false;
    }
    let rows: Vec<Row> = rest
        .iter()
        .take(SAMPLE_ROWS)
        .map(|record| Row {
            line: record.line,
            cells: record.cells.clone(),
        })
        .collect();
    let told = |column: usize| share(&rows, column, has_email).max(share(&rows, column, looks_like_phone)) > MOST;
    first
        .cells
        .iter()
        .enumerate()
        .any(|(column, cell)| is_wordy(cell) && told(column))
}
