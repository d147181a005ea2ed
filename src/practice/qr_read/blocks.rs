//! The words of a code put back into their blocks, each of them mended (ISO/IEC 18004, table 9).

use super::repair::mended;

/// Checking words of a block, by the bits of the level (medium, low, high, quartile) and the version from 1.
const CHECKING: [[u8; 40]; 4] = [
    [
        10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28,
        28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    ],
    [
        7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30,
        30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
        17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30, 30, 30, 30, 30,
        30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
        13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30, 28, 30, 30,
        30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
];

/// Blocks of a code, in the same order.
const BLOCKS: [[u8; 40]; 4] = [
    [
        1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31,
        33, 35, 37, 38, 40, 43, 45, 47, 49,
    ],
    [
        1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18,
        19, 19, 20, 21, 22, 24, 25,
    ],
    [
        1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40, 42, 45, 48,
        51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
    ],
    [
        1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35, 38, 40,
        43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
    ],
];

/// The data of a code; `None` where more is damaged than can be mended.
pub(super) fn data(words: &[u8], version: usize, level: usize) -> Option<Vec<u8>> {
    let of = |table: &[[u8; 40]; 4]| Some(usize::from(*table.get(level)?.get(version.checked_sub(1)?)?));
    let (checking, count) = (of(&CHECKING)?, of(&BLOCKS)?);
    let length = words.len() / count;
    let longer_from = count - words.len() % count;
    let short = length.checked_sub(checking)?;
    let mut blocks: Vec<Vec<u8>> = vec![Vec::with_capacity(length + 1); count];
    let mut words = words.iter();
    // Word by word they stand in turn: first the data, of which the later blocks may have one more, then what checks it.
    for place in 0..=short {
        for (number, block) in blocks.iter_mut().enumerate() {
            if place < short || number >= longer_from {
                block.push(*words.next()?);
            }
        }
    }
    for _ in 0..checking {
        for block in &mut blocks {
            block.push(*words.next()?);
        }
    }
    let mut data = Vec::new();
    for block in blocks {
        let whole = mended(block, checking)?;
        data.extend(whole.get(..whole.len().checked_sub(checking)?)?);
    }
    Some(data)
}
