//! Asks before a tab is closed that knows something nobody else does.

use leptos::ev;
use leptos::prelude::*;

use crate::web::browser::place;
use crate::web::session::{Keeping, use_session};

/// Watches over it while there is such a thing, and only then: a page that may ask is not kept ready by the browser for the
/// way back. It draws nothing.
#[component]
pub fn UnkeptGuard() -> impl IntoView {
    let session = use_session();
    let would_lose = Memo::new(move |_| match &*session.keeping().read() {
        Keeping::MemoryOnly => !session.book().read().has_nothing_to_lose(),
        keeping => !keeping.loses_nothing(),
    });
    Effect::new(move |listening: Option<Option<WindowListenerHandle>>| {
        if let Some(before) = listening.flatten() {
            before.remove();
        }
        let ask = |event: web_sys::BeforeUnloadEvent| {
            // What the page does itself was asked for already.
            if !place::is_reloading() {
                event.prevent_default();
            }
        };
        would_lose.get().then(|| window_event_listener(ev::beforeunload, ask))
    });
}
