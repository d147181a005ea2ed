//! The buyer of a game: a stated buyer of the market, and what their replies mean in their situation.

use super::super::calendar::Landing;
use super::super::scenario::{Difficulty, Footing, Sayings, Scenario};
use super::super::situation::{Key, Says, Situation, sentence};
use super::super::{calendar, judge};
use super::Ending;
use crate::cadence::Warmth;
use crate::market::{Ask, Buyer, Dice, Market, Reaction, Saying, Tone, Traits};
use crate::model::{Channel, Tolerance};

/// A day that never comes within a game, for what does not pass by itself.
const NEVER: u32 = 1_000;
/// Weight of asks somebody bears at once, by how much they bear. Judgement: an empty email a day is beyond it within a week.
const BEARS: [f64; 3] = [3.0, 4.5, 7.0];
/// Factor on readiness and candour by difficulty. Judgement.
const OPENNESS: [f64; 3] = [1.2, 1.0, 0.85];
/// The most any chance of a trait may be.
const SUREST: f64 = 0.95;

/// What a reply comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) struct Said {
    pub says: Says,
    pub ending: Option<Ending>,
}

/// The market of a game: the usual one with less luck in it. What opens somebody is stated by their situation, so an ask that
/// opens nothing is answered seldom, and nobody asks to be left alone by chance.
pub(in super::super) fn market() -> Market {
    Market {
        name: "practice".to_owned(),
        held_up_attention: 0.2,
        ask_how_lift: 1.0,
        other_channel: 1.0,
        empty_message: 0.5,
        holding_share: 0.12,
        yes_share: 0.75,
        stray_opt_out: 0.0,
        same_day: 0.8,
        slow_reply_days: 3.0,
        temper: 6.0,
        ..Market::default()
    }
}

/// The buyer a scenario tells of.
pub(super) fn buyer(scenario: &Scenario) -> Buyer {
    let card = &scenario.card;
    let row = card.situation.row();
    let openness = OPENNESS[scenario.difficulty as usize];
    let traits = Traits {
        warmth: match scenario.footing {
            Footing::Stranger => Warmth::Cold,
            Footing::Inquiry => Warmth::Inquiry,
            Footing::Proposal => Warmth::Met,
        },
        cause: row.cause,
        readiness: (row.readiness * openness).min(SUREST),
        candour: (row.candour * openness).min(SUREST),
        free_on: match card.situation {
            Situation::NeedsHelp => NEVER,
            Situation::OnLeave => card.away.as_ref().map_or(0, |away| u32::from(away.back)),
            _ => u32::from(card.free_on),
        },
        tolerance: BEARS[card.tolerance as usize],
        away: card
            .away
            .as_ref()
            .map(|away| (u32::from(away.from), u32::from(away.back))),
        // The game says itself what a machine says, on every channel that has one.
        sets_auto_reply: false,
        likes_email: true,
    };
    Buyer::of(&traits, Dice::new(0, 0))
}

/// An ask as it meets this buyer: with the lift of the best key that fits on the day it is read.
pub(super) fn met(scenario: &Scenario, read: &judge::Read, read_on: u8) -> (Ask, Tone) {
    let mut tone = read.tone;
    tone.reach *= best_key(scenario, &read.keys, read_on).map_or(1.0, |(_, lift)| lift);
    (read.ask, tone)
}

/// The key of theirs that a message has, with its lift: the largest. Once they are free, nothing needs opening.
pub(in super::super) fn best_key(scenario: &Scenario, keys: &[Key], day: u8) -> Option<(Key, f64)> {
    let card = &scenario.card;
    let row = card.situation.row();
    let passes = row.cause.passes() && card.situation != Situation::NeedsHelp;
    if passes && day >= card.free_on {
        return None;
    }
    let fitting = row.keys.iter().filter(|(key, _)| keys.contains(key));
    fitting.copied().max_by(|(_, one), (_, other)| one.total_cmp(other))
}

/// What a reaction comes to in this situation, and the day before which they cannot. Who was asked nothing, or was leaned on,
/// says no more than "soon".
pub(super) fn meaning(scenario: &Scenario, reaction: &Reaction, can_be_answered: bool) -> (Said, Option<u8>) {
    let situation = scenario.card.situation;
    let settled = |says, ending| Said {
        says,
        ending: Some(ending),
    };
    let put_off = Said {
        says: Says::PutOff,
        ending: None,
    };
    let said = match reaction.says {
        Saying::Stop => settled(Says::Stop, Ending::Stop),
        Saying::Later | Saying::Away(_) => put_off,
        _ if !can_be_answered => put_off,
        Saying::NotNow(day) if situation == Situation::NeedsHelp || day >= NEVER => put_off,
        Saying::NotNow(day) => {
            let named = u8::try_from(day).unwrap_or(u8::MAX);
            return (settled(Says::NotNow, Ending::NotNow), Some(named));
        }
        Saying::No if situation == Situation::WrongPerson => settled(Says::RightPerson, Ending::RightPerson),
        Saying::No if situation != Situation::NeedsHelp => settled(Says::No, Ending::No),
        Saying::Yes | Saying::No => settled(Says::Yes, Ending::Yes),
    };
    (said, None)
}

/// The day they name in a reply that comes on `comes_on`: one of theirs, not before `free_on`, and still to come when it is read.
pub(super) fn named_day(scenario: &Scenario, free_on: u8, comes_on: u8) -> u8 {
    calendar::next_day_there(scenario, free_on.max(comes_on.saturating_add(1)))
}

/// The words of a reply: those of the card, else the situation's, with the names filled in.
pub(super) fn words(scenario: &Scenario, says: Says, named: Option<u8>, which: u64) -> String {
    let Sayings {
        yes,
        no,
        not_now,
        right_person,
        put_off,
        stop,
    } = &scenario.card.says;
    let own = match says {
        Says::Yes => yes,
        Says::No => no,
        Says::NotNow => not_now,
        Says::RightPerson => right_person,
        Says::PutOff => put_off,
        Says::Stop => stop,
    };
    let text = match own.trim() {
        "" => sentence(scenario.card.situation, says, which),
        own => own,
    };
    filled(scenario, text, named)
}

/// A sentence with its names and days.
pub(super) fn filled(scenario: &Scenario, text: &str, day: Option<u8>) -> String {
    let other = match scenario.card.other_person.trim() {
        "" => "my colleague",
        other => other,
    };
    let named = day.map_or_else(|| "a later day".to_owned(), |day| calendar::day_in_words(scenario, day));
    text.replace("{until}", &named)
        .replace("{back}", &named)
        .replace("{other}", other)
        .replace("{seller}", &scenario.seller)
}

/// How a reply to something on this channel comes.
pub(super) fn reply_channel(scenario: &Scenario, asked: Channel, reaction: &Reaction) -> Channel {
    match asked {
        Channel::Visit => Channel::Visit,
        Channel::Text if scenario.card.likes.contains(&Channel::Text) => Channel::Text,
        _ => reaction.channel,
    }
}

const _: () = assert!(Tolerance::ALL.len() == BEARS.len() && Difficulty::ALL.len() == OPENNESS.len());

/// What helps to decide frees who could not, from the day it is met.
pub(super) fn help(buyer: &mut Buyer, scenario: &Scenario, read: &judge::Read, landing: Landing) {
    let helps = scenario.card.situation == Situation::NeedsHelp && read.keys.contains(&Key::HelpsDeciding);
    if let (true, Landing::On(day)) = (helps, landing) {
        buyer.free(u32::from(day));
    }
}
