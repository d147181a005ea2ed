//! Who wins: every buyer can be reached by a wise line of play, and none by spam or pressure.

use onemore::practice::game::{Ending, Game, Move, play_often};
use onemore::practice::scenario::{Difficulty, Scenario};
use onemore::practice::scenarios::all;
use onemore::practice::situation::Situation;

use super::players::{easy_no_every_week, email, help_every_week, pressure, spam, to_the_end, wise_line};

const SEEDS: std::ops::Range<u64> = 1..21;

fn won(games: &[Game]) -> usize {
    games.iter().filter(|game| game.is_won()).count()
}

fn endings(games: &[Game]) -> Vec<(&'static str, usize)> {
    let count = |ending: Ending| games.iter().filter(|game| game.over == Some(ending)).count();
    Ending::ALL
        .into_iter()
        .map(|ending| (ending.label(), count(ending)))
        .filter(|(_, count)| *count > 0)
        .collect()
}

#[test]
fn a_wise_line_wins_mostly() {
    let (mut all_won, mut all_games) = (0, 0);
    for scenario in all() {
        let games = play_often(&scenario, SEEDS, &wise_line(&scenario));
        let won = won(&games);
        let days: u32 = games
            .iter()
            .filter(|game| game.is_won())
            .map(|game| u32::from(game.day))
            .sum();
        println!(
            "{:<16} {:?} {:?}: {won} of {}, day {}, {:?}",
            scenario.id,
            scenario.difficulty,
            scenario.card.situation,
            games.len(),
            days / won.max(1) as u32,
            endings(&games)
        );
        let at_least = match scenario.difficulty {
            Difficulty::Easy => 12,
            Difficulty::Usual => 10,
            Difficulty::Hard => 7,
        };
        assert!(won >= at_least, "{}: {won} of {}", scenario.id, games.len());
        let stopped = games.iter().filter(|game| game.over == Some(Ending::Stop)).count();
        assert_eq!(stopped, 0, "{}: somebody asked a wise rep to stop", scenario.id);
        all_won += won;
        all_games += games.len();
    }
    println!("all: {all_won} of {all_games}");
    assert!(all_won * 10 >= all_games * 7, "{all_won} of {all_games}");
}

#[track_caller]
fn assert_never_wins(name: &str, line: &[Move]) {
    let (mut stopped, mut games) = (0, 0);
    for scenario in all() {
        let played = play_often(&scenario, SEEDS, line);
        assert_eq!(won(&played), 0, "{name} won {}: {:?}", scenario.id, endings(&played));
        stopped += played.iter().filter(|game| game.over == Some(Ending::Stop)).count();
        games += played.len();
    }
    println!("{name}: 0 of {games}, asked to stop in {stopped}");
    assert!(
        stopped * 2 > games,
        "{name} is borne: {stopped} of {games} asked to stop"
    );
}

#[test]
fn an_empty_message_a_day_wins_nobody() {
    assert_never_wins("an empty message a day", &spam());
}

#[test]
fn pressure_every_two_days_wins_nobody() {
    assert_never_wins("pressure every two days", &pressure());
}

/// How often these words bring an answer, and how often they are asked to stop, said on these days to every buyer and seed.
fn said_on(days: impl Iterator<Item = u8> + Clone) -> (usize, usize) {
    let (mut answered, mut stopped) = (0, 0);
    for scenario in all() {
        let (called, matter) = (&scenario.buyer.called, &scenario.matter);
        let body =
            format!("Hi {called}, how and when would you like me to get in touch about {matter}? A no is fine, too.");
        let line: Vec<Move> = days.clone().map(|day| email(day, matter, &body)).collect();
        // A wait ends when something is heard; the game goes on after a "soon".
        let waits = std::iter::repeat_n(to_the_end(), 4);
        let games = play_often(&scenario, SEEDS, &line.into_iter().chain(waits).collect::<Vec<_>>());
        answered += won(&games);
        stopped += games.iter().filter(|game| game.over == Some(Ending::Stop)).count();
    }
    (answered, stopped)
}

/// Words that would open anybody are worth as much as their first message, however often they come in the days after it: asked five
/// times in a week, somebody tired is as tired as before, and soon asks to be left alone. With a week between them they win most.
#[test]
fn a_good_message_said_every_day_wins_little_more_than_said_once() {
    let once = said_on(std::iter::once(0));
    let every = [1, 2, 3, 5, 7].map(|step| said_on((0..42).step_by(step)));
    println!("won, asked to stop: once {once:?}; every 1, 2, 3, 5, 7 days {every:?}");
    let (daily, weekly) = (every[0], every[4]);
    assert!(
        daily.0 * 10 <= once.0 * 11,
        "repeating buys answers: {daily:?}, once {once:?}"
    );
    assert!(
        every.is_sorted_by_key(|(won, _)| *won),
        "who leaves more room wins less: {every:?}"
    );
    assert!(
        weekly.0 * 10 > once.0 * 14 && weekly.1 == 0,
        "{weekly:?}, once {once:?}"
    );
    assert!(daily.1 * 2 > 480, "asking every day is borne: {daily:?}");
}

/// What is sent into a holiday is met all at once: three messages win less there than one the day after it.
#[test]
fn who_waits_for_the_return_wins_more_than_who_fills_the_pile() {
    let (mut piled, mut waited) = (0, 0);
    for scenario in all().into_iter().filter(|one| one.card.situation == Situation::OnLeave) {
        let (called, matter) = (&scenario.buyer.called, &scenario.matter);
        let away = scenario.card.away.as_ref().unwrap();
        let say = |day: u8, what: &str| {
            email(
                day,
                matter,
                &format!("Hi {called}, {what} {matter}? A no is fine, too."),
            )
        };
        let into = [
            say(away.from.max(1), "how and when would you like me to get in touch about"),
            say(away.from.max(1) + 5, "would it suit you if we spoke on Thursday about"),
            say(away.from.max(1) + 10, "who else has a say in"),
            to_the_end(),
        ];
        let after = [
            say(away.back + 1, "how and when would you like me to get in touch about"),
            to_the_end(),
        ];
        piled += won(&play_often(&scenario, 1..101, &into));
        waited += won(&play_often(&scenario, 1..101, &after));
    }
    println!("into the leave {piled}, after it {waited} of 200");
    assert!(waited * 10 > piled * 11, "into the leave {piled}, after it {waited}");
}

/// A player who may try again, and in the end knows the card: the wise line begun on another day, then on the channel and in the
/// hour that suit them.
#[test]
fn nobody_is_unwinnable() {
    for scenario in all() {
        let mut left: Vec<u64> = SEEDS.collect();
        let wise = wise_line(&scenario);
        let easy_no = easy_no_every_week(&scenario, 0);
        let help = help_every_week(&scenario, 0);
        for days in 0..6 {
            for line in [
                wise.clone(),
                in_their_way(&scenario, wise.clone()),
                in_their_way(&scenario, easy_no.clone()),
                in_their_way(&scenario, help.clone()),
            ] {
                if !left.is_empty() {
                    let won: Vec<bool> = play_often(&scenario, SEEDS, &later(line, days))
                        .iter()
                        .map(Game::is_won)
                        .collect();
                    left.retain(|seed| !won[(*seed - SEEDS.start) as usize]);
                }
            }
        }
        assert!(left.is_empty(), "{}: no line wins with {left:?}", scenario.id);
    }
}

/// The same line, begun some days later.
fn later(mut line: Vec<Move>, days: u8) -> Vec<Move> {
    for made in &mut line {
        if let Move::Try(attempt) = made {
            attempt.day += days;
        }
    }
    line
}

fn in_their_way(scenario: &Scenario, mut line: Vec<Move>) -> Vec<Move> {
    for made in &mut line {
        if let Move::Try(attempt) = made {
            attempt.hour = scenario.card.hours.0;
            if let Some(liked) = scenario.card.likes.first() {
                attempt.channel = *liked;
            }
        }
    }
    line
}
