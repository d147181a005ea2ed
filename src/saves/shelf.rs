//! Where texts lie under keys: the browser's localStorage, or memory. Every refusal is a value.

use std::collections::BTreeMap;
use std::fmt;

/// Why something was not kept, or could not be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShelfError {
    /// Site data is switched off for this page, or there is no storage.
    Blocked,
    /// No room left.
    Full,
    /// The app stopped after an error and writes nothing more.
    Poisoned,
    /// Anything else, in the browser's words.
    Refused(String),
}

impl fmt::Display for ShelfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ShelfError::Blocked => f.write_str("this browser does not let the page keep data"),
            ShelfError::Full => f.write_str("this browser has no room left for Onemore"),
            ShelfError::Poisoned => {
                f.write_str("the app stopped after an error and writes nothing more until it is reloaded")
            }
            ShelfError::Refused(words) => write!(f, "the browser refused: {words}"),
        }
    }
}

impl std::error::Error for ShelfError {}

/// Texts under keys. A failed `put` leaves the old text in place; nothing is promised of two calls together.
pub trait Shelf {
    /// The text under a key.
    ///
    /// # Errors
    ///
    /// When the storage cannot be looked at.
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError>;

    /// Keeps a text under a key, in place of what stood there.
    ///
    /// # Errors
    ///
    /// When it was not kept.
    fn put(&mut self, key: &str, text: &str) -> Result<(), ShelfError>;

    /// Clears a key.
    ///
    /// # Errors
    ///
    /// When it still stands.
    fn remove(&mut self, key: &str) -> Result<(), ShelfError>;

    /// Every key, or at least every one of ours, in any order.
    ///
    /// # Errors
    ///
    /// When the storage cannot be looked at.
    fn keys(&self) -> Result<Vec<String>, ShelfError>;
}

/// A shelf that lasts as long as it is held.
impl Shelf for BTreeMap<String, String> {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        Ok(BTreeMap::get(self, key).cloned())
    }

    fn put(&mut self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&mut self, key: &str) -> Result<(), ShelfError> {
        BTreeMap::remove(self, key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        Ok(BTreeMap::keys(self).cloned().collect())
    }
}
