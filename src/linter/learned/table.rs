//! The learned reader's table: how many messages it learnt from, a scale and a bias a label, and slots for features. A slot
//! holds one feature, known again by eight more bits of its hash, and its weights.

use super::LABELS;

/// Slots, so that the table stays under 40 kB.
pub const SLOTS: usize = 3600;

/// How many labelled messages it learnt from.
pub const LEARNT_FROM: u32 = u32::from_le_bytes(four(0));

/// Bytes of a number, and of what stands before the slots.
const NUMBER: usize = 4;
const HEAD: usize = NUMBER + 2 * NUMBER * LABELS;
/// Bytes of the table.
const SIZE: usize = HEAD + SLOTS + SLOTS * LABELS;

/// Written by `examples/train_reader`: the head, the slots' marks, the slots' weights.
static TABLE: &[u8; SIZE] = include_bytes!("weights.bin");

const fn four(at: usize) -> [u8; NUMBER] {
    let table = include_bytes!("weights.bin");
    [table[at], table[at + 1], table[at + 2], table[at + 3]]
}

/// By label: what a step of a weight stands for, and the bias with the threshold taken off.
pub(super) const LINES: [(f32, f32); LABELS] = {
    let mut lines = [(0.0, 0.0); LABELS];
    let mut label = 0;
    while label < lines.len() {
        let at = NUMBER + 2 * NUMBER * label;
        lines[label] = (f32::from_le_bytes(four(at)), f32::from_le_bytes(four(at + NUMBER)));
        label += 1;
    }
    lines
};

/// The slot a feature would have: by the high bits of its hash.
#[inline(always)]
pub fn slot(hash: u32) -> usize {
    ((u64::from(hash) * SLOTS as u64) >> u32::BITS) as usize
}

/// What tells a feature from others that would have its slot: the low bits of its hash. Zero marks an empty slot.
#[inline(always)]
pub fn mark(hash: u32) -> u8 {
    (hash as u8).max(1)
}

/// The slot of a feature, if the table knows it.
#[inline(always)]
pub(super) fn find(hash: u32) -> Option<usize> {
    let slot = slot(hash);
    (TABLE[HEAD + slot] == mark(hash)).then_some(slot)
}

/// The weights of a slot, a label each.
pub(super) fn weights(slot: usize) -> [i8; LABELS] {
    let (first, last) = row(slot);
    let weight = |label: usize| match label {
        0..8 => first >> (8 * label),
        _ => last >> (8 * (label - 8)),
    };
    std::array::from_fn(|label| (weight(label) as u8 ^ ZERO).cast_signed())
}

/// What stands for a weight of zero: weights are kept as how much they are above the least.
const ZERO: u8 = 0x80;

/// The weights of a slot as they are kept: of the first eight labels, and of the last two.
#[inline(always)]
pub(super) fn row(slot: usize) -> (u64, u64) {
    let at = HEAD + SLOTS + slot * LABELS;
    let row = &TABLE[at..at + LABELS];
    let first = [row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7]];
    (
        u64::from_le_bytes(first),
        u64::from(u16::from_le_bytes([row[8], row[9]])),
    )
}

/// A table as it is kept: by label the scale and the bias with the threshold taken off; the marks and weights of the slots.
pub fn bytes(learnt_from: u32, lines: &[(f32, f32); LABELS], marks: &[u8], weights: &[[i8; LABELS]]) -> Vec<u8> {
    let mut table = learnt_from.to_le_bytes().to_vec();
    for (scale, bias) in lines {
        table.extend(scale.to_le_bytes());
        table.extend(bias.to_le_bytes());
    }
    table.extend(marks);
    table.extend(weights.iter().flatten().map(|weight| weight.cast_unsigned() ^ ZERO));
    table
}
