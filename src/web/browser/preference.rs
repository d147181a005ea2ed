//! Choices of this browser that are no part of the book: each as JSON under a key of its own. Where nothing can be kept, each
//! has to do without.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::storage;

fn key(name: &str) -> String {
    format!("onemore-preference:{name}")
}

/// What was kept under this name last.
pub fn get<T: DeserializeOwned>(name: &str) -> Option<T> {
    let text = storage::probe().ok()?.get_item(&key(name)).ok()??;
    serde_json::from_str(&text).ok()
}

/// Keeps `value` under this name, if the browser lets it. As with the book, nothing is written after a panic.
pub fn set<T: Serialize>(name: &str, value: &T) {
    if !storage::may_write() {
        return;
    }
    if let (Ok(storage), Ok(text)) = (storage::probe(), serde_json::to_string(value)) {
        let _ = storage.set_item(&key(name), &text);
    }
}
