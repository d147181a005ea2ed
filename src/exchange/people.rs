//! Rows to people.

use chrono::{DateTime, Utc};

use crate::model::{GroupId, Prospect, ProspectId, Stage};

use super::column::Column;
use super::draft::Draft;
use super::{Mapping, Sheet};

/// What the rows do not say and the import does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intake {
    /// When the import is made.
    pub added_at: DateTime<Utc>,
    /// The file's name, as the record's source and in the reason of a block.
    pub source: String,
    /// Random bits from the browser; ids are made from them, one a line.
    pub seed: u64,
    /// Where everybody stands who is new.
    pub stage: Stage,
    /// The group everybody joins, if any.
    pub group: Option<GroupId>,
}

/// A row taken for a person or a company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The line of the file.
    pub line: u64,
    /// Everything the row says.
    pub prospect: Prospect,
    /// What could not be taken as it stands, in sentences.
    pub warnings: Vec<String>,
}

/// A row that is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// The line of the file.
    pub line: u64,
    /// Why, in a sentence.
    pub reason: String,
}

/// What the rows of a sheet hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// The rows that can be taken, in the file's order.
    pub candidates: Vec<Candidate>,
    /// The rows that cannot.
    pub skipped: Vec<Skipped>,
}

impl Reading {
    /// How many people may not be contacted on some channel.
    pub fn opt_outs(&self) -> usize {
        self.candidates
            .iter()
            .filter(|candidate| !candidate.prospect.blocks.is_empty())
            .count()
    }
}

/// Takes people and companies from the rows of a sheet. A row counts when it gives a person's or a company's name, a sound
/// e-mail address or a telephone number.
pub fn people(sheet: &Sheet, mapping: &Mapping, intake: &Intake) -> Reading {
    let columns = Column::all(sheet, mapping);
    let mut reading = Reading::default();
    for row in &sheet.rows {
        let skip = |reason: String| Skipped { line: row.line, reason };
        if row.cells.iter().all(|cell| cell.trim().is_empty()) {
            reading
                .skipped
                .push(skip("This row is empty: it has only separators.".to_owned()));
            continue;
        }
        if sheet.header_line.is_some() && is_header(&row.cells, &sheet.headers) {
            reading
                .skipped
                .push(skip("This row is the header once more.".to_owned()));
            continue;
        }
        let id = ProspectId(mixed(intake.seed.wrapping_add(row.line)));
        let draft = Draft::of(row, &columns, sheet.headers.len(), intake, id);
        if draft.is_somebody() {
            let (prospect, warnings) = draft.finished(intake);
            reading.candidates.push(Candidate {
                line: row.line,
                prospect,
                warnings,
            });
        } else {
            let mut reason = "No name, company, email or phone in this row.".to_owned();
            for warning in &draft.warnings {
                reason.push(' ');
                reason.push_str(warning);
            }
            reading.skipped.push(skip(reason));
        }
    }
    for row in &sheet.below {
        let text = row.cells.iter().map(|cell| cell.trim()).find(|cell| !cell.is_empty());
        let reason = match text {
            Some(text) => format!(
                "A line below the table, not a person: “{}”.",
                super::draft::shortened(text, 60)
            ),
            None => "This row is empty: it has only separators.".to_owned(),
        };
        reading.skipped.push(Skipped { line: row.line, reason });
    }
    reading
}

/// True for the header again, as files glued together have it.
fn is_header(cells: &[String], headers: &[String]) -> bool {
    let same = |(cell, header): (&String, &String)| cell.trim() == header || cell.trim().is_empty();
    cells.len() == headers.len() && cells.iter().zip(headers).all(same)
}

/// Spreads a seed over all bits (the finaliser of SplitMix64), so that ids of neighbouring lines share nothing.
pub(super) fn mixed(seed: u64) -> u64 {
    let mut bits = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}
