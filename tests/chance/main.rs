//! The chance of a reply: the table without data, the known truth recovered, what becomes of it when people do not
//! follow the model, and what of a log is counted.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

mod chances;
mod compared;
mod coverage;
mod forecast;
mod log;
mod simulated;
