//! A locked book shows nothing of itself, opens with its passphrase alone, and no crash on the way to it or back loses
//! anything.

use std::sync::atomic::{AtomicU64, Ordering};

use onemore::model::Book;
use onemore::saves::{
    Cipher, CryptError, LOCK_IS_ON, LOCK_KEYS, Lock, LockRecord, PREFIX, Shelf, ShelfError, is_sealed,
};

use super::books::{Failing, Failure, Memory, all, assert_holds, full_book, kept, opened};

const PASSPHRASE: &str = "five quiet boats at noon";

/// Not random, but never the same twice, which is what a test needs.
fn random() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// A shelf as the app sees it while a lock is open.
struct Unlocked<'a>(&'a mut Memory, &'a Lock);

impl Shelf for Unlocked<'_> {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        let text = Shelf::get(self.0, key)?;
        Ok(text.map(|text| self.1.open(key, &text).unwrap_or(text)))
    }

    fn put(&mut self, key: &str, text: &str) -> Result<(), ShelfError> {
        let sealed = self.1.seal(key, text).unwrap();
        self.0.put(key, &sealed)
    }

    fn remove(&mut self, key: &str) -> Result<(), ShelfError> {
        Shelf::remove(self.0, key)
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        Shelf::keys(self.0)
    }
}

/// A kept book, with a message in hand beside it and something of another page of the same host.
fn shelf() -> (Memory, Book) {
    let book = full_book();
    let (mut shelf, _) = kept(&book);
    for (key, text) in [
        (
            "onemore:draft:0000000000000001",
            r#"{"own":{"body":"Dear Hannah Weiss"}}"#,
        ),
        ("onemore:past:3", "a word about Hannah Weiss"),
        ("onemore-preference:theme", "\"dark\""),
        ("somebody-elses", "Hannah Weiss"),
    ] {
        shelf.insert(key.to_owned(), text.to_owned());
    }
    (shelf, book)
}

fn ours(shelf: &Memory) -> impl Iterator<Item = (&String, &String)> {
    shelf.iter().filter(|(key, _)| key.starts_with(PREFIX))
}

#[track_caller]
fn locked(clear: &Memory) -> (Memory, Lock, LockRecord) {
    let mut shelf = clear.clone();
    let lock = Lock::new(random);
    let record = lock.record(PASSPHRASE, 1_000).unwrap();
    lock.turn_on(&record, &mut shelf).unwrap();
    (shelf, lock, record)
}

#[test]
fn a_text_comes_back_and_takes_little_more_room() {
    let lock = Lock::new(random);
    let packed: String = ('\u{800}'..'\u{4800}').collect();
    for text in ["", "a", "Håndværk & Büro 🪵", "{\"a\":1}", &packed, &"ab".repeat(5_000)] {
        let sealed = lock.seal("onemore:page:1.2", text).unwrap();
        assert_eq!(lock.open("onemore:page:1.2", &sealed).as_deref(), Some(text));
        assert!(is_sealed(&sealed) && !is_sealed(text));
        let (before, after) = (text.encode_utf16().count(), sealed.encode_utf16().count());
        assert!(after <= before + before / 14 + 60, "{before} became {after}");
    }
    let (clear, _) = shelf();
    let (sealed, ..) = locked(&clear);
    let room = |shelf: &Memory| -> usize { ours(shelf).map(|(_, text)| text.encode_utf16().count()).sum() };
    let (before, after) = (room(&clear), room(&sealed));
    println!(
        "{before} characters in clear, {after} locked: {:.3} times",
        after as f64 / before as f64
    );
    assert!(after <= before + before / 14 + 60 * ours(&clear).count());
}

#[test]
fn a_locked_book_shows_nothing_and_opens_with_its_passphrase_alone() {
    let (clear, book) = shelf();
    let (mut sealed, lock, record) = locked(&clear);
    assert!(ours(&sealed).all(|(_, text)| is_sealed(text)));
    for key in LOCK_KEYS {
        assert_eq!(sealed[key], record.text);
        assert!(sealed[key].starts_with(LOCK_IS_ON) && !sealed[key].contains(PASSPHRASE));
    }
    // What is not ours, or says nothing of anybody, stays as it is.
    assert_eq!(sealed["onemore-preference:theme"], "\"dark\"");
    assert_eq!(sealed["somebody-elses"], "Hannah Weiss");
    assert!(opened(&sealed).book.prospects.is_empty());

    let found = LockRecord::read(&sealed).unwrap().unwrap();
    assert_eq!(found, record);
    assert_eq!(
        Lock::open(&found, "five quiet boats at Noon", random).unwrap_err(),
        CryptError::WrongPassphrase
    );
    let again = Lock::open(&found, PASSPHRASE, random).unwrap();
    assert_holds(&Unlocked(&mut sealed, &again), &book);

    let mut changed = book.clone();
    changed.settings.profile.name = "Robin Vale".to_owned();
    let mut keeper = opened(&Unlocked(&mut sealed, &again)).keeper;
    keeper
        .commit(&changed, &all(&changed), &mut Unlocked(&mut sealed, &again))
        .unwrap();
    assert!(ours(&sealed).all(|(_, text)| is_sealed(text)));
    assert_holds(&Unlocked(&mut sealed, &again), &changed);

    lock.turn_off(2_000, &mut sealed).unwrap();
    assert!(ours(&sealed).all(|(_, text)| !is_sealed(text)));
    assert_eq!(
        sealed["onemore:draft:0000000000000001"],
        clear["onemore:draft:0000000000000001"]
    );
    assert!(!LockRecord::read(&sealed).unwrap().unwrap().is_on);
    assert_holds(&sealed, &changed);
}

#[test]
fn no_sealed_text_stands_in_for_another_and_every_change_shows() {
    let lock = Lock::new(random);
    let text = "Hannah Weiss asked to be called on Friday.";
    let sealed = lock.seal("onemore:draft:1", text).unwrap();
    assert_eq!(lock.open("onemore:draft:2", &sealed), None);
    assert_eq!(Lock::new(random).open("onemore:draft:1", &sealed), None);
    assert_ne!(
        lock.seal("onemore:draft:1", text).unwrap(),
        sealed,
        "no nonce is used twice"
    );
    let letters: Vec<char> = sealed.chars().collect();
    for place in 0..letters.len() {
        for other in ['a', '0', '\u{800}', '\u{87ff}'] {
            let mut changed = letters.clone();
            changed[place] = other;
            let changed: String = changed.into_iter().collect();
            let opens = lock.open("onemore:draft:1", &changed).is_some();
            assert_eq!(opens, changed == sealed, "place {place}");
        }
        let cut: String = letters[..place].iter().collect();
        assert_eq!(lock.open("onemore:draft:1", &cut), None, "cut at {place}");
    }
    for forged in [
        "onemore-sealed 1 ",
        "onemore-sealed 1 99999999999999999999 x",
        "onemore-sealed 1 28 ",
    ] {
        assert_eq!(lock.open("onemore:draft:1", forged), None);
    }
}

#[test]
fn one_damaged_record_does_not_lock_the_owner_out() {
    let (clear, book) = shelf();
    for key in LOCK_KEYS {
        let (mut sealed, ..) = locked(&clear);
        let broken = sealed[key].replace("\"data\"", "\"dato\"");
        sealed.insert(key.to_owned(), broken);
        let found = LockRecord::read(&sealed).unwrap().unwrap();
        let lock = Lock::open(&found, PASSPHRASE, random).unwrap();
        assert_holds(&Unlocked(&mut sealed, &lock), &book);
        sealed.remove(key);
        assert_eq!(LockRecord::read(&sealed).unwrap(), Some(found));
    }
}

#[test]
fn a_changed_passphrase_opens_what_the_old_one_has_locked() {
    let (clear, book) = shelf();
    let (before, lock, old) = locked(&clear);
    let new = lock.record("seven loud trains", old.at + 1).unwrap();
    for calls in 0..=2 {
        let mut shelf = Failing::after(&before, calls, Failure::Death);
        let done = new.put(&mut shelf).is_ok();
        let found = LockRecord::read(&shelf.inner).unwrap().unwrap();
        let passphrase = if found == new { "seven loud trains" } else { PASSPHRASE };
        assert!(found == new || found == old);
        assert_eq!(done, calls >= 1);
        assert!(!done || found == new);
        let lock = Lock::open(&found, passphrase, random).unwrap();
        assert_holds(&Unlocked(&mut shelf.inner, &lock), &book);
    }
}

/// The book can be read whatever stopped on the way: in clear, or with the passphrase.
#[track_caller]
fn assert_readable(shelf: &mut Memory, lock: &Lock, book: &Book, place: &str) {
    let is_on = LockRecord::read(shelf).unwrap().is_some_and(|record| record.is_on);
    if !is_on {
        assert!(
            ours(shelf).all(|(_, text)| !is_sealed(text)),
            "{place}: no record, and no key"
        );
        return assert_holds(shelf, book);
    }
    assert_holds(&Unlocked(shelf, lock), book);
    // Whoever opens it with the passphrase goes on to the end.
    lock.seal_all(shelf).unwrap();
    assert!(ours(shelf).all(|(_, text)| is_sealed(text)), "{place}");
    assert_holds(&Unlocked(shelf, lock), book);
}

#[test]
fn a_crash_on_the_way_leaves_the_book_in_clear_or_locked() {
    let (clear, book) = shelf();
    let (sealed, lock, record) = locked(&clear);
    type Way<'a> = &'a dyn Fn(&mut Failing) -> Result<(), ShelfError>;
    let on: Way = &|shelf| lock.turn_on(&record, shelf);
    let off: Way = &|shelf| lock.turn_off(2_000, shelf);
    for (name, before, way) in [("on", &clear, on), ("off", &sealed, off)] {
        for how in [Failure::Death, Failure::Quota] {
            for calls in 0.. {
                let place = format!("turned {name}, {how:?} after {calls}");
                let mut shelf = Failing::after(before, calls, how);
                let done = way(&mut shelf);
                let record = LockRecord::read(&shelf.inner).unwrap();
                let is_on = record.is_some_and(|record| record.is_on);
                if done.is_ok() {
                    assert_eq!(is_on, name == "on", "{place}");
                } else if how == Failure::Quota {
                    assert_eq!(is_on, name == "off", "{place}: refused, so as before");
                }
                assert_readable(&mut shelf.inner, &lock, &book, &place);
                if (1..usize::MAX / 2).contains(&shelf.left.get()) {
                    assert!(calls > 5 && done.is_ok(), "{place}");
                    break;
                }
            }
        }
    }
}
