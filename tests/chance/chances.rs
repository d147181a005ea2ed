//! What the chances say with no log, a short one and a long one.

use onemore::cadence::chance::{OPT_OUT_WEIGHT, STARTING_OPT_OUT};
use onemore::cadence::{Basis, Chances, End, Sequence, Tally, Warmth};

use crate::simulated::{Dice, log};

#[track_caller]
fn near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() < tolerance, "{found}, expected {expected}");
}

/// EVIDENCE: a, b and the chance on touches 1 to 6, in percent.
const TABLE: [(Warmth, f64, f64, [f64; 6]); 3] = [
    (Warmth::Cold, 0.2, 3.8, [5.0, 4.0, 3.3, 2.9, 2.5, 2.2]),
    (Warmth::Inquiry, 0.5, 3.5, [12.5, 10.0, 8.3, 7.1, 6.2, 5.6]),
    (Warmth::Met, 1.0, 3.0, [25.0, 20.0, 16.7, 14.3, 12.5, 11.1]),
];

#[test]
fn without_a_log_the_chances_are_the_table_of_evidence() {
    let chances = Chances::default();
    for (warmth, a, b, percents) in TABLE {
        for (silent, percent) in (0..).zip(percents) {
            let chance = chances.reply(warmth, silent);
            near(chance.mean, a / (a + b + f64::from(silent)), 1e-15);
            near(100.0 * chance.mean, percent, 0.051);
            assert!(chance.low < chance.mean && chance.mean < chance.high, "{chance:?}");
            assert_eq!(chance.basis, Basis::StartingGuess);
        }
    }
    assert_eq!(chances.reply(Warmth::Met, 0).per_mille()[0], 250);
}

#[test]
fn the_starting_interval_is_that_of_the_prior() {
    let cold = Chances::default().reply(Warmth::Cold, 0);
    // Beta(1, 19) in closed form: 1 - (1 - share)^(1/19).
    near(cold.low, 1.0 - 0.95f64.powf(1.0 / 19.0), 1e-3);
    near(cold.high, 1.0 - 0.05f64.powf(1.0 / 19.0), 1e-3);
}

#[track_caller]
fn silences(tally: &mut Tally, warmth: Warmth, count: u32, tries: u32, end: End) {
    for _ in 0..count {
        tally.record(Sequence { warmth, tries, end });
    }
}

#[test]
fn the_guess_gives_way_when_the_log_outweighs_it() {
    let mut tally = Tally::default();
    silences(&mut tally, Warmth::Met, 5, 1, End::Replied);
    let short = Chances::of(&tally).reply(Warmth::Met, 0);
    assert_eq!(short.basis.words(), "starting guess");
    assert!(short.mean > 0.5, "five replies in five tries bend it: {short:?}");
    silences(&mut tally, Warmth::Met, 29, 3, End::Silent);
    let long = Chances::of(&tally).reply(Warmth::Met, 0);
    assert_eq!(long.basis.words(), "from 34 of your own");
    assert!(long.mean < 0.25, "{long:?}");
    assert_eq!(
        Chances::of(&tally).reply(Warmth::Cold, 0),
        Chances::default().reply(Warmth::Cold, 0)
    );
}

#[test]
fn silence_lowers_and_replies_raise_the_mean() {
    for warmth in Warmth::ALL {
        let start = Chances::default().reply(warmth, 0).mean;
        let mut quiet = Tally::default();
        silences(&mut quiet, warmth, 1, 4, End::Silent);
        assert!(Chances::of(&quiet).reply(warmth, 0).mean < start);
        let mut loud = Tally::default();
        silences(&mut loud, warmth, 1, 1, End::Replied);
        assert!(Chances::of(&loud).reply(warmth, 0).mean > start);
        // A late reply still speaks for readiness more than none.
        let mut late = Tally::default();
        silences(&mut late, warmth, 1, 4, End::Replied);
        assert!(Chances::of(&late).reply(warmth, 0).mean > Chances::of(&quiet).reply(warmth, 0).mean);
    }
}

/// A short log by numerical integration in other steps and other terms than the product's.
#[test]
fn the_posterior_is_that_of_the_plain_formula() {
    let mut tally = Tally::default();
    silences(&mut tally, Warmth::Inquiry, 3, 2, End::Replied);
    silences(&mut tally, Warmth::Inquiry, 9, 5, End::Silent);
    let density = |m: f64| {
        let hit = |k: f64| 4.0 * m / (3.0 + k);
        let once = (1.0 - hit(1.0)) * hit(2.0);
        let quiet: f64 = (1..=5).map(|k| 1.0 - hit(f64::from(k))).product();
        m.powf(0.25) * (1.0 - m).powf(7.75) * once.powi(3) * quiet.powi(9)
    };
    let steps = 200_000;
    let (mut all, mut mean) = (0.0, 0.0);
    for step in 0..steps {
        let m = (f64::from(step) + 0.5) / f64::from(steps);
        all += density(m);
        mean += m * density(m);
    }
    near(Chances::of(&tally).reply(Warmth::Inquiry, 0).mean, mean / all, 1e-5);
}

#[test]
fn a_very_long_log_is_known_closely() {
    let mut dice = Dice(7);
    let tally = log(&mut dice, Warmth::Cold, 400_000, &|dice| dice.beta(0.32, 3.68));
    let chance = Chances::of(&tally).reply(Warmth::Cold, 0);
    near(chance.mean, 0.08, 0.001);
    assert!(
        chance.high - chance.low < 0.003 && chance.low < chance.mean,
        "{chance:?}"
    );
}

#[test]
fn being_asked_to_stop_rises_slowly_and_apart_from_replies() {
    let guess = Chances::default();
    near(guess.opt_out(0).mean, STARTING_OPT_OUT, 1e-15);
    near(guess.opt_out(3).mean, 3.0 * STARTING_OPT_OUT, 1e-12);
    assert_eq!(guess.opt_out(0).basis, Basis::StartingGuess);
    for silent in 0..50 {
        let (now, next) = (guess.opt_out(silent), guess.opt_out(silent + 1));
        assert!(now.mean < next.mean && now.low < now.mean && now.mean < now.high);
        let per_reply = |silent| guess.opt_out(silent).mean / guess.reply(Warmth::Cold, silent).mean;
        assert!(per_reply(silent) < per_reply(silent + 1));
    }
    assert!(guess.opt_out(100_000).mean <= 1.0);

    let mut tally = Tally::default();
    silences(&mut tally, Warmth::Cold, OPT_OUT_WEIGHT as u32, 1, End::Silent);
    silences(&mut tally, Warmth::Cold, 9, 1, End::Stopped);
    let own = Chances::of(&tally).opt_out(0);
    assert_eq!(own.basis, Basis::Own(509));
    near(own.mean, 10.0 / 1009.0, 1e-12);
    // Gamma(10, 1009): 5.43 and 15.71 by the tables.
    near(own.low, 5.425 / 1009.0, 3e-5);
    near(own.high, 15.705 / 1009.0, 3e-5);
}

#[test]
fn longer_silences_than_are_told_apart_count_as_cut_off() {
    let mut tally = Tally::default();
    silences(&mut tally, Warmth::Cold, 1, 500, End::Replied);
    let cut = Chances::of(&tally).reply(Warmth::Cold, 0).mean;
    let mut quiet = Tally::default();
    silences(&mut quiet, Warmth::Cold, 1, 64, End::Silent);
    near(cut, Chances::of(&quiet).reply(Warmth::Cold, 0).mean, 1e-15);
}
