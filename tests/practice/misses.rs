//! What many missed and had in their second try; the board in few lines; a saved board opened again.

use onemore::practice::board::{Board, NoBoard};
use onemore::practice::drill::Drill;
use onemore::practice::game::Ending;
use onemore::practice::guide::agendas;
use onemore::practice::pack::{Exercise, Pack};
use onemore::practice::result::{Done, Handed, Line, Outcome};

/// Two tasks, of which everybody does the first and one person the second.
fn pack() -> Pack {
    Pack {
        title: "Tuesday".to_owned(),
        uses: vec!["easy-payroll".to_owned(), "mend-roof".to_owned()],
        ..Pack::default()
    }
}

fn done(first: u32, second: Option<u32>) -> Option<Done> {
    Some(Done {
        first: Outcome::Checks(first),
        second: second.map(Outcome::Checks),
    })
}

/// Twenty people: fifteen missed the first check of the first task, nine of these have it in their second try; one of them did
/// the second task and missed all of it.
fn board(exercises: &[Exercise]) -> Board {
    let whole = (1 << exercises[0].checks.len()) - 1;
    let mut board = Board::new(pack().number());
    for who in 0..20u32 {
        let first = if who < 15 { whole & !1 } else { whole };
        let second = match who {
            0..9 => Some(whole),
            9..12 => Some(whole & !1),
            _ => None,
        };
        let mut all = vec![done(first, second)];
        if who == 0 {
            all.push(done(0, None));
        }
        board.take(Handed {
            pack: pack().number(),
            who: who + 1,
            done: all,
            ..Handed::default()
        });
    }
    board
}

#[test]
fn what_many_missed_stands_before_what_one_person_missed() {
    let exercises = pack().exercises();
    let misses = board(&exercises).misses(&exercises);
    assert_eq!(misses[0].what, exercises[0].checks[0]);
    assert_eq!((misses[0].missed, misses[0].of, misses[0].people), (15, 20, 15));
    assert_eq!(
        misses[0].says(),
        "missed in 15 of 20 first tries; 9 of 12 had it in their second"
    );
    // One person's five are on the coach's board, not on the wall.
    assert!(misses.len() > 3, "{misses:?}");
    let common = misses.iter().filter(|miss| miss.is_common()).count();
    assert_eq!(common, 1, "{misses:?}");
    assert!(
        misses[1..]
            .iter()
            .all(|miss| miss.people == 1 && miss.says().starts_with("missed in 1 of "))
    );
}

#[test]
fn nobody_having_it_yet_is_said_as_well() {
    let exercises = pack().exercises();
    let mut board = Board::new(pack().number());
    for who in [1, 2] {
        board.take(Handed {
            pack: pack().number(),
            who,
            done: vec![done(0, Some(0))],
            ..Handed::default()
        });
    }
    let misses = board.misses(&exercises);
    assert_eq!(
        misses[0].says(),
        "missed in 2 of 2 first tries; of 2 second tries none had it yet"
    );
}

#[test]
fn the_wall_has_room_for_a_few_exercises_and_sorting_is_one_of_them() {
    let mut pack = Pack::default();
    pack.plan_with(&agendas()[2]);
    let exercises = pack.exercises();
    let mut board = Board::new(pack.number());
    for who in 1..=4u32 {
        let one = |exercise: &Exercise| match exercise.checks.len() {
            0 => Some(Done {
                first: Outcome::Game {
                    end: Some(Ending::No),
                    day: 3,
                },
                second: None,
            }),
            1 => done(u32::from(who > 1), None),
            _ => done(0, None).filter(|_| who == 1),
        };
        board.take(Handed {
            pack: pack.number(),
            who,
            done: exercises.iter().map(one).collect(),
            ..Handed::default()
        });
    }
    assert!(board.solved(&exercises).len() > 12);
    let (all, left_out) = board.solved_in_short(&exercises, 9);
    let titles: Vec<&str> = all.iter().map(|one| one.title.as_str()).collect();
    assert_eq!((titles.len(), left_out), (5, 0), "{titles:?}");
    let sorting = format!("{}, 10 messages", Drill::NameThePurpose.info().title);
    assert_eq!(titles[0], sorting);
    assert_eq!(all[0].says, "30 of 40, 30 at once");
    // What most tried stays: everybody's game and the sorting, and of one person's three the first.
    let (few, left_out) = board.solved_in_short(&exercises, 3);
    let kept: Vec<&str> = few.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(left_out, 2);
    assert_eq!(kept, [titles[0], titles[1], titles[4]], "of {titles:?}");
}

#[test]
fn a_saved_board_opens_again_where_its_pack_is_open() {
    let exercises = pack().exercises();
    let mut board = board(&exercises);
    let mut with_line = board.handed[3].clone();
    with_line.lines = vec![Line {
        exercise: 0,
        text: "A short no is fine.".to_owned(),
    }];
    board.take(with_line);
    board.vote((4, 0));
    let (text, here) = (board.json(), pack());
    let read = |text: &str| Board::reopened(text, |number| (number == here.number()).then_some(&here));
    assert_eq!(read(&text), Ok(board.clone()));
    assert_eq!(read(&format!("\u{feff}{text}")), Ok(board.clone()));
    // Names come back with it, and are shown once the coach turns them on again.
    board.handed[0].name = "Ana".to_owned();
    board.shows_names = true;
    let opened = read(&board.json()).unwrap();
    assert_eq!((opened.handed[0].name.as_str(), opened.shows_names), ("Ana", false));

    let elsewhere = Board::reopened(&text, |_| None);
    assert_eq!(elsewhere, Err(NoBoard::PackFirst(here.number())));
    let mut smaller = here.clone();
    smaller.uses.pop();
    assert_eq!(Board::reopened(&text, |_| Some(&smaller)), Err(NoBoard::OtherEdition));
    for wrong in [
        "",
        "{}",
        "[1]",
        "{\"pack\": 70000, \"handed\": []}",
        "{\"pack\": 1}",
        "nothing",
    ] {
        assert_eq!(
            Board::reopened(wrong, |_| Some(&here)),
            Err(NoBoard::NotOurs),
            "{wrong}"
        );
    }
    let odd = text.replace("\"votes\": [", "\"votes\": [7, ");
    assert_eq!(read(&odd), Err(NoBoard::NotOurs));
    let control = text.replace("A short no is fine.", "A\\u0000");
    assert_eq!(read(&control), Err(NoBoard::NotOurs));
}
