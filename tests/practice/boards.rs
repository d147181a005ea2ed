//! The board: many results at once, each with what became of it; and the board as a file.

use onemore::practice::board::Board;
use onemore::practice::code::encode;
use onemore::practice::game::Ending;
use onemore::practice::pack::{Exercise, Pack, RESULT_ADDRESS, result_text};
use onemore::practice::result::{Done, Handed, Kind, Line, Outcome};

fn pack() -> Pack {
    Pack {
        title: "Tuesday".to_owned(),
        uses: vec!["bike-workshop".to_owned(), "mend-roof".to_owned()],
        ..Pack::default()
    }
}

fn exercises() -> Vec<Exercise> {
    pack().exercises()
}

fn kinds() -> Vec<Kind> {
    exercises().iter().map(|exercise| exercise.kind).collect()
}

fn handed(who: u32) -> Handed {
    Handed {
        pack: pack().number(),
        who,
        done: vec![
            Some(Done {
                first: Outcome::Game {
                    end: Some(Ending::No),
                    day: 8,
                },
                second: None,
            }),
            Some(Done {
                first: Outcome::Checks(0b1),
                second: Some(Outcome::Checks(0b11)),
            }),
        ],
        ..Handed::default()
    }
}

fn code(who: u32) -> String {
    encode(&handed(who), &kinds()).unwrap()
}

fn link(handed: &Handed) -> String {
    format!("https://coach.example/{RESULT_ADDRESS}{}", result_text(handed))
}

#[track_caller]
fn assert_said(board: &mut Board, text: &str, expected: &[(bool, &str)]) {
    let said = board.take_text(text, &kinds());
    assert_eq!(said.len(), expected.len(), "{said:?}");
    for (one, (taken, part)) in said.iter().zip(expected) {
        assert!(one.taken == *taken && one.says.contains(part), "{one:?}, not {part:?}");
        assert!(one.input.chars().count() <= 25, "{one:?}");
    }
}

#[test]
fn codes_and_links_are_taken_a_line_each_and_what_does_not_fit_is_said() {
    let mut board = Board::new(pack().number());
    let mut slip = code(3);
    slip.replace_range(0..1, if slip.starts_with('7') { "8" } else { "7" });
    let other = Handed {
        pack: pack().number() ^ 1,
        ..handed(4)
    };
    let text = format!(
        "{}\r\n\n  {}\n{slip}\nHello\n{}\n{}\n",
        code(1),
        link(&handed(2)),
        link(&other),
        code(1)
    );
    assert_said(
        &mut board,
        &text,
        &[
            (true, "Taken."),
            (true, "Taken."),
            (false, "Characters 1 to 5"),
            (false, "Characters 1 to 5 do not fit"),
            (false, "another pack"),
            (true, "replaces"),
        ],
    );
    assert_eq!(board.handed.len(), 2);
    assert_said(&mut board, "", &[]);
    assert_said(
        &mut board,
        &"no code ".repeat(40),
        &[(false, "neither a code nor a link")],
    );
}

#[test]
fn a_link_that_says_more_than_the_pack_has_is_refused() {
    let mut board = Board::new(pack().number());
    let mut longer = handed(1);
    longer.done.push(longer.done[0]);
    let mut swapped = handed(2);
    swapped.done.swap(0, 1);
    let mut bits = handed(3);
    bits.done[1] = Some(Done {
        first: Outcome::Checks(u32::MAX),
        second: None,
    });
    let mut line = handed(4);
    line.lines = vec![Line {
        exercise: 2,
        text: "x".to_owned(),
    }];
    for wrong in [longer, swapped, bits, line] {
        assert_said(&mut board, &link(&wrong), &[(false, "other exercises")]);
    }
    assert!(board.handed.is_empty());
    assert_said(&mut board, &link(&handed(5)), &[(true, "Taken.")]);
}

#[test]
fn the_board_goes_out_as_a_table_that_no_spreadsheet_runs_and_without_names_unless_they_are_shown() {
    let mut board = Board::new(pack().number());
    let mut named = handed(1);
    named.name = "=cmd \"x\"".to_owned();
    board.take(named);
    board.take(handed(2));
    let table = board.csv(&exercises());
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(
        lines[0].starts_with("\u{feff}\"Who\",\"Light for a workshop, first try\""),
        "{}",
        lines[0]
    );
    let count = exercises()[1].checks.len();
    assert_eq!(
        lines[1],
        format!("\"1\",\"A clear no, day 9\",\"\",\"1 of {count}\",\"2 of {count}\"")
    );
    assert!(!board.json().contains("cmd"));
    board.shows_names = true;
    assert!(board.csv(&exercises()).contains("\"'=cmd \"\"x\"\"\""));
    assert_eq!(serde_json::from_str::<Board>(&board.json()).unwrap(), board);
}

fn named(who: u32, name: &str, lines: &[(u8, &str)]) -> Handed {
    let line = |(exercise, text): &(u8, &str)| Line {
        exercise: *exercise,
        text: (*text).to_owned(),
    };
    Handed {
        name: name.to_owned(),
        lines: lines.iter().map(line).collect(),
        ..handed(who)
    }
}

#[track_caller]
fn assert_lines(board: &Board, expected: &[(&str, u32)]) {
    let lines = board.lines(&exercises());
    let shown: Vec<_> = lines.iter().map(|line| (line.text.as_str(), line.votes)).collect();
    assert_eq!(shown, expected);
}

#[test]
fn a_name_and_a_line_can_be_taken_back_but_a_typed_code_takes_none() {
    let mut board = Board::new(pack().number());
    board.take(named(1, "Ana", &[(0, "Slate or tile?"), (1, "A no is fine.")]));
    let code = encode(&handed(1), &kinds()).unwrap();
    assert_said(&mut board, &code, &[(true, "replaces")]);
    assert_eq!(board.handed[0].name, "Ana", "a code has no room for it");
    assert_lines(&board, &[("A no is fine.", 0), ("Slate or tile?", 0)]);
    assert_said(
        &mut board,
        &link(&named(1, "", &[(1, "A no is fine.")])),
        &[(true, "replaces")],
    );
    assert_eq!(board.handed[0].name, "", "unticked since");
    assert_lines(&board, &[("A no is fine.", 0)]);
}

#[test]
fn votes_belong_to_the_words_they_were_given_for_and_can_be_taken_back() {
    let mut board = Board::new(pack().number());
    board.take(named(1, "", &[(0, "Slate or tile?"), (1, "A no is fine.")]));
    board.take(named(2, "", &[(0, "Shall I close it?")]));
    for key in [(1, 0), (1, 0), (1, 1), (2, 0)] {
        board.vote(key);
    }
    assert_lines(
        &board,
        &[("Slate or tile?", 2), ("A no is fine.", 1), ("Shall I close it?", 1)],
    );
    board.take(named(1, "", &[(0, "Slate?"), (1, "A no is fine.")]));
    assert_lines(&board, &[("A no is fine.", 1), ("Shall I close it?", 1), ("Slate?", 0)]);
    board.take_vote_back((1, 1));
    board.take_vote_back((1, 1));
    board.take_vote_back((1, 0));
    assert_lines(&board, &[("Shall I close it?", 1), ("A no is fine.", 0), ("Slate?", 0)]);
    assert_eq!(board.votes.len(), 1);
}

/// A slip of paper that was written early and typed in late takes nothing back.
#[test]
fn an_early_code_does_not_undo_a_later_link() {
    let mut early = handed(1);
    early.done[1] = None;
    let early = encode(&early, &kinds()).unwrap();
    let mut board = Board::new(pack().number());
    assert_said(
        &mut board,
        &format!("{}\n{early}\n{}", link(&handed(1)), code(1)),
        &[(true, "Taken"), (false, "Older"), (true, "replaces")],
    );
    assert_eq!(board.handed[0].done, handed(1).done);
    let mut other_way = Board::new(pack().number());
    assert_said(
        &mut other_way,
        &format!("{early}\n{}", link(&handed(1))),
        &[(true, "Taken"), (true, "replaces")],
    );
    assert_eq!(other_way.handed, board.handed);
}
