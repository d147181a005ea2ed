//! Typed codes: they come back as they went, are short enough, and every slip of a single letter is noticed and found.

use onemore::practice::code::{CodeError, MOST_CHARACTERS, Typing, decode, encode, fits_all, typing};
use onemore::practice::game::Ending;
use onemore::practice::result::{Done, Handed, Kind, Outcome};
use proptest::prelude::*;

const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn kinds() -> Vec<Kind> {
    vec![Kind::Game, Kind::Checks(8), Kind::Checks(1), Kind::Checks(12)]
}

fn handed() -> Handed {
    let game = |end, day| Outcome::Game { end, day };
    let done = |first, second| Some(Done { first, second });
    Handed {
        pack: 0x9a3,
        who: 0x3_1f0c,
        done: vec![
            done(game(Some(Ending::Silence), 41), Some(game(Some(Ending::No), 9))),
            done(Outcome::Checks(0b0110_1101), Some(Outcome::Checks(0xff))),
            done(Outcome::Checks(0), None),
            None,
        ],
        ..Handed::default()
    }
}

fn code() -> String {
    encode(&handed(), &kinds()).unwrap()
}

#[track_caller]
fn assert_refused(typed: &str, sentence: &str) {
    let refused = decode(typed, 0x9a3, &kinds()).unwrap_err();
    assert_eq!(refused.to_string(), sentence, "{typed}");
}

/// The same with another letter at this place among the letters.
fn with(code: &str, place: usize, letter: char) -> String {
    let mut letters: Vec<char> = code.chars().collect();
    let at = (0..letters.len()).filter(|at| letters[*at] != '-').nth(place).unwrap();
    letters[at] = letter;
    letters.into_iter().collect()
}

#[test]
fn a_code_comes_back_however_it_is_typed() {
    let code = code();
    assert!(code.len() <= MOST_CHARACTERS, "{code}");
    assert!(code.split('-').rev().skip(1).all(|group| group.len() == 5), "{code}");
    for typed in [
        code.clone(),
        code.to_lowercase(),
        code.replace('-', " "),
        code.replace('-', ""),
        code.replace('0', "o").replace('1', "l"),
        format!("  {code}\n"),
    ] {
        assert_eq!(decode(&typed, 0x9a3, &kinds()), Ok(handed()), "{typed}");
    }
}

#[test]
fn every_wrong_letter_is_found_in_its_group() {
    let code = code();
    let letters: Vec<char> = code.chars().filter(|sign| *sign != '-').collect();
    let mut tried = 0;
    for place in 0..letters.len() {
        for letter in LETTERS.chars().filter(|letter| *letter != letters[place]) {
            let typed = with(&code, place, letter);
            let refused = decode(&typed, 0x9a3, &kinds()).unwrap_err();
            let group = place / 5;
            let is_last = group == (letters.len() - 1) / 5;
            let found = refused == CodeError::Groups(vec![group])
                || is_last && matches!(refused, CodeError::From(_) | CodeError::Cut(_));
            assert!(found, "{typed}: {refused:?}");
            tried += 1;
        }
    }
    assert_eq!(tried, letters.len() * 31);
}

#[test]
fn every_two_neighbours_changed_over_are_noticed() {
    let letters: Vec<char> = code().chars().filter(|sign| *sign != '-').collect();
    for place in 0..letters.len() - 1 {
        let mut swapped = letters.clone();
        swapped.swap(place, place + 1);
        if swapped != letters {
            let typed: String = swapped.iter().collect();
            assert!(decode(&typed, 0x9a3, &kinds()).is_err(), "{typed}");
        }
    }
}

#[test]
fn groups_left_out_said_twice_or_out_of_place_are_noticed() {
    let code = code();
    let groups: Vec<&str> = code.split('-').collect();
    for place in 0..groups.len() {
        let mut fewer = groups.clone();
        fewer.remove(place);
        let mut more = groups.clone();
        more.insert(place, groups[place]);
        let mut moved = groups.clone();
        moved.rotate_left(place);
        for typed in [fewer.concat(), more.concat(), moved.concat()] {
            let whole = typed == groups.concat();
            assert_eq!(decode(&typed, 0x9a3, &kinds()).is_ok(), whole, "{typed}");
        }
    }
}

#[test]
fn what_is_wrong_is_said() {
    let code = code();
    let groups: Vec<&str> = code.split('-').collect();
    let third = with(&code, 12, if groups[2].as_bytes()[2] == b'7' { '8' } else { '7' });
    assert_refused(&third, "Characters 11 to 15 do not fit: look at them once more.");
    assert_refused("", "There is no code yet.");
    assert_refused(" - ", "There is no code yet.");
    assert_refused("AB?", "Character 3 is “?”, which no code has.");
    assert_refused(
        &format!("{code}{code}"),
        &format!(
            "{} characters without the hyphens; a code has at most 34.",
            code.replace('-', "").len() * 2
        ),
    );
    let cut = groups[..2].concat();
    assert_refused(&cut, "The code goes on after character 10: the end is missing.");
    let short: String = code
        .replace('-', "")
        .chars()
        .enumerate()
        .filter(|(place, _)| *place != 6)
        .map(|(_, sign)| sign)
        .collect();
    assert_refused(
        &short,
        "From character 6 on nothing fits: is one missing there, or one too many?",
    );
    let other = decode(&code, 0x111, &kinds()).unwrap_err();
    assert_eq!(
        other.to_string(),
        "This code belongs to another pack than the one that is open, or to another edition of it."
    );
    let fewer = decode(&code, 0x9a3, &kinds()[..1]).unwrap_err();
    assert_eq!(fewer, CodeError::OtherPack);
}

/// Our tasks may be checked for more in a later version: a code of the other one is refused, also where it is as long.
#[test]
fn a_code_of_another_edition_is_refused_and_not_misread() {
    let code = encode(&handed(), &kinds()).unwrap();
    for other in [
        [Kind::Game, Kind::Checks(8), Kind::Checks(1), Kind::Checks(11)],
        [Kind::Game, Kind::Checks(8), Kind::Checks(12), Kind::Checks(1)],
        [Kind::Game, Kind::Checks(9), Kind::Checks(0), Kind::Checks(12)],
        [Kind::Checks(8), Kind::Game, Kind::Checks(1), Kind::Checks(12)],
    ] {
        assert_eq!(decode(&code, 0x9a3, &other), Err(CodeError::OtherPack), "{other:?}");
    }
}

#[test]
fn more_than_a_code_holds_is_refused() {
    let kinds = vec![Kind::Checks(16); 12];
    let done = Done {
        first: Outcome::Checks(0xffff),
        second: Some(Outcome::Checks(0)),
    };
    let handed = Handed {
        done: vec![Some(done); 12],
        ..Handed::default()
    };
    assert_eq!(encode(&handed, &kinds), Err(CodeError::TooMuch));
    let game = Outcome::Game {
        end: Some(Ending::Yes),
        day: 3,
    };
    let mixed = Handed {
        done: vec![Some(Done {
            first: game,
            second: None,
        })],
        ..Handed::default()
    };
    assert_eq!(encode(&mixed, &kinds), Err(CodeError::NotOfPack));
}

#[test]
fn a_day_of_workshop_fits() {
    // Two games and three drills of eight checks, each done twice; the sheet of the triads as well.
    let mut kinds = vec![Kind::Game, Kind::Checks(8), Kind::Checks(8), Kind::Checks(12)];
    let game = Outcome::Game {
        end: Some(Ending::NotNow),
        day: 20,
    };
    let twice = |outcome| {
        Some(Done {
            first: outcome,
            second: Some(outcome),
        })
    };
    let mut handed = Handed {
        pack: 0xfff,
        who: 0xf_ffff,
        done: vec![
            twice(game),
            twice(Outcome::Checks(0x5a)),
            twice(Outcome::Checks(0xff)),
            twice(Outcome::Checks(0xabc)),
        ],
        ..Handed::default()
    };
    let code = encode(&handed, &kinds).unwrap();
    assert!(code.len() <= MOST_CHARACTERS, "{code}");
    assert_eq!(decode(&code, 0xfff, &kinds), Ok(handed.clone()));
    kinds.extend([Kind::Game; 30]);
    handed.done.resize(34, None);
    assert_eq!(
        encode(&handed, &kinds),
        Err(CodeError::TooMuch),
        "thirty not done take a bit each"
    );
}

fn outcome(kind: Kind) -> BoxedStrategy<Outcome> {
    match kind {
        Kind::Checks(of) => (0..1u32 << of).prop_map(Outcome::Checks).boxed(),
        Kind::Game => (0..=Ending::ALL.len(), 0..=42u8)
            .prop_map(|(end, day)| Outcome::Game {
                end: Ending::ALL.get(end).copied(),
                day,
            })
            .boxed(),
    }
}

fn done(kind: Kind) -> impl Strategy<Value = Option<Done>> {
    proptest::option::of(
        (outcome(kind), proptest::option::of(outcome(kind))).prop_map(|(first, second)| Done { first, second }),
    )
}

proptest! {
    #[test]
    fn any_result_comes_back(
        pack in 0..1u16 << 12,
        who in 0..1u32 << 20,
        (kinds, done) in proptest::collection::vec(prop_oneof![Just(Kind::Game), (1..=16u8).prop_map(Kind::Checks)], 0..8)
            .prop_flat_map(|kinds| {
                let done: Vec<_> = kinds.iter().map(|kind| done(*kind)).collect();
                (Just(kinds), done)
            }),
    ) {
        let handed = Handed { pack, who, done, ..Handed::default() };
        if let Ok(code) = encode(&handed, &kinds) {
            prop_assert!(code.len() <= MOST_CHARACTERS);
            prop_assert_eq!(decode(&code, pack, &kinds), Ok(handed));
        }
    }

    #[test]
    fn nothing_typed_makes_it_stop(typed in ".{0,60}") {
        let _ = decode(&typed, 1, &kinds());
    }
}

/// What is said while these letters are typed, one after the other.
fn typed_on(letters: &str) -> Vec<Typing> {
    let all: Vec<char> = letters.chars().collect();
    (0..=all.len())
        .map(|count| typing(&all[..count].iter().collect::<String>(), 0x9a3, &kinds()))
        .collect()
}

#[test]
fn nothing_is_called_wrong_while_a_code_is_typed_rightly() {
    for code in [code(), code().to_lowercase(), code().replace('-', " ")] {
        let said = typed_on(&code);
        assert_eq!(said[0], Typing::Nothing);
        assert_eq!(said[said.len() - 1], Typing::Whole(handed()));
        for one in &said[1..said.len() - 1] {
            assert!(matches!(one, Typing::SoFar(_)), "{one:?}");
        }
    }
}

#[test]
fn a_slip_is_said_as_soon_as_its_group_is_whole() {
    let code = code();
    let slip = with(&code, 6, if code.as_bytes()[7] == b'7' { '8' } else { '7' });
    let said = typed_on(&slip.replace('-', ""));
    for (count, one) in said.iter().enumerate() {
        match count {
            0 => assert_eq!(*one, Typing::Nothing),
            1..=9 => assert_eq!(*one, Typing::SoFar(count)),
            10 => assert!(
                matches!(one, Typing::Wrong(CodeError::From(6) | CodeError::Groups(_))),
                "{one:?}"
            ),
            _ => assert!(matches!(one, Typing::Wrong(_)), "{count}: {one:?}"),
        }
    }
    assert_eq!(said[said.len() - 1], Typing::Wrong(CodeError::Groups(vec![1])));
    assert_eq!(typing("AB?", 0x9a3, &kinds()), Typing::Wrong(CodeError::Sign(3, '?')));
    assert_eq!(typing(&code, 0x9a4, &kinds()), Typing::Wrong(CodeError::OtherPack));
}

#[test]
fn whether_a_pack_fits_a_typed_code_is_known_before_anybody_has_done_it() {
    assert!(fits_all(&kinds()) && fits_all(&[]));
    assert!(!fits_all(&[Kind::Checks(16); 8]));
}
