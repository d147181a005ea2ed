//! Scores the linter's labels against messages that people have labelled.
//!
//! `cargo run --release --example evaluate -- FILE.jsonl [--verbose | --predict]`
//!
//! One JSON object a line: `id`, `text` (its first line may be "Subject: …"), `channel`, `labels` (0 or 1 each), and
//! perhaps `subject`. Prints `label precision recall f1 positives` a label; `--verbose` adds every miss; `--predict` prints a JSON line
//! with the predicted labels for each message and needs no labels.

use std::process::ExitCode;

use onemore::linter::{Labels, Message, labelled};
use onemore::model::Channel;
use serde_json::{Map, Value};

struct Case {
    id: String,
    text: String,
    predicted: Labels,
    /// By label: the words that speak for it.
    evidence: Vec<(&'static str, String)>,
    labelled: Map<String, Value>,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let has = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let Some(path) = arguments.iter().find(|argument| !argument.starts_with("--")) else {
        eprintln!("usage: evaluate FILE.jsonl [--verbose | --predict]");
        return ExitCode::FAILURE;
    };
    let file = match std::fs::read_to_string(path) {
        Ok(file) => file,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::FAILURE;
        }
    };
    let mut cases = Vec::new();
    for (number, line) in file.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match serde_json::from_str::<Map<String, Value>>(line) {
            Ok(record) => cases.push(case(record, number + 1)),
            Err(error) => {
                eprintln!("{path}:{}: {error}", number + 1);
                return ExitCode::FAILURE;
            }
        }
    }
    if has("--predict") {
        predict(&cases);
    } else {
        score(&cases, has("--verbose"));
    }
    ExitCode::SUCCESS
}

fn case(mut record: Map<String, Value>, number: usize) -> Case {
    let string = |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().to_owned();
    let text = string(record.get("text").or_else(|| record.get("body")));
    let id = match record.get("id") {
        Some(Value::String(id)) => id.clone(),
        Some(id) => id.to_string(),
        None => number.to_string(),
    };
    let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
    let in_text = first
        .trim()
        .strip_prefix("Subject:")
        .or_else(|| first.trim().strip_prefix("SUBJECT:"));
    let given = string(record.get("subject"));
    let (subject, body) = match in_text {
        Some(subject) if given.is_empty() => (subject.trim(), rest),
        _ => (given.as_str(), text.as_str()),
    };
    let (message, channel) = (Message { subject, body }, channel(record.get("channel")));
    let (predicted, evidence) = labelled(&message, channel);
    let evidence = evidence
        .into_iter()
        .map(|(label, span)| (label, span.of(body).to_owned()))
        .collect();
    let labelled = match record.remove("labels") {
        Some(Value::Object(labels)) => labels,
        _ => Map::new(),
    };
    Case {
        id,
        text,
        predicted,
        evidence,
        labelled,
    }
}

/// The channel by its name, email where it is missing or unknown.
fn channel(named: Option<&Value>) -> Channel {
    match named.and_then(Value::as_str) {
        Some("phone") => Channel::Call,
        Some("sms") => Channel::Text,
        Some(_) => named
            .and_then(|name| serde_json::from_value(name.clone()).ok())
            .unwrap_or(Channel::Email),
        None => Channel::Email,
    }
}

fn predict(cases: &[Case]) {
    for case in cases {
        let labels: Map<String, Value> = case
            .predicted
            .by_name()
            .into_iter()
            .map(|(name, yes)| (name.to_owned(), u8::from(yes).into()))
            .collect();
        println!("{}", serde_json::json!({ "id": case.id, "labels": labels }));
    }
}

fn is_yes(value: &Value) -> bool {
    value
        .as_bool()
        .or_else(|| value.as_f64().map(|number| number > 0.0))
        .unwrap_or(false)
}

fn score(cases: &[Case], verbose: bool) {
    println!("label precision recall f1 positives");
    for (index, (name, _)) in Labels::default().by_name().into_iter().enumerate() {
        let (mut hit, mut wrong, mut missed) = (0.0, 0.0, 0.0);
        let mut misses = Vec::new();
        for case in cases {
            let Some(yes) = case.labelled.get(name).map(is_yes) else {
                continue;
            };
            match (yes, case.predicted.by_name()[index].1) {
                (true, true) => hit += 1.0,
                (false, true) => {
                    wrong += 1.0;
                    misses.push(("wrongly yes", case));
                }
                (true, false) => {
                    missed += 1.0;
                    misses.push(("wrongly no", case));
                }
                (false, false) => {}
            }
        }
        let share = |part: f64, all: f64| if all > 0.0 { part / all } else { 0.0 };
        let (precision, recall) = (share(hit, hit + wrong), share(hit, hit + missed));
        let f1 = share(2.0 * precision * recall, precision + recall);
        println!("{name} {precision:.3} {recall:.3} {f1:.3} {}", hit + missed);
        for (kind, case) in misses.iter().filter(|_| verbose) {
            let words: Vec<_> = case
                .evidence
                .iter()
                .filter(|(label, _)| *label == name)
                .map(|(_, words)| words)
                .collect();
            println!("  {kind}: {} {words:?} | {}", case.id, case.text.replace('\n', " / "));
        }
    }
}
