//! Style sheets that arrive with the app's second piece instead of with the first page.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    static ADOPTED: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

/// Adds a style sheet to the page, once however often it is asked for. A browser that cannot leaves the page plain but whole.
pub fn adopt(text: &'static str) {
    let is_new = ADOPTED.with_borrow_mut(|adopted| {
        let is_new = !adopted.iter().any(|known| std::ptr::eq(*known, text));
        if is_new {
            adopted.push(text);
        }
        is_new
    });
    if is_new {
        let _ = add(text);
    }
}

fn add(text: &str) -> Result<(), JsValue> {
    let sheet = web_sys::CssStyleSheet::new()?;
    sheet.replace_sync(text)?;
    let document = web_sys::window().and_then(|window| window.document());
    let document: JsValue = document.ok_or(JsValue::UNDEFINED)?.into();
    let name = JsValue::from_str("adoptedStyleSheets");
    let sheets: js_sys::Array = js_sys::Reflect::get(&document, &name)?.dyn_into()?;
    let sheets = sheets.concat(&js_sys::Array::of1(&sheet));
    js_sys::Reflect::set(&document, &name, &sheets)?;
    Ok(())
}
