//! The lines of the form about a buyer of the coach's own.

use crate::model::{Channel, Tolerance};
use crate::practice::scenario::{Absence, Difficulty, Footing, GAME_DAYS, News, Scenario};
use crate::practice::situation::Situation;

use super::lines::{Line, Takes, at_place, lines, listed, number, place_of};

const FOOTINGS: [Footing; 3] = [Footing::Stranger, Footing::Inquiry, Footing::Proposal];

/// What the seller knows.
pub const SELLER: [Line<Scenario>; 16] = [
    Line::<Scenario>::words(
        "Title",
        "title",
        |one| one.title.clone(),
        |one, text| text.clone_into(&mut one.title),
    ),
    Line::<Scenario>::words(
        "Trade",
        "trade",
        |one| one.trade.clone(),
        |one, text| text.clone_into(&mut one.trade),
    )
    .hint("The seller’s and the buyer’s: “Heat recovery for launderettes”."),
    Line::<Scenario>::words(
        "How hard it is",
        "difficulty",
        |one| place_of(&Difficulty::ALL, &one.difficulty),
        |one, text| {
            if let Some(difficulty) = at_place(&Difficulty::ALL, text) {
                one.difficulty = difficulty;
            }
        },
    )
    .takes(Takes::OneOf(|| {
        Difficulty::ALL.iter().map(|one| one.label().to_owned()).collect()
    })),
    Line::<Scenario>::words(
        "The buyer’s name",
        "name",
        |one| one.buyer.name.clone(),
        |one, text| {
            text.clone_into(&mut one.buyer.name);
        },
    ),
    Line::<Scenario>::words(
        "What the seller calls them",
        "called",
        |one| one.buyer.called.clone(),
        |one, text| {
            text.clone_into(&mut one.buyer.called);
        },
    ),
    Line::<Scenario>::words(
        "What they do there",
        "job",
        |one| one.buyer.title.clone(),
        |one, text| {
            text.clone_into(&mut one.buyer.title);
        },
    ),
    Line::<Scenario>::words(
        "Their company",
        "company",
        |one| one.buyer.company.clone(),
        |one, text| {
            text.clone_into(&mut one.buyer.company);
        },
    ),
    Line::<Scenario>::words(
        "The town",
        "place",
        |one| one.buyer.place.clone(),
        |one, text| {
            text.clone_into(&mut one.buyer.place);
        },
    ),
    Line::<Scenario>::words(
        "What they care about, with commas between",
        "interests",
        |one| one.buyer.interests.join(", "),
        |one, text| one.buyer.interests = listed(text),
    ),
    Line::<Scenario>::words(
        "Whom the seller speaks for",
        "seller",
        |one| one.seller.clone(),
        |one, text| {
            text.clone_into(&mut one.seller);
        },
    ),
    Line::<Scenario>::words(
        "The open matter, as it reads after “about”",
        "matter",
        |one| one.matter.clone(),
        |one, text| {
            text.clone_into(&mut one.matter);
        },
    )
    .hint("“the proposal for the night rate”"),
    Line::<Scenario>::words(
        "What the seller knows, in a few sentences",
        "brief",
        |one| one.brief.clone(),
        |one, text| {
            text.clone_into(&mut one.brief);
        },
    )
    .takes(Takes::Text),
    Line::<Scenario>::words(
        "How well they know each other",
        "footing",
        |one| place_of(&FOOTINGS, &one.footing),
        |one, text| {
            if let Some(footing) = at_place(&FOOTINGS, text) {
                one.footing = footing;
            }
        },
    )
    .takes(Takes::OneOf(|| {
        [
            "The seller came unasked",
            "They asked for something",
            "They have met, and a proposal is out",
        ]
        .map(str::to_owned)
        .to_vec()
    })),
    Line::<Scenario>::words(
        "Days since they were last heard from",
        "last",
        |one| one.last_contact.days_before.to_string(),
        |one, text| one.last_contact.days_before = number(text, 0, 255) as u8,
    )
    .takes(Takes::Number),
    Line::<Scenario>::words(
        "What was said then",
        "last",
        |one| one.last_contact.about.clone(),
        |one, text| {
            text.clone_into(&mut one.last_contact.about);
        },
    )
    .takes(Takes::Text),
    Line::<Scenario>::words(
        "What can be read about them, a line each, with its day first",
        "news",
        |one| {
            let line = |news: &News| format!("{}: {}", news.day, news.text);
            one.news.iter().map(line).collect::<Vec<_>>().join("\n")
        },
        |one, text| {
            let news = |line: String| {
                let (day, text) = line.split_once(':').unwrap_or(("0", &line));
                News {
                    day: number(day, 0, 255) as u8,
                    text: text.trim().to_owned(),
                }
            };
            one.news = lines(text).into_iter().map(news).collect();
        },
    )
    .takes(Takes::Text)
    .hint("“9: They open a second shop in May.” Day 0 is the first Monday, 41 the last day."),
];

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
    Line::<Scenario>::words("Away: first day, day they are back", "away", away, |one, text| {
        let days = listed(text);
        let before = one.card.away.take();
        one.card.away = match days.as_slice() {
            [from, back] => Some(Absence {
                from: number(from, 0, 255) as u8,
                back: number(back, 0, 255) as u8,
                auto_reply: before.map(|away| away.auto_reply).unwrap_or_default(),
            }),
            _ => None,
        };
    })
    .hint("“7, 21” for the second and third week; empty where they are there."),
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

fn away(one: &Scenario) -> String {
    let days = one
        .card
        .away
        .as_ref()
        .map(|away| format!("{}, {}", away.from, away.back));
    days.unwrap_or_default()
}

/// Every channel behind "no choice".
pub fn channels() -> Vec<String> {
    let labels = Channel::ALL.iter().map(|channel| channel.label().to_owned());
    std::iter::once("–".to_owned()).chain(labels).collect()
}

/// The value of a field for a channel that may be none.
pub fn channel_value(channel: Option<Channel>) -> String {
    let place = channel.and_then(|channel| Channel::ALL.iter().position(|other| *other == channel));
    place.map_or(0, |place| place + 1).to_string()
}

/// The channel of such a value.
pub fn channel_of(text: &str) -> Option<Channel> {
    let place = text.parse::<usize>().ok()?.checked_sub(1)?;
    Channel::ALL.get(place).copied()
}

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

const _: () = assert!(GAME_DAYS == 42, "the hints count to day 41");
