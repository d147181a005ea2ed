//! The people of two books, one by one.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use crate::model::fields::STAGE;
use crate::model::{Beneath, Block, Book, Part, Promise, Prospect, ProspectId, Stage, Stamp, Stamps, Touch};

use super::conflict::{Conflict, worth_telling};
use super::fields::{self, Fields};
use super::{Seen, Sides, set};

pub(super) fn merged(
    a: &Book,
    b: &Book,
    sides: &Sides,
    conflicts: &mut Vec<Conflict>,
) -> BTreeMap<ProspectId, Prospect> {
    let mut people = BTreeMap::new();
    let ids: BTreeSet<ProspectId> = a.prospects.keys().chain(b.prospects.keys()).copied().collect();
    for id in ids {
        let both = [a, b].map(|book| book.prospects.get(&id));
        let marks = [a, b].map(|book| book.stamps.marks.of(Part::Prospect(id)));
        let kept = match both {
            [Some(first), Some(second)] if first == second => Some(first.clone()),
            [Some(first), Some(second)] if marks[0] == marks[1] => Some(person(first, second, sides, conflicts)),
            _ => {
                let first_holds = marks[0] > marks[1] || (marks[0] == marks[1] && both[0].is_some());
                let (holds, gives_way) = if first_holds { (0, 1) } else { (1, 0) };
                if let Some(other) =
                    both[gives_way].filter(|other| !knew_all_of(&sides.seen[holds], marks[holds], other))
                {
                    conflicts.push(Conflict::Person {
                        kept: both[holds].cloned().map(Box::new),
                        other: Box::new(other.clone()),
                    });
                }
                both[holds].cloned()
            }
        };
        people.extend(kept.map(|kept| (id, kept)));
    }
    people
}

/// True when a book that knew this much knew all that was changed of this person, and nothing was noted down of them after
/// they were erased there. A touch, a promise and a block carry no stamp of their own; those from before go with the person,
/// which is what erasing somebody means.
fn knew_all_of(seen: &Seen, erased: Option<Stamp>, person: &Prospect) -> bool {
    let mut stamps = person.stamps.all();
    let touches = person.touches.iter().map(|touch| touch.at);
    let promises = person.promises.iter().map(|promise| promise.made_at);
    let blocks = person.blocks.iter().map(|block| block.since);
    let erased = erased.map(|stamp| i64::try_from(stamp.at).unwrap_or(i64::MAX));
    let is_later = |noted: DateTime<Utc>| erased.is_some_and(|erased| noted.timestamp_millis() > erased);
    stamps.all(|stamp| seen.get(&stamp.device).is_some_and(|latest| *latest >= stamp))
        && !touches.chain(promises).chain(blocks).any(is_later)
}

fn person(a: &Prospect, b: &Prospect, sides: &Sides, conflicts: &mut Vec<Conflict>) -> Prospect {
    let both = [a, b];
    let joined = fields::join(both, both.map(|one| &one.stamps.fields), sides, 1 << STAGE);
    let mut merged = a.clone();
    merged.take_fields(b, joined.from_second);
    merged.stamps.fields.join(&b.stamps.fields);
    merged.stamps.marks.join(&b.stamps.marks);
    let mut clashes = joined.clashes & worth_telling();
    let mut other = joined.given_way(both);
    if let Some(given_way) = stage(&mut merged, both, sides) {
        other.stage = given_way;
        clashes |= 1 << STAGE;
    }
    if clashes != 0 {
        conflicts.push(Conflict::Fields {
            fields: clashes,
            other: Box::new(other),
        });
    }
    let marks = both.map(|one| &one.stamps.marks);
    if a.touches != b.touches {
        let part = |touch: &Touch| Part::Touch(touch.id);
        merged.touches = set::merged([&a.touches, &b.touches], part, marks, |marks, clash| {
            if sides.clash(marks[0], marks[1]) {
                conflicts.push(Conflict::Touch(a.id, Box::new(clash)));
            }
        });
        merged.touches.sort_by_key(|touch| (touch.at, touch.id));
    }
    if a.promises != b.promises {
        let part = |promise: &Promise| Part::Promise(promise.id);
        merged.promises = set::merged([&a.promises, &b.promises], part, marks, |_, _| {});
        merged.promises.sort_by_key(|promise| (promise.made_at, promise.id));
    }
    if a.blocks != b.blocks {
        let part = |block: &Block| Part::Block(block.channel, block.since);
        merged.blocks = set::merged([&a.blocks, &b.blocks], part, marks, |_, _| {});
        merged.blocks.sort_by_key(|block| (block.since, block.channel));
    }
    merged
}

/// Where somebody stands, and what was asked of them on the way: the latest "do not contact", the latest that was lifted,
/// and the stage set last.
struct Standing<'a> {
    stop: Option<Stamp>,
    lifted: Option<Stamp>,
    set: (&'a Stage, Stamp),
}

impl<'a> Standing<'a> {
    fn of(prospect: &'a Prospect) -> Standing<'a> {
        let Stamps {
            fields,
            lifted,
            beneath,
            ..
        } = &prospect.stamps;
        let at = fields.of(STAGE).unwrap_or(Stamp::EARLIEST);
        let is_stop = prospect.stage == Stage::DoNotContact;
        Standing {
            stop: is_stop.then_some(at),
            lifted: *lifted,
            set: match beneath {
                Some(beneath) if is_stop => (&beneath.stage, beneath.at),
                _ => (&prospect.stage, at),
            },
        }
    }
}

/// Settles the stage of `merged`. Answers the stage that gave way, where both had changed it.
fn stage(merged: &mut Prospect, both: [&Prospect; 2], sides: &Sides) -> Option<Stage> {
    let [a, b] = both.map(Standing::of);
    let weight = |stage: &Stage| (*stage != Stage::NotStarted, set::text(Some(stage)));
    let second_is_later = a
        .set
        .1
        .cmp(&b.set.1)
        .then_with(|| weight(a.set.0).cmp(&weight(b.set.0)))
        .is_lt();
    let (set, set_at) = if second_is_later { b.set } else { a.set };
    let stop = a.stop.max(b.stop);
    let lifted = a.lifted.max(b.lifted);
    let (stage, at, beneath) = match stop {
        Some(stop) if Some(stop) > lifted => {
            let is_beneath = set_at > stop && *set != Stage::DoNotContact;
            let beneath = is_beneath.then(|| Beneath {
                stage: set.clone(),
                at: set_at,
            });
            (Stage::DoNotContact, stop, beneath)
        }
        _ => (set.clone(), set_at, None),
    };
    let stamps = both.map(|one| one.stamps.fields.of(STAGE));
    merged.stage = stage;
    merged.stamps.lifted = lifted;
    merged.stamps.beneath = beneath;
    merged.stamps.fields.put(STAGE, (at != Stamp::EARLIEST).then_some(at));
    let [first, second] = both.map(|one| &one.stage);
    let other = if merged.stage == *first { second } else { first };
    let was_set = stamps[0].is_some() || both.iter().all(|one| one.differing(&one.blank()) >> STAGE & 1 == 1);
    (first != second && was_set && sides.clash(stamps[0], stamps[1])).then(|| other.clone())
}
