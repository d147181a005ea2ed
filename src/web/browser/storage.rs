//! localStorage as the browser has it: probed before use, every refusal a value.
//!
//! After a panic nothing more is written: the state in memory may be broken, what is stored is not.

use std::sync::atomic::{AtomicBool, Ordering};

use wasm_bindgen::{JsCast, JsValue};

use crate::saves::{self, Draft, PREFIX, Shelf, ShelfError};

static POISONED: AtomicBool = AtomicBool::new(false);

/// From now on nothing is written. Called from the panic hook.
pub fn poison() {
    POISONED.store(true, Ordering::Relaxed);
}

/// True once nothing is written any more.
pub fn is_poisoned() -> bool {
    POISONED.load(Ordering::Relaxed)
}

/// The storage, if the browser grants it.
pub fn probe() -> Result<web_sys::Storage, ShelfError> {
    match web_sys::window().map(|window| window.local_storage()) {
        Some(Ok(Some(storage))) => Ok(storage),
        _ => Err(ShelfError::Blocked),
    }
}

/// Every key of ours with its text.
pub fn entries() -> Result<Vec<(String, String)>, ShelfError> {
    let mut entries = Vec::new();
    for key in LocalShelf.keys()? {
        // Another tab may have removed it since it was counted.
        if let Some(text) = LocalShelf.get(&key)? {
            entries.push((key, text));
        }
    }
    Ok(entries)
}

/// The messages in hand.
pub fn drafts() -> Vec<Draft> {
    let drafts = texts(|key| saves::draft_of(key).is_some()).into_iter();
    drafts
        .filter_map(|(key, text)| saves::draft_of(&key).map(|prospect| Draft { prospect, text }))
        .collect()
}

/// The texts under those keys of ours that are wanted: the others are not copied out of the browser.
pub fn texts(wanted: fn(&str) -> bool) -> Vec<(String, String)> {
    let keys = LocalShelf.keys().unwrap_or_default().into_iter();
    keys.filter(|key| wanted(key))
        .filter_map(|key| get(&key).map(|text| (key, text)))
        .collect()
}

/// What browsers usually keep for one site, in characters (UTF-16 units): measured in Chromium; others are near it.
pub const USUAL_ROOM: usize = 5_242_880;

/// What is used of that room, in the same unit; 0 where nothing can be read. Other pages of the same host share it.
pub fn used() -> usize {
    let length = |text: &str| text.encode_utf16().count();
    let entries = entries().unwrap_or_default();
    entries.iter().map(|(key, text)| length(key) + length(text)).sum()
}

/// The text under one key; `None` where there is none or the browser refuses.
pub fn get(key: &str) -> Option<String> {
    probe().ok()?.get_item(key).ok().flatten()
}

/// Keeps `text` under `key`, or clears the key. A failed write leaves the old text in place.
pub fn put(key: &str, text: Option<&str>) -> Result<(), ShelfError> {
    if is_poisoned() {
        return Err(ShelfError::Poisoned);
    }
    let storage = probe()?;
    let done = match text {
        Some(text) => storage.set_item(key, text),
        None => storage.remove_item(key),
    };
    done.map_err(|error| refusal(&error))
}

fn refusal(error: &JsValue) -> ShelfError {
    let name = error
        .dyn_ref::<web_sys::DomException>()
        .map(web_sys::DomException::name)
        .unwrap_or_default();
    match name.as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => ShelfError::Full,
        "SecurityError" => ShelfError::Blocked,
        "" => ShelfError::Refused(format!("{error:?}")),
        _ => ShelfError::Refused(name),
    }
}

/// localStorage as the book's shelf.
#[derive(Debug, Clone, Copy)]
pub struct LocalShelf;

impl Shelf for LocalShelf {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        probe()?.get_item(key).map_err(|error| refusal(&error))
    }

    fn put(&mut self, key: &str, text: &str) -> Result<(), ShelfError> {
        put(key, Some(text))
    }

    fn remove(&mut self, key: &str) -> Result<(), ShelfError> {
        put(key, None)
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        let storage = probe()?;
        let length = storage.length().map_err(|error| refusal(&error))?;
        let mut keys = Vec::with_capacity(length as usize);
        for place in 0..length {
            let key = storage.key(place).map_err(|error| refusal(&error))?;
            keys.extend(key.filter(|key| key.starts_with(PREFIX)));
        }
        Ok(keys)
    }
}
