//! What we did not write: every package is pinned by its checksum, comes from the registry, is free to ship, and is there
//! once. Asked of the lock files and of cargo itself, without a network. `cargo xtask check` runs this, and asks the list of
//! known weaknesses as well where `cargo audit` is installed (CI does).

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

/// What may go into the page: all of these let anybody ship it.
const FREE: [&str; 9] = [
    "MIT",
    "Apache-2.0",
    "Zlib",
    "0BSD",
    "BSL-1.0",
    "CC0-1.0",
    "Unlicense",
    "BSD-3-Clause",
    "Unicode-3.0",
];

/// What a tool of the tests may have as well: nothing of it is in the page.
const FREE_TO_USE: [&str; 4] = ["MPL-2.0", "ISC", "BSD-2-Clause", "Python-2.0"];

/// Packages that are in the page's build in two versions, because what we use does not agree yet. A new pair is a choice to
/// make, and one that has gone is to be struck out here.
const IN_TWO_VERSIONS: [&str; 8] = [
    "block-buffer",
    "convert_case",
    "cpufeatures",
    "crypto-common",
    "digest",
    "syn",
    "thiserror",
    "thiserror-impl",
];

const OURS: [&str; 2] = ["onemore", "xtask"];

fn file(path: &str) -> String {
    std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// One package of `Cargo.lock`.
#[derive(Debug, Default)]
struct Locked {
    name: String,
    version: String,
    source: String,
    checksum: String,
}

fn locked(lock: &str) -> Vec<Locked> {
    let mut packages = Vec::new();
    for block in lock.split("[[package]]").skip(1) {
        let field = |name: &str| {
            let line = block
                .lines()
                .find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "));
            line.unwrap_or_default().trim_matches('"').to_owned()
        };
        packages.push(Locked {
            name: field("name"),
            version: field("version"),
            source: field("source"),
            checksum: field("checksum"),
        });
    }
    packages
}

/// Whether a licence expression leaves a choice that all of us may take.
fn is_free(licence: &str, also: &[&str]) -> bool {
    let is_one = |one: &str| FREE.contains(&one) || also.contains(&one);
    let plain = licence.replace(['(', ')'], "").replace('/', " OR ");
    plain
        .split(" AND ")
        .all(|part| part.split(" OR ").any(|one| is_one(one.trim())))
}

#[test]
fn every_crate_is_pinned_by_its_checksum_and_comes_from_the_registry() {
    let packages = locked(&file("Cargo.lock"));
    assert!(packages.len() > 100, "the lock was read: {}", packages.len());
    for one in &packages {
        if OURS.contains(&one.name.as_str()) {
            assert_eq!(one.source, "", "{one:?}");
            continue;
        }
        assert!(one.source.starts_with("registry+"), "not from the registry: {one:?}");
        assert_eq!(one.checksum.len(), 64, "no checksum: {one:?}");
    }
}

#[test]
fn no_crate_is_there_twice_unless_we_know_of_it() {
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for one in locked(&file("Cargo.lock")) {
        versions.entry(one.name).or_default().insert(one.version);
    }
    let twice: Vec<&str> = versions
        .iter()
        .filter(|(_, versions)| versions.len() > 1)
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(twice, IN_TWO_VERSIONS);
}

#[test]
fn every_crate_of_the_page_is_free_to_ship() {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .args(["--filter-platform", "wasm32-unknown-unknown"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    assert!(packages.len() > 50);
    for package in packages {
        let licence = package["license"].as_str().unwrap_or("none named");
        assert!(is_free(licence, &[]), "{}: {licence}", package["name"]);
    }
}

#[test]
fn licences_are_read_as_they_are_written() {
    for (licence, free) in [
        ("MIT", true),
        ("MIT/Apache-2.0", true),
        ("GPL-3.0", false),
        ("MIT OR GPL-3.0", true),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("MIT AND GPL-3.0", false),
        ("none named", false),
        ("", false),
    ] {
        assert_eq!(is_free(licence, &[]), free, "{licence:?}");
    }
}

#[test]
fn every_npm_package_is_pinned_and_runs_nothing_when_it_is_installed() {
    let lock: Value = serde_json::from_str(&file("tests/e2e/package-lock.json")).unwrap();
    let packages = lock["packages"].as_object().unwrap();
    assert!(packages.len() > 5);
    for (path, package) in packages.iter().filter(|(path, _)| !path.is_empty()) {
        let integrity = package["integrity"].as_str().unwrap_or_default();
        assert!(integrity.starts_with("sha512-"), "{path}: no checksum");
        let licence = package["license"].as_str().unwrap_or("none named");
        assert!(is_free(licence, &FREE_TO_USE), "{path}: {licence}");
        // `npm ci` runs without scripts all the same (xtask/src/npm.rs); optional ones are for other machines.
        let runs = package["hasInstallScript"] == true && package["optional"] != true;
        assert!(!runs || path.ends_with("/esbuild"), "{path} has a script of its own");
    }
    let wanted: Value = serde_json::from_str(&file("tests/e2e/package.json")).unwrap();
    for part in ["dependencies", "devDependencies"] {
        for (name, version) in wanted[part].as_object().into_iter().flatten() {
            let version = version.as_str().unwrap();
            assert!(
                version.starts_with(|c: char| c.is_ascii_digit()),
                "{name} is not pinned: {version}"
            );
        }
    }
}
