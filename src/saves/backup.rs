//! Everything in one readable file, and back.

mod layout;
pub(super) mod seal;

use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::model::{Book, DeskStamps, Group, Prospect, ProspectId, Settings, Tombstone, ValueItem};

use super::kept::Kept;
use super::migrate;
use super::record::{self, Unread};

/// What the file says it is, so that another JSON file is not taken for one of ours.
const FORMAT: &str = "Onemore backup";

/// A larger file than this, in bytes, is no copy that this page could hold open: six times that of 25,000 people with ten
/// touches each, encrypted, which is what a browser has room for.
pub const LARGEST_COPY: usize = 400 * 1024 * 1024;

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

impl Backup {
    /// True where everything is in it as it was given, and nothing has changed on the way.
    pub fn holds(&self, book: &Book, drafts: &[Draft]) -> bool {
        self.is_intact == Some(true) && self.book == *book && self.drafts == drafts
    }
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
    /// What a later version keeps beside all this.
    #[serde(flatten)]
    beside: Map<String, Value>,
    // The last field: what stands before it is what it is the checksum of.
    checksum: &'static str,
}

#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

/// The parts of a file by their names.
struct Parts<'a>(BTreeMap<String, &'a RawValue>);

impl<'a> Parts<'a> {
    fn of(text: &'a str) -> Result<Parts<'a>, BackupError> {
        serde_json::from_str(text).map(Parts).map_err(damaged)
    }

    fn take(&mut self, name: &str) -> Option<&'a str> {
        self.0.remove(name).map(RawValue::get).filter(|data| *data != "null")
    }

    /// The records of one part, with what is unknown of each; a part that is missing is an empty one.
    fn list<T: Kept>(&mut self, version: u32, name: &str) -> Result<Vec<T>, BackupError> {
        self.take(name)
            .map_or_else(|| Ok(Vec::new()), |data| records(version, data))
    }

    /// The one record of a part.
    fn one<T: Kept + Default>(&mut self, version: u32, name: &str) -> Result<T, BackupError> {
        let one = |data| Ok(record::only(records(version, data)?)?);
        self.take(name).map_or_else(|| Ok(T::default()), one)
    }

    /// A part that is no record.
    fn plain<T: Deserialize<'a> + Default>(&mut self, name: &str) -> Result<T, BackupError> {
        let plain = |data| serde_json::from_str(data).map_err(damaged);
        self.take(name).map_or_else(|| Ok(T::default()), plain)
    }

    /// What this version knows nothing of.
    fn rest(mut self) -> Result<Map<String, Value>, BackupError> {
        for known in ["format", "version", "checksum"] {
            self.0.remove(known);
        }
        let read = |(name, data): (String, &RawValue)| Ok((name, record::json(data.get())?));
        self.0.into_iter().map(read).collect()
    }
}

fn records<T: Kept>(version: u32, data: &str) -> Result<Vec<T>, BackupError> {
    Ok(record::records(version, record::json(data)?)?)
}

fn damaged(error: serde_json::Error) -> BackupError {
    BackupError::Damaged(format!("{error}."))
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

/// The whole book, and the messages in hand, as one readable JSON text with a checksum: a line for each record.
pub fn backup(book: &Book, drafts: &[Draft], made_at: DateTime<Utc>) -> String {
    let mut settings = book.settings.clone();
    let beside = settings.unknown.set_down();
    let written = Written {
        format: FORMAT,
        version: migrate::LATEST,
        made_at,
        settings: &settings,
        groups: &book.groups,
        tombstones: &book.tombstones,
        values: &book.values,
        stamps: &book.stamps,
        prospects: book.prospects.values().collect(),
        drafts,
        beside,
        checksum: "",
    };
    // Plain structs with string keys: there is nothing in them that JSON cannot hold.
    seal::sealed(layout::in_lines(&written))
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
    let version = head.version;
    let mut parts = Parts::of(text)?;
    let mut book = Book {
        settings: parts.one(version, "settings")?,
        groups: parts.list(version, "groups")?,
        tombstones: parts.list(version, "tombstones")?,
        values: parts.list(version, "values")?,
        stamps: parts.one(version, "stamps")?,
        ..Book::default()
    };
    // One by one: as values they take many times the room of their text.
    for data in parts.plain::<Vec<&RawValue>>("prospects")? {
        let mut prospect: Prospect = record::only(records(version, data.get())?)?;
        prospect.touches.sort_by_key(|touch| touch.at);
        if let Some(twin) = book.prospects.insert(prospect.id, prospect) {
            return Err(BackupError::Damaged(format!(
                "two people in it share the id of {}.",
                twin.display_name()
            )));
        }
    }
    let (drafts, made_at) = (parts.plain("drafts")?, parts.plain("made_at")?);
    book.settings.unknown.carry(parts.rest()?);
    Ok(Backup {
        book,
        drafts,
        made_at,
        is_intact: seal::is_whole(text, version),
    })
}

impl From<Unread> for BackupError {
    fn from(unread: Unread) -> BackupError {
        match unread {
            Unread::TooNew(version) => BackupError::TooNew(version),
            Unread::Damaged(reason) => BackupError::Damaged(reason),
        }
    }
}
