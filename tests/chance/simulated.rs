//! Reps with a known truth: a small seeded generator, and logs drawn with it.

use onemore::cadence::{End, Sequence, Tally, Warmth};

/// SplitMix64.
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Between 0 and 1, never either.
    pub fn unit(&mut self) -> f64 {
        ((self.next() >> 11) as f64 + 0.5) / (1u64 << 53) as f64
    }

    pub fn falls(&mut self, chance: f64) -> bool {
        self.unit() < chance
    }

    pub fn between(&mut self, low: u32, high: u32) -> u32 {
        low + (self.next() % u64::from(high - low + 1)) as u32
    }

    fn normal(&mut self) -> f64 {
        (-2.0 * self.unit().ln()).sqrt() * (std::f64::consts::TAU * self.unit()).cos()
    }

    /// Marsaglia and Tsang; below 1 by the power of a uniform.
    fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            return self.gamma(shape + 1.0) * self.unit().powf(1.0 / shape);
        }
        let d = shape - 1.0 / 3.0;
        loop {
            let x = self.normal();
            let v = (1.0 + x / (9.0 * d).sqrt()).powi(3);
            if v > 0.0 && self.unit().ln() < 0.5 * x * x + d - d * v + d * v.ln() {
                return d * v;
            }
        }
    }

    pub fn beta(&mut self, a: f64, b: f64) -> f64 {
        let (left, right) = (self.gamma(a), self.gamma(b));
        left / (left + right)
    }
}

/// Logs `people` silences: each prospect's chance on a try is `readiness(dice)` for good, and the rep gives up after 1
/// to 8 tries.
pub fn log(dice: &mut Dice, warmth: Warmth, people: u32, readiness: &dyn Fn(&mut Dice) -> f64) -> Tally {
    let mut tally = Tally::default();
    for _ in 0..people {
        let chance = readiness(dice);
        let patience = dice.between(1, 8);
        let reply = (1..=patience).find(|_| dice.falls(chance));
        tally.record(Sequence {
            warmth,
            tries: reply.unwrap_or(patience),
            end: if reply.is_some() { End::Replied } else { End::Silent },
        });
    }
    tally
}
