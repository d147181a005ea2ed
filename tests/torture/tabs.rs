//! Tabs that race for the book, thousands of commands at once, with every trouble: nothing is lost, all show the same.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::Tally;
use super::race::{RACES_A_SEED, run as race};

/// From so many races on, each has the number of commands that the issue names.
const IN_FULL: usize = RACES_A_SEED;

pub fn run(cases: usize) -> Tally {
    let commands = if cases < IN_FULL { 200 } else { 10_000 };
    let mut tally = Tally::default();
    for number in 0..cases {
        let holds = catch_unwind(AssertUnwindSafe(|| race(number, commands))).is_ok();
        tally.case(holds, || format!("race {number} of {commands} commands"));
    }
    tally
}
