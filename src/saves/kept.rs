//! One record in a parcel, with what a later version keeps of it.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::model::{DeskStamps, Group, Prospect, Settings, Tombstone, Unknown, ValueItem};

use super::codec::{self, CodecError, Decoder, Encoder};
use super::migrate::{self, Kind};

/// The field that carries what is unknown outside of the pages, as in an undo.
const UNKNOWN: &str = "unknown";

/// What stands in a page as a record by itself.
pub(super) trait Kept: Serialize + DeserializeOwned {
    /// What kind it is to a migration.
    const KIND: Kind;

    /// Where it carries what this version does not know; `None` for what is too small to.
    fn unknown(&mut self) -> Option<&mut Unknown>;
}

macro_rules! kept {
    ($($type:ty, $kind:ident;)*) => {
        $(impl Kept for $type {
            const KIND: Kind = Kind::$kind;

            fn unknown(&mut self) -> Option<&mut Unknown> {
                Some(&mut self.unknown)
            }
        })*
    };
}

kept! {
    Prospect, Prospect;
    Group, Groups;
    ValueItem, Values;
    Settings, Settings;
}

/// Records that are too small to carry what is unknown, or are ours alone.
macro_rules! kept_as_known {
    ($($type:ty, $kind:ident;)*) => {
        $(impl Kept for $type {
            const KIND: Kind = Kind::$kind;

            fn unknown(&mut self) -> Option<&mut Unknown> {
                None
            }
        })*
    };
}

kept_as_known! {
    Tombstone, Tombstones;
    DeskStamps, Stamps;
}

/// Writes a record; what is unknown of it goes back where it was found.
pub(super) fn write<T: Kept>(encoder: &mut Encoder, record: &T, unknown: &Unknown) -> Result<(), CodecError> {
    if unknown.is_empty() {
        return encoder.put(record);
    }
    encoder.put(&whole(record, unknown)?)
}

/// A record as a JSON value with all that is known and unknown of it in its places.
fn whole<T: Kept>(record: &T, unknown: &Unknown) -> Result<Value, CodecError> {
    let mut value = codec::to_value(record)?;
    if let Value::Object(fields) = &mut value {
        fields.remove(UNKNOWN);
    }
    unknown.put_back(&mut value);
    Ok(value)
}

/// A JSON value in which nothing stands under the field that carries what is unknown: it is in its places.
fn in_their_places(mut value: Value) -> Value {
    let carried = value.as_object_mut().and_then(|fields| fields.remove(UNKNOWN));
    if let Some(carried) = carried {
        // Where it is no map of ours, it is a field of somebody else's of that name, and of no use to anybody.
        let unknown: Unknown = codec::from_value(&carried).unwrap_or_default();
        unknown.put_back(&mut value);
    }
    value
}

/// Reads the next record, as `version` wrote it. One that is not what it should be is handed back as it is.
///
/// # Errors
///
/// When nothing after it can be read either.
pub(super) fn read<T: Kept>(decoder: &mut Decoder<'_>, version: u32) -> Result<Result<T, Unread>, CodecError> {
    let place = decoder.place();
    if version == migrate::LATEST {
        let typed = decoder.next::<T>();
        let met_unknown = decoder.took_unknown();
        if let (Ok(record), false) = (typed, met_unknown) {
            return Ok(Ok(record));
        }
        decoder.go_to(place);
    }
    let value = decoder.next::<Value>()?;
    Ok(from_value(value, version))
}

/// A record that could not be read, as it was found.
pub(super) struct Unread {
    pub(super) value: Value,
    pub(super) why: CodecError,
}

/// A record from the JSON value that `version` wrote.
pub(super) fn from_value<T: Kept>(value: Value, version: u32) -> Result<T, Unread> {
    let value = migrate::to_latest(version, T::KIND, in_their_places(value));
    let typed = codec::from_value::<T>(&value).and_then(|mut record| {
        if let Some(unknown) = record.unknown() {
            *unknown = Unknown::default();
        }
        let found = Unknown::between(&value, &codec::to_value(&record)?);
        if let Some(unknown) = record.unknown() {
            *unknown = found;
        }
        Ok(record)
    });
    typed.map_err(|why| Unread { value, why })
}
