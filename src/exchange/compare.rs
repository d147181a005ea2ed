//! What a file would do to the book, before anything is written.

use std::collections::BTreeSet;

use crate::model::{Book, Prospect, ProspectId, Stage};

use super::barred::{Graves, close_addresses};
use super::matching::{Found, Index, signs};
use super::merge::FieldChange;
use super::people::mixed;
use super::standing::Standing;
use super::{Candidate, Skipped};

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Nobody like them is in the book.
    New,
    /// They are in the book, and the file adds something.
    Merge {
        /// Their record.
        into: ProspectId,
        /// What will change.
        changes: Vec<FieldChange>,
    },
    /// They are in the book, and the file says nothing new.
    Same {
        /// Their record.
        as_record: ProspectId,
    },
    /// They may not be brought back.
    Barred {
        /// Why, in a sentence.
        reason: String,
    },
}

/// One person of the file, from one row or several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The lines of the file that speak of them.
    pub lines: Vec<u64>,
    /// The record as it will stand.
    pub prospect: Prospect,
    /// What becomes of it.
    pub verdict: Verdict,
    /// Where a row says something else than the record, and the record's word is kept.
    pub kept: Vec<FieldChange>,
    /// What could not be taken as it stands, in sentences.
    pub warnings: Vec<String>,
}

/// What a file would do to the book.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// Everybody in the file, by first line.
    pub entries: Vec<Entry>,
}

impl Preview {
    /// How many would be added, merged, found unchanged, and barred.
    pub fn counts(&self) -> [usize; 4] {
        let mut counts = [0; 4];
        for entry in &self.entries {
            counts[match entry.verdict {
                Verdict::New => 0,
                Verdict::Merge { .. } => 1,
                Verdict::Same { .. } => 2,
                Verdict::Barred { .. } => 3,
            }] += 1;
        }
        counts
    }

    /// The rows that are barred, to be listed with those that could not be read.
    pub fn barred(&self) -> impl Iterator<Item = Skipped> {
        self.entries.iter().flat_map(|entry| {
            let reason = match &entry.verdict {
                Verdict::Barred { reason } => Some(reason),
                _ => None,
            };
            let skipped = |line: &u64| {
                reason.map(|reason| Skipped {
                    line: *line,
                    reason: reason.clone(),
                })
            };
            entry.lines.iter().filter_map(skipped).collect::<Vec<_>>()
        })
    }
}

/// Compares candidates with the book and with each other. Rows about one person become one entry.
pub fn compare(book: &Book, candidates: &[Candidate]) -> Preview {
    // The sample people are invented and go with one click: nobody real is merged into one.
    let own = book.prospects.values().filter(|prospect| !prospect.is_sample);
    let mut standings: Vec<Standing> = own.map(Standing::in_the_book).collect();
    let mut index = Index::default();
    for (place, standing) in standings.iter().enumerate() {
        index.enter(place, &standing.record);
    }
    let graves = Graves::of(book);
    let mut taken: BTreeSet<ProspectId> = book.prospects.keys().copied().collect();
    // Who asked not to be contacted comes first, so that nobody else takes up what belongs to them.
    let (stopped, others): (Vec<_>, Vec<_>) = candidates
        .iter()
        .partition(|candidate| candidate.prospect.stage == Stage::DoNotContact);
    for candidate in stopped.into_iter().chain(others) {
        let signs = signs(&candidate.prospect);
        let found = index.find(&|place: usize| &*standings[place].record, &candidate.prospect, &signs);
        if let Some(Found::SaysAll(place)) = found {
            standings[place].hear_again(candidate);
            continue;
        }
        let place = found.map(Found::place);
        let record = place.map(|place| &*standings[place].record);
        let holders = |email: &str| index.holders(email).iter().map(|place| &*standings[*place].record);
        let barred = graves.bar(&candidate.prospect, record, holders);
        if let (Some(place), None) = (place, &barred) {
            standings[place].hear(candidate);
            index.enter(place, &standings[place].record);
            continue;
        }
        let mut prospect = candidate.prospect.clone();
        while !taken.insert(prospect.id) {
            prospect.id = ProspectId(mixed(prospect.id.0));
        }
        // Who is barred is not in the book the next time either, so nobody is merged into them.
        if barred.is_none() {
            index.enter_signed(standings.len(), &prospect, signs);
        }
        standings.push(Standing::in_the_file(prospect, candidate, barred));
    }
    close_addresses(&mut standings);
    let mut entries: Vec<Entry> = standings.into_iter().filter_map(Standing::entry).collect();
    entries.sort_by_key(|entry| entry.lines.first().copied());
    Preview { entries }
}

/// What an import writes, in one undoable step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TakeIn {
    /// Records that are new.
    pub added: Vec<Prospect>,
    /// Records of the book with what the file adds, whole.
    pub merged: Vec<Prospect>,
}

/// What to write of a preview. Entries whose first line is in `left_out` stay out, as do those that are barred or say
/// nothing new.
pub fn take_in(preview: &Preview, left_out: &BTreeSet<u64>) -> TakeIn {
    let mut take_in = TakeIn::default();
    for entry in &preview.entries {
        if entry.lines.first().is_some_and(|line| left_out.contains(line)) {
            continue;
        }
        match entry.verdict {
            Verdict::New => take_in.added.push(entry.prospect.clone()),
            Verdict::Merge { .. } => take_in.merged.push(entry.prospect.clone()),
            Verdict::Same { .. } | Verdict::Barred { .. } => {}
        }
    }
    take_in
}
