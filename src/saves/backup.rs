//! Everything in one readable file, and back.

pub(super) mod seal;

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::model::{Book, DeskStamps, Group, Prospect, ProspectId, Settings, Tombstone, ValueItem};

use super::kept::Kept;
use super::migrate;
use super::record::{self, Unread};

/// What the file says it is, so that another JSON file is not taken for one of ours.
const FORMAT: &str = "Onemore backup";

/// A message in hand, not sent yet: no part of the book, but typed all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Whom it is for.
    pub prospect: ProspectId,
    /// The text it is kept as.
    pub text: String,
}

/// A backup as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Backup {
    /// The book.
    pub book: Book,
    /// Messages in hand.
    pub drafts: Vec<Draft>,
    /// When it was made; `None` where the file does not say.
    pub made_at: Option<DateTime<Utc>>,
    /// True when the file is as it was written; false when a letter of it was changed since, by hand or by damage. `None`
    /// for the first version's, which had no checksum.
    pub is_intact: Option<bool>,
}

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
    #[serde(skip_serializing_if = "<[Draft]>::is_empty")]
    drafts: &'a [Draft],
    // The last field: what stands before it is what it is the checksum of.
    checksum: &'static str,
}

#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

#[derive(Deserialize)]
struct Found<'a> {
    #[serde(default)]
    made_at: Option<DateTime<Utc>>,
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
    #[serde(default)]
    drafts: Vec<Draft>,
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

/// The whole book, and the messages in hand, as one readable JSON text with a checksum.
pub fn backup(book: &Book, drafts: &[Draft], made_at: DateTime<Utc>) -> String {
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
        drafts,
        checksum: "",
    };
    // Plain structs with string keys: there is nothing in them that JSON cannot hold.
    seal::sealed(serde_json::to_string_pretty(&written).unwrap_or_default())
}

/// Reads a backup of any version.
///
/// # Errors
///
/// When it is none, was made by a later version, or has lost its form. What kept its form but was changed is read:
/// see [`Backup::is_intact`].
pub fn restore(text: &str) -> Result<Backup, BackupError> {
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
        settings: one(version, found.settings)?,
        groups: list(version, found.groups)?,
        tombstones: list(version, found.tombstones)?,
        values: list(version, found.values)?,
        stamps: one(version, found.stamps)?,
        ..Book::default()
    };
    for data in found.prospects {
        let mut prospect: Prospect = record::only(list(version, Some(data))?)?;
        prospect.touches.sort_by_key(|touch| touch.at);
        if let Some(twin) = book.prospects.insert(prospect.id, prospect) {
            return Err(BackupError::Damaged(format!(
                "two people in it share the id of {}.",
                twin.display_name()
            )));
        }
    }
    Ok(Backup {
        book,
        drafts: found.drafts,
        made_at: found.made_at,
        is_intact: seal::is_whole(text, version),
    })
}

/// The records of one part of a backup, with what is unknown of each; a part that is missing is an empty one.
fn list<T: Kept>(version: u32, data: Option<&RawValue>) -> Result<Vec<T>, BackupError> {
    match data {
        Some(data) => Ok(record::records(version, record::json(data.get())?)?),
        None => Ok(Vec::new()),
    }
}

/// The one record of a part of a backup.
fn one<T: Kept + Default>(version: u32, data: Option<&RawValue>) -> Result<T, BackupError> {
    match data {
        Some(_) => Ok(record::only(list(version, data)?)?),
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
