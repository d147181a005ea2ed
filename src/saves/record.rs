//! One record as text under a key of its own, so that a change writes no more than what it touched.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::model::{Book, Prospect, ProspectId, Record};

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

/// The key a draft in hand is kept under: no record of the book, so it has no undo and goes into no backup.
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

#[derive(Deserialize)]
struct Found<'a> {
    version: u32,
    #[serde(borrow)]
    data: &'a RawValue,
}

/// Why the text of a record could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// Written by a later version of Onemore.
    TooNew(u32),
    /// Not what any version wrote.
    Damaged(String),
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
    let version = migrate::LATEST;
    // Plain structs with string keys: there is nothing in them that JSON cannot hold.
    serde_json::to_string(&Written { version, data }).ok()
}

/// Reads a record's text into the book.
pub(super) fn read(book: &mut Book, record: Record, text: &str) -> Result<(), Unread> {
    match record {
        Record::Prospect(id) => {
            let prospect: Prospect = parse(Kind::Prospect, text)?;
            if prospect.id != id {
                return Err(Unread::Damaged("It holds somebody else’s record.".to_owned()));
            }
            book.prospects.insert(id, prospect);
        }
        Record::Groups => book.groups = parse(Kind::Groups, text)?,
        Record::Tombstones => book.tombstones = parse(Kind::Tombstones, text)?,
        Record::Values => book.values = parse(Kind::Values, text)?,
        Record::Settings => book.settings = parse(Kind::Settings, text)?,
        Record::Stamps => book.stamps = parse(Kind::Stamps, text)?,
    }
    Ok(())
}

/// Reads one record's data as some version wrote it. Every typed read in this room comes through here, always from text:
/// a second way, from JSON values, would cost the first load as much code again.
pub(super) fn parse_data<T: for<'de> Deserialize<'de>>(version: u32, kind: Kind, data: &str) -> Result<T, Unread> {
    let damaged = |error: serde_json::Error| Unread::Damaged(format!("It could not be read ({error})."));
    if version == migrate::LATEST {
        return serde_json::from_str(data).map_err(damaged);
    }
    if version > migrate::LATEST {
        return Err(Unread::TooNew(version));
    }
    let older = serde_json::from_str(data).map_err(damaged)?;
    serde_json::from_str(&migrate::to_latest(version, kind, older).to_string()).map_err(damaged)
}

fn parse<T: for<'de> Deserialize<'de>>(kind: Kind, text: &str) -> Result<T, Unread> {
    let found: Found<'_> =
        serde_json::from_str(text).map_err(|error| Unread::Damaged(format!("It could not be read ({error}).")))?;
    parse_data(found.version, kind, found.data.get())
}
