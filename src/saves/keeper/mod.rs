//! Keeps a book in a storage that promises nothing about two writes together.
//!
//! A book lies on pages. A commit writes every page that changed anew, under a key that no page ever had; then the index,
//! which is the one write that makes it happen; then clears what nobody needs any more. Wherever it stops, the storage holds
//! the book as it was before or as it is after. Of the pages changed latest the writing before is kept, for the day on which
//! one of them cannot be read.
//!
//! Somebody may lie on two pages: where a page had no room beside itself, who changed on it has moved to another. The later
//! writing counts, and the commit with which somebody goes writes every page anew that still has an earlier state of theirs.

mod aside;
mod check;
mod commit;
mod give_up;
mod heal;
mod open;
mod parts;
mod plan;
mod position;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::model::{Book, ProspectId, Record};

use super::codec::Streams;
use super::index::{Side, Writing};
use super::page::Label;

pub use check::{Checked, Opener};
pub use commit::{Committed, Prepared};
pub use open::{FellBack, OpenedBook};

/// A page is full at so many bytes before packing: about fifty people with ten touches each. Larger pages pack a little
/// better and take longer to write; measured by `tests/saves/room.rs` and the bench.
const FULL: usize = 40_000;

/// A page is split when it has grown beyond so many bytes before packing. Packed as badly as can be, it is a text of 43,000
/// letters, 86 kB: under the 100 kB that one write may have.
const MOST: usize = 80_000;

/// Of how many pages the writing before the one in force is kept: at 10,000 letters a page, 3% of the usual room.
const SPARES: usize = 16;

/// What is known of the storage since the last commit: which page holds what.
#[derive(Debug, Clone, Default)]
pub struct Keeper {
    seq: u64,
    /// The number of the last change that is kept.
    at: u64,
    /// The number that the next commit gives it; one more where nobody said.
    next: Option<u64>,
    /// Who asked for changes, and how many of theirs are settled in what is kept.
    settled: Vec<(u64, u64)>,
    /// The same, as of the change that is to be kept.
    next_settled: Vec<(u64, u64)>,
    /// The number of a change of which only some pages are kept.
    toward: Option<u64>,
    side: Side,
    pages: BTreeMap<u32, OnPage>,
    homes: BTreeMap<ProspectId, u32>,
    spares: Vec<Writing>,
    damaged: Vec<Writing>,
    /// Keys that nobody needs: cleared before the next commit.
    litter: BTreeSet<String>,
    /// Keys of the form of version 1 whose records were taken over: cleared after the commit that moves them.
    version_1: Vec<String>,
    /// Records that the storage does not hold as the book does: they go with the next commit.
    waiting: BTreeSet<Record>,
    /// Pages to be written again although nobody on them changed.
    stale: BTreeSet<u32>,
}

/// A page in force.
#[derive(Debug, Clone)]
struct OnPage {
    generation: u64,
    label: Label,
    ids: Vec<ProspectId>,
    /// Who lies on it in an earlier state than elsewhere.
    moved: Vec<ProspectId>,
    unread: Vec<Value>,
    /// Its size before packing, in bytes.
    size: usize,
    /// Its size as it lies in the storage, in UTF-16 units.
    letters: usize,
    /// What is on it, unless it is people: to see which parts of a list have changed at all.
    desk: Option<Streams>,
    /// False when it was taken from elsewhere: the next commit writes it.
    is_there: bool,
}

impl Keeper {
    /// The number of the last commit; 0 before the first.
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// The records that the storage does not hold yet although nobody has just changed them: a book in an older form that
    /// was moved, for one.
    pub fn waiting(&self) -> &BTreeSet<Record> {
        &self.waiting
    }

    /// The keys in force: those of the pages and of the index.
    pub fn keys(&self) -> impl Iterator<Item = String> {
        let there = self.pages.iter().filter(|(_, on)| on.is_there);
        let pages = there.map(|(page, on)| on.writing(*page).key());
        pages.chain([super::index::key(self.side.name())])
    }

    /// The people that the storage has and a book does not: when that book comes from elsewhere, nobody has told of their
    /// going.
    pub fn strays(&self, book: &Book) -> impl Iterator<Item = Record> {
        let strays = self.homes.keys().filter(|id| !book.prospects.contains_key(id));
        strays.map(|id| Record::Prospect(*id))
    }

    /// True while the book has pages that the storage does not have: the next commit writes them.
    pub fn is_healing(&self) -> bool {
        self.pages.values().any(|on| !on.is_there)
    }

    /// Letters (UTF-16 units) of the pages in force, and how many there are.
    pub fn room(&self) -> (usize, usize) {
        (self.pages.values().map(|page| page.letters).sum(), self.pages.len())
    }
}

impl OnPage {
    fn writing(&self, page: u32) -> Writing {
        Writing {
            page,
            generation: self.generation,
        }
    }
}
