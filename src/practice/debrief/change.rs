//! What one change would most likely have changed: every touch is made once more in a few other ways, and the rest of the game
//! played as it was, with other luck.

use super::super::calendar;
use super::super::game::{Attempt, Effect, Game, Move, Step, fold, steps};
use super::super::offers::other_way;
use super::super::phrase::nth;
use super::super::scenario::GAME_DAYS;
use super::super::scribe::Scribe;
use super::Why;
use crate::model::{Principle, Purpose, Settings};

/// Lives in which each change is played.
const LIVES: u64 = 16;
/// Lives a change must win beyond those that are won without it, to be worth a word.
const WORTH_TELLING: u32 = 3;
/// Touches that are looked at, evenly over the game: a hundred of them would teach no more and take long.
const MOST_TOUCHES: usize = 8;

/// Waits at the end of a life: each ends when something is heard.
const WAITS: usize = 4;

/// What one change would have done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Which of the touches, from 0.
    pub number: usize,
    /// What would have been different, and what would have come of it.
    pub why: Why,
    /// Of sixteen such games, how many would have ended with an answer.
    pub won: u32,
    /// And how many as it was played.
    pub won_as_played: u32,
}

/// The change that would have changed most; `None` where the game was won, or nothing alone would have changed it.
pub(super) fn likeliest(game: &Game) -> Option<Change> {
    if game.over.is_none() || game.is_won() {
        return None;
    }
    let mut played = steps(&game.scenario, game.moves());
    played.retain(|step| !matches!(step.made, Move::Nurture { .. }));
    let wait = [const { Move::Wait { until: GAME_DAYS } }; WAITS];
    played.extend(steps(&game.scenario, &wait));
    let won_as_played = won(game, &played);
    let mut best: Option<Change> = None;
    let apart = game.effects.len().div_ceil(MOST_TOUCHES).max(1);
    for (number, effect) in game.effects.iter().enumerate().step_by(apart) {
        let Some(Move::Try(attempt)) = game.moves().get(effect.of_move) else {
            continue;
        };
        for (principle, would, other) in others(game, number, attempt) {
            let mut changed = played.clone();
            match other {
                Some(other) => {
                    let step = steps(&game.scenario, &[Move::Try(other)]);
                    changed.splice(effect.of_move..=effect.of_move, step);
                }
                None => drop(changed.remove(effect.of_move)),
            }
            let won = won(game, &changed);
            if won >= won_as_played + WORTH_TELLING && best.as_ref().is_none_or(|best| won > best.won) {
                let says = sentence(game, effect, number, would, won, won_as_played);
                best = Some(Change {
                    number,
                    why: Why { principle, says },
                    won,
                    won_as_played,
                });
            }
        }
    }
    best
}

fn won(game: &Game, played: &[Step]) -> u32 {
    let lives = (1..=LIVES).map(|life| game.seed.wrapping_add(life));
    lives
        .map(|seed| u32::from(fold(&game.scenario, seed, played).is_won()))
        .sum()
}

/// Other ways to make a touch: what would have been different, and the touch; `None` for none at all.
fn others(game: &Game, number: usize, made: &Attempt) -> Vec<(Principle, &'static str, Option<Attempt>)> {
    let scribe = Scribe::new(game, made.day, &Settings::default());
    let way = made.channel;
    let again = |purpose, thing| {
        Some(Attempt {
            hour: made.hour,
            ..scribe.write(way, purpose, thing)
        })
    };
    let is_new = |place: &usize| {
        game.effects
            .iter()
            .take(number)
            .all(|effect| effect.read.thing != Some(*place))
    };
    let things = &game.scenario.things;
    let helpful = (0..things.len())
        .filter(is_new)
        .max_by_key(|place| things.get(*place).is_some_and(|thing| thing.helps_deciding));
    let mut others = vec![
        (
            Principle::P6,
            "had said that a no is fine",
            again(Purpose::EasyNo, None),
        ),
        (
            Principle::P3,
            "had asked how they would like to go on",
            again(Purpose::AskHow, None),
        ),
        (
            Principle::P11,
            "had come by another way, in their hours",
            Some(Attempt {
                channel: other_way(way),
                hour: game.scenario.card.hours.0,
                ..made.clone()
            }),
        ),
        (Principle::P8, "had been left out", None),
    ];
    if helpful.is_some() {
        others.push((
            Principle::P1,
            "had brought something they did not have yet",
            again(Purpose::Decision, helpful),
        ));
    }
    others
}

fn sentence(game: &Game, effect: &Effect, number: usize, would: &str, won: u32, as_played: u32) -> String {
    let nth = nth(number + 1);
    let day = calendar::day_in_words(&game.scenario, effect.day);
    format!(
        "If your {nth} touch, {} on {day}, {would}, {won} of {LIVES} such games would have ended with an answer; as it was \
         played, {as_played} of {LIVES}.",
        effect.read.ask.channel.phrase(),
    )
}
