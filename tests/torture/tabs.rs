//! Tabs that race for the book, thousands of commands at once, with every trouble: nothing is lost, all show the same.

use std::num::NonZero;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::Tally;
use super::race::{RACES_A_SEED, run as race};

/// From so many races on, each has the number of commands that the issue names.
const IN_FULL: usize = RACES_A_SEED;

/// One race on each core at a time: they have nothing in common, and each takes ten seconds and more.
pub fn run(cases: usize) -> Tally {
    let commands = if cases < IN_FULL { 200 } else { 10_000 };
    let next = AtomicUsize::new(0);
    let tally = Mutex::new(Tally::default());
    let run_some = || {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= cases {
                return;
            }
            let holds = catch_unwind(AssertUnwindSafe(|| race(number, commands))).is_ok();
            let mut tally = tally.lock().unwrap();
            tally.case(holds, || format!("race {number} of {commands} commands"));
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, NonZero::get) {
            scope.spawn(run_some);
        }
    });
    tally.into_inner().unwrap()
}
