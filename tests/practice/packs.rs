//! Packs: they come back as they went, by link and by file; what is hostile or damaged is refused with a reason; nothing that
//! anybody types makes them stop.

use std::time::{Duration, Instant};

use onemore::linter::{Context, Message};
use onemore::model::{Channel, Principle};
use onemore::practice::board::{Board, Taken};
use onemore::practice::drill::{Drill, Named, Task, Words};
use onemore::practice::game::Ending;
use onemore::practice::guide::{Step, agendas};
use onemore::practice::pack::limits::MOST_KEPT;
use onemore::practice::pack::{
    ADDRESS, BANNED_RULE, Pack, PackError, RESULT_ADDRESS, Work, findings, limits, lint_with_list, read, read_result,
    result_text, write,
};
use onemore::practice::qr::qr;
use onemore::practice::result::{Done, Handed, Line, Outcome};
use onemore::practice::room::{Room, is_of_pack, who_of};
use onemore::practice::scenarios;
use onemore::practice::triad::Item;
use proptest::prelude::*;

/// A pack as a coach would build it for an afternoon.
fn pack() -> Pack {
    Pack {
        title: "Silence on Tuesday".to_owned(),
        brand: "Marlow Coaching, Leeds".to_owned(),
        welcome: "Good that you are here.\nBring one name.".to_owned(),
        uses: vec![
            "bike-workshop".to_owned(),
            "mend-roof".to_owned(),
            "thirty_seconds".to_owned(),
        ],
        banned: vec!["circle back".to_owned(), "reach* out".to_owned()],
        rubric: vec![Item {
            what: "named the lamp".to_owned(),
            principle: Principle::P2,
        }],
        agenda: agendas().remove(0).steps,
        ..Pack::default()
    }
}

/// The same with a scenario and a task of the coach's own.
fn full() -> Pack {
    let mut scenario = scenarios::named("theatre").unwrap();
    scenario.id = "our-theatre".to_owned();
    let mut task = Task::new("our-lamp", Drill::EasyNo);
    task.situation = "A lamp, \u{201c}two\u{201d} <b>bold</b> words & an umlaut: \u{fc}.".to_owned();
    task.names = vec![Named {
        what: "the lamp".to_owned(),
        any: vec!["lamp*".to_owned()],
    }];
    task.model = Words {
        body: "Is the lamp still for you? A short no is fine.".to_owned(),
        ..Words::default()
    };
    Pack {
        scenarios: vec![scenario],
        tasks: vec![task],
        ..pack()
    }
}

#[track_caller]
fn assert_refused(text: &str, part: &str) {
    let refused = read(text).unwrap_err().to_string();
    assert!(refused.contains(part), "{refused}");
    assert!(
        refused.ends_with('.') && !refused.contains("line 1 column"),
        "{refused}"
    );
}

/// The file of a pack with one field changed, without its checksum.
fn file_with(change: impl FnOnce(&mut serde_json::Value)) -> String {
    let mut file: serde_json::Value = serde_json::from_str(&write(&full()).unwrap().file).unwrap();
    file.as_object_mut().unwrap().remove("checksum");
    change(&mut file["pack"]);
    file.to_string()
}

#[test]
fn a_pack_comes_back_by_link_and_by_file() {
    for pack in [pack(), full()] {
        let written = write(&pack).unwrap();
        let link = format!("https://coach.example/onemore/{ADDRESS}{}", written.text);
        for text in [
            written.text.clone(),
            link.clone(),
            format!(" {link}\n"),
            format!("{link}> sent by"),
            written.file.clone(),
        ] {
            // A link is for the room: it has the steps of the plan, not the words to lead them by.
            let expected = if text == written.file {
                pack.clone()
            } else {
                pack.for_the_room()
            };
            assert_eq!(read(&text), Ok(expected), "{}", &text[..40.min(text.len())]);
        }
        assert_eq!(written.file_name, "silence-on-tuesday.json");
        assert!(written.says.ends_with("as a file."), "{}", written.says);
        assert_eq!(read(&written.text).unwrap().number(), pack.number());
    }
    assert_ne!(pack().number(), full().number());
}

#[test]
fn the_link_of_an_ordinary_pack_is_short_enough_for_a_square_code() {
    let mut pack = pack();
    pack.agenda.clear();
    let written = write(&pack).unwrap();
    let code = qr(&format!("https://coach.example/{ADDRESS}{}", written.text)).unwrap();
    assert!(code.side <= 125 && code.path.starts_with('M'), "{}", code.says);
    let long = write(&full()).unwrap();
    assert!(qr(&long.text).unwrap_err().contains("too many for a square code"));
}

#[test]
fn what_is_damaged_or_not_ours_is_refused_with_its_reason() {
    let written = write(&pack()).unwrap();
    let text = written.text;
    for (text, part) in [
        (String::new(), "nothing to open"),
        ("  ".to_owned(), "nothing to open"),
        ("https://coach.example/".to_owned(), "not a pack"),
        ("{\"name\": 1}".to_owned(), "not a pack"),
        ("{".to_owned(), "not a pack"),
        (format!("{ADDRESS}{}", &text[..text.len() - 9]), "checksum"),
        (format!("{ADDRESS}A{text}"), "checksum"),
        ("A".repeat(limits::MOST_CHARACTERS + 1), "more than a pack may have"),
        (
            format!("{RESULT_ADDRESS}{}", result_text(&Handed::default())).replace(RESULT_ADDRESS, ADDRESS),
            "handed in, not a pack",
        ),
        // The first letters carry the version: a later one says so.
        (format!("I{}", &text[1..]), "later version"),
        (
            written.file.replace("\"version\": 1", "\"version\": 7"),
            "later version",
        ),
        (written.file.replace("Marlow", "Harlow"), "changed after it was written"),
    ] {
        assert_refused(&text, part);
    }
}

#[test]
fn every_single_wrong_letter_of_a_link_is_noticed() {
    let text = write(&pack()).unwrap().text;
    let letters: Vec<char> = text.chars().collect();
    for place in 0..letters.len() {
        let mut changed = letters.clone();
        changed[place] = if letters[place] == 'k' { 'Q' } else { 'k' };
        let changed: String = changed.into_iter().collect();
        assert!(read(&changed).is_err(), "letter {place}");
    }
}

#[test]
fn a_text_that_unpacks_to_more_than_it_may_is_refused_before_it_is_unpacked() {
    // A megabyte of blanks, said to be as large as may be, and said to be larger.
    let packed = miniz_oxide::deflate::compress_to_vec(&vec![b' '; 1_000_000], 9);
    for (length, part) in [
        (600_000u32, "checksum"),
        (600_001, "larger than a pack may be"),
        (0xff_ffff, "larger than"),
    ] {
        let mut sealed = vec![0x10];
        sealed.extend(&length.to_be_bytes()[1..]);
        sealed.extend([0; 4]);
        sealed.extend(&packed);
        assert_refused(&base64url(&sealed), part);
    }
}

fn base64url(bytes: &[u8]) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        text.extend((0..=three.len()).map(|place| char::from(LETTERS[(bits >> (18 - 6 * place) & 63) as usize])));
    }
    text
}

/// Something done to the text of a pack.
type Change = Box<dyn FnOnce(&mut serde_json::Value)>;

#[test]
fn a_field_that_cannot_be_is_named() {
    let long = "x".repeat(limits::LONGEST_TEXT + 1);
    let cases: Vec<(Change, &str)> = vec![
        (Box::new(|pack| pack["title"] = "".into()), "“title”: it is empty"),
        (
            Box::new(|pack| pack["title"] = "two\nlines".into()),
            "“title”: it has to be one line",
        ),
        (Box::new(|pack| pack["title"] = 7.into()), "“pack”: invalid type"),
        (
            Box::new(|pack| pack["brand"] = "a\u{0}b".into()),
            "“brand”: it holds a sign that cannot be seen (U+0000)",
        ),
        (
            Box::new(|pack| pack["welcome"] = "a\u{202e}b".into()),
            "“welcome”: it holds a sign that cannot be seen (U+202E)",
        ),
        (
            Box::new(|pack| pack["tasks"][0]["situation"] = "a\u{1b}[0m".into()),
            "“tasks 1, situation”: it holds a sign",
        ),
        (
            Box::new(move |pack| pack["tasks"][0]["lesson"] = long.into()),
            "“tasks 1, lesson”: it is longer than",
        ),
        (
            Box::new(|pack| pack["tasks"][0]["id"] = "Our Lamp".into()),
            "“tasks”: a name is made of",
        ),
        (
            Box::new(|pack| pack["tasks"][0]["id"] = "our-theatre".into()),
            "“our-theatre” stands there twice",
        ),
        (
            Box::new(|pack| pack["tasks"][0]["id"] = "mend-kitchen-pleasant".into()),
            "is the name of one of ours",
        ),
        (
            Box::new(|pack| pack["tasks"][0]["drill"] = "juggling".into()),
            "“tasks 1”: unknown variant",
        ),
        (
            Box::new(|pack| pack["tasks"][0]["names"][0]["any"] = serde_json::json!([])),
            "the words it may be named by",
        ),
        (
            Box::new(|pack| pack["tasks"] = "none".into()),
            "“tasks”: it is not a list",
        ),
        (
            Box::new(|pack| pack["scenarios"][0]["card"]["hours"] = serde_json::json!([17, 9])),
            "“scenarios 1”: the hours in which they can be met end before they begin",
        ),
        (
            Box::new(|pack| pack["scenarios"][0]["starts"] = "2026-03-03".into()),
            "“scenarios 1”: the first day is not a Monday",
        ),
        (
            Box::new(|pack| pack["scenarios"][0]["card"]["situation"] = "on_leave".into()),
            "“scenarios 1”: who is on leave is away on some days",
        ),
        (
            Box::new(|pack| {
                pack["scenarios"][0].as_object_mut().unwrap().remove("brief");
            }),
            "“scenarios 1”: missing field",
        ),
        (
            Box::new(|pack| pack["uses"] = serde_json::json!(["no-such-thing"])),
            "“no-such-thing” is not known here",
        ),
        (
            Box::new(|pack| pack["banned"] = serde_json::json!(["..."])),
            "“banned 1”: there is no word in it",
        ),
        (
            Box::new(|pack| pack["banned"] = serde_json::json!(vec!["so"; 101])),
            "“banned”: 101 entries",
        ),
        (
            Box::new(|pack| pack["things"] = serde_json::json!(vec![0; 301])),
            "“things”: 301 entries",
        ),
        (
            Box::new(|pack| pack["timers"] = serde_json::json!({ "play": 5 })),
            "“timers”: 5 seconds",
        ),
        (
            Box::new(|pack| pack["agenda"][0]["minutes"] = 0.into()),
            "“agenda 1”: 0 minutes",
        ),
        (
            Box::new(|pack| pack["rubric"][0]["principle"] = "P21".into()),
            "unknown variant",
        ),
    ];
    for (change, part) in cases {
        assert_refused(&file_with(change), part);
    }
}

#[test]
fn what_is_pasted_into_a_pack_is_tidied_before_it_goes_out() {
    let mut pasted = full();
    pasted.welcome = "  Welcome\r\nto\tyou \u{200f}\u{202e}all\u{0} \n".to_owned();
    assert!(pasted.check().is_err() && write(&pasted).is_err());
    let tidied = pasted.tidied();
    assert_eq!(tidied.welcome, "Welcome\nto you \u{200f}all");
    assert_eq!(read(&write(&tidied).unwrap().file), Ok(tidied));
}

#[test]
fn markup_stays_the_letters_it_is_made_of() {
    let opened = read(&write(&full()).unwrap().text).unwrap();
    assert!(opened.tasks[0].situation.contains("<b>bold</b>"));
}

#[test]
fn the_exercises_are_in_one_order_and_a_whole_drill_can_be_used() {
    let exercises = full().exercises();
    assert_eq!(exercises[0].id, "bike-workshop");
    assert_eq!(exercises[1].id, "mend-roof");
    assert_eq!(exercises[2].id, Drill::ThirtySeconds.tasks()[0].id);
    assert_eq!(exercises.len(), 2 + Drill::ThirtySeconds.tasks().len() + 2);
    let sorting = Pack {
        uses: vec!["sort-01".to_owned()],
        ..pack()
    };
    let named = &sorting.exercises()[0].title;
    assert_eq!(named, "Name the purpose: “Hi Ana, one thing is open in the …”");
    let last = exercises.last().unwrap();
    assert_eq!(last.checks.last().unwrap(), "None of the phrases on your coach’s list");
    assert!(matches!(&last.work, Work::Task(task) if task.id == "our-lamp"));
}

#[test]
fn the_coachs_list_is_a_finding_beside_the_linters() {
    let banned = pack().banned;
    let message = Message {
        subject: "Circle back",
        body: "Hi Ana, reaching out again to circle back. Encircle backs. Circle BACK.",
    };
    let found = findings(&message, &banned);
    let words: Vec<&str> = found
        .iter()
        .skip(1)
        .map(|finding| finding.span.of(message.body))
        .collect();
    assert_eq!(words, ["circle back", "Circle BACK", "reaching out"]);
    let all = lint_with_list(&message, &Context::new(Channel::Email), &banned);
    assert_eq!(all.iter().filter(|finding| finding.rule == BANNED_RULE).count(), 4);
    assert!(
        all.windows(2)
            .all(|two| (two[0].field, two[0].span) <= (two[1].field, two[1].span))
    );
    assert!(findings(&message, &["".to_owned(), "*".to_owned()]).is_empty());
}

fn handed(who: u32, first: Outcome, second: Option<Outcome>) -> Handed {
    Handed {
        pack: pack().number(),
        who,
        done: vec![None, Some(Done { first, second })],
        ..Handed::default()
    }
}

#[test]
fn the_board_counts_without_names_and_the_newer_replaces_the_older() {
    let (pack, exercises) = (pack(), pack().exercises());
    let mut board = Board::new(pack.number());
    let whole = (1 << exercises[1].checks.len()) - 1;
    let mut with_line = handed(1, Outcome::Checks(0b1), None);
    with_line.name = "Ana".to_owned();
    with_line.lines = vec![Line {
        exercise: 1,
        text: "Slate or tile?".to_owned(),
    }];
    assert_eq!(board.take(with_line), Taken::New);
    assert_eq!(board.take(handed(2, Outcome::Checks(whole), None)), Taken::New);
    assert_eq!(
        board.take_typed(handed(1, Outcome::Checks(0b1), Some(Outcome::Checks(whole)))),
        Taken::Again
    );
    let other = Handed {
        pack: pack.number() ^ 1,
        ..Handed::default()
    };
    assert_eq!(board.take(other), Taken::OtherPack);
    assert_eq!(board.headline(), "2 people have handed in.");
    let solved = &board.solved(&exercises)[0];
    assert_eq!((solved.tried, solved.first, solved.last), (2, 1, 2));
    assert_eq!(solved.says, "2 of 2, 1 at once");
    let progress = board.progress(&exercises);
    assert_eq!((progress.twice, progress.better), (1, 1));
    let rows = board.rows(&exercises);
    assert_eq!(rows[0].label, "1", "no name is shown unless the coach shows names");
    assert_eq!(
        rows[0].cells[1].as_ref().unwrap().second,
        format!("{0} of {0}", exercises[1].checks.len())
    );
    board.shows_names = true;
    assert_eq!(
        board.rows(&exercises)[0].label,
        "Ana",
        "a typed code does not take the name away"
    );
    let misses = board.misses(&exercises);
    assert!(misses.iter().all(|miss| miss.missed == 1 && miss.of == 2), "{misses:?}");
    board.vote((1, 1));
    assert_eq!(
        (
            board.lines(&exercises)[0].text.as_str(),
            board.lines(&exercises)[0].votes
        ),
        ("Slate or tile?", 1)
    );
    board.remove(0);
    assert!(board.lines(&exercises).is_empty() && board.votes.is_empty());
}

#[test]
fn a_result_goes_by_text_as_well_with_its_best_line() {
    let mut result = handed(
        7,
        Outcome::Game {
            end: Some(Ending::No),
            day: 8,
        },
        None,
    );
    result.lines = vec![Line {
        exercise: 0,
        text: "A short no is fine.".to_owned(),
    }];
    let text = result_text(&result);
    assert_eq!(
        read_result(&format!("https://a.example/{RESULT_ADDRESS}{text}")),
        Ok(result)
    );
    assert!(qr(&text).is_ok());
    assert_eq!(read_result(&write(&pack()).unwrap().text), Err(PackError::OtherKind));
    assert!(read_result("").is_err() && read_result("?").is_err());
}

#[test]
fn the_room_keeps_packs_apart_and_comes_back_from_its_text() {
    let on = chrono::NaiveDate::from_ymd_opt(2026, 5, 4).unwrap();
    let mut room = Room::new(u32::MAX);
    assert!(room.who < 1 << 20);
    room.open(pack(), on).unwrap();
    room.open(full(), on).unwrap();
    let number = pack().number();
    let (place, exercise) = room.exercise(number, "mend-roof").unwrap();
    room.done(number, place, Outcome::Checks(1));
    room.done(number, place, Outcome::Checks(3));
    room.offer_line(number, place as u8, "  Slate or tile?  ");
    room.open(pack(), on).unwrap();
    let opened = room.opened(number).unwrap();
    let done = opened.handed.done[place].unwrap();
    assert_eq!(
        (done.first, done.second),
        (Outcome::Checks(1), Some(Outcome::Checks(3))),
        "opening again keeps what was done"
    );
    assert_eq!(opened.handed.line(place), Some("Slate or tile?"));
    assert_eq!(exercise.id, "mend-roof");
    assert_eq!(room.packs.len(), 2);
    let text = serde_json::to_string(&room).unwrap();
    assert_eq!(serde_json::from_str::<Room>(&text).unwrap(), room);
    assert_eq!(serde_json::from_str::<Room>("{}").unwrap(), Room::default());
    for number in 0..20 {
        room.open(
            Pack {
                title: number.to_string(),
                ..Pack::default()
            },
            on,
        )
        .unwrap();
    }
    assert_eq!(room.packs.len(), 8);
}

#[test]
fn the_pack_on_the_board_never_makes_room_and_what_was_taken_out_comes_back() {
    let on = chrono::NaiveDate::from_ymd_opt(2026, 5, 4).unwrap();
    let titled = |number: u32| Pack {
        title: number.to_string(),
        ..Pack::default()
    };
    let mut room = Room::new(1);
    let board = titled(0).number();
    room.open(titled(0), on).unwrap();
    room.board = Some(Board::new(board));
    for number in 1..8 {
        assert_eq!(room.makes_room(&titled(number)), Ok(vec![]));
        let gone = room.open(titled(number), on).unwrap();
        assert_eq!(
            gone,
            [titled(number).number()],
            "what lies there of an earlier time goes"
        );
    }
    assert_eq!(room.makes_room(&titled(3)), Ok(vec![]), "it is there already");
    assert_eq!(room.makes_room(&titled(8)).unwrap()[0].pack.title, "1");
    assert_eq!(room.open(titled(3), on), Ok(vec![]));
    let gone = room.open(titled(8), on).unwrap();
    assert_eq!(gone, [titled(1).number(), titled(8).number()]);
    assert!(room.opened(board).is_some() && room.opened(titled(1).number()).is_none());
    room.packs[0].handed.note(0, Outcome::Checks(1));
    let before = room.clone();
    let gone = room.close(before.packs[0].handed.pack).unwrap();
    assert_eq!((room.packs.len(), room.close(gone.handed.pack)), (7, None));
    room.put_back(gone.clone());
    room.put_back(gone);
    assert_eq!(room.packs.len(), 8);
    assert_eq!(room.packs[7], before.packs[0]);
}

#[test]
fn what_packs_take_together_leaves_the_book_its_room() {
    let on = chrono::NaiveDate::from_ymd_opt(2026, 5, 4).unwrap();
    let large = |title: &str, bytes: usize| Pack {
        title: title.to_owned(),
        welcome: "x".repeat(bytes),
        ..Pack::default()
    };
    let number = |title: &str, bytes: usize| large(title, bytes).number();
    let mut room = Room::new(1);
    for title in ["one", "two", "three"] {
        room.open(large(title, MOST_KEPT / 4), on).unwrap();
    }
    let leaving = room.makes_room(&large("four", MOST_KEPT / 2)).unwrap();
    let titles: Vec<&str> = leaving.iter().map(|opened| opened.pack.title.as_str()).collect();
    assert_eq!(titles, ["one", "two"], "as many as it takes, the oldest first");
    room.board = Some(Board::new(number("one", MOST_KEPT / 4)));
    room.open(large("four", MOST_KEPT / 2), on).unwrap();
    let kept: Vec<&str> = room.packs.iter().map(|opened| opened.pack.title.as_str()).collect();
    assert_eq!(kept, ["one", "four"], "the board's own stays");
    let before = room.clone();
    let refused = room.open(large("five", MOST_KEPT - 1_000), on).unwrap_err();
    assert!(refused.to_string().contains("clear the board first"), "{refused}");
    assert_eq!(room, before);
    room.board = None;
    room.open(large("five", MOST_KEPT - 1_000), on).unwrap();
    assert_eq!(room.packs.len(), 1);
}

#[test]
fn what_lies_beside_the_room_is_known_by_its_pack() {
    for (name, expected) in [
        ("answer:12:own-1", true),
        ("answer:12:mend-roof", true),
        ("game-launderettes-pack-12", true),
        ("answer:112:own-1", false),
        ("answer:own-1", false),
        ("game-launderettes-pack-112", false),
        ("game-launderettes", false),
        ("room", false),
        ("triad", false),
    ] {
        assert_eq!(is_of_pack(name, 12), expected, "{name}");
    }
}

#[test]
fn two_of_thirty_seldom_share_a_number() {
    let all: std::collections::BTreeSet<u32> = (0..1 << 10).map(who_of).collect();
    assert_eq!(all.len(), 1 << 10, "no bit of what was drawn is lost");
    assert_eq!((who_of(u32::MAX), who_of(1 << 20)), ((1 << 20) - 1, 0));
}

#[test]
fn what_is_handed_in_can_be_read_whatever_was_pasted_into_it() {
    let on = chrono::NaiveDate::from_ymd_opt(2026, 5, 4).unwrap();
    let mut room = Room::new(1);
    let number = pack().number();
    room.open(pack(), on).unwrap();
    room.done(number, 0, Outcome::Checks(1));
    room.offer_line(number, 0, "\tSlate\u{0} or\r\ntile?\u{202e}");
    room.sign(number, " Ana\r\nMarlow\u{7} ");
    let handed = room.opened(number).unwrap().handed.clone();
    assert_eq!(
        (handed.name.as_str(), handed.line(0)),
        ("Ana Marlow", Some("Slate or\ntile?"))
    );
    assert_eq!(read_result(&result_text(&handed)), Ok(handed));
    room.sign(number, &"x".repeat(900));
    assert!(read_result(&result_text(&room.opened(number).unwrap().handed)).is_ok());
}

#[test]
fn another_pack_of_the_same_short_number_begins_with_nothing_done() {
    let on = chrono::NaiveDate::from_ymd_opt(2026, 5, 4).unwrap();
    let titled = |number: u32| Pack {
        title: number.to_string(),
        ..Pack::default()
    };
    let twin = (1..)
        .map(titled)
        .find(|one| one.number() == titled(0).number())
        .unwrap();
    let mut room = Room::new(1);
    let number = titled(0).number();
    room.open(titled(0), on).unwrap();
    room.done(number, 0, Outcome::Checks(1));
    room.open(titled(0), on.succ_opt().unwrap()).unwrap();
    assert!(!room.packs[0].handed.is_empty());
    assert_eq!(
        room.packs[0].since(),
        on,
        "opening it again is not the day of the workshop"
    );
    assert_eq!(room.open(twin, on), Ok(vec![number]));
    assert!(room.packs.len() == 1 && room.packs[0].handed.is_empty());
}

/// A pack's agenda step, to see that a coach's own is one.
#[test]
fn an_agenda_of_ones_own_travels() {
    let mut own = pack();
    own.agenda = vec![Step {
        minutes: 12,
        title: "Tea".to_owned(),
        ..Step::default()
    }];
    assert_eq!(read(&write(&own).unwrap().file).unwrap().agenda, own.agenda);
}

/// One input after another from a few good ones, changed at random: seeds are numbers, so a failure can be played again.
fn fuzz(inputs: u64) -> (u64, Duration) {
    let good = write(&full()).unwrap();
    let small = write(&Pack {
        title: "x".to_owned(),
        ..Pack::default()
    })
    .unwrap();
    let result = result_text(&handed(1, Outcome::Checks(1), None));
    let start: [&str; 5] = [&good.text, &good.file, &small.text, &small.file, &result];
    let mut state = 0x9e37_79b9_7f4a_7c15u64;
    let mut next = move || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    };
    let (mut opened, mut slowest) = (0, Duration::ZERO);
    for _ in 0..inputs {
        let mut bytes = start[match next() % 16 {
            0 => 0,
            1..=3 => 1,
            4..=9 => 2,
            10..=13 => 3,
            _ => 4,
        }]
        .as_bytes()
        .to_vec();
        for _ in 0..1 + next() % 6 {
            let at = next() % bytes.len().max(1);
            match next() % 6 {
                0 => bytes.truncate(at),
                1 => bytes.insert(at.min(bytes.len()), next() as u8),
                2 if !bytes.is_empty() => bytes[at] = b"{}[]\",:0123456789eE-_AZaz\\u\n"[next() % 27],
                3 if !bytes.is_empty() => bytes[at] = next() as u8,
                4 if !bytes.is_empty() => drop(bytes.remove(at)),
                _ => {
                    let piece = bytes[at.min(bytes.len())..(at + next() % 40).min(bytes.len())].to_vec();
                    let to = next() % (bytes.len() + 1);
                    bytes.splice(to..to, piece);
                }
            }
        }
        let text = String::from_utf8_lossy(&bytes);
        let begun = Instant::now();
        let read_it = read(&text);
        let _ = read_result(&text);
        slowest = slowest.max(begun.elapsed());
        if let Ok(pack) = read_it {
            opened += 1;
            // What was opened can be written, and then it is the same.
            let written = write(&pack).unwrap();
            assert_eq!(read(&written.text), Ok(pack.for_the_room()));
            assert_eq!(read(&written.file), Ok(pack));
        }
    }
    (opened, slowest)
}

#[test]
fn twenty_thousand_changed_packs_are_opened_or_refused() {
    let (opened, slowest) = fuzz(20_000);
    assert!(
        opened > 0,
        "nothing was opened: the changes are too coarse to test anything"
    );
    assert!(slowest < Duration::from_secs(2), "{slowest:?}");
}

#[test]
#[ignore = "a million inputs; cargo test --profile torture --test practice -- --ignored"]
fn a_million_changed_packs_are_opened_or_refused() {
    let (opened, slowest) = fuzz(1_000_000);
    println!("{opened} of 1000000 opened, the slowest in {slowest:?}");
    assert!(opened > 0 && slowest < Duration::from_secs(2), "{slowest:?}");
}

proptest! {
    #[test]
    fn any_text_within_the_limits_comes_back(
        title in "[\\PC&&[^\\p{Cf}]]{1,60}",
        welcome in "[\\PC&&[^\\p{Cf}]\n]{0,400}",
        banned in proptest::collection::vec("[a-z]{1,12}( [a-z]{1,12}){0,2}", 0..8),
    ) {
        let pack = Pack { title, welcome, banned, ..Pack::default() };
        if pack.check().is_ok() {
            let written = write(&pack).unwrap();
            prop_assert_eq!(read(&written.text), Ok(pack.clone()));
            prop_assert_eq!(read(&written.file), Ok(pack));
        }
    }

    #[test]
    fn no_text_makes_reading_stop(text in ".{0,200}") {
        let _ = read(&text);
        let _ = read(&format!("{ADDRESS}{text}"));
        let _ = read_result(&text);
    }
}

/// Everybody who opened a pack begins its games with the same luck, whatever the device; another pack has another.
#[test]
fn a_pack_brings_its_own_luck() {
    let tuesday = pack();
    let wednesday = Pack {
        title: "Wednesday".to_owned(),
        ..pack()
    };
    let opened = read(&write(&tuesday).unwrap().text).unwrap();
    assert_eq!(Pack::luck(opened.number()), Pack::luck(tuesday.number()));
    assert_ne!(Pack::luck(wednesday.number()), Pack::luck(tuesday.number()));
    for number in [0, 77, 0x0fff] {
        assert!(
            (1_000..=9_999).contains(&Pack::luck(number)),
            "four digits can be read out"
        );
    }
}
