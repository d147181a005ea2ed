//! Every form that was ever released opens in this build, and what a later one keeps is not lost.

use std::collections::BTreeSet;
use std::path::Path;

use onemore::model::{Book, Record};
use onemore::saves::{LATEST, Shelf, codec};
use serde_json::{Value, json};

use super::books::{Memory, all, assert_holds, full_book, kept, opened};

fn fixture(version: u32) -> Memory {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/saves");
    let path = folder.join(format!("v{version}.json"));
    let text = std::fs::read_to_string(&path)
        .unwrap_or_else(|_| panic!("{} is missing: each version has a store that it wrote", path.display()));
    serde_json::from_str(&text).unwrap()
}

#[test]
fn every_version_that_was_ever_written_still_opens() {
    for version in 1..=LATEST {
        // One file a version, written by that version and never edited since.
        let found = opened(&fixture(version));
        assert_eq!(
            (found.damaged, found.fell_back, found.too_new),
            (vec![], vec![], None),
            "version {version}"
        );
        let book = found.book;
        assert!(
            book.prospects.len() >= 2 && !book.groups.is_empty() && !book.tombstones.is_empty(),
            "version {version}"
        );
        assert!(book.touches().count() > 2, "version {version}");
        let mut shelf = fixture(version);
        opened(&shelf).keeper.commit(&book, &all(&book), &mut shelf).unwrap();
        assert_holds(&shelf, &book);
    }
}

#[test]
fn today_s_fixture_says_what_the_one_before_said() {
    let [before, now] = [LATEST - 1, LATEST].map(|version| opened(&fixture(version)).book);
    assert_eq!(before.groups, now.groups);
    assert_eq!(before.prospects, now.prospects);
}

/// `cargo test --test saves freeze -- --ignored` writes the fixture of a new version, once, from that of the one before.
#[test]
#[ignore = "writes a fixture; run once for a new version"]
fn freeze_a_fixture() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/saves/v{LATEST}.json"));
    assert!(!path.exists(), "a fixture is never edited");
    let mut shelf = fixture(LATEST - 1);
    let mut found = opened(&shelf);
    found.keeper.commit(&found.book, &all(&found.book), &mut shelf).unwrap();
    std::fs::write(path, serde_json::to_string_pretty(&shelf).unwrap() + "\n").unwrap();
}

/// What a later version would write: the same, with fields of which this one knows nothing.
fn with_unknown_fields(book: &Book) -> Memory {
    let mut shelf = super::written(book);
    for text in shelf.values_mut() {
        let mut envelope: Value = serde_json::from_str(text).unwrap();
        let all = match &mut envelope["data"] {
            Value::Array(all) => all.iter_mut().collect(),
            one => vec![one],
        };
        for record in all {
            record["later"] = json!({"since": "2027-01-01", "why": [1, 2.5, null]});
            for touch in record
                .get_mut("touches")
                .and_then(Value::as_array_mut)
                .into_iter()
                .flatten()
            {
                touch["weather"] = json!("rain");
            }
        }
        *text = envelope.to_string();
    }
    shelf
}

#[test]
fn what_a_later_version_keeps_survives_a_change_by_this_one() {
    let book = Book {
        tombstones: vec![],
        stamps: Default::default(),
        ..full_book()
    };
    let mut shelf = with_unknown_fields(&book);
    // Twice through pages, changed in between.
    let mut found = opened(&shelf);
    found.keeper.commit(&found.book, &BTreeSet::new(), &mut shelf).unwrap();
    let mut found = opened(&shelf);
    let id = *found
        .book
        .prospects
        .iter()
        .find(|(_, one)| one.touches.len() > 2)
        .unwrap()
        .0;
    found.book.prospects.get_mut(&id).unwrap().notes = "changed here".to_owned();
    let gone = found.book.prospects.get_mut(&id).unwrap().touches.remove(0);
    found
        .keeper
        .commit(&found.book, &[Record::Prospect(id)].into(), &mut shelf)
        .unwrap();
    let found = opened(&shelf);
    let unknown = |value: Value| value["unknown"]["later"]["why"][1].clone();
    let people = found.book.prospects.values().map(|one| codec::to_value(one).unwrap());
    assert!(people.map(unknown).all(|found| found == json!(2.5)));
    let settings = unknown(codec::to_value(&found.book.settings).unwrap());
    let group = unknown(codec::to_value(&found.book.groups[0]).unwrap());
    let item = unknown(codec::to_value(&found.book.values[0]).unwrap());
    assert_eq!([settings, group, item], [json!(2.5), json!(2.5), json!(2.5)]);
    let changed = &found.book.prospects[&id];
    let touches = &codec::to_value(changed).unwrap()["unknown"]["/touches"];
    assert_eq!(touches[format!("/{}", changed.touches[0].id)]["weather"], json!("rain"));
    assert_eq!(
        touches[format!("/{}", gone.id)],
        Value::Null,
        "what is gone takes its part along"
    );
}

#[test]
fn what_a_later_version_wrote_is_opened_and_said() {
    // The version in a head is under its checksum, so a later version's text is made by hand here.
    let mut shelf: Memory = super::written(&full_book());
    let key = super::key_in_version_1(Record::Settings);
    shelf
        .put(&key, &format!("{{\"version\":{},\"data\":{{}}}}", LATEST + 1))
        .unwrap();
    assert_eq!(opened(&shelf).too_new, Some(LATEST + 1));
    let (pages, _) = kept(&full_book());
    assert_eq!(opened(&pages).too_new, None);
}
