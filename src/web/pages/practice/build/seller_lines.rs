//! The lines of the form about a buyer of the coach's own: what the seller knows of them.

use crate::model::Channel;
use crate::practice::scenario::{Difficulty, Footing, GAME_DAYS, News, Scenario};

use super::lines::{Line, Takes, at_place, lines, listed, number, place_of};

const FOOTINGS: [Footing; 3] = [Footing::Stranger, Footing::Inquiry, Footing::Proposal];

/// What the seller knows.
pub const SELLER: [Line<Scenario>; 17] = [
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
        "How that came",
        "last",
        |one| place_of(&Channel::ALL, &one.last_contact.channel),
        |one, text| {
            if let Some(channel) = at_place(&Channel::ALL, text) {
                one.last_contact.channel = channel;
            }
        },
    )
    .takes(Takes::OneOf(|| {
        Channel::ALL.iter().map(|channel| channel.label().to_owned()).collect()
    })),
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

const _: () = assert!(GAME_DAYS == 42, "the hints count to day 41");
