//! A coach's plan and its pack: begun with one of ours it holds what it shows, the room's link stays short, and the pack is the
//! same with whatever plan.

use chrono::NaiveDate;
use onemore::practice::code::fits_all;
use onemore::practice::guide::{Agenda, Show, agendas, shown_by, tasks_of};
use onemore::practice::pack::{ADDRESS, Pack, Work, read, write};
use onemore::practice::qr::qr;
use onemore::practice::result::{Kind, Outcome};
use onemore::practice::room::Room;

fn begun(agenda: &Agenda) -> Pack {
    let mut pack = Pack {
        title: "Silence on Tuesday".to_owned(),
        brand: "Marlow Coaching, Leeds".to_owned(),
        ..Pack::default()
    };
    pack.plan_with(agenda);
    pack
}

fn on(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, day).unwrap()
}

#[test]
fn a_pack_begun_with_a_ready_plan_holds_all_it_shows() {
    for agenda in agendas() {
        let pack = begun(&agenda);
        assert_eq!(pack.check(), Ok(()), "{}", agenda.title);
        assert_eq!(pack.agenda, agenda.steps);
        let exercises = pack.exercises();
        let has = |id: &str| exercises.iter().any(|one| one.id == id);
        for step in &pack.agenda {
            match &step.show {
                Show::Game(id) | Show::Task(id) => assert!(has(id), "{}: {id}", agenda.title),
                Show::Drill(drill) => assert!(tasks_of(*drill).iter().all(|task| has(&task.id)), "{drill:?}"),
                Show::Words | Show::Triads | Show::Board => {}
            }
        }
        let shows_a_game = agenda.steps.iter().any(|step| matches!(step.show, Show::Game(_)));
        let has_a_game = exercises.iter().any(|one| matches!(one.work, Work::Game(_)));
        assert_eq!(shows_a_game, has_a_game);
        // Begun twice it is in it once; what a whole drill brings along is there already.
        let mut again = pack.clone();
        assert!(again.plan_with(&agenda).is_empty());
        assert_eq!(again, pack);
    }
    let sorting = &agendas()[0];
    let mut whole = Pack {
        uses: vec!["name_the_purpose".to_owned()],
        ..Pack::default()
    };
    let new = whole.plan_with(sorting);
    assert_eq!(
        new,
        ["mend-fleet-count", "voice-bakery-oven"],
        "{:?}",
        shown_by(&sorting.steps)
    );
}

#[test]
fn its_link_for_the_room_fits_a_square_code_and_what_was_done_a_typed_one() {
    for agenda in agendas() {
        let pack = begun(&agenda);
        let written = write(&pack).unwrap();
        let link = format!("https://coach.example/onemore/{ADDRESS}{}", written.text);
        let code = qr(&link).unwrap();
        println!("{}: {} characters, side {}", agenda.title, link.len(), code.side);
        assert!(code.side <= 117, "{}: {}", agenda.title, code.says);
        let room = read(&link).unwrap();
        assert!(
            room.agenda
                .iter()
                .all(|step| step.say.is_empty() && step.run.is_empty() && step.watch.is_empty())
        );
        let shown = |pack: &Pack| -> Vec<(u32, String, Show)> {
            let steps = pack.agenda.iter();
            steps
                .map(|step| (step.minutes, step.title.clone(), step.show.clone()))
                .collect()
        };
        assert_eq!(shown(&room), shown(&pack), "what the wall shows is in the link as well");
        assert_eq!(read(&written.file), Ok(pack.clone()), "the file has all of it");
        assert_eq!(room.number(), pack.number());
        let kinds: Vec<Kind> = pack.exercises().iter().map(|one| one.kind).collect();
        let once: Vec<Kind> = kinds.iter().filter(|kind| **kind != Kind::Checks(1)).copied().collect();
        assert!(fits_all(&once), "{}: all but the sorting done twice", agenda.title);
    }
}

#[test]
fn a_ready_plan_that_shows_the_board_says_how_there_comes_to_be_one() {
    for agenda in agendas() {
        let shows = agenda.steps.iter().any(|step| step.show == Show::Board);
        let before = agenda.before.join(" ");
        let says = ["Build a pack", "Open its board", "square code"].map(|words| before.contains(words));
        assert_eq!(says, [shows; 3], "{}", agenda.title);
    }
}

#[test]
fn a_plan_is_no_part_of_what_a_pack_is_known_by() {
    let pack = begun(&agendas()[1]);
    let mut room = Room::new(1);
    room.open(pack.clone(), on(4)).unwrap();
    room.done(pack.number(), 0, Outcome::Checks(1));
    // The link, opened where the coach's own lies, takes no words away.
    let by_link = read(&write(&pack).unwrap().text).unwrap();
    assert_ne!(by_link, pack);
    assert!(by_link.is_same(&pack));
    assert_eq!(room.open(by_link, on(5)), Ok(Vec::new()));
    let opened = room.opened(pack.number()).unwrap();
    assert_eq!((&opened.pack, opened.since()), (&pack, on(4)));
    assert!(!opened.handed.is_empty());
    // Another plan is the same pack with another plan.
    let mut other = pack.clone();
    other.agenda[0].minutes += 1;
    assert_eq!(room.open(other.clone(), on(5)), Ok(Vec::new()));
    let opened = room.opened(pack.number()).unwrap();
    assert_eq!(opened.pack, other);
    assert!(!opened.handed.is_empty() && room.packs.len() == 1);
    let mut without = pack.clone();
    without.uses.pop();
    assert!(!without.is_same(&pack));
}

#[test]
fn a_pack_of_the_same_short_number_is_named_before_it_leaves() {
    let titled = |number: u32| Pack {
        title: number.to_string(),
        ..Pack::default()
    };
    let number = titled(0).number();
    let twin = (1..).map(titled).find(|one| one.number() == number).unwrap();
    let mut room = Room::new(1);
    room.open(titled(0), on(4)).unwrap();
    assert!(room.makes_room(&titled(0)).unwrap().is_empty(), "it is here itself");
    let leaving: Vec<&str> = room
        .makes_room(&twin)
        .unwrap()
        .iter()
        .map(|one| one.pack.title.as_str())
        .collect();
    assert_eq!(leaving, ["0"]);
    assert_eq!(room.open(twin, on(4)), Ok(vec![number]));
}
