//! How a moment is written: as text for people and other programs, as seconds for a form that keeps numbers as numbers.
//! For the fields there are many of (`#[serde(with = "super::moment")]`): reading a hundred thousand dates as text takes
//! longer than all the rest of them.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// What a moment is called to a form that keeps numbers as numbers: it takes the seconds since 1970.
pub const MOMENT: &str = "moment";

/// The same in milliseconds, for what is a number to people and other programs too.
pub const MOMENT_MS: &str = "moment in milliseconds";

/// Milliseconds since 1970 as a number in JSON, and as a moment in a form that keeps moments in few bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Milliseconds(pub u64);

impl Serialize for Milliseconds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match i64::try_from(self.0) {
            Ok(number) if !serializer.is_human_readable() => serializer.serialize_newtype_struct(MOMENT_MS, &number),
            _ => serializer.serialize_u64(self.0),
        }
    }
}

impl<'de> Deserialize<'de> for Milliseconds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Milliseconds, D::Error> {
        if deserializer.is_human_readable() {
            return u64::deserialize(deserializer).map(Milliseconds);
        }
        deserializer.deserialize_newtype_struct(MOMENT_MS, MillisecondsReader)
    }
}

/// The same for a field that is a plain number in memory: `#[serde(with = "super::moment::milliseconds")]`.
pub mod milliseconds {
    use super::{Deserialize, Deserializer, Milliseconds, Serialize, Serializer};

    /// Writes milliseconds.
    ///
    /// # Errors
    ///
    /// Those of the form.
    pub fn serialize<S: Serializer>(at: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        Milliseconds(*at).serialize(serializer)
    }

    /// Reads milliseconds.
    ///
    /// # Errors
    ///
    /// When there are none.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        Milliseconds::deserialize(deserializer).map(|read| read.0)
    }
}

struct MillisecondsReader;

impl de::Visitor<'_> for MillisecondsReader {
    type Value = Milliseconds;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("milliseconds since 1970")
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Milliseconds, E> {
        Ok(Milliseconds(number))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Milliseconds, E> {
        u64::try_from(number).map(Milliseconds).map_err(E::custom)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Milliseconds, E> {
        let at: DateTime<Utc> = text.parse().map_err(E::custom)?;
        self.visit_i64(at.timestamp_millis())
    }
}

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
