//! Moves for those who do not want to write yet: what one could do now, with its words and a note on what it does. Good and
//! bad ones side by side, none of them marked as such.

use super::calendar;
use super::debrief::Why;
use super::game::{Game, Move};
use super::scenario::{Footing, GAME_DAYS};
use super::scribe::Scribe;
use crate::model::{Channel, Principle, Purpose, Settings, ValueKind};

/// Tries after which somebody in a hurry presses.
const TRIES_BEFORE_PRESSING: usize = 2;
/// Days after the one before from which nobody feels hurried. Judgement.
const ROOM: u8 = 4;
/// A week, in days.
const WEEK: u8 = 7;

/// One move that is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What one would do: "Call: the night rate changes in January".
    pub heading: String,
    /// What it does, in a few words: "something new, one ask".
    pub note: String,
    /// The move itself, with its words.
    pub made: Move,
}

impl Game {
    /// A good day for the next move: today when nothing was done yet, else the same day of the next week (P9).
    pub fn next_good_day(&self) -> u8 {
        match self.effects.last() {
            None => self.day,
            Some(last) => (last.day + WEEK).max(self.day).min(GAME_DAYS - 1),
        }
    }

    /// The day until which a week without a touch lasts: from today, whatever was planned for later. 42 where less is left.
    pub fn a_week_on(&self) -> u8 {
        self.day.saturating_add(WEEK).min(GAME_DAYS)
    }

    /// What speaks for a day, or against it.
    pub fn about_day(&self, day: u8) -> Why {
        let Some(last) = self.effects.last() else {
            let says = "Nothing was sent yet: any day is a good one to begin.".to_owned();
            return Why {
                principle: Principle::P7,
                says,
            };
        };
        let gap = day.saturating_sub(last.day);
        let (principle, says) = match gap {
            0 => (Principle::P8, "The same day as the one before.".to_owned()),
            1 => (Principle::P8, "A day after the one before.".to_owned()),
            short if short < ROOM => (Principle::P8, format!("Only {short} days after the one before.")),
            whole if whole % WEEK == 0 => (
                Principle::P9,
                format!(
                    "A {} again, as the one before.",
                    calendar::weekday_in_words(&self.scenario, day)
                ),
            ),
            days => (
                Principle::P9,
                format!("{days} days after the one before, on another weekday."),
            ),
        };
        Why { principle, says }
    }

    /// By which way to go next: another than last time (P11).
    pub fn next_way(&self) -> Channel {
        let last = self.effects.last().map(|effect| effect.read.ask.channel);
        last.map_or(Channel::Email, other_way)
    }

    /// What there is to ask for.
    pub fn open_question(&self) -> Purpose {
        match self.scenario.footing {
            Footing::Stranger if self.tries() == 0 => Purpose::Introduction,
            Footing::Stranger | Footing::Inquiry => Purpose::NextMeeting,
            Footing::Proposal => Purpose::Decision,
        }
    }

    /// The things that have not been brought yet, by their place.
    pub fn unused_things(&self) -> Vec<usize> {
        let is_used = |place: &usize| self.effects.iter().any(|effect| effect.read.thing == Some(*place));
        (0..self.scenario.things.len())
            .filter(|place| !is_used(place))
            .collect()
    }
}

/// Another way than this one.
pub(super) fn other_way(channel: Channel) -> Channel {
    match channel {
        Channel::Email => Channel::Call,
        _ => Channel::Email,
    }
}

/// What one could do on `day`, said in the voice of `rep`; nothing once the game is over.
pub fn offers(game: &Game, day: u8, rep: &Settings) -> Vec<Offer> {
    if game.over.is_some() {
        return Vec::new();
    }
    let day = day.max(game.day).min(GAME_DAYS - 1);
    let scribe = Scribe::new(game, day, rep);
    let mut offers = vec![scribe.check_in()];
    offers.extend(scribe.gift());
    offers.push(scribe.ask());
    offers.push(scribe.ask_how());
    offers.push(scribe.easy_no());
    if game.tries() >= TRIES_BEFORE_PRESSING {
        offers.push(scribe.press());
    }
    offers.push(Offer {
        heading: "Let go for now, and keep a way back".to_owned(),
        note: "ends this round".to_owned(),
        made: Move::Nurture { day },
    });
    let until = game.a_week_on();
    let (heading, note) = match until {
        GAME_DAYS => ("Let the last days pass", "the six weeks are over then"),
        _ => ("Let a week pass", "nobody will notice, and nothing is worn"),
    };
    offers.push(Offer {
        heading: heading.to_owned(),
        note: note.to_owned(),
        made: Move::Wait { until },
    });
    offers
}

impl Scribe<'_> {
    fn check_in(&self) -> Offer {
        let called = &self.game.scenario.buyer.called;
        let body = format!(
            "Hi {called},\n\nJust checking in to see if there is any news.\n\nBest wishes,\n{}",
            self.rep.profile.name
        );
        let subject = "Checking in".to_owned();
        Offer {
            heading: "Email: any news?".to_owned(),
            note: "asks for nothing one could answer, brings nothing".to_owned(),
            made: Move::Try(self.said(Channel::Email, Purpose::Decision, None, subject, body)),
        }
    }

    /// Something new, and nothing asked: by hand where it can be held.
    fn gift(&self) -> Option<Offer> {
        let place = self.game.unused_things().into_iter().next()?;
        let thing = self.game.scenario.things.get(place)?;
        let channel = match thing.kind {
            ValueKind::Sample | ValueKind::Gift => Channel::Post,
            _ => self.game.next_way(),
        };
        Some(Offer {
            heading: format!("{}: {}", channel.label(), thing.title),
            note: "brings something new".to_owned(),
            made: Move::Try(self.write(channel, Purpose::ShareSomething, Some(place))),
        })
    }

    /// One ask, with something new where there is something left.
    fn ask(&self) -> Offer {
        let place = self.game.unused_things().into_iter().last();
        let purpose = self.game.open_question();
        let channel = self.game.next_way();
        let brings = place.is_some();
        Offer {
            heading: format!("{}: {}", channel.label(), purpose.label().to_lowercase()),
            note: if brings {
                "something new, and one ask"
            } else {
                "one ask"
            }
            .to_owned(),
            made: Move::Try(self.write(channel, purpose, place)),
        }
    }

    fn ask_how(&self) -> Offer {
        Offer {
            heading: "Email: how would you like to go on?".to_owned(),
            note: "asks for their way, and when".to_owned(),
            made: Move::Try(self.write(Channel::Email, Purpose::AskHow, None)),
        }
    }

    fn easy_no(&self) -> Offer {
        let channel = self.game.next_way();
        Offer {
            heading: format!("{}: a no is fine", channel.label()),
            note: "makes a no easy".to_owned(),
            made: Move::Try(self.write(channel, Purpose::EasyNo, None)),
        }
    }

    fn press(&self) -> Offer {
        let called = &self.game.scenario.buyer.called;
        let tries = self.game.tries() + 1;
        let body = format!(
            "{called}, I have now tried to reach you several times about {}, and this is message number {tries}. I really need \
             an answer by Friday, otherwise I will have to close the file. I am a little disappointed.\n\n{}",
            self.game.scenario.matter, self.rep.profile.name
        );
        let subject = "Last chance".to_owned();
        Offer {
            heading: "Email: last chance, by Friday".to_owned(),
            note: "counts, and names a deadline of yours".to_owned(),
            made: Move::Try(self.said(Channel::Email, Purpose::Decision, None, subject, body)),
        }
    }
}
