//! Erasing everything that this browser holds for the page.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbFactory;

use super::{database, storage};

/// What every key of ours begins with, preferences included.
const OURS: &str = "onemore";

/// Removes every key and every database of ours: the crash net goes, and the chosen folder is forgotten. From then on this tab writes nothing more. The error is the browser's.
pub fn erase_everything() -> Result<(), String> {
    let words = |error: JsValue| format!("{error:?}");
    let storage = storage::probe().map_err(|error| error.to_string())?;
    let length = storage.length().map_err(words)?;
    let mut keys = Vec::new();
    for place in 0..length {
        keys.extend(storage.key(place).map_err(words)?);
    }
    // First of all, so that nothing that is under way writes again what is being erased.
    storage::poison();
    for key in keys.iter().filter(|key| key.starts_with(OURS)) {
        storage.remove_item(key).map_err(words)?;
    }
    if let Some(databases) = databases() {
        for name in database::ALL {
            // Answers later, and waits for other tabs to let go; a page that is reloaded lets go itself.
            databases.delete_database(name).map_err(words)?;
        }
    }
    Ok(())
}

/// Removes the crash net, as soon as every tab has let go of it.
pub fn erase_net() {
    if let Some(databases) = databases() {
        // Where the browser refuses, there is nothing more that a page can do.
        let _ = databases.delete_database(database::NET);
    }
}

fn databases() -> Option<IdbFactory> {
    let window = web_sys::window()?;
    js_sys::Reflect::get(&window, &"indexedDB".into()).ok()?.dyn_into().ok()
}
