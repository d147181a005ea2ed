//! Every letter that changes and every end that is cut off is noticed; the page falls back to its writing before, and the
//! rest of the book opens.

use onemore::model::{Book, Record};
use onemore::sample;
use onemore::saves::{Damaged, Keeper, Shelf};

use super::books::{Memory, all, assert_holds, kept, now, opened};

/// A book after two commits: of the page changed in the second there is an earlier writing.
fn twice_kept(people: usize) -> (Memory, Keeper, Book, Book) {
    let before = sample::crowd(5, people, 2, &now());
    let (mut shelf, mut keeper) = kept(&before);
    let mut after = before.clone();
    let id = *after.prospects.keys().next().unwrap();
    after.prospects.get_mut(&id).unwrap().notes = "changed".to_owned();
    keeper
        .commit(&after, &[Record::Prospect(id)].into(), &mut shelf)
        .unwrap();
    (shelf, keeper, before, after)
}

fn pages(shelf: &Memory) -> Vec<String> {
    shelf
        .keys()
        .filter(|key| key.starts_with("onemore:page:"))
        .cloned()
        .collect()
}

/// The page in force that was written last, so that it has a writing before it.
fn latest(shelf: &Memory) -> String {
    pages(shelf).into_iter().find(|key| key.ends_with(".2")).unwrap()
}

#[test]
fn every_letter_and_every_end_counts() {
    let (shelf, _, _, _) = twice_kept(12);
    let key = latest(&shelf);
    let sound: Vec<u16> = shelf[&key].encode_utf16().collect();
    let mut seal = onemore::saves::Opener::default();
    let mut read = |units: &[u16]| {
        let text = String::from_utf16_lossy(units);
        seal.reads(&key, &text)
    };
    assert!(read(&sound));
    for place in 0..sound.len() {
        let mut broken = sound.clone();
        for flip in [1u16 << (place % 16), 0x0001, 0xffff] {
            broken[place] = sound[place] ^ flip;
            assert!(!read(&broken), "unit {place} changed by {flip:04x} was not noticed");
        }
        assert!(!read(&sound[..place]), "cut off at {place} was not noticed");
    }
    assert!(
        !read(&[&sound[..], &[0x0800]].concat()),
        "a letter too many was not noticed"
    );
}

#[test]
fn a_text_under_the_key_of_another_page_is_damage() {
    let (mut shelf, ..) = twice_kept(400);
    let all = pages(&shelf);
    let other = shelf[&all[0]].clone();
    shelf.insert(all[1].clone(), other);
    let found = opened(&shelf);
    assert_eq!(found.damaged.len() + found.fell_back.len(), 1);
}

#[test]
fn a_damaged_page_falls_back_to_its_writing_before() {
    let (mut shelf, _, before, after) = twice_kept(400);
    let key = latest(&shelf);
    shelf.put(&key, "onemore 2 nonsense").unwrap();
    let found = opened(&shelf);
    assert!(
        found.book == before,
        "the earlier state of that page, the rest as it is"
    );
    assert_eq!(found.damaged, []);
    assert_eq!(found.fell_back.len(), 1);
    assert_eq!(
        (&found.fell_back[0].damaged.key, found.fell_back[0].people.is_empty()),
        (&key, false)
    );

    // What is damaged stays where it is, whatever is committed, until it is put aside.
    let mut keeper = found.keeper;
    keeper.commit(&after, &all(&after), &mut shelf).unwrap();
    let again = opened(&shelf);
    assert!(again.book == after);
    assert_eq!(again.damaged.len(), 1);
    assert_eq!(shelf[&key], "onemore 2 nonsense");
    shelf.remove(&key);
    let mut gone = opened(&shelf);
    assert_eq!(gone.damaged, []);
    gone.keeper
        .commit(&after, &[Record::Settings].into(), &mut shelf)
        .unwrap();
    assert_holds(&shelf, &after);
}

#[test]
fn a_damaged_page_without_another_writing_is_kept_and_the_rest_opens() {
    let book = sample::crowd(5, 400, 2, &now());
    let (mut shelf, _) = kept(&book);
    let key = pages(&shelf)[0].clone();
    for text in ["", "{}", "onemore 2 page:1.1 3 00000000 abc"] {
        shelf.put(&key, text).unwrap();
        let found = opened(&shelf);
        assert!(!found.book.prospects.is_empty() && found.book.prospects.len() < 400);
        assert!(
            found
                .book
                .prospects
                .iter()
                .all(|(id, one)| book.prospects.get(id) == Some(one))
        );
        assert_eq!((found.damaged.len(), &found.damaged[0].text[..]), (1, text));
        let mut keeper = found.keeper;
        let mut next = shelf.clone();
        keeper.commit(&found.book, &all(&found.book), &mut next).unwrap();
        assert_eq!(next[&key], text, "never overwritten");
        assert!(opened(&next).book == found.book);
    }
    Shelf::remove(&mut shelf, &key).unwrap();
    assert_eq!(opened(&shelf).damaged[0].reason, "It is missing.");
}

#[test]
fn a_damaged_index_loses_nothing() {
    let (shelf, keeper, before, after) = twice_kept(400);
    let index = |side: &str| format!("onemore:index.{side}");
    assert!(
        keeper.keys().any(|key| key == index("a")),
        "the first commit wrote b, the second a"
    );
    for (broken, expected) in [(vec!["a"], &after), (vec!["b"], &after), (vec!["a", "b"], &after)] {
        let mut shelf = shelf.clone();
        for side in &broken {
            let key = index(side);
            if let Some(text) = shelf.get(&key).cloned() {
                let cut: String = text.chars().take(text.chars().count() - 1).collect();
                shelf.put(&key, &cut).unwrap();
            }
        }
        let found = opened(&shelf);
        assert!(found.book == *expected || found.book == before, "{broken:?}");
        assert!(found.book == *expected, "{broken:?}: a commit was lost");
        assert_eq!(
            found.fell_back.is_empty(),
            !broken.contains(&"a"),
            "{broken:?}: said when it is the one in force"
        );
        let mut keeper = found.keeper;
        keeper.commit(&after, &all(&after), &mut shelf).unwrap();
        assert_holds(&shelf, &after);
    }
}

#[test]
fn without_any_index_the_pages_are_still_a_book() {
    let (mut shelf, _, _, after) = twice_kept(400);
    shelf.retain(|key, _| !key.starts_with("onemore:index"));
    assert!(opened(&shelf).book == after);
}

/// Somebody's book with two people whose records cannot be read, and a thing of the library.
#[test]
fn a_record_that_cannot_be_read_is_carried_along_until_it_is_given_up() {
    let mut shelf: Memory = serde_json::from_str(include_str!("../fixtures/saves/unread.json")).unwrap();
    let found = opened(&shelf);
    let (mut book, mut keeper) = (found.book, found.keeper);
    assert_eq!((book.prospects.len(), book.values.len()), (2, 1));
    let texts = |all: &[Damaged]| -> Vec<String> { all.iter().map(|one| one.text.clone()).collect() };
    assert_eq!(
        texts(&found.damaged),
        [
            r#"{"id":"00000000000000ff","name":5}"#,
            r#"{"name":"Omar Said"}"#,
            r#"{"id":"0000000000000005","title":7}"#
        ]
    );
    let id = *book.prospects.keys().next().unwrap();
    book.prospects.get_mut(&id).unwrap().notes = "changed".to_owned();
    keeper.commit(&book, &all(&book), &mut shelf).unwrap();
    assert_eq!(texts(&opened(&shelf).damaged), texts(&found.damaged));

    // The keys they were reported under are those of pages that have been written anew by now.
    assert!(!keeper.give_up_unread("onemore:page:1.1", "{}"));
    for (place, one) in found.damaged.iter().enumerate() {
        assert!(keeper.give_up_unread(&one.key, &one.text), "{one:?}");
        assert!(!keeper.give_up_unread(&one.key, &one.text), "{one:?}");
        keeper.commit(&book, &[].into(), &mut shelf).unwrap();
        assert_eq!(texts(&opened(&shelf).damaged), texts(&found.damaged)[place + 1..]);
    }
    assert_holds(&shelf, &book);
}
