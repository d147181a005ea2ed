//! Who wins: every buyer can be reached by a wise line of play, and none by spam or pressure.

use onemore::practice::game::{Ending, Game, Move, play_often};
use onemore::practice::scenario::{Difficulty, Scenario};
use onemore::practice::scenarios::all;

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

/// Words that would open anybody, said every day, win less than with a week between them: a third of the buyers ask to stop, and
/// of those who are given room nobody does.
#[test]
fn a_good_message_wears_out_when_it_comes_every_day() {
    let words = |scenario: &Scenario, day: u8| {
        let (called, matter) = (&scenario.buyer.called, &scenario.matter);
        let body =
            format!("Hi {called}, how and when would you like me to get in touch about {matter}? A no is fine, too.");
        email(day, matter, &body)
    };
    let line = |scenario: &Scenario, step: usize| -> Vec<Move> {
        let days = (0..42).step_by(step).map(|day| words(scenario, day));
        days.chain([to_the_end()]).collect()
    };
    let (mut daily, mut weekly) = ((0, 0), (0, 0));
    for scenario in all() {
        for (counts, step) in [(&mut daily, 1), (&mut weekly, 7)] {
            let games = play_often(&scenario, SEEDS, &line(&scenario, step));
            counts.0 += won(&games);
            counts.1 += games.iter().filter(|game| game.over == Some(Ending::Stop)).count();
        }
    }
    println!("every day: won, asked to stop: {daily:?}; every week: {weekly:?}");
    assert!(daily.0 < weekly.0, "{daily:?} {weekly:?}");
    assert!(daily.1 > 60 && weekly.1 * 10 < daily.1, "{daily:?} {weekly:?}");
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
