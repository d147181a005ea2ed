//! Two devices' books become one: in any order, in any grouping, once or twice, and with everything in it.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

#[path = "merge/devices.rs"]
mod devices;
#[path = "merge/laws.rs"]
mod laws;
#[path = "merge/stories.rs"]
mod stories;

/// Enough for every change; `cargo xtask torture` takes 100,000.
const PAIRS: u64 = 300;

#[test]
fn a_merge_is_the_same_in_any_order_and_grouping_and_once_is_enough() {
    (0..PAIRS).for_each(laws::hold);
    // Two devices that closed the same channel in the same second.
    laws::hold(46_494);
}

#[test]
fn devices_that_tell_each_other_everything_agree() {
    (1_000_000..1_000_000 + PAIRS / 10).for_each(laws::agree);
}
