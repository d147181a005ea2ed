//! The fold: days pass, moves are made, replies arrive.

use super::super::calendar::{self, Landing};
use super::super::judge::{self, Read};
use super::super::scenario::{GAME_DAYS, Scenario};
use super::entry::{Entry, EntryKind, reply_heading};
use super::history::{Past, in_its_place};
use super::mind::{self, Said};
use super::{Attempt, Ending, Game, Move, seen};
use crate::market::{Ask, Buyer, Dice, Market, Tone};
use crate::model::Channel;

/// Share of a call's weight that a call has which nobody was there for. Judgement: a number on the display.
const MISSED_WEIGHS: f64 = 0.3;

/// Lives that are looked at to say how likely an answer was.
const LIVES: u64 = 200;

/// A move with its words read: what costs time is done once, however often it is played.
#[derive(Debug, Clone)]
pub(in super::super) struct Step {
    pub made: Move,
    pub read: Option<Read>,
}

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

/// Something on its way to the rep.
struct Coming {
    day: u8,
    channel: Channel,
    said: Said,
    named: Option<u8>,
    words: String,
    effect: usize,
}

struct World<'a> {
    scenario: &'a Scenario,
    seed: u64,
    market: Market,
    buyer: Buyer,
    game: Game,
    coming: Vec<Coming>,
    past: Vec<Past<'a>>,
}

/// Reads the words of every move.
pub(in super::super) fn steps(scenario: &Scenario, moves: &[Move]) -> Vec<Step> {
    let read = |made: &Move| match made {
        Move::Try(attempt) => Some(judge::read(scenario, attempt)),
        Move::Wait { .. } | Move::Nurture { .. } => None,
    };
    let step = |made: &Move| Step {
        made: made.clone(),
        read: read(made),
    };
    moves.iter().map(step).collect()
}

/// Plays moves whose words are read.
pub(in super::super) fn fold(scenario: &Scenario, seed: u64, steps: &[Step]) -> Game {
    let mut world = World {
        scenario,
        seed,
        market: mind::market(),
        buyer: mind::buyer(scenario),
        game: Game {
            scenario: scenario.clone(),
            seed,
            day: 0,
            goodwill: 1.0,
            entries: vec![Entry::before(scenario)],
            over: None,
            named_day: None,
            made: 0,
            moves: steps.iter().map(|step| step.made.clone()).collect(),
            effects: Vec::new(),
            curve: vec![1.0],
        },
        coming: Vec::new(),
        past: Vec::new(),
    };
    world.read_news();
    for (place, step) in steps.iter().enumerate() {
        if world.game.over.is_some() {
            break;
        }
        world.take(place, step);
    }
    world.game.goodwill = world.goodwill();
    world.game
}

/// The share of lives in which a try would have brought an answer, from 0 to 1.
pub(in super::super) fn chance_of_an_answer(game: &Game, effect: &Effect) -> f64 {
    let market = mind::market();
    let Landing::On(day) = effect.landing else { return 0.0 };
    let (ask, tone) = effect.met;
    let answered = (0..LIVES).filter(|life| {
        let mut buyer = effect.before.clone();
        buyer.roll(Dice::new(*life, 0));
        let reaction = buyer.hear(ask, tone, u32::from(day), &market);
        reaction.is_some_and(|reaction| {
            let (said, _) = mind::meaning(&game.scenario, &reaction, effect.read.can_be_answered);
            said.ending.is_some_and(Ending::is_answer)
        })
    });
    answered.count() as f64 / LIVES as f64
}

impl<'a> World<'a> {
    fn take(&mut self, place: usize, step: &'a Step) {
        let day = step.made.day().clamp(self.game.day, GAME_DAYS);
        match &step.made {
            Move::Wait { .. } => {
                while self.game.day < day && self.game.over.is_none() {
                    if self.next_day() {
                        break;
                    }
                }
            }
            Move::Try(attempt) => {
                if self.advance(day)
                    && let Some(read) = &step.read
                {
                    self.try_it(place, attempt, read);
                } else {
                    return;
                }
            }
            Move::Nurture { .. } => {
                if !self.advance(day) {
                    return;
                }
                self.end(Ending::Nurture);
            }
        }
        self.game.made = place + 1;
    }

    /// Lets the days pass; true when the game still goes on then.
    fn advance(&mut self, day: u8) -> bool {
        while self.game.day < day && self.game.over.is_none() {
            self.next_day();
        }
        self.game.over.is_none()
    }

    /// The next morning; true when they were heard from.
    fn next_day(&mut self) -> bool {
        self.game.day += 1;
        let goodwill = self.goodwill();
        self.game.curve.push(goodwill);
        if self.game.day >= GAME_DAYS {
            self.end(Ending::Silence);
            return false;
        }
        self.read_news();
        self.deliver()
    }

    fn read_news(&mut self) {
        let today = self.game.day;
        for told in self.scenario.news.iter().filter(|news| news.day == today) {
            let heading = format!("News of {}", self.scenario.buyer.company);
            let entry = Entry::new(self.scenario, today, EntryKind::News, heading).with_words(told.text.clone());
            self.game.entries.push(entry);
        }
    }

    /// Hands over what has come by today; true when they were heard from.
    fn deliver(&mut self) -> bool {
        let mut was_heard = false;
        while self.game.over.is_none()
            && let Some(place) = self.coming.iter().position(|coming| coming.day <= self.game.day)
        {
            let coming = self.coming.remove(place);
            was_heard = true;
            let heading = reply_heading(self.scenario, coming.channel);
            let entry = Entry::new(self.scenario, self.game.day, EntryKind::Theirs, heading).with_words(coming.words);
            self.game.entries.push(entry);
            if let Some(effect) = self.game.effects.get_mut(coming.effect) {
                effect.said = Some((coming.said, self.game.day));
                if let Some(entry) = self.game.entries.get_mut(effect.entry) {
                    entry.is_unanswered = false;
                    // Who picks up is not told that nobody did.
                    if effect.day == self.game.day {
                        entry.note.clear();
                    }
                }
            }
            if let Some(ending) = coming.said.ending {
                self.game.named_day = coming.named;
                self.end(ending);
            }
        }
        was_heard
    }

    fn try_it(&mut self, place: usize, attempt: &'a Attempt, plain: &'a Read) {
        let mut read = plain.clone();
        let (scenario, today) = (self.scenario, self.game.day);
        in_its_place(&mut read, attempt, today, &self.past, &self.market);
        let landing = calendar::landing(scenario, attempt.channel, today, attempt.hour);
        let entry = self.game.entries.len();
        self.game.entries.push(Entry {
            note: seen::note(scenario, attempt.channel, landing),
            ..Entry::yours(scenario, today, attempt)
        });
        let before = self.goodwill();
        self.buyer.roll(self.dice());
        let met_on = match landing {
            Landing::On(day) => day,
            Landing::Missed => today,
        };
        let (ask, mut tone) = mind::met(scenario, &read, met_on);
        if landing == Landing::Missed {
            tone.weight *= MISSED_WEIGHS;
            tone.reach = 0.0;
        }
        mind::help(&mut self.buyer, scenario, &read, landing);
        let buyer = self.buyer.clone();
        let reaction = self.buyer.hear(ask, tone, u32::from(met_on), &self.market);
        self.game.effects.push(Effect {
            of_move: place,
            entry,
            day: today,
            landing,
            goodwill: (before, self.buyer.goodwill(u32::from(met_on), &self.market)),
            before: buyer,
            met: (ask, tone),
            said: None,
            read: read.clone(),
        });
        self.past.push(Past {
            attempt,
            words: &plain.words,
            thing: read.thing,
            day: today,
        });
        self.game
            .entries
            .extend(seen::machine(scenario, attempt.channel, today, landing));
        if let Some(reaction) = reaction {
            let (said, free_on) = mind::meaning(scenario, &reaction, read.can_be_answered);
            let channel = mind::reply_channel(scenario, attempt.channel, &reaction);
            let is_at_once =
                matches!(channel, Channel::Call | Channel::Visit) && !calendar::is_away(&scenario.card, today);
            let came_on = u8::try_from(reaction.day).unwrap_or(u8::MAX);
            let day = if is_at_once {
                today
            } else {
                // What is written on the same day is read on the next morning.
                calendar::next_day(scenario, came_on).max(today.saturating_add(1))
            };
            let named = free_on.map(|free_on| mind::named_day(scenario, free_on, day));
            self.coming.push(Coming {
                day,
                channel: if is_at_once || channel == Channel::Text {
                    channel
                } else {
                    Channel::Email
                },
                said,
                named,
                words: mind::words(scenario, said.says, named, self.seed.wrapping_add(u64::from(today))),
                effect: self.game.effects.len() - 1,
            });
            self.coming.sort_by_key(|coming| coming.day);
            if is_at_once {
                self.deliver();
            }
        }
    }

    fn dice(&self) -> Dice {
        let today = self
            .game
            .effects
            .iter()
            .filter(|effect| effect.day == self.game.day)
            .count();
        mind::dice(self.scenario, self.seed, self.game.day, today.min(15) as u8)
    }

    fn goodwill(&self) -> f64 {
        self.buyer.goodwill(u32::from(self.game.day), &self.market)
    }

    fn end(&mut self, ending: Ending) {
        self.game.over = Some(ending);
        let entry = Entry::new(
            self.scenario,
            self.game.day.min(GAME_DAYS - 1),
            EntryKind::End,
            ending.label(),
        );
        self.game.entries.push(entry);
    }
}
