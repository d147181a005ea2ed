//! The tools that turn Rust into a page: the wasm target, Trunk and wasm-bindgen.
//!
//! A tool that is already there in the right version is used. What is missing is built into `.tools/bin`.

use crate::command::{Outcome, command, find, output_of, root, run_step, shown, tools_dir};
use std::env;
use std::fs;

/// The series of Trunk that this repository's Trunk.toml is written for.
const TRUNK_SERIES: &str = "0.21.";
/// The Trunk that set-up installs: the newest of its series; 0.22 asks for a newer Rust than ours.
const TRUNK_VERSION: &str = "0.21.14";
/// What cuts the release in pieces. It must understand the marks of the `wasm_split_helpers` that Leptos brings.
const CUTTER: &str = "wasm_split_cli_support";
/// The version of the cutter that set-up installs.
const CUTTER_VERSION: &str = "0.2.4";
/// The target that the page is built for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// Tools are built once and run for seconds: cheap building (minutes less) beats fast running.
const CHEAP_BUILD: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
];

/// Installs what building the page needs and the machine does not have.
pub fn set_up() -> Outcome {
    wasm_target()?;
    trunk()?;
    wasm_bindgen()
}

/// Installs the standard library for the browser, when it is missing.
pub fn wasm_target() -> Outcome {
    let installed = output_of("rustc", &["--print", "target-libdir", "--target", WASM_TARGET])
        .is_some_and(|folder| std::path::Path::new(&folder).is_dir());
    if installed {
        return Ok(());
    }
    if find(&["rustup"]).is_none() {
        return Err(format!(
            "this Rust has no {WASM_TARGET} and no rustup: install that target with its package manager"
        ));
    }
    let what = format!("{WASM_TARGET}: installing by rustup");
    run_step(
        &what,
        "rustup.log",
        command("rustup").args(["target", "add", WASM_TARGET]),
    )
}

fn trunk() -> Outcome {
    let there = output_of("trunk", &["--version"]).is_some_and(|text| version_in(&text).starts_with(TRUNK_SERIES));
    if there {
        return Ok(());
    }
    // No TLS and no update check: Trunk shall not download anything, and they are a third of the build.
    install(
        "trunk",
        TRUNK_VERSION,
        "about 4 minutes, once",
        &["--locked", "--no-default-features"],
    )
}

/// Installs wasm-bindgen's command and test runner, of exactly the version that the page is linked with.
pub fn wasm_bindgen() -> Outcome {
    let wanted = locked_version("wasm-bindgen")?;
    let there = |tool: &str| output_of(tool, &["--version"]).is_some_and(|text| version_in(&text) == wanted);
    if there("wasm-bindgen") && there("wasm-bindgen-test-runner") {
        return Ok(());
    }
    // Not --locked: its lock file can name a version that a registry mirror does not have yet.
    install("wasm-bindgen-cli", &wanted, "about 2 minutes, once", &[])
}

/// Installs what cuts the release in pieces; builds for working on the app are not cut.
pub fn cutter() -> Outcome {
    // It does not tell its version; what cargo wrote down when it installed it does.
    let installed = fs::read_to_string(tools_dir().join(".crates.toml")).unwrap_or_default();
    if installed.contains(&format!("{CUTTER} {CUTTER_VERSION} ")) {
        return Ok(());
    }
    install(
        CUTTER,
        CUTTER_VERSION,
        "about 2 minutes, once",
        &["--locked", "--features", "build-binary"],
    )
}

fn install(package: &str, version: &str, duration: &str, options: &[&str]) -> Outcome {
    let folder = tools_dir();
    let what = format!("{package} {version}: building into {}/bin, {duration}", shown(&folder));
    let mut cargo = command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo
        .args(["install", package, "--version", version, "--force", "--root"])
        .arg(&folder)
        .args(options);
    // A wrapper's environment (this very `cargo run`) must not leak into the build of the tool.
    cargo
        .env_remove("CARGO_TARGET_DIR")
        .env_remove("CARGO_BUILD_TARGET")
        .envs(CHEAP_BUILD);
    run_step(&what, &format!("{package}.log"), &mut cargo)
}

/// The version of a package in Cargo.lock.
fn locked_version(package: &str) -> Outcome<String> {
    let lock =
        fs::read_to_string(root().join("Cargo.lock")).map_err(|error| format!("cannot read Cargo.lock: {error}"))?;
    version_in_lock(&lock, package).ok_or(format!("{package} is not in Cargo.lock"))
}

fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_string())
}

/// The version in what `tool --version` prints: its first word that starts with a digit.
pub fn version_in(text: &str) -> &str {
    text.split_whitespace()
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_version_that_the_lock_names() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.70\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in_lock(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in_lock(lock, "wasm"), None);
    }

    #[test]
    fn reads_the_version_that_a_tool_prints() {
        assert_eq!(version_in("trunk 0.21.14"), "0.21.14");
        assert_eq!(version_in("wasm-bindgen 0.2.130 (abc)"), "0.2.130");
        assert_eq!(version_in("no number"), "");
    }
}
