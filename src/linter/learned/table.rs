//! The learned reader's table: how many messages it learnt from, a scale and a bias a label, and the weights.

use super::LABELS;
use super::features::BUCKETS;

/// How many labelled messages it learnt from.
pub const LEARNT_FROM: u32 = u32::from_le_bytes(four(0));

/// Bytes of a number, and of the scale and bias of a label.
const NUMBER: usize = 4;
const HEAD: usize = NUMBER + 2 * NUMBER * LABELS.len();

/// By bucket, a weight a label; written by `examples/train_reader.rs`.
static TABLE: &[u8; HEAD + BUCKETS * LABELS.len()] = include_bytes!("weights.bin");

const fn four(at: usize) -> [u8; NUMBER] {
    let table = include_bytes!("weights.bin");
    [table[at], table[at + 1], table[at + 2], table[at + 3]]
}

/// By label: what a step of a weight stands for, and the bias with the threshold taken off.
const LINES: [(f32, f32); LABELS.len()] = {
    let mut lines = [(0.0, 0.0); LABELS.len()];
    let mut label = 0;
    while label < lines.len() {
        let at = NUMBER + 2 * NUMBER * label;
        lines[label] = (f32::from_le_bytes(four(at)), f32::from_le_bytes(four(at + NUMBER)));
        label += 1;
    }
    lines
};

/// The weights of a bucket, a label each.
pub(super) fn weights(bucket: usize) -> [i8; LABELS.len()] {
    let at = HEAD + bucket * LABELS.len();
    std::array::from_fn(|label| TABLE.get(at + label).map_or(0, |weight| weight.cast_signed()))
}

/// Whether the weights of a message's features, `count` of them, add up to a yes. Divided by the root of their number, so
/// that a long message is not surer for being long.
pub(super) fn says_yes(label: usize, total: i32, count: u16) -> bool {
    let (scale, bias) = LINES[label];
    total as f32 * scale / f32::from(count.max(1)).sqrt() + bias > 0.0
}

/// A table as it is kept: by label the scale and the bias with the threshold taken off, and the weights of each bucket.
pub fn bytes(learnt_from: u32, lines: &[(f32, f32); LABELS.len()], weights: &[[i8; LABELS.len()]]) -> Vec<u8> {
    let mut table = learnt_from.to_le_bytes().to_vec();
    for (scale, bias) in lines {
        table.extend(scale.to_le_bytes());
        table.extend(bias.to_le_bytes());
    }
    table.extend(weights.iter().flatten().map(|weight| weight.cast_unsigned()));
    table
}
