//! The lock of the book: turning it on and off, and closing it. What is encrypted how is `saves::Lock`'s.
//!
//! To lock is to load the page anew: nothing of the book, and not its key, is left in memory then. A tab that sees the lock
//! turned by another one does the same, so that no two tabs ever differ about it. Only the tab that writes turns the lock.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::keeping::Stopped;
use super::{Keeping, Session};
use crate::saves::{CryptError, LOCK_KEYS, Lock, LockRecord, PREFIX, Shelf};
use crate::tabs::Role;
use crate::web::browser::storage::{self, RawShelf};
use crate::web::browser::{clock, fresh_ids, place, preference};
use crate::web::routes::Page;

/// What tabs say to each other about the lock goes this way, one letter a message.
pub(super) const CHANNEL: &str = "onemore-lock";

/// Lock, all of you.
const LOCK_NOW: u8 = b'l';
/// Let me be the one that writes.
const GIVE_WAY: u8 = b'w';
/// Somebody is at work here.
const AT_WORK: u8 = b'a';

/// How long the others have to give way, in milliseconds: a page that is loaded anew lets go within one.
const GIVE_WAY_MS: i32 = 3_000;
/// How long the tab that writes has to take what is on its way when another lock holds, and how often it is asked, in
/// milliseconds: a writer that dies is replaced within a second.
const HEARD_MS: i32 = 1_500;
const ASK_MS: i32 = 100;
/// How often that is looked at, in milliseconds.
const LOOK_MS: i32 = 20;
/// How often other tabs are told that somebody is at work here, in milliseconds.
const TELL_MS: f64 = 10_000.0;

const MINUTE_MS: f64 = 60_000.0;
/// After how many idle minutes the book is locked, as long as nobody has chosen: an errand, not a conversation. Judgement.
const USUAL_MINUTES: u32 = 15;
const MINUTES: &str = "lock-after";

thread_local! {
    static OPEN: Cell<Option<&'static Lock>> = const { Cell::new(None) };
    /// When the record was written that this page goes by.
    static KNOWN: Cell<Option<u64>> = const { Cell::new(None) };
    /// When somebody was last seen at work, here or in another tab; and when the others were last told.
    static AT_WORK_AT: Cell<(f64, f64)> = const { Cell::new((0.0, 0.0)) };
}

/// The record in the storage; `None` for a book that never was locked.
pub fn record() -> Option<LockRecord> {
    LockRecord::read(&RawShelf).ok().flatten()
}

/// True while the book has a lock, which is open in this page.
pub fn is_on() -> bool {
    OPEN.get().is_some()
}

/// Opens the lock: from here on the book can be read and written.
pub fn open(passphrase: &str) -> Result<(), CryptError> {
    let record = record().ok_or(CryptError::Damaged)?;
    let lock = Lock::open(&record, passphrase, fresh_ids::fresh)?;
    go_on_with(Some(lock), record.at);
    Ok(())
}

fn go_on_with(lock: Option<Lock>, at: u64) {
    // It lives as long as the page, or until the lock is turned off, which nobody does often.
    let lock: Option<&'static Lock> = lock.map(|lock| &*Box::leak(Box::new(lock)));
    OPEN.set(lock);
    storage::use_cipher(lock.map(|lock| lock as _));
    KNOWN.set(Some(at));
    AT_WORK_AT.set((clock::milliseconds(), 0.0));
}

/// True when the lock in the storage is not the one this page goes by.
pub(super) fn was_turned_since_start() -> bool {
    let record = record();
    let at = record.as_ref().map(|record| record.at);
    let is_other = match KNOWN.get() {
        Some(known) => at != Some(known),
        None => record.is_some_and(|record| record.is_on),
    };
    if KNOWN.get().is_none() {
        KNOWN.set(at);
    }
    is_other
}

/// The lock that a crash net holds, beside the one in localStorage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Age {
    Earlier,
    Same,
    Later,
}

impl Age {
    /// `text` is the net's record.
    pub(super) fn of(text: Option<String>) -> Age {
        let theirs = text.and_then(LockRecord::of).map(|record| record.at);
        match theirs.cmp(&record().map(|record| record.at)) {
            std::cmp::Ordering::Less => Age::Earlier,
            std::cmp::Ordering::Equal => Age::Same,
            std::cmp::Ordering::Greater => Age::Later,
        }
    }
}

/// After how many idle minutes the book is locked; 0 for never.
pub fn idle_minutes() -> u32 {
    preference::get(MINUTES).unwrap_or(USUAL_MINUTES)
}

/// Chooses that.
pub fn set_idle_minutes(minutes: u32) {
    // Not kept, the usual time holds.
    preference::set(MINUTES, &minutes);
}

/// The moment for the next record: later than the last one's, whatever the clock.
fn next_moment() -> u64 {
    let last = record().map_or(0, |record| record.at);
    (clock::milliseconds() as u64).max(last + 1)
}

impl Session {
    /// Locks the book with a passphrase. The error is a sentence.
    pub async fn turn_lock_on(self, passphrase: &str) -> Result<(), String> {
        if !fresh_ids::is_secure() {
            return Err(NOT_SECURE.to_owned());
        }
        self.write_here().await?;
        let at = next_moment();
        let lock = Lock::new(fresh_ids::fresh);
        let record = lock.record(passphrase, at).map_err(|error| error.to_string())?;
        lock.turn_on(&record, &mut RawShelf).map_err(|error| {
            format!(
                "The book is not locked, and nothing has changed: {error}. A locked book takes about a tenth more room."
            )
        })?;
        go_on_with(Some(lock), at);
        self.renew_net().await;
        Ok(())
    }

    /// Takes the lock off.
    pub async fn turn_lock_off(self, passphrase: &str) -> Result<(), String> {
        let at = self.checked(passphrase).await?;
        let Some(lock) = OPEN.get() else { return Ok(()) };
        lock.turn_off(at, &mut RawShelf)
            .map_err(|error| format!("The book is still locked, and nothing is lost: {error}."))?;
        go_on_with(None, at);
        self.renew_net().await;
        Ok(())
    }

    /// Puts another passphrase in the place of one.
    pub async fn change_passphrase(self, old: &str, new: &str) -> Result<(), String> {
        let at = self.checked(old).await?;
        let Some(lock) = OPEN.get() else { return Ok(()) };
        let record = lock.record(new, at).map_err(|error| error.to_string())?;
        record
            .put(&mut RawShelf)
            .map_err(|error| format!("The passphrase is still the old one: {error}."))?;
        KNOWN.set(Some(at));
        self.renew_net().await;
        Ok(())
    }

    /// Makes sure that the passphrase is the right one and that this tab writes. Answers the moment for the next record.
    async fn checked(self, passphrase: &str) -> Result<u64, String> {
        let record = record().ok_or("There is no lock any more. Reload the page.")?;
        Lock::open(&record, passphrase, fresh_ids::fresh).map_err(wrong)?;
        self.write_here().await?;
        Ok(next_moment())
    }

    /// Becomes the tab that writes, with everything kept.
    async fn write_here(self) -> Result<(), String> {
        let mut waited = 0;
        if !self.writes() {
            self.say_of_lock(GIVE_WAY);
        }
        while !self.writes() {
            if waited == GIVE_WAY_MS {
                // Who stands still does not hear it.
                self.ask_for_turn(true);
            }
            if waited >= 2 * GIVE_WAY_MS {
                return Err(
                    "Another tab with Onemore keeps the book and does not let go. Close it, then try again.".to_owned(),
                );
            }
            clock::pause(LOOK_MS).await;
            waited += LOOK_MS;
        }
        match *self.keeping.read_untracked() {
            Keeping::Kept => Ok(()),
            _ => Err("Not everything is kept just now, so the lock stays as it is. Try again when it is.".to_owned()),
        }
    }

    /// The net is to hold what localStorage holds, and nothing of what it held before.
    pub(super) async fn renew_net(self) {
        let Some(Some(net)) = self.engine(|engine| engine.net.clone()) else {
            return;
        };
        let everything = self.engine(|engine| engine.vault.everything().ok()).flatten();
        let is_done = match everything {
            Some(everything) => self.have_taken(&net, &everything, true).await,
            None => false,
        };
        if !is_done {
            // Better none than one with what is to be read by nobody.
            self.engine(|engine| engine.net = None);
            net.give_up();
            self.net.try_set(super::NetState::Missing);
        }
    }

    /// Before this tab writes: the lock is as everybody sees it. False when the page starts anew instead.
    pub(super) fn settle_lock(&self) -> bool {
        if was_turned_since_start() {
            self.begin_anew();
            return false;
        }
        if let Some(texts) = self.engine(|engine| engine.newer_lock.take()).flatten() {
            take_over(&texts);
            self.begin_anew();
            return false;
        }
        if let Some(lock) = OPEN.get() {
            // A crash may have left some in clear. What has no room stays so until the next start.
            let _ = lock.seal_all(&mut RawShelf);
        }
        true
    }

    /// Locks the book, in every tab. Where something is not kept it stays open: what was typed comes before who may see it.
    pub fn lock_now(&self) -> Result<(), String> {
        // A change that has been on its way for a moment is not said yet, and counts all the same.
        if self.unkept() > 0 || !self.keeping.read_untracked().loses_nothing() {
            return Err(
                "Not everything is kept just now, so the book stays open: locked, it would lose that.".to_owned(),
            );
        }
        self.say_of_lock(LOCK_NOW);
        leave();
        Ok(())
    }

    /// Locks the book when nobody has been at work for as long as was chosen.
    pub fn lock_if_idle(&self) {
        let minutes = idle_minutes();
        let idle = clock::milliseconds() - AT_WORK_AT.get().0;
        if is_on() && minutes > 0 && idle >= f64::from(minutes) * MINUTE_MS {
            // What is not kept is said in the banner already.
            let _ = self.lock_now();
        }
    }

    /// Somebody is at work.
    pub fn is_at_work(&self) {
        // The first key after a computer has slept comes before any timer: the time that has passed counts all the same.
        self.lock_if_idle();
        let now = clock::milliseconds();
        let (_, told) = AT_WORK_AT.get();
        let tells = is_on() && now - told > TELL_MS;
        AT_WORK_AT.set((now, if tells { now } else { told }));
        if tells {
            self.say_of_lock(AT_WORK);
        }
    }

    /// The lock was turned by another tab: this page goes by the old one, so it writes nothing any more. What is on its way is
    /// asked for until the tab that writes has it; what nobody takes stays on this page, to be copied.
    pub(super) fn begin_anew(self) {
        storage::close();
        spawn_local(async move {
            let is_lost = |engine: &mut super::Engine| engine.stopped.is_some() || !engine.tab.waiting().is_empty();
            let mut waited = 0;
            while self.unkept() > 0 {
                if self.engine(is_lost) == Some(true) || waited >= HEARD_MS {
                    return self.stop(Stopped::Overtaken);
                }
                let asks = self.engine(|engine| engine.tab.ask_again());
                self.tell(&asks.unwrap_or_default());
                clock::pause(ASK_MS).await;
                waited += ASK_MS;
            }
            place::reload();
        });
    }

    fn say_of_lock(&self, word: u8) {
        self.engine(|engine| {
            if let Some(channel) = &engine.lock_channel {
                channel.send(0, &[word]);
            }
        });
    }

    pub(super) fn hear_of_lock(self, word: &[u8]) {
        match word {
            [AT_WORK] => AT_WORK_AT.set((clock::milliseconds(), AT_WORK_AT.get().1)),
            // What is not kept would be lost with this page: it stays until it is kept, and the turn is taken from it.
            [GIVE_WAY] if self.engine(|engine| engine.tab.role()) != Some(Role::Following) && self.unkept() == 0 => {
                place::reload();
            }
            [LOCK_NOW] => spawn_local(async move {
                let mut pause = LOOK_MS;
                while self.unkept() > 0 {
                    clock::pause(pause).await;
                    pause = (pause * 2).min(GIVE_WAY_MS);
                }
                leave();
            }),
            _ => {}
        }
    }
}

/// Said where a key could be guessed.
pub const NOT_SECURE: &str =
    "This browser gives the page no secure random numbers, so nothing can be encrypted here. Nothing has changed.";

/// A wrong passphrase, or a record that cannot be opened, as a sentence.
pub fn wrong(error: CryptError) -> String {
    match error {
        CryptError::WrongPassphrase => "This passphrase does not open it. Nothing is lost. Capital letters, blanks and hyphens count; look at the keyboard’s language too.".to_owned(),
        CryptError::NoMemory => error.to_string(),
        CryptError::TooNew(_) => "A newer Onemore has locked this book. Reload the page to get the newest, then try again.".to_owned(),
        CryptError::NotOurs | CryptError::Damaged => "What the browser keeps of the lock is damaged, so no passphrase can open it here. Take the stored data out before you do anything else.".to_owned(),
    }
}

fn leave() {
    // Words looked for may be a name, and stand in the address.
    if let Page::Prospects(shown, _) = Page::parse(&place::hash()) {
        place::stay_as(&Page::Prospects(shown, String::new()).href());
    }
    place::reload();
}

/// The net holds a later lock than localStorage, which has lost it: the net's texts take the place of those there.
fn take_over(texts: &[(String, String)]) {
    let record = texts.iter().find(|(key, _)| LOCK_KEYS.contains(&key.as_str()));
    let Some(record) = record.and_then(|(_, text)| LockRecord::of(text.clone())) else {
        return;
    };
    let is_index = |key: &str| key[PREFIX.len()..].starts_with("index.");
    let ours = || texts.iter().filter(|(key, _)| key.starts_with(PREFIX));
    let pages = ours().filter(|(key, _)| !is_index(key));
    let in_order = pages.chain(ours().filter(|(key, _)| is_index(key)));
    let put = |shelf: &mut RawShelf| {
        if record.is_on {
            record.put(shelf)?;
        }
        in_order.clone().try_for_each(|(key, text)| shelf.put(key, text))?;
        record.put(shelf)
    };
    // Wherever it stops for want of room, the record says truly whether a passphrase is needed, and the net still holds all.
    let _ = put(&mut RawShelf);
}
