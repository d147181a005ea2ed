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
    let mut trunk = trunk("build");
    if let Some(moment) = last_commit() {
        trunk.env("ONEMORE_BUILD", moment);
    }
    run(trunk.args(RELEASE).stdout(std::io::stderr()))
}

/// The moment of the last commit, in seconds: by it an open tab of an older build knows that there is a newer one. `None`
/// outside of a repository; then all builds are of the same age.
fn last_commit() -> Option<String> {
    let output = std::process::Command::new("git")
        .args(["log", "-1", "--format=%ct"])
        .output()
        .ok()?;
    let moment = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| moment.trim().to_owned())
}
