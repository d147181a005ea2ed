//! What comes from npm: wasm-opt, esbuild, Playwright. Pinned in one place, `tests/e2e/package-lock.json`.

use crate::apt;
use crate::command::{Outcome, command, find, root, run_step};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::SystemTime;

/// The folder that holds package.json, its lock and the journeys.
pub fn folder() -> PathBuf {
    root().join("tests").join("e2e")
}

/// Installs the locked packages, when they are missing or older than the lock.
pub fn set_up() -> Outcome {
    if find(&["node"]).is_none() || find(&["npm"]).is_none() {
        apt::install(&["nodejs", "npm"]).map_err(|why| format!("Node.js 20 or newer with npm is needed: {why}"))?;
    }
    if changed(".package-lock.json").is_some_and(|installed| Some(installed) >= lock_changed()) {
        return Ok(());
    }
    let mut npm = command("npm");
    // Without install scripts: nothing of what is pinned needs one, and none can download then.
    npm.current_dir(folder())
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    run_step(
        "npm packages: installing into tests/e2e/node_modules",
        "npm.log",
        &mut npm,
    )
}

/// A command that an npm package brings, run in the folder of the journeys.
pub fn tool(name: &str) -> Command {
    let suffix = if cfg!(windows) { ".cmd" } else { "" };
    let mut tool = command(
        folder()
            .join("node_modules")
            .join(".bin")
            .join(format!("{name}{suffix}")),
    );
    tool.current_dir(folder());
    tool
}

/// A script of the journeys' folder, run by Node.
pub fn script(name: &str) -> Command {
    let mut node = command("node");
    node.current_dir(folder()).arg(name);
    node
}

fn changed(name: &str) -> Option<SystemTime> {
    fs::metadata(folder().join("node_modules").join(name))
        .and_then(|data| data.modified())
        .ok()
}

fn lock_changed() -> Option<SystemTime> {
    fs::metadata(folder().join("package-lock.json"))
        .and_then(|data| data.modified())
        .ok()
}
