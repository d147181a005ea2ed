//! The laws over generated books, and beside them what no law sees: that nothing is missing.

use onemore::model::fields::STAGE;
use onemore::model::{Book, Part, Prospect, Stage, Stamp};
use onemore::saves::{self, Conflict};

use super::devices::{Device, Dice, ancestor};

/// Three devices with a common beginning, which changed their copies and now and then took in each other's.
fn three(seed: u64) -> [Book; 3] {
    let mut dice = Dice::of(seed);
    let skew = [0, dice.below(20) as i64, -(dice.below(2_000) as i64)];
    let mut devices = [1, 2, 3].map(|id| Device::new(id, ancestor(), skew[id as usize - 1]));
    for _ in 0..dice.below(30) {
        let who = dice.below(3) as usize;
        if dice.below(12) == 0 {
            let other = devices[dice.below(3) as usize].book.clone();
            devices[who].learn(&other);
        } else {
            devices[who].act_at_random(&mut dice);
        }
    }
    devices.map(|device| device.book)
}

/// The books of this seed merge in any order and grouping, once is enough, and nothing is missing.
pub fn hold(seed: u64) {
    let [a, b, c] = three(seed);
    let there = saves::merge(&a, &b);
    let back = saves::merge(&b, &a);
    assert_eq!(there.book, back.book, "seed {seed}: commutative");
    assert_eq!(told(&there.conflicts), told(&back.conflicts), "seed {seed}: conflicts");
    let ab = there.book;
    assert_eq!(saves::merge(&ab, &b).book, ab, "seed {seed}: absorbs what it has");
    assert_eq!(saves::merge(&a, &ab).book, ab, "seed {seed}: absorbs what it has");
    let again = saves::merge(&ab, &ab);
    assert_eq!(
        (again.book, again.conflicts),
        (ab.clone(), vec![]),
        "seed {seed}: idempotent"
    );
    let left = saves::merge(&ab, &c).book;
    let right = saves::merge(&a, &saves::merge(&b, &c).book).book;
    assert_eq!(left, right, "seed {seed}: associative");
    nothing_is_missing(seed, &a, &b, &ab);
}

/// What the conflicts are about, in an order of their own.
fn told(conflicts: &[Conflict]) -> Vec<String> {
    let mut about: Vec<String> = conflicts
        .iter()
        .map(|conflict| match conflict {
            Conflict::Fields { fields, other } => format!("{} {fields:b}", other.id),
            Conflict::Person { kept, other } => format!("{} {:?}", other.id, kept.is_some()),
            Conflict::Settings { fields, .. } => format!("{fields:b}"),
            Conflict::Touch(id, clash) => format!("{id} {clash:?}"),
            Conflict::Group(clash) => format!("{clash:?}"),
            Conflict::Value(clash) => format!("{clash:?}"),
        })
        .collect();
    about.sort();
    about
}

fn nothing_is_missing(seed: u64, a: &Book, b: &Book, merged: &Book) {
    for (one, other) in [(a, b), (b, a)] {
        for tombstone in &one.tombstones {
            assert!(merged.tombstones.contains(tombstone), "seed {seed}: {tombstone:?}");
        }
        for item in &one.values {
            let removed = other.stamps.marks.of(Part::Value(item.id)).is_some();
            assert!(removed || merged.value(item.id).is_some(), "seed {seed}: {item:?}");
        }
        for prospect in one.prospects.values() {
            let part = Part::Prospect(prospect.id);
            let (own, others) = (one.stamps.marks.of(part), other.stamps.marks.of(part));
            let Some(kept) = merged.prospects.get(&prospect.id) else {
                assert!(
                    others > own,
                    "seed {seed}: {} is gone and nobody erased them",
                    prospect.id
                );
                continue;
            };
            if own != others {
                continue;
            }
            let twin = other.prospects.get(&prospect.id);
            every_touch_and_block(seed, prospect, twin, kept);
            if let Some(twin) = twin {
                the_later_field_holds(seed, prospect, twin, kept);
            }
        }
    }
}

fn every_touch_and_block(seed: u64, one: &Prospect, twin: Option<&Prospect>, kept: &Prospect) {
    let marked = |part| twin.and_then(|twin| twin.stamps.marks.of(part));
    for touch in &one.touches {
        let later_elsewhere = marked(Part::Touch(touch.id)) > one.stamps.marks.of(Part::Touch(touch.id));
        assert!(
            later_elsewhere || kept.touches.contains(touch),
            "seed {seed}: {touch:?} is lost"
        );
    }
    for block in &one.blocks {
        let part = Part::Block(block.channel, block.since);
        let lifted = marked(part) > one.stamps.marks.of(part);
        // Two devices may close the same channel in the same second, each in its own words: one of them holds.
        let holds = kept
            .blocks
            .iter()
            .any(|one| (one.channel, one.since) == (block.channel, block.since));
        assert!(lifted || holds, "seed {seed}: {block:?} is lost");
    }
    if one.stage == Stage::DoNotContact {
        let known = one.stamps.fields.of(STAGE).unwrap_or(Stamp::EARLIEST);
        let lifted = twin.and_then(|twin| twin.stamps.lifted) >= Some(known);
        assert!(
            lifted || kept.stage == Stage::DoNotContact,
            "seed {seed}: an opt-out is lost"
        );
    }
    assert!(kept.touches.is_sorted_by_key(|touch| touch.at));
}

fn the_later_field_holds(seed: u64, one: &Prospect, twin: &Prospect, kept: &Prospect) {
    for (number, name) in Prospect::FIELDS.iter().filter(|(number, _)| *number != STAGE) {
        let later = one.stamps.fields.of(*number) > twin.stamps.fields.of(*number);
        let as_kept = one.changed_fields(kept) >> number & 1 == 0;
        assert!(!later || as_kept, "seed {seed}: the later {name} gave way");
    }
}

/// A copy carried round by hand leads every device to the same book.
pub fn agree(seed: u64) {
    let books = three(seed + 1_000_000);
    let all = |order: [usize; 3]| {
        let [first, second, third] = order.map(|place| &books[place]);
        saves::merge(&saves::merge(first, second).book, third).book
    };
    let agreed = all([0, 1, 2]);
    for order in [[2, 1, 0], [1, 0, 2], [2, 0, 1]] {
        assert_eq!(all(order), agreed, "seed {seed}, {order:?}");
    }
}
