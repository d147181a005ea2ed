//! The app in the browser: the only room that knows there is one.

mod app;
mod arrival;
pub mod bench;
pub mod browser;
mod chances;
mod components;
mod pages;
mod routes;
mod session;

use leptos::prelude::*;

use browser::{place, storage};

/// Shows the app in place of the static shell; before a locked book, what asks for its passphrase.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        // The state in memory may be broken from here on; what is stored is not, and stays so.
        storage::poison();
        place::show("crashed");
        leptos::logging::error!("{panic}");
    }));
    if storage::is_locked() {
        arrival::unlock();
    } else {
        open();
    }
}

/// Opens the book, in clear by now, and shows the app in place of what stood there.
fn open() {
    place::clear_shell();
    mount_to_body(app::App);
}
