//! One record while a file is compared with the book: who it is so far, and what the file said of them.

use std::borrow::Cow;

use crate::model::Prospect;

use super::merge::{FieldChange, changes, kept, merge};
use super::{Candidate, Entry, Verdict};

/// A record of the book or of the file, as it stands so far.
pub(super) struct Standing<'a> {
    /// The book's record, when it is in the book.
    base: Option<&'a Prospect>,
    /// The record with what the file adds.
    pub record: Cow<'a, Prospect>,
    /// The lines of the file that speak of them.
    pub lines: Vec<u64>,
    /// Why they may not come in.
    barred: Option<String>,
    kept: Vec<FieldChange>,
    warnings: Vec<String>,
}

impl<'a> Standing<'a> {
    /// Somebody the book knows, of whom the file has said nothing yet.
    pub fn in_the_book(prospect: &'a Prospect) -> Standing<'a> {
        Standing {
            base: Some(prospect),
            record: Cow::Borrowed(prospect),
            lines: Vec::new(),
            barred: None,
            kept: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// Somebody only the file knows, and why they may not come in, if so.
    pub fn in_the_file(prospect: Prospect, candidate: &Candidate, barred: Option<String>) -> Standing<'a> {
        Standing {
            base: None,
            record: Cow::Owned(prospect),
            lines: vec![candidate.line],
            barred,
            kept: Vec::new(),
            warnings: candidate.warnings.clone(),
        }
    }

    /// Takes in what another row says of them.
    pub fn hear(&mut self, candidate: &Candidate) {
        self.kept.extend(kept(&self.record, &candidate.prospect));
        self.record = Cow::Owned(merge(&self.record, &candidate.prospect));
        self.note(candidate);
    }

    /// Notes a row that says nothing new; at most it puts them into a group.
    pub fn hear_again(&mut self, candidate: &Candidate) {
        self.kept.extend(kept(&self.record, &candidate.prospect));
        if !candidate.prospect.groups.is_subset(&self.record.groups) {
            self.record.to_mut().groups.extend(&candidate.prospect.groups);
        }
        self.note(candidate);
    }

    fn note(&mut self, candidate: &Candidate) {
        self.lines.push(candidate.line);
        self.warnings.extend(candidate.warnings.iter().cloned());
    }

    /// What becomes of them; `None` for somebody the file does not speak of.
    pub fn entry(mut self) -> Option<Entry> {
        self.lines.sort_unstable();
        self.lines.dedup();
        if self.lines.is_empty() {
            return None;
        }
        let verdict = match (self.base, self.barred) {
            (_, Some(reason)) => Verdict::Barred { reason },
            (None, None) => Verdict::New,
            (Some(base), None) if std::ptr::eq(base, &*self.record) || *base == *self.record => {
                Verdict::Same { as_record: base.id }
            }
            (Some(base), None) => Verdict::Merge {
                into: base.id,
                changes: changes(base, &self.record),
            },
        };
        Some(Entry {
            lines: self.lines,
            prospect: self.record.into_owned(),
            verdict,
            kept: self.kept,
            warnings: self.warnings,
        })
    }
}
