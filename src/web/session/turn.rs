//! Which tab writes: the one that holds a lock of the browser. It gives it back before the browser lets it stand still, and
//! where it says nothing for long, for whatever reason, another tab takes its turn.

use leptos::prelude::ReadUntracked;
use leptos::task::spawn_local;

use super::keeping::Stopped;
use super::{Session, lock};
use crate::tabs::Role;
use crate::web::browser::locks::Held;
use crate::web::browser::{clock, storage};

const LOCK: &str = "onemore-writer";

/// How long a tab waits after it was given the lock before it reads, and after it has asked the others before it writes,
/// in milliseconds: what another tab has written arrives within 5 (PLATFORM.md, 0.2).
const GRACE_MS: i32 = 20;

/// How long the crash net may take before the app writes without having looked into it, in milliseconds.
const NET_PATIENCE_MS: i32 = 2_000;

/// How long the tab that writes may be silent before another one takes its turn, in milliseconds: longer than anything
/// takes that a tab does at a stretch, on a slow phone too. One that closes or crashes is replaced at once. Judgement.
const SILENCE_MS: f64 = 8_000.0;

const TAKEN_OVER: &str = "The tab that kept the book did not answer any more, so this one keeps it now.";

impl Session {
    /// Asks for this tab's turn to write; where it `takes` it, the tab that has it now loses it.
    pub(super) fn ask_for_turn(self, takes: bool) {
        let granted = move |held| spawn_local(self.take_turn(Some(held)));
        let lost = move || {
            let step = self.engine(|engine| engine.tab.step_down());
            self.tell(&step.map(|step| step.send).unwrap_or_default());
            self.has_lost_turn();
        };
        let held = Held::ask(LOCK, takes, granted, lost);
        if held.is_none() {
            // Without locks every tab writes as if it were alone, until it sees that it is not.
            self.engine(|engine| engine.is_alone = true);
            spawn_local(self.take_turn(None));
        }
        if let Some(Some(before)) = self.engine(|engine| std::mem::replace(&mut engine.lock, held)) {
            before.give_back();
        }
    }

    /// The lock is this tab's: from here on it writes, once it knows everything.
    async fn take_turn(self, held: Option<Held>) {
        let is_over = || held.as_ref().is_some_and(Held::is_over);
        clock::pause(GRACE_MS).await;
        self.look_into_net(NET_PATIENCE_MS).await;
        if is_over() {
            return;
        }
        let has_stopped = self.engine(|engine| {
            let lock = engine.lock.as_ref().filter(|_| engine.stopped.is_some());
            lock.map(Held::give_back).is_some()
        });
        if has_stopped != Some(false) || !self.settle_lock() {
            return;
        }
        self.look_into_net_again().await;
        let is_to_take = || self.engine(|engine| matches!(engine.tab.role(), Role::Following | Role::Taking));
        while !is_over() && is_to_take() == Some(true) {
            let _ = self.work(&mut |tab, world| Ok(tab.granted(world)));
            self.show_found();
            clock::pause(GRACE_MS).await;
            if !is_over() {
                let _ = self.work(&mut |tab, world| Ok(tab.take(world)));
            }
        }
        if is_over() {
            return;
        }
        let book = self.book.read_untracked();
        self.engine(|engine| engine.vault.clear_drafts(&book, engine.tab.history()));
        drop(book);
        let has_recovered = self.report_recovery();
        self.fill_net(has_recovered);
    }

    /// The turn was another tab's while this one believed that it was its own.
    pub(super) fn has_lost_turn(self) {
        if storage::is_poisoned() {
            return;
        }
        if lock::was_turned_since_start() {
            return self.begin_anew();
        }
        if self.engine(|engine| engine.tab.waiting().is_empty()) == Some(false) {
            // What it could not keep may be known to nobody else: it stays on this page, to be copied.
            return self.stop(Stopped::Overtaken);
        }
        self.ask_for_turn(false);
        self.show();
    }

    /// The browser is about to let this page stand still: another tab is to write meanwhile. What is not kept stays where it
    /// is known.
    pub(super) fn stand_still(self) {
        let given_back = self.engine(|engine| {
            let may_go = engine.tab.waiting().is_empty() && !engine.is_entrusting && engine.stopped.is_none();
            let lock = engine.lock.take_if(|_| may_go)?;
            engine.tab.step_down();
            Some(lock)
        });
        if let Some(Some(lock)) = given_back {
            lock.give_back();
            self.show();
        }
    }

    /// The page goes on: it hears what has happened, and asks for its turn again.
    pub(super) fn go_on_again(self) {
        if lock::was_turned_since_start() {
            return self.begin_anew();
        }
        self.lock_if_idle();
        let asks = self.engine(|engine| engine.lock.is_none() && engine.stopped.is_none() && !engine.is_alone);
        if asks == Some(true) {
            self.ask_for_turn(false);
        }
        self.greet();
    }

    /// Takes the turn of a tab that writes and has not answered for long: it stands still, or it broke.
    pub(super) fn take_turn_of_the_silent(self) {
        let is_silent = self.engine(|engine| {
            if engine.tab.role() != Role::Following || !engine.tab.is_waiting() || engine.is_alone {
                engine.unanswered_since = None;
                return false;
            }
            let since = *engine.unanswered_since.get_or_insert_with(clock::milliseconds);
            clock::milliseconds() - since > SILENCE_MS
        });
        if is_silent == Some(true) {
            self.engine(|engine| engine.unanswered_since = None);
            self.ask_for_turn(true);
            self.say(TAKEN_OVER);
        }
    }
}
