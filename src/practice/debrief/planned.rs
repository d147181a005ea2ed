//! What the cadence would have done at a moment of a game, asked with what the rep knew then.

use super::super::game::Game;
use super::super::{book, calendar};
use super::Why;
use crate::cadence::{Plan, PlannedTouch, Policy, Reason, plan};
use crate::model::time::long_day;
use crate::model::{Book, Now};

/// Reasons that are worth showing beside a touch.
const REASONS: usize = 2;

/// What the cadence would have done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// In a sentence: "A call that day, to ask for a decision, with the readings."
    pub says: String,
    /// True when it would have reached out on that day as well.
    pub is_due: bool,
    /// Why.
    pub whys: Vec<Why>,
}

/// What the cadence would do on `day`, knowing the first `entries` lines of the game. With all of them and today, it is the
/// coach's hint.
pub fn planned(game: &Game, entries: usize, day: u8) -> Option<Planned> {
    let book = book::book(game, entries);
    let now = book::now(&game.scenario, day);
    let prospect = book.prospects.get(&book::ID)?;
    let plan = plan(prospect, &book, &Policy::default(), &now);
    let today = calendar::date(&game.scenario, day);
    let why = |reason: &Reason| Why {
        principle: reason.principle,
        says: reason.sentence(today),
    };
    Some(Planned {
        says: words(&plan, &book, &now),
        is_due: matches!(&plan, Plan::Touch(touch) if touch.on <= today),
        whys: plan.reasons().iter().take(REASONS).map(why).collect(),
    })
}

fn words(plan: &Plan, book: &Book, now: &Now) -> String {
    let today = now.today();
    match plan {
        Plan::Touch(touch) if touch.on <= today => format!("{}.", upper_first(&named(touch, book))),
        Plan::Touch(touch) => format!("Wait until {}, then {}.", long_day(touch.on, today), named(touch, book)),
        Plan::Wait(wait) => match wait.until {
            Some(until) => format!("Leave them in peace until {}.", long_day(until, today)),
            None => "Leave them in peace.".to_owned(),
        },
        Plan::Settled(_) => "Nothing more: it was settled.".to_owned(),
        Plan::Blocked(_) => "Nothing: they may not be contacted.".to_owned(),
    }
}

/// "a call: ask for a decision, with the readings from Leeuwarden".
fn named(touch: &PlannedTouch, book: &Book) -> String {
    let thing = touch.value.and_then(|id| book.value(id));
    let with = thing.map_or_else(String::new, |thing| format!(", with {}", thing.title));
    format!(
        "{}: {}{with}",
        touch.channel.phrase(),
        touch.purpose.label().to_lowercase()
    )
}

fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
