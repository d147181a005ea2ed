//! localStorage as the browser has it: probed before use, every refusal a value.
//!
//! After a panic nothing more is written: the state in memory may be broken, what is stored is not.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::{JsCast, JsValue};

use crate::saves::{self, Draft, PREFIX};

static POISONED: AtomicBool = AtomicBool::new(false);

/// Why the browser did not keep something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StorageError {
    /// Site data is switched off for this page, or there is no storage.
    Blocked,
    /// No room left.
    Full,
    /// The app stopped after an error and writes nothing more.
    Poisoned,
    /// Anything else, in the browser's words.
    Refused(String),
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StorageError::Blocked => f.write_str("this browser does not let the page keep data"),
            StorageError::Full => f.write_str("this browser has no room left for Onemore"),
            StorageError::Poisoned => {
                f.write_str("the app stopped after an error and writes nothing more until it is reloaded")
            }
            StorageError::Refused(words) => write!(f, "the browser refused: {words}"),
        }
    }
}

/// From now on nothing is written. Called from the panic hook.
pub fn poison() {
    POISONED.store(true, Ordering::Relaxed);
}

/// True once nothing is written any more.
pub fn is_poisoned() -> bool {
    POISONED.load(Ordering::Relaxed)
}

/// The storage, if the browser grants it. `gloo_storage` panics where it does not, so this comes first.
pub fn probe() -> Result<web_sys::Storage, StorageError> {
    match web_sys::window().map(|window| window.local_storage()) {
        Some(Ok(Some(_))) => Ok(LocalStorage::raw()),
        _ => Err(StorageError::Blocked),
    }
}

/// Every key of ours with its text.
pub fn entries() -> Result<Vec<(String, String)>, StorageError> {
    let storage = probe()?;
    let length = storage.length().map_err(|error| refusal(&error))?;
    let mut entries = Vec::with_capacity(length as usize);
    for place in 0..length {
        let Some(key) = storage.key(place).map_err(|error| refusal(&error))? else {
            continue;
        };
        if !key.starts_with(PREFIX) {
            continue;
        }
        // Another tab may have removed it since it was counted.
        if let Some(text) = storage.get_item(&key).map_err(|error| refusal(&error))? {
            entries.push((key, text));
        }
    }
    Ok(entries)
}

/// The messages in hand.
pub fn drafts() -> Vec<Draft> {
    let entries = entries().unwrap_or_default().into_iter();
    let drafts = entries.filter_map(|(key, text)| {
        let prospect = saves::draft_of(&key)?;
        Some(Draft { prospect, text })
    });
    drafts.collect()
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
pub fn put(key: &str, text: Option<&str>) -> Result<(), StorageError> {
    if is_poisoned() {
        return Err(StorageError::Poisoned);
    }
    let storage = probe()?;
    let done = match text {
        Some(text) => storage.set_item(key, text),
        None => storage.remove_item(key),
    };
    done.map_err(|error| refusal(&error))
}

fn refusal(error: &JsValue) -> StorageError {
    let name = error
        .dyn_ref::<web_sys::DomException>()
        .map(web_sys::DomException::name)
        .unwrap_or_default();
    match name.as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StorageError::Full,
        "SecurityError" => StorageError::Blocked,
        "" => StorageError::Refused(format!("{error:?}")),
        _ => StorageError::Refused(name),
    }
}
