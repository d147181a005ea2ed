//! Copies into the folder the rep chose, and what other devices have put there, for as long as the page is open.
//!
//! Each device writes a file of its own, and reads those of the others: no two ever write the same one, so a folder that
//! Dropbox, OneDrive or Syncthing carries about makes one book of all of them, without any server of ours.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use chrono::{DateTime, Utc};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::model::Book;
use crate::ops;
use crate::saves::{self, Counts};
use crate::web::browser::folder::{self, Folder};
use crate::web::browser::{clock, device, locks, storage};
use crate::web::components::figures::changes;
use crate::web::components::last_copy::copy_taken;
use crate::web::session::{Session, use_session};

/// One tab at a time looks after the folder.
const LOCK: &str = "onemore-folder";
/// How long after the last change the own file is written: not with every letter.
const AFTER_CHANGE: Duration = Duration::from_secs(3);
/// How often the others' files are looked at while the page is open.
const EVERY: Duration = Duration::from_secs(60);

/// How it stands with the folder.
#[derive(Debug, Clone, PartialEq)]
pub enum Kept {
    /// None was chosen.
    Nowhere,
    /// The browser wants to be asked again: the folder's name.
    Asks(String),
    /// All of it lies there.
    There {
        /// The folder's name.
        folder: String,
        /// When it was written last.
        at: DateTime<Utc>,
        /// How many copies with a date lie there.
        copies: usize,
        /// How many other devices have a file there.
        others: usize,
    },
    /// It did not work: a sentence.
    Failed(String),
}

thread_local! {
    static STATE: ArcRwSignal<Kept> = ArcRwSignal::new(Kept::Nowhere);
    static FOLDER: RefCell<Option<Folder>> = const { RefCell::new(None) };
    static IS_BUSY: Cell<bool> = const { Cell::new(false) };
    static IS_OURS: Cell<bool> = const { Cell::new(false) };
    /// Something changed since the own file was written, and since the last copy with a date.
    static UNWRITTEN: Cell<(bool, bool)> = const { Cell::new((true, true)) };
    /// What was read of the others last time: name and length, and the letters mixed to a number.
    static READ: RefCell<Vec<(String, u64)>> = const { RefCell::new(Vec::new()) };
}

/// How it stands. Inside a memo or a view this follows it.
pub fn kept() -> Kept {
    STATE.with(|state| state.get())
}

fn say(state: Kept) {
    STATE.with(|kept| {
        if kept.with_untracked(|kept| *kept != state) {
            kept.set(state);
        }
    });
}

/// Looks after the folder. It draws nothing.
#[component]
pub fn FolderKeeper() -> impl IntoView {
    let session = use_session();
    if !folder::can_be_chosen() {
        return;
    }
    let begin = move || {
        IS_OURS.set(true);
        spawn_local(async move {
            let Some(chosen) = Folder::chosen().await else { return };
            if chosen.may_write(false).await {
                take_up(session, chosen);
            } else {
                say(Kept::Asks(chosen.name()));
                FOLDER.set(Some(chosen));
            }
        });
    };
    if locks::Held::ask(LOCK, begin).is_none() {
        begin();
    }
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |before: Option<()>| {
        session.book().track();
        if before.is_some() {
            UNWRITTEN.set((true, true));
            if let Some(earlier) = waiting.try_update_value(Option::take).flatten() {
                earlier.clear();
            }
            let handle = set_timeout_with_handle(move || look(session), AFTER_CHANGE).ok();
            waiting.set_value(handle);
        }
    });
    window_event_listener(ev::focus, move |_| look(session));
    set_interval(move || look(session), EVERY);
}

/// Lets the user choose a folder and begins.
pub fn choose(session: Session) {
    spawn_local(async move {
        if let Some(chosen) = Folder::choose().await {
            take_up(session, chosen);
        }
    });
}

/// Asks the browser for leave once more; after a click.
pub fn allow(session: Session) {
    let Some(chosen) = FOLDER.with_borrow(Clone::clone) else {
        return;
    };
    spawn_local(async move {
        if chosen.may_write(true).await {
            take_up(session, chosen);
        }
    });
}

/// Leaves the folder as it is and forgets it.
pub fn forget() {
    FOLDER.set(None);
    say(Kept::Nowhere);
    spawn_local(Folder::forget());
}

fn take_up(session: Session, chosen: Folder) {
    FOLDER.set(Some(chosen));
    IS_OURS.set(true);
    UNWRITTEN.set((true, true));
    READ.set(Vec::new());
    look(session);
}

/// Takes in what the others have written, then writes what is new here.
fn look(session: Session) {
    let asks = STATE.with(|state| state.with_untracked(|state| matches!(state, Kept::Asks(_))));
    let Some(folder) = FOLDER.with_borrow(Clone::clone) else {
        return;
    };
    if !IS_OURS.get() || IS_BUSY.replace(true) {
        return;
    }
    spawn_local(async move {
        if !asks || folder.may_write(false).await {
            let done = round(session, &folder).await;
            if FOLDER.with_borrow(Option::is_some) {
                say(done.unwrap_or_else(|| {
                    Kept::Failed(format!(
                        "The folder “{}” could not be written to. Perhaps it was moved, or the disk is full; choose it again.",
                        folder.name()
                    ))
                }));
            }
        }
        IS_BUSY.set(false);
    });
}

async fn round(session: Session, folder: &Folder) -> Option<Kept> {
    if !folder.may_write(false).await {
        return Some(Kept::Asks(folder.name()));
    }
    let own = device::id();
    let names = folder.names().await?;
    let others: Vec<&String> = names.iter().filter(|name| saves::is_other_device(name, own)).collect();
    for name in &others {
        // A file that is just being carried here can be missing, or not whole yet: the next round reads it.
        if let Some(text) = folder.read(name).await {
            take_in(session, name, &text);
        }
    }
    let now = clock::instant();
    let (own_file, dated) = UNWRITTEN.get();
    let is_due = dated && saves::is_next_due(&names, now);
    if own_file || is_due {
        // What changes from here on is written in the next round.
        UNWRITTEN.set((false, dated && !is_due));
        let text = session
            .book()
            .with_untracked(|book| saves::backup(&shared(book), &storage::drafts(), now));
        let written = async {
            if is_due {
                folder.write(&saves::copy_name(now), &text).await?;
                copy_taken();
            }
            folder.write(&saves::device_file(own), &text).await
        };
        if written.await.is_none() {
            UNWRITTEN.set((true, dated));
            return None;
        }
    }
    let names = folder.names().await?;
    for name in saves::to_thin_out(&names, now) {
        // One that cannot be removed now goes another time.
        let _ = folder.remove(&name).await;
    }
    Some(Kept::There {
        folder: folder.name(),
        at: now,
        copies: names.iter().filter(|name| saves::copy_moment(name).is_some()).count(),
        others: others.len(),
    })
}

/// Makes one book of this and another device's.
fn take_in(session: Session, name: &str, text: &str) {
    let mixed = text
        .bytes()
        .fold(text.len() as u64, |sum, byte| sum.rotate_left(7) ^ u64::from(byte));
    let known = READ.with_borrow(|read| read.iter().any(|(other, sum)| other == name && *sum == mixed));
    if known {
        return;
    }
    let Ok(theirs) = saves::restore(text) else { return };
    if theirs.is_intact != Some(true) {
        return;
    }
    let op = session.book().with_untracked(|book| {
        let both = saves::merge(book, &shared(&theirs.book)).book;
        let counts = Counts::between(book, &both);
        let says = format!("Taken in from another device. {}", changes(&counts));
        ops::bring(book, &both, says).map(|op| (op, counts.is_nothing()))
    });
    let taken = match op {
        Some((op, is_quiet)) => {
            let taken = session.dispatch(op).is_ok();
            if is_quiet {
                session.hush();
            }
            taken
        }
        None => true,
    };
    if taken {
        READ.with_borrow_mut(|read| {
            read.retain(|(other, _)| other != name);
            read.push((name.to_owned(), mixed));
        });
    }
}

/// The book without the invented people: those stay in the browser they were opened in.
fn shared(book: &Book) -> Book {
    let mut own = book.clone();
    own.prospects.retain(|_, prospect| !prospect.is_sample);
    own
}
