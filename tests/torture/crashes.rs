//! The browser dies at a call of a random change, or a write is refused there: the book is as before or as after.

use std::collections::BTreeSet;

use onemore::model::{Book, Record};
use onemore::sample;

use super::Tally;
use super::books::{Failing, Failure, Memory, kept, now, opened};
use super::dice::Dice;

pub fn dying(cases: usize) -> Tally {
    everywhere(cases, Failure::Death)
}

pub fn refused(cases: usize) -> Tally {
    everywhere(cases, Failure::Quota)
}

fn everywhere(cases: usize, how: Failure) -> Tally {
    let mut tally = Tally::default();
    let mut dice = Dice(1);
    while tally.cases < cases {
        let before = sample::crowd(dice.roll(), 20 + dice.below(250), dice.below(5), &now());
        let (shelf, _) = kept(&before);
        for _ in 0..4 {
            let mut after = before.clone();
            let records = change(&mut dice, &mut after);
            stop(&mut tally, &shelf, &before, &after, &records, how);
        }
    }
    tally
}

fn stop(tally: &mut Tally, before: &Memory, from: &Book, to: &Book, records: &BTreeSet<Record>, how: Failure) {
    for calls in 0.. {
        let mut shelf = Failing::after(before, calls, how);
        let mut keeper = opened(before).keeper;
        let done = keeper.commit(to, records, &mut shelf).is_ok();
        let whole = (1..usize::MAX / 2).contains(&shelf.left.get());
        let found = opened(&shelf.inner);
        let sound = found.damaged.is_empty() && found.fell_back.is_empty();
        let is_after = found.book == *to;
        tally.case(sound && (is_after || (!done && found.book == *from)), || {
            format!("{} changes stopped after {calls} calls", records.len())
        });
        if whole {
            return;
        }
    }
}

/// Edits, newcomers and people who go, one or many at a time.
fn change(dice: &mut Dice, book: &mut Book) -> BTreeSet<Record> {
    let many = if dice.below(2) == 0 { 3 } else { 100 };
    let ids: Vec<_> = book.prospects.keys().copied().collect();
    let mut records = BTreeSet::new();
    for _ in 0..1 + dice.below(many) {
        let id = ids[dice.below(ids.len())];
        if dice.below(4) == 0 {
            book.prospects.remove(&id);
        } else if let Some(prospect) = book.prospects.get_mut(&id) {
            prospect.notes = format!("changed {}", dice.roll());
        }
        records.insert(Record::Prospect(id));
    }
    if dice.below(2) == 0 {
        let more = sample::crowd(dice.roll(), dice.below(many), 2, &now());
        records.extend(more.prospects.keys().copied().map(Record::Prospect));
        book.prospects.extend(more.prospects);
    }
    if dice.below(3) == 0 {
        book.settings.starts_a_day = 1 + dice.below(40) as u32;
        records.insert(Record::Settings);
    }
    records
}
