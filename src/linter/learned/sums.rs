//! Adds up the weights of all labels at once: a table row is read as one number and added in lanes of sixteen bits, because
//! a loop over its labels would be most of what reading costs.

use super::LABELS;
use super::table;

/// The lower byte of every lane.
const LANES: u64 = 0x00ff_00ff_00ff_00ff;
/// Rows that fit a lane: each adds at most 255.
const MOST_ROWS: u32 = 257;
/// What is added to a weight, so that it is never below zero.
const SHIFT: i32 = 128;

/// Sums of weights and of how many features, with the last rows still in their lanes.
#[derive(Clone, Copy, Default)]
pub(super) struct Sums {
    /// The labels of even place, of odd place, and the last two.
    lanes: [u64; 3],
    rows: u32,
    total: Total,
}

/// Sums of weights, a label each, and how many features they are of.
#[derive(Clone, Copy, Default)]
pub(super) struct Total {
    pub by_label: [i32; LABELS],
    pub features: i32,
}

impl Sums {
    /// Adds the weights of a slot.
    #[inline(always)]
    pub(super) fn add(&mut self, slot: usize) {
        let (first, last) = table::row(slot);
        self.lanes[0] += first & LANES;
        self.lanes[1] += (first >> 8) & LANES;
        self.lanes[2] += last & LANES | (last << 8) & (LANES << 16);
        self.rows += 1;
        if self.rows == MOST_ROWS {
            self.empty_lanes();
        }
    }

    #[inline(never)]
    fn empty_lanes(&mut self) {
        let lane = |lanes: u64, at: usize| (lanes >> (16 * at)) as i32 & 0xffff;
        let shift = self.rows as i32 * SHIFT;
        for (label, sum) in self.total.by_label.iter_mut().enumerate() {
            *sum += match label {
                0..8 => lane(self.lanes[label % 2], label / 2),
                _ => lane(self.lanes[2], label - 8),
            } - shift;
        }
        self.total.features += self.rows as i32;
        (self.lanes, self.rows) = ([0; 3], 0);
    }

    /// All that was added.
    pub(super) fn total(&mut self) -> Total {
        self.empty_lanes();
        self.total
    }

    /// Adds what a sentence adds up to, without what was met before it.
    pub(super) fn take_in(&mut self, sentence: &Total, again: &Total) {
        for (label, sum) in self.total.by_label.iter_mut().enumerate() {
            *sum += sentence.by_label[label] - again.by_label[label];
        }
        self.total.features += sentence.features - again.features;
    }
}

impl Total {
    /// What a sum is worth: less, the more features it is of.
    pub(super) fn share(&self) -> f32 {
        1.0 / (self.features.max(1) as f32).sqrt()
    }
}
