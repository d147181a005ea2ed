//! The chance of a reply on the next touch, and of being asked to stop. Pure; made once for a book, then asked for each
//! prospect.
//!
//! People differ in how readily they reply, and the ready ones leave the count first. Their readiness is taken as Beta
//! distributed with mean `m` and weight 4 (EVIDENCE, "a + b = 4"), so after `s` silent tries the chance on the next one
//! is `4m / (4 + s)`. How large `m` is at a stage begins as the guess of EVIDENCE and gives way to the rep's own log.

use super::tally::{Row, Tally, Warmth};

/// a + b of the Beta distribution of readiness: how little prospects of one stage resemble each other, in touches.
/// EVIDENCE: two-point fits give 4.5 (Belkins) and 2.8 (Growbots).
pub const SPREAD: f64 = 4.0;

/// The chance of a reply on the first touch, by warmth. EVIDENCE, the table of starting guesses: cold between published
/// means of 0.6 and 8%; inquiry judgement; met Yesware and judgement.
pub const STARTING_MEANS: [f64; Warmth::ALL.len()] = [0.05, 0.125, 0.25];

/// How many prospects of one's own outweigh the starting guess, by warmth. EVIDENCE: 20, 10 and 6.
pub const STARTING_WEIGHTS: [f64; Warmth::ALL.len()] = [20.0, 10.0, 6.0];

/// The chance that a first touch makes somebody ask the rep to stop. A starting guess: no public figure fits warm
/// silence. Judgement, at the lower end of what mass senders report, as these are single messages with a purpose.
pub const STARTING_OPT_OUT: f64 = 0.002;

/// By how much of the first touch's hazard each further one raises it: three times the first at the fourth. EVIDENCE,
/// Belkins 2024: with 4 or more emails opt-outs more than triple (low trust for cause).
pub const OPT_OUT_RISE: f64 = 2.0 / 3.0;

/// How many touches of one's own outweigh the starting guess of the opt-out hazard: the guess counts as one opt-out.
pub const OPT_OUT_WEIGHT: f64 = 1.0 / STARTING_OPT_OUT;

/// Values of the mean that are weighed against each other. EVIDENCE: "a grid of about 50 values".
const GRID: usize = 50;

/// The grid is laid again over what is left when all but this share of the best value has died out, because a long log
/// leaves less than a cell of the first grid standing.
const NEGLIGIBLE: f64 = 1e-7;

/// How often the grid may be laid again. Each halves the range at least; a million sequences need five.
const MOST_PASSES: usize = 8;

/// The ends of a 90% interval.
const TAILS: [f64; 2] = [0.05, 0.95];

/// The same, as a standard normal has them.
const NORMAL_TAIL: f64 = 1.644_854;

/// What a chance rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// The published guess, perhaps bent a little by a log still too short to outweigh it.
    StartingGuess,
    /// The rep's own log: so many silences (for a reply) or touches (for an opt-out).
    Own(u32),
}

impl Basis {
    /// "starting guess", or "from 34 of your own".
    pub fn words(self) -> String {
        match self {
            Basis::StartingGuess => "starting guess".to_owned(),
            Basis::Own(count) => format!("from {count} of your own"),
        }
    }
}

/// A chance between 0 and 1 with its 90% interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chance {
    /// The expected value.
    pub mean: f64,
    /// With 5% probability it is lower than this.
    pub low: f64,
    /// With 5% probability it is higher than this.
    pub high: f64,
    /// What it rests on.
    pub basis: Basis,
}

impl Chance {
    fn times(self, factor: f64) -> Chance {
        Chance {
            mean: (self.mean * factor).min(1.0),
            low: self.low * factor,
            high: (self.high * factor).min(1.0),
            ..self
        }
    }

    /// Mean, low and high in tenths of a percent, for showing.
    pub fn per_mille(&self) -> [u16; 3] {
        [self.mean, self.low, self.high].map(|value| (value * 1000.0 + 0.5) as u16)
    }
}

/// What a log says of every chance: made once for each change of the book.
#[derive(Debug, Clone, PartialEq)]
pub struct Chances {
    /// On a first touch, by warmth.
    reply: [Chance; Warmth::ALL.len()],
    /// On a first touch.
    opt_out: Chance,
}

impl Chances {
    /// The chances after the rep's own log; with an empty tally, those of EVIDENCE.
    pub fn of(tally: &Tally) -> Chances {
        Chances {
            reply: Warmth::ALL.map(|warmth| first_reply(warmth, &tally.rows[warmth as usize])),
            opt_out: first_opt_out(tally),
        }
    }

    /// The chance of a reply of any kind, a no included, on the touch after `silent_tries` tries without one.
    pub fn reply(&self, warmth: Warmth, silent_tries: u32) -> Chance {
        self.reply[warmth as usize].times(SPREAD / (SPREAD + f64::from(silent_tries)))
    }

    /// The chance that the touch after `silent_tries` tries without a reply makes them ask the rep to stop.
    pub fn opt_out(&self, silent_tries: u32) -> Chance {
        self.opt_out.times(rise(silent_tries))
    }
}

impl Default for Chances {
    fn default() -> Chances {
        Chances::of(&Tally::default())
    }
}

/// How many times the first touch's hazard of an opt-out the next one has.
fn rise(silent_tries: u32) -> f64 {
    1.0 + OPT_OUT_RISE * f64::from(silent_tries)
}

/// The mean readiness of a stage after the log, which is the chance on a first touch.
fn first_reply(warmth: Warmth, row: &Row) -> Chance {
    let weight = STARTING_WEIGHTS[warmth as usize];
    let guess = STARTING_MEANS[warmth as usize];
    let (mean, low, high) = posterior(weight * guess, weight * (1.0 - guess), row);
    let (mean, basis) = match row.sequences {
        // The grid agrees to five digits; the table is meant to the last.
        0 => (guess, Basis::StartingGuess),
        own if f64::from(own) < weight => (mean, Basis::StartingGuess),
        own => (mean, Basis::Own(own)),
    };
    Chance { mean, low, high, basis }
}

/// Mean and 90% interval of `m` under a Beta(`a`, `b`) prior and what `row` counted.
///
/// The likelihood is exact: a reply on try k has the factor 4m / (4 + k - 1), a silent one (4(1 - m) + k - 1) / (4 + k
/// - 1), and a silence that still goes on has only the latter. The denominators hold no `m` and are left out.
fn posterior(a: f64, b: f64, row: &Row) -> (f64, f64, f64) {
    let (mut from, mut to) = (0.0, 1.0);
    let mut weights = [0.0; GRID];
    for pass in 1..=MOST_PASSES {
        let step = (to - from) / GRID as f64;
        let at = |cell: usize| from + (cell as f64 + 0.5) * step;
        let mut best = f64::MIN;
        for (cell, weight) in weights.iter_mut().enumerate() {
            let x = at(cell);
            let m = bent(x);
            let mut log = (a - 1.0 + f64::from(row.replies)) * m.ln() + (b - 1.0) * (1.0 - m).ln();
            log += 2.0 * (x * (1.0 - x)).ln();
            for (place, count) in row.silent.iter().enumerate().filter(|(_, count)| **count > 0) {
                log += f64::from(*count) * (SPREAD * (1.0 - m) + place as f64).ln();
            }
            *weight = log;
            best = best.max(log);
        }
        for weight in &mut weights {
            *weight = (*weight - best).exp();
        }
        let lives = |weight: &f64| *weight > NEGLIGIBLE;
        let first = weights.iter().position(lives).unwrap_or(0);
        let last = weights.iter().rposition(lives).unwrap_or(GRID - 1);
        if pass == MOST_PASSES || 2 * (last - first + 3) > GRID {
            let sum: f64 = weights.iter().sum();
            let mean = (0..GRID).map(|cell| bent(at(cell)) * weights[cell]).sum::<f64>() / sum;
            let ends = TAILS.map(|share| bent(from + quantile(&weights, share * sum) * step));
            return (mean, ends[0], ends[1]);
        }
        (from, to) = (
            from + step * first.saturating_sub(1) as f64,
            from + step * (last + 2).min(GRID) as f64,
        );
    }
    (a / (a + b), 0.0, 1.0)
}

/// The grid's values: even steps of `x` from 0 to 1, bent so that they lie close where `m` is near 0 or 1. Its slope is
/// 30 x²(1 - x)², which makes the sums exact to five digits.
fn bent(x: f64) -> f64 {
    x * x * x * (10.0 - 15.0 * x + 6.0 * x * x)
}

/// How many cells hold `share` of the weight, with the part of a cell.
fn quantile(weights: &[f64; GRID], share: f64) -> f64 {
    let mut below = 0.0;
    for (cell, weight) in weights.iter().enumerate() {
        if below + weight >= share {
            return cell as f64 + (share - below) / weight;
        }
        below += weight;
    }
    GRID as f64
}

/// The opt-out hazard of a first touch: a rate with a Gamma prior that counts as one opt-out in
/// [`OPT_OUT_WEIGHT`] first touches, later touches counting for more. The interval is Wilson and Hilferty's.
fn first_opt_out(tally: &Tally) -> Chance {
    let exposed: f64 = (0..)
        .zip(tally.tries)
        .map(|(place, count)| f64::from(count) * rise(place))
        .sum();
    let made = tally.tries.iter().fold(0, |sum: u32, count| sum.saturating_add(*count));
    let shape = 1.0 + f64::from(tally.stops);
    let mean = shape / (OPT_OUT_WEIGHT + exposed);
    let spread = 1.0 / (9.0 * shape);
    let end = |normal: f64| {
        let root = 1.0 - spread + normal * spread.sqrt();
        mean * root * root * root
    };
    Chance {
        mean,
        low: end(-NORMAL_TAIL),
        high: end(NORMAL_TAIL),
        basis: if exposed < OPT_OUT_WEIGHT {
            Basis::StartingGuess
        } else {
            Basis::Own(made)
        },
    }
}
