//! What is kept is read back; what cannot be read is reported and never lost.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

mod books;
mod crash;
mod damage;
mod forms;
mod frozen;
mod keeping;
mod large;
mod lock;
#[allow(dead_code)] // The long tests ask it for more.
mod machine;
mod room;
mod versions;

use onemore::model::{Book, Record};
use onemore::saves::{self, BackupError, LATEST};
use proptest::prelude::*;

use books::{Memory, assert_holds, full_book, now, opened};

/// The key that version 1 kept a record under.
fn key_in_version_1(record: Record) -> String {
    match record {
        Record::Prospect(id) => format!("onemore:prospect:{id}"),
        Record::Groups => "onemore:groups".to_owned(),
        Record::Tombstones => "onemore:tombstones".to_owned(),
        Record::Values => "onemore:values".to_owned(),
        Record::Settings => "onemore:settings".to_owned(),
        Record::Stamps => "onemore:stamps".to_owned(),
    }
}

/// A record as version 1 kept it.
fn text_in_version_1(book: &Book, record: Record) -> String {
    let data = match record {
        Record::Prospect(id) => serde_json::to_value(&book.prospects[&id]),
        Record::Groups => serde_json::to_value(&book.groups),
        Record::Tombstones => serde_json::to_value(&book.tombstones),
        Record::Values => serde_json::to_value(&book.values),
        Record::Settings => serde_json::to_value(&book.settings),
        Record::Stamps => serde_json::to_value(&book.stamps),
    };
    serde_json::json!({"version": 1, "data": data.unwrap()}).to_string()
}

/// A book as version 1 kept it.
fn written(book: &Book) -> Memory {
    let texts = book.records();
    texts
        .map(|record| (key_in_version_1(record), text_in_version_1(book, record)))
        .collect()
}

#[test]
fn a_book_of_version_1_is_opened_as_it_was_written_and_foreign_keys_are_passed_over() {
    let mut texts = written(&full_book());
    for foreign in [
        "theme",
        "onemore",
        "onemore:",
        "onemore:prospect:",
        "onemore:prospect:zz",
        "onemore:aside:1:x",
        "other:groups",
    ] {
        texts.insert(foreign.to_owned(), "{]".to_owned());
    }
    assert_holds(&texts, &full_book());
}

#[test]
fn damaged_text_is_kept_and_the_rest_opens() {
    let book = full_book();
    let mut texts = written(&book);
    let victim = *book.prospects.keys().next().unwrap();
    let key = key_in_version_1(Record::Prospect(victim));
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
        let opened = opened(&texts);
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
    let mut keys = book.prospects.keys().map(|id| key_in_version_1(Record::Prospect(*id)));
    let (first, second) = (keys.next().unwrap(), keys.next().unwrap());
    texts.insert(second, texts[&first].clone());
    assert_eq!(opened(&texts).damaged.len(), 1);
}

#[test]
fn a_later_version_is_told_apart_from_damage() {
    let mut texts = written(&full_book());
    let newer = format!("{{\"version\":{},\"data\":{{\"unheard\":\"of\"}}}}", LATEST + 1);
    texts.insert(key_in_version_1(Record::Settings), newer);
    let opened = opened(&texts);
    assert_eq!((opened.too_new, opened.damaged), (Some(LATEST + 1), vec![]));
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
        let key = key_in_version_1(Record::Prospect(id));
        let sound = text_in_version_1(&book, Record::Prospect(id));
        let mut bytes = sound.clone().into_bytes();
        let place = usize::from(flip.0) % bytes.len();
        bytes[place] ^= flip.1;
        let shorter: String = sound.chars().take(cut).collect();
        for broken in [text, shorter, String::from_utf8_lossy(&bytes).into_owned()] {
            let opened = opened(&Memory::from([(key.clone(), broken.clone())]));
            let kept = opened.book.prospects.contains_key(&id)
                || opened.too_new.is_some()
                || opened.damaged.iter().any(|one| one.text == broken);
            prop_assert!(kept);
            let _ = saves::restore(&broken);
        }
    }
}
