//! What `cargo xtask bench` measures of the build that ships: each does one piece of the app's own work, in the wasm the
//! user runs, and answers with a count, so that nothing can be optimised away. Nothing in the app calls them.

use std::cell::RefCell;
use std::collections::BTreeSet;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::cadence::{self, Policy};
use crate::exchange::{self, Intake, TakeIn};
use crate::linter::{self, Context, Message};
use crate::model::{Book, Channel, Direction, Outcome, Record, Stage, Touch, TouchId};
use crate::ops::{self, AfterTouch, Op};
use crate::{sample, saves};

use super::browser::{clock, fresh_ids, storage};

/// The seed of the measured book: any will do, the same one makes figures comparable.
const SEED: u64 = 20_261_117;

thread_local! {
    static BOOK: RefCell<Book> = RefCell::new(Book::default());
}

/// Makes the measured book: so many prospects with so many touches each. It is not kept.
#[wasm_bindgen]
pub fn bench_book(prospects: usize, touches_each: usize) -> usize {
    let book = sample::crowd(SEED, prospects, touches_each, &clock::now());
    let made = book.prospects.len();
    BOOK.set(book);
    made
}

/// The measured book as one JSON text, for the peer that writes everything at every change.
#[wasm_bindgen]
pub fn bench_book_as_json() -> String {
    BOOK.with_borrow(|book| saves::backup(book, clock::instant()))
}

/// Plans the day of the measured book. Answers how many are on the list.
#[wasm_bindgen]
pub fn bench_queue() -> usize {
    let now = clock::now();
    BOOK.with_borrow(|book| cadence::queue(book, &Policy::of(&book.settings), &now).len())
}

/// Logs one touch in the measured book and keeps the record in localStorage, as the app does. Answers the number of
/// characters written, or 0 when it failed.
#[wasm_bindgen]
pub fn bench_save_one_touch() -> usize {
    let now = clock::now();
    BOOK.with_borrow_mut(|book| {
        let Some(id) = book.prospects.keys().next().copied() else {
            return 0;
        };
        let touch = Touch {
            id: TouchId(fresh_ids::fresh()),
            at: now.instant,
            direction: Direction::Outgoing,
            channel: Channel::Email,
            outcome: Outcome::Sent,
            answer: None,
            purpose: None,
            brought: String::new(),
            value: None,
            text: String::new(),
            note: String::new(),
        };
        let Ok(undo) = ops::apply(book, Op::LogTouch(id, touch, AfterTouch::Keep), &now) else {
            return 0;
        };
        let key = saves::key(Record::Prospect(id));
        let text = saves::write(book, Record::Prospect(id));
        let kept = storage::put(&key, text.as_deref());
        // Taken back, so that the record is as long at the last repetition as at the first.
        ops::revert(book, undo);
        kept.map_or(0, |()| text.map_or(0, |text| text.len()))
    })
}

/// Lints a message as an e-mail. Answers the number of findings.
#[wasm_bindgen]
pub fn bench_lint(text: &str) -> usize {
    let message = Message {
        subject: "",
        body: text,
    };
    linter::lint(&message, &Context::new(Channel::Email)).len()
}

/// Takes a CSV file into an empty book, from its bytes to records kept in localStorage. Answers how many came in, or 0
/// when one could not be kept.
#[wasm_bindgen]
pub fn bench_import(bytes: &[u8]) -> usize {
    let now = clock::now();
    let Ok(sheet) = exchange::read(bytes) else { return 0 };
    let intake = Intake {
        added_at: now.instant,
        source: "bench.csv".to_owned(),
        seed: SEED,
        stage: Stage::NotStarted,
        group: None,
    };
    let reading = exchange::people(&sheet, &sheet.mapping, &intake);
    let mut book = Book::default();
    let TakeIn { added, merged } = exchange::take_in(&exchange::compare(&book, &reading.candidates), &BTreeSet::new());
    let op = Op::TakeIn {
        added,
        merged,
        group: None,
        from: intake.source,
    };
    let Ok(undo) = ops::apply(&mut book, op, &now) else {
        return 0;
    };
    let keep = |record: &Record| storage::put(&saves::key(*record), saves::write(&book, *record).as_deref());
    if undo.records().iter().all(|record| keep(record).is_ok()) {
        book.prospects.len()
    } else {
        0
    }
}
