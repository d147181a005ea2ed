//! What is told after a game: what the buyer was living through, what each touch did and why, how goodwill went, what the
//! cadence would have done, and what one change might have changed. Everything in words, so that a page only has to show it.

mod change;
mod effect;
mod planned;
mod verdict;

pub use change::Change;
pub use effect::TouchEffect;
pub use planned::{Planned, planned};
pub use verdict::Verdict;

use super::calendar;
use super::game::{EntryKind, Game};
use super::judge::{Check, Mark};
use super::scenario::GAME_DAYS;
use crate::model::Principle;

/// A sentence with the principle it speaks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// The principle.
    pub principle: Principle,
    /// The sentence.
    pub says: String,
}

/// Everything that is told after a game.
#[derive(Debug, Clone)]
pub struct Debrief {
    /// How it ended, judged.
    pub verdict: Verdict,
    /// What was behind the silence, in a few words: "Waiting for the money".
    pub cause: &'static str,
    /// The same as the buyer's card tells it.
    pub story: String,
    /// What there is to learn from it.
    pub lesson: Why,
    /// Day by day, both sides of it.
    pub timeline: Vec<Line>,
    /// How open they were to being asked, on every day from the first to the last one played.
    pub curve: Vec<CurvePoint>,
    /// How it was played, a row a habit.
    pub kept: Vec<Kept>,
    /// What one change would have done, where the game was not won.
    pub change: Option<Change>,
}

/// What a line of the timeline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineKind {
    /// What the buyer was living through.
    Living,
    /// What the rep saw, as in the game.
    Seen(EntryKind),
}

/// A line of the timeline.
#[derive(Debug, Clone)]
pub struct Line {
    /// The day, from 0.
    pub day: u8,
    /// The week, from 1; 0 for what was before.
    pub week: u8,
    /// The day in words.
    pub when: String,
    /// What it is.
    pub kind: LineKind,
    /// What happened.
    pub heading: String,
    /// The words that were said, or lived.
    pub words: String,
    /// For the rep's touches: what it did, and why.
    pub touch: Option<TouchEffect>,
}

/// A point of the goodwill curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CurvePoint {
    /// The day, from 0.
    pub day: u8,
    /// From 0 to 1.
    pub goodwill: f64,
}

/// Goodwill as it is shown: nobody knows it closer.
pub fn tenths(goodwill: f64) -> u32 {
    (goodwill * f64::from(TENTHS) + 0.5) as u32
}

/// Of how many parts goodwill is shown.
pub const TENTHS: u32 = 10;

/// How often a habit was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The habit: "Said why at once".
    pub habit: &'static str,
    /// Its principle.
    pub principle: Principle,
    /// Touch by touch.
    pub met: Vec<bool>,
    /// Whether it stood in the game as a whole; `None` where the game was too short to show it.
    pub stood: Option<bool>,
}

/// In how many of its touches a habit has to be kept to stand in a game, and from how many on it shows at all. Judgement.
#[derive(Clone, Copy)]
enum Stands {
    /// In each; seen from this many on.
    Always(usize),
    /// In half of them: not every message has to bring something.
    Half,
    /// Once in a game of at least this many.
    Once(usize),
}

impl Stands {
    fn of(self, met: &[bool]) -> Option<bool> {
        let (count, kept) = (met.len(), met.iter().filter(|met| **met).count());
        match self {
            Stands::Always(from) => (count >= from).then_some(kept == count),
            Stands::Half => (count > 0).then_some(kept * 2 >= count),
            Stands::Once(from) => (count >= from || kept > 0).then_some(kept > 0),
        }
    }
}

/// Tells everything about a game.
pub fn debrief(game: &Game) -> Debrief {
    let row = game.scenario.card.situation.row();
    Debrief {
        verdict: Verdict::of(game),
        cause: row.label,
        story: game.scenario.card.story.clone(),
        lesson: Why {
            principle: row.principle,
            says: row.teaches.to_owned(),
        },
        timeline: timeline(game),
        curve: curve(game),
        kept: kept(game),
        change: change::likeliest(game),
    }
}

fn timeline(game: &Game) -> Vec<Line> {
    let mut lines: Vec<Line> = game
        .entries
        .iter()
        .enumerate()
        .map(|(place, entry)| Line {
            day: entry.day,
            week: entry.week,
            when: entry.when.clone(),
            kind: LineKind::Seen(entry.kind),
            heading: entry.heading.clone(),
            words: entry.words.clone(),
            touch: game
                .effects
                .iter()
                .position(|effect| effect.entry == place)
                .map(|number| effect::tell(game, number)),
        })
        .collect();
    let last = game.day.min(GAME_DAYS - 1);
    for week in 0..=last / 7 {
        let day = week * 7;
        // Before anything else of that week, and after how it began.
        let place = lines.partition_point(|line| line.week == 0 || line.day < day);
        lines.insert(place, living(game, day));
    }
    lines
}

/// What they were living through in the week that begins on `day`.
fn living(game: &Game, day: u8) -> Line {
    let card = &game.scenario.card;
    let week = usize::from(day / 7);
    let own = card.weeks.get(week).filter(|line| !line.trim().is_empty());
    let words = match own {
        Some(own) => own.clone(),
        None => card
            .situation
            .row()
            .weeks
            .get(week)
            .copied()
            .unwrap_or_default()
            .to_owned(),
    };
    Line {
        day,
        week: calendar::week(day),
        when: calendar::day_in_words(&game.scenario, day),
        kind: LineKind::Living,
        heading: game.scenario.buyer.called.clone(),
        words,
        touch: None,
    }
}

fn curve(game: &Game) -> Vec<CurvePoint> {
    let mut curve: Vec<CurvePoint> = game
        .curve
        .iter()
        .zip(0..=GAME_DAYS)
        .map(|(goodwill, day)| CurvePoint {
            day,
            goodwill: *goodwill,
        })
        .collect();
    // A morning's point does not know of what was done that day.
    for effect in &game.effects {
        if let Some(point) = curve.get_mut(usize::from(effect.day)) {
            point.goodwill = effect.goodwill.1;
        }
    }
    curve
}

/// How the game was played so far, a row a habit: for the game itself as well, where the rep may see it.
pub fn kept(game: &Game) -> Vec<Kept> {
    let row = |habit, principle, met: &dyn Fn(&[Mark]) -> bool, stands: Stands| {
        let met: Vec<bool> = game.effects.iter().map(|effect| met(&effect.read.marks)).collect();
        Kept {
            habit,
            principle,
            stood: stands.of(&met),
            met,
        }
    };
    let did = |check: Check| move |marks: &[Mark]| marks.iter().any(|mark| mark.check == check && mark.kept);
    let avoided = |check: Check| move |marks: &[Mark]| marks.iter().all(|mark| mark.check != check || mark.kept);
    vec![
        row(
            "Said why at once",
            Principle::P2,
            &did(Check::Purpose),
            Stands::Always(1),
        ),
        row("Brought something new", Principle::P1, &did(Check::New), Stands::Half),
        row(
            "Left room after the one before",
            Principle::P8,
            &avoided(Check::Room),
            Stands::Always(2),
        ),
        row(
            "Changed the way in time",
            Principle::P11,
            &avoided(Check::Change),
            Stands::Always(3),
        ),
        row(
            "Kept from pressing",
            Principle::P6,
            &avoided(Check::Pressure),
            Stands::Always(1),
        ),
        row("Made a no easy", Principle::P6, &did(Check::EasyNo), Stands::Once(3)),
    ]
}
