//! `cargo xtask check`: what a machine can say about the source without running it.

use crate::command::{Outcome, command, run, say};
use crate::tools::{self, WASM_TARGET};

/// Formatting, then the lints for this machine and for the browser; a warning is an error.
pub fn check() -> Outcome {
    tools::wasm_target()?;
    say("format");
    run(command("cargo").args(["fmt", "--all", "--check"]))?;
    say("lints on this machine");
    clippy(&["--workspace", "--all-targets"])?;
    say("lints for the browser");
    let browser = [
        "--lib",
        "--bins",
        "--test",
        "browser",
        "--target",
        WASM_TARGET,
        "--features",
        "split",
    ];
    clippy(&browser)
}

fn clippy(scope: &[&str]) -> Outcome {
    run(command("cargo")
        .arg("clippy")
        .args(scope)
        .args(["--", "-D", "warnings"]))
}
