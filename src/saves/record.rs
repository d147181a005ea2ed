//! One record as text under a key of its own: the form of version 1, which is still opened; and the keys of drafts.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::{Book, Prospect, ProspectId, Record};

use super::codec::{self, CodecError};
use super::kept::{self, Kept};
use super::migrate::{self, Kind};

/// Every key of ours begins with this; all other keys in the same storage belong to somebody else.
pub const PREFIX: &str = "onemore:";

const PROSPECT: &str = "prospect:";
const GROUPS: &str = "groups";
const TOMBSTONES: &str = "tombstones";
const VALUES: &str = "values";
const SETTINGS: &str = "settings";
const STAMPS: &str = "stamps";
const DRAFT: &str = "draft:";

/// The key a record is kept under.
pub fn key(record: Record) -> String {
    match record {
        Record::Prospect(id) => format!("{PREFIX}{PROSPECT}{id}"),
        Record::Groups => format!("{PREFIX}{GROUPS}"),
        Record::Tombstones => format!("{PREFIX}{TOMBSTONES}"),
        Record::Values => format!("{PREFIX}{VALUES}"),
        Record::Settings => format!("{PREFIX}{SETTINGS}"),
        Record::Stamps => format!("{PREFIX}{STAMPS}"),
    }
}

/// The record a key stands for; `None` for a key that holds no record of ours.
pub fn record(key: &str) -> Option<Record> {
    let name = key.strip_prefix(PREFIX)?;
    match name {
        GROUPS => Some(Record::Groups),
        TOMBSTONES => Some(Record::Tombstones),
        VALUES => Some(Record::Values),
        SETTINGS => Some(Record::Settings),
        STAMPS => Some(Record::Stamps),
        _ => name.strip_prefix(PROSPECT)?.parse().ok().map(Record::Prospect),
    }
}

/// The key a draft in hand is kept under: no record of the book, so it has no undo. Copies take it along.
pub fn draft_key(id: ProspectId) -> String {
    format!("{PREFIX}{DRAFT}{id}")
}

/// Whom the draft under this key is for; `None` for every other key.
pub fn draft_of(key: &str) -> Option<ProspectId> {
    key.strip_prefix(PREFIX)?.strip_prefix(DRAFT)?.parse().ok()
}

/// What stands around every record: the version its data was written in.
#[derive(Serialize)]
struct Written<'a, T> {
    version: u32,
    data: &'a T,
}

/// Why the text of a record could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// Written by a later version of Onemore.
    TooNew(u32),
    /// Not what any version wrote.
    Damaged(String),
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unread::TooNew(version) => write!(f, "It was written by a later version ({version})."),
            Unread::Damaged(reason) => f.write_str(reason),
        }
    }
}

impl From<CodecError> for Unread {
    fn from(error: CodecError) -> Unread {
        Unread::Damaged(format!("It could not be read: {error}."))
    }
}

/// The text of a record; `None` when the book does not have it, so its key should be empty.
pub fn write(book: &Book, record: Record) -> Option<String> {
    match record {
        Record::Prospect(id) => book.prospects.get(&id).and_then(text),
        Record::Groups => text(&book.groups),
        Record::Tombstones => text(&book.tombstones),
        Record::Values if book.values.is_empty() => None,
        Record::Values => text(&book.values),
        Record::Settings => text(&book.settings),
        Record::Stamps if book.stamps.is_empty() => None,
        Record::Stamps => text(&book.stamps),
    }
}

fn text<T: Serialize>(data: &T) -> Option<String> {
    let version = 1;
    // Plain structs with string keys: there is nothing in them that JSON cannot hold.
    serde_json::to_string(&Written { version, data }).ok()
}

/// Reads a record's text into the book.
pub(super) fn read(book: &mut Book, record: Record, text: &str) -> Result<(), Unread> {
    match record {
        Record::Prospect(id) => {
            let prospect: Prospect = only(text)?;
            if prospect.id != id {
                return Err(Unread::Damaged("It holds somebody else’s record.".to_owned()));
            }
            book.prospects.insert(id, prospect);
        }
        Record::Groups => book.groups = parse(text)?,
        Record::Tombstones => book.tombstones = parse(text)?,
        Record::Values => book.values = parse(text)?,
        Record::Settings => book.settings = only(text)?,
        Record::Stamps => book.stamps = only(text)?,
    }
    Ok(())
}

/// Reads data as some version wrote it: a record, or a list of them.
pub(super) fn parse_data<T: for<'de> Deserialize<'de>>(version: u32, kind: Kind, data: &str) -> Result<T, Unread> {
    if version > migrate::LATEST {
        return Err(Unread::TooNew(version));
    }
    let latest = |one| migrate::to_latest(version, kind, one);
    let value = match json(data)? {
        Value::Array(all) => Value::Array(all.into_iter().map(latest).collect()),
        one => latest(one),
    };
    Ok(codec::from_value(&value)?)
}

fn json(text: &str) -> Result<Value, Unread> {
    serde_json::from_str(text).map_err(|error| Unread::Damaged(format!("It could not be read ({error}).")))
}

/// One record, or a list of them, from the text of version 1, with what is unknown of it.
fn parse<T: Kept>(text: &str) -> Result<Vec<T>, Unread> {
    let mut found = json(text)?;
    let version = found
        .get("version")
        .and_then(Value::as_u64)
        .and_then(|version| u32::try_from(version).ok());
    let version = version.ok_or_else(|| Unread::Damaged("It does not say what wrote it.".to_owned()))?;
    if version > migrate::LATEST {
        return Err(Unread::TooNew(version));
    }
    let all = match found.get_mut("data").map(Value::take) {
        Some(Value::Array(all)) => all,
        one => one.into_iter().collect(),
    };
    let records = all.into_iter().map(|one| kept::from_value(one, version));
    Ok(records.collect::<Result<Vec<T>, _>>().map_err(|unread| unread.why)?)
}

/// The only record of a text.
fn only<T: Kept>(text: &str) -> Result<T, Unread> {
    let mut all = parse(text)?;
    let one = all.pop().filter(|_| all.is_empty());
    one.ok_or_else(|| Unread::Damaged("It holds no record, or several.".to_owned()))
}
