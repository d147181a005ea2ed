//! How long the decisions take on a large book. Not part of a test run, because a busy machine would fail it:
//! `cargo test --release --test cadence speed -- --ignored --nocapture`.

use std::time::Instant;

use chrono::{DateTime, Utc};
use onemore::cadence::{Chances, Policy, Tally, goodwill, plan, queue};
use onemore::model::{Now, Zone};
use onemore::sample;

#[test]
#[ignore = "a measurement, not a law"]
fn a_book_of_ten_thousand() {
    let instant: DateTime<Utc> = "2026-11-17T12:00:00Z".parse().unwrap();
    let now = Now::new(instant, Zone::UTC);
    let book = sample::crowd(20_261_117, 10_000, 10, &now);
    let policy = Policy::of(&book.settings);
    let mut best = f64::MAX;
    let mut held = 0;
    for _ in 0..15 {
        let start = Instant::now();
        let today = queue(&book, &policy, &now);
        best = best.min(start.elapsed().as_secs_f64() * 1_000.0);
        held = today.len() + today.left_for_later;
    }
    println!("queue of 10,000 prospects with 10 touches: {best:.2} ms, {held} due");
    let timed = |name: &str, work: &dyn Fn() -> usize| {
        let start = Instant::now();
        let count = work();
        println!("  {name}: {:.2} ms ({count})", start.elapsed().as_secs_f64() * 1_000.0);
    };
    timed("tally", &|| usize::from(!Tally::of(&book, &now).is_empty()));
    timed("chances", &|| {
        usize::from(Chances::of(&Tally::of(&book, &now)) != Chances::default())
    });
    let levels = || {
        book.prospects
            .values()
            .map(|one| goodwill(one, &book, &policy, &now).left as usize)
            .sum()
    };
    timed("goodwill", &levels);
    timed("days", &|| {
        book.touches()
            .map(|(_, touch)| now.day_of(touch.at).leap_year() as usize)
            .sum()
    });
    let start = Instant::now();
    let people = book.prospects.values().take(1_000);
    let planned = people
        .map(|prospect| plan(prospect, &book, &policy, &now).reasons().len())
        .sum::<usize>();
    let each = start.elapsed().as_secs_f64();
    println!("one plan with its reasons: {each:.3} ms on average, {planned} reasons");
    assert!(held > 0 && planned > 0);
}
