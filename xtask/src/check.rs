//! `cargo xtask check`: what a machine can say about the source without running it.

use crate::command::{Outcome, command, find, run, say};
use crate::tools::{self, WASM_TARGET};

/// Formatting, then the lints for this machine and for the browser; a warning is an error. Then what we did not write: pinned,
/// free to ship, there once.
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
    clippy(&browser)?;
    say("dependencies");
    run(command("cargo").args(["test", "--locked", "--quiet", "--test", "dependencies"]))?;
    known_weaknesses()
}

/// Asks for known weaknesses of what is in `Cargo.lock`. The list of them comes over the network, so a machine without one,
/// or without the tool, goes on; CI has both.
fn known_weaknesses() -> Outcome {
    if find(&["cargo-audit"]).is_none() {
        say("  known weaknesses: not asked, because cargo-audit is not installed; CI asks");
        return Ok(());
    }
    run(command("cargo").args(["audit", "--quiet"]))
}

fn clippy(scope: &[&str]) -> Outcome {
    run(command("cargo")
        .args(["clippy", "--locked"])
        .args(scope)
        .args(["--", "-D", "warnings"]))
}
