//! The browser that tests and measurements run in, and its driver.

use crate::command::{Outcome, find, output_of, run_step, tools_dir};
use crate::tools::version_in;
use crate::{apt, npm};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// What Chromium and its relatives are called, best first.
const NAMES: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];
/// Where Chrome stands on a Mac, which has no program of that name on the PATH.
const ON_A_MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// A Chromium: `CHROME` if set, else one on the PATH, else Debian's package, else Playwright's own download.
pub fn chromium() -> Outcome<PathBuf> {
    if let Some(path) = env::var_os("CHROME") {
        return Ok(PathBuf::from(path));
    }
    if let Some(path) = on_this_machine() {
        return Ok(path);
    }
    let why_not = apt::install(&["chromium", "chromium-driver", "fonts-liberation"]);
    if let Some(path) = on_this_machine() {
        return Ok(path);
    }
    playwrights_own().map_err(|why| match why_not {
        Ok(()) => why,
        Err(first) => format!("no Chromium: {first}; Playwright's own: {why}"),
    })
}

fn on_this_machine() -> Option<PathBuf> {
    find(&NAMES).or_else(|| Some(PathBuf::from(ON_A_MAC)).filter(|path| path.is_file()))
}

fn playwrights_own() -> Outcome<PathBuf> {
    npm::set_up()?;
    let folder = tools_dir().join("browsers");
    let mut install = npm::tool("playwright");
    install
        .args(["install", "chromium", "--no-shell"])
        // Ten seconds are long for a connection; the default waits minutes where nothing answers.
        .env("PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT", "10000")
        .env("PLAYWRIGHT_BROWSERS_PATH", &folder);
    let what = "Chromium: downloading by Playwright into .tools/browsers";
    run_step(what, "playwright.log", &mut install)?;
    let mut ask = npm::script("chromium-path.mjs");
    let output = ask
        .env("PLAYWRIGHT_BROWSERS_PATH", &folder)
        .output()
        .map_err(|error| format!("node: {error}"))?;
    Ok(PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()))
}

/// The driver of this Chromium: `CHROMEDRIVER` if set, else one on the PATH, else Debian's package. None that is of
/// another version: it would refuse to work.
pub fn driver(chromium: &Path) -> Option<PathBuf> {
    let there = || {
        env::var_os("CHROMEDRIVER")
            .map(PathBuf::from)
            .or_else(|| find(&["chromedriver"]))
    };
    // Where it cannot be installed there is another way: see `test`.
    let driver = there().or_else(|| apt::install(&["chromium-driver"]).ok().and_then(|()| there()))?;
    let series = |program: &Path| {
        let text = output_of(program, &["--version"])?;
        Some(version_in(&text).split('.').next()?.to_string())
    };
    (series(&driver) == series(chromium)).then_some(driver)
}

/// Writes how the driver shall start this Chromium, and returns the file. The test runner adds `--headless` and
/// `--no-sandbox`; what stands here keeps the browser from looking for hosts that no test needs.
pub fn driver_settings(chromium: &Path) -> Outcome<PathBuf> {
    let path = tools_dir().join("webdriver.json");
    let binary = chromium
        .display()
        .to_string()
        .replace('\\', "\\\\")
        .replace('"', "\\\"");
    let flags = QUIET.map(|flag| format!("\"{flag}\"")).join(", ");
    let text = format!("{{\"goog:chromeOptions\": {{\"binary\": \"{binary}\", \"args\": [{flags}]}}}}\n");
    fs::create_dir_all(tools_dir())
        .and_then(|()| fs::write(&path, text))
        .map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    Ok(path)
}

const QUIET: [&str; 6] = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];
