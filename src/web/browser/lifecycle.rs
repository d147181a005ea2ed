//! A page that the browser lets stand still, or puts away, and that goes on later: nothing in it runs meanwhile.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// Told before the page stands still. Safari has no word for it but the second, and only where a page is put away.
const STOPS: [&str; 2] = ["freeze", "pagehide"];
/// Told when it goes on, before anything else in it does.
const GOES_ON: [&str; 2] = ["resume", "pageshow"];

/// From now on `stops` is called before the page stands still, and `goes_on` when it does go on.
pub fn watch(stops: impl Fn() + 'static, goes_on: impl Fn() + 'static) {
    listen(STOPS, stops);
    listen(GOES_ON, goes_on);
}

fn listen(names: [&str; 2], listener: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = Closure::<dyn Fn()>::new(listener).into_js_value();
    for name in names {
        // Half of these events are the document's, which do not bubble: they are caught on their way to it. Nothing is refused.
        let _ = window.add_event_listener_with_callback_and_bool(name, listener.unchecked_ref(), true);
    }
}
