//! The stored text as it lies in the browser, taken out as one file: for somebody who repairs it.

use std::collections::BTreeMap;

use crate::saves::{LOCK_KEYS, Shelf};
use crate::web::browser::files;
use crate::web::browser::storage::{self, RawShelf};

const NAME: &str = "onemore-stored-data.json";

/// Hands over every text of the book as it lies there, whatever is in it, with the record of the lock: without that, nobody
/// could open what is encrypted, passphrase or not. The answer and the error are sentences.
pub fn take_out() -> Result<String, String> {
    let unread = |error| format!("It could not be read: {error}.");
    let mut all: BTreeMap<String, String> = storage::stored().map_err(unread)?.into_iter().collect();
    for key in LOCK_KEYS {
        let record = RawShelf.get(key).map_err(unread)?;
        all.extend(record.map(|text| (key.to_owned(), text)));
    }
    let text = serde_json::to_string_pretty(&all).unwrap_or_default();
    if files::offer(NAME, "application/json", &text) {
        Ok(format!("It is in your downloads: {NAME}."))
    } else {
        Err("The browser did not let the file out. Allow downloads for this page and try again.".to_owned())
    }
}
