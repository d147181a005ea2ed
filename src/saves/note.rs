//! Anything that is kept beside the book, in the sealed form of a page: compact, and any damage shows.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Unread;
use super::codec::Encoder;
use super::migrate::LATEST;
use super::seal::Seal;

/// Seals and unseals, and keeps what the next one can use again.
pub struct Notes(Seal);

impl Notes {
    /// Nothing is read or written yet.
    pub fn new() -> Notes {
        Notes(Seal::new())
    }

    /// The text that keeps `value` under `name`; `None` for what is nested deeper than anything here is.
    pub fn seal<T: Serialize>(&mut self, name: &str, value: &T) -> Option<String> {
        let mut encoder = Encoder::default();
        encoder.put(value).ok()?;
        Some(self.0.write(name, &encoder.finish()))
    }

    /// What a text keeps that was sealed under `name`.
    ///
    /// # Errors
    ///
    /// When it is damaged, or of another version.
    pub fn unseal<T: DeserializeOwned>(&mut self, name: &str, text: &str) -> Result<T, Unread> {
        let found = self.0.read(name, text)?;
        if found.version != LATEST {
            return Err(Unread::TooNew(found.version));
        }
        Ok(found.streams.decoder()?.next()?)
    }
}

impl Default for Notes {
    fn default() -> Notes {
        Notes::new()
    }
}
