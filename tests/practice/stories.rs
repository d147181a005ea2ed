//! One buyer, one line of play, in words somebody really wrote.

use onemore::model::{Channel, Purpose};
use onemore::practice::calendar::day_in_words;
use onemore::practice::debrief::debrief;
use onemore::practice::game::{Attempt, Ending, EntryKind, Game, Move, USUAL_HOUR, play, play_often};
use onemore::practice::scenario::Scenario;
use onemore::practice::scenarios::{all, named};

use super::players::{email, spam, to_the_end, wise_line};

fn attempt(day: u8, hour: u8, channel: Channel, purpose: Purpose, body: &str) -> Attempt {
    Attempt {
        day,
        hour,
        channel,
        purpose,
        thing: None,
        subject: String::new(),
        body: body.to_owned(),
    }
}

/// How the games of a hundred seeds end that begin with these moves.
fn ends(id: &str, moves: &[Move]) -> Vec<Option<Ending>> {
    let scenario = named(id).unwrap();
    // A wait ends when something is heard; the game goes on after a "soon".
    let waits = std::iter::repeat_n(to_the_end(), 4);
    let line: Vec<Move> = moves.iter().cloned().chain(waits).collect();
    play_often(&scenario, 1..101, &line)
        .iter()
        .map(|game| game.over)
        .collect()
}

fn count(ends: &[Option<Ending>], ending: Ending) -> usize {
    ends.iter().filter(|over| **over == Some(ending)).count()
}

#[test]
fn the_same_seed_tells_the_same_story_and_another_seed_another() {
    let scenario = named("hotel-linen").unwrap();
    let line = wise_line(&scenario);
    let told = |seed| play(&scenario, seed, &line).entries;
    assert_eq!(told(5), told(5));
    assert!((6..30).any(|seed| told(seed) != told(5)));
}

/// What opens each situation, in one message of the rep's own words: of a hundred such games how many at least end so.
#[test]
fn each_situation_opens_to_the_words_it_is_closed_for() {
    let how =
        "I imagine that everything comes at once just now. How and when would you like me to get in touch about it?";
    let no_is_fine = "If it is not for you, a no is perfectly fine, and I would be glad to know. Is it a no?";
    let who = "Who would be the right person to talk to about this?";
    for (id, words, expected, at_least) in [
        ("launderettes", how, Ending::NotNow, 30),
        ("clock-museum", how, Ending::NotNow, 30),
        ("bakery", how, Ending::NotNow, 30),
        (
            "brewery",
            "Congratulations on the medal for Late Summer! Shall we leave the labels until autumn?",
            Ending::NotNow,
            30,
        ),
        ("bike-workshop", no_is_fine, Ending::No, 40),
        ("plant-nursery", no_is_fine, Ending::No, 40),
        ("dentist", no_is_fine, Ending::No, 35),
        ("school-kitchen", who, Ending::RightPerson, 35),
    ] {
        let scenario = named(id).unwrap();
        let words = format!("Hi {},\n\n{words}\n\nBest wishes, Robin", scenario.buyer.called);
        let ends = ends(id, &[email(1, &scenario.matter, &words)]);
        let won = count(&ends, expected);
        println!("{id}: {won}");
        assert!(won >= at_least, "{id}: {won} of 100");
    }
}

/// Of a hundred games with these words alone on day 1, how many end so.
fn ends_with(id: &str, question: &str, ending: Ending) -> usize {
    let scenario = named(id).unwrap();
    let words = format!("Hi {},\n\n{question}\n\nBest wishes, Robin", scenario.buyer.called);
    count(&ends(id, &[email(1, &scenario.matter, &words)]), ending)
}

/// What the end of the game says would have opened it does open it, asked for by itself and in many words.
#[test]
fn the_question_the_debrief_names_opens_them_by_itself() {
    let (other, later, no) = (Ending::RightPerson, Ending::NotNow, Ending::No);
    for (id, question, ending) in [
        ("school-kitchen", "Who buys vegetables for the schools now?", other),
        ("school-kitchen", "Could you point me to the right person?", other),
        (
            "school-kitchen",
            "Are you the one who decides on this, or is it somebody else?",
            other,
        ),
        ("school-kitchen", "Please let me know who looks after this now.", other),
        ("ferry", "Who chooses the bowls on board?", other),
        ("ferry", "Whom should I ask about the bowls?", other),
        ("clock-museum", "Who else has a say in this?", later),
        (
            "clock-museum",
            "Does anybody else have to agree, and when are they back?",
            later,
        ),
        ("climbing-hall", "Who else has a say, and when would that be?", later),
        ("bakery", "When is the money decided on?", later),
        ("town-library", "When does the council decide?", later),
        ("software-house", "When is next year’s budget given out?", later),
        ("software-house", "How are such things decided at your place?", later),
        (
            "brewery",
            "Is it still for this year, with everything else you have on?",
            later,
        ),
        ("orchestra", "Is this still on your list for the tour?", later),
        ("clock-museum", "When is your colleague back?", later),
        ("plant-nursery", "Is this for you at all?", no),
        ("plant-nursery", "I wonder whether this is something for you.", no),
        (
            "plant-nursery",
            "Is what we make a good fit for a garden like yours?",
            no,
        ),
        ("plant-nursery", "Would it suit a garden such as yours at all?", no),
    ] {
        let won = ends_with(id, question, ending);
        println!("{id}: {won}: {question}");
        // About half, and fewer with the hard ones; without the question about one in ten.
        assert!(won >= 20, "{id}: {won} of 100: {question}");
    }
}

#[test]
fn what_only_sounds_like_the_question_opens_nobody() {
    let no_question = "I know who decides at your place, and when the council decides.";
    for (id, words, ending) in [
        ("school-kitchen", no_question, Ending::RightPerson),
        ("town-library", no_question, Ending::NotNow),
        (
            "town-library",
            "When can I expect your decision on the offer?",
            Ending::NotNow,
        ),
        ("town-library", "Would Tuesday at ten suit you?", Ending::NotNow),
        // It is the rep who waits.
        ("town-library", "When will I hear back from you?", Ending::NotNow),
        ("climbing-hall", "When will you get back to me?", Ending::NotNow),
        (
            "school-kitchen",
            "When are you coming back to me about this?",
            Ending::RightPerson,
        ),
        ("clock-museum", "When will you return my call?", Ending::NotNow),
        (
            "clock-museum",
            "When will you come back with an answer?",
            Ending::NotNow,
        ),
        ("plant-nursery", "Would Tuesday be right for you?", Ending::No),
        ("plant-nursery", "Is there anything you need from me?", Ending::No),
        ("care-home", "Can I do anything for you at all?", Ending::No),
        ("care-home", "Would Thursday morning suit you at all?", Ending::No),
        // It is somebody else’s question.
        ("launderettes", "Who else has a say in this?", Ending::NotNow),
        ("bike-workshop", "Who buys the lights in your workshop?", Ending::No),
        ("care-home", "Who looks after the garden?", Ending::No),
    ] {
        let won = ends_with(id, words, ending);
        println!("{id}: {won}: {words}");
        assert!(won < 20, "{id}: {won} of 100: {words}");
    }
}

/// A check-in stays one, whichever question hangs on it, whoever reads it.
#[test]
fn a_check_in_with_a_question_behind_it_is_answered_by_nobody() {
    for scenario in all() {
        let called = &scenario.buyer.called;
        for words in [
            "Just checking in. Can I do anything for you?",
            "Just checking in. Is it still on your list?",
            "Just checking in. When will I hear back from you?",
        ] {
            let line = [
                email(20, "Checking in", &format!("Hi {called},\n\n{words}\n\nRobin")),
                to_the_end(),
            ];
            let games = play_often(&scenario, 1..41, &line);
            assert!(!games.iter().any(Game::is_won), "{}: {words}", scenario.id);
            let told = debrief(&games[0]);
            let touch = told.timeline.iter().find_map(|line| line.touch.as_ref()).unwrap();
            let asked = touch
                .marks
                .iter()
                .find(|mark| mark.kept && mark.says.starts_with("It asked"));
            assert_eq!(asked, None, "{}: {words}", scenario.id);
        }
    }
}

#[test]
fn who_needs_help_to_decide_says_yes_to_help_and_to_nothing_else() {
    let ask = email(
        1,
        "The sound",
        "Hi Priya, would Tuesday at ten suit you to decide on the new sound?",
    );
    let asked = ends("theatre", &[ask]);
    assert_eq!(
        count(&asked, Ending::Silence),
        100,
        "reasons and asks alone settle nothing"
    );
    let help = Attempt {
        thing: Some(0),
        ..attempt(
            1,
            USUAL_HOUR,
            Channel::Email,
            Purpose::ShareSomething,
            "Hi Priya, you could try two of the loudspeakers in the hall for one rehearsal evening. Would Tuesday suit you?",
        )
    };
    let helped = ends("theatre", &[Move::Try(help)]);
    assert!(count(&helped, Ending::Yes) >= 50, "{}", count(&helped, Ending::Yes));
    assert_eq!(count(&helped, Ending::No), 0, "they love it");
}

#[test]
fn who_is_on_leave_answers_after_it_and_the_machine_says_when() {
    let words = "Hi Callum, would Tuesday at ten suit you to talk about the book?";
    let game = play(&named("vet").unwrap(), 1, &[email(1, "The book", words)]);
    let machine = game
        .entries
        .iter()
        .find(|entry| entry.kind == EntryKind::Machine)
        .unwrap();
    assert!(machine.words.contains("back on Wednesday 17 June"), "{}", machine.words);
    for seed in 1..40 {
        let game = play(
            &named("vet").unwrap(),
            seed,
            &[email(1, "The book", words), to_the_end()],
        );
        assert!(
            game.entries
                .iter()
                .all(|entry| entry.kind != EntryKind::Theirs || entry.day >= 16)
        );
    }
    // No machine was set up, and somebody in the office knows.
    let call = attempt(
        1,
        10,
        Channel::Call,
        Purpose::Decision,
        "Hello, this is Robin about the panels.",
    );
    let game = play(&named("translators").unwrap(), 1, &[Move::Try(call)]);
    let desk = game.entries.last().unwrap();
    assert!(desk.words.contains("Back on Tuesday 28 July"), "{desk:?}");
}

#[test]
fn what_says_nothing_or_presses_brings_a_soon_at_most() {
    for scenario in all() {
        for game in play_often(&scenario, 1..41, &spam()[..2]) {
            for entry in game.entries.iter().filter(|entry| entry.kind == EntryKind::Theirs) {
                assert_eq!(entry.words, scenario.card.says.put_off, "{}", scenario.id);
            }
        }
    }
}

#[test]
fn a_call_outside_their_hours_rings_in_an_empty_room() {
    let scenario = named("bookshop").unwrap();
    let call = |day, hour| {
        let said = "Hello Yusuf, a no is fine about the till. Is it a no?";
        Move::Try(attempt(day, hour, Channel::Call, Purpose::EasyNo, said))
    };
    for (day, hour) in [(0, 12), (6, 12), (1, 9), (1, 17)] {
        for seed in 1..30 {
            let game = play(&scenario, seed, &[call(day, hour)]);
            assert_eq!(game.over, None, "day {day} at {hour}");
            assert_eq!(game.entries.last().unwrap().note, "It rang for a long time.");
        }
    }
    let at_once = |seed| play(&scenario, seed, &[call(1, 12)]);
    let game = (1..30).map(at_once).find(Game::is_won).unwrap();
    let heard: Vec<(&str, &str)> = game
        .entries
        .iter()
        .filter(|entry| entry.day == 1)
        .map(|entry| (entry.heading.as_str(), entry.note.as_str()))
        .collect();
    assert_eq!(heard, [("Call", ""), ("Yusuf picked up", ""), ("A clear no", "")]);
}

#[test]
fn a_day_they_name_is_one_of_theirs_and_after_what_holds_them_up() {
    let scenario = named("launderettes").unwrap();
    let how = "Hi Marlene, how and when would you like me to get in touch about the proposal?";
    let games = play_often(&scenario, 1..60, &[email(2, "The proposal", how), to_the_end()]);
    let game = games.iter().find(|game| game.over == Some(Ending::NotNow)).unwrap();
    assert_eq!(game.named_day, Some(25));
    let words = &game
        .entries
        .iter()
        .find(|entry| entry.kind == EntryKind::Theirs)
        .unwrap()
        .words;
    assert!(words.contains("on Friday 6 February"), "{words}");
}

/// Marlene can think again on day 25. Whoever is asked shortly before answers a little later, and names a day that is still to
/// come.
#[test]
fn nobody_names_a_day_that_is_over_when_they_are_heard() {
    for id in ["launderettes", "clock-museum", "hotel-linen", "aquarium"] {
        let scenario = named(id).unwrap();
        let how = "How and when would you like me to get in touch about it?";
        let words = format!("Hi {},\n\n{how}\n\nBest wishes, Robin", scenario.buyer.called);
        let free_on = scenario.card.free_on;
        let mut late = 0;
        for asked_on in free_on - 4..free_on {
            let line = [email(asked_on, &scenario.matter, &words), to_the_end()];
            for game in play_often(&scenario, 1..60, &line) {
                let Some(named) = game.named_day else { continue };
                late += usize::from(game.day >= free_on);
                assert!(
                    named > game.day && named >= free_on,
                    "{id}: {named} on day {}",
                    game.day
                );
                let said = game
                    .entries
                    .iter()
                    .find(|entry| entry.kind == EntryKind::Theirs)
                    .unwrap();
                let day = day_in_words(&scenario, named);
                assert!(said.words.contains(&day), "{id}: {} is not {day}", said.words);
            }
        }
        assert!(late > 0, "{id}: nobody answered late, so nothing was looked at");
    }
}

#[test]
fn waiting_ends_when_something_is_heard() {
    let scenario = named("theatre").unwrap();
    let ask = email(
        1,
        "The sound",
        "Hi Priya, would Tuesday at ten suit you to decide on the new sound?",
    );
    let games = play_often(&scenario, 1..60, &[ask, Move::Wait { until: 30 }]);
    let put_off = games
        .iter()
        .find(|game| game.entries.iter().any(|entry| entry.kind == EntryKind::Theirs));
    let game = put_off.unwrap();
    assert!(game.over.is_none() && game.day < 30, "day {}", game.day);
    assert_eq!(game.entries.last().unwrap().words, scenario.card.says.put_off);
    assert!(!game.entries.iter().any(|entry| entry.is_unanswered));
}

#[test]
fn letting_go_ends_the_game_and_later_moves_are_not_made() {
    let scenario = named("theatre").unwrap();
    let moves = [
        Move::Nurture { day: 9 },
        email(12, "The sound", "Hi Priya, is it a yes?"),
    ];
    let game = play(&scenario, 1, &moves);
    assert_eq!(
        (game.over, game.day, game.made, game.tries()),
        (Some(Ending::Nurture), 9, 1, 0)
    );
    assert_eq!(game.moves(), &moves[..1]);
}

#[test]
fn the_same_thing_and_the_same_words_are_new_once() {
    let scenario = named("bakery").unwrap();
    let gift = |day| {
        Move::Try(Attempt {
            thing: Some(0),
            ..attempt(
                day,
                USUAL_HOUR,
                Channel::Email,
                Purpose::ShareSomething,
                "Hi Tomasz, here is a baker's diary of the first month with cold dough. Page four made me think of you.",
            )
        })
    };
    let once = play(&scenario, 3, &[gift(1)]);
    assert!(
        once.goodwill > 0.999,
        "something given costs nothing: {}",
        once.goodwill
    );
    assert_eq!(once.unused_things(), [1, 2]);
    let twice = play(&scenario, 3, &[gift(1), gift(8)]);
    assert!(
        twice.goodwill < 0.99,
        "given twice it is an ordinary message: {}",
        twice.goodwill
    );
}

/// A whole room plays one scenario with one seed: whoever does the same on a day meets the same, whatever they did before, as
/// long as it did not wear on the buyer.
#[test]
fn each_day_has_its_own_luck() {
    let no_is_fine = "Hi Noor, a no is perfectly fine. Is it a no about the lights?";
    let scenario: Scenario = named("bike-workshop").unwrap();
    let thanks = attempt(
        1,
        10,
        Channel::Email,
        Purpose::Occasion,
        "Hi Noor, all the best for the new year.",
    );
    for seed in 1..40 {
        let alone = play(&scenario, seed, &[email(8, "The lights", no_is_fine), to_the_end()]);
        let after = play(
            &scenario,
            seed,
            &[
                Move::Try(thanks.clone()),
                email(8, "The lights", no_is_fine),
                to_the_end(),
            ],
        );
        assert_eq!((alone.over, alone.day), (after.over, after.day), "seed {seed}");
    }
}
