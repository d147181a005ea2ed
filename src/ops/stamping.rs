//! After every change, and after every one taken back: what changed gets its stamp, so that it wins over an older form of
//! it in another browser's book. The sample book has no marks: it goes without a trace.

use chrono::{DateTime, Utc};

use crate::model::fields::STAGE;
use crate::model::{Block, Book, DeskStamps, Group, Part, Promise, Prospect, Stage, Stamp, Touch, ValueItem};

use super::Undo;

/// Stamps what differs between the records in `undo` and the book: call it after [`super::apply`] and after
/// [`super::revert`], with what they answered. `instant` is now, `device` the 32 random bits of this browser.
///
/// What a merge or a backup brought has its own stamps and gets no others; taking such a change back is no change either,
/// or it would be carried to the other device.
pub fn stamp(book: &mut Book, undo: &mut Undo, instant: DateTime<Utc>, device: u32) {
    if undo.brings_stamps {
        return;
    }
    let stamp = Stamp::after(newest(book, undo), instant, device);
    let mut desk = Marking {
        now: &mut book.stamps,
        before: &mut undo.stamps,
    };
    desk.join_with_before();
    for (id, before) in &undo.prospects {
        let part = Part::Prospect(*id);
        match (before, book.prospects.get_mut(id)) {
            (Some(before), Some(after)) => stamp_prospect(before, after, stamp),
            (Some(before), None) if !before.is_sample => desk.mark(part, stamp),
            (None, Some(_)) => desk.mark_again(part, stamp),
            (Some(_), None) | (None, None) => {}
        }
    }
    if let Some(before) = &undo.groups {
        compare(
            before,
            &book.groups,
            |one: &Group| Part::Group(one.id),
            |part, is_new| {
                desk.mark_changed(part, is_new, stamp);
            },
        );
    }
    if let Some(before) = &undo.values {
        compare(
            before,
            &book.values,
            |one: &ValueItem| Part::Value(one.id),
            |part, is_new| {
                desk.mark_changed(part, is_new, stamp);
            },
        );
    }
    if let Some(before) = &undo.settings {
        desk.settings(before.changed_fields(&book.settings), stamp);
    }
}

/// The latest stamp of all that the change touched, and of all that this book was merged with.
fn newest(book: &Book, undo: &Undo) -> Stamp {
    let before = undo.prospects.values().flatten();
    let after = undo.prospects.keys().filter_map(|id| book.prospects.get(id));
    let people = before.chain(after).flat_map(|prospect| prospect.stamps.all());
    let desk = book.stamps.all().chain(undo.stamps.iter().flat_map(DeskStamps::all));
    people.chain(desk).max().unwrap_or(Stamp::EARLIEST)
}

/// The stamps beside the people, remembered as they were when they are first changed.
struct Marking<'a> {
    now: &'a mut DeskStamps,
    before: &'a mut Option<DeskStamps>,
}

impl Marking<'_> {
    /// A change taken back has brought older stamps with it: what was known since stays known.
    fn join_with_before(&mut self) {
        if let Some(before) = self.before {
            self.now.join(before);
        }
    }

    fn remembered(&mut self) -> &mut DeskStamps {
        self.before.get_or_insert_with(|| self.now.clone());
        self.now
    }

    fn mark(&mut self, part: Part, stamp: Stamp) {
        self.remembered().marks.set(part, stamp);
    }

    /// What is back after it was removed is newer than its removal.
    fn mark_again(&mut self, part: Part, stamp: Stamp) {
        if self.now.marks.of(part).is_some() {
            self.mark(part, stamp);
        }
    }

    fn mark_changed(&mut self, part: Part, is_new: bool, stamp: Stamp) {
        if is_new {
            self.mark_again(part, stamp);
        } else {
            self.mark(part, stamp);
        }
    }

    fn settings(&mut self, fields: u64, stamp: Stamp) {
        if fields != 0 {
            self.remembered().settings.set(stamp, fields);
        }
    }
}

fn stamp_prospect(before: &Prospect, after: &mut Prospect, stamp: Stamp) {
    let mut stamps = std::mem::take(&mut after.stamps);
    stamps.fields.join(&before.stamps.fields);
    stamps.marks.join(&before.stamps.marks);
    stamps.lifted = stamps.lifted.max(before.stamps.lifted);
    let changed = before.changed_fields(after);
    if changed >> STAGE & 1 == 1 {
        stamps.beneath = None;
        if before.stage == Stage::DoNotContact {
            let known = before.stamps.fields.of(STAGE).unwrap_or(Stamp::EARLIEST);
            stamps.lifted = stamps.lifted.max(Some(known));
        }
    }
    stamps.fields.set(stamp, changed);
    let mut mark = |part: Part, is_new: bool| {
        if !is_new || stamps.marks.of(part).is_some() {
            stamps.marks.set(part, stamp);
        }
    };
    compare(
        &before.touches,
        &after.touches,
        |one: &Touch| Part::Touch(one.id),
        &mut mark,
    );
    compare(
        &before.promises,
        &after.promises,
        |one: &Promise| Part::Promise(one.id),
        &mut mark,
    );
    compare(
        &before.blocks,
        &after.blocks,
        |one: &Block| Part::Block(one.channel, one.since),
        &mut mark,
    );
    after.stamps = stamps;
}

/// Says of each thing that was changed, removed or added which it is, and whether it is new.
fn compare<T: PartialEq>(before: &[T], after: &[T], part: impl Fn(&T) -> Part, mut found: impl FnMut(Part, bool)) {
    if before == after {
        return;
    }
    // Sorted by what they are: two logs of a thousand touches are compared in one pass.
    let sorted = |things: &'_ [T]| -> Vec<(Part, usize)> {
        let mut parts: Vec<_> = things
            .iter()
            .enumerate()
            .map(|(place, one)| (part(one), place))
            .collect();
        parts.sort_unstable();
        parts
    };
    let (old, new) = (sorted(before), sorted(after));
    let find = |list: &[(Part, usize)], part: Part| {
        let place = list.binary_search_by(|(other, _)| other.cmp(&part)).ok()?;
        Some(list[place].1)
    };
    for (part, place) in &old {
        let same = find(&new, *part).is_some_and(|there| after[there] == before[*place]);
        if !same {
            found(*part, false);
        }
    }
    for (part, _) in &new {
        if find(&old, *part).is_none() {
            found(*part, true);
        }
    }
}
