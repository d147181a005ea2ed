//! What the rep sees at once of what they did: a bell that rings in an empty room, a machine that answers.

use super::super::calendar::{self, Landing};
use super::super::scenario::Scenario;
use super::entry::{Entry, EntryKind};
use super::mind;
use crate::model::Channel;

/// What a call or a visit meets when nobody comes.
pub(super) fn note(scenario: &Scenario, channel: Channel, landing: Landing) -> String {
    match (channel, landing) {
        (Channel::Call, Landing::Missed) => "It rang for a long time.".to_owned(),
        (Channel::Visit, Landing::Missed) => "The door was closed.".to_owned(),
        (Channel::Call, Landing::On(_)) => "Nobody picked up; your words are on the machine.".to_owned(),
        (Channel::Visit, Landing::On(_)) => {
            format!(
                "{} could not come out. Your card is at the desk.",
                scenario.buyer.called
            )
        }
        _ => String::new(),
    }
}

/// A machine, or somebody at the desk, that speaks for who is away.
pub(super) fn machine(scenario: &Scenario, channel: Channel, day: u8, landing: Landing) -> Option<Entry> {
    let away = scenario.card.away.as_ref()?;
    if !calendar::is_away(&scenario.card, day) {
        return None;
    }
    let machine = mind::filled(scenario, &away.auto_reply, Some(away.back));
    let (heading, words) = match channel {
        Channel::Email if !machine.is_empty() => ("An automatic reply", machine),
        Channel::Call | Channel::Voicemail if !machine.is_empty() => ("The machine speaks", machine),
        Channel::Visit | Channel::Call if landing != Landing::Missed => {
            let back = calendar::day_in_words(scenario, away.back);
            let words = format!("{} is away. Back on {back}.", scenario.buyer.called);
            ("Somebody at the desk", words)
        }
        _ => return None,
    };
    Some(Entry::new(scenario, day, EntryKind::Machine, heading).with_words(words))
}
