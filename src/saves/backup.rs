//! Everything in one readable file, and back.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::model::{Book, DeskStamps, Group, Prospect, Settings, Tombstone, ValueItem};

use super::migrate::{self, Kind};
use super::record::{Unread, parse_data};

/// What the file says it is, so that another JSON file is not taken for one of ours.
const FORMAT: &str = "Onemore backup";

#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    version: u32,
    made_at: DateTime<Utc>,
    settings: &'a Settings,
    groups: &'a [Group],
    tombstones: &'a [Tombstone],
    values: &'a [ValueItem],
    #[serde(skip_serializing_if = "DeskStamps::is_empty")]
    stamps: &'a DeskStamps,
    prospects: Vec<&'a Prospect>,
}

#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

#[derive(Deserialize)]
struct Found<'a> {
    #[serde(borrow, default)]
    settings: Option<&'a RawValue>,
    #[serde(borrow, default)]
    groups: Option<&'a RawValue>,
    #[serde(borrow, default)]
    tombstones: Option<&'a RawValue>,
    #[serde(borrow, default)]
    values: Option<&'a RawValue>,
    #[serde(borrow, default)]
    stamps: Option<&'a RawValue>,
    #[serde(borrow, default)]
    prospects: Vec<&'a RawValue>,
}

/// Why a file was not restored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupError {
    /// The file holds no JSON.
    NotJson,
    /// JSON, but not a backup of ours.
    NotABackup,
    /// Made by a later version.
    TooNew(u32),
    /// A backup, but a part of it cannot be read.
    Damaged(String),
}

impl fmt::Display for BackupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BackupError::NotJson => f.write_str(
                "This file is not a backup: it holds no JSON. Choose the file that “Take a copy” gave you; its name begins with onemore.",
            ),
            BackupError::NotABackup => f.write_str(
                "This file is not a backup of Onemore. To bring in contacts from another program, use “Bring a file” with a CSV file.",
            ),
            BackupError::TooNew(version) => write!(
                f,
                "This backup was made by a newer Onemore (version {version} of the data, this page reads up to {}). Reload the page to get the newest, then try again.",
                migrate::LATEST
            ),
            BackupError::Damaged(detail) => write!(f, "This backup is damaged, so nothing was taken from it: {detail}"),
        }
    }
}

impl std::error::Error for BackupError {}

/// The whole book as one readable JSON text.
pub fn backup(book: &Book, made_at: DateTime<Utc>) -> String {
    let written = Written {
        format: FORMAT,
        version: migrate::LATEST,
        made_at,
        settings: &book.settings,
        groups: &book.groups,
        tombstones: &book.tombstones,
        values: &book.values,
        stamps: &book.stamps,
        prospects: book.prospects.values().collect(),
    };
    // Plain structs with string keys: there is nothing in them that JSON cannot hold.
    serde_json::to_string_pretty(&written).unwrap_or_default()
}

/// Reads a backup back into a book.
pub fn restore(text: &str) -> Result<Book, BackupError> {
    let text = text.trim_start_matches('\u{feff}');
    let head: Head = serde_json::from_str(text).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => BackupError::NotABackup,
        _ => BackupError::NotJson,
    })?;
    if head.format != FORMAT {
        return Err(BackupError::NotABackup);
    }
    if head.version > migrate::LATEST {
        return Err(BackupError::TooNew(head.version));
    }
    let found: Found<'_> = serde_json::from_str(text).map_err(|error| BackupError::Damaged(format!("{error}.")))?;
    let version = head.version;
    let mut book = Book {
        settings: part(version, Kind::Settings, found.settings)?,
        groups: part(version, Kind::Groups, found.groups)?,
        tombstones: part(version, Kind::Tombstones, found.tombstones)?,
        values: part(version, Kind::Values, found.values)?,
        stamps: part(version, Kind::Stamps, found.stamps)?,
        ..Book::default()
    };
    for data in found.prospects {
        let mut prospect: Prospect = parse_data(version, Kind::Prospect, data.get())?;
        prospect.touches.sort_by_key(|touch| touch.at);
        if let Some(twin) = book.prospects.insert(prospect.id, prospect) {
            return Err(BackupError::Damaged(format!(
                "two people in it share the id of {}.",
                twin.display_name()
            )));
        }
    }
    Ok(book)
}

/// One part of a backup; a part that is missing is an empty one.
fn part<T>(version: u32, kind: Kind, data: Option<&RawValue>) -> Result<T, BackupError>
where
    T: Default + for<'de> Deserialize<'de>,
{
    match data {
        Some(data) => Ok(parse_data(version, kind, data.get())?),
        None => Ok(T::default()),
    }
}

impl From<Unread> for BackupError {
    fn from(unread: Unread) -> BackupError {
        match unread {
            Unread::TooNew(version) => BackupError::TooNew(version),
            Unread::Damaged(reason) => BackupError::Damaged(reason),
        }
    }
}
