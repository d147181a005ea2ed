//! The seven drills, a file each: what it is for, what it looks at, its tasks. The words of the tasks are data beside it.

mod channel_change;
mod criterion;
mod easy_no;
mod mend_it;
mod name_the_purpose;
mod next_step;
mod one_more;
mod phrases;
mod reading;
mod thirty_seconds;
mod when;

pub use criterion::Criterion;
pub(super) use reading::{Reading, context};

use std::sync::OnceLock;

use super::drill::{Drill, Info, Task};

/// One drill: its announcement, its criteria, its tasks as JSON.
struct Room {
    info: Info,
    criteria: fn(&Task) -> Vec<Criterion>,
    tasks: &'static str,
}

fn room(drill: Drill) -> &'static Room {
    match drill {
        Drill::ThirtySeconds => &thirty_seconds::ROOM,
        Drill::MendIt => &mend_it::ROOM,
        Drill::NameThePurpose => &name_the_purpose::ROOM,
        Drill::EasyNo => &easy_no::ROOM,
        Drill::NextStep => &next_step::ROOM,
        Drill::ChannelChange => &channel_change::ROOM,
        Drill::OneMore => &one_more::ROOM,
    }
}

pub(super) fn info(drill: Drill) -> &'static Info {
    &room(drill).info
}

pub(super) fn criteria(task: &Task) -> Vec<Criterion> {
    (room(task.drill).criteria)(task)
}

/// Our own tasks, read once. They are written by us and read by a test, so that an empty list is never seen.
pub(super) fn tasks(drill: Drill) -> &'static [Task] {
    static TASKS: OnceLock<[Vec<Task>; Drill::ALL.len()]> = OnceLock::new();
    let all = TASKS.get_or_init(|| Drill::ALL.map(|drill| serde_json::from_str(room(drill).tasks).unwrap_or_default()));
    &all[drill as usize]
}

/// The task of that name among our own.
pub fn task(id: &str) -> Option<&'static Task> {
    Drill::ALL.into_iter().flat_map(tasks).find(|task| task.id == id)
}

/// A criterion for each thing the words have to name.
fn named(task: &Task) -> impl Iterator<Item = Criterion> {
    (0..task.names.len()).map(Criterion::Names)
}
