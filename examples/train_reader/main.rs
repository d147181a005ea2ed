//! Trains the linter's learned reader on the labelled messages in `tests/fixtures/messages/`, and writes its table.
//!
//! `cargo run --release --example train_reader [-- --check]`
//!
//! Every file there is a source, written by somebody else or with something else in mind; `check.jsonl` is left alone, to be
//! measured with. Prints, by label, what the reader says of each source when it is left out of the training, for a new writer
//! is what it will meet: the threshold then comes from the other sources too. Only plain arithmetic, in a fixed order: the
//! same messages give the same table to the byte. `--check` writes nothing and fails where the table is another.

mod machine;
mod messages;
mod reader;

use std::path::Path;
use std::process::ExitCode;

use onemore::linter::Labels;
use onemore::linter::learned::LABELS;

use messages::Labelled;
use reader::Reader;

const MESSAGES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/messages");
const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/linter/learned/weights.bin");

/// Sources whose misses taught the phrases: what the phrases say of them flatters, so thresholds are not chosen on them.
const TAUGHT_PHRASES: [&str; 2] = ["development", "blind_a"];

/// By label: the least precision over sources left out, before recall counts. Where a wrong yes is shown to the rep (an empty
/// check-in), or wordings are few, more is asked for than where it only fills a meter.
const FLOORS: [f64; LABELS] = [0.94, 0.95, 0.92, 0.88, 0.92, 0.90, 0.85, 0.88, 0.92, 0.75];

/// Thresholds tried: from `-MOST` to `MOST` in so many steps.
const THRESHOLD_STEPS: i16 = 40;
const MOST_THRESHOLD: f64 = 0.6;

/// Hits, wrong ones and missed ones.
#[derive(Default, Clone, Copy)]
struct Score {
    hit: f64,
    wrong: f64,
    missed: f64,
}

impl Score {
    fn of(answers: impl Iterator<Item = (bool, bool)>) -> Self {
        answers.fold(Score::default(), |mut score, (yes, said)| {
            match (yes, said) {
                (true, true) => score.hit += 1.0,
                (false, true) => score.wrong += 1.0,
                (true, false) => score.missed += 1.0,
                (false, false) => {}
            }
            score
        })
    }

    fn precision(self) -> f64 {
        self.hit / f64::max(self.hit + self.wrong, 1.0)
    }

    fn recall(self) -> f64 {
        self.hit / f64::max(self.hit + self.missed, 1.0)
    }

    fn f1(self) -> f64 {
        2.0 * self.hit / f64::max(2.0 * self.hit + self.wrong + self.missed, 1.0)
    }
}

/// A message's answer and what the reader, not trained on its source, says of it.
struct Judged<'a> {
    source: &'a str,
    yes: [bool; LABELS],
    says: [f64; LABELS],
}

/// Of the thresholds whose precision over the fresh sources reaches the floor, the one with the best F1, each source counting
/// the same; without regard to the floor where none reaches it.
fn threshold(judged: &[&Judged<'_>], label: usize) -> f64 {
    let of = |wanted: &dyn Fn(&str) -> bool| -> Vec<&Judged<'_>> {
        judged.iter().copied().filter(|one| wanted(one.source)).collect()
    };
    let fresh = of(&|source| !TAUGHT_PHRASES.contains(&source));
    let by_source: Vec<_> = sources(judged)
        .into_iter()
        .map(|source| of(&|other| other == source))
        .collect();
    let tried =
        (-THRESHOLD_STEPS..=THRESHOLD_STEPS).map(|step| f64::from(step) * MOST_THRESHOLD / f64::from(THRESHOLD_STEPS));
    let scored: Vec<(f64, f64, f64)> = tried
        .map(|threshold| {
            let f1: f64 = by_source.iter().map(|own| score(own, label, threshold).f1()).sum();
            (threshold, score(&fresh, label, threshold).precision(), f1)
        })
        .collect();
    let best = |floor: f64| {
        let reach = scored.iter().filter(move |(_, precision, _)| *precision >= floor);
        reach.max_by(|one, other| one.2.total_cmp(&other.2))
    };
    best(FLOORS[label])
        .or_else(|| best(0.0))
        .map_or(0.0, |(threshold, ..)| *threshold)
}

/// The sources in their order.
fn sources<'a>(judged: &[&Judged<'a>]) -> Vec<&'a str> {
    let mut sources: Vec<&str> = judged.iter().map(|one| one.source).collect();
    sources.dedup();
    sources
}

fn score(judged: &[&Judged<'_>], label: usize, threshold: f64) -> Score {
    Score::of(judged.iter().map(|one| (one.yes[label], one.says[label] > threshold)))
}

/// Every message judged by a reader that was trained on the other sources.
fn left_out(messages: &[Labelled]) -> Vec<Judged<'_>> {
    let mut sources: Vec<&str> = messages.iter().map(|message| &*message.source).collect();
    sources.dedup();
    let mut judged = Vec::new();
    for source in sources {
        let (own, others): (Vec<&Labelled>, Vec<&Labelled>) =
            messages.iter().partition(|message| message.source == source);
        let reader = Reader::train(&others);
        judged.extend(own.iter().map(|message| Judged {
            source,
            yes: message.yes,
            says: reader.judge(message),
        }));
    }
    judged
}

/// Prints a label's line: its threshold, what it gives over the fresh sources, and by source what a threshold chosen on the
/// others gives.
fn print_line(name: &str, label: usize, judged: &[&Judged<'_>], chosen: f64) {
    let some = |wanted: &dyn Fn(&str) -> bool| -> Vec<&Judged<'_>> {
        judged.iter().copied().filter(|one| wanted(one.source)).collect()
    };
    let all = score(&some(&|source| !TAUGHT_PHRASES.contains(&source)), label, chosen);
    print!(
        "{name} {chosen:.3}: {:.3} {:.3} {:.3}",
        all.precision(),
        all.recall(),
        all.f1()
    );
    for source in sources(judged) {
        let from_others = threshold(&some(&|other| other != source), label);
        let own = score(&some(&|other| other == source), label, from_others);
        print!(" | {source} {:.2} {:.2} {:.2}", own.precision(), own.recall(), own.f1());
    }
    println!();
}

fn main() -> ExitCode {
    let messages = match messages::read(Path::new(MESSAGES)) {
        Ok(messages) => messages,
        Err(error) => {
            eprintln!("{MESSAGES}: {error}");
            return ExitCode::FAILURE;
        }
    };
    println!("label threshold: precision recall f1 | by source left out, with the threshold of the others");
    let judged = left_out(&messages);
    let judged: Vec<&Judged<'_>> = judged.iter().collect();
    let mut thresholds = [0.0; LABELS];
    for (label, (name, _)) in Labels::default().by_name().into_iter().enumerate() {
        thresholds[label] = threshold(&judged, label);
        print_line(name, label, &judged, thresholds[label]);
    }
    let table = Reader::train(&messages.iter().collect::<Vec<_>>()).table(messages.len(), &thresholds);
    println!("{} messages, {} bytes", messages.len(), table.len());
    if std::env::args().any(|argument| argument == "--check") {
        let same = std::fs::read(TABLE).is_ok_and(|kept| kept == table);
        println!(
            "{}",
            if same {
                "the table is up to date"
            } else {
                "the table is another"
            }
        );
        return if same { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    if let Err(error) = std::fs::write(TABLE, table) {
        eprintln!("{TABLE}: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
