//! Whether the browser has promised not to clear this site's data by itself when the disk fills up.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

use super::preference;

const ASKED: &str = "asked-to-last";

/// True when it has promised; `None` where it cannot be asked.
pub async fn is_promised() -> Option<bool> {
    answer(StorageManager::persisted).await
}

/// Asks for the promise. Some browsers ask the user, some decide by themselves.
pub async fn ask() -> Option<bool> {
    // Not kept means that it is asked once more another day, which is harmless.
    preference::set(ASKED, &true);
    answer(StorageManager::persist).await
}

/// True when it was asked for before, whatever the answer.
pub fn was_asked() -> bool {
    preference::get(ASKED).unwrap_or_default()
}

async fn answer(question: fn(&StorageManager) -> Result<Promise, JsValue>) -> Option<bool> {
    let storage = web_sys::window()?.navigator().storage();
    // Missing outside of secure contexts: then the call fails as a value.
    let promise = question(&storage).ok()?;
    JsFuture::from(promise).await.ok()?.as_bool()
}

/// True in Safari, which clears the data of a site that was not opened for seven days of use.
pub fn is_safari() -> bool {
    let agent = web_sys::window().and_then(|window| window.navigator().user_agent().ok());
    agent.is_some_and(|agent| {
        agent.contains("Safari/")
            && !["Chrome", "Chromium", "CriOS", "FxiOS", "Android"]
                .iter()
                .any(|other| agent.contains(other))
    })
}
