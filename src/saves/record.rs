//! Keys of ours, and the form of version 1: each record as JSON under a key of its own. It is only read any more.

use std::fmt;

use serde_json::Value;

use crate::model::{Book, Prospect, ProspectId, Record};

use super::codec::CodecError;
use super::kept::{self, Kept};
use super::migrate;

/// Every key of ours begins with this; all other keys in the same storage belong to somebody else.
pub const PREFIX: &str = "onemore:";

const PROSPECT: &str = "prospect:";
const GROUPS: &str = "groups";
const TOMBSTONES: &str = "tombstones";
const VALUES: &str = "values";
const SETTINGS: &str = "settings";
const STAMPS: &str = "stamps";
const DRAFT: &str = "draft:";

/// The record a key of version 1 stands for; `None` for a key that holds no record of ours.
pub(super) fn record(key: &str) -> Option<Record> {
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

/// Reads a record's text into the book.
pub(super) fn read(book: &mut Book, record: Record, text: &str) -> Result<(), Unread> {
    match record {
        Record::Prospect(id) => {
            let prospect: Prospect = only(parse(text)?)?;
            if prospect.id != id {
                return Err(Unread::Damaged("It holds somebody else’s record.".to_owned()));
            }
            book.prospects.insert(id, prospect);
        }
        Record::Groups => book.groups = parse(text)?,
        Record::Tombstones => book.tombstones = parse(text)?,
        Record::Values => book.values = parse(text)?,
        Record::Settings => book.settings = only(parse(text)?)?,
        Record::Stamps => book.stamps = only(parse(text)?)?,
    }
    Ok(())
}

pub(super) fn json(text: &str) -> Result<Value, Unread> {
    serde_json::from_str(text).map_err(|error| Unread::Damaged(format!("It could not be read ({error}).")))
}

/// The records of a list as some version wrote it, with what is unknown of each; one by itself counts as a list.
pub(super) fn records<T: Kept>(version: u32, data: Value) -> Result<Vec<T>, Unread> {
    if version > migrate::LATEST {
        return Err(Unread::TooNew(version));
    }
    let all = match data {
        Value::Array(all) => all,
        one => vec![one],
    };
    let records = all.into_iter().map(|one| kept::from_value(one, version));
    Ok(records.collect::<Result<Vec<T>, _>>().map_err(|unread| unread.why)?)
}

/// The same from the text of version 1, which says itself what wrote it.
fn parse<T: Kept>(text: &str) -> Result<Vec<T>, Unread> {
    let mut found = json(text)?;
    let version = found
        .get("version")
        .and_then(Value::as_u64)
        .and_then(|version| u32::try_from(version).ok());
    let version = version.ok_or_else(|| Unread::Damaged("It does not say what wrote it.".to_owned()))?;
    let data = found.get_mut("data").map(Value::take);
    records(version, data.unwrap_or_else(|| Value::Array(Vec::new())))
}

/// The only record of a list.
pub(super) fn only<T>(mut all: Vec<T>) -> Result<T, Unread> {
    let one = all.pop().filter(|_| all.is_empty());
    one.ok_or_else(|| Unread::Damaged("It holds no record, or several.".to_owned()))
}
