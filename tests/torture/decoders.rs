//! Broken input into everything that reads ours: no panic, nothing slow, no memory beyond what the input is worth.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use onemore::model::{Book, Prospect};
use onemore::ops::{Op, Undo};
use onemore::sample;
use onemore::saves::{Keeper, codec};
use serde_json::Value;

use super::Tally;
use super::books::{full_book, kept, now};
use super::dice::Dice;

/// The longest one input may take.
pub const LONGEST: Duration = Duration::from_millis(50);
/// The largest piece of memory one input may ask for, in bytes: what fits on the largest page, with room.
pub const LARGEST: usize = 8 << 20;

/// Counts the largest piece that was asked for.
struct Measuring;

static LARGEST_ASKED: AtomicUsize = AtomicUsize::new(0);

#[allow(unsafe_code)] // The only way to see every piece of memory that is asked for; it hands everything on.
unsafe impl GlobalAlloc for Measuring {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        LARGEST_ASKED.fetch_max(layout.size(), Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static MEMORY: Measuring = Measuring;

/// Reads once, and again where it was slow: the machine may have been at something else.
pub fn measured(mut read: impl FnMut()) -> (Duration, usize) {
    LARGEST_ASKED.store(0, Ordering::Relaxed);
    let mut shortest = Duration::MAX;
    for _ in 0..3 {
        let begun = Instant::now();
        read();
        shortest = shortest.min(begun.elapsed());
        if shortest < LONGEST {
            break;
        }
    }
    (shortest, LARGEST_ASKED.load(Ordering::Relaxed))
}

pub fn bytes(cases: usize) -> Tally {
    let mut tally = Tally::default();
    let mut dice = Dice(4);
    let book = full_book();
    let mut sound: Vec<Vec<u8>> = book
        .prospects
        .values()
        .map(|one| codec::to_bytes(one).unwrap())
        .collect();
    sound.push(codec::to_bytes(&book.settings).unwrap());
    sound.push(codec::to_bytes(&Op::RemoveSample).unwrap());
    sound.push(codec::to_bytes(&Undo::default()).unwrap());
    for case in 0..cases {
        let mut bytes = sound[case % sound.len()].clone();
        dice.mutate(&mut bytes);
        let (time, memory) = measured(|| match case % 4 {
            0 => drop(codec::from_bytes::<Value>(&bytes)),
            1 => drop(codec::from_bytes::<Op>(&bytes)),
            2 => drop(codec::from_bytes::<Undo>(&bytes)),
            _ => drop(codec::from_bytes::<Prospect>(&bytes)),
        });
        tally.case(time < LONGEST && memory < LARGEST, || {
            format!("case {case}: {time:?}, {memory} bytes: {bytes:?}")
        });
    }
    tally
}

pub fn stores(cases: usize) -> Tally {
    let mut tally = Tally::default();
    let mut dice = Dice(5);
    let (small, _) = kept(&sample::crowd(6, 8, 2, &now()));
    let keys: Vec<String> = small.keys().cloned().collect();
    let one = |book: &Book, found: &Book| {
        found
            .prospects
            .iter()
            .all(|(id, person)| book.prospects.get(id) == Some(person))
    };
    let book = Keeper::open(&small).unwrap().book;
    for case in 0..cases {
        let mut shelf = small.clone();
        let key = &keys[case % keys.len()];
        let mut bytes = shelf[key].clone().into_bytes();
        dice.mutate(&mut bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let is_changed = text != shelf[key];
        shelf.insert(key.clone(), text);
        let mut sound = false;
        let (time, memory) = measured(|| {
            let opened = Keeper::open(&shelf).unwrap();
            let is_said = !opened.damaged.is_empty() || !opened.fell_back.is_empty() || opened.book == book;
            sound = one(&book, &opened.book) && (is_said || !is_changed);
        });
        tally.case(sound && time < LONGEST && memory < LARGEST, || {
            format!("case {case}, {key}: {time:?}, {memory} bytes")
        });
    }
    tally
}
