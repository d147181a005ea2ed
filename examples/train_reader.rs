//! Trains the linter's learned reader on the development half of the labelled messages, and writes its table.
//!
//! `cargo run --release --example train_reader` prints, by label, what the linter scores on sources it was not trained on:
//! each batch is left out once, for a new writer is what it will meet. The threshold is the lowest at which precision so
//! measured reaches its floor. Deterministic: the same messages give the same table to the byte.

use std::collections::BTreeSet;
use std::process::ExitCode;

use onemore::linter::learned::{BUCKETS, LABELS, bytes, features};
use onemore::linter::{Message, labels_given};
use onemore::model::Channel;
use serde_json::Value;

const MESSAGES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/messages/development.jsonl");
const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/linter/learned/weights.bin");

/// By label: the least precision, phrases and reader together, over sources left out.
const FLOORS: [f64; LABELS.len()] = [0.95, 0.87];
/// Thresholds tried, as chances.
const THRESHOLDS: [f32; 9] = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];
/// Passes over the messages, in a new order each.
const EPOCHS: u32 = 60;
/// Length of the first step; it falls to half after [`HALF_LIFE`] passes, to a third after twice as many, and so on.
const FIRST_STEP: f32 = 2.0;
const HALF_LIFE: f32 = 5.0;
/// The bias moves by smaller steps: it is in every message.
const BIAS_STEP: f32 = 0.1;
/// How much of a weight a pass takes away for a step of one (L2; as a tenth of a message's loss).
const SHRINK: f32 = 0.1;

struct Labelled {
    source: String,
    text: String,
    channel: Channel,
    features: Vec<u16>,
    yes: [bool; LABELS.len()],
}

impl Labelled {
    fn read(line: &str) -> Option<Self> {
        let record: Value = serde_json::from_str(line).ok()?;
        let text = record["text"].as_str()?.to_owned();
        let channel = match record["channel"].as_str()? {
            "phone" => Channel::Call,
            _ => serde_json::from_value(record["channel"].clone()).ok()?,
        };
        Some(Labelled {
            source: record["id"].as_str()?.rsplit_once('-')?.0.to_owned(),
            features: features(&message(&text)),
            yes: LABELS.map(|label| record["labels"][label] == 1),
            text,
            channel,
        })
    }

    /// What the linter says of each label if the reader answers like this.
    fn predicted(&self, answers: [bool; LABELS.len()]) -> [bool; LABELS.len()] {
        let said = labels_given(&message(&self.text), self.channel, answers).by_name();
        LABELS.map(|label| said.iter().any(|(name, yes)| *name == label && *yes))
    }
}

fn message(text: &str) -> Message<'_> {
    match text.strip_prefix("Subject: ").and_then(|rest| rest.split_once('\n')) {
        Some((subject, body)) => Message { subject, body },
        None => Message {
            subject: "",
            body: text,
        },
    }
}

/// A weight a bucket, and the bias.
struct Weights {
    by_bucket: Vec<f32>,
    bias: f32,
}

impl Weights {
    /// The log-odds of a yes.
    fn odds(&self, features: &[u16]) -> f32 {
        let sum: f32 = features.iter().map(|bucket| self.by_bucket[usize::from(*bucket)]).sum();
        self.bias + sum * unit(features)
    }

    /// Logistic regression by stochastic gradient descent, both answers weighing the same in all.
    fn train(messages: &[&Labelled], label: usize) -> Self {
        let (all, positive) = (
            messages.len(),
            messages.iter().filter(|message| message.yes[label]).count(),
        );
        let share = |count: usize| all as f32 / (2 * count.max(1)) as f32;
        let (for_no, for_yes) = (share(all - positive), share(positive));
        let mut weights = Weights {
            by_bucket: vec![0.0; BUCKETS],
            bias: 0.0,
        };
        let mut order: Vec<usize> = (0..all).collect();
        // Knuth's multiplier and increment for 64 bits (MMIX).
        let mut seed = 1_u64;
        for epoch in 0..EPOCHS {
            for last in (1..all).rev() {
                seed = seed
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                order.swap(last, (seed >> 33) as usize % (last + 1));
            }
            let step = FIRST_STEP / (1.0 + epoch as f32 / HALF_LIFE);
            for at in &order {
                let message = messages[*at];
                let yes = message.yes[label];
                let (target, weight) = if yes { (1.0, for_yes) } else { (0.0, for_no) };
                let error = chance(weights.odds(&message.features)) - target;
                let change = step * weight * error;
                for bucket in &message.features {
                    weights.by_bucket[usize::from(*bucket)] -= change * unit(&message.features);
                }
                weights.bias -= change * BIAS_STEP;
            }
            for weight in &mut weights.by_bucket {
                *weight *= 1.0 - step * SHRINK;
            }
        }
        weights
    }
}

/// What a feature counts, so that every message is of length one.
fn unit(features: &[u16]) -> f32 {
    1.0 / (features.len().max(1) as f32).sqrt()
}

fn chance(odds: f32) -> f32 {
    1.0 / (1.0 + (-odds).exp())
}

/// Precision and recall.
fn score(answers: impl Iterator<Item = (bool, bool)>) -> (f64, f64) {
    let (mut hit, mut wrong, mut missed) = (0.0, 0.0, 0.0);
    for (yes, said) in answers {
        match (yes, said) {
            (true, true) => hit += 1.0,
            (false, true) => wrong += 1.0,
            (true, false) => missed += 1.0,
            (false, false) => {}
        }
    }
    (hit / f64::max(hit + wrong, 1.0), hit / f64::max(hit + missed, 1.0))
}

/// The chances of a label, each by weights that were trained without the message's source.
fn left_out(messages: &[Labelled], label: usize) -> Vec<f32> {
    let sources: BTreeSet<&str> = messages.iter().map(|message| &*message.source).collect();
    let mut chances = vec![0.0; messages.len()];
    for source in sources {
        let others: Vec<&Labelled> = messages.iter().filter(|message| message.source != source).collect();
        let weights = Weights::train(&others, label);
        for (at, message) in messages
            .iter()
            .enumerate()
            .filter(|(_, message)| message.source == source)
        {
            chances[at] = chance(weights.odds(&message.features));
        }
    }
    chances
}

/// The lowest threshold that keeps the precision at its floor, or the highest; prints what each gives.
fn threshold(messages: &[Labelled], label: usize) -> f32 {
    let chances = left_out(messages, label);
    let at = |threshold: f32, of: &str| {
        let those = messages
            .iter()
            .zip(&chances)
            .filter(|(message, _)| message.source.starts_with(of));
        score(those.map(|(message, chance)| {
            let answers = std::array::from_fn(|other| other == label && *chance > threshold);
            (message.yes[label], message.predicted(answers)[label])
        }))
    };
    println!(
        "{}: threshold, precision and recall on all sources, then on the blind ones",
        LABELS[label]
    );
    let mut chosen = None;
    for threshold in [1.0].into_iter().chain(THRESHOLDS) {
        let ((precision, recall), (new_precision, new_recall)) = (at(threshold, ""), at(threshold, "blind"));
        let last = at(threshold, "blind-b");
        println!("{threshold:.2} {precision:.3} {recall:.3} | {new_precision:.3} {new_recall:.3} | {last:.3?}");
        if threshold < 1.0 && chosen.is_none() && precision >= FLOORS[label] {
            chosen = Some(threshold);
        }
    }
    let chosen = chosen.unwrap_or(THRESHOLDS[THRESHOLDS.len() - 1]);
    println!("chosen: {chosen:.2}");
    chosen
}

fn main() -> ExitCode {
    let file = match std::fs::read_to_string(MESSAGES) {
        Ok(file) => file,
        Err(error) => {
            eprintln!("{MESSAGES}: {error}");
            return ExitCode::FAILURE;
        }
    };
    let messages: Vec<Labelled> = file.lines().filter_map(Labelled::read).collect();
    let mut lines = [(0.0, 0.0); LABELS.len()];
    let mut table = vec![[0_i8; LABELS.len()]; BUCKETS];
    for label in 0..LABELS.len() {
        let threshold = threshold(&messages, label);
        let weights = Weights::train(&messages.iter().collect::<Vec<_>>(), label);
        let largest = weights
            .by_bucket
            .iter()
            .fold(f32::MIN_POSITIVE, |most, weight| most.max(weight.abs()));
        let scale = largest / f32::from(i8::MAX);
        lines[label] = (scale, weights.bias - (threshold / (1.0 - threshold)).ln());
        for (bucket, weight) in weights.by_bucket.iter().enumerate() {
            table[bucket][label] = (weight / scale).round() as i8;
        }
    }
    let learnt_from = u32::try_from(messages.len()).unwrap_or(u32::MAX);
    if let Err(error) = std::fs::write(TABLE, bytes(learnt_from, &lines, &table)) {
        eprintln!("{TABLE}: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
