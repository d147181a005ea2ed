//! What the app would take from contact files: one line of JSON for each file named on the command line.
//!
//! `cargo run --release --example import -- FILE...`
//!
//! `contacts`, `opt_outs` and `people` count rows as they stand in the file, before people are merged; `line` is the line
//! of the file a row starts on. A file that cannot be read gives a line with `error`, and the exit code is 1.

use std::process::ExitCode;

use onemore::exchange::{Candidate, Intake, Skipped, people, read};
use onemore::model::{Labelled, Stage};
use serde::Serialize;
use serde_json::json;

fn main() -> ExitCode {
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        eprintln!("Which files? cargo run --release --example import -- FILE...");
        return ExitCode::FAILURE;
    }
    let mut code = ExitCode::SUCCESS;
    for file in files {
        match report(&file) {
            Ok(report) => println!("{report}"),
            Err(error) => {
                println!("{}", json!({ "error": error, "file": file }));
                code = ExitCode::FAILURE;
            }
        }
    }
    code
}

/// What stands in one line of the report, in this order.
#[derive(Serialize)]
struct Report<'a> {
    file: &'a str,
    format: &'static str,
    contacts: usize,
    opt_outs: usize,
    skipped: Vec<Skip>,
    people: Vec<Person>,
}

#[derive(Serialize)]
struct Skip {
    line: u64,
    reason: String,
}

#[derive(Serialize)]
struct Person {
    name: String,
    email: String,
    phone: String,
    company: String,
}

/// The report on one file as a line of JSON.
///
/// # Errors
/// A sentence when the file cannot be opened or read.
pub fn report(file: &str) -> Result<String, String> {
    let bytes = std::fs::read(file).map_err(|error| format!("This file could not be opened: {error}."))?;
    let sheet = read(&bytes).map_err(|error| error.to_string())?;
    let intake = Intake {
        added_at: chrono::DateTime::UNIX_EPOCH,
        source: file.to_owned(),
        seed: 0,
        stage: Stage::NotStarted,
        group: None,
    };
    let reading = people(&sheet, &sheet.mapping, &intake);
    let opt_outs = reading.opt_outs();
    let skip = |Skipped { line, reason }| Skip { line, reason };
    let report = Report {
        file,
        format: sheet.kind.label(),
        contacts: reading.candidates.len(),
        opt_outs,
        skipped: reading.skipped.into_iter().map(skip).collect(),
        people: reading.candidates.into_iter().map(person).collect(),
    };
    serde_json::to_string(&report).map_err(|error| error.to_string())
}

fn person(candidate: Candidate) -> Person {
    let first = |list: Vec<Labelled>| list.into_iter().next().map_or(String::new(), |one| one.value);
    let prospect = candidate.prospect;
    Person {
        name: prospect.name,
        email: first(prospect.emails),
        phone: first(prospect.phones),
        company: prospect.company,
    }
}
