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
                let hexadecimal = (1..=16).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_hexdigit());
                if !hexadecimal {
                    return Err(NotAnId);
                }
                u64::from_str_radix(text, 16).map($name).map_err(|_| NotAnId)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                text.parse().map_err(de::Error::custom)
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
