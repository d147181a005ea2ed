//! What gave way in a merge, so that it can be looked at and turned round.

use crate::model::fields::STAGE;
use crate::model::{Book, Group, Prospect, ProspectId, Settings, Touch, ValueItem};

use super::set::Clash;

/// Something that both sides changed since they last agreed. What holds is in the merged book.
#[derive(Debug, Clone, PartialEq)]
pub enum Conflict {
    /// Fields of somebody, as bits, and a record that has in them what gave way.
    Fields {
        /// Which fields.
        fields: u64,
        /// What gave way.
        other: Box<Prospect>,
    },
    /// Somebody erased on one side and changed on the other; or erased, brought back, and changed elsewhere meanwhile.
    Person {
        /// What holds; `None` for erased.
        kept: Option<Box<Prospect>>,
        /// The record that gave way.
        other: Box<Prospect>,
    },
    /// A touch with somebody, corrected or deleted on both sides.
    Touch(ProspectId, Box<Clash<Touch>>),
    /// A group.
    Group(Box<Clash<Group>>),
    /// A thing of the library.
    Value(Box<Clash<ValueItem>>),
    /// Settings, by their fields.
    Settings {
        /// Which fields.
        fields: u64,
        /// What gave way.
        other: Box<Settings>,
    },
}

/// Fields that the app keeps for itself: where they differ, nothing a rep typed has given way.
const OWN_BOOKS: [&str; 6] = [
    "what a newer version keeps",
    "past pauses",
    "day they were added",
    "day they were picked",
    "source",
    "place in the sample book",
];

/// The fields of a prospect in which giving way is worth a line, as bits. The stage is looked at apart.
pub(super) fn worth_telling() -> u64 {
    let told = Prospect::FIELDS.iter().filter(|(_, name)| !OWN_BOOKS.contains(name));
    told.fold(0, |fields, (number, _)| fields | 1 << number) & !(1 << STAGE)
}

/// What a merge would do to one of the two books, in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// People that it did not have.
    pub added: usize,
    /// People that change.
    pub changed: usize,
    /// People that go, because they were erased on the other side.
    pub erased: usize,
    /// Touches that it did not have, those of new people included.
    pub touches: usize,
    /// Groups and things of the library that come, change or go.
    pub beside: usize,
    /// True when settings change.
    pub settings: bool,
}

impl Counts {
    /// What leads from `before` to `after`.
    pub fn between(before: &Book, after: &Book) -> Counts {
        let mut counts = Counts::default();
        for (id, prospect) in &after.prospects {
            let known = before.prospects.get(id);
            let is_new =
                |touch: &&Touch| known.is_none_or(|known| !known.touches.iter().any(|other| other.id == touch.id));
            match known {
                None => counts.added += 1,
                Some(known) if content_differs(known, prospect) => counts.changed += 1,
                Some(_) => continue,
            }
            counts.touches += prospect.touches.iter().filter(is_new).count();
        }
        counts.erased = before
            .prospects
            .keys()
            .filter(|id| !after.prospects.contains_key(id))
            .count();
        let differing = |a: usize, b: usize, same: usize| a + b - 2 * same;
        let same = before.groups.iter().filter(|one| after.groups.contains(one)).count();
        counts.beside = differing(before.groups.len(), after.groups.len(), same);
        let same = before.values.iter().filter(|one| after.values.contains(one)).count();
        counts.beside += differing(before.values.len(), after.values.len(), same);
        counts.settings = before.settings != after.settings;
        counts
    }

    /// True when nothing that can be seen would change.
    pub fn is_nothing(&self) -> bool {
        *self == Counts::default()
    }
}

/// True when the two differ in more than in what is known of when.
fn content_differs(a: &Prospect, b: &Prospect) -> bool {
    a.changed_fields(b) != 0 || a.touches != b.touches || a.promises != b.promises || a.blocks != b.blocks
}
