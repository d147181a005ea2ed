//! What a touch is told to have done: the cause that it had, and no other.

use onemore::model::{Channel, Principle, Purpose};
use onemore::practice::debrief::{Debrief, TouchEffect, debrief};
use onemore::practice::game::{Attempt, Ending, EntryKind, Game, Move, USUAL_HOUR, play, play_often};
use onemore::practice::scenarios::named;

use super::players::{email, to_the_end};

fn touches(told: &Debrief) -> Vec<&TouchEffect> {
    told.timeline.iter().filter_map(|line| line.touch.as_ref()).collect()
}

/// The games of some seeds with these moves, each with what is told of its last touch.
fn told_of(id: &str, moves: &[Move]) -> Vec<(Game, TouchEffect)> {
    let scenario = named(id).unwrap();
    let told = |seed| {
        let game = play(&scenario, seed, moves);
        let told = debrief(&game);
        let last = (*touches(&told).last().unwrap()).clone();
        (game, last)
    };
    (1..41).map(told).collect()
}

fn has_ended(game: &Game, ending: Ending) -> bool {
    game.over == Some(ending)
}

#[test]
fn the_wrong_person_who_was_told_that_a_no_is_fine_says_whose_it_is() {
    let words =
        "Hi Ingrid,\n\nif it is not for you, a no is perfectly fine, and I would be glad to know. Is it a no?\n\nRobin";
    let mut won = 0;
    for (game, touch) in told_of("school-kitchen", &[email(1, "Vegetables", words), to_the_end()]) {
        let says = &touch.outcome.says;
        assert!(!says.contains("did not touch"), "{says}");
        if has_ended(&game, Ending::RightPerson) {
            won += 1;
            assert_eq!(touch.outcome.principle, Principle::P6, "{says}");
            assert!(says.contains("never theirs"), "{says}");
        }
    }
    assert!(won > 9, "{won} of 40");
}

#[test]
fn an_answer_out_of_the_pile_is_told_as_one() {
    let words = "Hi Callum, how and when would you like me to get in touch about the book?";
    let mut answered = 0;
    for (game, touch) in told_of("vet", &[email(2, "The book", words), to_the_end()]) {
        let says = &touch.outcome.says;
        answered += usize::from(game.is_won());
        assert!(says.contains("was away"), "{says}");
    }
    assert!(answered > 5, "{answered} of 40");
}

#[test]
fn who_is_put_off_by_pressure_is_told_of_the_pressure() {
    let words = "Hi Callum, you still have not replied. I need your decision on the book by Friday, otherwise I close the file.";
    let moves = [email(22, "The book", words), Move::Wait { until: 30 }];
    let games = play_often(&named("vet").unwrap(), 1..301, &moves);
    let is_heard = |game: &&Game| game.entries.iter().any(|entry| entry.kind == EntryKind::Theirs);
    let put_off: Vec<&Game> = games.iter().filter(is_heard).collect();
    assert!(put_off.len() > 2, "{} of 300", put_off.len());
    for game in put_off {
        let outcome = &touches(&debrief(game)).last().unwrap().outcome.clone();
        assert_eq!(outcome.principle, Principle::P6, "{}", outcome.says);
        assert!(outcome.says.contains("put off by being pushed"), "{}", outcome.says);
    }
}

/// A letter is read when it comes: what held them up when it was sent may be over by then.
#[test]
fn a_letter_is_told_by_the_day_it_comes() {
    let scenario = named("launderettes").unwrap();
    let letter = Move::Try(Attempt {
        day: scenario.card.free_on - 2,
        hour: USUAL_HOUR,
        channel: Channel::Post,
        purpose: Purpose::Decision,
        thing: None,
        subject: String::new(),
        body: "Dear Marlene, how and when would you like me to get in touch about the proposal?".to_owned(),
    });
    let mut answered = 0;
    for (game, touch) in told_of("launderettes", &[letter, to_the_end()]) {
        answered += usize::from(game.is_won());
        assert!(
            !touch.outcome.says.contains("in the middle of everything"),
            "{}",
            touch.outcome.says
        );
    }
    assert!(answered > 3, "{answered} of 40");
}

#[test]
fn what_was_read_in_the_same_days_is_told_so() {
    let how = |day| {
        let words = "Hi Marlene, how and when would you like me to get in touch about the proposal?";
        email(day, "The proposal", words)
    };
    let mut silent = 0;
    for (game, touch) in told_of("launderettes", &[how(1), how(2), Move::Wait { until: 5 }]) {
        if game.over.is_none() {
            silent += 1;
            assert_eq!(touch.outcome.principle, Principle::P8, "{}", touch.outcome.says);
            assert!(
                touch.outcome.says.contains("in the same days"),
                "{}",
                touch.outcome.says
            );
            assert!(touch.chance_in_words.starts_with("Nobody"), "{}", touch.chance_in_words);
        }
    }
    assert!(silent > 2, "{silent} of 40");
}

/// Written on Saturday, read on Monday, on one pile with what was written then.
#[test]
fn room_is_counted_as_it_is_felt() {
    let ask = |day, what: &str| {
        email(
            day,
            "The cabinet",
            &format!("Hi Tomasz, could we speak about {what} on Thursday?"),
        )
    };
    let scenario = named("bakery").unwrap();
    let marks = |moves: &[Move]| -> Vec<String> {
        let told = debrief(&play(&scenario, 3, moves));
        let marks = touches(&told).last().unwrap().marks.clone();
        marks
            .into_iter()
            .filter(|mark| mark.principle == Principle::P8)
            .map(|mark| mark.says)
            .collect()
    };
    assert_eq!(
        marks(&[ask(5, "the cabinet"), ask(7, "where it would stand")]),
        ["It was read on the same day as the one before, and so weighed double."]
    );
    assert_eq!(
        marks(&[ask(1, "the cabinet"), ask(8, "where it would stand")]),
        ["It came 7 days after the one before."]
    );
    let gift = Move::Try(Attempt {
        day: 1,
        hour: USUAL_HOUR,
        channel: Channel::Email,
        purpose: Purpose::ShareSomething,
        thing: Some(0),
        subject: String::new(),
        body: "Hi Tomasz, here is a baker's diary of the first month with cold dough. Page four made me think of you."
            .to_owned(),
    });
    let none: [&str; 0] = [];
    assert_eq!(
        marks(&[ask(1, "the cabinet"), gift]),
        none,
        "a gift neither crowds nor leaves room"
    );
}
