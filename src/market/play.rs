//! Half a year of one rep with one buyer.

use super::buyer::{Ask, Buyer, Reaction, Saying};
use super::dice::Dice;
use super::ours::Desk;
use super::parameters::Market;
use super::rivals::{Fixed, Rep};
use crate::cadence::Policy;

/// 26 weeks, in days.
pub const HORIZON_DAYS: u32 = 26 * 7;

/// How it stands at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// A yes.
    Yes,
    /// A no, or the news that they are gone.
    No,
    /// A day was named, and nothing came of it yet.
    NotNow,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Played {
    /// Touches the rep made.
    pub touches: u32,
    /// The last answer, and the day of the first one.
    pub answer: Option<(Settled, u32)>,
    /// True when they asked the rep to stop.
    pub opted_out: bool,
}

/// Whoever decides what is done: a policy, a person who practises, a test.
pub trait Hands {
    /// What is done on a working day; `None` for nothing.
    fn ask(&mut self, day: u32) -> Option<Ask>;

    /// Hears what came back.
    fn hear(&mut self, reaction: Reaction);
}

/// Plays `rep` with `buyer`; `dice` are the rep's own.
pub fn play(rep: Rep, buyer: Buyer, market: &Market, policy: &Policy, dice: Dice) -> Played {
    let things = market.value_items as u32;
    match rep {
        Rep::Ours => play_with(&mut Desk::new(buyer.warmth, things, policy), buyer, market),
        fixed => play_with(&mut Fixed::new(fixed, things, market.rival_value, dice), buyer, market),
    }
}

/// Plays whoever it is with `buyer`, until a yes, a no, a stop, or the end of the half year.
pub fn play_with(hands: &mut dyn Hands, mut buyer: Buyer, market: &Market) -> Played {
    let mut played = Played::default();
    let mut coming: Vec<Reaction> = Vec::new();
    for day in 0..HORIZON_DAYS {
        coming.sort_by_key(|reaction| reaction.day);
        while coming.first().is_some_and(|reaction| reaction.day <= day) {
            let reaction = coming.remove(0);
            hands.hear(reaction);
            if played.takes(reaction.says, day) {
                return played;
            }
        }
        if is_weekend(day) {
            continue;
        }
        let Some(ask) = hands.ask(day) else { continue };
        played.touches += 1;
        match buyer.receive(ask, day, market) {
            Some(reaction) if reaction.day <= day => {
                hands.hear(reaction);
                if played.takes(reaction.says, day) {
                    return played;
                }
            }
            later => coming.extend(later),
        }
    }
    played
}

impl Played {
    /// Notes what was said; true when nothing is left to ask.
    fn takes(&mut self, says: Saying, day: u32) -> bool {
        let settled = match says {
            Saying::Yes => Settled::Yes,
            Saying::No => Settled::No,
            Saying::NotNow(_) => Settled::NotNow,
            Saying::Later | Saying::Away(_) => return false,
            Saying::Stop => {
                self.opted_out = true;
                return true;
            }
        };
        let first = self.answer.map_or(day, |(_, first)| first);
        self.answer = Some((settled, first));
        settled != Settled::NotNow
    }
}

/// The first day is a Monday.
fn is_weekend(day: u32) -> bool {
    day % 7 >= 5
}
