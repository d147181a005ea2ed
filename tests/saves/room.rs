//! How many people a browser's storage holds, and how long a start and a commit take on this machine.

use std::time::Instant;

use onemore::model::Record;
use onemore::sample;
use onemore::saves::Keeper;

use super::books::{Memory, all, kept, now};

/// What Chromium keeps for one site, in UTF-16 units.
const QUOTA: usize = 5_242_880;

fn units(shelf: &Memory) -> usize {
    shelf
        .iter()
        .map(|(key, text)| key.len() + text.encode_utf16().count())
        .sum()
}

#[test]
fn twenty_five_thousand_people_fit_in_seventy_percent() {
    let people = 2_500;
    let book = sample::crowd(3, people, 10, &now());
    let (shelf, _) = kept(&book);
    let each = units(&shelf) as f64 / people as f64;
    println!(
        "{each:.1} units a prospect, {:.0} people in the quota",
        QUOTA as f64 / each
    );
    assert!(each * 25_000.0 <= QUOTA as f64 * 0.7, "{each} units a prospect");
}

/// `cargo test --release --test saves room -- --ignored --nocapture`
#[test]
#[ignore = "a measurement, of use in a release build only"]
fn figures() {
    for people in [10_000, 25_000] {
        let book = sample::crowd(3, people, 10, &now());
        let begun = Instant::now();
        let (mut shelf, mut keeper) = kept(&book);
        println!("{people} x 10: first commit {:?}", begun.elapsed());
        let room = units(&shelf);
        let (_, pages) = keeper.room();
        println!(
            "  {:.1} units each, {pages} pages, {:.1}% of the quota",
            room as f64 / people as f64,
            100.0 * room as f64 / QUOTA as f64
        );
        let json = serde_json::to_string(&book).unwrap();
        let begun = Instant::now();
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        println!("  serde_json to Value of {} bytes: {:?}", json.len(), begun.elapsed());
        drop(value);
        let begun = Instant::now();
        let opened = Keeper::open(&shelf).unwrap();
        println!("  opened in {:?}", begun.elapsed());
        assert!(opened.book == book && all(&book).len() > people);
        let mut changed = book.clone();
        let id = *book.prospects.keys().nth(people / 2).unwrap();
        let mut times: Vec<_> = (0..50)
            .map(|step| {
                changed.prospects.get_mut(&id).unwrap().notes = format!("step {step}");
                let begun = Instant::now();
                keeper
                    .commit(&changed, &[Record::Prospect(id)].into(), &mut shelf)
                    .unwrap();
                begun.elapsed()
            })
            .collect();
        times.sort();
        println!("  one commit {:?}, at most {:?}", times[25], times[49]);
        let longest = shelf.values().map(|text| text.encode_utf16().count()).max().unwrap();
        println!("  largest write {} bytes", 2 * longest);
    }
}
