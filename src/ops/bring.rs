//! A whole book, or parts of one, put in as they are: a merge, a copy in place of the book, what gave way taken after all.

use serde::{Deserialize, Serialize};

use crate::model::{Book, Record, Stamp, Tombstone};

use super::undo::{Desk, Undo};
use super::{Op, OpError};

/// Records as they are to be, made for a book in exactly the state it had.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Brought {
    images: Undo,
    /// What the book looked like: see [`edition`].
    over: u64,
    pub(super) says: String,
}

/// The change that makes `book` into `then`, whose stamps come along; `None` when there is nothing to do. `says` describes it
/// as a sentence.
///
/// It is refused where the book has changed meanwhile: a merge must not take back what another tab did.
pub fn bring(book: &Book, then: &Book, says: String) -> Option<Op> {
    brought(book, then, says, true)
}

/// As [`bring`], for a change that the rep makes here and now: it gets its own stamp.
pub fn change_to(book: &Book, then: &Book, says: String) -> Option<Op> {
    brought(book, then, says, false)
}

/// The change that puts a copy in place of the book. Who must not come back by an import is not forgotten.
///
/// It is a change made now, which the older state of another device does not take back. Into a book in which nothing ever
/// was, the copy comes with its own stamps: what was changed elsewhere since it was made is later.
pub fn replace(book: &Book, mut copy: Book, says: String) -> Option<Op> {
    let missing = |tombstone: &&Tombstone| !copy.tombstones.contains(tombstone);
    let missing: Vec<Tombstone> = book.tombstones.iter().filter(missing).cloned().collect();
    copy.tombstones.extend(missing);
    let knows_nothing = book.has_nothing_to_lose() && book.stamps.is_empty();
    brought(book, &copy, says, knows_nothing)
}

fn brought(book: &Book, then: &Book, says: String, brings_stamps: bool) -> Option<Op> {
    let people = book.prospects.keys().chain(then.prospects.keys());
    let mut records: Vec<Record> = people
        .filter(|id| book.prospects.get(id) != then.prospects.get(id))
        .map(|id| Record::Prospect(*id))
        .collect();
    records.sort_unstable();
    records.dedup();
    let beside = [
        (book.groups != then.groups, Record::Groups),
        (book.tombstones != then.tombstones, Record::Tombstones),
        (book.values != then.values, Record::Values),
        (book.settings != then.settings, Record::Settings),
        (book.stamps != then.stamps, Record::Stamps),
    ];
    records.extend(
        beside
            .into_iter()
            .filter(|(differs, _)| *differs)
            .map(|(_, record)| record),
    );
    if records.is_empty() {
        return None;
    }
    let mut images = Undo::images(then, &records);
    images.brings_stamps = brings_stamps;
    Some(Op::Bring(Box::new(Brought {
        images,
        over: edition(book),
        says,
    })))
}

pub(super) fn put_in(desk: &mut Desk<'_>, brought: Brought) -> Result<(), OpError> {
    if edition(desk.book()) != brought.over {
        return Err(OpError::ChangedMeanwhile);
    }
    desk.put_in(brought.images);
    Ok(())
}

/// A number that changes with every change of the book, near enough: how many of each there are, and the latest stamps.
fn edition(book: &Book) -> u64 {
    /// The odd multiplier of FNV-1a, 64 bits: it carries every bit upwards.
    const PRIME: u64 = 0x0100_0000_01b3;
    let mut edition = 0xcbf2_9ce4_8422_2325;
    let mut mix = |number: u64| edition = (edition ^ number).wrapping_mul(PRIME);
    for (id, prospect) in &book.prospects {
        mix(id.0);
        mix(prospect.touches.len() as u64);
        mix(prospect.promises.len() as u64);
        mix(prospect.blocks.len() as u64);
        let newest = prospect.stamps.all().max().unwrap_or(Stamp::EARLIEST);
        mix(newest.at ^ u64::from(newest.device) << 32);
    }
    for count in [book.groups.len(), book.values.len(), book.tombstones.len()] {
        mix(count as u64);
    }
    for stamp in book.stamps.all() {
        mix(stamp.at ^ u64::from(stamp.device) << 32);
    }
    edition
}
