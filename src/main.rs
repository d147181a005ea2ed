//! Mounts the app in the browser; does nothing elsewhere.

#[cfg(target_arch = "wasm32")]
fn main() {
    onemore::web::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
