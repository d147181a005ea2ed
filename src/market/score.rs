//! What came of many plays, and how much it differs from seed to seed.

use super::buyer::Buyer;
use super::dice::Dice;
use super::parameters::Market;
use super::play::{Played, Settled, play};
use super::rivals::Rep;
use crate::cadence::Policy;

/// Sums over the buyers of one seed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Score {
    /// Buyers played.
    pub buyers: u32,
    /// Last answers, by kind.
    pub yes: u32,
    /// Of these, no.
    pub no: u32,
    /// Of these, not now.
    pub not_now: u32,
    /// People who asked the rep to stop.
    pub opt_outs: u32,
    /// Touches made.
    pub touches: u32,
    /// Days to the first answer, over all who answered.
    pub days: u32,
}

impl Score {
    /// Plays `rep` with `buyers` people of one seed. Every rep meets the same people.
    pub fn of(rep: Rep, market: &Market, policy: &Policy, seed: u64, buyers: u32) -> Score {
        let mut score = Score::default();
        for number in 0..u64::from(buyers) {
            let buyer = Buyer::draw(market, Dice::new(seed, number));
            score.add(play(rep, buyer, market, policy, Dice::new(!seed, number)));
        }
        score
    }

    /// Adds one play.
    pub fn add(&mut self, played: Played) {
        self.buyers += 1;
        self.touches += played.touches;
        self.opt_outs += u32::from(played.opted_out);
        if let Some((settled, day)) = played.answer {
            self.days += day;
            match settled {
                Settled::Yes => self.yes += 1,
                Settled::No => self.no += 1,
                Settled::NotNow => self.not_now += 1,
            }
        }
    }

    /// Answers of any kind.
    pub fn answers(&self) -> u32 {
        self.yes + self.no + self.not_now
    }

    /// Answers for every 100 touches.
    pub fn per_100_touches(&self) -> f64 {
        100.0 * f64::from(self.answers()) / f64::from(self.touches.max(1))
    }

    /// Answers for every opt-out; where there was none, as if there had been one.
    pub fn per_opt_out(&self) -> f64 {
        f64::from(self.answers()) / f64::from(self.opt_outs.max(1))
    }

    /// Mean days to the first answer.
    pub fn days_to_answer(&self) -> f64 {
        f64::from(self.days) / f64::from(self.answers().max(1))
    }
}

/// A figure over seeds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// The mean.
    pub mean: f64,
    /// One seed in twenty lies below.
    pub low: f64,
    /// One seed in twenty lies above.
    pub high: f64,
}

impl Spread {
    /// The spread of one figure over the scores of several seeds.
    pub fn of(scores: &[Score], figure: &dyn Fn(&Score) -> f64) -> Spread {
        let mut figures: Vec<f64> = scores.iter().map(figure).collect();
        figures.sort_by(f64::total_cmp);
        let at = |share: f64| {
            let place = (share * figures.len().saturating_sub(1) as f64 + 0.5) as usize;
            figures.get(place).copied().unwrap_or_default()
        };
        Spread {
            mean: figures.iter().sum::<f64>() / figures.len().max(1) as f64,
            low: at(0.05),
            high: at(0.95),
        }
    }
}
