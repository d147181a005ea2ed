//! `cargo xtask bench`: what the release build costs in Chromium.

use crate::command::{Outcome, run, say};
use crate::{browser, build, npm};

/// Builds the release, measures it, and prints `name value unit` lines.
pub fn bench() -> Outcome {
    build::build()?;
    let chromium = browser::chromium()?;
    say("measuring; leave the machine alone for a minute");
    run(npm::script("bench/main.mjs").env("CHROME", chromium))
}
