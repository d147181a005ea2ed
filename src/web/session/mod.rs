//! The state of the running app: the book, the moment, and whether what is on screen is also kept. Pages read through
//! memos and change through `dispatch`; nothing else writes.

mod history;
mod keeping;
mod moment;
mod toast;

use leptos::prelude::*;

use crate::cadence::Workplaces;
use crate::model::{Book, Now, Prospect, ProspectId};
use crate::ops::{self, Op, OpError};
use crate::saves::{self, Damaged};

use super::browser::{clock, device, storage};

pub use keeping::Keeping;
pub use toast::Toast;

use history::{History, UNDO_DEPTH};
use moment::learn_zones;

/// The running app's state, shared by context.
#[derive(Clone, Copy)]
pub struct Session {
    book: RwSignal<Book>,
    now: RwSignal<Now>,
    keeping: RwSignal<Keeping>,
    damaged: RwSignal<Vec<Damaged>>,
    toast: RwSignal<Option<Toast>>,
    undoable: RwSignal<Option<String>>,
    redoable: RwSignal<Option<String>>,
    history: StoredValue<History>,
    workplaces: StoredValue<Workplaces>,
}

/// The session of this app. Call it while a component is being built.
pub fn use_session() -> Session {
    expect_context::<Session>()
}

impl Session {
    /// Opens what the browser keeps. Nothing is written.
    pub fn open() -> Session {
        let (opened, mut keeping) = match storage::entries() {
            Ok(entries) => (saves::open(entries), Keeping::Kept),
            Err(_) => (saves::Opened::default(), Keeping::MemoryOnly),
        };
        if let Some(version) = opened.too_new {
            keeping = Keeping::ReadOnly(version);
        }
        let mut now = clock::now();
        learn_zones(&mut now, &opened.book);
        Session {
            workplaces: StoredValue::new(Workplaces::of(&opened.book)),
            book: RwSignal::new(opened.book),
            now: RwSignal::new(now),
            keeping: RwSignal::new(keeping),
            damaged: RwSignal::new(opened.damaged),
            toast: RwSignal::new(None),
            undoable: RwSignal::new(None),
            redoable: RwSignal::new(None),
            history: StoredValue::new(History::default()),
        }
    }

    /// The book, to read from. Inside a memo or a view this subscribes to every change.
    pub fn book(&self) -> ReadSignal<Book> {
        self.book.read_only()
    }

    /// The moment, which moves on by the minute.
    pub fn now(&self) -> ReadSignal<Now> {
        self.now.read_only()
    }

    /// Whether what is on screen is also kept.
    pub fn keeping(&self) -> ReadSignal<Keeping> {
        self.keeping.read_only()
    }

    /// What was found but could not be read.
    pub fn damaged(&self) -> ReadSignal<Vec<Damaged>> {
        self.damaged.read_only()
    }

    /// The word to the user that is showing.
    pub fn toast(&self) -> ReadSignal<Option<Toast>> {
        self.toast.read_only()
    }

    /// What "undo" would take back, in words.
    pub fn undoable(&self) -> ReadSignal<Option<String>> {
        self.undoable.read_only()
    }

    /// What "redo" would do again, in words.
    pub fn redoable(&self) -> ReadSignal<Option<String>> {
        self.redoable.read_only()
    }

    /// One prospect, followed through every change; `None` once they are gone.
    pub fn prospect(&self, id: ProspectId) -> Memo<Option<Prospect>> {
        let book = self.book;
        Memo::new(move |_| book.read().prospects.get(&id).cloned())
    }

    /// Makes a change, keeps it, and says so. The error is a sentence for the place where the change was asked for.
    pub fn dispatch(&self, op: Op) -> Result<(), String> {
        let says = self.change(op)?;
        self.toast.set(Some(Toast {
            says,
            undoable: true,
            goes_along: false,
        }));
        Ok(())
    }

    /// Makes a change where no form waits for the error: what went wrong is said in the toast.
    pub fn act(&self, op: Op) {
        if let Err(sentence) = self.dispatch(op) {
            self.say(sentence);
        }
    }

    /// Makes a change and keeps it. Answers what it was, in words.
    fn change(&self, op: Op) -> Result<String, String> {
        if let Keeping::ReadOnly(_) = *self.keeping.read_untracked() {
            return Err(
                "This book was written by a newer Onemore, so nothing can be changed here. Reload the page.".to_owned(),
            );
        }
        self.refresh_now();
        let label = ops::describe(&op, &self.book.read_untracked());
        let now = self.now.get_untracked();
        let undo = self
            .book
            .try_update(|book| {
                let mut undo = ops::apply(book, op, &now)?;
                ops::stamp(book, &mut undo, clock::instant(), device::id());
                self.follow(book, &undo.records());
                Ok(undo)
            })
            .ok_or_else(|| "The page is closing.".to_owned())?
            .map_err(|error: OpError| error.to_string())?;
        self.keep(undo.records());
        self.history.update_value(|history| {
            history.undone.clear();
            history.done.push((label.clone(), undo));
            let surplus = history.done.len().saturating_sub(UNDO_DEPTH);
            history.done.drain(..surplus);
        });
        self.show_history();
        Ok(label)
    }
}
