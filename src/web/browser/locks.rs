//! A lock that one tab of this browser has at a time, and keeps until it closes.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Asks for the lock of this name. `granted` is told once, when this tab has it: at once, or when those that asked before
/// have closed or crashed. It is never given back before the tab goes. Answers false where this browser has no locks.
pub fn hold(name: &str, granted: impl FnOnce() + 'static) -> bool {
    let ask = || -> Option<()> {
        let navigator = web_sys::window()?.navigator();
        let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
        let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
        // The lock is held while the promise that the callback answers with is open: this one is for good.
        let callback = Closure::once_into_js(move || {
            granted();
            JsValue::from(Promise::new(&mut |_, _| {}))
        });
        let held: Promise = request.call2(&locks, &name.into(), &callback).ok()?.dyn_into().ok()?;
        // Only a page that is going away is refused; nobody is left to hear of it.
        let quiet = Closure::once(|_: JsValue| {});
        let _ = held.catch(&quiet);
        quiet.forget();
        Some(())
    };
    ask().is_some()
}
