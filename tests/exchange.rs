//! Other people's files, from bytes to the book: every file in `fixtures/imports/` against what it holds, the rules of
//! matching and merging as stories, and what must hold for any file as laws.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use chrono::DateTime;
use onemore::exchange::{
    FieldKind, FileKind, Intake, Preview, ReadError, Reading, Sheet, Verdict, compare, people, read, skipped_csv,
    take_in,
};
use onemore::model::{Book, Channel, GroupId, Labelled, Prospect, ProspectId, Stage, Tombstone};
use proptest::prelude::*;

#[allow(dead_code)] // Its `main` is for the command line.
#[path = "../examples/import.rs"]
mod import;

fn intake(seed: u64) -> Intake {
    Intake {
        added_at: DateTime::UNIX_EPOCH,
        source: "list.csv".to_owned(),
        seed,
        stage: Stage::NotStarted,
        group: None,
    }
}

fn reading(text: &str) -> (Sheet, Reading) {
    let sheet = read(text.as_bytes()).unwrap();
    let reading = people(&sheet, &sheet.mapping, &intake(1));
    (sheet, reading)
}

/// The only person in a file.
#[track_caller]
fn one(text: &str) -> (Prospect, Vec<String>) {
    let (_, mut reading) = reading(text);
    assert_eq!(reading.candidates.len(), 1, "{text:?}");
    let candidate = reading.candidates.remove(0);
    (candidate.prospect, candidate.warnings)
}

fn preview(book: &Book, text: &str, seed: u64) -> Preview {
    let sheet = read(text.as_bytes()).unwrap();
    compare(book, &people(&sheet, &sheet.mapping, &intake(seed)).candidates)
}

fn taken_in(mut book: Book, preview: &Preview) -> Book {
    let taken = take_in(preview, &BTreeSet::new());
    for prospect in &taken.added {
        assert!(!book.prospects.contains_key(&prospect.id), "a new id");
    }
    for prospect in &taken.merged {
        assert!(book.prospects.contains_key(&prospect.id), "a known id");
    }
    book.prospects.extend(
        taken
            .added
            .into_iter()
            .chain(taken.merged)
            .map(|prospect| (prospect.id, prospect)),
    );
    book
}

fn book_of(text: &str) -> Book {
    let empty = Book::default();
    let preview = preview(&empty, text, 9);
    taken_in(empty, &preview)
}

fn holder<'a>(book: &'a Book, name: &str) -> &'a Prospect {
    book.prospects.values().find(|prospect| prospect.name == name).unwrap()
}

// Every file of the fixtures.

#[test]
fn every_file_holds_what_its_neighbour_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/imports");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.retain(|path| path.extension().is_some_and(|end| end != "json"));
    files.sort();
    assert!(files.len() > 20, "the fixtures are there");
    for path in files {
        let expected = fs::read_to_string(path.with_added_extension("json")).unwrap();
        let mut expected: serde_json::Value = serde_json::from_str(&expected).unwrap();
        let mut found: serde_json::Value = match import::report(path.to_str().unwrap()) {
            Ok(report) => serde_json::from_str(&report).unwrap(),
            Err(error) => serde_json::json!({ "error": error }),
        };
        for value in [&mut expected, &mut found] {
            value.as_object_mut().unwrap().remove("file");
        }
        assert_eq!(found, expected, "{}", path.display());
    }
}

#[test]
fn other_formats_are_named() {
    for (bytes, error) in [
        (&b""[..], ReadError::Empty),
        (b" \r\n\r\n", ReadError::Empty),
        (b"\xEF\xBB\xBF", ReadError::Empty),
        (b"\r\nBEGIN:VCARD\r\nVERSION:3.0", ReadError::VCard),
        (b"BEGIN:VCALENDAR", ReadError::Calendar),
        (b"PK\x03\x04\x14\0", ReadError::Workbook),
        (b"\xD0\xCF\x11\xE0\xA1\xB1", ReadError::OldOffice),
        (b"{ \"prospects\": [] }", ReadError::Json),
        (b"[{\"name\": 1}]", ReadError::Json),
        (b"<!doctype html><p>", ReadError::Markup),
        (b"%PDF-1.7", ReadError::Pdf),
        (b"\x01\x02\x03\x04\x05\x06\x07\x08", ReadError::Binary),
    ] {
        assert_eq!(read(bytes).err(), Some(error), "{bytes:?}");
        assert!(error.to_string().ends_with('.'), "a sentence");
    }
    let wide = ",".repeat(5_000_000);
    assert_eq!(read(wide.as_bytes()).err(), Some(ReadError::TooLarge));
}

// What a row gives.

#[test]
fn a_row_gives_every_fact_it_has() {
    let (person, warnings) = one(
        "First Name,Last Name,Nickname,Company,Job Title,Email,Work Email,Mobile,LinkedIn,Street,City,\
         Zip,Country,Time Zone,Birthday,Interests,Notes,Tags,Lead Status,Preferred channel,Do not call\n\
         Nadia,Petrova,Nadja,Petrova Trade,CEO,nadia@petrova.example,np@petrova.example,+359 888 010 203,\
         linkedin.com/in/np,1 Quay,Varna,9000,Bulgaria,Europe/Sofia,1979-11-30,\"chess; sailing\",\"Likes tea.\nNo coffee.\",\
         Hot,Working,Text,yes\n",
    );
    assert_eq!(warnings, [""; 0]);
    assert_eq!(person.name, "Nadia Petrova");
    assert_eq!(person.called, "Nadja");
    assert_eq!(
        (person.company.as_str(), person.title.as_str()),
        ("Petrova Trade", "CEO")
    );
    let emails: Vec<_> = person
        .emails
        .iter()
        .map(|email| (email.value.as_str(), email.label.as_str()))
        .collect();
    assert_eq!(emails, [("nadia@petrova.example", ""), ("np@petrova.example", "work")]);
    assert_eq!(
        (person.phones[0].value.as_str(), person.phones[0].label.as_str()),
        ("+359 888 010 203", "mobile")
    );
    assert_eq!(
        (person.links[0].value.as_str(), person.links[0].label.as_str()),
        ("https://linkedin.com/in/np", "LinkedIn")
    );
    assert_eq!(person.address, "1 Quay, 9000 Varna, Bulgaria");
    assert_eq!(
        (person.time_zone.as_str(), person.birthday.as_str()),
        ("Europe/Sofia", "1979-11-30")
    );
    assert_eq!(person.interests, ["chess", "sailing"]);
    assert_eq!(
        person.notes,
        "Likes tea.\nNo coffee.\nLabels: Hot\nLead Status: Working"
    );
    assert_eq!(person.asked_for, Some(Channel::Text));
    assert!(
        person.block_on(Channel::Voicemail).is_some(),
        "a call and a voicemail ring the same telephone"
    );
    assert!(person.block_on(Channel::Email).is_none());
    assert!(person.channels_unconfirmed);
    assert_eq!((person.stage, person.source.as_str()), (Stage::NotStarted, "list.csv"));
}

#[test]
fn what_cannot_be_taken_is_said() {
    let (person, warnings) = one("Name,Email,Phone,Time zone,Birthday,Website\n\
         Ann Berg,ann(at)berg.example,see card,W. Europe Standard Time,9/8/1970,javascript:alert(1)\n");
    assert!(person.emails.is_empty() && person.phones.is_empty() && person.links.is_empty());
    assert_eq!((person.time_zone.as_str(), person.birthday.as_str()), ("", ""));
    assert_eq!(person.notes, "Birthday: 9/8/1970");
    assert_eq!(warnings.len(), 5, "{warnings:?}");
}

#[test]
fn no_contact_at_all_closes_every_channel() {
    let (person, _) = one("Name,Email,Do not contact\nAnn Berg,ann@berg.example,x\n");
    assert!(Channel::ALL.iter().all(|channel| person.block_on(*channel).is_some()));
    assert!(!person.channels_unconfirmed, "nothing is left to confirm");
    assert_eq!(person.stage, Stage::DoNotContact);
    let (person, _) = one("Name,Email,Lead status\nAnn Berg,ann@berg.example,Do not contact\n");
    assert_eq!(person.stage, Stage::DoNotContact);
}

#[track_caller]
fn check_name(text: &str, name: &str, called: &str) {
    let (person, _) = one(text);
    assert_eq!(
        (person.name.as_str(), person.called.as_str()),
        (name, called),
        "{text:?}"
    );
}

#[test]
fn names_come_together_sensibly() {
    check_name(
        "Name,Given name,Email\nDr. Søren Kjær,Søren,s@kjaer.example\n",
        "Dr. Søren Kjær",
        "Søren",
    );
    check_name("Vorname;Name\nÄnne;Groß\n", "Änne Groß", "");
    check_name("First name,Name\nAnn,Ann Berg\n", "Ann Berg", "");
    check_name("Nombre,Apellidos\nLucía,Núñez Gil\n", "Lucía Núñez Gil", "");
    check_name("Name,Email\n\"Petrova, Nadia\",n@p.example\n", "Nadia Petrova", "");
    check_name("Name,Email\n\"Joe Brandt, PMP\",j@b.example\n", "Joe Brandt, PMP", "");
    check_name(
        "First Name,Last Name,Email\nJoe,\"Brandt, PMP\",j@b.example\n",
        "Joe Brandt, PMP",
        "",
    );
    check_name("Name,Email\nann@berg.example,\n", "", "");
    check_name("Title,First Name,Last Name\nMrs,Ann,Berg\n", "Ann Berg", "");
    let (person, _) = one("Title,First Name,Last Name\nMrs,Ann,Berg\n");
    assert_eq!(person.title, "", "a form of address is no job");
}

#[test]
fn the_mapping_can_be_changed() {
    let sheet = read(b"Umsatz;Firma;Ort\n1250,00;Moss KG;Lund\n").unwrap();
    assert_eq!(
        sheet.mapping.columns,
        [None, Some(FieldKind::Company), Some(FieldKind::City)]
    );
    let mut mapping = sheet.mapping.clone();
    mapping.set(0, Some(FieldKind::Notes));
    let reading = people(&sheet, &mapping, &intake(1));
    assert_eq!(reading.candidates[0].prospect.notes, "Umsatz: 1250,00\nPlace: Lund");
    mapping.set(1, None);
    let reading = people(&sheet, &mapping, &intake(1));
    assert_eq!((reading.candidates.len(), reading.skipped.len()), (0, 1));
}

#[test]
fn every_kind_of_column_reaches_the_record_or_closes_a_channel() {
    for kind in FieldKind::ALL {
        let cell = match kind {
            FieldKind::Email => "b@moss.example",
            FieldKind::Phone => "+44 20 7946 0103",
            FieldKind::Link => "https://moss.example",
            FieldKind::TimeZone => "Europe/London",
            FieldKind::Birthday => "1984-06-09",
            FieldKind::PreferredChannel => "email",
            FieldKind::EmailConsent => "unsubscribed",
            _ => "yes",
        };
        let sheet = read(format!("Company,Something\nMoss KG,{cell}\nLund AB,\n").as_bytes()).unwrap();
        let mut mapping = sheet.mapping.clone();
        mapping.columns = vec![Some(FieldKind::Company), Some(kind)];
        let with = people(&sheet, &mapping, &intake(1)).candidates[0].prospect.clone();
        mapping.set(1, None);
        let without = people(&sheet, &mapping, &intake(1)).candidates[0].prospect.clone();
        assert_eq!(with == without, kind == FieldKind::Company, "{kind:?}");
    }
}

// Matching and merging.

const NADIA: &str = "Name,Company,Email,Phone\nNadia Petrova,Petrova Trade,nadia@petrova.example,+44 20 7946 0104\n";

#[track_caller]
fn check_match(row: &str, expected: &str) {
    let text = format!("Name,Company,Email,Phone\n{row}\n");
    let sheet = read(text.as_bytes()).unwrap();
    let mut intake = intake(2);
    intake.source = "another list.csv".to_owned();
    let preview = compare(&book_of(NADIA), &people(&sheet, &sheet.mapping, &intake).candidates);
    let verdict = match &preview.entries[0].verdict {
        Verdict::New => "new",
        Verdict::Merge { .. } => "merge",
        Verdict::Same { .. } => "same",
        Verdict::Barred { .. } => "barred",
    };
    assert_eq!(verdict, expected, "{row:?}");
}

#[test]
fn people_are_matched_by_address_else_by_number_and_name() {
    check_match("Nadia Petrova,Petrova Trade,NADIA@petrova.example,", "same");
    check_match("N. Petrova,,nadia@petrova.example,+44 7700 900105", "merge");
    check_match(",,nadia@petrova.example,+44 7700 900105", "merge");
    check_match("Omar Said,,nadia@petrova.example,", "new");
    check_match("NADIA PETROVA,,np@petrova.example,020 7946 0104", "merge");
    check_match("Omar Said,,omar@said.example,020 7946 0104", "new");
    check_match("Nadia Petrova,Petrova Trade,,", "new");
    check_match("Nadia Petrova,Other Ltd,np@other.example,", "new");
}

#[test]
fn the_same_row_of_the_same_file_is_nobody_new() {
    let mut book = book_of("Name,Company\nNadia Petrova,Petrova Trade\nOmar Said,\n");
    for prospect in book.prospects.values_mut() {
        prospect.phones.push(Labelled::plain("+44 20 7946 0104"));
    }
    let again = preview(&book, "Name,Company\nNadia Petrova,Petrova Trade\nOmar Said,\n", 2);
    assert_eq!(again.counts(), [1, 0, 1, 0], "a name alone is not enough");
}

#[test]
fn a_shared_address_tells_nobody_apart() {
    let book =
        book_of("Name,Company,Email\nNadia Petrova,Petrova Trade,info@petrova.example\n,Cafe Nord,info@cafe.example\n");
    let text = "Name,Company,Email,Title\nOmar Said,Petrova Trade,info@petrova.example,Buyer\n\
                Nadia Petrova,Petrova Trade,info@petrova.example,CEO\n,Cafe Nord,info@cafe.example,\n";
    let preview = preview(&book, text, 2);
    assert_eq!(preview.counts(), [1, 1, 1, 0]);
}

#[test]
fn a_merge_fills_adds_and_never_overwrites() {
    let book = book_of(NADIA);
    let text = "Name,Company,Title,Email,Phone,Notes\n\
                Nadia Petrova,Petrova Group,CEO,np@mail.example; nadia@petrova.example,+44 (0)20 7946 0104,Plays chess\n";
    let preview = preview(&book, text, 2);
    let entry = &preview.entries[0];
    let Verdict::Merge { into, changes } = &entry.verdict else {
        panic!("{:?}", entry.verdict)
    };
    assert_eq!(*into, holder(&book, "Nadia Petrova").id);
    let told: Vec<_> = changes
        .iter()
        .map(|change| (change.field, change.before.as_str(), change.after.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("Job title", "", "CEO"),
            (
                "Emails",
                "nadia@petrova.example",
                "nadia@petrova.example, np@mail.example"
            ),
            ("Notes", "", "Plays chess"),
        ]
    );
    assert_eq!(
        (entry.kept[0].field, entry.kept[0].after.as_str()),
        ("Company", "Petrova Group")
    );
    assert_eq!(entry.prospect.company, "Petrova Trade");
}

#[test]
fn rows_about_one_person_become_one() {
    let text = "Name,Email,Phone,Unsubscribed\nLea Moor,lea@moor.example,,no\nLea Moor,LEA@moor.example,+44 20 7946 0106,yes\n";
    let preview = preview(&Book::default(), text, 2);
    assert_eq!(preview.entries.len(), 1);
    let entry = &preview.entries[0];
    assert_eq!(entry.lines, [2, 3]);
    assert_eq!((entry.prospect.emails.len(), entry.prospect.phones.len()), (1, 1));
    assert!(entry.prospect.block_on(Channel::Email).is_some() && entry.prospect.channels_unconfirmed);
}

#[test]
fn an_import_never_opens_a_channel_and_asks_anew_only_for_a_new_block() {
    let mut book = book_of("Name,Email,Unsubscribed\nLea Moor,lea@moor.example,yes\n");
    let id = holder(&book, "Lea Moor").id;
    book.prospects.get_mut(&id).unwrap().channels_unconfirmed = false;
    let cleared = preview(&book, "Name,Email,Unsubscribed\nLea Moor,lea@moor.example,no\n", 2);
    assert_eq!(cleared.entries[0].verdict, Verdict::Same { as_record: id });
    let again = preview(&book, "Name,Email,Unsubscribed\nLea Moor,lea@moor.example,yes\n", 3);
    assert_eq!(again.entries[0].verdict, Verdict::Same { as_record: id });
    let more = preview(&book, "Name,Email,Do not call\nLea Moor,lea@moor.example,yes\n", 4);
    assert!(more.entries[0].prospect.channels_unconfirmed);
    assert_eq!(more.entries[0].prospect.blocks.len(), 2);
}

#[test]
fn the_stage_of_somebody_known_stays() {
    let mut book = book_of(NADIA);
    let id = holder(&book, "Nadia Petrova").id;
    book.prospects.get_mut(&id).unwrap().stage = Stage::MeetingHeld;
    let stop = preview(
        &book,
        "Name,Email,Do not contact\nNadia Petrova,nadia@petrova.example,yes\n",
        2,
    );
    assert_eq!(stop.entries[0].prospect.stage, Stage::MeetingHeld);
    assert!(stop.entries[0].prospect.block_on(Channel::Visit).is_some());
}

#[test]
fn nobody_erased_comes_back() {
    let mut book = Book::default();
    book.tombstones.push(Tombstone {
        emails: vec!["lea@moor.example".to_owned()],
        phones: vec!["+442079460107".to_owned()],
    });
    let text = "Name,Email,Phone\nLea Moor,Lea@Moor.example,\nL. Moor,,020 7946 0107\nMia Nash,mia@nash.example,\n\
                Ada Moss,,+44 7700 900108\nAda Moss,lea@moor.example,+44 7700 900108\n";
    let preview = preview(&book, text, 2);
    assert_eq!(preview.counts(), [2, 0, 0, 3]);
    let lines: Vec<u64> = preview.barred().map(|skipped| skipped.line).collect();
    assert_eq!(
        lines,
        [2, 3, 6],
        "a row with an erased address stays out, whoever it names"
    );
    let taken = take_in(&preview, &BTreeSet::new());
    assert!(
        taken
            .added
            .iter()
            .all(|added| added.name != "Lea Moor" && added.emails.len() < 2)
    );
}

#[test]
fn an_address_that_opted_out_is_closed_under_every_name() {
    let book = book_of("Name,Email\nRobert Hill,hill@hill.example\n");
    let unsubscribed = preview(&book, "Name,Email,Unsubscribed\nBob Hill,hill@hill.example,yes\n", 2);
    assert_eq!(unsubscribed.counts(), [1, 1, 0, 0]);
    assert!(
        unsubscribed
            .entries
            .iter()
            .all(|entry| entry.prospect.block_on(Channel::Email).is_some())
    );

    let mut book = book_of("Name,Email\nRobert Hill,hill@hill.example\n");
    let id = holder(&book, "Robert Hill").id;
    book.prospects.get_mut(&id).unwrap().stage = Stage::DoNotContact;
    let other_name = preview(&book, "Name,Email\nBob Hill,hill@hill.example\n", 2);
    assert_eq!(other_name.counts(), [0, 0, 0, 1]);
}

#[test]
fn nobody_is_merged_into_the_sample_book() {
    let mut book = book_of(NADIA);
    for prospect in book.prospects.values_mut() {
        prospect.is_sample = true;
    }
    assert_eq!(preview(&book, NADIA, 9).counts(), [1, 0, 0, 0]);
    assert_eq!(taken_in(book.clone(), &preview(&book, NADIA, 9)).prospects.len(), 2);
}

#[test]
fn everybody_joins_the_group_and_the_left_out_stay_out() {
    let sheet = read(b"Name,Email\nLea Moor,lea@moor.example\nMia Nash,mia@nash.example\n").unwrap();
    let mut intake = intake(2);
    intake.group = Some(GroupId(7));
    let preview = compare(&Book::default(), &people(&sheet, &sheet.mapping, &intake).candidates);
    let taken = take_in(&preview, &BTreeSet::from([3]));
    assert_eq!(taken.added.len(), 1);
    assert!(taken.added[0].groups.contains(&GroupId(7)));
}

#[test]
fn what_was_skipped_can_be_mended_and_brought_again() {
    let (sheet, reading) =
        reading("Name;Phone;Notes\nLea Moor;1;x\n;12;\"=SUM(A1)\"\n;;\"+1 \"\"and\"\" -1; @home\"\n");
    assert_eq!(reading.skipped.iter().map(|row| row.line).collect::<Vec<_>>(), [3, 4]);
    let file = skipped_csv(&sheet, &reading.skipped);
    assert!(
        file.contains("\"'=SUM(A1)\"") && file.contains("\"'+1 \"\"and\"\" -1; @home\""),
        "{file}"
    );
    let again = read(file.as_bytes()).unwrap();
    assert_eq!(again.kind, FileKind::List);
    assert_eq!(again.headers, ["Line", "Reason not taken", "Name", "Phone", "Notes"]);
    assert_eq!(again.rows.len(), 2);
}

// Laws.

/// Everything a file can go through, whatever it holds.
fn go_through(bytes: &[u8]) {
    let Ok(sheet) = read(bytes) else { return };
    let lines = bytes.len() as u64 + 1;
    assert!(
        sheet
            .rows
            .iter()
            .chain(&sheet.below)
            .all(|row| (1..=lines).contains(&row.line))
    );
    assert!(sheet.rows.is_sorted_by(|one, other| one.line < other.line));
    let reading = people(&sheet, &sheet.mapping, &intake(3));
    assert_eq!(
        reading.candidates.len() + reading.skipped.len(),
        sheet.rows.len() + sheet.below.len()
    );
    let preview = compare(&Book::default(), &reading.candidates);
    let again = skipped_csv(&sheet, &reading.skipped);
    assert!(read(again.as_bytes()).is_ok());
    let _ = taken_in(Book::default(), &preview);
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

/// Cells of people who share names, addresses and numbers with each other.
fn row() -> impl Strategy<Value = String> {
    let names = prop::sample::select(vec![
        "",
        "",
        "Ann Berg",
        "A. Berg",
        "Anna Berg",
        "Bo Berg",
        "Ann Moss",
        "Berg Ann",
        "Ann",
        "Cy Lowe",
    ]);
    let companies = prop::sample::select(vec!["", "", "Berg Ltd", "Moss KG"]);
    let emails = prop::sample::select(vec![
        "",
        "",
        "a@berg.example",
        "b@berg.example",
        "info@berg.example",
        "a@berg.example; c@moss.example",
    ]);
    let phones = prop::sample::select(vec!["", "", "+44 20 7946 0108", "020 7946 0108", "+44 7700 900109"]);
    let notes = prop::sample::select(vec!["", "", "tea", "coffee\ntea"]);
    let opt_outs = (
        prop::bool::weighted(0.2),
        prop::bool::weighted(0.1),
        prop::bool::weighted(0.05),
    );
    (names, companies, emails, phones, notes, opt_outs).prop_map(
        |(name, company, email, phone, note, (mail, call, all))| {
            let cells = [name, company, email, phone, note].map(quoted).join(",");
            format!("{cells},{mail},{call},{all}\n")
        },
    )
}

fn list() -> impl Strategy<Value = String> {
    prop::collection::vec(row(), 1..8).prop_map(|rows| {
        format!(
            "Name,Company,Email,Phone,Notes,Unsubscribed,Do not call,Do not contact\n{}",
            rows.concat()
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_stop_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        go_through(&bytes);
    }

    #[test]
    fn no_text_stops_the_reader(text in "[\"\"\",;|\t\n\r '=+@:/.0-9a-zÄß\u{0}]{0,150}") {
        go_through(text.as_bytes());
        go_through(format!("Name,Email,Phone,Birthday,Unsubscribed\n{text}").as_bytes());
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        go_through(&[&b"\xFF\xFE"[..], &wide].concat());
    }

    #[test]
    fn no_damage_to_a_real_file_stops_the_reader(
        which in any::<prop::sample::Index>(),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..20),
        cut in any::<prop::sample::Index>(),
    ) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/imports");
        let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        let mut bytes = fs::read(which.get(&files)).unwrap();
        for (place, byte) in damage {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        bytes.truncate(cut.index(bytes.len() + 1));
        go_through(&bytes);
    }

    #[test]
    fn every_row_is_found_on_the_line_it_starts_on(
        rows in prop::collection::vec(prop::collection::vec("[a-z\"',;é \n]{0,12}", 3), 1..20),
        delimiter in prop::sample::select(vec![",", ";", "\t", "|"]),
        line_end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
        gaps in prop::collection::vec(0..3_usize, 20),
    ) {
        let mut text = ["Name", "Company", "Notes"].join(delimiter) + "\n";
        let mut expected = Vec::new();
        for (cells, gap) in rows.iter().zip(gaps) {
            text += &"\n".repeat(gap);
            expected.push((text.matches('\n').count() as u64 + 1, cells.clone()));
            text += &cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(delimiter);
            text += "\n";
        }
        let sheet = read(text.replace('\n', line_end).as_bytes()).unwrap();
        prop_assert_eq!(sheet.delimiter.to_string(), delimiter);
        let found: Vec<_> = sheet.rows.iter().chain(&sheet.below).map(|row| (row.line, row.cells.clone())).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn the_same_file_once_more_changes_nothing(first in list(), second in list()) {
        let mut book = Book::default();
        for (text, seed) in [(&first, 5), (&second, 6)] {
            book = taken_in(book.clone(), &preview(&book, text, seed));
            let again = preview(&book, text, seed + 2);
            let [new, merged, _, _] = again.counts();
            prop_assert_eq!((new, merged), (0, 0), "{:?} {:#?}", again, &book);
        }
    }

    #[test]
    fn an_import_only_adds(first in list(), second in list()) {
        let before = book_of(&first);
        let preview = preview(&before, &second, 5);
        let after = taken_in(before.clone(), &preview);
        for (id, old) in &before.prospects {
            let new = &after.prospects[id];
            for channel in Channel::ALL {
                prop_assert!(old.block_on(channel).is_none() || new.block_on(channel).is_some(), "no block is cleared");
            }
            prop_assert!(new.emails.starts_with(&old.emails) && new.phones.starts_with(&old.phones));
            prop_assert!(old.name.is_empty() || new.name == old.name);
            prop_assert!(old.company.is_empty() || new.company == old.company);
            prop_assert!(new.notes.starts_with(&old.notes));
            prop_assert_eq!(&new.stage, &old.stage);
        }
        let sheet = read(second.as_bytes()).unwrap();
        let reading = people(&sheet, &sheet.mapping, &intake(5));
        for candidate in reading.candidates {
            let entries = || preview.entries.iter().filter(|entry| entry.lines.contains(&candidate.line));
            prop_assert!(entries().next().is_some(), "no row is lost");
            let kept: Vec<&Prospect> = entries().map(|entry| &entry.prospect).collect();
            let addresses = || kept.iter().flat_map(|kept| kept.emails.iter().chain(&kept.phones));
            let holds = |value: &str| addresses().any(|one| one.value == value);
            let all = candidate.prospect.emails.iter().all(|email| holds(&email.value));
            prop_assert!(all, "no address is lost");
            for block in &candidate.prospect.blocks {
                let closed = kept.iter().any(|kept| kept.block_on(block.channel).is_some());
                prop_assert!(closed, "no opt-out is lost");
            }
        }
    }

    #[test]
    fn an_erased_person_stays_out(first in list(), second in list(), who in any::<prop::sample::Index>()) {
        let mut book = book_of(&first);
        prop_assume!(!book.prospects.is_empty());
        let ids: Vec<ProspectId> = book.prospects.keys().copied().collect();
        let erased = book.prospects.remove(who.get(&ids)).unwrap();
        book.tombstones.extend(Tombstone::of(&erased));
        let preview = preview(&book, &second, 5);
        for added in take_in(&preview, &BTreeSet::new()).added {
            prop_assert!(!book.tombstones.iter().any(|tombstone| tombstone.covers(&added)));
        }
    }
}
