//! A reader in training: which features have a slot, and the weights of each label.

use std::collections::{BTreeMap, BTreeSet};

use onemore::linter::learned::{
    EMPTY_CHECK_IN, Features, LABELS, PURPOSE_AGAINST_EMPTY, PURPOSE_STATED, SENTENCE_SHARE, SLOTS, bytes, mark, slot,
};

use crate::machine::{self, Line, Row};
use crate::messages::Labelled;

/// A feature of fewer messages says nothing of others.
const FEWEST_MESSAGES: usize = 2;
/// How often the weightiest sentences are chosen anew by the weights they led to.
const ROUNDS: usize = 4;

/// A message as the slots of its features.
struct Slotted {
    whole: Row,
    sentences: Vec<Row>,
}

/// Marks of the slots, 0 for an empty one, and by label the steps of their weights, the scale of a step and the bias.
pub struct Reader {
    marks: Vec<u8>,
    lines: Vec<(f64, f64)>,
    weights: Vec<[i8; LABELS]>,
}

impl Reader {
    /// Learns from these messages.
    pub fn train(messages: &[&Labelled]) -> Self {
        let mut reader = Reader {
            marks: marks(messages),
            lines: Vec::new(),
            weights: vec![[0; LABELS]; SLOTS],
        };
        let slotted: Vec<Slotted> = messages
            .iter()
            .map(|message| reader.slotted(&message.features))
            .collect();
        for label in 0..LABELS {
            let yes: Vec<bool> = messages.iter().map(|message| message.yes[label]).collect();
            let line = part(&slotted, &yes);
            let largest = line.weights.iter().fold(0.0_f64, |most, weight| most.max(weight.abs()));
            let scale = largest.max(f64::MIN_POSITIVE) / f64::from(i8::MAX);
            reader.lines.push((scale, line.bias));
            for (weights, weight) in reader.weights.iter_mut().zip(&line.weights) {
                weights[label] = (weight / scale).round() as i8;
            }
        }
        reader
    }

    /// How sure it is that the message bears each label; below zero, that it does not.
    pub fn judge(&self, message: &Labelled) -> [f64; LABELS] {
        let slotted = self.slotted(&message.features);
        let mut says = std::array::from_fn(|label| {
            let (scale, bias) = self.lines[label];
            let weights = self.weights.iter().map(|weights| f64::from(weights[label]) * scale);
            let line = Line {
                weights: weights.collect(),
                bias,
            };
            weigh(&slotted, &line)
        });
        says[EMPTY_CHECK_IN] -= says[PURPOSE_STATED] * f64::from(PURPOSE_AGAINST_EMPTY);
        says
    }

    /// The table as the linter keeps it.
    pub fn table(&self, learnt_from: usize, thresholds: &[f64; LABELS]) -> Vec<u8> {
        let line = |label: usize| {
            let (scale, bias) = self.lines[label];
            // What the linter takes off an empty check-in has the threshold of a purpose taken off already.
            let taken = match label {
                EMPTY_CHECK_IN => thresholds[PURPOSE_STATED] * f64::from(PURPOSE_AGAINST_EMPTY),
                _ => 0.0,
            };
            (scale as f32, (bias - thresholds[label] - taken) as f32)
        };
        let learnt_from = u32::try_from(learnt_from).unwrap_or(u32::MAX);
        bytes(learnt_from, &std::array::from_fn(line), &self.marks, &self.weights)
    }

    fn slotted(&self, features: &Features) -> Slotted {
        let row = |hashes: &Vec<u32>| {
            let known = hashes.iter().filter(|hash| self.marks[slot(**hash)] == mark(**hash));
            unit(known.map(|hash| slot(*hash)).collect())
        };
        Slotted {
            whole: row(&features.whole),
            sentences: features.sentences.iter().map(row).collect(),
        }
    }
}

/// Each feature counts as much as makes the row's length one.
fn unit(features: BTreeSet<usize>) -> Row {
    let value = 1.0 / (features.len().max(1) as f64).sqrt();
    features.into_iter().map(|feature| (feature, value)).collect()
}

/// The sentence that weighs most.
fn weightiest<'a>(message: &'a Slotted, line: &Line) -> Option<&'a Row> {
    let sums = message.sentences.iter().map(|row| (line.sum(row), row));
    // The first of equals, as the linter has it.
    sums.reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, row)| row)
}

fn weigh(message: &Slotted, line: &Line) -> f64 {
    let Some(sentence) = weightiest(message, line) else {
        return 0.0;
    };
    line.sum(&message.whole) + f64::from(SENTENCE_SHARE) * line.sum(sentence) + line.bias
}

/// Learns a label: at first from the messages as a whole, then from each with the sentence that weighs most by then.
fn part(messages: &[Slotted], yes: &[bool]) -> Line {
    let whole: Vec<Row> = messages.iter().map(|message| message.whole.clone()).collect();
    let mut line = machine::part(&whole, yes, SLOTS);
    for _ in 0..ROUNDS {
        let with_sentence = |message: &Slotted| {
            let mut row: BTreeMap<usize, f64> = message.whole.iter().copied().collect();
            for (feature, value) in weightiest(message, &line).into_iter().flatten() {
                *row.entry(*feature).or_default() += f64::from(SENTENCE_SHARE) * value;
            }
            row.into_iter().collect()
        };
        let rows: Vec<Row> = messages.iter().map(with_sentence).collect();
        line = machine::part(&rows, yes, SLOTS);
    }
    line
}

/// Of the features that would have the same slot, the one that tells most has it: its weight for some label times the root
/// of how many messages have it.
fn marks(messages: &[&Labelled]) -> Vec<u8> {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for hash in messages.iter().flat_map(|message| &message.features.whole) {
        *counts.entry(*hash).or_default() += 1;
    }
    counts.retain(|_, count| *count >= FEWEST_MESSAGES);
    let numbers: BTreeMap<u32, usize> = counts
        .keys()
        .enumerate()
        .map(|(number, hash)| (*hash, number))
        .collect();
    let rows: Vec<Row> = messages
        .iter()
        .map(|message| {
            unit(
                message
                    .features
                    .whole
                    .iter()
                    .filter_map(|hash| numbers.get(hash))
                    .copied()
                    .collect(),
            )
        })
        .collect();
    let mut tells = vec![0.0_f64; numbers.len()];
    for label in 0..LABELS {
        let yes: Vec<bool> = messages.iter().map(|message| message.yes[label]).collect();
        let line = machine::part(&rows, &yes, numbers.len());
        let largest = line
            .weights
            .iter()
            .fold(f64::MIN_POSITIVE, |most, weight| most.max(weight.abs()));
        for (tells, weight) in tells.iter_mut().zip(&line.weights) {
            *tells = tells.max(weight.abs() / largest);
        }
    }
    let mut marks = vec![0; SLOTS];
    let mut most = vec![0.0; SLOTS];
    for ((hash, count), tells) in counts.iter().zip(tells) {
        let tells = tells * (*count as f64).sqrt();
        if tells > most[slot(*hash)] {
            most[slot(*hash)] = tells;
            marks[slot(*hash)] = mark(*hash);
        }
    }
    marks
}
