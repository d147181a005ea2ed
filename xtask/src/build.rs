//! `cargo xtask build`: the release page in `dist/`, ready for any static host.

use crate::command::{Outcome, run, say};
use crate::serve::trunk;
use crate::{npm, tools};

/// What makes Trunk's build the one that ships.
pub const RELEASE: [&str; 3] = ["--release", "--features", "split"];

/// Builds `dist/` anew.
pub fn build() -> Outcome {
    tools::set_up()?;
    tools::cutter()?;
    npm::set_up()?;
    say("page: building the release into dist/");
    // Trunk's log is no result: `size` and `bench` print theirs to the standard output.
    run(trunk("build").args(RELEASE).stdout(std::io::stderr()))
}
