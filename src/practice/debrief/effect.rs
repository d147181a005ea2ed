//! What one touch did, and why.

use super::super::calendar::{self, Landing};
use super::super::game::{Chance, Effect, Ending, Game, best_key, chance_of_an_answer};
use super::super::judge::{Check, Mark};
use super::super::phrase::lowered;
use super::super::situation::{Key, Situation};
use super::{Planned, Why, planned, tenths};
use crate::model::Principle;

/// Share of lives in which it would have been answered, from which it was the right thing to do. Judgement.
const WELL_AIMED: f64 = 0.3;

/// What one touch did.
#[derive(Debug, Clone)]
pub struct TouchEffect {
    /// Which of the touches, from 0: `game.moves_before(number)` are the moves to replay from before it.
    pub number: usize,
    /// What came of it, and why.
    pub outcome: Why,
    /// What its words did, the good and the bad.
    pub marks: Vec<Mark>,
    /// Goodwill before it and after it, from 0 to 1.
    pub goodwill: (f64, f64),
    /// The same in words: "Goodwill went from 9 to 7 of 10."
    pub goodwill_in_words: String,
    /// How likely an answer was, in words: "About one in eight such messages would have been answered."
    pub chance_in_words: String,
    /// What the cadence would have done at that moment.
    pub planned: Option<Planned>,
}

/// Tells what the touch of this number did.
pub(super) fn tell(game: &Game, number: usize) -> TouchEffect {
    let effect = &game.effects[number];
    let chance = chance_of_an_answer(game, number);
    let (before, after) = effect.goodwill;
    TouchEffect {
        number,
        outcome: outcome(game, effect, chance),
        marks: effect.read.marks.clone(),
        goodwill: effect.goodwill,
        goodwill_in_words: match (tenths(before), tenths(after)) {
            (same, other) if same == other => format!("Goodwill stayed at {same} of 10."),
            (from, to) => format!("Goodwill went from {from} to {to} of 10."),
        },
        chance_in_words: chance_in_words(chance.here),
        planned: planned(game, effect.entry, effect.day),
    }
}

fn chance_in_words(chance: f64) -> String {
    let share = match chance {
        none if none < 0.01 => return "Nobody in their place would have given an answer to it.".to_owned(),
        few if few < 0.05 => "Hardly one in twenty",
        few if few < 0.09 => "About one in fifteen",
        some if some < 0.14 => "About one in eight",
        some if some < 0.22 => "About one in six",
        some if some < 0.29 => "About one in four",
        some if some < 0.41 => "About one in three",
        half if half < 0.58 => "About half",
        many if many < 0.71 => "About two in three",
        many if many < 0.87 => "About four in five",
        _ => "Nearly all",
    };
    format!("{share} of such messages on such a day would have brought an answer.")
}

fn outcome(game: &Game, effect: &Effect, chance: Chance) -> Why {
    let (principle, says) = match effect.said {
        Some((said, _)) => match said.ending {
            Some(Ending::Stop) => stopped(game),
            Some(_) => opened(game, effect),
            None => put_off(game, effect),
        },
        None => unanswered(game, effect, chance),
    };
    Why { principle, says }
}

fn stopped(game: &Game) -> (Principle, String) {
    let called = &game.scenario.buyer.called;
    let says =
        format!("That was more than {called} could bear. Everybody bears a different amount, and pressing uses it up.");
    (Principle::P8, says)
}

fn opened(game: &Game, effect: &Effect) -> (Principle, String) {
    let called = &game.scenario.buyer.called;
    let situation = game.scenario.card.situation;
    let key = best_key(&game.scenario, &effect.read.keys, effect.read_on).map(|(key, _)| key);
    match key {
        _ if frees_a_no(game, effect) => (
            Principle::P6,
            format!("It made the no easy, and so {called} could say it."),
        ),
        _ if leaves_room_for_a_no(game, effect) => (
            Principle::P3,
            format!("It asked {called} how to go on, and the honest answer to that was a no."),
        ),
        _ if situation == Situation::NeedsHelp => (
            Principle::P1,
            format!("It made the step small, and {called} could take it."),
        ),
        Some(Key::OnTheirMind) => (
            Principle::P10,
            format!("It came for {called}'s reasons and not for yours; that is what was answered."),
        ),
        Some(Key::AskHow) => (
            Principle::P3,
            format!("It asked the one question {called} could answer in the middle of everything."),
        ),
        Some(Key::InPerson) => (
            Principle::P11,
            "A voice reached somebody who knew; another page would not have.".to_owned(),
        ),
        Some(Key::EasyNo) => (
            Principle::P6,
            format!("Told that a no is fine, {called} could say what was really the matter."),
        ),
        None if effect.read.keys.contains(&Key::EasyNo) && is_not_theirs(game) => (
            Principle::P6,
            format!("Told that a no is fine, {called} could say that it was never theirs, and whose it is."),
        ),
        None if effect.read_on != effect.met_on() => (
            Principle::P7,
            format!(
                "{called} was away when it came. It waited, and had an answer when the pile was read: of what waits there most \
                 has none. One that comes a day or two after the return has an easier time."
            ),
        ),
        Some(Key::HelpsDeciding) | None => (
            Principle::P7,
            format!("It was one more, at a moment when {called} could answer. That is often all it takes."),
        ),
    }
}

/// True when it made a no easy to somebody who does not want it.
fn frees_a_no(game: &Game, effect: &Effect) -> bool {
    does_not_want(game) && effect.read.keys.contains(&Key::EasyNo)
}

/// True when it asked somebody who does not want it how to go on, which is half of it: the no is left to them.
fn leaves_room_for_a_no(game: &Game, effect: &Effect) -> bool {
    let keys = &effect.read.keys;
    does_not_want(game) && keys.contains(&Key::AskHow) && !keys.contains(&Key::EasyNo)
}

fn does_not_want(game: &Game) -> bool {
    matches!(
        game.scenario.card.situation,
        Situation::CannotSayNo | Situation::NoFit | Situation::AlreadyBought
    )
}

/// True where it is somebody else's to decide: a no made easy brings their name.
fn is_not_theirs(game: &Game) -> bool {
    game.scenario.card.situation == Situation::WrongPerson
}

fn put_off(game: &Game, effect: &Effect) -> (Principle, String) {
    let called = &game.scenario.buyer.called;
    if effect.read.can_be_answered {
        let says = format!("{called} replied and settled nothing: what was in the way was still there.");
        return (Principle::P19, says);
    }
    let presses = |mark: &Mark| mark.check == Check::Pressure && !mark.kept;
    if effect.read.marks.iter().any(presses) {
        let says = format!("{called} was polite, and put off by being pushed: a “soon” is all that pressure brings.");
        return (Principle::P6, says);
    }
    let says = format!("{called} was polite. There was nothing in it to decide, so all it could bring was a “soon”.");
    (Principle::P2, says)
}

fn unanswered(game: &Game, effect: &Effect, chance: Chance) -> (Principle, String) {
    let (scenario, card) = (&game.scenario, &game.scenario.card);
    let called = &scenario.buyer.called;
    let row = card.situation.row();
    if effect.landing == Landing::Missed {
        let (from, to) = card.hours;
        let says = format!(
            "Nobody was there. {called} can be met {} from {from} to {to} o'clock.",
            days(game)
        );
        return (Principle::P3, says);
    }
    if effect.read_on != effect.met_on() {
        let back = calendar::day_in_words(scenario, effect.read_on);
        let says = format!("{called} was away, and it lay in the pile until {back}.");
        return (Principle::P19, says);
    }
    if chance.here >= WELL_AIMED {
        let says = "It was the right thing on a day when it was not seen. Silence is no verdict: one more.".to_owned();
        return (Principle::P7, says);
    }
    if chance.alone >= WELL_AIMED {
        let says = format!(
            "It was read in the same days as one before it, and found {called} no more able to answer than that one did. A week \
             later is another week."
        );
        return (Principle::P8, says);
    }
    if leaves_room_for_a_no(game, effect) {
        let says = format!(
            "It asked {called} how to go on, and left it to {called} to begin with the no. Say that a no is fine."
        );
        return (Principle::P6, says);
    }
    let is_held_up = !row.cause.passes() || effect.read_on < card.free_on || card.situation == Situation::NeedsHelp;
    let makes_no_easy = effect.read.keys.contains(&Key::EasyNo) && (does_not_want(game) || is_not_theirs(game));
    let has_key = makes_no_easy || best_key(scenario, &effect.read.keys, effect.read_on).is_some();
    if is_held_up && !has_key {
        let says = format!(
            "It did not touch what was in the way. What would have opened it: {}",
            lowered(row.frees)
        );
        return (row.principle, says);
    }
    let (before, _) = effect.goodwill;
    if before < 0.6 {
        let says = format!(
            "By then {called} had been asked so much that hardly anything was answered. A rest would have helped."
        );
        return (Principle::P8, says);
    }
    if is_held_up {
        let says = "It was nearly the right thing; what is marked below stood in its way.".to_owned();
        return (row.principle, says);
    }
    (
        Principle::P7,
        format!("{called} might have answered, and did not. It happens; it is worth another try with something new."),
    )
}

/// "on Tuesday, Wednesday and Friday", or "on working days".
fn days(game: &Game) -> String {
    let names: Vec<&str> = game
        .scenario
        .card
        .weekdays
        .iter()
        .map(|day| crate::model::time::weekday_name(*day))
        .collect();
    match names.as_slice() {
        [] => "on working days".to_owned(),
        [one] => format!("on {one}"),
        [first @ .., last] => format!("on {} and {last}", first.join(", ")),
    }
}
