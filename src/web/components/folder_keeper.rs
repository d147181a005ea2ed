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

use crate::saves;
use crate::web::browser::folder::{self, Folder};
use crate::web::browser::locks::Held;
use crate::web::browser::{clock, device, files, storage};
use crate::web::components::last_copy::copy_taken;
use crate::web::components::one_book::OneBook;
use crate::web::session::{Keeping, Session, use_session};

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
    /// It lies there.
    There {
        /// The folder's name.
        folder: String,
        /// When it was written last.
        at: DateTime<Utc>,
        /// How many copies with a date lie there.
        copies: usize,
        /// How many other devices have a file there.
        others: usize,
        /// False while something stored cannot be read: then the file of this device stays as it was.
        is_whole: bool,
    },
    /// It did not work: a sentence.
    Failed(String),
}

thread_local! {
    static STATE: ArcRwSignal<Kept> = ArcRwSignal::new(Kept::Nowhere);
    static FOLDER: RefCell<Option<Folder>> = const { RefCell::new(None) };
    static IS_BUSY: Cell<bool> = const { Cell::new(false) };
    static IS_OURS: Cell<bool> = const { Cell::new(false) };
    static HELD: RefCell<Option<Held>> = const { RefCell::new(None) };
    /// Something changed since the own file was written, and since the last copy with a date.
    static UNWRITTEN: Cell<(bool, bool)> = const { Cell::new((true, true)) };
    /// The others' files as they were when they were last taken in.
    static READ: RefCell<Vec<Outside>> = const { RefCell::new(Vec::new()) };
}

/// A file seen from outside: written anew, it differs.
#[derive(Debug, PartialEq)]
struct Outside {
    name: String,
    /// In bytes.
    size: f64,
    /// In milliseconds.
    modified: f64,
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
    match Held::ask(LOCK, false, move |_| begin(), || {}) {
        Some(held) => HELD.set(Some(held)),
        None => begin(),
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

/// Takes in what the others have written, then writes what is new here. A tab that changes nothing any more does neither, and
/// lets another one look after the folder.
fn look(session: Session) {
    let has_stopped = matches!(
        *session.keeping().read_untracked(),
        Keeping::ReadOnly(_) | Keeping::Outdated(_) | Keeping::Overtaken
    );
    if has_stopped {
        IS_OURS.set(false);
        if let Some(held) = HELD.take() {
            held.give_back();
        }
        if FOLDER.with_borrow(Option::is_some) {
            say(Kept::Failed(
                "This tab changes nothing any more, and writes no copies either. Reload it to go on.".to_owned(),
            ));
        }
        return;
    }
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
    let mut names = folder.names().await?;
    let others: Vec<&String> = names.iter().filter(|name| saves::is_other_device(name, own)).collect();
    for name in &others {
        read_other(session, folder, name).await;
    }
    let others = others.len();
    let now = clock::instant();
    // What could not be read is missing in the book: the file written before, which has it, is not to be written over.
    let is_whole = session.damaged().read_untracked().is_empty();
    let (unwritten, dated) = UNWRITTEN.get();
    let own_file = unwritten && is_whole;
    let is_due = dated && saves::is_next_due(&names, now);
    if own_file || is_due {
        // What changes from here on is written in the next round.
        UNWRITTEN.set((unwritten && !is_whole, dated && !is_due));
        let book = session.book().get_untracked().without_sample();
        let text = saves::backup(&book, &storage::drafts(), now);
        let written = async {
            if is_due {
                folder.write(&saves::copy_name(now), &text).await?;
                copy_taken();
            }
            if own_file {
                folder.write(&saves::device_file(own), &text).await?;
            }
            Some(())
        };
        if written.await.is_none() {
            UNWRITTEN.set((true, dated));
            return None;
        }
        names = folder.names().await?;
        for name in saves::to_thin_out(&names, now) {
            // One that cannot be removed now goes another time.
            if folder.remove(&name).await.is_some() {
                names.retain(|one| *one != name);
            }
        }
    }
    Some(Kept::There {
        folder: folder.name(),
        at: now,
        copies: names.iter().filter(|name| saves::copy_moment(name).is_some()).count(),
        others,
        is_whole,
    })
}

/// Takes in another device's file, unless it is as it was the last time.
async fn read_other(session: Session, folder: &Folder, name: &str) {
    // A file that is just being carried here can be missing, or not whole yet: the next round reads it.
    let Some(file) = folder.file(name).await else { return };
    let outside = Outside {
        name: name.to_owned(),
        size: file.size(),
        modified: file.last_modified(),
    };
    if READ.with_borrow(|read| read.contains(&outside)) {
        return;
    }
    let Ok(bytes) = files::bytes(&file).await else { return };
    if take_in(session, &String::from_utf8_lossy(&bytes)) {
        READ.with_borrow_mut(|read| {
            read.retain(|other| other.name != outside.name);
            read.push(outside);
        });
    }
}

/// Makes one book of this and another device's. Answers whether that is done.
fn take_in(session: Session, text: &str) -> bool {
    let Ok(theirs) = saves::restore(text) else {
        return false;
    };
    if theirs.is_intact != Some(true) {
        return false;
    }
    let theirs = theirs.book.without_sample();
    let op = session.book().with_untracked(|book| {
        let one = OneBook::of(book, &theirs);
        let op = one.bring(book, "Taken in from another device.")?;
        Some((op, one.counts.is_nothing()))
    });
    let Some((op, is_quiet)) = op else { return true };
    let said = session.toast().get_untracked();
    if is_quiet && said.as_ref().is_some_and(|toast| toast.undoable) {
        // "Undo" stands there for the rep's own change, and would take this back in its place: it comes in later.
        return false;
    }
    let taken = session.dispatch(op).is_ok();
    if taken && is_quiet {
        session.say_again(said);
    }
    taken
}
