//! `cargo xtask size`: the bytes of a first visit.

use crate::build;
use crate::command::{Outcome, run};
use crate::npm;

/// Builds the release and prints each file's raw, gzip and brotli bytes, then `name value unit` lines.
pub fn size() -> Outcome {
    build::build()?;
    run(&mut npm::script("first-load.mjs"))
}
