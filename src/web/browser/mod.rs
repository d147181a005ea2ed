//! Thin adapters to the browser. Each answers with a `Result` or a plain value; none decides anything.

pub mod clipboard;
pub mod clock;
pub mod files;
pub mod fresh_ids;
mod media;
pub mod place;
pub mod recorder;
pub mod share;
pub mod speech;
pub mod storage;
pub mod theme;
