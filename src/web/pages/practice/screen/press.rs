//! Keys and presenter's remotes, on a slide.

use web_sys::KeyboardEvent;

use crate::web::browser::place as browser_place;

/// What a key or a presenter's remote asks for.
pub enum Press {
    /// The next thing.
    Next,
    /// The one before.
    Back,
    /// The clock, started or stopped.
    Clock,
    /// Nothing on the wall.
    Dark,
    /// The whole screen.
    Full,
    /// Out of it.
    Leave,
}

impl Press {
    /// Remotes send the keys with which slides are turned; letters belong to the typing inside a field.
    pub fn of(event: &KeyboardEvent, single_keys: bool) -> Option<Press> {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return None;
        }
        match event.key().as_str() {
            "PageDown" => return Some(Press::Next),
            "PageUp" => return Some(Press::Back),
            _ if browser_place::is_typing(event) => return None,
            _ => {}
        }
        Some(match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => Press::Next,
            "ArrowLeft" | "ArrowUp" => Press::Back,
            "t" | "T" if single_keys => Press::Clock,
            "b" | "B" | "." if single_keys => Press::Dark,
            "f" | "F" if single_keys => Press::Full,
            // Out of the full screen the browser goes by itself.
            "Escape" => Press::Leave,
            _ => return None,
        })
    }
}
