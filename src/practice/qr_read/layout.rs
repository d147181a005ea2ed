//! Which modules of a code carry data and in which order, and what it says of itself (ISO/IEC 18004).

use super::Code;

/// The largest version there is.
pub(super) const LARGEST: usize = 40;

/// Modules a side of a version.
pub(super) fn side_of(version: usize) -> usize {
    17 + 4 * version
}

/// The version with so many modules a side.
pub(super) fn version_of(side: usize) -> Option<usize> {
    let version = side.checked_sub(17)? / 4;
    ((1..=LARGEST).contains(&version) && side_of(version) == side).then_some(version)
}

/// How much of a code may be damaged, and the pattern laid over its data.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Format {
    /// The level, by the two bits that stand for it: 1 low, 0 medium, 3 quartile, 2 high.
    pub(super) level: usize,
    /// The pattern.
    pub(super) mask: u32,
}

/// Bits that may be wrong in a format and still be mended.
const MENDED: u32 = 3;
/// Laid over the format, so that it is never all light.
const OVER_FORMAT: u32 = 0x5412;
/// The generator of the format's checking bits.
const OF_FORMAT: u32 = 0x537;

/// What the code says of itself, from the better of the two places where it says so.
pub(super) fn format(code: &Code) -> Option<Format> {
    let side = code.side;
    let first = [
        (8, 0),
        (8, 1),
        (8, 2),
        (8, 3),
        (8, 4),
        (8, 5),
        (8, 7),
        (8, 8),
        (7, 8),
        (5, 8),
        (4, 8),
        (3, 8),
        (2, 8),
        (1, 8),
        (0, 8),
    ];
    let read = |places: &mut dyn Iterator<Item = (usize, usize)>| {
        places.enumerate().fold(0u32, |bits, (place, (x, y))| {
            bits | u32::from(code.is_dark(x, y)) << place
        })
    };
    let one = read(&mut first.into_iter());
    let right = (0..8).map(|place| (side.saturating_sub(1 + place), 8));
    let below = (8..15).map(|place| (8, (side + place).saturating_sub(15)));
    let other = read(&mut right.chain(below));
    let near = (0..32u32).map(|data| {
        let bits = (data << 10 | remainder(data)) ^ OVER_FORMAT;
        let apart = (bits ^ one).count_ones().min((bits ^ other).count_ones());
        (apart, data)
    });
    let (apart, data) = near.min()?;
    (apart <= MENDED).then_some(Format {
        level: (data >> 3) as usize,
        mask: data & 7,
    })
}

/// The checking bits of a format.
fn remainder(data: u32) -> u32 {
    (0..10).fold(data, |left, _| (left << 1) ^ ((left >> 9 & 1) * OF_FORMAT)) & 0x3ff
}

/// The words of a code, as they stand in it: two columns at a time from the right, upwards and downwards by turns.
pub(super) fn words(code: &Code, mask: u32) -> Vec<u8> {
    let side = code.side;
    let fixed = fixed(side);
    let mut bits = Vec::with_capacity(side * side);
    let mut right = side.saturating_sub(1);
    let mut upwards = true;
    while right >= 1 {
        // The column of the timing line is left out.
        if right == 6 {
            right = 5;
        }
        for step in 0..side {
            let y = if upwards { side - 1 - step } else { step };
            for x in [right, right - 1] {
                if !fixed.is_dark(x, y) {
                    bits.push(code.is_dark(x, y) ^ is_masked(mask, x, y));
                }
            }
        }
        upwards = !upwards;
        right = right.saturating_sub(2);
    }
    bits.chunks_exact(8)
        .map(|byte| byte.iter().fold(0, |word, bit| word << 1 | u8::from(*bit)))
        .collect()
}

fn is_masked(mask: u32, x: usize, y: usize) -> bool {
    let nought = match mask {
        0 => (x + y) % 2,
        1 => y % 2,
        2 => x % 3,
        3 => (x + y) % 3,
        4 => (x / 3 + y / 2) % 2,
        5 => x * y % 2 + x * y % 3,
        6 => (x * y % 2 + x * y % 3) % 2,
        _ => ((x + y) % 2 + x * y % 3) % 2,
    };
    nought == 0
}

/// The modules that carry no data, as a code in which they are dark.
fn fixed(side: usize) -> Code {
    let version = version_of(side).unwrap_or(1);
    let mut code = Code {
        side,
        modules: vec![false; side * side],
    };
    let mut fill = |left: usize, top: usize, wide: usize, tall: usize| {
        for y in top..(top + tall).min(side) {
            for x in left..(left + wide).min(side) {
                if let Some(module) = code.modules.get_mut(y * side + x) {
                    *module = true;
                }
            }
        }
    };
    fill(0, 0, 9, 9);
    fill(side.saturating_sub(8), 0, 8, 9);
    fill(0, side.saturating_sub(8), 9, 8);
    fill(6, 0, 1, side);
    fill(0, 6, side, 1);
    let places = small_squares(version);
    let last = places.len().saturating_sub(1);
    for (a, x) in places.iter().enumerate() {
        for (b, y) in places.iter().enumerate() {
            let is_corner = (a, b) == (0, 0) || (a, b) == (0, last) || (a, b) == (last, 0);
            if !is_corner {
                fill(x.saturating_sub(2), y.saturating_sub(2), 5, 5);
            }
        }
    }
    if version >= 7 {
        fill(side.saturating_sub(11), 0, 3, 6);
        fill(0, side.saturating_sub(11), 6, 3);
    }
    code
}

/// Where the middles of the small squares lie, across and down alike.
fn small_squares(version: usize) -> Vec<usize> {
    if version < 2 {
        return Vec::new();
    }
    let count = version / 7 + 2;
    let step = (version * 8 + count * 3 + 5) / (count * 4 - 4) * 2;
    let last = side_of(version) - 7;
    let mut places = vec![6];
    places.extend((0..count - 1).rev().map(|place| last - place * step));
    places
}
