//! Whether the browser has promised not to clear this site's data by itself when the disk fills up.

use js_sys::{Promise, Reflect};
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

/// True where the data of a page that was not opened for seven days of use is cleared: in Safari, and in every browser of an
/// iPhone or iPad, which all stand on WebKit. On the Home Screen or in the Dock the rule does not hold.
pub fn clears_after_seven_days() -> bool {
    let agent = web_sys::window().and_then(|window| window.navigator().user_agent().ok());
    agent.is_some_and(|agent| is_webkit_of_apple(&agent)) && !is_installed()
}

fn is_webkit_of_apple(agent: &str) -> bool {
    // Chromium's names WebKit as well, and "Chrome/", which on an iPhone is "CriOS/".
    let is_webkit = agent.contains("AppleWebKit/") && !agent.contains("Chrome/");
    is_webkit
        && ["Macintosh", "iPhone", "iPad", "iPod"]
            .iter()
            .any(|device| agent.contains(device))
}

/// True where the page was opened from the Home Screen or the Dock.
fn is_installed() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let display = window.match_media("(display-mode: standalone)").ok().flatten();
    let of_older_ones = Reflect::get(&window.navigator(), &"standalone".into());
    display.is_some_and(|display| display.matches()) || of_older_ones.is_ok_and(|is| is.is_truthy())
}
