//! Books of devices that went their own ways, merged: the laws, and that nothing is missing.

use std::panic::catch_unwind;

use super::{Tally, laws};

pub fn run(cases: usize) -> Tally {
    let mut tally = Tally::default();
    for seed in 0..cases as u64 {
        let holds = catch_unwind(|| {
            laws::hold(seed);
            if seed.is_multiple_of(10) {
                laws::agree(seed);
            }
        });
        tally.case(holds.is_ok(), || format!("seed {seed}"));
    }
    tally
}
