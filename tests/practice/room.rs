//! Boxes, progress and three chairs.

use chrono::NaiveDate;
use onemore::model::Principle;
use onemore::practice::boxes::{Boxes, MOST_A_DAY, MOST_CARDS};
use onemore::practice::code::{CodeError, decode_sheet, encode_sheet};
use onemore::practice::drill::{Check, Drill};
use onemore::practice::game::{Move, play};
use onemore::practice::progress::Progress;
use onemore::practice::room::Room;
use onemore::practice::scenarios::named;
use onemore::practice::triad::{
    Group, Marks, Phase, Role, Timers, agreement, at, beside, buyer_of, checks, since, start, started, timetable,
    typed_start,
};
use proptest::prelude::*;

use super::players::email;

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 1).unwrap() + chrono::Days::new(u64::from(number))
}

fn missed() -> Vec<String> {
    vec!["It names a day".to_owned()]
}

#[track_caller]
fn assert_due(boxes: &Boxes, on: u32, expected: &[&str]) {
    let shown = boxes.shown(day(on));
    let due: Vec<&str> = shown.due.iter().map(|card| card.task.as_str()).collect();
    assert_eq!(due, expected, "on day {on}");
}

#[test]
fn what_was_missed_comes_back_after_one_two_four_days_and_is_done_with_after_the_last() {
    let mut boxes = Boxes::default();
    boxes.record("whole", Vec::new(), day(0));
    assert!(boxes.is_empty(), "what was never missed is not kept");
    boxes.record("next-farm", missed(), day(0));
    assert_due(&boxes, 0, &[]);
    let mut on = 1;
    for wait in [2, 4, 8, 16] {
        assert_due(&boxes, on - 1, &[]);
        assert_due(&boxes, on, &["next-farm"]);
        boxes.record("next-farm", Vec::new(), day(on));
        on += wait;
    }
    assert_due(&boxes, on, &["next-farm"]);
    boxes.record("next-farm", Vec::new(), day(on));
    assert!(boxes.is_empty());
}

#[test]
fn missed_again_it_begins_again_and_twice_on_a_day_is_practice() {
    let mut boxes = Boxes::default();
    boxes.record("a", missed(), day(0));
    boxes.record("a", Vec::new(), day(0));
    assert_due(&boxes, 1, &["a"]);
    boxes.record("a", Vec::new(), day(1));
    boxes.record("a", missed(), day(3));
    assert_eq!(boxes.shown(day(3)).in_box, [1, 0, 0, 0, 0]);
    assert_due(&boxes, 4, &["a"]);
    assert_eq!(boxes.shown(day(4)).due[0].missed, missed());
}

#[test]
fn a_day_is_not_flooded_and_says_so() {
    let mut boxes = Boxes::default();
    for number in 0..9 {
        boxes.record(&format!("task-{number}"), missed(), day(number));
    }
    let shown = boxes.shown(day(20));
    assert_eq!((shown.due.len(), shown.more), (MOST_A_DAY, 4));
    assert_eq!(shown.due[0].task, "task-0", "the longest due first");
    assert_eq!(shown.says, "5 come back today; 4 more can wait.");
    assert_eq!(
        Boxes::default().shown(day(0)).says,
        "Nothing has been missed yet; what you miss will come back here."
    );
    let mut one = Boxes::default();
    one.record("a", missed(), day(0));
    assert_eq!(
        one.shown(day(0)).says,
        "Nothing comes back today; the next one does tomorrow."
    );
    assert_eq!(one.shown(day(1)).says, "One comes back today.");
}

proptest! {
    #[test]
    fn boxes_stay_small_and_come_back_from_their_text(
        events in proptest::collection::vec((0..300u32, proptest::bool::ANY, 0..400u32), 0..400),
    ) {
        let mut boxes = Boxes::default();
        let mut on = 0;
        for (task, whole, later) in events {
            on += later % 3;
            boxes.record(&task.to_string(), if whole { Vec::new() } else { missed() }, day(on));
            prop_assert!(boxes.len() <= MOST_CARDS);
            let shown = boxes.shown(day(on));
            prop_assert_eq!(shown.in_box.iter().sum::<usize>(), boxes.len());
        }
        let text = serde_json::to_string(&boxes).unwrap();
        prop_assert_eq!(serde_json::from_str::<Boxes>(&text).unwrap(), boxes);
    }
}

fn checked(principle: Principle, met: bool) -> Vec<Check> {
    vec![Check {
        what: String::new(),
        met,
        principle,
        hint: String::new(),
        place: None,
    }]
}

#[test]
fn progress_counts_checks_first_and_lately() {
    let mut progress = Progress::default();
    for number in 0..25 {
        progress.record(&checked(Principle::P4, number >= 12), day(number));
    }
    progress.record(&checked(Principle::P6, true), day(24));
    let shown = progress.shown(day(24));
    let next_step = shown.lines.iter().find(|line| line.principle == Principle::P4).unwrap();
    assert_eq!(
        (next_step.lately.as_str(), next_step.at_first.as_str()),
        ("10 of the last 10", "0 of the first 10")
    );
    assert_eq!(next_step.share, 100);
    let easy_no = shown.lines.iter().find(|line| line.principle == Principle::P6).unwrap();
    assert_eq!(
        (easy_no.lately.as_str(), easy_no.at_first.as_str()),
        ("1 of the last 1", "")
    );
    assert_eq!(shown.untried.len(), 18);
    assert_eq!(shown.says, "Everything you tried lately was there.");
    progress.record(&checked(Principle::P6, false), day(25));
    let shown = progress.shown(day(25));
    assert_eq!(
        shown.lines[0].principle,
        Principle::P6,
        "what was met least comes first"
    );
    assert_eq!(shown.says, "Worth another round: make a no easy (P6).");
}

#[test]
fn days_in_a_row_are_shown_only_where_wanted_and_true() {
    let mut progress = Progress::default();
    for on in [0, 1, 1, 2] {
        progress.practised(day(on));
    }
    assert_eq!(progress.shown(day(2)).run, None, "nobody asked for it");
    progress.shows_run = true;
    assert_eq!(progress.shown(day(2)).run.as_deref(), Some("3 days in a row"));
    assert_eq!(
        progress.shown(day(3)).run.as_deref(),
        Some("3 days in a row"),
        "today is not over"
    );
    assert_eq!(progress.shown(day(4)).run, None);
    progress.practised(day(6));
    assert_eq!(progress.run, 1);
}

/// A day on which a game ended is a day of practice, and its habits are counted, each once.
#[test]
fn a_day_of_games_is_a_day_of_practice() {
    let scenario = named("bakery").unwrap();
    let words = "Hi Tomasz, just checking in to see if there is any news.";
    let moves: Vec<Move> = [1, 2, 3].map(|on| email(on, "Any news?", words)).into();
    let game = play(&scenario, 1, &moves);
    let mut room = Room::new(7);
    room.progress.shows_run = true;
    room.played(&game, day(0));
    room.played(&play(&scenario, 1, &[]), day(1));
    let shown = room.progress.shown(day(1));
    assert_eq!(shown.run.as_deref(), Some("2 days in a row"));
    let counted = |principle| {
        shown
            .lines
            .iter()
            .find(|line| line.principle == principle)
            .map(|line| line.lately.as_str())
    };
    assert_eq!(counted(Principle::P1), Some("0 of the last 1"));
    assert_eq!(counted(Principle::P2), Some("0 of the last 1"));
    assert_eq!(
        counted(Principle::P6),
        Some("1 of the last 2"),
        "nobody was leaned on, and no leave was given"
    );
    assert_eq!(counted(Principle::P8), Some("0 of the last 1"));
    assert_eq!(counted(Principle::P11), Some("0 of the last 1"));
    assert_eq!(counted(Principle::P4), None);
}

#[test]
fn everybody_of_three_is_everything_once() {
    for people in [3, 4] {
        for person in 0..people {
            let rounds = if people == 3 { 3 } else { 4 };
            let roles: Vec<Role> = (0..rounds).map(|round| Role::of(person, round, people)).collect();
            for role in [Role::Seller, Role::Buyer, Role::Observer] {
                let times = roles.iter().filter(|one| **one == role).count();
                let expected = if people == 4 && role == Role::Observer { 2 } else { 1 };
                assert_eq!(times, expected, "person {person} of {people}: {roles:?}");
            }
        }
        for round in 0..people as u8 {
            let sellers = (0..people)
                .filter(|person| Role::of(*person, round, people) == Role::Seller)
                .count();
            assert_eq!(sellers, 1, "round {round} of {people}");
        }
    }
}

#[test]
fn the_clock_is_worked_out_from_the_start_alone() {
    let turns = timetable(&Timers::default(), 3);
    assert_eq!(turns.len(), 18);
    let total: u32 = turns.iter().map(|turn| turn.seconds).sum();
    assert_eq!(total, 28 * 60 + 30, "as the guide says");
    for (seconds, title, clock) in [
        (0, "Round 1, first try: prepare", "1:30"),
        (89, "Round 1, first try: prepare", "0:01"),
        (90, "Round 1, first try: play", "2:30"),
        (90 + 150 + 75, "Round 1, second try: prepare", "0:30"),
        (570, "Round 2, first try: prepare", "1:30"),
        (total - 1, "Round 3, second try: feedback", "0:01"),
    ] {
        let moment = at(&turns, seconds).unwrap();
        assert_eq!(
            (moment.title.as_str(), moment.clock.as_str()),
            (title, clock),
            "after {seconds} s"
        );
    }
    assert_eq!(at(&turns, total), None);
    let silly = Timers {
        prepare: 0,
        play: u32::MAX,
        ..Timers::default()
    };
    assert!(
        timetable(&silly, 3)
            .iter()
            .all(|turn| (15..=3600).contains(&turn.seconds))
    );
    for role in [Role::Seller, Role::Buyer, Role::Observer] {
        for phase in [Phase::Prepare, Phase::Play, Phase::Feedback] {
            assert!(!role.says(phase, 0).is_empty() && !role.says(phase, 1).is_empty());
        }
    }
}

/// Marks from a word: y, n, and anything else for what did not come up.
fn marks(text: &str) -> Marks {
    let mark = |sign| match sign {
        'y' => Some(true),
        'n' => Some(false),
        _ => None,
    };
    text.chars().map(mark).collect()
}

#[test]
fn two_observers_are_compared_and_kappa_is_given_only_where_it_means_something() {
    let (one, other) = (marks("yyynnn-y"), marks("yynnnny-"));
    let found = agreement(&[(&one, &other)]);
    assert_eq!((found.both, found.same, found.share), (6, 5, 83));
    assert_eq!(found.differ, [2]);
    assert_eq!(found.kappa, None, "six lines are too few");
    assert_eq!(
        found.says,
        "5 of 6 lines marked alike. Talk about the other one: what did each of you hear?"
    );
    // Worked out by hand: 20 lines, 15 alike; yes 10 and 11 times. (15*20 - (10*11 + 10*9)) / (400 - 200) = 0.5.
    let one = marks("yyyyyyyyyynnnnnnnnnn");
    let other = marks("yyyyyyyynnnnnnnnnyyy");
    let found = agreement(&[(&one, &other)]);
    assert_eq!((found.both, found.same, found.kappa), (20, 15, Some(50)));
    let always = marks("yyyyyyyyyyyyyyyyyyyy");
    assert_eq!(agreement(&[(&one, &always)]).kappa, None, "one of them never said no");
    assert_eq!(agreement(&[(&one, &one)]).kappa, Some(100));
    assert_eq!(agreement(&[]).share, 0);
}

#[test]
fn the_second_try_stands_beside_the_first() {
    let items = checks();
    assert!((10..=16).contains(&items.len()));
    let lines = beside(&items, &marks("nyyn-"), &marks("yynn"));
    let says: Vec<&str> = lines.iter().take(5).map(|line| line.says).collect();
    assert_eq!(
        says,
        [
            "new in the second",
            "both times",
            "in the first only",
            "not yet",
            "did not come up"
        ]
    );
    assert_eq!(lines.len(), items.len());
}

proptest! {
    #[test]
    fn agreement_stays_within_its_bounds(
        lines in proptest::collection::vec((proptest::option::of(proptest::bool::ANY), proptest::option::of(proptest::bool::ANY)), 0..80),
    ) {
        let (one, other): (Marks, Marks) = lines.into_iter().unzip();
        let found = agreement(&[(&one, &other)]);
        prop_assert!(found.share <= 100 && found.same <= found.both);
        prop_assert!(found.kappa.is_none_or(|kappa| (-100..=100).contains(&kappa)));
        prop_assert_eq!(agreement(&[(&other, &one)]).kappa, found.kappa);
    }
}

#[test]
fn what_is_on_a_card_can_be_said_by_a_person() {
    for scenario in onemore::practice::scenarios::all() {
        for (label, words) in onemore::practice::triad::buyer_sheet(&scenario).words {
            assert!(!words.contains(['{', '}']), "{}, {label}: {words}", scenario.id);
        }
    }
}

#[test]
fn a_group_goes_into_a_link_and_comes_back() {
    let own = Timers {
        prepare: 60,
        play: 120,
        feedback: 45,
        again: 15,
        ..Timers::default()
    };
    for (group, code) in [
        (Group::default(), "3"),
        (
            Group {
                people: 4,
                ..Group::default()
            },
            "4",
        ),
        (
            Group {
                people: 4,
                pack: Some(77),
                timers: Some(own),
                start: Some(14 * 3600 + 5 * 60 + 30),
            },
            "4-p77-t60.120.45.15-140530",
        ),
    ] {
        assert_eq!(group.code(), code);
        assert_eq!(Group::read(code), Some(group));
    }
    for wrong in [
        "",
        "5",
        "3-p9999",
        "3-t1.2.3.4",
        "3-t60.60.60",
        "3-250000",
        "3-146000",
        "3-x",
        "three",
        "3--",
    ] {
        assert_eq!(Group::read(wrong), None, "{wrong:?}");
    }
}

#[test]
fn every_device_works_out_the_same_from_the_time_of_the_day() {
    let at_two = 14 * 3600;
    assert_eq!(start("14:00:00"), Some(at_two));
    assert_eq!(start(&typed_start(at_two)), Some(at_two));
    assert_eq!(start("1400"), None);
    assert_eq!(since(at_two, at_two + 90), 90);
    assert_eq!(since(at_two, at_two - 5), 0, "it has not begun");
    assert_eq!(since(86_390, 20), 30, "over midnight");
    assert_eq!(since(started(at_two, 100), at_two), 100);
    assert_eq!(since(started(20, 30), 20), 30);
    let places: Vec<usize> = (0..4).map(|round| buyer_of(round, 2, 3)).collect();
    assert_eq!(places, [2, 0, 1, 2]);
    assert_eq!(buyer_of(3, 0, 0), 0, "no list at all");
    for (role, person) in Role::ALL.into_iter().zip(0..) {
        assert_eq!(Role::of(person, 0, 3), role);
        assert_eq!(Role::of(person, 1, 3), role.next());
    }
}

#[test]
fn a_sheet_is_typed_on_the_other_device() {
    let marks: Marks = (0..12)
        .map(|place| [None, Some(true), Some(false)][place % 3])
        .collect();
    let code = encode_sheet(2, 1, &marks);
    assert!(code.len() <= 20, "{code}");
    assert_eq!(decode_sheet(&code.to_lowercase(), 12), Ok((2, 1, marks.clone())));
    assert_eq!(decode_sheet(&code, 11), Err(CodeError::OtherSheet));
    let letters: Vec<char> = code.chars().collect();
    for place in (0..letters.len()).filter(|place| letters[*place] != '-') {
        let mut other = letters.clone();
        other[place] = if other[place] == '7' { '8' } else { '7' };
        let typed: String = other.into_iter().collect();
        assert!(decode_sheet(&typed, 12).is_err(), "{typed}");
    }
    assert_eq!(decode_sheet("", 12), Err(CodeError::Empty));
    assert_eq!(
        decode_sheet(&encode_sheet(0, 0, &vec![None; 99]), 16),
        Ok((0, 0, vec![None; 16]))
    );
}

#[test]
fn every_principle_a_drill_looks_at_leads_to_a_drill() {
    assert_eq!(Drill::training(Principle::P4), Some(Drill::NextStep));
    assert_eq!(
        Drill::training(Principle::P10),
        Some(Drill::OneMore),
        "found by its checks"
    );
    assert_eq!(Drill::training(Principle::P20), None, "nothing checks it");
    for drill in Drill::ALL {
        for task in drill.tasks() {
            for criterion in task.criteria() {
                assert!(Drill::training(criterion.principle(task)).is_some(), "{criterion:?}");
            }
        }
    }
}

#[test]
fn who_moves_where_is_said_of_each_chair_as_it_is() {
    for people in [3, 4] {
        for (person, now) in (0..people).map(|person| (person, Role::of(person, 0, people))) {
            let next = Role::of(person, 1, people);
            let says = now.moves_on(people);
            let expected = match (person, people) {
                (0, 4) => "the second observer now".to_owned(),
                (3, 4) => "The second stays, and is the first observer.".to_owned(),
                _ => format!("is the {} now", next.label().to_lowercase()),
            };
            assert!(
                says.contains(&expected),
                "{person} of {people}: {says:?}, not {expected:?}"
            );
        }
    }
}
