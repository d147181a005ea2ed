//! The long tests, one kind a file: `cargo xtask torture` runs them all in full and prints a table; here each runs with a
//! count small enough for every change. A kind answers how many cases it ran and which failed.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

#[path = "../saves/books.rs"]
#[allow(dead_code)] // What keeps books for the stories has more than is needed here.
mod books;
#[path = "../tabs/browser.rs"]
#[allow(dead_code)] // The stories of tabs do more with it than races do.
mod browser;
mod copies;
mod crashes;
mod decoders;
#[path = "../merge/devices.rs"]
#[allow(dead_code)]
mod devices;
mod dice;
#[path = "../tabs/disk.rs"]
mod disk;
mod flips;
mod large;
#[path = "../merge/laws.rs"]
mod laws;
#[path = "../saves/machine.rs"]
#[allow(dead_code)]
mod machine;
mod merges;
#[path = "../tabs/race.rs"]
mod race;
mod round_trips;
mod tabs;

use std::time::Instant;

/// What a kind found.
#[derive(Default)]
pub struct Tally {
    /// How many ran.
    pub cases: usize,
    /// What went wrong, in words; the first few are shown.
    pub failures: Vec<String>,
}

impl Tally {
    /// Counts a case, and notes it when it failed.
    pub fn case(&mut self, holds: bool, what: impl FnOnce() -> String) {
        self.cases += 1;
        if !holds {
            self.failures.push(what());
        }
    }
}

/// A kind: its name, how many cases make it whole, and how many run with every change.
struct Kind {
    name: &'static str,
    full: usize,
    quick: usize,
    run: fn(usize) -> Tally,
}

/// Every kind. Add yours: a file with a `run(cases) -> Tally`, and a line here.
const KINDS: [Kind; 13] = [
    Kind {
        name: "crash at a call of a commit",
        full: 10_000,
        quick: 60,
        run: crashes::dying,
    },
    Kind {
        name: "write refused for want of room",
        full: 5_000,
        quick: 30,
        run: crashes::refused,
    },
    Kind {
        name: "crash in a change without room for a second copy",
        full: 2_000,
        quick: 4,
        run: large::run,
    },
    Kind {
        name: "crash in a change without room for its pages, and no net",
        full: 2_000,
        quick: 6,
        run: large::aside,
    },
    Kind {
        name: "flipped unit of a stored page",
        full: 200_000,
        quick: 2_000,
        run: flips::flipped,
    },
    Kind {
        name: "stored page cut short",
        full: 50_000,
        quick: 500,
        run: flips::cut,
    },
    Kind {
        name: "round trip of a record",
        full: 100_000,
        quick: 300,
        run: round_trips::run,
    },
    Kind {
        name: "mutated bytes into the decoder",
        full: 1_000_000,
        quick: 2_000,
        run: decoders::bytes,
    },
    Kind {
        name: "mutated store opened",
        full: 1_000_000,
        quick: 60,
        run: decoders::stores,
    },
    Kind {
        name: "pair of books merged",
        full: 100_000,
        quick: 60,
        run: merges::run,
    },
    Kind {
        name: "mutated copy or sync file restored and merged",
        full: 1_000_000,
        quick: 300,
        run: copies::run,
    },
    Kind {
        name: "mutated encrypted copy opened",
        full: 1_000_000,
        quick: 300,
        run: copies::encrypted,
    },
    Kind {
        name: "race of 10,000 commands between 2 or 5 tabs",
        full: 20 * race::RACES_A_SEED,
        quick: 2,
        run: tabs::run,
    },
];

/// Failures of one kind that are shown.
const SHOWN: usize = 5;

fn run(kind: &Kind, cases: usize) -> bool {
    let begun = Instant::now();
    let tally = (kind.run)(cases);
    println!(
        "| {} | {} | {} | {:.1} s |",
        kind.name,
        tally.cases,
        tally.failures.len(),
        begun.elapsed().as_secs_f64()
    );
    for failure in tally.failures.iter().take(SHOWN) {
        println!("  {failure}");
    }
    tally.failures.is_empty() && tally.cases >= cases
}

#[test]
fn a_little_of_every_kind() {
    assert!(KINDS.iter().all(|kind| run(kind, kind.quick)));
}

/// `cargo xtask torture`, with a share in percent in `TORTURE` where less than all is wanted, and a part of the names of the
/// wanted kinds in `TORTURE_ONLY`.
#[test]
#[ignore = "takes minutes; cargo xtask torture runs it"]
fn all_of_every_kind() {
    let percent: usize = std::env::var("TORTURE")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(100);
    let only = std::env::var("TORTURE_ONLY").unwrap_or_default();
    let wanted: Vec<&Kind> = KINDS.iter().filter(|kind| kind.name.contains(&only)).collect();
    println!("\n| kind | cases | failures | time |\n|---|---|---|---|");
    let sound: Vec<bool> = wanted
        .into_iter()
        .map(|kind| run(kind, kind.full * percent / 100))
        .collect();
    assert!(!sound.is_empty() && sound.iter().all(|sound| *sound));
}
