//! Reads `src/` as text and fails on a use in the wrong direction, on a browser outside `web`, and on markup that the
//! page's content policy would refuse. The directions are those stated in `src/lib.rs`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

use std::fs;
use std::path::Path;

/// What each room may use besides itself. `web`, the library's root and `main.rs` may use all.
const ROOMS: [(&str, &[&str]); 14] = [
    ("model", &[]),
    ("cadence", &["model"]),
    ("linter", &["model"]),
    ("script", &["model"]),
    ("saves", &["model"]),
    ("exchange", &["model"]),
    ("insights", &["model"]),
    ("sample", &["model"]),
    ("market", &["cadence", "model"]),
    ("ops", &["cadence", "model"]),
    ("tabs", &["model", "ops", "saves"]),
    ("practice", &["cadence", "linter", "market", "model", "saves", "script"]),
    ("web", EVERYTHING),
    ("main", EVERYTHING),
];

const EVERYTHING: &[&str] = &[
    "model", "cadence", "linter", "script", "saves", "exchange", "insights", "sample", "market", "ops", "practice",
    "tabs", "web",
];

/// The nouns the linter may know: it judges a message, not a person.
const LINTER_NOUNS: [&str; 3] = ["Channel", "Purpose", "Principle"];

/// Words that need a browser or a clock.
const BROWSER_WORDS: [&str; 9] = [
    "web_sys",
    "gloo_",
    "wasm_bindgen",
    "leptos",
    "js_sys",
    "Utc::now",
    "Local::now",
    "SystemTime",
    "Instant::now",
];

/// Markup that a strict content policy with Trusted Types refuses.
const REFUSED_MARKUP: [&str; 2] = ["inner_html", "style=\""];

/// Names that say nothing of their subject.
const EMPTY_NAMES: [&str; 6] = ["util", "utils", "helper", "helpers", "common", "misc"];

/// Everything wrong with the file at `path` (below `src/`, with forward slashes) that holds `text`.
fn faults(path: &str, text: &str) -> Vec<String> {
    let code = without_comments(text);
    let mut faults = Vec::new();
    let room = path.split(['/', '.']).next().unwrap_or_default();
    if path != "lib.rs" {
        match ROOMS.iter().find(|(name, _)| *name == room) {
            None => faults.push(format!("{path}: no such room in lib.rs: {room}")),
            Some((_, allowed)) => {
                for used in paths_from_the_root(&code) {
                    let (head, rest) = used.split_once("::").unwrap_or((&used, ""));
                    if head != room && !allowed.contains(&head) {
                        faults.push(format!("{path}: {room} must not use {used}"));
                    }
                    if room == "linter" && head == "model" && !LINTER_NOUNS.contains(&rest) {
                        faults.push(format!(
                            "{path}: of the model, linter may use {LINTER_NOUNS:?}, not {used}"
                        ));
                    }
                }
            }
        }
    }
    let refused: &[&str] = if room == "web" { &REFUSED_MARKUP } else { &[] };
    let beyond: &[&str] = if matches!(room, "web" | "main") {
        &[]
    } else {
        &BROWSER_WORDS
    };
    for word in refused.iter().chain(beyond) {
        if code.contains(word) {
            faults.push(format!("{path}: {word} does not belong here"));
        }
    }
    if path
        .split('/')
        .any(|part| EMPTY_NAMES.contains(&part.trim_end_matches(".rs")))
    {
        faults.push(format!("{path}: name the file for its subject"));
    }
    faults
}

/// Every path that starts at the crate's root, groups taken apart: `crate::model::{A, b::C}` gives `model::A` and
/// `model::b::C`. A room reached by `super` counts too; `onemore` is how `main.rs` calls the root.
fn paths_from_the_root(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for root in ["crate::", "onemore::", "super::"] {
        for (at, _) in code.match_indices(root) {
            let is_whole_word = !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            if !is_whole_word {
                continue;
            }
            let mut paths = Vec::new();
            read_tree(code[at + root.len()..].trim_start(), "", &mut paths);
            paths.retain(|path| {
                let head = path.split("::").next().unwrap_or_default();
                root != "super::" || EVERYTHING.contains(&head)
            });
            found.append(&mut paths);
        }
    }
    found
}

/// Reads one tree of a `use` line, or a plain path, and returns what is left of the text.
fn read_tree<'a>(text: &'a str, before: &str, found: &mut Vec<String>) -> &'a str {
    let text = text.trim_start();
    if let Some(mut inside) = text.strip_prefix('{') {
        loop {
            inside = inside.trim_start();
            if let Some(rest) = inside.strip_prefix('}') {
                return rest;
            }
            let rest = read_tree(inside, before, found).trim_start();
            inside = rest.strip_prefix(',').unwrap_or(rest);
            if inside.is_empty() || inside.len() == text.len() {
                return inside;
            }
        }
    }
    let end = text
        .find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '*'))
        .unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    if name.is_empty() {
        return text.get(1..).unwrap_or_default();
    }
    let path = if before.is_empty() {
        name.to_owned()
    } else {
        format!("{before}::{name}")
    };
    let after = rest.trim_start();
    if let Some(deeper) = after.strip_prefix("::") {
        if deeper.trim_start().starts_with('<') {
            found.push(path);
            return deeper;
        }
        return read_tree(deeper, &path, found);
    }
    found.push(path);
    match after.strip_prefix("as ") {
        Some(renamed) => renamed
            .trim_start()
            .trim_start_matches(|c: char| c.is_alphanumeric() || c == '_'),
        None => rest,
    }
}

/// The text without comments; strings stay.
fn without_comments(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let taken = if rest.starts_with("//") {
            let end = rest.find('\n').unwrap_or(rest.len());
            rest = &rest[end..];
            continue;
        } else if rest.starts_with("/*") {
            let end = rest.find("*/").map_or(rest.len(), |at| at + 2);
            rest = &rest[end..];
            continue;
        } else if rest.starts_with("r\"") || rest.starts_with("r#") {
            let hashes = rest[1..].chars().take_while(|c| *c == '#').count();
            let close = format!("\"{}", "#".repeat(hashes));
            let open = hashes + 2;
            match rest.get(open..).and_then(|body| body.find(&close)) {
                Some(at) if rest[..open].ends_with('"') => open + at + close.len(),
                _ => 1,
            }
        } else if first == '"' {
            string_length(rest)
        } else if rest.starts_with("'\"'") {
            3
        } else if rest.starts_with("'\\\"'") {
            4
        } else {
            first.len_utf8()
        };
        code.push_str(&rest[..taken]);
        rest = &rest[taken..];
    }
    code
}

/// Bytes of the string literal `text` starts with, quotes included.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn read_all(folder: &Path, below: &str, check: &mut dyn FnMut(&str, &str)) {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap().to_str().unwrap();
        let below = if below.is_empty() {
            name.to_owned()
        } else {
            format!("{below}/{name}")
        };
        if path.is_dir() {
            read_all(&path, &below, check);
        } else if name.ends_with(".rs") {
            check(&below, &fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn the_rooms_use_each_other_in_one_direction() {
    let mut seen = 0;
    let mut all = Vec::new();
    read_all(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        "",
        &mut |path, text| {
            seen += 1;
            all.append(&mut faults(path, text));
        },
    );
    assert!(seen > 20, "the sources were not found: {seen} files");
    assert!(all.is_empty(), "\n{}", all.join("\n"));
}

#[track_caller]
fn assert_refused(path: &str, text: &str, expected: &str) {
    let faults = faults(path, text);
    assert!(
        faults.iter().any(|fault| fault.contains(expected)),
        "{path} {text:?}: {faults:?}"
    );
}

#[track_caller]
fn assert_allowed(path: &str, text: &str) {
    assert_eq!(faults(path, text), Vec::<String>::new(), "{path} {text:?}");
}

#[test]
fn the_checker_catches_what_it_is_for() {
    for (path, text, expected) in [
        (
            "model/book.rs",
            "use crate::cadence::plan;",
            "model must not use cadence::plan",
        ),
        (
            "cadence/mod.rs",
            "use crate::{model::Book, ops::Op};",
            "must not use ops::Op",
        ),
        ("cadence/mod.rs", "use super::ops::Op;", "must not use ops::Op"),
        (
            "script/mod.rs",
            "fn f() { crate::linter::lint(x) }",
            "must not use linter::lint",
        ),
        (
            "script/mod.rs",
            "use crate::{\n    model::{Book, Touch},\n    saves::{self, restore},\n};",
            "saves::restore",
        ),
        ("ops.rs", "use crate::web::start;", "ops must not use web::start"),
        (
            "insights/mod.rs",
            "use crate::model::Book as B; use crate::saves as s;",
            "must not use saves",
        ),
        ("linter/rule.rs", "use crate::model::Prospect;", "not model::Prospect"),
        (
            "linter/rule.rs",
            "use crate::model::{Channel, Book};",
            "not model::Book",
        ),
        ("linter/rule.rs", "use crate::model::*;", "not model::*"),
        ("linter/rule.rs", "use crate::model;", "not model"),
        ("saves/mod.rs", "let now = chrono::Utc::now();", "Utc::now"),
        ("sample.rs", "let s = \"https://a.example\"; leptos::mount()", "leptos"),
        ("lib.rs", "use web_sys::window;", "web_sys"),
        (
            "ops.rs",
            "let quote = '\"'; std::time::Instant::now() // \"",
            "Instant::now",
        ),
        ("web/page.rs", "view! { <p style=\"color: red\"/> }", "style=\""),
        ("web/page.rs", "view! { <p inner_html=text/> }", "inner_html"),
        ("web/utils.rs", "", "name the file"),
        ("web/helpers/date.rs", "", "name the file"),
        ("attic/mod.rs", "", "no such room"),
    ] {
        assert_refused(path, text, expected);
    }
}

#[test]
fn the_checker_lets_good_code_through() {
    for (path, text) in [
        (
            "cadence/queue.rs",
            "use super::plan::Plan;\nuse crate::model::{Book, time::monday_of};",
        ),
        (
            "cadence/queue.rs",
            "// use crate::web::start; leptos\n/* Utc::now */\nuse crate::cadence::Policy;",
        ),
        (
            "linter/rule.rs",
            "use crate::linter::Finding;\nuse crate::model::{Channel, Principle, Purpose};",
        ),
        (
            "ops.rs",
            "use crate::cadence::follow_up;\nuse crate::model::{self, Op};",
        ),
        (
            "web/page.rs",
            "use leptos::prelude::*;\nuse crate::{ops, saves};\nview! { <p style:width=w/> }",
        ),
        ("main.rs", "fn main() { onemore::web::start() }"),
        (
            "saves/mod.rs",
            "pub(crate) fn f(a: &crate::model::Book) -> Vec<crate::model::Touch> { g::<u8>() }",
        ),
        ("lib.rs", "pub mod model;\n//! [`web`] leptos"),
    ] {
        assert_allowed(path, text);
    }
}
