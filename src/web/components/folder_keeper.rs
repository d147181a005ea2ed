//! Copies into the folder the rep chose, and what other devices have put there, for as long as the page is open.
//!
//! Each device writes a file of its own, and reads those of the others, so a folder that Dropbox, OneDrive or Syncthing carries
//! about makes one book of all of them, without any server of ours. Copies with a date are of that one book: whichever device is
//! at work writes them, and thins them out.
//!
//! One tab at a time looks after the folder. It asks anew each time which one is chosen: any tab may choose or forget it.

mod others;
mod round;

use std::cell::{Cell, RefCell};
use std::time::Duration;

use chrono::{DateTime, Utc};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::web::browser::folder::{self, Folder};
use crate::web::browser::locks::Held;
use crate::web::browser::{lifecycle, storage};
use crate::web::session::{Keeping, Session, use_session};

pub use others::Others;

/// One tab at a time looks after the folder.
const LOCK: &str = "onemore-folder";
/// How long after the last change the own file is written: not with every letter.
const AFTER_CHANGE: Duration = Duration::from_secs(3);
/// And at least so many times as long as it took to put the last one together, which stops everything else: a large book is
/// written more seldom, so that nobody waits for it more than a fiftieth of the time. Judgement.
const REST: u32 = 50;
/// How often the others' files are looked at while the page is open.
const EVERY: Duration = Duration::from_secs(60);

/// How it stands with the folder.
#[derive(Debug, Clone, PartialEq)]
pub enum Kept {
    /// None was chosen.
    Nowhere,
    /// This tab changes nothing any more, and writes no copies either.
    Stopped,
    /// Another tab looks after it: the folder's name.
    Elsewhere(String),
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
        /// What came of the other devices' files.
        others: Others,
        /// False while something stored cannot be read: then the file of this device stays as it was.
        is_whole: bool,
    },
    /// The folder of this name could not be written to.
    Failed(String),
}

thread_local! {
    static STATE: ArcRwSignal<Kept> = ArcRwSignal::new(Kept::Nowhere);
    /// The folder chosen in this tab, for browsers that remember none.
    static CHOSEN: RefCell<Option<Folder>> = const { RefCell::new(None) };
    static HELD: RefCell<Option<Held>> = const { RefCell::new(None) };
    /// This tab is the one that looks after the folder.
    static IS_OURS: Cell<bool> = const { Cell::new(false) };
    /// The folder is being looked at; and it is to be looked at once more after that.
    static IS_BUSY: Cell<(bool, bool)> = const { Cell::new((false, false)) };
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
    ask_for_turn(session, false);
    look(session);
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |before: Option<()>| {
        session.book().track();
        if before.is_some() {
            round::note_change();
            if let Some(earlier) = waiting.try_update_value(Option::take).flatten() {
                earlier.clear();
            }
            let pause = AFTER_CHANGE.max(round::last_took() * REST);
            let handle = set_timeout_with_handle(move || look(session), pause).ok();
            waiting.set_value(handle);
        }
    });
    window_event_listener(ev::focus, move |_| look(session));
    // While this page stands still, another tab is to look after the folder.
    lifecycle::watch(let_go, move || {
        if !IS_OURS.get() && HELD.with_borrow(Option::is_none) {
            ask_for_turn(session, false);
        }
    });
    set_interval(move || look(session), EVERY);
}

/// Lets the user choose a folder and begins.
pub fn choose(session: Session) {
    spawn_local(async move {
        if let Some(chosen) = Folder::choose().await {
            CHOSEN.set(Some(chosen));
            take_up(session);
        }
    });
}

/// Asks the browser for leave once more; after a click.
pub fn allow(session: Session) {
    spawn_local(async move {
        if let Some(folder) = chosen().await
            && folder.may_write(true).await
        {
            take_up(session);
        }
    });
}

/// Leaves the folder as it is and forgets it, in every tab.
pub fn forget(session: Session) {
    spawn_local(async move {
        CHOSEN.set(None);
        Folder::forget().await;
        look(session);
    });
}

/// The folder as it is chosen now, whichever tab chose it.
async fn chosen() -> Option<Folder> {
    match Folder::chosen().await {
        Ok(chosen) => chosen,
        Err(_) => CHOSEN.with_borrow(Clone::clone),
    }
}

/// From here on this tab looks after the folder, whichever tab did before.
fn take_up(session: Session) {
    if IS_OURS.get() || has_stopped(session) {
        begin(session);
    } else {
        ask_for_turn(session, true);
    }
}

fn begin(session: Session) {
    round::begin_anew();
    look(session);
}

/// Asks to be the tab that looks after the folder; where it `takes` that, the one that does stands in line again.
fn ask_for_turn(session: Session, takes: bool) {
    let granted = move || {
        IS_OURS.set(true);
        begin(session);
    };
    let lost = move || {
        IS_OURS.set(false);
        ask_for_turn(session, false);
        look(session);
    };
    let held = Held::ask(LOCK, takes, move |_| granted(), lost);
    if held.is_none() {
        granted();
    }
    if let Some(before) = HELD.replace(held) {
        before.give_back();
    }
}

fn has_stopped(session: Session) -> bool {
    matches!(
        *session.keeping().read_untracked(),
        Keeping::ReadOnly(_) | Keeping::Outdated(_) | Keeping::Overtaken(_)
    )
}

/// Looks at the folder, now or as soon as the look before has ended.
fn look(session: Session) {
    if IS_BUSY.replace((true, true)).0 {
        return;
    }
    spawn_local(async move {
        while IS_BUSY.replace((true, false)).1 {
            say(look_once(session).await);
        }
        IS_BUSY.set((false, false));
    });
}

/// From here on another tab may look after the folder. Where the browser has no locks there is nothing to let go.
fn let_go() {
    if let Some(held) = HELD.take() {
        IS_OURS.set(false);
        held.give_back();
    }
}

/// A tab that changes nothing any more lets another one look after the folder.
async fn look_once(session: Session) -> Kept {
    let has_stopped = has_stopped(session) || !storage::may_write();
    if has_stopped {
        let_go();
    }
    let Some(folder) = chosen().await else {
        return Kept::Nowhere;
    };
    let name = folder.name();
    if has_stopped {
        Kept::Stopped
    } else if !folder.may_write(false).await {
        Kept::Asks(name)
    } else if !IS_OURS.get() {
        Kept::Elsewhere(name)
    } else {
        round::round(session, &folder).await.unwrap_or(Kept::Failed(name))
    }
}
