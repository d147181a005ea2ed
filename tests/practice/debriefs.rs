//! What is told after a game.

use onemore::practice::debrief::{Debrief, LineKind, debrief, planned};
use onemore::practice::game::{Ending, EntryKind, Game, Move, play};
use onemore::practice::scenario::GAME_DAYS;
use onemore::practice::scenarios::{all, named};

use super::players::{email, pressure, spam, to_the_end, wise_line};

fn shown(told: &Debrief) -> String {
    use std::fmt::Write;
    let mut text = format!(
        "{}\n  {:?} {}\n",
        told.verdict.heading, told.verdict.why.principle, told.verdict.why.says
    );
    writeln!(
        text,
        "{}: {}\n  {:?} {}",
        told.cause, told.story, told.lesson.principle, told.lesson.says
    )
    .unwrap();
    for line in &told.timeline {
        writeln!(
            text,
            "{} {} {:?} {}\n    {}",
            line.week, line.when, line.kind, line.heading, line.words
        )
        .unwrap();
        let Some(touch) = &line.touch else { continue };
        writeln!(text, "    -> {:?} {}", touch.outcome.principle, touch.outcome.says).unwrap();
        for mark in &touch.marks {
            writeln!(
                text,
                "    {} {:?} {}",
                if mark.kept { '+' } else { '-' },
                mark.principle,
                mark.says
            )
            .unwrap();
        }
        writeln!(text, "    {} {}", touch.goodwill_in_words, touch.chance_in_words).unwrap();
        let planned = touch.planned.as_ref().unwrap();
        writeln!(text, "    cadence: {}", planned.says).unwrap();
        for why in &planned.whys {
            writeln!(text, "      {:?} {}", why.principle, why.says).unwrap();
        }
    }
    for kept in &told.kept {
        writeln!(text, "{} {:?}", kept.habit, kept.met).unwrap();
    }
    writeln!(text, "{:?}", told.change).unwrap();
    text
}

/// Everything that must hold of any debrief.
#[track_caller]
fn assert_sound(game: &Game) -> Debrief {
    let told = debrief(game);
    let name = &game.scenario.id;
    assert_eq!(told.verdict.ending, game.over, "{name}");
    let touches: Vec<_> = told.timeline.iter().filter_map(|line| line.touch.as_ref()).collect();
    assert_eq!(touches.len(), game.tries(), "{name}");
    for touch in &touches {
        assert!(!touch.outcome.says.is_empty() && !touch.marks.is_empty(), "{name}");
        assert!(
            touch.planned.as_ref().is_some_and(|planned| !planned.whys.is_empty()),
            "{name}"
        );
    }
    let days: Vec<u8> = told
        .timeline
        .iter()
        .filter(|line| line.week > 0)
        .map(|line| line.day)
        .collect();
    assert!(days.is_sorted(), "{name}: days go back: {days:?}");
    assert_eq!(told.curve.len(), usize::from(game.day) + 1, "{name}");
    assert!(
        told.curve.iter().all(|point| (0.0..=1.0).contains(&point.goodwill)),
        "{name}"
    );
    let lived = told
        .timeline
        .iter()
        .filter(|line| line.kind == LineKind::Living)
        .count();
    assert_eq!(lived, usize::from(game.day.min(GAME_DAYS - 1)) / 7 + 1, "{name}");
    assert!(told.kept.iter().all(|kept| kept.met.len() == game.tries()), "{name}");
    told
}

#[test]
fn every_ending_of_every_buyer_can_be_told() {
    for scenario in all() {
        for moves in [
            wise_line(&scenario),
            vec![to_the_end()],
            vec![Move::Nurture { day: 9 }],
            Vec::new(),
        ] {
            let told = assert_sound(&play(&scenario, 3, &moves));
            if std::env::var("SHOW").is_ok_and(|id| id == scenario.id) {
                println!("{}", shown(&told));
            }
        }
    }
    for moves in [spam(), pressure()] {
        let game = play(&named("bakery").unwrap(), 4, &moves);
        assert_eq!(game.over, Some(Ending::Stop));
        let told = assert_sound(&game);
        if std::env::var("SHOW").is_ok_and(|id| id == "spam") {
            println!("{}", shown(&told));
        }
    }
}

#[test]
fn a_touch_that_came_too_soon_is_told_so() {
    let scenario = named("clock-museum").unwrap();
    let first = email(
        1,
        "The sensors",
        "Hi Elif, would Tuesday at ten suit you for the sensors?",
    );
    let second = email(
        2,
        "The sensors",
        "Hi Elif, could we speak on Thursday at two about where they go?",
    );
    let told = assert_sound(&play(&scenario, 1, &[first, second]));
    let touch = told
        .timeline
        .iter()
        .filter_map(|line| line.touch.as_ref())
        .nth(1)
        .unwrap();
    let too_soon = touch
        .marks
        .iter()
        .find(|mark| mark.says.contains("a day after the one before"))
        .unwrap();
    assert_eq!(
        (too_soon.says.as_str(), too_soon.kept, too_soon.principle.id().as_str()),
        (
            "It came a day after the one before, and so weighed nearly double.",
            false,
            "P8"
        )
    );
    assert!(
        !told
            .kept
            .iter()
            .find(|kept| kept.habit.starts_with("Left room"))
            .unwrap()
            .met[1]
    );
}

#[test]
fn one_change_is_named_where_one_would_have_helped() {
    let scenario = named("bike-workshop").unwrap();
    let ask = |day, what: &str| {
        email(
            day,
            "The lights",
            &format!("Hi Noor, could you decide on the lights by {what}?"),
        )
    };
    let moves = [ask(1, "Friday"), ask(15, "the end of October"), to_the_end()];
    let game = (0..40)
        .map(|seed| play(&scenario, seed, &moves))
        .find(|game| game.over == Some(Ending::Silence))
        .unwrap();
    let change = debrief(&game).change.unwrap();
    assert!(change.won >= change.won_as_played + 8, "{change:?}");
    // The composer's question how to go on says as well that they may leave it.
    let says = &change.why.says;
    assert!(
        says.contains("a no is fine") || says.contains("how they would like"),
        "{change:?}"
    );
}

#[test]
fn a_game_that_was_won_needs_no_change_and_one_that_goes_on_is_not_judged() {
    let scenario = named("bike-workshop").unwrap();
    let line = wise_line(&scenario);
    let game = (1..20)
        .map(|seed| play(&scenario, seed, &line))
        .find(Game::is_won)
        .unwrap();
    assert_eq!(debrief(&game).change, None);
    let going_on = debrief(&play(&scenario, 1, &[]));
    assert!(!going_on.verdict.is_won && going_on.verdict.ending.is_none() && going_on.change.is_none());
}

#[test]
fn the_hint_is_what_the_cadence_would_do_now() {
    let scenario = named("vet").unwrap();
    let asked = email(
        1,
        "The book",
        "Hi Callum, would Tuesday at ten suit you to talk about the book?",
    );
    let game = play(&scenario, 1, &[asked]);
    assert!(
        game.entries.iter().any(|entry| entry.kind == EntryKind::Machine),
        "the machine answers"
    );
    let hint = planned(&game, game.entries.len(), game.day).unwrap();
    assert!(!hint.is_due, "{hint:?}");
    assert!(
        hint.says.contains("June"),
        "it waits for the day they are back: {hint:?}"
    );
}

/// What opened it is told as that, and not as what was missing.
#[test]
fn the_question_who_decides_is_told_as_what_opened_it() {
    let scenario = named("school-kitchen").unwrap();
    let who = |called: &str| format!("Hi {called}, who buys vegetables for the schools now?");
    let mut answered = 0;
    for seed in 1..40 {
        let moves = [email(1, "Vegetables", &who(&scenario.buyer.called)), to_the_end()];
        let game = play(&scenario, seed, &moves);
        let told = assert_sound(&game);
        let touch = told.timeline.iter().find_map(|line| line.touch.as_ref()).unwrap();
        assert!(
            touch.marks.iter().any(|mark| mark.says.contains("who decides")),
            "{touch:?}"
        );
        assert!(
            !touch.outcome.says.contains("did not touch"),
            "seed {seed}: {}",
            touch.outcome.says
        );
        if game.is_won() {
            assert!(
                touch.outcome.says.contains("the one question"),
                "{}",
                touch.outcome.says
            );
            answered += 1;
        }
    }
    assert!(answered > 9, "{answered} of 39");
}
