//! Several tabs, one book: whatever happens to messages, tabs and the storage, nothing is lost and all show the same.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

mod browser;
mod disk;
mod history;
mod race;
mod stories;
mod vault;

/// A taste; `cargo xtask torture` runs them with 10,000 commands and 50 seeds.
#[test]
fn nothing_is_lost_and_all_agree_however_tabs_race() {
    for number in 0..race::RACES_A_SEED {
        race::run(number, 400);
    }
}
