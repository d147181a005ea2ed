//! A small generator of chances, from a seed.

/// SplitMix64 (Steele, Lea and Flood, 2014): eight bytes of state, good enough to play with, never for secrets.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// The dice of a seed and of something within it, such as a buyer's number.
    pub fn new(seed: u64, within: u64) -> Dice {
        let mut dice = Dice(seed ^ within.wrapping_mul(0xD6E8_FEB8_6659_FD93));
        dice.next();
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Between 0 and 1, never either.
    pub fn unit(&mut self) -> f64 {
        const STEPS: f64 = (1u64 << 53) as f64;
        ((self.next() >> 11) as f64 + 0.5) / STEPS
    }

    /// True with this chance.
    pub fn falls(&mut self, chance: f64) -> bool {
        self.unit() < chance
    }

    /// Between `low` and `high`, all alike.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// Whole days, at least 1, with this mean; short waits are the most frequent.
    pub fn days(&mut self, mean: f64) -> u32 {
        1 + (-(mean - 1.0).max(0.0) * self.unit().ln()) as u32
    }

    /// Gamma distributed with mean 1, the steadier the larger `shape`. Marsaglia and Tsang's method.
    pub fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            let lifted = self.gamma(shape + 1.0) * (shape + 1.0);
            return lifted * (self.unit().ln() / shape).exp() / shape;
        }
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let v = 1.0 + c * x;
            if v <= 0.0 {
                continue;
            }
            let v = v * v * v;
            if self.unit().ln() < 0.5 * x * x + d - d * v + d * v.ln() {
                return d * v / shape;
            }
        }
    }

    /// Beta distributed with this mean; `spread` is a + b.
    pub fn beta(&mut self, mean: f64, spread: f64) -> f64 {
        let (a, b) = (spread * mean, spread * (1.0 - mean));
        let (left, right) = (self.gamma(a) * a, self.gamma(b) * b);
        left / (left + right)
    }

    /// Twelve uniforms make a bell that is close enough.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }
}
