//! Five hundred texts that want to run (`fixtures/hostile.json`): whatever holds them stays text, and no link is made of them
//! that is not one of ours. That nothing of it runs in the page is `e2e/hostile.spec.ts`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use onemore::exchange::{self, Intake};
use onemore::linter::{self, Context, Message};
use onemore::model::{
    Book, Channel, Labelled, Prospect, ProspectId, Stage, ValueItem, ValueItemId, ValueKind, contact,
};
use onemore::practice::code;
use onemore::practice::pack::{self, Pack};
use onemore::saves;
use onemore::script::outgoing::{self, Outgoing};

/// The only ways out of the page.
const SCHEMES: [&str; 5] = ["http://", "https://", "mailto:", "tel:", "sms:"];

fn hostile() -> Vec<String> {
    let texts: Vec<String> = serde_json::from_str(include_str!("fixtures/hostile.json")).unwrap();
    let distinct: BTreeSet<&String> = texts.iter().collect();
    assert!(distinct.len() >= 500, "{} different texts", distinct.len());
    texts
}

fn moment() -> DateTime<Utc> {
    "2026-11-17T09:00:00Z".parse().unwrap()
}

/// A link of ours, and nothing in it that could end an attribute or begin a word of its own.
#[track_caller]
fn assert_safe(href: &str, from: &str) {
    let scheme = SCHEMES.iter().find(|scheme| href.to_lowercase().starts_with(**scheme));
    let scheme = scheme.unwrap_or_else(|| panic!("{from:?} became {href:?}"));
    assert!(
        !href.contains(|c: char| c.is_whitespace() || c.is_control()),
        "{from:?} became {href:?}"
    );
    if !scheme.starts_with("http") {
        assert!(!href.contains(['"', '\'', '<', '>', '`']), "{from:?} became {href:?}");
    }
}

#[test]
fn no_text_becomes_a_link_that_is_not_one_of_ours() {
    for text in &hostile() {
        if let Some(href) = contact::safe_web_link(text) {
            assert!(href.to_lowercase().starts_with("http"), "{text:?} became {href:?}");
            assert_safe(&href, text);
        }
        if let Some(href) = outgoing::tel(text) {
            assert_safe(&href, text);
        }
        let messages = [
            Some(outgoing::mailto(text, text, text)),
            Some(outgoing::mailto("a@b.example", text, text)),
            outgoing::sms(text, text),
            outgoing::sms("+44 20 7946 0000", text),
        ];
        for out in messages.iter().flatten() {
            assert_safe(Outgoing::href(out), text);
            let recipients = out.href().split('?').next().unwrap_or_default();
            assert!(
                !recipients.contains([',', '&']),
                "nobody is written to beside: {text:?}"
            );
        }
    }
}

#[test]
fn a_list_of_them_comes_in_as_text() {
    let texts = hostile();
    let headers = [
        "First Name",
        "Last Name",
        "Email",
        "Phone",
        "Company",
        "Title",
        "Website",
        "Notes",
        "Address",
        "Group",
    ];
    let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    for separator in [",", ";", "\t", "|"] {
        let mut file = headers.join(separator);
        for (place, text) in texts.iter().enumerate() {
            let mut row = vec![cell(text); headers.len()];
            row[2] = format!("p{place}@firm.example");
            file.push_str("\r\n");
            file.push_str(&row.join(separator));
        }
        let sheet = exchange::read(file.as_bytes()).unwrap();
        let intake = Intake {
            added_at: moment(),
            source: "list.csv".to_owned(),
            seed: 1,
            stage: Stage::NotStarted,
            group: None,
        };
        let reading = exchange::people(&sheet, &sheet.mapping, &intake);
        assert!(
            reading.candidates.len() * 10 >= texts.len() * 9,
            "{}",
            reading.candidates.len()
        );
        for candidate in &reading.candidates {
            for link in &candidate.prospect.links {
                if let Some(href) = contact::safe_web_link(&link.value) {
                    assert_safe(&href, &link.value);
                }
            }
        }
        for skipped in exchange::skipped_csv(&sheet, &reading.skipped).lines().skip(1) {
            assert!(!skipped.starts_with(['=', '+', '-', '@', '\t']), "{skipped}");
        }
    }
    for text in &texts {
        let cell = exchange::guarded(text);
        assert!(
            !cell
                .trim_start_matches(['"', ' '])
                .starts_with(['=', '+', '@', '\t', '\r']),
            "a table would run {cell:?}"
        );
    }
}

#[test]
fn they_come_back_from_a_copy_as_they_were() {
    let mut book = Book::default();
    for (place, text) in hostile().iter().enumerate() {
        let id = ProspectId(place as u64 + 1);
        let text = || text.clone();
        let prospect = Prospect {
            name: text(),
            company: text(),
            notes: text(),
            links: vec![Labelled::plain(text())],
            interests: vec![text()],
            ..Prospect::new(id, moment())
        };
        book.prospects.insert(id, prospect);
        let item = ValueItem::new(ValueItemId(id.0), ValueKind::Article, text(), moment());
        book.values.push(item);
    }
    let copy = saves::backup(&book, &[], moment());
    let back = saves::restore(&copy).unwrap();
    assert_eq!(back.is_intact, Some(true));
    assert!(back.book == book);
}

/// Packs, results and typed codes come from strangers' links: each of the texts is refused there, or stays the text it is.
#[test]
fn a_link_or_a_pack_of_the_practice_room_refuses_them_or_keeps_them_as_text() {
    let (mut taken, mut refused) = (0, 0);
    for text in &hostile() {
        for link in [
            text.clone(),
            format!("{}{text}", pack::ADDRESS),
            format!("{}{text}", pack::RESULT_ADDRESS),
        ] {
            assert!(
                pack::read(&link).is_err() && pack::read_result(&link).is_err(),
                "{link:?}"
            );
        }
        assert!(code::decode(text, 0, &[]).is_err(), "{text:?}");
        let made = Pack {
            title: "Tuesday".to_owned(),
            uses: vec!["bike-workshop".to_owned()],
            brand: text.clone(),
            welcome: text.clone(),
            banned: vec![text.clone()],
            ..Pack::default()
        };
        match pack::write(&made) {
            Ok(written) => {
                taken += 1;
                for way in [&written.text, &written.file] {
                    assert_eq!(pack::read(way).as_ref(), Ok(&made), "{text:?}");
                }
                assert!(
                    written
                        .text
                        .chars()
                        .all(|sign| sign.is_ascii_alphanumeric() || "-_".contains(sign))
                );
            }
            Err(_) => refused += 1,
        }
        let as_name = Pack {
            uses: vec![text.clone()],
            ..made
        };
        assert!(pack::write(&as_name).is_err(), "no exercise has the name {text:?}");
    }
    println!("{taken} taken as text, {refused} refused");
    assert!(taken >= 300 && refused > 0, "{taken} taken, {refused} refused");
}

#[test]
fn what_is_found_in_them_stands_within_them() {
    for text in &hostile() {
        let message = Message {
            subject: text,
            body: text,
        };
        for finding in linter::lint(&message, &Context::new(Channel::Email)) {
            let span = &finding.span;
            assert!(text.get(span.start..span.end).is_some(), "{text:?}: {span:?}");
        }
    }
}
