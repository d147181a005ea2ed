//! What holds of any game, whatever anybody writes.

use onemore::model::{Channel, Purpose, Settings};
use onemore::practice::debrief::debrief;
use onemore::practice::game::{Attempt, Ending, Game, Move, play};
use onemore::practice::offers::offers;
use onemore::practice::scenario::{Absence, GAME_DAYS, Scenario};
use onemore::practice::scenarios::all;
use onemore::practice::situation::Situation;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Words of all kinds: what people write, pieces of it, and what nobody would.
fn words() -> impl Strategy<Value = String> {
    const PIECES: [&str; 10] = [
        "Just checking in.",
        "A no is fine.",
        "How would you like me to follow up?",
        "This is my fourth email and you still have not replied.",
        "Would Tuesday at ten suit you?",
        "I have the readings from Leeuwarden.",
        "[name]",
        "\u{1F9A2}\u{0}\u{202e} ß ﬁ İ",
        "",
        "Congratulations on the medal.",
    ];
    prop_oneof![
        3 => vec(select(PIECES.to_vec()), 0..5).prop_map(|pieces| pieces.join(" ")),
        1 => ".{0,80}",
    ]
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let attempt = (
        any::<u8>().prop_map(|day| day % 50),
        any::<u8>(),
        select(Channel::ALL.to_vec()),
        select(Purpose::ALL.to_vec()),
        proptest::option::of(any::<u8>().prop_map(|place| place % 6)),
        words(),
        words(),
    );
    let attempt = attempt.prop_map(|(day, hour, channel, purpose, thing, subject, body)| {
        Move::Try(Attempt {
            day,
            hour,
            channel,
            purpose,
            thing,
            subject,
            body,
        })
    });
    let one = prop_oneof![
        6 => attempt,
        2 => any::<u8>().prop_map(|until| Move::Wait { until }),
        1 => any::<u8>().prop_map(|day| Move::Nurture { day }),
    ];
    vec(one, 0..9)
}

/// One of those that come along, with a card that a hostile pack might carry.
fn scenarios() -> impl Strategy<Value = Scenario> {
    let odd = (
        any::<[u8; 6]>(),
        select(Situation::ALL.to_vec()),
        proptest::option::of(words()),
        any::<bool>(),
    );
    (select(all()), odd).prop_map(|(mut scenario, (numbers, situation, text, is_odd))| {
        if is_odd {
            let [free_on, from, back, opens, closes, before] = numbers;
            let card = &mut scenario.card;
            card.free_on = free_on;
            card.situation = situation;
            card.hours = (opens, closes);
            card.away = Some(Absence {
                from,
                back,
                auto_reply: text.clone().unwrap_or_default(),
            });
            card.other_person = text.clone().unwrap_or_default();
            card.weeks = text.into_iter().collect();
            scenario.last_contact.days_before = before;
            scenario.starts = chrono::NaiveDate::MAX;
        }
        scenario
    })
}

fn assert_sound(game: &Game, moves: &[Move]) {
    assert!((0.0..=1.0).contains(&game.goodwill), "{}", game.goodwill);
    assert!(game.day <= GAME_DAYS && game.made <= moves.len());
    let days: Vec<u8> = game.entries.iter().map(|entry| entry.day).collect();
    assert!(days.is_sorted(), "days go back: {days:?}");
    assert_eq!(game.day == GAME_DAYS, game.over == Some(Ending::Silence));
    assert!(game.over.is_some() || game.made == moves.len());
    assert!(
        game.named_day.is_none_or(|named| named > game.day),
        "{:?} was named on day {}",
        game.named_day,
        game.day
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_game_is_sound_and_can_be_told(scenario in scenarios(), seed in any::<u64>(), moves in moves()) {
        let game = play(&scenario, seed, &moves);
        assert_sound(&game, &moves);
        let told = debrief(&game);
        prop_assert!(told.curve.iter().all(|point| (0.0..=1.0).contains(&point.goodwill)));
        prop_assert_eq!(told.curve.len(), usize::from(game.day) + 1);
        let offers = offers(&game, game.next_good_day(), &Settings::default());
        prop_assert_eq!(offers.is_empty(), game.over.is_some());
    }

    /// A game is its moves: what is seen after the first of them is what was seen on the way.
    #[test]
    fn a_game_can_be_replayed_from_any_point(scenario in scenarios(), seed in any::<u64>(), moves in moves(), cut in 0usize..9) {
        let whole = play(&scenario, seed, &moves);
        let cut = cut.min(moves.len());
        let part = play(&scenario, seed, &moves[..cut]);
        prop_assert!(part.entries.len() <= whole.entries.len());
        for (one, other) in part.entries.iter().zip(&whole.entries) {
            prop_assert_eq!((one.day, one.kind, &one.heading, &one.words), (other.day, other.kind, &other.heading, &other.words));
        }
        prop_assert!(part.day <= whole.day);
        let kept = serde_json::to_string(&moves).unwrap();
        let read: Vec<Move> = serde_json::from_str(&kept).unwrap();
        prop_assert_eq!(read, moves);
    }
}
