//! How a game ended, judged: an answer of any kind is good, an early no as well.

use super::super::calendar;
use super::super::game::{Ending, Game};
use super::super::judge::Check;
use super::super::situation::Situation;
use super::Why;
use crate::model::Principle;

/// Days within which an answer is an early one.
const EARLY: u8 = 14;

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The ending; `None` while the game goes on.
    pub ending: Option<Ending>,
    /// True for an answer.
    pub is_won: bool,
    /// A few words: "A clear no, in week 2".
    pub heading: String,
    /// What to make of it.
    pub why: Why,
}

impl Verdict {
    /// Judges a game.
    pub(super) fn of(game: &Game) -> Verdict {
        let (principle, says) = words(game);
        let week = game.week();
        Verdict {
            ending: game.over,
            is_won: game.is_won(),
            heading: match game.over {
                None => "Not over yet".to_owned(),
                Some(Ending::Silence) => Ending::Silence.label().to_owned(),
                Some(ending) => format!("{}, in week {week}", ending.label()),
            },
            why: Why { principle, says },
        }
    }
}

fn words(game: &Game) -> (Principle, String) {
    let called = &game.scenario.buyer.called;
    let touches = touches(game.tries());
    let is_early = game.day < EARLY;
    match game.over {
        None => (
            Principle::P7,
            format!("{called} has not answered yet. What follows is only what has been so far."),
        ),
        Some(Ending::Yes) => (
            Principle::P4,
            format!(
                "{called} said yes after {touches}. What is missing now is the next step: a date, a time, a purpose."
            ),
        ),
        Some(Ending::No) if is_early => (
            Principle::P5,
            format!(
                "An early no is a good result: {called} could say it after {touches}, and both of you have your weeks back. \
                 Thank them, and go on to somebody who needs you."
            ),
        ),
        Some(Ending::No) => (
            Principle::P17,
            format!(
                "A no is a result. {called} could say it after {touches}: thank them, and cross them off with a light heart."
            ),
        ),
        Some(Ending::NotNow) => {
            let named = game.named_day.map_or_else(
                || "the day they named".to_owned(),
                |day| calendar::day_in_words(&game.scenario, day),
            );
            (
                Principle::P3,
                format!(
                    "An answer with a day in it, after {touches}. Put {named} in the calendar, and leave {called} in peace until \
                     shortly before."
                ),
            )
        }
        Some(Ending::RightPerson) => (
            Principle::P3,
            format!(
                "{called} named whom to ask, after {touches}. With that name in your first line it is no cold call any more."
            ),
        ),
        Some(Ending::Stop) => (
            Principle::P6,
            format!(
                "{called} asked not to be contacted any more, after {touches}. That is a no as well, and one that closes the door \
                 for good: honour it at once. Below is where it turned."
            ),
        ),
        Some(Ending::Nurture) if said_easy_no(game) => (
            Principle::P13,
            format!(
                "You let go kindly, after {touches}, and {called} knows that a no would have been fine. That leaves the door \
                 open for a later time. It is not an answer, though one more is always allowed."
            ),
        ),
        Some(Ending::Nurture) if game.tries() == 0 => (
            Principle::P7,
            format!("You let go before anything was tried. {called} {}", untried(game)),
        ),
        Some(Ending::Nurture) => (
            Principle::P7,
            format!(
                "You let go after {touches}, before {called} had heard that a no is fine. One more would have cost a few minutes \
                 and might have brought the answer."
            ),
        ),
        Some(Ending::Silence) => (
            Principle::P7,
            format!(
                "Six weeks, {touches}, and nothing settled. Silence is not an answer: there was a reason, and a way to it."
            ),
        ),
    }
}

/// What there was to be tried, in words that go on after a name.
fn untried(game: &Game) -> &'static str {
    match game.scenario.card.situation {
        Situation::OnLeave => "was only away, and would have read you before the pile a day after coming back.",
        Situation::NeedsHelp => "wanted it, and was waiting for something that helps to decide, as it turns out below.",
        _ => "was waiting for an easy question, as it turns out below.",
    }
}

fn said_easy_no(game: &Game) -> bool {
    let marks = game.effects.iter().flat_map(|effect| &effect.read.marks);
    marks.into_iter().any(|mark| mark.check == Check::EasyNo && mark.kept)
}

fn touches(count: usize) -> String {
    match count {
        0 => "no touch at all".to_owned(),
        1 => "one touch".to_owned(),
        count => format!("{count} touches"),
    }
}
