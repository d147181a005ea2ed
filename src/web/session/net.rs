//! The crash net as the session uses it: given every commit, asked once, at the start.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use super::{Engine, Session, lock};
use crate::ops;
use crate::saves::{self, Keeper, LOCK_KEYS};
use crate::tabs::{Keep, Mirrored, Role, Stored, Vault};
use crate::web::browser::net::Net;
use crate::web::browser::{clock, storage};

/// How the crash net stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NetState {
    /// Being opened.
    Opening,
    /// This browser has none for this page: what a crash of the browser may cost is not covered.
    Missing,
    /// It holds every change up to this one.
    Holds(u64),
    /// The last changes could not be put into it.
    Failed,
}

/// How long the net may take to open where it holds the rest of a change, in milliseconds: without it nobody has all of it.
const HALF_KEPT_PATIENCE_MS: i32 = 60_000;

/// How long after the net did not take something it is given everything, in milliseconds. Judgement.
const GIVE_AGAIN_MS: i32 = 5_000;

/// The words in the history.
const BROUGHT_BACK: &str = "Brought back from the crash net.";
const BACK_LATE: &str = "The browser had lost changes when it was closed. The crash net had kept them, and they are back beside what you have done since.";

const HALF_KEPT: &str = "A large change was cut short when the browser stopped, and the crash net that held the rest of it is gone: some people are as before the change, some as after it.";

/// How long a turn to write may wait for what the net holds, in milliseconds: a writer is replaced within a second.
const LOOK_PATIENCE_MS: i32 = 500;

/// How long to wait before looking whether the net has been opened, in milliseconds.
const LOOK_AGAIN_MS: i32 = 5;

/// What was found in the net.
struct Found {
    net: Net,
    seq: u64,
    /// True where localStorage has lost what it holds.
    is_newer: bool,
    /// False where it and localStorage have gone on without each other.
    is_one_line: bool,
    /// What it holds, where any of it may be needed.
    texts: Vec<(String, String)>,
    lock: lock::Age,
    is_lock_lost: bool,
}

/// What comes of it.
enum Meets {
    HasNothing,
    /// It will be read before this tab writes, or at once where this tab writes already.
    BringsSomething,
    Heals(Box<Stored>),
    /// It holds a lock that localStorage has lost, and this tab has written without it; or what a later Onemore wrote.
    IsLeftAlone,
}

impl Engine {
    fn meet_net(&mut self, found: Found) -> Meets {
        let is_late = self.tab.role() != Role::Following;
        self.is_net_stale = found.lock != lock::Age::Same;
        if found.is_lock_lost {
            if is_late {
                return Meets::IsLeftAlone;
            }
            self.net = Some(found.net);
            self.newer_lock = Some(found.texts);
            return Meets::BringsSomething;
        }
        let texts = found.texts.into_iter().map(|(key, text)| {
            let text = storage::opened(&key, text);
            (key, text)
        });
        let texts: BTreeMap<String, String> = texts.collect();
        if Keeper::is_later(&texts) == Ok(true) {
            return Meets::IsLeftAlone;
        }
        self.net = Some(found.net);
        if !found.is_one_line || (found.is_newer && is_late) {
            self.to_merge = Some(texts);
            return Meets::BringsSomething;
        }
        if found.is_newer {
            self.vault.offer(Box::new(texts));
            return Meets::BringsSomething;
        }
        // Once this tab writes, what is on the screen is more than what lies in the storage.
        let may_heal = self.vault.is_hurt() && self.tab.role() != Role::Writing;
        match may_heal.then(|| self.vault.heal(&texts).ok()).flatten() {
            Some(stored) => Meets::Heals(Box::new(stored)),
            None => Meets::HasNothing,
        }
    }
}

impl Session {
    /// How the crash net stands.
    pub fn net(&self) -> ReadSignal<NetState> {
        self.net.read_only()
    }

    pub(super) fn open_net(self) {
        if self.engine(|engine| engine.is_memory_only) != Some(false) {
            return self.net.set(NetState::Missing);
        }
        spawn_local(async move {
            let Some(found) = self.look_into(Net::open().await).await else {
                self.net.try_set(NetState::Missing);
                return self.say_what_is_half_kept();
            };
            let seq = found.seq;
            match self.engine(|engine| engine.meet_net(found)) {
                Some(Meets::Heals(stored)) => self.take_healed(*stored),
                Some(Meets::HasNothing) => self.say_what_is_half_kept(),
                Some(Meets::BringsSomething) => {}
                Some(Meets::IsLeftAlone) => {
                    self.net.try_set(NetState::Failed);
                    return;
                }
                None => return,
            }
            self.net.try_set(NetState::Holds(seq));
            // It came too late to be looked into before writing: then it is only given what it lacks.
            self.fill_net(false);
        });
    }

    async fn look_into(self, net: Option<Net>) -> Option<Found> {
        let net = net?;
        let seq = net.seq().await?;
        let (stored, is_hurt, event) = self.engine(|engine| {
            let vault = &engine.vault;
            (vault.seq(), vault.is_hurt(), vault.common_event(seq))
        })?;
        let lock = lock::Age::of(net.text(LOCK_KEYS[0]).await);
        let is_lock_lost = lock == lock::Age::Later && seq >= stored;
        let theirs = net.text(&event).await.map(|text| storage::opened(&event, text));
        let is_one_line = self.engine(|engine| engine.vault.is_of_one_line(&event, theirs.as_ref()))?;
        // What localStorage has lost, or cannot be read in it, is brought along at once; where it has lost nothing, nothing
        // is read.
        let texts = if seq > stored || is_hurt || is_lock_lost || !is_one_line {
            net.texts().await?
        } else {
            Vec::new()
        };
        if let Some((key, text)) = self.engine(|engine| engine.vault.index()).flatten()
            && net.text(&key).await.map(|text| storage::opened(&key, text)).as_ref() != Some(&text)
        {
            self.engine(|engine| engine.vault.note_net_differs());
        }
        Some(Found {
            net,
            seq,
            is_newer: seq > stored,
            is_one_line,
            texts,
            lock,
            is_lock_lost,
        })
    }

    /// What could not be read in localStorage was read in the net: it is the book.
    fn take_healed(self, stored: Stored) {
        let mut stored = Some(stored);
        let _ = self.work(&mut |tab, world| {
            let stored = stored.take();
            Ok(stored.map(|stored| tab.reopened(stored, world)).unwrap_or_default())
        });
        self.show_found();
    }

    /// Says that a large change was cut short, and that what held the rest of it is gone.
    fn say_what_is_half_kept(self) {
        if self.engine(|engine| engine.vault.half_kept()).flatten().is_some() {
            self.say(HALF_KEPT.to_owned());
        }
    }

    /// Waits until the net has been looked into, or for so many milliseconds; longer where it holds the rest of a change.
    pub(super) async fn look_into_net(self, patience_ms: i32) {
        let is_half_kept = self.engine(|engine| engine.vault.half_kept().is_some()) == Some(true);
        let patience_ms = if is_half_kept {
            HALF_KEPT_PATIENCE_MS
        } else {
            patience_ms
        };
        let mut waited = 0;
        while waited < patience_ms && self.net.try_get_untracked() == Some(NetState::Opening) {
            clock::pause(LOOK_AGAIN_MS).await;
            waited += LOOK_AGAIN_MS;
        }
    }

    /// Looks again at what the net holds, before this tab writes: another one may have written since. For as long as a turn
    /// may wait for it.
    pub(super) async fn look_into_net_again(self) {
        let Some(Some(net)) = self.engine(|engine| engine.net.clone()) else {
            return;
        };
        let is_done = Rc::new(Cell::new(false));
        let done = Rc::clone(&is_done);
        spawn_local(async move {
            if net.look_again().await.is_some()
                && let Some(seq) = net.seq().await
            {
                self.net.try_set(NetState::Holds(seq));
            }
            done.set(true);
        });
        let mut waited = 0;
        while waited < LOOK_PATIENCE_MS && !is_done.get() {
            clock::pause(LOOK_AGAIN_MS).await;
            waited += LOOK_AGAIN_MS;
        }
    }

    /// Says that something was lost by the browser and is back. Answers whether it was.
    pub(super) fn report_recovery(&self) -> bool {
        let recovered = self.engine(|engine| engine.vault.take_recovered()).unwrap_or_default();
        if recovered > 0 {
            let changes = if recovered == 1 {
                "change".to_owned()
            } else {
                format!("{recovered} changes")
            };
            self.say(format!(
                "The browser had lost the last {changes} when it was closed. The crash net had kept what was lost, and it is back."
            ));
        }
        recovered > 0
    }

    /// Makes one book of what is on screen and what the net holds, where each has what the other does not. Answers whether
    /// the net had to be asked.
    fn merge_with_net(self) -> bool {
        let Some(Some(texts)) = self.engine(|engine| engine.to_merge.take()) else {
            return false;
        };
        let theirs = Vault::open(Box::new(texts)).map(|(_, stored)| stored.book);
        let op = theirs.ok().and_then(|theirs| {
            let book = self.book.read_untracked();
            ops::bring(&book, &saves::merge(&book, &theirs).book, BROUGHT_BACK.to_owned())
        });
        self.engine(|engine| engine.vault.note_net_differs());
        if let Some(op) = op {
            self.say(match self.dispatch(op) {
                Ok(()) => BACK_LATE.to_owned(),
                Err(why) => why,
            });
        }
        true
    }

    /// Gives the net everything, where it has missed something or holds what was taken from it.
    pub(super) fn fill_net(self, in_any_case: bool) {
        let is_writing = |engine: &mut Engine| engine.tab.role() == Role::Writing;
        if self.engine(is_writing) != Some(true) {
            return;
        }
        let in_any_case = self.merge_with_net() || in_any_case;
        if self.engine(|engine| engine.vault.is_healing()) == Some(true) {
            // What the net alone holds comes into localStorage before anything in the net is let go.
            self.do_keep_again();
        }
        let may_take =
            |engine: &mut Engine| engine.net.is_some() && !engine.vault.is_healing() && engine.tab.waiting().is_empty();
        if self.engine(|engine| may_take(engine) && std::mem::take(&mut engine.is_net_stale)) == Some(true) {
            return spawn_local(self.renew_net());
        }
        let everything = self.engine(|engine| {
            let behind = matches!(self.net.get_untracked(), NetState::Holds(seq) if seq != engine.vault.seq());
            let lacks = behind || in_any_case || engine.vault.net_differs();
            (lacks && may_take(engine))
                .then(|| engine.vault.everything().ok())
                .flatten()
        });
        if let Some(everything) = everything.flatten() {
            self.give_net(everything);
        }
    }

    /// Gives the net what was kept since it was last given something.
    pub(super) fn mirror(&self) {
        let commits = self.engine(|engine| engine.vault.take_unmirrored());
        for commit in commits.unwrap_or_default() {
            self.give_net(commit);
        }
        let to_entrust = self.engine(|engine| engine.vault.take_to_entrust());
        if let Some(Some(book)) = to_entrust {
            self.entrust(book);
        }
    }

    fn give_net(&self, commit: Mirrored) {
        let session = *self;
        let Some(Some(net)) = self.engine(|engine| engine.net.clone()) else {
            return;
        };
        spawn_local(async move {
            if session.have_taken(&net, &commit, false).await || commit.is_whole {
                return;
            }
            // What comes after this would leave a hole: from here on it is to be given all of the book.
            session.engine(|engine| engine.vault.note_net_differs());
            clock::pause(GIVE_AGAIN_MS).await;
            session.fill_net(false);
        });
    }

    /// Gives the net a book for which there is no room beside the one it replaces; once it is safe there, it is kept page by
    /// page.
    fn entrust(&self, book: Mirrored) {
        let session = *self;
        let Some(Some(net)) = self.engine(|engine| engine.net.clone()) else {
            return;
        };
        self.engine(|engine| engine.is_entrusting = true);
        spawn_local(async move {
            let is_safe = session.have_taken(&net, &book, false).await;
            session.engine(|engine| {
                engine.is_entrusting = false;
                // Also when it was not taken: nobody knows then what the net holds.
                engine.vault.note_net_differs();
                if is_safe {
                    engine.vault.is_safe(book.seq);
                }
            });
            if is_safe {
                session.do_keep_again();
            }
            session.show();
        });
    }

    /// Answers whether the net has taken it; `afresh`, in place of everything it held.
    pub(super) async fn have_taken(&self, net: &Net, commit: &Mirrored, afresh: bool) -> bool {
        let is_safe = match net.take(commit, afresh) {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        self.net.try_set(if is_safe {
            NetState::Holds(commit.seq)
        } else {
            NetState::Failed
        });
        is_safe
    }
}
