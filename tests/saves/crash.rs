//! The browser dies, or refuses a write, at every single call of every operation: the book is then as before or as after.

use std::collections::BTreeSet;

use onemore::model::{Book, ProspectId, Record};
use onemore::sample;
use onemore::saves::{Keeper, Shelf};

use super::books::{Failing, Failure, Memory, all, assert_holds, full_book, kept, now, opened};

/// One operation: its name, what the shelf holds before, the book after, and the records that changed.
struct Case {
    name: String,
    before: Memory,
    from: Book,
    to: Book,
    records: BTreeSet<Record>,
}

impl Case {
    fn new(name: &str, from: &Book, change: impl FnOnce(&mut Book) -> BTreeSet<Record>) -> Case {
        let (before, _) = kept(from);
        let mut to = from.clone();
        let records = change(&mut to);
        Case {
            name: name.to_owned(),
            before,
            from: from.clone(),
            to,
            records,
        }
    }

    /// Lets the operation stop at each of its calls. Answers how many there were.
    fn stop_everywhere(&self, how: Failure) -> usize {
        for calls in 0.. {
            let mut shelf = Failing::after(&self.before, calls, how);
            let mut keeper = opened(&self.before).keeper;
            let done = keeper.commit(&self.to, &self.records, &mut shelf).is_ok();
            let place = format!("{}, stopped after {calls} calls", self.name);
            let found = opened(&shelf.inner);
            assert_eq!(
                (&found.damaged[..], &found.fell_back[..]),
                (&[][..], &[][..]),
                "{place}"
            );
            let is_after = found.book == self.to;
            assert!(is_after || found.book == self.from, "{place}: neither before nor after");
            assert!(is_after || !done, "{place}: said to be done, but is not");
            self.goes_on(&shelf.inner, &place);
            let never_failed = (1..usize::MAX / 2).contains(&shelf.left.get());
            if how == Failure::Quota {
                shelf.left.set(usize::MAX);
                // The page goes on: the same keeper commits again once there is room.
                keeper.commit(&self.to, &self.records, &mut shelf).unwrap();
                assert_holds(&shelf.inner, &self.to);
            }
            if never_failed {
                return calls;
            }
        }
        0
    }

    /// Whoever opens what is left can commit, and what nobody needs is cleared.
    fn goes_on(&self, left: &Memory, place: &str) {
        let mut shelf = left.clone();
        let mut anew = opened(&shelf);
        let records = self.records.union(&all(&self.to)).copied().collect();
        anew.keeper.commit(&self.to, &records, &mut shelf).unwrap();
        assert_holds(&shelf, &self.to);
        anew.keeper
            .commit(&self.to, &[Record::Settings].into(), &mut shelf)
            .unwrap();
        let litter = shelf.keys().filter(|key| key.starts_with("onemore:page:")).count();
        let pages = anew.keeper.room().1;
        assert!(litter <= pages + 16, "{place}: {litter} texts for {pages} pages");
    }
}

fn cases() -> Vec<Case> {
    let crowd = sample::crowd(1, 200, 3, &now());
    let more = sample::crowd(2, 200, 3, &now());
    let full = full_book();
    let ids: Vec<ProspectId> = crowd.prospects.keys().copied().collect();
    vec![
        Case::new("the first commit", &Book::default(), |book| {
            *book = full.clone();
            all(book)
        }),
        Case::new("one fact", &crowd, |book| {
            book.prospects.get_mut(&ids[3]).unwrap().notes = "changed".to_owned();
            [Record::Prospect(ids[3])].into()
        }),
        Case::new("an import", &crowd, |book| {
            book.prospects.extend(more.prospects.clone());
            more.prospects.keys().copied().map(Record::Prospect).collect()
        }),
        Case::new("a merge", &crowd, |book| {
            for (place, id) in ids.iter().enumerate() {
                book.prospects.get_mut(id).unwrap().matter = format!("matter {place}");
            }
            book.prospects.extend(full.prospects.clone());
            book.groups.clone_from(&full.groups);
            all(book)
        }),
        Case::new("a restore in place of all", &crowd, |book| {
            let gone = all(book);
            *book = full.clone();
            gone.union(&all(book)).copied().collect()
        }),
        Case::new("erasing half", &crowd, |book| {
            book.prospects.retain(|id, _| id.0 % 2 == 0);
            ids.iter().copied().map(Record::Prospect).collect()
        }),
        moved_from_version_1(&full),
    ]
}

fn moved_from_version_1(full: &Book) -> Case {
    Case {
        name: "the move from version 1".to_owned(),
        before: super::written(full),
        from: full.clone(),
        to: full.clone(),
        records: BTreeSet::new(),
    }
}

#[test]
fn a_crash_at_every_call_leaves_the_book_before_or_after() {
    let points: usize = cases().iter().map(|case| case.stop_everywhere(Failure::Death)).sum();
    assert!(points > 60, "only {points} points");
}

#[test]
fn a_refused_write_at_every_call_loses_nothing() {
    let points: usize = cases().iter().map(|case| case.stop_everywhere(Failure::Quota)).sum();
    assert!(points > 25, "only {points} points");
}

/// A crash, a start, a change, a crash …, as on a machine that is about to break.
#[test]
fn crash_after_crash() {
    let book = sample::crowd(1, 120, 3, &now());
    let (mut shelf, _) = kept(&book);
    let mut before = book;
    for step in 0..120usize {
        let mut after = before.clone();
        let id = *after.prospects.keys().nth(step % 120).unwrap();
        after.prospects.get_mut(&id).unwrap().notes = format!("step {step}");
        let mut dying = Failing::after(&shelf, step % 5, Failure::Death);
        let mut keeper: Keeper = opened(&shelf).keeper;
        let _ = keeper.commit(&after, &[Record::Prospect(id)].into(), &mut dying);
        shelf = dying.inner;
        let found = opened(&shelf);
        assert!(found.damaged.is_empty() && found.fell_back.is_empty());
        assert!(found.book == before || found.book == after, "step {step}");
        before = found.book;
    }
    let keys = Shelf::keys(&shelf).unwrap().len();
    assert!(keys < 60, "{keys} keys");
}
