//! The fields of a record, each by itself: the later stamp holds.

use std::cmp::Ordering;

use serde::Serialize;

use crate::model::{FieldStamps, Prospect, Settings};

use super::{Sides, set::text};

/// A record whose fields have numbers.
pub(super) trait Fields: Clone + Serialize {
    /// The record with no field set.
    fn blank(&self) -> Self;
    /// The fields in which the two differ, as bits.
    fn differing(&self, other: &Self) -> u64;
    /// Takes these fields over.
    fn take(&mut self, other: &Self, fields: u64);

    /// One field in a form that can be compared: what was never filled in is least.
    fn weight(&self, field: u64) -> (bool, String) {
        let mut alone = self.blank();
        let is_set = self.differing(&alone) & field != 0;
        alone.take(self, field);
        (is_set, text(Some(&alone)))
    }
}

impl Fields for Prospect {
    fn blank(&self) -> Prospect {
        Prospect::new(self.id, Default::default())
    }

    fn differing(&self, other: &Prospect) -> u64 {
        self.changed_fields(other)
    }

    fn take(&mut self, other: &Prospect, fields: u64) {
        self.take_fields(other, fields);
    }
}

impl Fields for Settings {
    fn blank(&self) -> Settings {
        Settings::default()
    }

    fn differing(&self, other: &Settings) -> u64 {
        self.changed_fields(other)
    }

    fn take(&mut self, other: &Settings, fields: u64) {
        self.take_fields(other, fields);
    }
}

/// What holds of the fields in which two records differ.
pub(super) struct Joined {
    /// The fields in which the second record holds, as bits.
    pub from_second: u64,
    /// The fields that both changed without knowing of each other, as bits.
    pub clashes: u64,
}

impl Joined {
    /// A record with what gave way, in the fields of the clashes.
    pub fn given_way<R: Fields>(&self, sides: [&R; 2]) -> R {
        let mut other = sides[1].clone();
        other.take(sides[0], self.from_second);
        other
    }
}

/// Decides every field but those of `apart`.
pub(super) fn join<R: Fields>(records: [&R; 2], stamps: [&FieldStamps; 2], sides: &Sides, apart: u64) -> Joined {
    let differing = records[0].differing(records[1]) & !apart;
    let mut joined = Joined {
        from_second: 0,
        clashes: 0,
    };
    for number in (0..u64::BITS).filter(|number| differing >> number & 1 == 1) {
        let field = 1 << number;
        let [a, b] = stamps.map(|stamps| stamps.of(number));
        let weights = || records.map(|record| record.weight(field));
        let order = a.cmp(&b).then_with(|| {
            let [first, second] = weights();
            first.cmp(&second)
        });
        if order == Ordering::Less {
            joined.from_second |= field;
        }
        // Filling in what nobody had filled in takes nothing away.
        if sides.clash(a, b) && (a.is_some() || weights().iter().all(|(is_set, _)| *is_set)) {
            joined.clashes |= field;
        }
    }
    joined
}
