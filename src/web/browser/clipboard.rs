//! Copying text out.

use wasm_bindgen_futures::JsFuture;

/// Puts `text` on the clipboard. Answers false where the browser refuses.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    // Browsers leave the clipboard out of pages that are not served securely.
    if !window.is_secure_context() {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(text))
        .await
        .is_ok()
}
