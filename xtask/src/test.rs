//! `cargo xtask test`: every test there is, each where it belongs; one line at the end counts them.

use crate::command::{Outcome, command, say};
use crate::tools::{self, WASM_TARGET};
use crate::{browser, build, npm};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The core and the stories, on this machine.
    Host,
    /// The browser's own adapters, by wasm-bindgen-test in headless Chromium.
    Browser,
    /// The journeys and axe, by Playwright against the release build.
    EndToEnd,
}

const STAGES: [(&str, Stage); 3] = [
    ("host", Stage::Host),
    ("browser", Stage::Browser),
    ("e2e", Stage::EndToEnd),
];

/// How many tests passed and failed.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
struct Count {
    passed: u32,
    failed: u32,
}

/// Runs all stages, or the one that `--only` names; what stands behind `--` goes to the runner of that one.
pub fn test(arguments: &[String]) -> Outcome {
    let (only, rest) = read(arguments)?;
    let mut total = Count::default();
    let mut faults = Vec::new();
    for (name, stage) in STAGES
        .into_iter()
        .filter(|(_, stage)| only.is_none_or(|only| only == *stage))
    {
        say(&format!("tests: {name}"));
        match run_stage(stage, rest) {
            Ok((count, succeeded)) => {
                total.passed += count.passed;
                total.failed += count.failed;
                if !succeeded {
                    faults.push(format!("{name} tests failed"));
                }
            }
            Err(why) => faults.push(format!("{name} tests could not run: {why}")),
        }
    }
    // A stage that broke before or between its tests has failed too, and the line must not read as if nothing had.
    total.failed = total.failed.max(faults.len() as u32);
    println!("\n{} passed, {} failed", total.passed, total.failed);
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults.join("\n"))
    }
}

fn run_stage(stage: Stage, rest: &[String]) -> Outcome<(Count, bool)> {
    match stage {
        Stage::Host => run_counted(command("cargo").args(["test", "--locked", "--workspace"]).args(rest)),
        Stage::Browser => run_counted(in_browser()?.args(rest)),
        Stage::EndToEnd => {
            npm::set_up()?;
            let chromium = browser::chromium()?;
            build::build()?;
            run_counted(npm::tool("playwright").arg("test").args(rest).env("CHROME", chromium))
        }
    }
}

/// wasm-bindgen's tests in headless Chromium: by its driver, or by Playwright where there is none that fits.
fn in_browser() -> Outcome<Command> {
    tools::wasm_target()?;
    tools::wasm_bindgen()?;
    let chromium = browser::chromium()?;
    let mut cargo = command("cargo");
    cargo
        .args(["test", "--locked", "--target", WASM_TARGET, "--test", "browser"])
        .env("CHROME", &chromium);
    const RUNNER: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER";
    if let Some(driver) = browser::driver(&chromium) {
        cargo
            .env(RUNNER, "wasm-bindgen-test-runner")
            .env("CHROMEDRIVER", driver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", browser::driver_settings(&chromium)?);
    } else {
        npm::set_up()?;
        cargo.env(RUNNER, "node tests/e2e/wasm-runner.mjs");
    }
    Ok(cargo)
}

/// Runs a test runner with its output on the screen, and counts what it says.
fn run_counted(runner: &mut Command) -> Outcome<(Count, bool)> {
    let name = runner.get_program().to_string_lossy().into_owned();
    let told = |error: std::io::Error| format!("{name}: {error}");
    let mut child = runner.stdout(Stdio::piped()).spawn().map_err(told)?;
    let mut count = Count::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            println!("{line}");
            count = add(count, &line);
        }
    }
    let status = child.wait().map_err(told)?;
    Ok((count, status.success()))
}

/// Adds a closing line: `test result: ok. 8 passed; 0 failed; …` of Rust's harness, or `  8 passed (6.7s)` of Playwright.
fn add(mut count: Count, line: &str) -> Count {
    let words: Vec<&str> = line.split_whitespace().collect();
    let closing = line.starts_with("test result:") || (words.len() <= 3 && line.starts_with("  "));
    if closing {
        for pair in words.windows(2) {
            let Ok(number) = pair[0].parse::<u32>() else { continue };
            match pair[1].trim_end_matches(';') {
                "passed" => count.passed += number,
                "failed" => count.failed += number,
                _ => {}
            }
        }
    }
    count
}

/// The one stage asked for, if one is, and what its runner shall be told.
fn read(arguments: &[String]) -> Outcome<(Option<Stage>, &[String])> {
    let known = || "test knows --only host|browser|e2e, and -- for the runner of that one".to_string();
    match arguments {
        [] => Ok((None, &[])),
        [only, name, rest @ ..] if only == "--only" => {
            let stage = STAGES.into_iter().find(|(known, _)| known == name).ok_or_else(known)?.1;
            match rest {
                [] => Ok((Some(stage), rest)),
                [dashes, rest @ ..] if dashes == "--" => Ok((Some(stage), rest)),
                _ => Err(known()),
            }
        }
        _ => Err(known()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn counts(lines: &str, passed: u32, failed: u32) {
        assert_eq!(
            lines.lines().fold(Count::default(), add),
            Count { passed, failed },
            "{lines}"
        );
    }

    #[test]
    fn counts_what_the_runners_say() {
        counts(
            "test result: ok. 8 passed; 0 failed; 1 ignored; 0 measured; finished in 0.00s",
            8,
            0,
        );
        counts(
            "test result: FAILED. 3 passed; 2 failed; 0 ignored\ntest result: ok. 1 passed; 0 failed",
            4,
            2,
        );
        counts(
            "  2 failed\n    smoke.spec.ts:3:1 › the page opens ─────\n  9 passed (6.7s)",
            9,
            2,
        );
        counts("test a_rep_has_5 passed tests ... ok\nsaw 3 failed rows", 0, 0);
    }
}
