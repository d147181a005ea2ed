//! The fold: days pass, moves are made, replies arrive.

use super::super::calendar::{self, Landing};
use super::super::judge::{self, Read};
use super::super::scenario::{GAME_DAYS, Scenario};
use super::super::situation::Says;
use super::effect::Effect;
use super::entry::{Entry, EntryKind, reply_heading};
use super::history::{Past, as_repeated, in_its_rhythm};
use super::luck::{self, Luck};
use super::mind::{self, Said};
use super::{Attempt, Ending, Game, Move, seen};
use crate::market::{Buyer, Market, Reaction};
use crate::model::Channel;

/// Share of a call's weight that a call has which nobody was there for. Judgement: a number on the display.
const MISSED_WEIGHS: f64 = 0.3;

/// A move with its words read: what costs time is done once, however often it is played.
#[derive(Debug, Clone)]
pub(in super::super) struct Step {
    pub made: Move,
    pub read: Option<Read>,
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
    luck: Luck,
    /// The luck in which they put the rep off last: who said "soon" does not say it again in the same days.
    put_off_in: Option<u8>,
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
        luck: Luck::default(),
        put_off_in: None,
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
        let (scenario, today) = (self.scenario, self.game.day);
        let landing = calendar::landing(scenario, attempt.channel, today, attempt.hour);
        let is_missed = landing == Landing::Missed;
        let met_on = match landing {
            Landing::On(day) => day,
            Landing::Missed => today,
        };
        let read_on = calendar::read_on(&scenario.card, met_on);
        let mut read = plain.clone();
        as_repeated(&mut read, &self.past);
        let crowded = self.buyer.crowded(read.tone, u32::from(met_on), &self.market);
        in_its_rhythm(&mut read, attempt, (today, met_on), crowded, &self.past);
        let entry = self.game.entries.len();
        self.game.entries.push(Entry {
            note: seen::note(scenario, attempt.channel, landing),
            ..Entry::yours(scenario, today, attempt)
        });
        let before = self.goodwill();
        let is_read = !is_missed && !read.ask.purpose.asks_nothing();
        let luck = match is_read {
            true => self.luck.begin(read_on),
            false => self.luck.holding(read_on).unwrap_or(read_on),
        };
        self.buyer.roll(luck::dice(scenario, self.seed, luck));
        let (ask, mut tone) = mind::met(scenario, &read, read_on);
        if is_missed {
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
            read_on,
            luck: is_read.then_some(luck),
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
            met_on,
        });
        self.game
            .entries
            .extend(seen::machine(scenario, attempt.channel, today, landing));
        if let Some(reaction) = reaction {
            let (said, free_on) = mind::meaning(scenario, &reaction, read.can_be_answered);
            let is_soon = said.says == Says::PutOff;
            if !is_soon || self.put_off_in != Some(luck) {
                self.put_off_in = is_soon.then_some(luck).or(self.put_off_in);
                self.reply(attempt.channel, is_missed, &reaction, said, free_on);
            }
        }
    }

    /// Sends a reply on its way. Who was not there for a call or at the door has heard of it, and writes.
    fn reply(&mut self, asked: Channel, is_missed: bool, reaction: &Reaction, said: Said, free_on: Option<u8>) {
        let (scenario, today) = (self.scenario, self.game.day);
        let channel = mind::reply_channel(scenario, asked, reaction);
        let is_spoken = matches!(channel, Channel::Call | Channel::Visit);
        let is_at_once = is_spoken && !is_missed && !calendar::is_away(&scenario.card, today);
        let came_on = u8::try_from(reaction.day).unwrap_or(u8::MAX);
        let day = if is_at_once {
            today
        } else {
            // What is written on the same day is read on the next morning.
            calendar::next_day_there(scenario, came_on).max(today.saturating_add(1))
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
