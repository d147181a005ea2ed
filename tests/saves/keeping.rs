//! What is committed is opened again, whatever was changed.

use std::collections::BTreeSet;

use onemore::model::{Book, Part, Prospect, ProspectId, Record, Stamp, Touch};
use onemore::sample;
use onemore::saves::{Keeper, Shelf};

use super::books::{Memory, all, assert_holds, full_book, kept, now, opened};

#[test]
fn a_book_is_opened_as_it_was_committed() {
    let book = full_book();
    let (shelf, keeper) = kept(&book);
    assert_holds(&shelf, &book);
    assert_eq!((keeper.seq(), opened(&shelf).keeper.seq()), (1, 1));
    assert!(Keeper::check(&book, &shelf).unwrap().is_the_book);
    assert!(!Keeper::check(&Book::default(), &shelf).unwrap().is_the_book);
}

#[test]
fn an_empty_shelf_holds_an_empty_book() {
    assert_holds(&Memory::new(), &Book::default());
    let (shelf, _) = kept(&Book::default());
    assert_holds(&shelf, &Book::default());
}

/// Changes of every kind, one after the other, each committed by the same keeper and by one that was opened anew.
#[test]
fn every_change_is_found_again() {
    let mut book = sample::crowd(1, 300, 4, &now());
    let (mut shelf, mut keeper) = kept(&book);
    let ids: Vec<ProspectId> = book.prospects.keys().copied().collect();
    let more = sample::crowd(2, 150, 2, &now());
    let full = full_book();
    type Change<'a> = &'a dyn Fn(&mut Book) -> BTreeSet<Record>;
    let steps: [(&str, Change<'_>); 9] = [
        ("a fact", &|book| {
            book.prospects.get_mut(&ids[7]).unwrap().name = "Somebody Else".to_owned();
            [Record::Prospect(ids[7])].into()
        }),
        ("one goes", &|book| {
            book.prospects.remove(&ids[8]);
            [Record::Prospect(ids[8])].into()
        }),
        ("many come", &|book| {
            book.prospects.extend(more.prospects.clone());
            more.prospects.keys().copied().map(Record::Prospect).collect()
        }),
        ("the desk", &|book| {
            book.groups.clone_from(&full.groups);
            book.values.clone_from(&full.values);
            book.tombstones.clone_from(&full.tombstones);
            book.settings.clone_from(&full.settings);
            [Record::Groups, Record::Values, Record::Tombstones, Record::Settings].into()
        }),
        ("long logs", &|book| {
            let touch = book.prospects[&ids[9]].touches[0].clone();
            for id in &ids[10..60] {
                let long = Touch {
                    note: "A long story. ".repeat(40),
                    ..touch.clone()
                };
                book.prospects.get_mut(id).unwrap().touches.extend(vec![long; 20]);
            }
            ids[10..60].iter().copied().map(Record::Prospect).collect()
        }),
        ("most go", &|book| {
            book.prospects.retain(|id, _| *id == ids[3]);
            ids.iter()
                .chain(more.prospects.keys())
                .copied()
                .map(Record::Prospect)
                .collect()
        }),
        ("the desk is cleared", &|book| {
            *book = Book {
                prospects: std::mem::take(&mut book.prospects),
                ..Book::default()
            };
            all(book)
        }),
        ("everybody goes", &|book| {
            book.prospects.clear();
            [Record::Prospect(ids[3])].into()
        }),
        ("all come back", &|book| {
            *book = full.clone();
            all(book)
        }),
    ];
    for (name, change) in steps {
        let records = change(&mut book);
        let mut anew = (shelf.clone(), opened(&shelf).keeper);
        anew.1.commit(&book, &records, &mut anew.0).unwrap();
        assert_holds(&anew.0, &book);
        let committed = keeper.commit(&book, &records, &mut shelf).unwrap();
        assert_holds(&shelf, &book);
        assert_eq!(committed.seq, keeper.seq(), "{name}");
        assert_eq!(
            opened(&shelf).keeper.keys().collect::<Vec<_>>(),
            keeper.keys().collect::<Vec<_>>(),
            "{name}"
        );
        for (key, text) in &committed.written {
            assert_eq!(shelf.get(key.as_str()), Some(text), "{name}: {key}");
        }
        assert!(committed.removed.iter().all(|key| !shelf.contains_key(key)), "{name}");
    }
}

#[test]
fn one_change_writes_one_page_and_the_index() {
    let mut book = sample::crowd(1, 1_000, 10, &now());
    let (mut shelf, mut keeper) = kept(&book);
    let id = *book.prospects.keys().nth(500).unwrap();
    for step in 0..50 {
        book.prospects.get_mut(&id).unwrap().notes = format!("step {step}");
        let committed = keeper
            .commit(&book, &[Record::Prospect(id)].into(), &mut shelf)
            .unwrap();
        assert_eq!(committed.written.len(), 2, "a page and the index");
        let longest = committed
            .written
            .iter()
            .map(|(_, text)| text.encode_utf16().count())
            .max()
            .unwrap();
        assert!(longest < 50_000, "{longest} letters are over 100 kB");
    }
    assert_holds(&shelf, &book);
}

#[test]
fn storage_does_not_grow_with_the_number_of_commits() {
    let mut book = sample::crowd(1, 200, 5, &now());
    let (mut shelf, mut keeper) = kept(&book);
    let ids: Vec<ProspectId> = book.prospects.keys().copied().collect();
    let mut largest = 0;
    for step in 0..200 {
        let id = ids[step * 7 % ids.len()];
        book.prospects.get_mut(&id).unwrap().notes = format!("step {step}");
        keeper
            .commit(&book, &[Record::Prospect(id)].into(), &mut shelf)
            .unwrap();
        if step == 60 {
            largest = shelf.len();
        }
    }
    assert!(
        shelf.len() <= largest,
        "{} keys, {largest} after 60 commits",
        shelf.len()
    );
    assert_holds(&shelf, &book);
}

#[test]
fn keys_of_others_and_of_other_kinds_are_left_alone() {
    let book = full_book();
    let (mut shelf, mut keeper) = kept(&book);
    let foreign = [
        "theme",
        "onemore:draft:0000000000000001",
        "onemore:aside:1:x",
        "onemore:page:x",
        "onemore:page:1.1x",
    ];
    for key in foreign {
        shelf.put(key, "{]").unwrap();
    }
    keeper.commit(&book, &all(&book), &mut shelf).unwrap();
    assert_holds(&shelf, &book);
    assert!(foreign.iter().all(|key| shelf.contains_key(*key)));
}

#[test]
fn somebody_larger_than_a_page_is_kept_too() {
    let mut book = sample::crowd(1, 30, 3, &now());
    let id = *book.prospects.keys().next().unwrap();
    let letters = (0..400_000u32).map(|n| char::from_u32(0x4e00 + n.wrapping_mul(2_654_435_761) % 20_000).unwrap());
    book.prospects.get_mut(&id).unwrap().notes = letters.collect();
    let (shelf, _) = kept(&book);
    assert_holds(&shelf, &book);
}

#[test]
fn the_form_of_version_1_is_opened_and_moved_into_pages_by_the_first_commit() {
    let book = full_book();
    let mut shelf: Memory = super::written(&book);
    let before = shelf.clone();
    let mut opened = opened(&shelf);
    assert_eq!(opened.book, book);
    assert_eq!(shelf, before, "opening writes nothing");
    assert_eq!(opened.keeper.waiting(), &all(&book));
    opened.keeper.commit(&book, &BTreeSet::new(), &mut shelf).unwrap();
    assert!(before.keys().all(|key| !shelf.contains_key(key)));
    assert_holds(&shelf, &book);
}

#[test]
fn what_a_tab_of_version_1_wrote_after_the_move_is_taken_over() {
    let mut book = full_book();
    let (mut shelf, _) = kept(&book);
    let id = *book.prospects.keys().next().unwrap();
    book.prospects.get_mut(&id).unwrap().notes = "from the other tab".to_owned();
    let key = super::key_in_version_1(Record::Prospect(id));
    shelf.put(&key, &super::written(&book)[&key]).unwrap();
    let mut opened = opened(&shelf);
    assert_eq!(opened.book, book);
    opened.keeper.commit(&book, &BTreeSet::new(), &mut shelf).unwrap();
    assert!(!shelf.contains_key(&key));
    assert_holds(&shelf, &book);
}

#[test]
fn damaged_records_of_version_1_stay_where_they_are() {
    let mut book = full_book();
    let mut shelf: Memory = super::written(&book);
    let id = *book.prospects.keys().next().unwrap();
    let key = super::key_in_version_1(Record::Prospect(id));
    shelf.put(&key, "{\"version\":1,\"data\":{}}").unwrap();
    book.prospects.remove(&id);
    let mut opened = opened(&shelf);
    opened.keeper.commit(&book, &BTreeSet::new(), &mut shelf).unwrap();
    assert_eq!(opened.damaged.len(), 1);
    assert!(shelf.contains_key(&key));
    let again = Keeper::open(&shelf).unwrap();
    assert_eq!((again.book == book, again.damaged), (true, opened.damaged));
}

/// Somebody of whom nothing but a name is known.
fn somebody(id: u64) -> Prospect {
    Prospect {
        name: format!("Somebody {id}"),
        ..Prospect::new(ProspectId(id), now().instant)
    }
}

#[test]
fn people_added_one_by_one_fill_pages() {
    let mut book = Book::default();
    let (mut shelf, mut keeper) = kept(&book);
    for id in 1..=400 {
        book.prospects.insert(ProspectId(id), somebody(id));
        keeper
            .commit(&book, &[Record::Prospect(ProspectId(id))].into(), &mut shelf)
            .unwrap();
    }
    assert_holds(&shelf, &book);
    assert!(keeper.room().1 <= 2, "{} pages", keeper.room().1);
}

/// An id that looks random, as ids do.
fn scattered(number: u64) -> ProspectId {
    ProspectId(number.wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

/// Somebody who clears out many thousands of people leaves a mark of each: no text of them is large, and one more changes
/// little.
#[test]
fn thousands_of_erased_people_take_many_small_texts() {
    let mut book = Book::default();
    let erase = |book: &mut Book, number: u64| {
        let at = Stamp {
            at: 1_763_370_000_000 + 977 * number,
            device: 77,
        };
        book.stamps.marks.set(Part::Prospect(scattered(number)), at);
    };
    (0..25_000).for_each(|number| erase(&mut book, number));
    let (mut shelf, mut keeper) = kept(&book);
    assert_holds(&shelf, &book);
    let letters = |text: &String| text.encode_utf16().count();
    let longest = shelf.values().map(letters).max().unwrap();
    assert!(2 * longest <= 100_000, "{longest} letters are over 100 kB");
    let mut written = 0;
    for number in 25_000..25_040 {
        erase(&mut book, number);
        let committed = keeper.commit(&book, &[Record::Stamps].into(), &mut shelf).unwrap();
        written += committed.written.len() - 1;
    }
    assert_holds(&shelf, &book);
    assert!(written <= 60, "{written} pages for 40 changes");
}
