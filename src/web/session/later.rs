//! What the session does once the app's second piece is here: change the book, keep it, join the other tabs. The first piece
//! reads the book and shows the day; it reaches all of this through one table, so that none of it stands in its way.

use leptos::prelude::*;
use web_sys::StorageEvent;

use super::{Engine, Session, lock};
use crate::ops::Op;
use crate::tabs::{Tab, TabId, Vault};
use crate::web::arrival::arrived;
use crate::web::browser::storage::LocalShelf;
use crate::web::browser::{fresh_ids, place};

/// What a change is answered with while it cannot be made yet.
const NOT_YET: &str = "Onemore is still arriving. Try again in a moment.";

/// The table.
pub struct Later {
    /// Takes over what was opened, and joins the other tabs.
    pub join: fn(Session),
    /// Makes a change, keeps it, and says so.
    pub dispatch: fn(&Session, Op) -> Result<(), String>,
    /// Takes the last change back.
    pub undo: fn(&Session),
    /// Makes it once more.
    pub redo: fn(&Session),
    /// Tries again to keep what waits.
    pub keep_again: fn(&Session),
    /// Says to the other tabs that this one is there.
    pub greet: fn(&Session),
    /// Something was written to the storage by somebody else.
    pub storage_changed: fn(&Session, &StorageEvent),
}

/// What it does.
pub static LATER: Later = Later {
    join: |session| session.take_over(),
    dispatch: Session::do_dispatch,
    undo: Session::do_undo,
    redo: Session::do_redo,
    keep_again: Session::do_keep_again,
    greet: Session::do_greet,
    storage_changed: Session::do_storage_changed,
};

impl Session {
    /// The table once it is here. Whoever asks for it first also lets the session take over what was opened: what was pressed
    /// meanwhile may come before the page hears of the arrival.
    fn later(&self) -> Option<&'static Later> {
        let later = arrived()?.session;
        (later.join)(*self);
        Some(later)
    }

    /// Makes a change, keeps it, and says so. The error is a sentence for the place where the change was asked for.
    pub fn dispatch(&self, op: Op) -> Result<(), String> {
        let later = self.later().ok_or_else(|| NOT_YET.to_owned())?;
        (later.dispatch)(self, op)
    }

    /// Makes a change where no form waits for the error: what went wrong is said in the toast.
    pub fn act(&self, op: Op) {
        if let Err(sentence) = self.dispatch(op) {
            self.say(sentence);
        }
    }

    /// Takes the last change back, whichever tab made it.
    pub fn undo(&self) {
        if let Some(later) = self.later() {
            (later.undo)(self);
        }
    }

    /// Makes the change taken back last once more.
    pub fn redo(&self) {
        if let Some(later) = self.later() {
            (later.redo)(self);
        }
    }

    /// Tries again to keep what waits.
    pub fn keep_again(&self) {
        if let Some(later) = self.later() {
            (later.keep_again)(self);
        }
    }

    /// Says that this tab is there, and asks what it has missed.
    pub fn greet(&self) {
        if let Some(later) = self.later() {
            (later.greet)(self);
        }
    }

    /// Something was written to the storage that no tab of ours told of: it was cleared, or there are no locks.
    pub fn storage_changed(&self, event: &StorageEvent) {
        if let Some(later) = self.later() {
            (later.storage_changed)(self, event);
        }
    }

    /// Takes over what was opened, once, and joins the other tabs.
    fn take_over(self) {
        if self.engine.with_value(Option::is_some) {
            return;
        }
        if lock::was_turned_since_start() {
            // What was opened is encrypted by now, or no longer is.
            return place::reload();
        }
        let opened = self.opened.try_update_value(Option::take).flatten();
        let taken = opened.and_then(|opened| Vault::go_on(Box::new(LocalShelf), opened).ok());
        let is_memory_only = taken.is_none();
        let (vault, stored) = taken.unwrap_or_else(Vault::in_memory);
        self.engine.set_value(Some(Engine {
            tab: Tab::open(TabId(fresh_ids::fresh()), stored.seq, stored.history, stored.settled),
            vault,
            channel: None,
            lock: None,
            net: None,
            is_entrusting: false,
            to_merge: None,
            newer_lock: None,
            is_net_stale: false,
            stopped: None,
            lock_channel: None,
            is_memory_only,
            is_alone: false,
            busy_since: None,
            is_asking: false,
            ask_after_ms: 0,
            unanswered_since: None,
        }));
        self.join();
    }
}
