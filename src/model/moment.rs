//! How a moment is written: as text for people and other programs, as seconds for a form that keeps numbers as numbers.
//! For the fields there are many of (`#[serde(with = "super::moment")]`): reading a hundred thousand dates as text takes
//! longer than all the rest of them.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// What a moment is called to a form that keeps numbers as numbers: it takes the seconds since 1970.
pub const MOMENT: &str = "moment";

/// Writes a moment. One with fractions of a second is written as text in every form.
///
/// # Errors
///
/// Those of the form.
pub fn serialize<S: Serializer>(at: &DateTime<Utc>, serializer: S) -> Result<S::Ok, S::Error> {
    if serializer.is_human_readable() || at.timestamp_subsec_nanos() != 0 {
        return at.serialize(serializer);
    }
    serializer.serialize_newtype_struct(MOMENT, &at.timestamp())
}

/// Reads a moment.
///
/// # Errors
///
/// When there is none.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<DateTime<Utc>, D::Error> {
    if deserializer.is_human_readable() {
        return DateTime::deserialize(deserializer);
    }
    deserializer.deserialize_newtype_struct(MOMENT, Reader)
}

struct Reader;

impl de::Visitor<'_> for Reader {
    type Value = DateTime<Utc>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a moment such as 2026-11-17T09:00:00Z")
    }

    fn visit_i64<E: de::Error>(self, seconds: i64) -> Result<DateTime<Utc>, E> {
        DateTime::from_timestamp(seconds, 0).ok_or_else(|| E::custom("no such moment"))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<DateTime<Utc>, E> {
        text.parse().map_err(E::custom)
    }
}
