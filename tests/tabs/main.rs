//! Several tabs, one book: whatever happens to messages, tabs and the storage, nothing is lost and all show the same.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

mod browser;
mod disk;
mod history;
mod race;
mod stories;
mod vault;
