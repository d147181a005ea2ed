//! Practice: the silent buyer, played.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

mod debriefs;
mod laws;
mod offered;
mod players;
mod scenarios;
mod stories;
mod wins;
