//! A reader that learnt from labelled messages, for wordings that no phrase covers.
//!
//! Phrases stay silent where somebody says it in words nobody thought of. So beside them stands a logistic regression over
//! [hashed features](features): a weight a feature and label, summed over the features a message has. It decides only where
//! the phrases are silent and nothing they found speaks against it. `cargo run --release --example train_reader` makes its
//! table from the development half of `tests/fixtures/messages/`, the same to the byte each time.

mod features;
mod table;

pub use features::BUCKETS;
pub use table::{LEARNT_FROM, bytes};

use super::lexicon::lexicon;
use super::signals::reading::Reading;
use super::signals::topic;
use super::{Message, Span};

/// The labels it reads, by the codebook's names, in the order of its table.
pub const LABELS: [&str; 2] = ["empty_check_in", "value_added"];

/// A message reads as bearing a label: the sentence that weighs most for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Reads {
    /// As one that is only there to be in touch.
    pub empty_check_in: Option<Span>,
    /// As one that brings something.
    pub value_added: Option<Span>,
}

/// Reads a body that was read for phrases; `own` is how many of its words are its own.
pub(super) fn read(text: &str, reading: &Reading, own: usize) -> Reads {
    let mut sums = vec![[0_i32; LABELS.len()]; reading.parts.len() + 1];
    let mut seen = [0_u64; BUCKETS / 64];
    let mut count = 0_u16;
    features::each_feature(text, reading, own, |sentence, bucket| {
        let (word, bit) = (&mut seen[bucket / 64], 1 << (bucket % 64));
        if *word & bit != 0 {
            return;
        }
        *word |= bit;
        count += 1;
        for (sum, weight) in sums[sentence].iter_mut().zip(table::weights(bucket)) {
            *sum += i32::from(weight);
        }
    });
    let heaviest = |label: usize| {
        let total: i32 = sums.iter().map(|sum| sum[label]).sum();
        if !table::says_yes(label, total, count) {
            return None;
        }
        let (_, sentence) = reading.said().max_by_key(|(number, _)| sums[*number][label])?;
        Some(reading.tokens.span(sentence.first, sentence.end))
    };
    Reads {
        empty_check_in: heaviest(0),
        value_added: heaviest(1),
    }
}

/// The features of a message's body, each once and in order: what the trainer learns from.
pub fn features(message: &Message<'_>) -> Vec<u16> {
    let reading = Reading::of_body(message.body, lexicon());
    let mut found = Vec::new();
    let own = topic::content_words(&reading);
    features::each_feature(message.body, &reading, own, |_, bucket| {
        found.extend(u16::try_from(bucket));
    });
    found.sort_unstable();
    found.dedup();
    found
}
