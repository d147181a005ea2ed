//! A text as a square code to be photographed, with its size said; one that a phone could not read from a screen is refused.
//!
//! `qrcodegen` makes it: no dependencies, all forty sizes, and 14 kB of source that does one thing.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// The largest that a phone reads from a projector a few metres away: 117 modules a side (judgement).
const LARGEST: u8 = 25;
/// Bytes that one of [`LARGEST`] holds at its lowest level (ISO/IEC 18004, table 7).
const MOST_BYTES: usize = 1_273;
/// Modules of white around it, as the standard asks.
const QUIET: i32 = 4;

/// A square code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// Modules a side, the white around it included.
    pub side: u32,
    /// The dark modules as the `d` of an SVG path, one unit a module.
    pub path: String,
    /// Characters of the text.
    pub characters: usize,
    /// "1,204 characters in 101 by 101 squares."
    pub says: String,
}

/// The square code of a text, or the sentence that says why there is none.
pub fn qr(text: &str) -> Result<Qr, String> {
    let characters = text.chars().count();
    let segments = QrSegment::make_segments(text);
    // The lowest of four levels, raised as far as the size allows.
    let made = QrCode::encode_segments_advanced(
        &segments,
        QrCodeEcc::Low,
        Version::MIN,
        Version::new(LARGEST),
        None::<Mask>,
        true,
    );
    let Ok(code) = made else {
        return Err(format!(
            "{} characters are too many for a square code, which holds about {}. Hand it out as a link or a file.",
            grouped(characters),
            grouped(MOST_BYTES)
        ));
    };
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let start = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                path.push_str(&format!(
                    "M{},{}h{}v1h-{}z",
                    start + QUIET,
                    y + QUIET,
                    x - start,
                    x - start
                ));
            }
            x += 1;
        }
    }
    Ok(Qr {
        side: (size + 2 * QUIET) as u32,
        path,
        characters,
        says: format!("{} characters in {size} by {size} squares.", grouped(characters)),
    })
}

/// "1,204".
pub fn grouped(number: usize) -> String {
    match (number / 1000, number % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{},{rest:03}", grouped(thousands)),
    }
}
