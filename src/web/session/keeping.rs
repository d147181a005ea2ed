//! Whether what is on screen is also kept, said as it is.

use leptos::prelude::*;

use super::Session;
use crate::saves::{Damaged, ShelfError};
use crate::tabs::{Role, Tab, aside_key};
use crate::web::browser::{clock, fresh_ids};

/// How long a change may be on its way before that is said, in milliseconds: shorter than this it would only flicker.
const PATIENCE_MS: f64 = 500.0;

/// Said of damaged text in whose place something else was taken.
const FELL_BACK: &str = "An earlier state of it was taken in its place.";
const HEALED: &str = "The crash net had it whole, so nothing is lost.";

/// Whether what is on screen is also kept.
#[derive(Debug, Clone, PartialEq)]
pub enum Keeping {
    /// All of it.
    Kept,
    /// A change is on its way to the tab that writes, for longer than usual.
    Saving,
    /// Some changes could not be kept: why, and how many records wait.
    Waiting(ShelfError, usize),
    /// The same, in the tab that writes for this one.
    WaitingElsewhere,
    /// The browser keeps nothing for this page: the book lives until the tab closes.
    MemoryOnly,
    /// What is stored was written by a later version: nothing here may overwrite it.
    ReadOnly(u32),
    /// A newer Onemore is open in another tab: this one changes nothing any more. So many of its changes were not kept.
    Outdated(usize),
    /// Another tab writes now, and the two cannot agree: this one changes nothing any more. So many of its changes were not
    /// kept.
    Overtaken(usize),
}

impl Keeping {
    /// True where nothing on screen would be lost with this tab.
    pub fn loses_nothing(&self) -> bool {
        matches!(
            self,
            Keeping::Kept | Keeping::ReadOnly(_) | Keeping::Outdated(0) | Keeping::Overtaken(0)
        )
    }
}

/// Why this tab changes nothing any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stopped {
    TooNew(u32),
    Outdated,
    Overtaken,
}

impl Session {
    /// From here on this tab changes nothing, and lets another one write.
    pub(super) fn stop(&self, why: Stopped) {
        self.engine(|engine| {
            engine.tab.stop();
            engine.stopped.get_or_insert(why);
            if let Some(lock) = &engine.lock {
                lock.give_back();
            }
        });
        self.show();
    }

    /// Says how things stand. To be called after everything that may have changed it.
    pub(super) fn show(&self) {
        let Some((keeping, is_busy)) = self.engine(|engine| {
            let pending = engine.tab.pending();
            let unkept = unkept(&engine.tab);
            let since = (pending > 0).then(|| engine.busy_since.unwrap_or_else(clock::milliseconds));
            engine.busy_since = since;
            let is_slow = since.is_some_and(|since| clock::milliseconds() - since > PATIENCE_MS);
            let trouble = engine.vault.trouble().filter(|_| engine.tab.role() == Role::Writing);
            let keeping = match (engine.stopped, trouble) {
                (Some(Stopped::TooNew(version)), _) => Keeping::ReadOnly(version),
                (Some(Stopped::Outdated), _) => Keeping::Outdated(unkept),
                (Some(Stopped::Overtaken), _) => Keeping::Overtaken(unkept),
                (None, _) if engine.is_memory_only => Keeping::MemoryOnly,
                (None, Some(_)) if engine.is_entrusting => Keeping::Saving,
                (None, Some(error)) => Keeping::Waiting(error.clone(), engine.tab.waiting().len()),
                (None, None) if is_slow => Keeping::Saving,
                (None, None) if !engine.tab.is_all_stored() => Keeping::WaitingElsewhere,
                (None, None) => Keeping::Kept,
            };
            let is_busy = engine.stopped.is_none() && (engine.tab.is_waiting() || engine.tab.role() == Role::Taking);
            (keeping, is_busy)
        }) else {
            return;
        };
        if *self.keeping.read_untracked() != keeping {
            self.keeping.set(keeping);
        }
        if self.busy.get_untracked() != is_busy {
            self.busy.set(is_busy);
        }
        self.show_history();
        if is_busy {
            self.ask_again_later();
        }
    }

    /// How many changes may be known to this page alone.
    pub(super) fn unkept(&self) -> usize {
        self.engine(|engine| unkept(&engine.tab)).unwrap_or_default()
    }

    /// Whether what is on screen is also kept.
    pub fn keeping(&self) -> ReadSignal<Keeping> {
        self.keeping.read_only()
    }

    /// True while something is on its way, however shortly.
    pub fn is_busy(&self) -> ReadSignal<bool> {
        self.busy.read_only()
    }

    /// What was found but could not be read.
    pub fn damaged(&self) -> ReadSignal<Vec<Damaged>> {
        self.damaged.read_only()
    }

    /// True in the tab that keeps the book for all tabs.
    pub fn writes(&self) -> bool {
        self.engine(|engine| engine.tab.role()) == Some(Role::Writing)
    }

    /// True while this tab may write to the storage beside the book: drafts in hand.
    pub fn may_keep(&self) -> bool {
        matches!(
            *self.keeping.read_untracked(),
            Keeping::Kept | Keeping::Saving | Keeping::Waiting(..) | Keeping::WaitingElsewhere
        )
    }

    pub(super) fn do_keep_again(&self) {
        // Nothing in it can be refused.
        let _ = self.work(&mut |tab, world| Ok(tab.keep_again(world)));
    }

    /// What was found, after the storage was read.
    pub(super) fn show_found(&self) {
        let Some(found) = self.engine(|engine| engine.vault.found().clone()) else {
            return;
        };
        if let Some(version) = found.too_new {
            self.stop(Stopped::TooNew(version));
        }
        let with = |mut damaged: Damaged, sentence: &str| {
            damaged.reason = format!("{} {sentence}", damaged.reason);
            damaged
        };
        let fell_back = found.fell_back.into_iter().map(|one| with(one.damaged, FELL_BACK));
        let healed = found.healed.into_iter().map(|one| with(one, HEALED));
        let all = found.damaged.into_iter().chain(fell_back).chain(healed);
        let mut damaged: Vec<Damaged> = all.collect();
        // Two records of a page that are the same are one thing to look at.
        damaged.dedup();
        if *self.damaged.read_untracked() != damaged {
            self.damaged.set(damaged);
        }
    }

    /// Moves damaged text to a key of its own, where it stays downloadable, and out of the way. The error is a sentence.
    pub fn set_aside(&self, damaged: &Damaged) -> Result<(), String> {
        if !self.may_keep() {
            return Err("This tab is read only, so nothing is moved here. Reload the page.".to_owned());
        }
        if !self.writes() {
            return Err(
                "Another tab keeps the book just now. Set it aside there, or close that tab and try again.".to_owned(),
            );
        }
        let key = aside_key(clock::instant().timestamp(), fresh_ids::short(), &damaged.key);
        match self.engine(|engine| engine.vault.set_aside(damaged, &key)) {
            Some(Err(error)) => return Err(format!("It could not be set aside: {error}.")),
            None => return Ok(()),
            Some(Ok(())) => {}
        }
        self.show_found();
        self.keep_again();
        Ok(())
    }
}

/// What is on its way to the tab that writes, and what this one writes and could not keep.
fn unkept(tab: &Tab) -> usize {
    tab.pending() + tab.waiting().len()
}
