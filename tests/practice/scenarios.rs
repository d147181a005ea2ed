//! What a scenario says, and what it leaves to the game.

use onemore::practice::scenario::{Footing, Scenario};
use onemore::practice::situation::Situation;

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
