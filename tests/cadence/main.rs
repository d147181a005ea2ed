//! The cadence through its public doors: stories with literal days, the state table, and laws over random histories.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

mod agreed;
mod answers;
mod channels;
mod laws;
mod queue;
mod rests;
mod silence;
mod speed;
mod story;
mod transitions;
mod weeks;
