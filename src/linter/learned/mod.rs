//! A reader that learnt from labelled messages, for wordings that no phrase covers and phrases that mislead.
//!
//! Phrases stay silent where somebody says it in words nobody thought of. So what a message does is decided by a support
//! vector machine over [hashed features](features), the signs of the phrases among them: a weight a feature and label. The
//! weights are summed over the message as a whole and over the sentence that weighs most, each divided by the root of how
//! many features it has, so that a long message is not surer for being long. What speaks for a purpose speaks, half as much,
//! against an empty check-in. `cargo run --release --example train_reader`
//! makes the table from the messages in `tests/fixtures/messages/`, the same to the byte each time.

mod features;
mod sums;
mod table;

pub use super::labels::{EMPTY_CHECK_IN, PURPOSE_STATED};
pub use table::{LEARNT_FROM, SLOTS, bytes, mark, slot};

use super::labels::{self, Labels};
use super::signals::reading::Reading;
use super::signals::{Signals, topic};
use super::tokens::Sentence;
use super::{Context, Message, Span};
use crate::linter::lexicon::lexicon;
use crate::model::Channel;
use sums::Sums;

/// How many labels it reads: all of the codebook.
pub const LABELS: usize = Labels::COUNT;

/// How much the weightiest sentence counts beside the message as a whole.
pub const SENTENCE_SHARE: f32 = 0.5;

/// How much of what speaks for a purpose speaks against an empty check-in: the one leaves little room for the other.
pub const PURPOSE_AGAINST_EMPTY: f32 = 0.5;

/// What a message reads like, a label each: the sentence that speaks most for it, nothing where it does not bear it.
pub(super) type Reads = [Option<usize>; LABELS];

/// Slots that were met.
#[derive(Clone, Copy)]
struct Met([u64; SLOTS.div_ceil(64)]);

impl Met {
    const NONE: Met = Met([0; SLOTS.div_ceil(64)]);

    /// Whether it is met for the first time.
    #[inline(always)]
    fn first(&mut self, slot: usize) -> bool {
        let (bits, bit) = (&mut self.0[slot / 64], 1 << (slot % 64));
        let first = *bits & bit == 0;
        *bits |= bit;
        first
    }
}

/// Reads a body that was read for phrases; `own` is how many of its words are its own, `said` what the phrases say.
pub(super) fn read(text: &str, reading: &Reading, own: usize, said: &[bool; LABELS]) -> Reads {
    let (mut whole, mut met, mut found) = (Sums::default(), Met::NONE, Vec::new());
    let mut best = [(f32::NEG_INFINITY, 0); LABELS];
    for (number, sentence) in reading.said() {
        let (mut sums, mut again, mut met_here) = (Sums::default(), Sums::default(), Met::NONE);
        found.clear();
        features::of_sentence(text, reading, number, sentence, &mut found);
        for feature in &found {
            let Some(slot) = table::find(feature.hash) else {
                continue;
            };
            if met_here.first(slot) {
                sums.add(slot);
                if !met.first(slot) {
                    again.add(slot);
                }
            }
        }
        let (sums, again) = (sums.total(), again.total());
        whole.take_in(&sums, &again);
        let share = sums.share();
        for (label, best) in best.iter_mut().enumerate() {
            let weight = sums.by_label[label] as f32 * share;
            if weight > best.0 {
                *best = (weight, number);
            }
        }
    }
    features::of_whole(reading, own, said, |hash| {
        if let Some(slot) = table::find(hash).filter(|slot| met.first(*slot)) {
            whole.add(slot);
        }
    });
    let whole = whole.total();
    let share = whole.share();
    let mut says: [f32; LABELS] = std::array::from_fn(|label| {
        let (scale, bias) = table::LINES[label];
        (whole.by_label[label] as f32 * share + best[label].0 * SENTENCE_SHARE) * scale + bias
    });
    says[EMPTY_CHECK_IN] -= says[PURPOSE_STATED] * PURPOSE_AGAINST_EMPTY;
    std::array::from_fn(|label| (says[label] > 0.0).then_some(best[label].1))
}

/// The words of a sentence that speak most for a label, by the place of the label: a word or a pair each, the weightiest
/// first.
pub(super) fn telling(text: &str, reading: &Reading, number: usize, label: usize) -> Vec<Span> {
    let mut told: Vec<(i8, usize, usize)> = Vec::new();
    let Some(sentence) = reading.tokens.sentences.get(number) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    features::of_sentence(text, reading, number, sentence, &mut found);
    for feature in found.iter().filter(|feature| feature.first < feature.end) {
        let weight = table::find(feature.hash).map_or(0, |slot| table::weights(slot)[label]);
        if weight > 0 {
            told.push((weight, feature.first, feature.end));
        }
    }
    told.sort_by_key(|(weight, first, _)| (std::cmp::Reverse(*weight), *first));
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for (_, first, end) in told {
        if spans.len() < MOST_TELLING && spans.iter().all(|(from, to)| end <= *from || first >= *to) {
            spans.push((first, end));
        }
    }
    let spans = spans.into_iter();
    spans.map(|(first, end)| reading.tokens.span(first, end)).collect()
}

/// So many words or pairs are named as what speaks for a label.
const MOST_TELLING: usize = 2;

/// The span of a sentence.
pub(super) fn span(reading: &Reading, number: usize) -> Span {
    let sentence = reading.tokens.sentences.get(number);
    sentence.map_or(Span::WHOLE, |Sentence { first, end, .. }| {
        reading.tokens.span(*first, *end)
    })
}

/// What the trainer learns from: the hashes of a message's features, each once and in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Features {
    /// Of the message: those of its sentences and of itself as a whole.
    pub whole: Vec<u32>,
    /// By sentence.
    pub sentences: Vec<Vec<u32>>,
}

/// The features of a message.
pub fn features(message: &Message<'_>, channel: Channel) -> Features {
    let signals = Signals::of(message, &Context::new(channel));
    let reading = Reading::of_body(message.body, lexicon());
    let mut found = Features::default();
    for (number, sentence) in reading.said() {
        let mut sentence_features = Vec::new();
        features::of_sentence(message.body, &reading, number, sentence, &mut sentence_features);
        let mut hashes = sentence_features.iter().map(|feature| feature.hash).collect();
        tidy(&mut hashes);
        found.whole.extend(&hashes);
        found.sentences.push(hashes);
    }
    let own = topic::content_words(&reading);
    let said = labels::by_phrases(&signals).values();
    features::of_whole(&reading, own, &said, |hash| found.whole.push(hash));
    tidy(&mut found.whole);
    found
}

fn tidy(hashes: &mut Vec<u32>) {
    hashes.sort_unstable();
    hashes.dedup();
}
