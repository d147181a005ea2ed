//! Out-of-office replies as people write them: when they are back, whom they name, and what is no auto-reply.
//!
//! Everything is read on Saturday 21 November 2026 unless a line says otherwise.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

mod days;
mod laws;
mod messages;

use onemore::cadence::out_of_office::{Back, read};

/// What was read, in one line: "2026-12-07", "? 2026-12-04 2027-04-12", "passed", "open", "gone" or "-".
fn back(text: &str, today: &str) -> String {
    match read(text, today.parse().unwrap()).back {
        Back::On { day, .. } => day.to_string(),
        Back::Ask { days, .. } => days.iter().fold("?".to_owned(), |line, day| format!("{line} {day}")),
        Back::Passed { .. } => "passed".to_owned(),
        Back::Open { .. } => "open".to_owned(),
        Back::Gone { .. } => "gone".to_owned(),
        Back::NotSaid => "-".to_owned(),
    }
}

#[track_caller]
fn check(text: &str, expected: &str) {
    check_on("2026-11-21", text, expected);
}

#[track_caller]
fn check_on(today: &str, text: &str, expected: &str) {
    assert_eq!(back(text, today), expected, "on {today}: {text:?}");
}

/// Every text is read as the same.
#[track_caller]
fn all(expected: &str, texts: &[&str]) {
    let lines: Vec<_> = texts.iter().map(|text| (*text, expected)).collect();
    table(&lines);
}

/// Texts with what they are read as.
#[track_caller]
fn table(lines: &[(&str, &str)]) {
    let lines: Vec<_> = lines
        .iter()
        .map(|(text, expected)| ("2026-11-21", *text, *expected))
        .collect();
    table_on(&lines);
}

/// Days, texts that came on them, and what they are read as.
#[track_caller]
fn table_on(lines: &[(&str, &str, &str)]) {
    let wrong: Vec<String> = lines
        .iter()
        .map(|(today, text, expected)| (format!("on {today}: {text:?}: {expected}"), back(text, today), expected))
        .filter(|(_, found, expected)| found != *expected)
        .map(|(line, found, _)| format!("{line}, read as {found}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
