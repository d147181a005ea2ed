//! A copy of everything: read back as it was made, and never taken for whole when it is not.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use onemore::model::{
    Book, DeskStamps, Group, GroupId, Now, Part, ProspectId, Settings, Stamp, Tombstone, ValueItem, ValueItemId,
    ValueKind, Zone,
};
use onemore::sample;
use onemore::saves::{self, Backup, CryptError, Draft};
use serde_json::{Value, json};

fn moment() -> DateTime<Utc> {
    "2026-11-17T09:00:00Z".parse().unwrap()
}

/// The sample book with stamps, and a draft in hand.
fn made() -> (Book, Vec<Draft>) {
    let mut next = 0;
    let mut people = sample::prospects(&Now::new(moment(), Zone::UTC), || {
        next += 1;
        next
    });
    let stamp = Stamp {
        at: 1_763_370_000_123,
        device: u32::MAX,
    };
    people[0].stamps.fields.set(stamp, 0b1001);
    people[0].notes = "Two lines\nand a \"quoted\" \\ word, checksum\": \"".to_owned();
    let mut stamps = DeskStamps::default();
    stamps.marks.set(Part::Prospect(ProspectId(77)), stamp);
    stamps.see(stamp);
    let book = Book {
        prospects: people.into_iter().map(|one| (one.id, one)).collect(),
        groups: vec![serde_json::from_str::<Group>("{\"id\":\"9\",\"name\":\"Håndværk 🪵\"}").unwrap()],
        tombstones: vec![Tombstone {
            emails: vec!["gone@away.example".to_owned()],
            phones: vec![],
        }],
        settings: Settings {
            starts_a_day: 3,
            ..Settings::default()
        },
        stamps,
        ..Book::default()
    };
    assert_eq!(book.groups[0].id, GroupId(9));
    let draft = Draft {
        prospect: ProspectId(1),
        text: "{\"subject\":\"The “readings”\"}".to_owned(),
    };
    (book, vec![draft])
}

fn few() -> (Book, Vec<Draft>) {
    let (mut book, drafts) = made();
    let keep: Vec<ProspectId> = book.prospects.keys().copied().take(2).collect();
    book.prospects.retain(|id, _| keep.contains(id));
    (book, drafts)
}

fn text(made: &(Book, Vec<Draft>)) -> String {
    saves::backup(&made.0, &made.1, moment())
}

#[test]
fn a_backup_is_read_back_as_it_was_made() {
    let made = made();
    let text = text(&made);
    let expected = Backup {
        book: made.0.clone(),
        drafts: made.1.clone(),
        made_at: Some(moment()),
        is_intact: Some(true),
    };
    let laid_out_anew: String = text.lines().map(str::trim_start).collect();
    for (text, why) in [
        (text.clone(), "as written"),
        (format!("\u{feff}{text}"), "an editor may have added a byte order mark"),
        (
            text.replace('\n', "\r\n") + "\r\n",
            "a mail program may have changed the line ends",
        ),
        (laid_out_anew, "a tool may have laid it out anew"),
    ] {
        assert_eq!(saves::restore(&text), Ok(expected.clone()), "{why}");
    }
    assert_eq!(
        saves::backup(&made.0, &made.1, moment()),
        text,
        "the same book is the same text"
    );
}

/// As many people as a browser has room for, reckoned from some of them: the page opens what it wrote.
#[test]
fn the_copy_of_a_full_browser_is_one_that_opens() {
    const FULL: usize = 25_000;
    const SOME: usize = 250;
    let book = sample::crowd(3, SOME, 10, &Now::new(moment(), Zone::UTC));
    let copy = saves::backup(&book, &[], moment());
    let random = std::array::from_fn(|place| place as u8);
    let encrypted = saves::encrypt(&copy, "hall lantern ferry moss", &random).unwrap();
    for (text, most) in [(&copy, 60 << 20), (&encrypted, 80 << 20)] {
        let full = text.len() / SOME * FULL;
        println!("{} bytes a person, {full} for {FULL}", text.len() / SOME);
        assert!(full < most && full * 4 < saves::LARGEST_COPY, "{full} bytes");
    }
}

/// What is handed over before a book is replaced counts only when every part of it can be read back.
#[test]
fn a_copy_that_lacks_any_part_does_not_hold_the_book() {
    let (book, drafts) = made();
    let read = |book: &Book, drafts: &[Draft]| saves::restore(&saves::backup(book, drafts, moment())).unwrap();
    assert!(read(&book, &drafts).holds(&book, &drafts));
    type Loss = fn(&mut Book, &mut Vec<Draft>);
    let losses: [(&str, Loss); 8] = [
        ("somebody", |book, _| drop(book.prospects.pop_first())),
        ("a touch", |book, _| {
            let touched = book.prospects.values_mut().find(|one| !one.touches.is_empty());
            touched.unwrap().touches.pop();
        }),
        ("the groups", |book, _| book.groups.clear()),
        ("who must not come back", |book, _| book.tombstones.clear()),
        ("the library", |book, _| book.values.clear()),
        ("the settings", |book, _| book.settings = Settings::default()),
        ("the stamps", |book, _| book.stamps = DeskStamps::default()),
        ("a message in hand", |_, drafts| drafts.clear()),
    ];
    let mut book = book;
    book.values = vec![ValueItem::new(
        ValueItemId(4),
        ValueKind::Article,
        "The readings".to_owned(),
        moment(),
    )];
    for (what, lose) in losses {
        let (mut less, mut fewer) = (book.clone(), drafts.clone());
        lose(&mut less, &mut fewer);
        assert!(!read(&less, &fewer).holds(&book, &drafts), "without {what}");
    }
    let text = saves::backup(&book, &drafts, moment());
    let changed = saves::restore(&text.replace(" 🪵", "  🪵"));
    assert!(!changed.unwrap().holds(&book, &drafts), "changed on its way");
}

#[test]
fn every_record_has_a_line_of_its_own() {
    let made = made();
    let text = text(&made);
    for (id, person) in &made.0.prospects {
        let begins = format!("    {{\"id\":{}", serde_json::to_string(id).unwrap());
        let line = text.lines().find(|line| line.starts_with(&begins)).unwrap();
        let read: onemore::model::Prospect = serde_json::from_str(line.trim_end_matches(',')).unwrap();
        assert!(read == *person);
    }
    let parts = text.lines().filter(|line| line.starts_with("  \"")).count();
    assert!(parts >= 9 && text.starts_with("{\n  \"format\": \"Onemore backup\",\n") && text.ends_with("\"\n}"));
    let few = saves::backup(&Book::default(), &[], moment());
    assert!(few.contains("\n  \"prospects\": [],\n"), "{few}");
}

#[test]
fn every_flipped_bit_and_every_truncation_is_seen() {
    let text = text(&few());
    let whole = saves::restore(&text).unwrap();
    for place in 0..text.len() {
        if let Some(shorter) = text.get(..place) {
            assert!(saves::restore(shorter).is_err(), "cut at {place}");
        }
        for bit in 0..8 {
            let mut bytes = text.clone().into_bytes();
            bytes[place] ^= 1 << bit;
            // As the page reads a file: what is no UTF-8 becomes the sign for it.
            if let Ok(read) = saves::restore(&String::from_utf8_lossy(&bytes)) {
                assert_eq!(read.is_intact, Some(false), "bit {bit} of byte {place}");
            }
        }
    }
    assert_eq!(whole.is_intact, Some(true));
}

#[test]
fn a_text_changed_by_hand_is_read_and_said_to_be_changed() {
    let (book, drafts) = few();
    let text = saves::backup(&book, &drafts, moment()).replace("Håndværk", "Handwerk");
    let blank = saves::backup(&book, &drafts, moment()).replace("gone@away", "gone @away");
    let is_intact = saves::restore(&blank).map(|read| read.is_intact);
    assert_eq!(is_intact, Ok(Some(false)), "a blank inside a word counts");
    let read = saves::restore(&text).unwrap();
    assert_eq!(
        (read.book.groups[0].name.as_str(), read.is_intact),
        ("Handwerk 🪵", Some(false))
    );
}

#[test]
fn a_backup_of_the_first_version_still_opens() {
    let text = r#"{"format": "Onemore backup", "version": 1, "made_at": "2026-11-10T08:00:00Z",
        "settings": {"starts_a_day": 4}, "groups": [], "tombstones": [{"emails": ["gone@away.example"]}],
        "prospects": [{"id": "0000000000000001", "name": "Kofi Mensah", "added_at": "2026-11-01T09:00:00Z"}]}"#;
    let read = saves::restore(text).unwrap();
    assert_eq!(read.book.prospects[&ProspectId(1)].name, "Kofi Mensah");
    assert_eq!((read.book.settings.starts_a_day, read.book.tombstones.len()), (4, 1));
    assert_eq!((read.is_intact, read.drafts), (None, vec![]));
}

/// A copy as a later version of the page would make it: with fields that this one has never heard of.
#[test]
fn what_a_later_page_keeps_is_still_there_in_the_next_copy() {
    let (mut book, drafts) = made();
    book.prospects.retain(|_, one| !one.touches.is_empty());
    let mut later: Value = serde_json::from_str(&text(&(book, drafts))).unwrap();
    let why = json!([1, 2.5, {"since": "2027-01-01"}]);
    for place in ["/settings", "/groups/0", "/prospects/0"] {
        later.pointer_mut(place).unwrap()["later"] = why.clone();
    }
    let playbooks = json!({"fair": {"steps": [1, 2]}});
    later["playbooks"] = playbooks.clone();
    for touch in later["prospects"][0]["touches"].as_array_mut().unwrap() {
        touch["weather"] = json!("rain");
    }
    let mut book = saves::restore(&later.to_string()).unwrap().book;
    let first = *book.prospects.keys().next().unwrap();
    let prospect = book.prospects.get_mut(&first).unwrap();
    prospect.notes = "changed here".to_owned();
    let touches = prospect.touches.len();
    // Kept and opened, copied and brought back by this version, and then read by the later one: it takes them from where they
    // are carried; what stood beside the records does so again.
    let mut shelf = BTreeMap::<String, String>::new();
    let records = book.records().collect();
    saves::Keeper::default().commit(&book, &records, &mut shelf).unwrap();
    assert!(saves::Keeper::open(&shelf).unwrap().book == book);
    let copy = saves::backup(&book, &[], moment());
    let as_json: Value = serde_json::from_str(&copy).unwrap();
    assert_eq!(as_json["playbooks"], playbooks);
    assert_eq!(copy.matches("playbooks").count(), 1);
    let read = saves::restore(&copy).unwrap();
    assert_eq!(read.is_intact, Some(true));
    let again = read.book;
    assert!(again == book);
    let carried = |record: Value| record["unknown"].clone();
    let person = carried(serde_json::to_value(&again.prospects[&first]).unwrap());
    assert_eq!(person["later"], why);
    assert_eq!(person["/touches"].as_object().unwrap().len(), touches);
    let settings = carried(serde_json::to_value(&again.settings).unwrap());
    assert_eq!(settings["later"], why);
    assert_eq!(carried(serde_json::to_value(&again.groups[0]).unwrap())["later"], why);
}

#[test]
fn an_encrypted_copy_opens_with_its_passphrase_alone() {
    let (book, drafts) = few();
    let text = saves::backup(&book, &drafts, moment());
    let random = std::array::from_fn(|place| place as u8);
    let file = saves::encrypt(&text, "hall lantern ferry moss", &random).unwrap();
    assert!(saves::is_encrypted(&file) && !saves::is_encrypted(&text));
    assert!(!file.contains("Håndværk") && !file.contains("lantern"));
    assert!(
        file.contains("\"memory_kib\": 19456") && file.contains("\"passes\": 2"),
        "{file:.400}"
    );
    let opened = |file: &str, passphrase: &str| saves::decrypt(file, passphrase);
    assert_eq!(opened(&file, "hall lantern ferry moss"), Ok(text.clone()));
    assert_eq!(
        opened(&file.replace('\n', "\r\n"), "hall lantern ferry moss"),
        Ok(text.clone())
    );
    for wrong in ["Hall lantern ferry moss", "", "hall lantern ferry moss "] {
        assert_eq!(opened(&file, wrong), Err(CryptError::WrongPassphrase), "{wrong:?}");
    }
    assert_eq!(opened(&text, "x"), Err(CryptError::NotOurs));
    let newer = file.replacen("\"version\": 1", "\"version\": 2", 1);
    assert_eq!(
        opened(&newer, "x"),
        Err(CryptError::Damaged),
        "and its checksum does not fit"
    );
}

#[test]
fn a_changed_encrypted_copy_says_that_it_was_changed() {
    let random = std::array::from_fn(|place| place as u8);
    let file = saves::encrypt("the text", "moss", &random).unwrap();
    // Every place costs a key of 19 MiB, so not every bit of it.
    for place in (0..file.len()).step_by(23) {
        let mut bytes = file.clone().into_bytes();
        bytes[place] ^= 1;
        let broken = String::from_utf8_lossy(&bytes).into_owned();
        let read = saves::decrypt(&broken, "moss");
        let is_told = matches!(read, Err(CryptError::Damaged | CryptError::NotOurs));
        // What says how the text is laid out may change: the text itself is authenticated.
        assert!(is_told || read == Ok("the text".to_owned()), "byte {place}: {read:?}");
        assert!(saves::decrypt(&file[..place], "moss").is_err(), "cut at {place}");
    }
    for forged in [
        ("19456", "999999999"),
        ("\"passes\": 2", "\"passes\": 4000000000"),
        ("\"lanes\": 1", "\"lanes\": 0"),
    ] {
        assert_eq!(
            saves::decrypt(&file.replacen(forged.0, forged.1, 1), "moss"),
            Err(CryptError::Damaged)
        );
    }
}
