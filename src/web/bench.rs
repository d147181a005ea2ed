//! What `cargo xtask bench` measures of the build that ships: each does one piece of the app's own work, in the wasm the
//! user runs, and answers with a count, so that nothing can be optimised away. Nothing in the app asks for them.

use std::cell::RefCell;
use std::collections::BTreeSet;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::cadence::{self, Policy, Workplaces};
use crate::exchange::{self, Intake, TakeIn};
use crate::linter::{self, Context, Message};
use crate::model::{Book, Channel, Now, Outcome, ProspectId, Purpose, Record, Stage, Touch, TouchId};
use crate::ops::{self, AfterTouch, Op};
use crate::saves::{Keeper, Lock};
use crate::script::{self, Angle, Request};
use crate::{sample, saves};

use super::arrival::arrived;
use super::browser::storage::LocalShelf;
use super::browser::{clock, fresh_ids, storage};

/// The seed of the measured book: any will do, the same one makes figures comparable.
const SEED: u64 = 20_261_117;

thread_local! {
    static BOOK: RefCell<Book> = RefCell::new(Book::default());
    /// Keeps the measured book, once it was asked to.
    static KEEPER: RefCell<Keeper> = RefCell::new(Keeper::default());
    /// Kept beside the book, as the session keeps it.
    static WORKPLACES: RefCell<Workplaces> = RefCell::new(Workplaces::default());
}

/// Does a measured job, from JavaScript: its name and its input. Answers a count or a text; nothing when there is no such
/// job, when it failed, or before the app is all here.
#[wasm_bindgen]
pub fn bench(job: &str, input: &[u8]) -> Option<Vec<u8>> {
    arrived().and_then(|rest| (rest.bench)(job, input))
}

/// The jobs by name.
pub fn run(job: &str, input: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(input).ok();
    let count = match job {
        "book" => make_book(text?)?,
        "book_as_json" => {
            return Some(
                BOOK.with_borrow(|book| saves::backup(book, &[], clock::instant()))
                    .into_bytes(),
            );
        }
        "stored" => return stored(),
        "queue" => plan_the_day(),
        "plan_after_change" => plan_after_change()?,
        "keep" => keep_book(false)?,
        "keep_locked" => keep_book(true)?,
        "open" => open_book()?,
        "save_one_touch" => save_one_touch()?,
        "lint" => lint(text?),
        "compose" => compose()?,
        "import" => import(input)?,
        _ => return None,
    };
    Some(count.to_string().into_bytes())
}

/// The book as it lies in localStorage, read anew: what the journeys look into.
fn stored() -> Option<Vec<u8>> {
    let opened = Keeper::open(&LocalShelf).ok()?;
    Some(saves::backup(&opened.book, &[], clock::instant()).into_bytes())
}

/// Makes the measured book: so many prospects with so many touches each. It is not kept.
fn make_book(counts: &str) -> Option<usize> {
    let (prospects, touches_each) = counts.split_once(' ')?;
    let book = sample::crowd(SEED, prospects.parse().ok()?, touches_each.parse().ok()?, &clock::now());
    let made = book.prospects.len();
    WORKPLACES.set(Workplaces::of(&book));
    BOOK.set(book);
    Some(made)
}

/// Plans the day of the measured book. Answers how many are on the list.
fn plan_the_day() -> usize {
    let now = clock::now();
    BOOK.with_borrow(|book| cadence::queue(book, &Policy::of(&book.settings), &now).len())
}

/// Logs one touch with the first prospect of the measured book, and does something with the book before the touch is
/// taken back: the record is then as long at the last repetition as at the first.
fn after_a_touch<T>(work: impl FnOnce(&Book, ProspectId, &Now) -> Option<T>) -> Option<T> {
    let now = clock::now();
    BOOK.with_borrow_mut(|book| {
        let id = book.prospects.keys().next().copied()?;
        let touch = Touch::new(TouchId(fresh_ids::short()), now.instant, Channel::Email, Outcome::Sent);
        let undo = ops::apply(book, Op::LogTouch(id, touch, AfterTouch::Keep), &now).ok()?;
        WORKPLACES.with_borrow_mut(|workplaces| workplaces.follow(book, &undo.records()));
        let done = work(book, id, &now);
        ops::revert(book, undo);
        done
    })
}

/// Plans anew for somebody with whom a touch was just logged. Answers how many reasons the plan gives.
fn plan_after_change() -> Option<usize> {
    after_a_touch(|book, id, now| {
        let prospect = book.prospects.get(&id)?;
        let policy = Policy::of(&book.settings);
        let plan = WORKPLACES.with_borrow(|known| cadence::plan_among(known, prospect, book, &policy, now));
        Some(plan.reasons().len())
    })
}

/// Keeps the whole measured book in localStorage, in clear or under a lock of its own. Answers how many pages it takes.
fn keep_book(is_locked: bool) -> Option<usize> {
    let lock = is_locked.then(|| &*Box::leak(Box::new(Lock::new(fresh_ids::fresh))) as _);
    storage::use_cipher(lock);
    let mut keeper = Keeper::default();
    BOOK.with_borrow(|book| keeper.commit(book, &book.records().collect(), &mut LocalShelf).ok())?;
    let (_, pages) = keeper.room();
    KEEPER.set(keeper);
    Some(pages)
}

/// Opens the book that is kept, as a start of the app does. Answers how many are in it.
fn open_book() -> Option<usize> {
    Some(Keeper::open(&LocalShelf).ok()?.book.prospects.len())
}

/// Logs one touch and commits it to localStorage, as the app does. Answers how many texts were written.
fn save_one_touch() -> Option<usize> {
    after_a_touch(|book, id, _| {
        let records = [Record::Prospect(id)].into();
        let committed = KEEPER.with_borrow_mut(|keeper| keeper.commit(book, &records, &mut LocalShelf).ok())?;
        Some(committed.written.len())
    })
}

/// Drafts an e-mail to the first prospect of the measured book. Answers its length in bytes.
fn compose() -> Option<usize> {
    let now = clock::now();
    BOOK.with_borrow(|book| {
        let prospect = book.prospects.values().next()?;
        let draft = script::compose(&Request {
            purpose: Purpose::ProposalRead,
            channel: Channel::Email,
            angle: Angle::default(),
            prospect,
            settings: &book.settings,
            brings: "",
            now: &now,
        });
        Some(draft.body.len())
    })
}

/// Lints a message as an e-mail. Answers the number of findings.
fn lint(text: &str) -> usize {
    let message = Message {
        subject: "",
        body: text,
    };
    linter::lint(&message, &Context::new(Channel::Email)).len()
}

/// Takes a CSV file into an empty book, from its bytes to records kept in localStorage. Answers how many came in.
fn import(bytes: &[u8]) -> Option<usize> {
    let now = clock::now();
    let sheet = exchange::read(bytes).ok()?;
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
    let undo = ops::apply(&mut book, op, &now).ok()?;
    let records = undo.records().into_iter().collect();
    let kept = Keeper::default().commit(&book, &records, &mut LocalShelf);
    kept.ok().map(|_| book.prospects.len())
}
