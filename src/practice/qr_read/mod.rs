//! A square code read out of a picture: a photograph of a screen, a picture file, a frame of a camera. [`read`].
//!
//! Written here because the crates for it stop the program at some pictures (an open fault of the best kept one, July 2026), and
//! a page that stops is worse than a code that is not read. Nothing here can: every cell is asked for, never assumed.
//!
//! | file | what it does |
//! |---|---|
//! | `dark` | which points are dark |
//! | `finders` | the three squares in the corners |
//! | `grid` | where each module lies in the picture, seen at an angle |
//! | `layout` | which modules carry data, and in which order |
//! | `blocks` | the words of it, put back in their blocks |
//! | `repair` | errors found and mended |
//! | `segments` | the text |

mod blocks;
mod dark;
mod finders;
mod grid;
mod layout;
mod repair;
mod segments;

/// The shortest side of a picture worth looking at: the smallest code with a point a module.
const SHORTEST: usize = 21;
/// Points of a picture at most, so that memory and time are bounded. The page makes larger ones smaller.
pub const MOST_POINTS: usize = 4_000_000;

/// A picture of dark and light points.
struct Picture {
    width: usize,
    height: usize,
    dark: Vec<bool>,
}

impl Picture {
    /// Whether the point is dark; outside it is light, like the margin of a code.
    fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.width && self.dark.get(y * self.width + x).copied().unwrap_or_default()
    }

    /// The same at the point nearest to a place.
    fn is_dark_at(&self, place: Point) -> bool {
        // A float out of range becomes the nearest number there is, which lies outside the picture.
        place.x >= 0.0 && place.y >= 0.0 && self.is_dark(place.x as usize, place.y as usize)
    }
}

/// A place in a picture or in a code.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Point {
    x: f64,
    y: f64,
}

impl Point {
    fn new(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    fn to(self, other: Point) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// This place moved by parts of two steps.
    fn moved(self, a: f64, along: Point, b: f64, down: Point) -> Point {
        Point::new(self.x + a * along.x + b * down.x, self.y + a * along.y + b * down.y)
    }
}

/// The modules of a code: `true` is dark.
struct Code {
    side: usize,
    modules: Vec<bool>,
}

impl Code {
    fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.side && self.modules.get(y * self.side + x).copied().unwrap_or_default()
    }
}

/// The text of a square code in a picture of grey points, row by row, 0 black; `None` where no code can be read.
pub fn read(width: usize, height: usize, grey: &[u8]) -> Option<String> {
    let points = width.checked_mul(height)?;
    if points != grey.len() || points > MOST_POINTS || width.min(height) < SHORTEST {
        return None;
    }
    let ways: [dark::Way; 2] = [dark::by_one_level, dark::by_neighbours];
    ways.into_iter().find_map(|way| {
        let dark = way(width, height, grey);
        read_picture(&Picture { width, height, dark })
    })
}

fn read_picture(picture: &Picture) -> Option<String> {
    let corners = finders::corners(picture);
    corners.iter().find_map(|corners| {
        grid::codes(picture, corners)
            .into_iter()
            .find_map(|code| text_of(&code(picture)?))
    })
}

/// The text of a code whose modules are known.
fn text_of(code: &Code) -> Option<String> {
    let format = layout::format(code)?;
    let words = layout::words(code, format.mask);
    let version = layout::version_of(code.side)?;
    let data = blocks::data(&words, version, format.level)?;
    segments::text(&data, version)
}
