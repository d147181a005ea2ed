//! Who is not there picks up nothing, and answers nothing before they are back.

use onemore::model::{Channel, Purpose};
use onemore::practice::game::{Attempt, Ending, EntryKind, Game, Move, play_often};
use onemore::practice::scenario::{Absence, Scenario};
use onemore::practice::scenarios::named;

use super::players::{email, to_the_end};

fn away(id: &str, from: u8, back: u8) -> Scenario {
    let mut scenario = named(id).unwrap();
    scenario.card.away = Some(Absence {
        from,
        back,
        auto_reply: String::new(),
    });
    scenario
}

fn how(scenario: &Scenario, day: u8) -> Move {
    let words = format!(
        "Hi {}, how and when would you like me to get in touch about {}?",
        scenario.buyer.called, scenario.matter
    );
    email(day, &scenario.matter, &words)
}

/// A call on Sunday evening, or a closed door, is heard of later: who has had enough says so by email, on a day of theirs.
#[test]
fn nobody_picks_up_who_is_not_there() {
    let scenario = named("launderettes").unwrap();
    for channel in [Channel::Call, Channel::Visit] {
        let mut line: Vec<Move> = (0..6)
            .map(|day| {
                let words = "You still have not replied to my five messages. I need your decision by Friday, otherwise I close \
                             the file.";
                email(day, "Last chance", words)
            })
            .collect();
        line.push(Move::Try(Attempt {
            day: 6,
            hour: 20,
            channel,
            purpose: Purpose::Decision,
            thing: None,
            subject: String::new(),
            body: "Last chance, I need your decision by Friday. You still have not replied.".to_owned(),
        }));
        line.push(to_the_end());
        let mut after_it = 0;
        for game in play_often(&scenario, 1..81, &line) {
            let Some(rang) = game
                .entries
                .iter()
                .position(|entry| entry.kind == EntryKind::Yours && matches!(entry.heading.as_str(), "Call" | "Visit"))
            else {
                continue;
            };
            assert!(!game.entries[rang].note.is_empty(), "{:?}", game.entries[rang]);
            for theirs in game.entries[rang..]
                .iter()
                .filter(|entry| entry.kind == EntryKind::Theirs)
            {
                assert_eq!(theirs.heading, "Marlene wrote", "{theirs:?}");
                assert!(theirs.day > 6, "{theirs:?}");
                after_it += 1;
            }
        }
        assert!(
            after_it > 9,
            "{channel:?}: only {after_it} were heard from, so nothing was looked at"
        );
    }
}

#[test]
fn a_reply_does_not_come_out_of_an_absence() {
    let scenario = away("bike-workshop", 2, 16);
    let words = "Hi Noor, a no is perfectly fine. Is it a no about the lights?";
    let games = play_often(&scenario, 1..101, &[email(1, "The lights", words), to_the_end()]);
    let heard: Vec<u8> = games
        .iter()
        .flat_map(|game| &game.entries)
        .filter(|entry| entry.kind == EntryKind::Theirs)
        .map(|entry| entry.day)
        .collect();
    assert!(heard.iter().any(|day| *day >= 16) && heard.len() > 30, "{heard:?}");
    // What was written on the evening before they left is read on the next morning.
    assert!(heard.iter().all(|day| !(3..16).contains(day)), "{heard:?}");
}

#[test]
fn nobody_names_a_day_on_which_they_are_away() {
    let scenario = away("launderettes", 24, 35);
    let games = play_often(&scenario, 1..60, &[how(&scenario, 2), to_the_end()]);
    let named: Vec<u8> = games.iter().filter_map(|game| game.named_day).collect();
    assert!(!named.is_empty() && named.iter().all(|day| *day == 35), "{named:?}");
}

/// What waits for the return is read by somebody whom nothing holds up any more: the question for busy days is no key then.
#[test]
fn what_is_read_after_everything_is_over_needs_no_key() {
    let scenario = away("launderettes", 5, 28);
    let games = play_often(&scenario, 1..101, &[how(&scenario, 6), to_the_end(), to_the_end()]);
    let won = games.iter().filter(|game| game.is_won()).count();
    assert!((20..70).contains(&won), "{won} of 100");
    assert!(
        games.iter().all(|game| game.over != Some(Ending::NotNow)),
        "nothing holds them up then"
    );
}

/// The same luck holds for what is read in the same days: the same words again bring nothing that they did not bring at once, and
/// whoever says "soon" says it once.
#[test]
fn four_messages_in_four_days_meet_one_luck() {
    let scenario = named("hotel-linen").unwrap();
    let line = |days: std::ops::Range<u8>| -> Vec<Move> {
        let waits = std::iter::repeat_n(Move::Wait { until: 18 }, 4);
        days.map(|day| how(&scenario, day)).chain(waits).collect()
    };
    let soons = |game: &Game| {
        let theirs = game.entries.iter().filter(|entry| entry.kind == EntryKind::Theirs);
        theirs.filter(|entry| entry.words == scenario.card.says.put_off).count()
    };
    let (once, often) = (
        play_often(&scenario, 1..101, &line(0..1)),
        play_often(&scenario, 1..101, &line(0..4)),
    );
    let won = |games: &[Game]| games.iter().filter(|game| game.is_won()).count();
    assert_eq!(won(&once), won(&often));
    assert!(once.iter().any(|game| soons(game) == 1), "nobody says soon");
    assert!(often.iter().all(|game| soons(game) <= 1), "said more than once");
}
