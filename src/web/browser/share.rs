//! The system's own share sheet, where there is one.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::media::property;

fn sheet() -> Option<(JsValue, Function)> {
    let navigator = property(&js_sys::global(), "navigator")?;
    let share = property(&navigator, "share")?.dyn_into().ok()?;
    Some((navigator, share))
}

/// True where the browser can hand text to other apps.
pub fn is_there() -> bool {
    sheet().is_some()
}

/// Opens the sheet. Answers false when it was closed without sharing.
pub async fn share(title: &str, text: &str) -> bool {
    let begun = || -> Option<Promise> {
        let (navigator, share) = sheet()?;
        let data = Object::new();
        for (name, words) in [("title", title), ("text", text)] {
            if !words.is_empty() {
                Reflect::set(&data, &name.into(), &words.into()).ok()?;
            }
        }
        share.call1(&navigator, &data).ok()?.dyn_into().ok()
    };
    match begun() {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => false,
    }
}
