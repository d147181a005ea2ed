//! Locks the book when nobody has been at work for a while.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use crate::web::session::use_session;

/// How often the time is looked at: the book is locked at most this late.
const EVERY: Duration = Duration::from_secs(5);

/// Watches over it. It draws nothing.
#[component]
pub fn IdleLock() -> impl IntoView {
    let session = use_session();
    window_event_listener(ev::pointerdown, move |_| session.is_at_work());
    window_event_listener(ev::keydown, move |_| session.is_at_work());
    window_event_listener(ev::wheel, move |_| session.is_at_work());
    // A computer that slept runs no timers: the time is looked at before anything can be seen again.
    window_event_listener(ev::focus, move |_| session.lock_if_idle());
    set_interval(move || session.lock_if_idle(), EVERY);
}
