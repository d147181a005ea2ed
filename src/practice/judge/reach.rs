//! What a message does to somebody of this scenario: what its words are for, what they bring, and what they open.

use super::super::game::Attempt;
use super::super::scenario::{Scenario, Thing};
use super::super::situation::Key;
use super::questions::Question;
use crate::linter::Labels;
use crate::model::{Channel, Purpose};
use crate::script::speaks_of_attachment;

/// Words of a thing's title that must come up where it is only spoken of.
const WORDS_IN_COMMON: usize = 2;
/// Letters from which a word counts as one of content.
const CONTENT_LETTERS: usize = 4;

/// What it is for, by its words first: what they say counts, not what was meant. `theirs` is the question of somebody in their
/// situation, where it was asked.
pub(super) fn purpose(meant: Purpose, does: &Labels, theirs: Option<&Question>) -> Purpose {
    let asks_nothing = matches!(meant, Purpose::ThankForNo | Purpose::Occasion | Purpose::ConfirmAgreed);
    let opens = theirs.map(|question| question.key);
    match meant {
        _ if does.easy_no || opens == Some(Key::EasyNo) => Purpose::EasyNo,
        _ if does.asks_preference || opens == Some(Key::AskHow) => Purpose::AskHow,
        Purpose::EasyNo | Purpose::AskHow => Purpose::Decision,
        _ if asks_nothing && (does.clear_ask || does.pressure || does.empty_check_in) => Purpose::Decision,
        meant => meant,
    }
}

pub(super) fn keys(
    scenario: &Scenario,
    attempt: &Attempt,
    does: &Labels,
    theirs: Option<&Question>,
    thing: Option<usize>,
) -> Vec<Key> {
    let opens = theirs.map(|question| question.key);
    let spoken_of = |subject: &String| mentions(&attempt.body, subject) || mentions(&attempt.subject, subject);
    let thing = thing.and_then(|place| scenario.things.get(place));
    let about = thing.is_some_and(|thing| {
        let subjects = &scenario.card.on_their_mind;
        subjects
            .iter()
            .any(|subject| thing.interests.iter().any(|own| own.eq_ignore_ascii_case(subject)))
    });
    [
        (Key::AskHow, does.asks_preference || opens == Some(Key::AskHow)),
        (Key::EasyNo, does.easy_no || opens == Some(Key::EasyNo)),
        (
            Key::OnTheirMind,
            about || scenario.card.on_their_mind.iter().any(spoken_of),
        ),
        (Key::HelpsDeciding, thing.is_some_and(|thing| thing.helps_deciding)),
        (Key::InPerson, matches!(attempt.channel, Channel::Call | Channel::Visit)),
    ]
    .into_iter()
    .filter_map(|(key, fits)| fits.then_some(key))
    .collect()
}

/// The thing it really brings: in the hand or in the envelope, attached and said so, or spoken of in some of its words.
pub(super) fn brought(scenario: &Scenario, attempt: &Attempt) -> Option<usize> {
    let place = usize::from(attempt.thing?);
    let thing = scenario.things.get(place)?;
    let in_hand = matches!(attempt.channel, Channel::Post | Channel::Visit);
    let can_hold = matches!(attempt.channel, Channel::Email | Channel::Social);
    let is_there = in_hand || (can_hold && speaks_of_attachment(&attempt.body)) || speaks_of(thing, &attempt.body);
    is_there.then_some(place)
}

fn speaks_of(thing: &Thing, body: &str) -> bool {
    let body = content_words(body);
    let wanted = content_words(&format!("{} {}", thing.title, thing.text));
    let in_common = wanted.iter().filter(|word| body.contains(word)).count();
    in_common >= WORDS_IN_COMMON.min(wanted.len().max(1))
}

/// Every word of some length, small letters, without a plural's s; sorted, each once.
pub(super) fn content_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| word.chars().count() >= CONTENT_LETTERS)
        .map(|word| word.to_lowercase().trim_end_matches('s').to_owned())
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// True when each word of `subject` comes up in `text`.
fn mentions(text: &str, subject: &str) -> bool {
    let words = content_words(text);
    let wanted = content_words(subject);
    !wanted.is_empty() && wanted.iter().all(|word| words.contains(word))
}

pub(super) fn speaks_to(scenario: &Scenario, thing: &Thing) -> bool {
    let cares = scenario.buyer.interests.iter().chain(&scenario.card.on_their_mind);
    cares
        .into_iter()
        .any(|interest| thing.interests.iter().any(|own| own.eq_ignore_ascii_case(interest)))
}

pub(super) fn likes(scenario: &Scenario, channel: Channel) -> bool {
    let same = |liked: &Channel| *liked == channel || (liked.is_telephone() && channel.is_telephone());
    match scenario.card.likes.as_slice() {
        [] => channel == Channel::Email || channel.is_telephone(),
        liked => liked.iter().any(same),
    }
}
