//! What was encrypted or remembered once stays readable: a locked store with its history, and an encrypted copy, written by
//! an earlier build and never edited since.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use onemore::model::{Now, Prospect, ProspectId, Zone};
use onemore::ops::{Change, Op};
use onemore::saves::{self, Cipher, Lock, LockRecord};
use onemore::tabs::{Command, Stored, Tab, TabId, Vault, World};

use super::books::Memory;

const PASSPHRASE: &str = "five quiet boats at noon";
const ANNA: ProspectId = ProspectId(1);

fn path(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/saves");
    folder.join(name)
}

fn random() -> u64 {
    0x5eed_0f0a_cafe_0001
}

/// The store as it is once its lock is open.
fn unlocked() -> Memory {
    let text = std::fs::read_to_string(path("locked.json")).unwrap();
    let sealed: Memory = serde_json::from_str(&text).unwrap();
    let record = LockRecord::read(&sealed).unwrap().unwrap();
    assert!(record.is_on);
    let lock = Lock::open(&record, PASSPHRASE, random).unwrap();
    let ours = sealed.iter().filter(|(key, _)| key.starts_with(saves::PREFIX));
    ours.map(|(key, text)| (key.clone(), lock.open(key, text).unwrap()))
        .collect()
}

#[test]
fn a_book_locked_by_an_earlier_build_opens_with_its_history() {
    let (mut vault, stored) = Vault::open(Box::new(unlocked())).unwrap();
    let mut book = stored.book;
    assert_eq!(
        (stored.seq, book.prospects[&ANNA].notes.as_str()),
        (3, "Wants a call in May")
    );
    let mut tab = Tab::open(TabId(9), stored.seq, stored.history, stored.settled);
    let labels: Vec<&str> = tab.history().done().iter().map(|event| event.label.as_str()).collect();
    assert_eq!(labels.len(), 3);
    let last = tab.history().done()[2].id;
    let now = Now::new("2026-11-22T15:00:00Z".parse().unwrap(), Zone::UTC);
    let mut world = World {
        book: &mut book,
        now: &now,
        device: 1,
        keep: &mut vault,
    };
    tab.granted(&mut world);
    tab.take(&mut world);
    tab.command(Command::Undo(last), &mut world).unwrap();
    assert_eq!(book.prospects[&ANNA].notes, "");
}

#[test]
fn a_copy_encrypted_by_an_earlier_build_opens() {
    let text = std::fs::read_to_string(path("encrypted.json")).unwrap();
    let copy = saves::restore(&saves::decrypt(&text, PASSPHRASE).unwrap()).unwrap();
    assert_eq!(copy.is_intact, Some(true));
    assert_eq!(copy.book.prospects[&ANNA].name, "Anna Berg");
    assert!(saves::decrypt(&text, "five quiet boats at Noon").is_err());
}

/// `cargo test --test saves freeze_what -- --ignored` writes both, once, for a new form of either.
#[test]
#[ignore = "writes fixtures; run once for a new form"]
fn freeze_what_is_encrypted() {
    assert!(
        !path("locked.json").exists() && !path("encrypted.json").exists(),
        "a fixture is never edited"
    );
    let empty: BTreeMap<String, String> = BTreeMap::new();
    let (
        mut vault,
        Stored {
            mut book,
            history,
            settled,
            ..
        },
    ) = Vault::open(Box::new(empty)).unwrap();
    let mut tab = Tab::open(TabId(7), 0, history, settled);
    let now = Now::new("2026-11-22T09:00:00Z".parse().unwrap(), Zone::UTC);
    let mut world = World {
        book: &mut book,
        now: &now,
        device: 1,
        keep: &mut vault,
    };
    tab.granted(&mut world);
    tab.take(&mut world);
    let anna = Prospect {
        name: "Anna Berg".to_owned(),
        ..Prospect::new(ANNA, now.instant)
    };
    for op in [
        Op::AddProspect(Box::new(anna)),
        Op::Edit(ANNA, Change::Title("Head of the workshop".to_owned())),
        Op::Edit(ANNA, Change::Notes("Wants a call in May".to_owned())),
    ] {
        tab.command(Command::from(op), &mut world).unwrap();
    }
    let mut shelf: Memory = vault.everything().unwrap().written.into_iter().collect();
    let lock = Lock::new(random);
    lock.turn_on(&lock.record(PASSPHRASE, 1_000).unwrap(), &mut shelf)
        .unwrap();
    std::fs::write(
        path("locked.json"),
        serde_json::to_string_pretty(&shelf).unwrap() + "\n",
    )
    .unwrap();
    let copy = saves::backup(&book, &[], now.instant);
    let random = std::array::from_fn(|place| place as u8);
    std::fs::write(
        path("encrypted.json"),
        saves::encrypt(&copy, PASSPHRASE, &random).unwrap(),
    )
    .unwrap();
}
