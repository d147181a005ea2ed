//! The pack that is being built: every change is kept at once.

use leptos::prelude::*;

use crate::practice::pack::Pack;
use crate::web::pages::practice::shelf::{PracticeRoom, use_practice};

/// The pack in hand, shared by the parts of the page.
#[derive(Clone, Copy)]
pub struct Desk {
    practice: PracticeRoom,
    /// As it is now.
    pub pack: RwSignal<Pack>,
    /// Counts up where another pack takes its place, so that the fields are made anew.
    pub edition: RwSignal<u32>,
}

impl Desk {
    /// The one that was being built here, or an empty one.
    pub fn open() -> Desk {
        let practice = use_practice();
        let draft = practice.room().with_untracked(|room| room.draft.clone());
        Desk {
            practice,
            pack: RwSignal::new(draft.unwrap_or_default()),
            edition: RwSignal::new(0),
        }
    }

    /// Changes it and keeps it.
    pub fn change(self, change: impl FnOnce(&mut Pack)) {
        let mut pack = self.pack.get_untracked();
        change(&mut pack);
        self.pack.set(pack.clone());
        self.practice.change(|room| room.draft = Some(pack));
    }

    /// Puts another pack in its place; gives back the one that was there.
    pub fn begin_with(self, pack: Pack) -> Pack {
        let before = self.pack.get_untracked();
        self.change(|now| *now = pack);
        self.edition.update(|edition| *edition += 1);
        before
    }

    /// A name for something of the coach's own that nothing in the pack has yet: "own-3".
    pub fn fresh_name(self) -> String {
        self.pack.with_untracked(|pack| {
            let scenarios = pack.scenarios.iter().map(|scenario| &scenario.id);
            let taken: Vec<&String> = scenarios.chain(pack.tasks.iter().map(|task| &task.id)).collect();
            let names = (1..).map(|number| format!("own-{number}"));
            let mut free = names.filter(|name| !taken.contains(&name));
            free.next().unwrap_or_default()
        })
    }
}
