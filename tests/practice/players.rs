//! Reps who play: one who is wise, some who are not.

use std::collections::BTreeMap;
use std::sync::Mutex;

use onemore::model::{Channel, Purpose, Settings};
use onemore::practice::game::{Attempt, Game, Move, USUAL_HOUR, play};
use onemore::practice::offers::{Offer, offers};
use onemore::practice::scenario::Scenario;

/// An email with these words.
pub fn email(day: u8, subject: &str, body: &str) -> Move {
    Move::Try(Attempt {
        day,
        hour: USUAL_HOUR,
        channel: Channel::Email,
        purpose: Purpose::Decision,
        thing: None,
        subject: subject.to_owned(),
        body: body.to_owned(),
    })
}

/// Lets the six weeks end.
pub fn to_the_end() -> Move {
    Move::Wait { until: 42 }
}

/// The move of those on offer whose note says this.
pub fn offered(game: &Game, day: u8, note: &str) -> Option<Move> {
    let is_it = |offer: &Offer| offer.note.contains(note);
    offers(game, day, &Settings::default())
        .into_iter()
        .find(is_it)
        .map(|offer| offer.made)
}

/// Something new, a question how to go on, a no made easy, one more: the same line whoever it is, every Tuesday, by changing
/// ways. It knows nothing of the card.
pub fn wise_line(scenario: &Scenario) -> Vec<Move> {
    // To write it takes longer than to play it.
    static WRITTEN: Mutex<BTreeMap<String, Vec<Move>>> = Mutex::new(BTreeMap::new());
    let mut written = WRITTEN.lock().unwrap();
    let line = written.entry(scenario.id.clone());
    line.or_insert_with(|| write_wise_line(scenario)).clone()
}

fn write_wise_line(scenario: &Scenario) -> Vec<Move> {
    const LINE: [&str; 6] = [
        "something new, and one ask",
        "brings something new",
        "asks for their way",
        "makes a no easy",
        "brings something new",
        "makes a no easy",
    ];
    // What it says does not hang on luck: it is written as if nobody answered.
    let silent = Scenario {
        card: silent(scenario),
        ..scenario.clone()
    };
    let mut moves: Vec<Move> = Vec::new();
    for (day, note) in (1..).step_by(7).zip(LINE) {
        let game = play(&silent, 0, &moves);
        moves.extend(offered(&game, day, note).or_else(|| offered(&game, day, "one ask")));
    }
    moves.push(to_the_end());
    moves
}

/// A no made easy, once a week.
pub fn easy_no_every_week(scenario: &Scenario, first_day: u8) -> Vec<Move> {
    let days = (first_day..42).step_by(7);
    let begun = play(scenario, 0, &[]);
    days.filter_map(|day| offered(&begun, day, "makes a no easy"))
        .chain([to_the_end()])
        .collect()
}

/// Something that helps to decide first, then the plain question, once a week.
pub fn help_every_week(scenario: &Scenario, first_day: u8) -> Vec<Move> {
    let place = scenario.things.iter().position(|thing| thing.helps_deciding);
    let title = place.map_or("", |place| &scenario.things[place].title);
    let called = &scenario.buyer.called;
    let mut line: Vec<Move> = (first_day..42)
        .step_by(7)
        .map(|day| {
            email(
                day,
                "The next step",
                &format!("Hi {called}, I have {title}. Would Tuesday at ten suit you?"),
            )
        })
        .collect();
    if let (Some(Move::Try(first)), Some(place)) = (line.first_mut(), place) {
        first.thing = Some(place as u8);
    }
    line.push(to_the_end());
    line
}

/// Nobody there to answer.
fn silent(scenario: &Scenario) -> onemore::practice::scenario::BuyerCard {
    let mut card = scenario.card.clone();
    card.away = Some(onemore::practice::scenario::Absence {
        from: 0,
        back: 200,
        auto_reply: String::new(),
    });
    card
}

/// An empty message every day.
pub fn spam() -> Vec<Move> {
    let words = "Hi, just checking in to see if there is any news. Best wishes, Robin";
    (0..42)
        .map(|day| email(day, "Checking in", words))
        .chain([to_the_end()])
        .collect()
}

/// Pressure every two days.
pub fn pressure() -> Vec<Move> {
    let words = |day: u8| {
        format!(
            "This is my message number {} about the proposal and you still have not replied. I am disappointed. I need your \
             decision by Friday, otherwise I have to close the file. Will you sign?",
            day / 2 + 1
        )
    };
    let each = (0..42).step_by(2).map(|day| email(day, "Last chance", &words(day)));
    each.chain([to_the_end()]).collect()
}
