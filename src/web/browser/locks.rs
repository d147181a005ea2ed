//! A lock that one tab of this browser has at a time, and keeps until it closes, gives it back, or another one takes it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// How far it is.
#[derive(Default)]
enum State {
    #[default]
    Asked,
    /// What resolves the promise that the browser holds it by.
    Held(Option<Function>),
    /// Given back, taken by another tab, or not wanted any more.
    Over,
}

/// The lock, asked for or held.
#[derive(Clone, Default)]
pub struct Held(Rc<RefCell<State>>);

impl Held {
    /// Asks for the lock of this name. `granted` is told once, when this tab has it: at once, or when those that asked
    /// before have closed, crashed or given it back; with `takes`, at once, whoever has it. `lost` is told when another
    /// tab has taken it. `None` where this browser has no locks.
    pub fn ask(
        name: &str,
        takes: bool,
        granted: impl FnOnce(Held) + 'static,
        lost: impl FnOnce() + 'static,
    ) -> Option<Held> {
        let navigator = web_sys::window()?.navigator();
        let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
        let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
        let options = Object::new();
        Reflect::set(&options, &"steal".into(), &takes.into()).ok()?;
        let held = Held::default();
        let asked_for = held.clone();
        // The lock is held while the promise that the callback answers with is open.
        let callback = Closure::once_into_js(move || {
            if asked_for.is_over() {
                return JsValue::UNDEFINED;
            }
            let promise = Promise::new(&mut |resolve, _| {
                asked_for.0.replace(State::Held(Some(resolve)));
            });
            granted(asked_for);
            promise.into()
        });
        let asked = request.call3(&locks, &name.into(), &options, &callback).ok()?;
        let refused = held.clone();
        // Who has not got it yet is refused only where the page is going away, and nobody is left to hear of it.
        let refused = Closure::once(move |_: JsValue| {
            if matches!(refused.0.replace(State::Over), State::Held(_)) {
                lost();
            }
        });
        let _ = asked.dyn_into::<Promise>().ok()?.catch(&refused);
        refused.forget();
        Some(held)
    }

    /// Lets the next tab have it, or no longer asks for it.
    pub fn give_back(&self) {
        if let State::Held(Some(resolve)) = self.0.replace(State::Over) {
            // Resolving a promise cannot fail.
            let _ = resolve.call0(&JsValue::UNDEFINED);
        }
    }

    /// True once this tab has no part in it any more.
    pub fn is_over(&self) -> bool {
        matches!(*self.0.borrow(), State::Over)
    }
}
