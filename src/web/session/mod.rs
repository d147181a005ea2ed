//! The state of the running app: the book, the moment, and whether what is on screen is also kept. Pages read through
//! memos and change through `dispatch`; nothing else writes.

mod commands;
mod keeping;
mod later;
pub mod lock;
mod moment;
mod net;
mod others;
mod room;
mod toast;
mod turn;

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::cadence::Workplaces;
use crate::model::{Book, Now, Prospect, ProspectId};
use crate::saves::{Damaged, Keeper, OpenedBook};
use crate::tabs::{Tab, Vault};

use super::browser::channel::Channel;
use super::browser::clock;
use super::browser::locks::Held;
use super::browser::net::Net;
use super::browser::storage::LocalShelf;

pub use commands::PastChange;
pub use keeping::Keeping;
pub use later::{LATER, Later};
pub use net::NetState;
pub use toast::Toast;

use keeping::Stopped;
use moment::learn_zones;

/// What keeps the book, and what it does it with.
struct Engine {
    tab: Tab,
    vault: Vault,
    channel: Option<Channel>,
    lock: Option<Held>,
    net: Option<Net>,
    /// True while the net is given a book that has no room beside the one it replaces.
    is_entrusting: bool,
    /// What the net holds, where it and localStorage have gone on without each other.
    to_merge: Option<BTreeMap<String, String>>,
    /// What the net holds, where its lock is later than the one in localStorage.
    newer_lock: Option<Vec<(String, String)>>,
    /// True where the net holds texts from before the lock was last turned on or off.
    is_net_stale: bool,
    stopped: Option<Stopped>,
    /// What tabs say to each other about the lock.
    lock_channel: Option<Channel>,
    is_memory_only: bool,
    /// True where this browser has no locks.
    is_alone: bool,
    /// Since when something is on its way.
    busy_since: Option<f64>,
    /// True while a timer runs to ask again; how long the next one takes.
    is_asking: bool,
    ask_after_ms: u64,
    /// Since when no tab that writes has answered, while one is waited for.
    unanswered_since: Option<f64>,
}

/// The running app's state, shared by context.
#[derive(Clone, Copy)]
pub struct Session {
    book: RwSignal<Book>,
    now: RwSignal<Now>,
    keeping: RwSignal<Keeping>,
    busy: RwSignal<bool>,
    net: RwSignal<NetState>,
    damaged: RwSignal<Vec<Damaged>>,
    toast: RwSignal<Option<Toast>>,
    /// The number of the newest event on screen.
    last_event: RwSignal<Option<u64>>,
    undoable: RwSignal<Option<String>>,
    redoable: RwSignal<Option<String>>,
    workplaces: StoredValue<Workplaces>,
    /// What opening the book gave beside it, until the engine takes it over.
    opened: StoredValue<Option<OpenedBook>, LocalStorage>,
    /// `None` until the app's second piece is here.
    engine: StoredValue<Option<Engine>, LocalStorage>,
}

/// The session of this app. Call it while a component is being built.
pub fn use_session() -> Session {
    expect_context::<Session>()
}

impl Session {
    /// Opens what the browser keeps. Nothing is written.
    pub fn open() -> Session {
        let mut opened = Keeper::open(&LocalShelf).ok();
        let is_memory_only = opened.is_none();
        let book = opened
            .as_mut()
            .map(|opened| std::mem::take(&mut opened.book))
            .unwrap_or_default();
        let mut now = clock::now();
        learn_zones(&mut now, &book);
        Session {
            workplaces: StoredValue::new(Workplaces::of(&book)),
            book: RwSignal::new(book),
            now: RwSignal::new(now),
            keeping: RwSignal::new(if is_memory_only {
                Keeping::MemoryOnly
            } else {
                Keeping::Kept
            }),
            busy: RwSignal::new(true),
            net: RwSignal::new(NetState::Opening),
            damaged: RwSignal::new(Vec::new()),
            toast: RwSignal::new(None),
            last_event: RwSignal::new(None),
            undoable: RwSignal::new(None),
            redoable: RwSignal::new(None),
            opened: StoredValue::new_local(opened),
            engine: StoredValue::new_local(None),
        }
    }

    /// Does something with what keeps the book; `None` while there is nothing yet, or no more.
    fn engine<T>(&self, work: impl FnOnce(&mut Engine) -> T) -> Option<T> {
        self.engine
            .try_update_value(|engine| engine.as_mut().map(work))
            .flatten()
    }

    /// The book, to read from. Inside a memo or a view this subscribes to every change.
    pub fn book(&self) -> ReadSignal<Book> {
        self.book.read_only()
    }

    /// The moment, which moves on by the minute.
    pub fn now(&self) -> ReadSignal<Now> {
        self.now.read_only()
    }

    /// The word to the user that is showing.
    pub fn toast(&self) -> ReadSignal<Option<Toast>> {
        self.toast.read_only()
    }

    /// One prospect, followed through every change; `None` once they are gone.
    pub fn prospect(&self, id: ProspectId) -> Memo<Option<Prospect>> {
        let book = self.book;
        Memo::new(move |_| book.read().prospects.get(&id).cloned())
    }
}
