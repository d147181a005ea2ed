//! A lock that one tab of this browser has at a time, and keeps until it closes.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// The lock, asked for or held.
#[derive(Default)]
pub struct Held(Rc<RefCell<Option<Function>>>);

impl Held {
    /// Asks for the lock of this name. `granted` is told once, when this tab has it: at once, or when those that asked
    /// before have closed, crashed or given it back. `None` where this browser has no locks.
    pub fn ask(name: &str, granted: impl FnOnce() + 'static) -> Option<Held> {
        let navigator = web_sys::window()?.navigator();
        let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
        let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
        let held = Held::default();
        let give_back = Rc::clone(&held.0);
        // The lock is held while the promise that the callback answers with is open.
        let callback = Closure::once_into_js(move || {
            granted();
            JsValue::from(Promise::new(&mut |resolve, _| *give_back.borrow_mut() = Some(resolve)))
        });
        let asked: Promise = request.call2(&locks, &name.into(), &callback).ok()?.dyn_into().ok()?;
        // Only a page that is going away is refused; nobody is left to hear of it.
        let quiet = Closure::once(|_: JsValue| {});
        let _ = asked.catch(&quiet);
        quiet.forget();
        Some(held)
    }

    /// Lets the next tab have it.
    pub fn give_back(&self) {
        if let Some(resolve) = self.0.borrow_mut().take() {
            // Resolving a promise cannot fail.
            let _ = resolve.call0(&JsValue::UNDEFINED);
        }
    }
}
