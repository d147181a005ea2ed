//! What is offered to those who do not want to write yet.

use std::collections::BTreeSet;

use onemore::model::Settings;
use onemore::practice::game::{Move, play};
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
