//! Practice: the silent buyer, played.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

mod absence;
mod boards;
mod chairs;
mod codes;
mod debriefs;
mod drills;
mod guide;
mod laws;
mod misses;
mod nexts;
mod offered;
mod packs;
mod plans;
mod players;
mod room;
mod scenarios;
mod snippets;
mod squares;
mod stories;
mod told;
mod wins;
