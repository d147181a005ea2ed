//! What is kept is read back; what cannot be read is reported and never lost.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

mod books;
mod crash;
mod damage;
mod forms;
mod keeping;
mod room;
mod versions;

use std::collections::BTreeMap;

use onemore::model::{Book, ProspectId, Record};
use onemore::saves::{self, BackupError, LATEST, Unread};
use proptest::prelude::*;

use books::{full_book, now};

fn written(book: &Book) -> BTreeMap<String, String> {
    let texts = book
        .records()
        .filter_map(|record| Some((saves::key(record), saves::write(book, record)?)));
    texts.collect()
}

#[test]
fn a_book_is_opened_as_it_was_written() {
    let opened = saves::open(written(&full_book()));
    assert_eq!(opened.book, full_book());
    assert_eq!((opened.damaged, opened.too_new), (vec![], None));
}

#[test]
fn keys_name_their_records_and_foreign_keys_are_passed_over() {
    for record in full_book().records() {
        assert_eq!(saves::record(&saves::key(record)), Some(record));
    }
    for foreign in [
        "theme",
        "onemore",
        "onemore:",
        "onemore:prospect:",
        "onemore:prospect:zz",
        "onemore:aside:1:x",
        "other:groups",
    ] {
        assert_eq!(saves::record(foreign), None, "{foreign}");
    }
    let mut texts = written(&full_book());
    texts.insert("somebody-elses".to_owned(), "{]".to_owned());
    assert_eq!(saves::open(texts).damaged, vec![]);
}

#[test]
fn a_record_that_is_gone_has_no_text() {
    for record in [Record::Prospect(ProspectId(1)), Record::Values, Record::Stamps] {
        assert_eq!(saves::write(&Book::default(), record), None);
    }
}

#[test]
fn damaged_text_is_kept_and_the_rest_opens() {
    let book = full_book();
    let mut texts = written(&book);
    let victim = *book.prospects.keys().next().unwrap();
    let key = saves::key(Record::Prospect(victim));
    for text in [
        "",
        "{",
        "null",
        "{\"version\":1}",
        "{\"version\":1,\"data\":{}}",
        "{\"version\":\"1\",\"data\":{}}",
        "\u{0}\u{fffd}",
    ] {
        texts.insert(key.clone(), text.to_owned());
        let opened = saves::open(texts.clone());
        assert_eq!(opened.book.prospects.len(), book.prospects.len() - 1, "{text:?}");
        let damaged = &opened.damaged[..];
        assert!(
            matches!(damaged, [one] if one.key == key && one.text == text && !one.reason.is_empty()),
            "{text:?}"
        );
    }
}

#[test]
fn a_record_under_somebody_elses_key_is_damage() {
    let book = full_book();
    let mut texts = written(&book);
    let mut ids = book.prospects.keys();
    let (first, second) = (*ids.next().unwrap(), *ids.next().unwrap());
    let text = texts[&saves::key(Record::Prospect(first))].clone();
    texts.insert(saves::key(Record::Prospect(second)), text);
    assert_eq!(saves::open(texts).damaged.len(), 1);
}

#[test]
fn a_later_version_is_told_apart_from_damage() {
    let mut texts = written(&full_book());
    let newer = format!("{{\"version\":{},\"data\":{{\"unheard\":\"of\"}}}}", LATEST + 1);
    texts.insert(saves::key(Record::Settings), newer.clone());
    let opened = saves::open(texts);
    assert_eq!((opened.too_new, opened.damaged), (Some(LATEST + 1), vec![]));
    let mut book = full_book();
    assert_eq!(
        saves::take_over(&mut book, Record::Settings, Some(&newer)),
        Err(Unread::TooNew(LATEST + 1))
    );
    assert_eq!(book, full_book());
}

#[test]
fn another_tabs_records_are_taken_over_one_by_one() {
    let theirs = full_book();
    let mut mine = Book::default();
    for record in theirs.records() {
        saves::take_over(&mut mine, record, saves::write(&theirs, record).as_deref()).unwrap();
    }
    assert_eq!(mine, theirs);
    for record in theirs.records() {
        saves::take_over(&mut mine, record, None).unwrap();
    }
    assert_eq!(mine, Book::default());
}

#[test]
fn what_is_no_backup_is_refused_with_what_to_do() {
    let newer = format!("{{\"format\":\"Onemore backup\",\"version\":{}}}", LATEST + 1);
    let mut twins: serde_json::Value = serde_json::from_str(&saves::backup(&full_book(), &[], now().instant)).unwrap();
    let first = twins["prospects"][0].clone();
    twins["prospects"].as_array_mut().unwrap().push(first);
    for (text, fits) in [
        (
            "First Name,Last Name\n",
            (|error| error == &BackupError::NotJson) as fn(&BackupError) -> bool,
        ),
        ("[1,2]", |error| error == &BackupError::NotABackup),
        ("{\"format\":\"Something else\",\"version\":1}", |error| {
            error == &BackupError::NotABackup
        }),
        (newer.as_str(), |error| matches!(error, BackupError::TooNew(_))),
        (
            "{\"format\":\"Onemore backup\",\"version\":1,\"prospects\":[{}]}",
            |error| matches!(error, BackupError::Damaged(_)),
        ),
        (&twins.to_string(), |error| matches!(error, BackupError::Damaged(_))),
    ] {
        let error = saves::restore(text).unwrap_err();
        assert!(fits(&error), "{text:.60}: {error:?}");
        assert!(error.to_string().ends_with(['.', '!']), "a whole sentence: {error}");
    }
}

proptest! {
    /// Whatever text stands under our keys, opening never panics and never loses it.
    #[test]
    fn any_text_is_opened_or_reported(text in "\\PC{0,80}", cut in 0usize..4000, flip in any::<(u16, u8)>()) {
        let book = full_book();
        let id = *book.prospects.keys().next().unwrap();
        let key = saves::key(Record::Prospect(id));
        let sound = saves::write(&book, Record::Prospect(id)).unwrap();
        let mut bytes = sound.clone().into_bytes();
        let place = usize::from(flip.0) % bytes.len();
        bytes[place] ^= flip.1;
        let shorter: String = sound.chars().take(cut).collect();
        for broken in [text, shorter, String::from_utf8_lossy(&bytes).into_owned()] {
            let opened = saves::open([(key.clone(), broken.clone())]);
            let kept = opened.book.prospects.contains_key(&id)
                || opened.too_new.is_some()
                || opened.damaged.iter().any(|one| one.text == broken);
            prop_assert!(kept);
            let _ = saves::restore(&broken);
        }
    }
}
