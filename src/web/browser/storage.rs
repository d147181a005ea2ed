//! localStorage as the browser has it: probed before use, every refusal a value.
//!
//! After a panic nothing more is written: the state in memory may be broken, what is stored is not. While a lock is open,
//! every text of the book is encrypted on its way in and decrypted on its way out (`saves::Lock`).

use std::cell::Cell;
use std::sync::atomic::{AtomicBool, Ordering};

use wasm_bindgen::{JsCast, JsValue};

use crate::model::Book;
use crate::saves::{self, Cipher, Draft, LOCK_IS_ON, LOCK_KEYS, PREFIX, Shelf, ShelfError};

static POISONED: AtomicBool = AtomicBool::new(false);
static CLOSED: AtomicBool = AtomicBool::new(false);

thread_local! {
    /// The open lock of the book, where it has one.
    static CIPHER: Cell<Option<&'static dyn Cipher>> = const { Cell::new(None) };
}

/// From now on what is kept goes through the open lock of the book; with `None` it lies in clear.
pub fn use_cipher(cipher: Option<&'static dyn Cipher>) {
    CIPHER.set(cipher);
}

/// True where the book waits for its passphrase, or a record says so that is to be looked at.
pub fn is_locked() -> bool {
    LOCK_KEYS.iter().any(|key| {
        let text = RawShelf.get(key).ok().flatten();
        text.is_some_and(|text| text.starts_with(LOCK_IS_ON))
    })
}

/// What a text that lies under a key of the book says.
pub fn opened(key: &str, text: String) -> String {
    let opened = CIPHER.get().and_then(|cipher| cipher.open(key, &text));
    opened.unwrap_or(text)
}

/// A text of the book as it is to lie under its key; `None` where the open lock cannot take it.
pub fn sealed(key: &str, text: &str) -> Option<String> {
    match CIPHER.get() {
        Some(cipher) => cipher.seal(key, text),
        None => Some(text.to_owned()),
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

/// From now on this page writes nothing, though nothing in it is broken: it goes by a lock that is not the book's any more.
pub fn close() {
    CLOSED.store(true, Ordering::Relaxed);
}

/// True while this page may write, here or anywhere else.
pub fn may_write() -> bool {
    !is_poisoned() && !CLOSED.load(Ordering::Relaxed)
}

/// The storage, if the browser grants it.
pub fn probe() -> Result<web_sys::Storage, ShelfError> {
    match web_sys::window().map(|window| window.local_storage()) {
        Some(Ok(Some(storage))) => Ok(storage),
        _ => Err(ShelfError::Blocked),
    }
}

/// Every key of the book with what its text says.
pub fn entries() -> Result<Vec<(String, String)>, ShelfError> {
    let stored = stored()?.into_iter();
    Ok(stored.map(|(key, text)| (key.clone(), opened(&key, text))).collect())
}

/// Every key of the book with its text as it lies there.
pub fn stored() -> Result<Vec<(String, String)>, ShelfError> {
    let mut stored = Vec::new();
    for key in RawShelf.keys()? {
        // Another tab may have removed it since it was counted.
        if let Some(text) = RawShelf.get(&key)? {
            stored.push((key, text));
        }
    }
    Ok(stored)
}

/// The messages in hand for people of the book, as far as they can be read: encrypted by a lock that is not open here, they
/// are no use to anybody.
pub fn drafts(book: &Book) -> Vec<Draft> {
    let drafts = texts(|key| saves::draft_of(key).is_some()).into_iter();
    drafts
        .filter_map(|(key, text)| saves::draft_of(&key).map(|prospect| Draft { prospect, text }))
        .filter(|draft| book.prospects.contains_key(&draft.prospect) && !saves::is_sealed(&draft.text))
        .collect()
}

/// The texts under those keys of ours that are wanted: the others are not copied out of the browser.
pub fn texts(wanted: fn(&str) -> bool) -> Vec<(String, String)> {
    let keys = LocalShelf.keys().unwrap_or_default().into_iter();
    keys.filter(|key| wanted(key))
        .filter_map(|key| get(&key).map(|text| (key, text)))
        .collect()
}

/// True when the way out after a crash asks for the state before the last change (src/web/boot.js); it asks once.
pub fn is_without_last() -> bool {
    const ASKED: &str = "onemore-without-last";
    let storage = web_sys::window().and_then(|window| window.session_storage().ok().flatten());
    storage.is_some_and(|storage| {
        let is_asked = storage.get_item(ASKED).ok().flatten().as_deref() == Some("1");
        // What cannot be marked as done is not done: it would be done at every start.
        is_asked && storage.set_item(ASKED, "done").is_ok()
    })
}

/// What browsers usually keep for one site, in characters (UTF-16 units): measured in Chromium; others are near it.
pub const USUAL_ROOM: usize = 5_242_880;

/// What the text under one key of the book says; `None` where there is none or the browser refuses.
pub fn get(key: &str) -> Option<String> {
    LocalShelf.get(key).ok().flatten()
}

/// Keeps `text` under a key of the book, or clears the key. A failed write leaves the old text in place.
pub fn put(key: &str, text: Option<&str>) -> Result<(), ShelfError> {
    match text.map(|text| sealed(key, text)) {
        Some(None) => Err(ShelfError::Refused("a text could not be encrypted".to_owned())),
        Some(Some(text)) => put_raw(key, Some(&text)),
        None => put_raw(key, None),
    }
}

fn put_raw(key: &str, text: Option<&str>) -> Result<(), ShelfError> {
    if !may_write() {
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

/// localStorage as it is: while a lock is open, the encrypted texts.
#[derive(Debug, Clone, Copy)]
pub struct RawShelf;

impl Shelf for RawShelf {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        probe()?.get_item(key).map_err(|error| refusal(&error))
    }

    fn put(&mut self, key: &str, text: &str) -> Result<(), ShelfError> {
        put_raw(key, Some(text))
    }

    fn remove(&mut self, key: &str) -> Result<(), ShelfError> {
        put_raw(key, None)
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        LocalShelf.keys()
    }
}

/// localStorage as the book's shelf.
#[derive(Debug, Clone, Copy)]
pub struct LocalShelf;

impl Shelf for LocalShelf {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        Ok(RawShelf.get(key)?.map(|text| opened(key, text)))
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
