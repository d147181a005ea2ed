//! What a scenario says, and what it leaves to the game; and those that come along.

use std::collections::BTreeSet;

use onemore::practice::faults::{FIELDS, faults};
use onemore::practice::scenario::{Absence, Difficulty, Footing, Scenario};
use onemore::practice::scenarios::{all, named};
use onemore::practice::situation::{Says, Situation, sentence};

#[test]
fn a_scenario_may_leave_much_to_the_game() {
    let text = r#"{"id": "kiosk", "title": "A kiosk", "trade": "Tea for kiosks", "difficulty": "easy", "starts": "2026-01-05",
        "buyer": {"name": "Ada Fenn", "called": "Ada", "title": "owner", "company": "Fenn", "place": "Ghent"},
        "seller": "Blue Tin Tea", "brief": "Ada tasted four teas.", "matter": "the four teas", "footing": "inquiry",
        "last_contact": {"days_before": 4, "channel": "visit", "about": "They liked the second one."},
        "card": {"situation": "swamped", "story": "The kiosk moves across the square."}}"#;
    let scenario: Scenario = serde_json::from_str(text).unwrap();
    assert_eq!(
        (scenario.footing, scenario.card.situation, scenario.card.hours),
        (Footing::Inquiry, Situation::Swamped, (9, 17))
    );
    let again: Scenario = serde_json::from_str(&serde_json::to_string(&scenario).unwrap()).unwrap();
    assert_eq!(again, scenario);
}

#[test]
fn those_that_come_along_are_whole() {
    let scenarios = all();
    assert!(scenarios.len() >= 24, "{}", scenarios.len());
    let ids: BTreeSet<&str> = scenarios.iter().map(|scenario| scenario.id.as_str()).collect();
    let trades: BTreeSet<&str> = scenarios.iter().map(|scenario| scenario.trade.as_str()).collect();
    let places: BTreeSet<&str> = scenarios.iter().map(|scenario| scenario.buyer.place.as_str()).collect();
    for (what, count) in [("ids", ids.len()), ("trades", trades.len()), ("places", places.len())] {
        assert_eq!(count, scenarios.len(), "{what} come twice");
    }
    for scenario in &scenarios {
        let name = &scenario.id;
        assert_eq!(faults(scenario), Vec::new(), "{name}");
        assert_eq!(named(name).as_ref(), Some(scenario));
        assert_eq!(scenario.card.weeks.len(), 6, "{name}");
        assert!(scenario.things.len() >= 3, "{name}");
        assert!(!scenario.card.says.put_off.is_empty(), "{name}");
    }
    for situation in Situation::ALL {
        let count = scenarios
            .iter()
            .filter(|scenario| scenario.card.situation == situation)
            .count();
        assert!(count >= 2, "{situation:?}: {count}");
        assert_eq!(situation.row().situation, situation, "the table is in order");
    }
    for difficulty in Difficulty::ALL {
        let count = scenarios
            .iter()
            .filter(|scenario| scenario.difficulty == difficulty)
            .count();
        assert!(count >= 6, "{difficulty:?}: {count}");
    }
}

/// What the scenarios leave open is said by the situation: there is a sentence for everything that can be said.
#[test]
fn every_situation_has_words_for_what_can_be_said_in_it() {
    for situation in Situation::ALL {
        for says in [
            Says::Yes,
            Says::No,
            Says::NotNow,
            Says::RightPerson,
            Says::PutOff,
            Says::Stop,
        ] {
            for which in 0..4 {
                assert!(!sentence(situation, says, which).is_empty(), "{situation:?} {says:?}");
            }
        }
        let row = situation.row();
        assert!(
            row.weeks.iter().all(|week| week.ends_with(['.', '?', '!'])),
            "{situation:?}"
        );
        for text in [row.frees, row.wins, row.teaches] {
            assert!(text.ends_with(['.', '?']) && text.len() > 20, "{situation:?}: {text}");
        }
    }
}

#[track_caller]
fn assert_fault(change: fn(&mut Scenario), expected: &str) {
    let mut scenario = named("theatre").unwrap();
    change(&mut scenario);
    let faults = faults(&scenario);
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(faults[0].says.contains(expected), "{faults:?}");
    assert!(FIELDS.contains(&faults[0].field), "{faults:?}");
}

/// A fault stands beside the line it is about.
#[test]
fn each_line_of_the_buyer_has_its_own_field() {
    let odd = || "x\u{7}".to_owned();
    let mut scenario = named("theatre").unwrap();
    let says = &mut scenario.card.says;
    for line in [
        &mut says.yes,
        &mut says.no,
        &mut says.not_now,
        &mut says.right_person,
        &mut says.put_off,
        &mut says.stop,
    ] {
        *line = odd();
    }
    scenario.card.away = Some(Absence {
        auto_reply: odd(),
        ..away(7, 14)
    });
    let fields: Vec<&str> = faults(&scenario).iter().map(|fault| fault.field).collect();
    assert_eq!(
        fields,
        ["yes", "no", "not_now", "right_person", "put_off", "stop", "auto_reply"]
    );
    assert!(fields.iter().all(|field| FIELDS.contains(field)));
}

#[test]
fn what_makes_no_sense_is_said_in_words() {
    assert_fault(|scenario| scenario.matter.clear(), "The matter is missing.");
    assert_fault(|scenario| scenario.id = "Theatre!".into(), "small letters");
    assert_fault(|scenario| scenario.brief.clear(), "brief is missing");
    assert_fault(|scenario| scenario.title = "x".repeat(121), "longer than 120 letters");
    assert_fault(|scenario| scenario.card.says.yes = "x\u{7}".into(), "no letter");
    assert_fault(
        |scenario| scenario.starts = scenario.starts.succ_opt().unwrap(),
        "not a Monday",
    );
    assert_fault(|scenario| scenario.card.hours = (18, 9), "end before they begin");
    assert_fault(|scenario| scenario.news[0].day = 42, "after the six weeks");
    assert_fault(|scenario| scenario.last_contact.days_before = 0, "before the first day");
    assert_fault(|scenario| scenario.card.weeks.push("More.".into()), "6 are the most");
    assert_fault(
        |scenario| scenario.things.retain(|thing| !thing.helps_deciding),
        "helps to decide",
    );
    assert_fault(|scenario| scenario.card.situation = Situation::OnLeave, "say which");
    assert_fault(|scenario| scenario.card.situation = Situation::WrongPerson, "not named");
    assert_fault(|scenario| scenario.card.situation = Situation::Finance, "is not said");
    assert_fault(
        |scenario| {
            scenario.card.situation = Situation::ColleagueAway;
            scenario.card.other_person = "Ida Brook, the treasurer".into();
        },
        "is not said",
    );
    assert_fault(
        |scenario| {
            scenario.card.away = Some(Absence {
                auto_reply: "I am back on {back}.".into(),
                ..away(0, 0)
            });
        },
        "say on which days",
    );
    assert_fault(
        |scenario| scenario.card.away = Some(away(9, 3)),
        "back before they leave",
    );
    assert_fault(|scenario| scenario.card.away = Some(away(9, 250)), "too late");
}

fn away(from: u8, back: u8) -> Absence {
    Absence {
        from,
        back,
        auto_reply: String::new(),
    }
}
