//! The 90% interval against a known truth: inside the model, where it must hold, and outside, where the README says how
//! it fares.

use onemore::cadence::chance::{SPREAD, STARTING_MEANS, STARTING_WEIGHTS};
use onemore::cadence::{Chances, Warmth};

use crate::simulated::{Dice, log};

/// Reps in the proof, each with 5 to 200 silences.
const RUNS: u32 = 1000;
/// Runs of a world outside the model: enough for the README's rounded figures.
const RUNS_OUTSIDE: u32 = 400;
const SEED: u64 = 20_261_121;

#[test]
fn the_interval_holds_the_known_truth_nine_times_in_ten() {
    for warmth in Warmth::ALL {
        let (guess, weight) = (STARTING_MEANS[warmth as usize], STARTING_WEIGHTS[warmth as usize]);
        let mut covered = [0; 2];
        let mut dice = Dice(SEED);
        for _ in 0..RUNS {
            let people = dice.between(5, 200);
            let m = dice.beta(weight * guess, weight * (1.0 - guess));
            let readiness = |dice: &mut Dice| dice.beta(SPREAD * m, SPREAD * (1.0 - m));
            let chances = Chances::of(&log(&mut dice, warmth, people, &readiness));
            for (count, silent) in covered.iter_mut().zip([0, 3]) {
                let chance = chances.reply(warmth, silent);
                let truth = SPREAD * m / (SPREAD + f64::from(silent));
                *count += u32::from((chance.low..=chance.high).contains(&truth));
            }
        }
        let percents = covered.map(|count| 100.0 * f64::from(count) / f64::from(RUNS));
        println!("{warmth:?}: {percents:.1?}%");
        assert!(
            percents.iter().all(|percent| (88.0..=92.0).contains(percent)),
            "{warmth:?}: {percents:?}"
        );
    }
}

/// People who do not follow the model: how ready one of them is, and the chance on the try after so many silent ones.
struct World {
    name: &'static str,
    readiness: fn(&mut Dice, f64) -> f64,
    truth: fn(f64, u32) -> f64,
    /// The least coverage on the first, third and sixth try, in percent, over all rows of the table.
    at_least: [f64; 3],
    /// Between what the estimate lies on the sixth try, as a multiple of the truth.
    sixth: (f64, f64),
}

const WORLDS: [World; 3] = [
    World {
        name: "everybody alike: silence says nothing",
        readiness: |_, m| m,
        truth: |m, _| m,
        at_least: [45.0, 45.0, 5.0],
        sixth: (0.5, 0.8),
    },
    World {
        name: "half never reply, the rest are alike",
        readiness: |dice, m| if dice.falls(0.5) { 2.0 * m } else { 0.0 },
        truth: |m, silent| {
            let still = 0.5 * (1.0 - 2.0 * m).powi(silent as i32);
            2.0 * m * still / (0.5 + still)
        },
        at_least: [40.0, 45.0, 20.0],
        sixth: (0.6, 4.0),
    },
    World {
        name: "people half as varied as the model says",
        readiness: |dice, m| dice.beta(2.0 * SPREAD * m, 2.0 * SPREAD * (1.0 - m)),
        truth: |m, silent| 2.0 * SPREAD * m / (2.0 * SPREAD + f64::from(silent)),
        at_least: [75.0, 70.0, 35.0],
        sixth: (0.65, 0.95),
    },
];

/// Prints the README's table. The estimate errs on the early tries least, as most of a log is made of them.
#[test]
fn when_people_do_not_follow_the_model_the_late_tries_are_misjudged() {
    const TRIES: [u32; 3] = [0, 2, 5];
    for world in WORLDS {
        for warmth in Warmth::ALL {
            let (guess, weight) = (STARTING_MEANS[warmth as usize], STARTING_WEIGHTS[warmth as usize]);
            let (mut covered, mut estimates, mut truths) = ([0; 3], [0.0; 3], [0.0; 3]);
            let mut dice = Dice(SEED);
            for _ in 0..RUNS_OUTSIDE {
                let people = dice.between(5, 200);
                let m = dice.beta(weight * guess, weight * (1.0 - guess)).min(0.499);
                let chances = Chances::of(&log(&mut dice, warmth, people, &|dice| (world.readiness)(dice, m)));
                for (place, silent) in TRIES.into_iter().enumerate() {
                    let (chance, truth) = (chances.reply(warmth, silent), (world.truth)(m, silent));
                    covered[place] += u32::from((chance.low..=chance.high).contains(&truth));
                    estimates[place] += chance.mean;
                    truths[place] += truth;
                }
            }
            let percents = covered.map(|count| 100.0 * f64::from(count) / f64::from(RUNS_OUTSIDE));
            let ratios = [0, 1, 2].map(|place| estimates[place] / truths[place]);
            println!(
                "{} {warmth:?}: holds {percents:.0?}%, estimate / truth {ratios:.2?}",
                world.name
            );
            for (percent, least) in percents.into_iter().zip(world.at_least) {
                assert!(percent > least, "{} {warmth:?}: {percents:?}", world.name);
            }
            assert!(
                (world.sixth.0..world.sixth.1).contains(&ratios[2]),
                "{} {warmth:?}: {ratios:?}",
                world.name
            );
        }
    }
}
