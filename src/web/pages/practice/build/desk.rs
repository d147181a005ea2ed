//! The pack that is being built: every change is kept at once.

use std::sync::Arc;

use leptos::prelude::*;

use crate::practice::pack::Pack;
use crate::web::browser::place as browser_place;
use crate::web::pages::practice::put_back;
use crate::web::pages::practice::shelf::{PracticeRoom, use_practice};

/// Something that was taken out of the pack, or written over, and how it comes back.
#[derive(Clone)]
pub struct Gone {
    /// What is said of it.
    pub says: String,
    put: Arc<dyn Fn() + Send + Sync>,
}

/// The pack in hand, shared by the parts of the page.
#[derive(Clone, Copy)]
pub struct Desk {
    practice: PracticeRoom,
    /// As it is now.
    pub pack: RwSignal<Pack>,
    /// Counts up where another pack takes its place, so that the fields are made anew.
    pub edition: RwSignal<u32>,
    /// What was taken out last; nothing once it is back.
    pub gone: RwSignal<Option<Gone>>,
    /// Counts up where something came back, so that its fields are made anew.
    pub came_back: RwSignal<u32>,
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
            gone: RwSignal::new(None),
            came_back: RwSignal::new(0),
        }
    }

    /// Changes it and keeps it.
    pub fn change(self, change: impl FnOnce(&mut Pack)) {
        let mut pack = self.pack.get_untracked();
        change(&mut pack);
        self.pack.set(pack.clone());
        self.practice.change(|room| room.draft = Some(pack));
    }

    /// Puts another pack in its place, with a way back.
    pub fn begin_with(self, pack: Pack) {
        let before = self.pack.get_untracked();
        self.put_in_place(pack);
        self.offer_back("Another pack is in hand now.", move || {
            self.put_in_place(before.clone())
        });
    }

    fn put_in_place(self, pack: Pack) {
        self.change(|now| *now = pack);
        self.edition.update(|edition| *edition += 1);
    }

    /// Says that something is gone and offers `put`, which puts that back and leaves what was changed since.
    pub fn offer_back(self, says: impl Into<String>, put: impl Fn() + Send + Sync + 'static) {
        self.gone.set(Some(Gone {
            says: says.into(),
            put: Arc::new(put),
        }));
        request_animation_frame(|| browser_place::rescue_focus(put_back::ID));
    }

    /// The same for what is put back by a change of the pack.
    pub fn offer_change_back(self, says: impl Into<String>, put: impl Fn(&mut Pack) + Send + Sync + 'static) {
        self.offer_back(says, move || self.change(&put));
    }

    /// Puts back what was taken out last.
    pub fn put_back(self, gone: Gone) {
        (gone.put)();
        self.came_back.update(|count| *count += 1);
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
