//! Two devices' books become one: nobody is lost, touches are a set, of each field the later form holds, and what bars a
//! contact holds until it was lifted by somebody who knew of it.
//!
//! Who was erased stays erased, whatever was changed of them elsewhere meanwhile: they may have asked for it. Only bringing
//! them back, which is later than erasing them, brings them back; then what was known when they came back holds.
//!
//! `merge(a, b)` is `merge(b, a)`, in any grouping, and once more changes nothing.

mod choice;
mod conflict;
mod fields;
mod people;
mod set;

use std::collections::BTreeMap;

use crate::model::{Book, DeskStamps, Group, Part, Settings, Stamp, Tombstone, ValueItem};

pub use choice::{Choice, choices};
pub use conflict::{Conflict, Counts};

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// The one book.
    pub book: Book,
    /// What both changed since they last agreed, with the form that gave way.
    pub conflicts: Vec<Conflict>,
}

/// Makes one book of two.
pub fn merge(a: &Book, b: &Book) -> Merged {
    let sides = Sides {
        seen: [known(a), known(b)],
    };
    let mut conflicts = Vec::new();
    let prospects = people::merged(a, b, &sides, &mut conflicts);
    let groups = desk_set(
        [&a.groups, &b.groups],
        |one| Part::Group(one.id),
        |groups: &mut [Group]| groups.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id))),
        [&a.stamps, &b.stamps],
        &sides,
        |clash| conflicts.push(Conflict::Group(Box::new(clash))),
    );
    let values = desk_set(
        [&a.values, &b.values],
        |one| Part::Value(one.id),
        |values: &mut [ValueItem]| values.sort_by_key(|one| (one.added_at, one.id)),
        [&a.stamps, &b.stamps],
        &sides,
        |clash| conflicts.push(Conflict::Value(Box::new(clash))),
    );
    let mut stamps = a.stamps.clone();
    stamps.join(&b.stamps);
    let settings = settings(a, b, &sides, &mut conflicts);
    for stamp in sides.seen.iter().flat_map(BTreeMap::values) {
        stamps.see(*stamp);
    }
    Merged {
        book: Book {
            prospects,
            groups,
            tombstones: tombstones(&a.tombstones, &b.tombstones),
            values,
            settings,
            stamps,
        },
        conflicts,
    }
}

/// For each device the latest stamp known to a book.
type Seen = BTreeMap<u32, Stamp>;

/// What each of the two books knew of the devices' changes.
struct Sides {
    seen: [Seen; 2],
}

impl Sides {
    /// True when neither knew the other's change: then one gives way unasked.
    fn clash(&self, a: Option<Stamp>, b: Option<Stamp>) -> bool {
        let knew = |side: usize, stamp: Stamp| {
            self.seen[side]
                .get(&stamp.device)
                .is_some_and(|latest| *latest >= stamp)
        };
        match (a, b) {
            (Some(a), Some(b)) => !knew(1, a) && !knew(0, b),
            (None, None) => true,
            _ => false,
        }
    }
}

fn known(book: &Book) -> Seen {
    let mut seen = Seen::new();
    let people = book.prospects.values().flat_map(|prospect| prospect.stamps.all());
    for stamp in people.chain(book.stamps.all()) {
        let latest = seen.entry(stamp.device).or_insert(stamp);
        *latest = stamp.max(*latest);
    }
    seen
}

/// Groups, or things of the library.
fn desk_set<T: Clone + PartialEq + serde::Serialize>(
    sides: [&Vec<T>; 2],
    part: impl Fn(&T) -> Part,
    sort: impl FnOnce(&mut [T]),
    stamps: [&DeskStamps; 2],
    known: &Sides,
    mut clash: impl FnMut(set::Clash<T>),
) -> Vec<T> {
    let [a, b] = sides;
    if a == b {
        return a.clone();
    }
    let mut merged = set::merged([a, b], part, stamps.map(|stamps| &stamps.marks), |marks, found| {
        if known.clash(marks[0], marks[1]) {
            clash(found);
        }
    });
    sort(&mut merged);
    merged
}

fn settings(a: &Book, b: &Book, sides: &Sides, conflicts: &mut Vec<Conflict>) -> Settings {
    let mut settings = a.settings.clone();
    let joined = fields::join(
        [&a.settings, &b.settings],
        [&a.stamps.settings, &b.stamps.settings],
        sides,
        0,
    );
    settings.take_fields(&b.settings, joined.from_second);
    if joined.clashes != 0 {
        let other = joined.given_way([&a.settings, &b.settings]);
        conflicts.push(Conflict::Settings {
            fields: joined.clashes,
            other: Box::new(other),
        });
    }
    settings
}

/// Who must not come back by an import is on the list if they are on either.
fn tombstones(a: &[Tombstone], b: &[Tombstone]) -> Vec<Tombstone> {
    let mut all = a.to_vec();
    if a != b {
        all.extend_from_slice(b);
        all.sort_unstable();
        all.dedup();
    }
    all
}
