//! What is offered to those who do not want to write yet.

use std::collections::BTreeSet;

use onemore::model::{Principle, Settings};
use onemore::practice::game::{Entry, EntryKind, Move, in_turn, play};
use onemore::practice::offers::offers;
use onemore::practice::scenario::GAME_DAYS;
use onemore::practice::scenarios::{all, named};

use super::players::{email, wise_line};

#[test]
fn every_offer_can_go_out_as_it_is() {
    for scenario in all() {
        let line = wise_line(&scenario);
        for made in [0, 2, 5] {
            let game = play(&scenario, 2, &line[..made]);
            if game.over.is_some() {
                continue;
            }
            let day = game.next_good_day();
            let offers = offers(&game, day, &Settings::default());
            assert!(offers.len() >= 6, "{}: {} offers", scenario.id, offers.len());
            let headings: BTreeSet<&str> = offers.iter().map(|offer| offer.heading.as_str()).collect();
            assert_eq!(headings.len(), offers.len(), "{}: {headings:?}", scenario.id);
            for offer in &offers {
                assert!(!offer.note.is_empty());
                let Move::Try(attempt) = &offer.made else { continue };
                assert_eq!(attempt.day, day);
                assert!(
                    attempt.body.contains(&scenario.buyer.called),
                    "{}: {}",
                    scenario.id,
                    attempt.body
                );
                assert!(!attempt.body.contains('['), "{}: {}", scenario.id, attempt.body);
            }
        }
    }
}

#[test]
fn who_wrote_is_offered_another_way_next_week() {
    let scenario = named("bakery").unwrap();
    let first = email(
        1,
        "The cabinet",
        "Hi Tomasz, would Tuesday at ten suit you for the cabinet?",
    );
    let game = play(&scenario, 1, &[first]);
    assert_eq!(game.next_good_day(), 8);
    let headings: Vec<String> = offers(&game, 8, &Settings::default())
        .into_iter()
        .map(|offer| offer.heading)
        .collect();
    assert!(
        headings.iter().any(|heading| heading.starts_with("Call: ")),
        "{headings:?}"
    );
    assert!(
        !headings.iter().any(|heading| heading.contains("last chance")),
        "nobody presses after one email"
    );
    let late = play(&scenario, 1, &[Move::Wait { until: 41 }]);
    assert!(late.next_good_day() < GAME_DAYS);
}

/// A move planned for a later day waits for what is heard before it.
#[test]
fn what_they_say_first_is_seen_before_a_planned_move() {
    let scenario = named("launderettes").unwrap();
    let line = wise_line(&scenario);
    let mut stopped = 0;
    for seed in 1..21 {
        let mut game = play(&scenario, seed, &[]);
        while game.over.is_none() && game.tries() < line.len() {
            let planned = line[game.tries()].clone();
            let made = in_turn(&game, planned.clone());
            let before = game.entries.len();
            game = play(&scenario, seed, &[game.moves(), std::slice::from_ref(&made)].concat());
            let heard = |entries: &[Entry]| entries.iter().filter(|one| one.kind == EntryKind::Theirs).count();
            if made == planned {
                let yours = game.entries[before..]
                    .iter()
                    .position(|entry| entry.kind == EntryKind::Yours)
                    .unwrap();
                assert_eq!(heard(&game.entries[before..before + yours]), 0);
            } else {
                assert_eq!(heard(&game.entries[before..]), 1, "seed {seed}");
                assert!(game.day <= planned.day());
                stopped += 1;
            }
        }
    }
    assert!(stopped > 3, "{stopped}");
}

/// A week is seven days from today, also right after a touch, when the next one is planned for a week later.
#[test]
fn a_week_that_passes_is_one_week() {
    let scenario = named("bakery").unwrap();
    let game = play(&scenario, 1, &[email(29, "The cabinet", "Hi Tomasz, the cabinet.")]);
    for (moves, day, until, heading) in [
        (game.moves().to_vec(), 29, 36, "Let a week pass"),
        (vec![Move::Wait { until: 34 }], 34, 41, "Let a week pass"),
        (vec![Move::Wait { until: 35 }], 35, 42, "Let the last days pass"),
        (vec![Move::Wait { until: 41 }], 41, 42, "Let the last days pass"),
    ] {
        let game = play(&scenario, 1, &moves);
        assert_eq!((game.day, game.over), (day, None));
        assert_eq!(game.a_week_on(), until);
        let offers = offers(&game, game.next_good_day(), &Settings::default());
        let wait = offers
            .iter()
            .find(|offer| matches!(offer.made, Move::Wait { .. }))
            .unwrap();
        assert_eq!((wait.heading.as_str(), &wait.made), (heading, &Move::Wait { until }));
    }
}

#[test]
fn a_day_says_what_speaks_for_it() {
    let scenario = named("bakery").unwrap();
    let game = play(&scenario, 1, &[]);
    assert_eq!(game.about_day(0).principle, Principle::P7);
    let game = play(&scenario, 1, &[email(1, "The cabinet", "Hi Tomasz, the cabinet.")]);
    for (day, principle, says) in [
        (1, Principle::P8, "The same day"),
        (3, Principle::P8, "Only 2 days"),
        (8, Principle::P9, "A Tuesday again"),
        (10, Principle::P9, "9 days after"),
    ] {
        let why = game.about_day(day);
        assert_eq!(why.principle, principle, "{day}");
        assert!(why.says.starts_with(says), "{day}: {}", why.says);
    }
}
