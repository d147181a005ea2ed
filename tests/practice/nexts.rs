//! What comes next: back from the boxes, then what was never done, then what was done longest ago.

use chrono::NaiveDate;
use onemore::practice::drill::{Answer, Drill, Manner, Task, check};
use onemore::practice::drills::task;
use onemore::practice::pack::Pack;
use onemore::practice::room::Room;

fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 2).unwrap() + chrono::Days::new(number)
}

fn answer(room: &mut Room, task: &Task, whole: bool, on: u64) {
    answer_in(room, None, task, whole, on);
}

fn answer_in(room: &mut Room, pack: Option<u16>, task: &Task, whole: bool, on: u64) {
    let answer = if whole { task.model_answer() } else { Answer::default() };
    let checked = check(task, &answer, &Manner::default());
    assert_eq!(checked.all_met(), whole, "{}", task.id);
    room.answered(task, pack, &checked, day(on));
}

#[track_caller]
fn assert_next(room: &Room, on: u64, id: &str) {
    assert_eq!(room.next(Drill::EasyNo, day(on)).unwrap().id, id, "on day {on}");
}

#[test]
fn a_drill_goes_through_its_tasks_and_brings_back_what_was_missed() {
    let tasks = Drill::EasyNo.tasks();
    let mut room = Room::new(7);
    assert_next(&room, 0, &tasks[0].id);
    answer(&mut room, &tasks[0], false, 0);
    assert_next(&room, 0, &tasks[1].id);
    answer(&mut room, task("next-kitchen").unwrap(), false, 0);
    assert_next(&room, 1, &tasks[0].id);
    answer(&mut room, &tasks[0], true, 1);
    assert_next(&room, 1, &tasks[1].id);
    for task in &tasks[1..] {
        answer(&mut room, task, true, 1);
    }
    // All done: the one done longest ago; the first one is not due again before day 3.
    assert_next(&room, 1, &tasks[0].id);
    answer(&mut room, &tasks[0], true, 1);
    assert_next(&room, 1, &tasks[1].id);
}

#[test]
fn what_is_due_says_what_was_missed_and_where_it_came_from() {
    let mut room = Room::new(7);
    let ours = &Drill::NextStep.tasks()[0];
    let own = Task {
        names: Vec::new(),
        ..Task {
            id: "coach-1".to_owned(),
            ..ours.clone()
        }
    };
    let pack = Pack {
        title: "Tuesday".to_owned(),
        tasks: vec![own.clone()],
        ..Pack::default()
    };
    room.open(pack, day(0)).unwrap();
    let number = room.packs[0].handed.pack;
    answer(&mut room, ours, false, 0);
    answer_in(&mut room, Some(number), &own, false, 0);
    assert_eq!(room.due(day(0)), []);
    let due = room.due(day(1));
    let shown: Vec<_> = due.iter().map(|due| (due.task.id.as_str(), due.pack)).collect();
    assert_eq!(shown, [(ours.id.as_str(), None), ("coach-1", Some(number))]);
    assert!(due[0].card.missed.contains(&"It names a day".to_owned()));
    assert_eq!(room.boxes(day(1)).says, "2 come back today.");
    room.packs.clear();
    assert_eq!(room.due(day(1)).len(), 1, "without its pack nobody can do it");
    assert_eq!(room.boxes(day(1)).says, "One comes back today.");
    assert!(
        !room.done.contains(&own.id),
        "only ours are told apart by having been done"
    );
}

#[test]
fn tasks_of_two_packs_with_one_name_come_back_each_from_its_own() {
    let own = |title: &str, drill: &Task| Pack {
        title: title.to_owned(),
        tasks: vec![Task {
            id: "own-1".to_owned(),
            title: title.to_owned(),
            ..drill.clone()
        }],
        ..Pack::default()
    };
    let [first, second] = ["Tuesday", "Friday"].map(|title| own(title, &Drill::NextStep.tasks()[0]));
    let mut room = Room::new(7);
    for pack in [&first, &second] {
        room.open(pack.clone(), day(0)).unwrap();
        answer_in(&mut room, Some(pack.number()), &pack.tasks[0], false, 0);
    }
    let due = room.due(day(1));
    let shown: Vec<_> = due.iter().map(|due| (due.task.title.as_str(), due.pack)).collect();
    assert_eq!(
        shown,
        [("Tuesday", Some(first.number())), ("Friday", Some(second.number()))]
    );
    answer_in(&mut room, Some(second.number()), &second.tasks[0], true, 1);
    assert_eq!(
        room.due(day(1)).len(),
        1,
        "done well in one, it is still missed in the other"
    );
    room.close(first.number());
    assert_eq!(room.due(day(1)), [], "the other pack's task is not brought for it");
    // One of ours is one task, in whichever pack it was done.
    answer_in(&mut room, Some(second.number()), &Drill::NextStep.tasks()[0], false, 1);
    assert_eq!(room.due(day(2))[0].pack, None);
}

#[test]
fn a_card_that_does_not_name_its_pack_yet_is_still_found() {
    let own = Task {
        id: "own-1".to_owned(),
        ..Drill::NextStep.tasks()[0].clone()
    };
    let mut room = Room::new(7);
    answer(&mut room, &own, false, 0);
    assert_eq!(room.due(day(1)), []);
    let pack = Pack {
        title: "Tuesday".to_owned(),
        tasks: vec![own],
        ..Pack::default()
    };
    room.open(pack.clone(), day(0)).unwrap();
    assert_eq!(room.due(day(1))[0].pack, Some(pack.number()));
}
