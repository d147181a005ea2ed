//! The lines of the form about a buyer of the coach's own: what only they know.

use crate::model::{Channel, Tolerance};
use crate::practice::scenario::Scenario;
use crate::practice::situation::Situation;

use super::buyer_words::AWAY;
use super::channels::{channel_of, channel_value, channels};
use super::lines::{Line, Takes, at_place, lines, listed, number, place_of};

/// What only the buyer knows.
pub const CARD: [Line<Scenario>; 12] = [
    Line::<Scenario>::words(
        "Why they are quiet",
        "situation",
        |one| place_of(&Situation::ALL, &one.card.situation),
        |one, text| {
            if let Some(situation) = at_place(&Situation::ALL, text) {
                one.card.situation = situation;
            }
        },
    )
    .takes(Takes::OneOf(|| {
        Situation::ALL.iter().map(|one| one.label().to_owned()).collect()
    })),
    Line::<Scenario>::words(
        "The same in a few sentences, to whoever plays them",
        "story",
        |one| one.card.story.clone(),
        |one, text| {
            text.clone_into(&mut one.card.story);
        },
    )
    .takes(Takes::Text),
    Line::<Scenario>::words(
        "What they live through, a line a week",
        "weeks",
        |one| one.card.weeks.join("\n"),
        |one, text| one.card.weeks = lines(text),
    )
    .takes(Takes::Text)
    .hint("Six at most; a week without a line has the situation’s own."),
    Line::<Scenario>::words(
        "The day on which what holds them up is over",
        "free_on",
        |one| one.card.free_on.to_string(),
        |one, text| one.card.free_on = number(text, 0, 255) as u8,
    )
    .takes(Takes::Number)
    .hint("0 where nothing passes by itself."),
    Line::<Scenario>::words(
        "How much asking they bear",
        "tolerance",
        |one| place_of(&Tolerance::ALL, &one.card.tolerance),
        |one, text| {
            if let Some(tolerance) = at_place(&Tolerance::ALL, text) {
                one.card.tolerance = tolerance;
            }
        },
    )
    .takes(Takes::OneOf(|| {
        ["Little", "As most people do", "A good deal"]
            .map(str::to_owned)
            .to_vec()
    })),
    Line::<Scenario>::words(
        "They answer on: first choice",
        "likes",
        |one| liked(one, 0),
        |one, text| like(one, 0, text),
    )
    .takes(Takes::OneOf(channels)),
    Line::<Scenario>::words(
        "They answer on: also",
        "likes",
        |one| liked(one, 1),
        |one, text| like(one, 1, text),
    )
    .takes(Takes::OneOf(channels)),
    Line::<Scenario>::words(
        "They can be met from, by the hour",
        "hours",
        |one| one.card.hours.0.to_string(),
        |one, text| one.card.hours.0 = number(text, 0, 24) as u8,
    )
    .takes(Takes::Number),
    Line::<Scenario>::words(
        "They can be met until, by the hour",
        "hours",
        |one| one.card.hours.1.to_string(),
        |one, text| one.card.hours.1 = number(text, 0, 24) as u8,
    )
    .takes(Takes::Number),
    AWAY,
    Line::<Scenario>::words(
        "Who decides instead, or with them",
        "other",
        |one| one.card.other_person.clone(),
        |one, text| {
            text.clone_into(&mut one.card.other_person);
        },
    )
    .hint("A name and what they do, where the reason needs one."),
    Line::<Scenario>::words(
        "On their mind beside the matter, with commas between",
        "mind",
        |one| one.card.on_their_mind.join(", "),
        |one, text| one.card.on_their_mind = listed(text),
    ),
];

fn liked(one: &Scenario, place: usize) -> String {
    channel_value(one.card.likes.get(place).copied())
}

fn like(one: &mut Scenario, place: usize, text: &str) {
    let mut likes: [Option<Channel>; 2] = [one.card.likes.first().copied(), one.card.likes.get(1).copied()];
    if let Some(like) = likes.get_mut(place) {
        *like = channel_of(text);
    }
    one.card.likes = likes.into_iter().flatten().collect();
}
