//! What a file would do to the book, before anything is written.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::contact::{is_shared_mailbox, normalised_email};
use crate::model::{Block, Book, Channel, Prospect, ProspectId, Stage};

use super::matching::{Index, is_same_number, phone_key};
use super::merge::{FieldChange, changes, kept, merge};
use super::opt_out::add_blocks;
use super::people::mixed;
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
        /// Where the file says something else and the book's word is kept.
        kept: Vec<FieldChange>,
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

/// A record of the book or of the file, as it stands so far.
struct Standing<'a> {
    base: Option<&'a Prospect>,
    /// The record with what the file adds; the book's own while nothing was added.
    now: Option<Prospect>,
    lines: Vec<u64>,
    kept: Vec<FieldChange>,
    warnings: Vec<String>,
    barred: Option<String>,
}

impl<'a> Standing<'a> {
    fn of(base: &'a Prospect) -> Self {
        Standing {
            base: Some(base),
            now: None,
            lines: Vec::new(),
            kept: Vec::new(),
            warnings: Vec::new(),
            barred: None,
        }
    }

    fn new(candidate: &Candidate, barred: Option<String>) -> Self {
        Standing {
            base: None,
            now: Some(candidate.prospect.clone()),
            lines: vec![candidate.line],
            kept: Vec::new(),
            warnings: candidate.warnings.clone(),
            barred,
        }
    }
}

/// Compares candidates with the book and with each other. Rows about one person become one entry.
pub fn compare(book: &Book, candidates: &[Candidate]) -> Preview {
    // The sample people are invented and go with one click: nobody real is merged into one.
    let own = book.prospects.values().filter(|prospect| !prospect.is_sample);
    let mut standings: Vec<Standing> = own.map(Standing::of).collect();
    let mut index = Index::default();
    for (place, standing) in standings.iter().enumerate() {
        index.enter(place, current(standing));
    }
    let bars = Bars::of(book);
    let mut taken: BTreeSet<ProspectId> = book.prospects.keys().copied().collect();
    for candidate in candidates {
        let found = index.find(&|place: usize| current(&standings[place]), &candidate.prospect);
        let place = match found {
            Some(place) => {
                let standing = &mut standings[place];
                let merged = merge(current(standing), &candidate.prospect);
                standing.kept.extend(
                    standing
                        .base
                        .map(|base| kept(base, &candidate.prospect))
                        .unwrap_or_default(),
                );
                standing.now = Some(merged);
                standing.lines.push(candidate.line);
                standing.warnings.extend(candidate.warnings.iter().cloned());
                place
            }
            None => {
                let barred = bars
                    .reason(&candidate.prospect)
                    .or_else(|| asked_to_stop(&index, &standings, candidate));
                let mut standing = Standing::new(candidate, barred);
                if let Some(prospect) = &mut standing.now {
                    while !taken.insert(prospect.id) {
                        prospect.id = ProspectId(mixed(prospect.id.0));
                    }
                }
                standings.push(standing);
                standings.len() - 1
            }
        };
        index.enter(place, current(&standings[place]));
    }
    close_addresses(&mut standings);
    let mut entries: Vec<Entry> = standings.into_iter().filter_map(entry).collect();
    entries.sort_by_key(|entry| entry.lines.first().copied());
    Preview { entries }
}

fn current<'s>(standing: &'s Standing) -> &'s Prospect {
    static NOBODY: std::sync::OnceLock<Prospect> = std::sync::OnceLock::new();
    let nobody = || NOBODY.get_or_init(|| Prospect::new(ProspectId(0), chrono::DateTime::UNIX_EPOCH));
    standing.now.as_ref().or(standing.base).unwrap_or_else(nobody)
}

/// An address opted out, not only a name: whoever else comes in with it is closed for e-mail too.
fn close_addresses(standings: &mut [Standing]) {
    let mut closed: BTreeMap<String, Block> = BTreeMap::new();
    for prospect in standings.iter().map(current) {
        if let Some(block) = prospect.block_on(Channel::Email) {
            for email in prospect
                .emails
                .iter()
                .filter_map(|email| normalised_email(&email.value))
            {
                closed.entry(email).or_insert_with(|| block.clone());
            }
        }
    }
    for prospect in standings.iter_mut().filter_map(|standing| standing.now.as_mut()) {
        let emails = prospect
            .emails
            .iter()
            .filter_map(|email| normalised_email(&email.value));
        if let Some(block) = emails.filter_map(|email| closed.get(&email)).next() {
            add_blocks(prospect, [block.clone()]);
        }
    }
}

/// Why somebody new with the address of somebody who asked to be left alone does not come in.
fn asked_to_stop(index: &Index, standings: &[Standing], candidate: &Candidate) -> Option<String> {
    let emails = candidate
        .prospect
        .emails
        .iter()
        .filter_map(|email| normalised_email(&email.value));
    let own = emails.filter(|email| !is_shared_mailbox(email));
    let mut holders = own.flat_map(|email| {
        index
            .holders(&email)
            .iter()
            .map(|place| current(&standings[*place]))
            .collect::<Vec<_>>()
    });
    let holder = holders.find(|holder| holder.stage == Stage::DoNotContact)?;
    Some(format!(
        "This address belongs to {}, who asked not to be contacted.",
        holder.display_name()
    ))
}

fn entry(standing: Standing) -> Option<Entry> {
    let Standing {
        base,
        now,
        lines,
        kept,
        warnings,
        barred,
    } = standing;
    let prospect = now.filter(|_| !lines.is_empty())?;
    let verdict = match (base, barred) {
        (_, Some(reason)) => Verdict::Barred { reason },
        (None, None) => Verdict::New,
        (Some(base), None) if *base == prospect => Verdict::Same { as_record: base.id },
        (Some(base), None) => Verdict::Merge {
            into: base.id,
            changes: changes(base, &prospect),
            kept,
        },
    };
    Some(Entry {
        lines,
        prospect,
        verdict,
        warnings,
    })
}

/// Who must not come back, ready to be looked up.
struct Bars {
    emails: BTreeSet<String>,
    /// Numbers by their end.
    phones: BTreeMap<String, Vec<String>>,
}

impl Bars {
    fn of(book: &Book) -> Bars {
        let mut phones: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for number in book.tombstones.iter().flat_map(|tombstone| &tombstone.phones) {
            if let Some(key) = phone_key(number) {
                phones.entry(key).or_default().push(number.clone());
            }
        }
        let emails = book
            .tombstones
            .iter()
            .flat_map(|tombstone| tombstone.emails.iter().cloned());
        Bars {
            emails: emails.collect(),
            phones,
        }
    }

    fn reason(&self, prospect: &Prospect) -> Option<String> {
        let address = prospect
            .emails
            .iter()
            .map(|email| email.value.as_str())
            .find(|value| normalised_email(value).is_some_and(|email| self.emails.contains(&email)));
        let number = || {
            prospect.phones.iter().map(|phone| phone.value.as_str()).find(|value| {
                let numbers = phone_key(value).and_then(|key| self.phones.get(&key));
                let own = crate::model::contact::normalised_phone(value);
                numbers
                    .zip(own)
                    .is_some_and(|(numbers, own)| numbers.iter().any(|number| is_same_number(number, &own)))
            })
        };
        let known = address.or_else(number)?;
        Some(format!(
            "{known} was erased or asked not to be contacted, so this row stays out."
        ))
    }
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
