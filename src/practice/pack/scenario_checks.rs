//! Whether a coach's scenario can be played: its days lie in the game, its hours in the day, its moves point at things that
//! are there.

use crate::practice::scenario::{GAME_DAYS, Scenario};

/// What is wrong with it, if anything.
pub(super) fn check(scenario: &Scenario) -> Result<(), String> {
    let card = &scenario.card;
    for (text, what) in [
        (&scenario.title, "its title"),
        (&scenario.brief, "the seller’s brief"),
        (&scenario.matter, "the open matter"),
        (&scenario.buyer.name, "the buyer’s name"),
        (&card.story, "the buyer’s card"),
    ] {
        if text.trim().is_empty() {
            return Err(format!("{what} is empty"));
        }
    }
    let (opens, closes) = card.hours;
    if opens >= closes || closes > 24 {
        return Err(format!("nobody can be met between {opens} and {closes} o’clock"));
    }
    if let Some(away) = &card.away
        && (away.from >= away.back || away.from >= GAME_DAYS)
    {
        return Err("they come back before they have left".to_owned());
    }
    if scenario.news.iter().any(|news| news.day >= GAME_DAYS) {
        return Err("there is news after the six weeks".to_owned());
    }
    if card.weeks.len() > usize::from(GAME_DAYS / 7) {
        return Err("there are more than six weeks on the buyer’s card".to_owned());
    }
    let things = scenario.things.len();
    if scenario
        .moves
        .iter()
        .filter_map(|ready| ready.thing)
        .any(|thing| usize::from(thing) >= things)
    {
        return Err("a ready move brings a thing that is not there".to_owned());
    }
    Ok(())
}
