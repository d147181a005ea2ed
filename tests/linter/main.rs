//! Laws of the linter, over its public door.

#[cfg(not(target_arch = "wasm32"))]
mod any_text;
mod odd_texts;
mod rules;
mod time;
