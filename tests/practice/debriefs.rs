//! What is told after a game.

use onemore::model::Principle;
use onemore::practice::debrief::{Debrief, LineKind, debrief, planned};
use onemore::practice::game::{Ending, EntryKind, Game, Move, play};
use onemore::practice::scenario::{Absence, GAME_DAYS};
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

#[test]
fn who_let_go_at_once_is_told_what_there_was_to_be_tried() {
    for (id, says) in [
        ("vet", "was only away"),
        ("translators", "was only away"),
        ("theatre", "something that helps to decide"),
        ("bakery", "was waiting for an easy question"),
        ("care-home", "was waiting for an easy question"),
    ] {
        let told = debrief(&play(&named(id).unwrap(), 1, &[Move::Nurture { day: 0 }]));
        assert!(told.verdict.why.says.contains(says), "{id}: {}", told.verdict.why.says);
    }
}

/// Asked how to go on, some who do not want it say so: that was the question, and not one more at a good moment (P7).
#[test]
fn a_no_that_came_to_the_question_how_to_go_on_is_told_as_that() {
    let mut left_to_them = 0;
    for id in ["bike-workshop", "dentist", "plant-nursery"] {
        let scenario = named(id).unwrap();
        let (called, matter) = (&scenario.buyer.called, &scenario.matter);
        let how = format!("Hi {called}, how and when would you like me to get in touch about {matter}?");
        let mut noes = 0;
        for seed in 1..40 {
            let game = play(&scenario, seed, &[email(1, matter, &how), to_the_end()]);
            let told = assert_sound(&game);
            let touch = told.timeline.iter().find_map(|line| line.touch.as_ref()).unwrap();
            let says = &touch.outcome.says;
            if game.over == Some(Ending::No) {
                noes += 1;
                assert_eq!(touch.outcome.principle, Principle::P3, "{id}: {says}");
                assert!(says.contains("the honest answer to that was a no"), "{id}: {says}");
            } else {
                assert!(!says.contains("did not touch"), "{id}: {says}");
                left_to_them += usize::from(says.contains("to begin with the no"));
            }
        }
        assert!(noes > 3, "{id}: {noes} noes");
    }
    assert!(left_to_them > 9, "{left_to_them}");
}

/// The twenty-second is no "22th".
#[test]
fn many_touches_are_counted_as_they_are_said() {
    let mut scenario = named("bakery").unwrap();
    scenario.card.away = Some(Absence {
        from: 0,
        back: 200,
        auto_reply: String::new(),
    });
    let game = play(&scenario, 1, &spam());
    let told = debrief(&game);
    let touches = told.timeline.iter().filter_map(|line| line.touch.as_ref());
    let says: Vec<&str> = touches
        .flat_map(|touch| &touch.marks)
        .map(|mark| mark.says.as_str())
        .filter(|says| says.contains("in a row by the same way"))
        .collect();
    for nth in [
        "the third in a row",
        "the 11th in a row",
        "the 21st in a row",
        "the 22nd in a row",
        "the 23rd in a row",
    ] {
        assert!(says.iter().any(|says| says.contains(nth)), "{nth}: {says:?}");
    }
}

#[test]
fn a_habit_stands_by_the_whole_game() {
    let scenario = named("bakery").unwrap();
    let ask = |day| {
        email(
            day,
            "The cabinet",
            "Hi Tomasz, could you decide on the cabinet by Friday?",
        )
    };
    let stood = |moves: &[Move]| -> Vec<Option<bool>> {
        let game = play(&scenario, 1, moves);
        onemore::practice::debrief::kept(&game)
            .into_iter()
            .map(|kept| kept.stood)
            .collect()
    };
    assert_eq!(stood(&[]), [None; 6], "nothing was done yet");
    assert_eq!(
        stood(&[ask(1)]),
        [Some(true), Some(false), None, None, Some(true), None],
        "one touch shows no rhythm, no change and no leave"
    );
    let how = email(2, "The cabinet", "Hi Tomasz, a no is fine. Is it a no?");
    assert_eq!(
        stood(&[ask(1), how]),
        [Some(true), Some(false), Some(false), None, Some(true), Some(true)]
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
