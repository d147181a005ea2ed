//! What other devices have put into the folder.

use std::cell::RefCell;

use leptos::prelude::*;

use crate::saves::{self, BackupError};
use crate::web::browser::files;
use crate::web::browser::folder::Folder;
use crate::web::components::one_book::{OneBook, add_given_way};
use crate::web::session::Session;

/// What came of the other devices' files, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Others {
    /// Of which everything is in the book.
    pub together: usize,
    /// Written by a newer Onemore than this page.
    pub newer: usize,
    /// Which could not be read, or are not as they were written: damaged, or not here as a whole yet.
    pub unreadable: usize,
}

#[derive(Debug, Clone, Copy)]
enum Came {
    In,
    Newer,
    Unreadable,
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

thread_local! {
    /// The files as they were when they were last read, and what came of it.
    static READ: RefCell<Vec<(Outside, Came)>> = const { RefCell::new(Vec::new()) };
}

/// All are read anew at the next look.
pub(super) fn forget() {
    READ.set(Vec::new());
}

/// Takes in what the other devices have written since the last look.
pub(super) async fn take_in_all(session: Session, folder: &Folder, names: &[String], own: u32) -> Others {
    let mut others = Others::default();
    for name in names.iter().filter(|name| saves::is_other_device(name, own)) {
        match read(session, folder, name).await {
            Came::In => others.together += 1,
            Came::Newer => others.newer += 1,
            Came::Unreadable => others.unreadable += 1,
        }
    }
    others
}

/// Takes in another device's file, unless it is as it was the last time.
async fn read(session: Session, folder: &Folder, name: &str) -> Came {
    let Some(file) = folder.file(name).await else {
        return Came::Unreadable;
    };
    let outside = Outside {
        name: name.to_owned(),
        size: file.size(),
        modified: file.last_modified(),
    };
    let known = |(other, came): &(Outside, Came)| (*other == outside).then_some(*came);
    if let Some(came) = READ.with_borrow(|read| read.iter().find_map(known)) {
        return came;
    }
    // What is only listed here, and lies with the service that carries it about, may be there the next time.
    let Ok(text) = files::copy(&file).await else {
        return Came::Unreadable;
    };
    let Some(came) = take_in(session, &text) else {
        return Came::In;
    };
    READ.with_borrow_mut(|read| {
        read.retain(|(other, _)| other.name != outside.name);
        read.push((outside, came));
    });
    came
}

/// Makes one book of this and another device's. `None` where that is to be done later.
fn take_in(session: Session, text: &str) -> Option<Came> {
    let theirs = match saves::restore(text) {
        Ok(theirs) if theirs.is_intact == Some(true) => theirs.book.without_sample(),
        Err(BackupError::TooNew(_)) => return Some(Came::Newer),
        Ok(_) | Err(_) => return Some(Came::Unreadable),
    };
    let (one, op) = session.book().with_untracked(|book| {
        let one = OneBook::of(book, &theirs);
        let op = one.bring(book, "Taken in from another device.");
        (one, op)
    });
    if let Some(op) = op {
        let is_quiet = one.counts.is_nothing();
        let said = session.toast().get_untracked();
        if is_quiet && said.as_ref().is_some_and(|toast| toast.undoable) {
            // "Undo" stands there for the rep's own change, and would take this back in its place: it comes in later.
            return None;
        }
        session.dispatch(op).ok()?;
        if is_quiet {
            session.say_again(said);
        }
        add_given_way(&one.merged);
        // Another tab that writes may still refuse it, for a change that came in between: the next look finds out.
        return session.writes().then_some(Came::In);
    }
    add_given_way(&one.merged);
    Some(Came::In)
}
