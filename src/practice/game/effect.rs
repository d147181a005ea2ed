//! What a try did, and how likely an answer to it was.

use super::super::calendar::Landing;
use super::super::judge::Read;
use super::mind::{self, Said};
use super::{Ending, Game};
use crate::market::{Ask, Buyer, Dice, Market, Tone};

/// Lives that are looked at to say how likely an answer was.
const LIVES: u64 = 200;

/// What a try did, hidden until the end.
#[derive(Debug, Clone)]
pub(in super::super) struct Effect {
    /// Which of the moves.
    pub of_move: usize,
    /// Its line of the story.
    pub entry: usize,
    /// The day it was made.
    pub day: u8,
    /// How it reached them.
    pub landing: Landing,
    /// The day it was read: later than it came where they were away.
    pub read_on: u8,
    /// The day whose luck it met; `None` where there was nobody to answer it, or nothing to be answered.
    pub luck: Option<u8>,
    /// How it was read in its place.
    pub read: Read,
    /// Goodwill before it and after it.
    pub goodwill: (f64, f64),
    /// The buyer before it, to try again with other luck, and what met them.
    pub before: Buyer,
    /// What met them.
    pub met: (Ask, Tone),
    /// What it came to, and the day that came.
    pub said: Option<(Said, u8)>,
}

impl Effect {
    /// The day it came to them.
    pub fn met_on(&self) -> u8 {
        match self.landing {
            Landing::On(day) => day,
            Landing::Missed => self.day,
        }
    }

    /// True where this life would have answered it.
    fn is_answered(&self, game: &Game, market: &Market, life: u64) -> bool {
        let (ask, tone) = self.met;
        let mut buyer = self.before.clone();
        buyer.roll(Dice::new(life, 0));
        let reaction = buyer.hear(ask, tone, u32::from(self.met_on()), market);
        reaction.is_some_and(|reaction| {
            let (said, _) = mind::meaning(&game.scenario, &reaction, self.read.can_be_answered);
            said.ending.is_some_and(Ending::is_answer)
        })
    }
}

/// How likely an answer to a try was, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in super::super) struct Chance {
    /// In any days like these.
    pub alone: f64,
    /// In days in which nothing before it was answered that was read in them as well.
    pub here: f64,
}

/// The shares of lives in which a try would have brought an answer.
pub(in super::super) fn chance_of_an_answer(game: &Game, number: usize) -> Chance {
    let market = mind::market();
    let (before, rest) = game.effects.split_at(number.min(game.effects.len()));
    let Some(effect) = rest.first().filter(|effect| effect.luck.is_some()) else {
        return Chance { alone: 0.0, here: 0.0 };
    };
    let before: Vec<&Effect> = before.iter().filter(|before| before.luck == effect.luck).collect();
    let (mut alone, mut open, mut here) = (0u32, 0u32, 0u32);
    for life in 0..LIVES {
        let is_answered = effect.is_answered(game, &market, life);
        alone += u32::from(is_answered);
        if !before.iter().any(|before| before.is_answered(game, &market, life)) {
            open += 1;
            here += u32::from(is_answered);
        }
    }
    let share = |answered: u32, of: u32| f64::from(answered) / f64::from(of.max(1));
    Chance {
        alone: share(alone, LIVES as u32),
        here: share(here, open),
    }
}
