//! What only a real browser can show, run by wasm-bindgen-test in headless Chromium: `cargo xtask test --only browser`.
#![cfg(target_arch = "wasm32")]

use leptos::prelude::document;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn starting_puts_the_app_into_the_page() {
    onemore::web::start();
    let heading = document().query_selector("h1").expect("it is a selector");
    assert!(heading.is_some());
}
