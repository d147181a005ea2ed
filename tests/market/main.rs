//! The market: its file, its buyers, and what policies come to in it.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

mod aim;
mod buyers;
mod files;
