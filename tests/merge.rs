//! Two devices' books become one: in any order, in any grouping, once or twice, and with everything in it.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

#[path = "merge/devices.rs"]
mod devices;
#[path = "merge/laws.rs"]
mod laws;
#[path = "merge/stories.rs"]
mod stories;
