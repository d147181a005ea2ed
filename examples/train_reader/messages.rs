//! The labelled messages, file by file.

use std::io::{Error, ErrorKind};
use std::path::Path;

use onemore::linter::learned::{Features, LABELS, features};
use onemore::linter::{Labels, Message};
use onemore::model::Channel;
use serde_json::Value;

/// The file that is only measured with.
const LEFT_ALONE: &str = "check";

/// A message that people have labelled.
pub struct Labelled {
    /// Its file's name.
    pub source: String,
    pub features: Features,
    pub yes: [bool; LABELS],
}

impl Labelled {
    fn read(source: &str, line: &str) -> Option<Self> {
        let record: Value = serde_json::from_str(line).ok()?;
        let text = record["text"].as_str()?;
        let channel = match record["channel"].as_str()? {
            "phone" => Channel::Call,
            _ => serde_json::from_value(record["channel"].clone()).ok()?,
        };
        let (subject, body) = match text.strip_prefix("Subject: ").and_then(|rest| rest.split_once('\n')) {
            Some((subject, body)) => (subject, body),
            None => ("", text),
        };
        Some(Labelled {
            source: source.to_owned(),
            features: features(&Message { subject, body }, channel),
            yes: Labels::default()
                .by_name()
                .map(|(label, _)| record["labels"][label] == 1),
        })
    }
}

/// Every message of the folder's files, in the order of their names.
pub fn read(folder: &Path) -> std::io::Result<Vec<Labelled>> {
    let mut files: Vec<_> = std::fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    files.sort();
    let mut messages = Vec::new();
    for file in files {
        let source = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if source == LEFT_ALONE {
            continue;
        }
        for (number, line) in std::fs::read_to_string(&file)?.lines().enumerate() {
            let broken = || Error::new(ErrorKind::InvalidData, format!("{source}, line {}", number + 1));
            messages.push(Labelled::read(&source, line).ok_or_else(broken)?);
        }
    }
    Ok(messages)
}
