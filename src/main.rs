//! Mounts the app in the browser; does nothing elsewhere.

fn main() {}
