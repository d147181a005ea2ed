//! What only a real browser can show, run by wasm-bindgen-test in headless Chromium: `cargo xtask test --only browser`.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

use js_sys::{Function, Promise};
use onemore::saves::{PREFIX, ShelfError};
use onemore::web::browser::storage;
use onemore::web::browser::{clock, fresh_ids};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Runs a piece of script in the page.
fn script(body: &str) -> JsValue {
    Function::new_no_args(body).call0(&JsValue::UNDEFINED).unwrap()
}

fn key(name: &str) -> String {
    format!("{PREFIX}{name}")
}

fn clear() {
    script("localStorage.clear()");
}

#[wasm_bindgen_test]
fn starting_puts_the_app_into_the_page() {
    onemore::web::start();
    let heading = script("return document.querySelector('h1') !== null");
    assert_eq!(heading, JsValue::TRUE);
}

#[wasm_bindgen_test]
fn what_is_put_is_found_and_foreign_keys_are_left_alone() {
    clear();
    script("localStorage.setItem('somebody-elses', '{]')");
    storage::put(&key("a"), Some("one")).unwrap();
    storage::put(&key("a"), Some("zwölf 🪢 \u{0}")).unwrap();
    storage::put(&key("b"), Some("two")).unwrap();
    storage::put(&key("b"), None).unwrap();
    assert_eq!(
        storage::entries().unwrap(),
        vec![(key("a"), "zwölf 🪢 \u{0}".to_owned())]
    );
    assert_eq!(
        script("return localStorage.getItem('somebody-elses')"),
        JsValue::from_str("{]")
    );
    clear();
}

#[wasm_bindgen_test]
fn a_full_storage_is_said_and_keeps_what_it_had() {
    clear();
    storage::put(&key("kept"), Some("before")).unwrap();
    script(
        "let size = 1 << 20; let n = 0;
         while (size > 0) { try { localStorage.setItem('filler' + n++, 'x'.repeat(size)); } catch { size >>= 1; } }",
    );
    let long = "y".repeat(100_000);
    assert_eq!(storage::put(&key("kept"), Some(&long)), Err(ShelfError::Full));
    assert_eq!(storage::entries().unwrap(), vec![(key("kept"), "before".to_owned())]);
    // With room again the same write goes through.
    script("for (const key of Object.keys(localStorage)) if (key.startsWith('filler')) localStorage.removeItem(key)");
    storage::put(&key("kept"), Some(&long)).unwrap();
    clear();
}

#[wasm_bindgen_test]
fn blocked_storage_is_an_answer_and_not_a_panic() {
    script(
        "window.kept = Object.getOwnPropertyDescriptor(window, 'localStorage');
         Object.defineProperty(window, 'localStorage', {
           configurable: true,
           get() { throw new DOMException('site data is blocked', 'SecurityError') },
         })",
    );
    let (probed, found) = (storage::probe().err(), storage::entries());
    let put = storage::put(&key("a"), Some("one"));
    script("Object.defineProperty(window, 'localStorage', window.kept)");
    assert_eq!(probed, Some(ShelfError::Blocked));
    assert_eq!(found, Err(ShelfError::Blocked));
    assert_eq!(put, Err(ShelfError::Blocked));
    assert!(storage::probe().is_ok());
}

#[wasm_bindgen_test]
async fn what_another_page_writes_arrives_as_an_event() {
    clear();
    let heard = Promise::from(script(
        "return new Promise((resolve) => {
           addEventListener('storage', (event) => resolve(event.key + '=' + event.newValue), { once: true });
           const frame = document.body.appendChild(document.createElement('iframe'));
           frame.contentWindow.localStorage.setItem('onemore:groups', 'theirs');
         })",
    ));
    let said = JsFuture::from(heard).await.unwrap();
    assert_eq!(said, JsValue::from_str("onemore:groups=theirs"));
    assert_eq!(storage::entries().unwrap(), vec![(key("groups"), "theirs".to_owned())]);
    clear();
}

#[wasm_bindgen_test]
fn zones_follow_the_browsers_rules() {
    let winter = "2026-01-15T12:00:00Z".parse().unwrap();
    let summer = "2026-07-15T12:00:00Z".parse().unwrap();
    for (name, in_winter, in_summer) in [
        ("Europe/London", 0, 60),
        ("America/New_York", -300, -240),
        ("Australia/Sydney", 660, 600),
        ("Asia/Kolkata", 330, 330),
        ("America/Sao_Paulo", -180, -180),
    ] {
        let zone = clock::zone(name, winter).unwrap();
        assert_eq!(
            (zone.offset_at(winter), zone.offset_at(summer)),
            (in_winter, in_summer),
            "{name}"
        );
    }
    // The change itself is found to the minute: London goes forward at 01:00 UTC on 29 March.
    let london = clock::zone("Europe/London", winter).unwrap();
    assert!(london.changes.contains(&("2026-03-29T01:00:00Z".parse().unwrap(), 60)));
    assert_eq!(clock::zone("Europe/Nowhere", winter), None);
}

#[wasm_bindgen_test]
fn fresh_ids_do_not_repeat() {
    let ids: std::collections::BTreeSet<u64> = (0..10_000).map(|_| fresh_ids::fresh()).collect();
    assert_eq!(ids.len(), 10_000);
}
