//! Names for records: 64 random bits, written as sixteen hexadecimal digits. The core never invents one; whoever asks
//! for a change brings the ids along.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The text was not an id: an id is one to sixteen hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id is one to sixteen hexadecimal digits")
    }
}

fn digits(text: &str) -> Result<u64, NotAnId> {
    let hexadecimal = (1..=16).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_hexdigit());
    if !hexadecimal {
        return Err(NotAnId);
    }
    u64::from_str_radix(text, 16).map_err(|_| NotAnId)
}

/// Takes an id as its digits or as its bits.
struct Reader;

impl de::Visitor<'_> for Reader {
    type Value = u64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&NotAnId, f)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<u64, E> {
        digits(text).map_err(E::custom)
    }

    fn visit_u64<E: de::Error>(self, bits: u64) -> Result<u64, E> {
        Ok(bits)
    }
}

/// What an id is called to a form that keeps numbers as numbers: it takes the 64 bits. JSON gets the digits.
pub const ID: &str = "id";

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:016x}", self.0)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                digits(text).map($name)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                if serializer.is_human_readable() {
                    serializer.collect_str(self)
                } else {
                    serializer.serialize_newtype_struct(ID, &self.0)
                }
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let number = if deserializer.is_human_readable() {
                    deserializer.deserialize_str(Reader)
                } else {
                    deserializer.deserialize_newtype_struct(ID, Reader)
                };
                number.map($name)
            }
        }
    };
}

id!(
    /// Names one prospect.
    ProspectId
);
id!(
    /// Names one touch, unique within its prospect.
    TouchId
);
id!(
    /// Names one group of prospects.
    GroupId
);
id!(
    /// Names one promise, unique within its prospect.
    PromiseId
);
id!(
    /// Names one thing in the rep's library of value.
    ValueItemId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_back_as_written() {
        for id in [0, 1, 0xdead_beef, u64::MAX] {
            assert_eq!(ProspectId(id).to_string().parse(), Ok(ProspectId(id)));
        }
    }

    #[test]
    fn what_is_not_an_id_is_refused() {
        for text in ["", "xyz", "+1", "00112233445566778", "12 "] {
            assert_eq!(text.parse::<ProspectId>(), Err(NotAnId), "{text:?}");
        }
    }
}
