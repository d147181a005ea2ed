//! The state of the running app: the book, the moment, and whether what is on screen is also kept. Pages read through
//! memos and change through `dispatch`; nothing else writes.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::cadence::{self, Plan, Policy, Workplaces};
use crate::model::{Book, Now, Prospect, ProspectId, Record};
use crate::ops::{self, Op, OpError, Undo};
use crate::saves::{self, Damaged, Unread};

use super::browser::storage::{self, StorageError};
use super::browser::{clock, place};
use super::routes::Page;

/// How many changes can be taken back.
const UNDO_DEPTH: usize = 100;

/// Whether what is on screen is also kept.
#[derive(Debug, Clone, PartialEq)]
pub enum Keeping {
    /// All of it.
    Kept,
    /// Some changes could not be kept: why, and which records wait.
    Waiting(StorageError, BTreeSet<Record>),
    /// The browser keeps nothing for this page: the book lives until the tab closes.
    MemoryOnly,
    /// What is stored was written by a later version: nothing here may overwrite it.
    ReadOnly(u32),
}

/// A word to the user, with a way back where there is one.
#[derive(Debug, Clone, PartialEq)]
pub struct Toast {
    /// The sentence.
    pub says: String,
    /// True when the last change can be taken back from here.
    pub undoable: bool,
    /// True when it goes along to the next page: the change led there.
    pub goes_along: bool,
}

#[derive(Default)]
struct History {
    done: Vec<(String, Undo)>,
    undone: Vec<(String, Undo)>,
}

/// The running app's state, shared by context.
#[derive(Clone, Copy)]
pub struct Session {
    book: RwSignal<Book>,
    now: RwSignal<Now>,
    keeping: RwSignal<Keeping>,
    damaged: RwSignal<Vec<Damaged>>,
    toast: RwSignal<Option<Toast>>,
    undoable: RwSignal<Option<String>>,
    redoable: RwSignal<Option<String>>,
    history: StoredValue<History>,
    workplaces: StoredValue<Workplaces>,
}

/// The session of this app. Call it while a component is being built.
pub fn use_session() -> Session {
    expect_context::<Session>()
}

impl Session {
    /// Opens what the browser keeps. Nothing is written.
    pub fn open() -> Session {
        let (opened, mut keeping) = match storage::entries() {
            Ok(entries) => (saves::open(entries), Keeping::Kept),
            Err(_) => (saves::Opened::default(), Keeping::MemoryOnly),
        };
        if let Some(version) = opened.too_new {
            keeping = Keeping::ReadOnly(version);
        }
        let mut now = clock::now();
        learn_zones(&mut now, &opened.book);
        Session {
            workplaces: StoredValue::new(Workplaces::of(&opened.book)),
            book: RwSignal::new(opened.book),
            now: RwSignal::new(now),
            keeping: RwSignal::new(keeping),
            damaged: RwSignal::new(opened.damaged),
            toast: RwSignal::new(None),
            undoable: RwSignal::new(None),
            redoable: RwSignal::new(None),
            history: StoredValue::new(History::default()),
        }
    }

    /// The book, to read from. Inside a memo or a view this subscribes to every change.
    pub fn book(&self) -> ReadSignal<Book> {
        self.book.read_only()
    }

    /// The moment, which moves on by the minute.
    pub fn now(&self) -> ReadSignal<Now> {
        self.now.read_only()
    }

    /// Whether what is on screen is also kept.
    pub fn keeping(&self) -> ReadSignal<Keeping> {
        self.keeping.read_only()
    }

    /// What was found but could not be read.
    pub fn damaged(&self) -> ReadSignal<Vec<Damaged>> {
        self.damaged.read_only()
    }

    /// The word to the user that is showing.
    pub fn toast(&self) -> ReadSignal<Option<Toast>> {
        self.toast.read_only()
    }

    /// What "undo" would take back, in words.
    pub fn undoable(&self) -> ReadSignal<Option<String>> {
        self.undoable.read_only()
    }

    /// What "redo" would do again, in words.
    pub fn redoable(&self) -> ReadSignal<Option<String>> {
        self.redoable.read_only()
    }

    /// One prospect, followed through every change; `None` once they are gone.
    pub fn prospect(&self, id: ProspectId) -> Memo<Option<Prospect>> {
        let book = self.book;
        Memo::new(move |_| book.read().prospects.get(&id).cloned())
    }

    /// The policy as the rep's settings have it.
    pub fn policy(&self) -> Policy {
        Policy::of(&self.book.read().settings)
    }

    /// The plan for `prospect` at `now`. Inside a memo or a view this subscribes to every change of the book.
    pub fn plan(&self, prospect: &Prospect, now: &Now) -> Plan {
        let book = self.book.read();
        let policy = Policy::of(&book.settings);
        self.workplaces
            .with_value(|workplaces| cadence::plan_among(workplaces, prospect, &book, &policy, now))
    }

    /// Who works where goes along with a change, before anybody who reads the book hears of it.
    fn follow(&self, book: &Book, changed: &[Record]) {
        self.workplaces
            .update_value(|workplaces| workplaces.follow(book, changed));
    }

    /// Makes a change, keeps it, and says so. The error is a sentence for the place where the change was asked for.
    pub fn dispatch(&self, op: Op) -> Result<(), String> {
        let says = self.change(op)?;
        self.toast.set(Some(Toast {
            says,
            undoable: true,
            goes_along: false,
        }));
        Ok(())
    }

    /// Makes a change where no form waits for the error: what went wrong is said in the toast.
    pub fn act(&self, op: Op) {
        if let Err(sentence) = self.dispatch(op) {
            self.say(sentence);
        }
    }

    /// Says something that is not a change.
    pub fn say(&self, says: impl Into<String>) {
        self.toast.set(Some(Toast {
            says: says.into(),
            undoable: false,
            goes_along: false,
        }));
    }

    /// Goes to another page because of the change just made; its word comes along.
    pub fn go_on(&self, page: &Page) {
        self.toast.update(|toast| {
            if let Some(toast) = toast {
                toast.goes_along = true;
            }
        });
        place::go(&page.href());
    }

    /// Another page has come up: the word that belonged to the last one goes.
    pub fn turn_page(&self) {
        self.toast.update(|toast| match toast {
            Some(along) if along.goes_along => along.goes_along = false,
            _ => *toast = None,
        });
    }

    /// Takes the word away.
    pub fn hush(&self) {
        self.toast.set(None);
    }

    /// Makes a change and keeps it. Answers what it was, in words.
    fn change(&self, op: Op) -> Result<String, String> {
        if let Keeping::ReadOnly(_) = *self.keeping.read_untracked() {
            return Err(
                "This book was written by a newer Onemore, so nothing can be changed here. Reload the page.".to_owned(),
            );
        }
        self.refresh_now();
        let label = ops::describe(&op, &self.book.read_untracked());
        let now = self.now.get_untracked();
        let undo = self
            .book
            .try_update(|book| {
                let undo = ops::apply(book, op, &now)?;
                self.follow(book, &undo.records());
                Ok(undo)
            })
            .ok_or_else(|| "The page is closing.".to_owned())?
            .map_err(|error: OpError| error.to_string())?;
        self.keep(undo.records());
        self.history.update_value(|history| {
            history.undone.clear();
            history.done.push((label.clone(), undo));
            let surplus = history.done.len().saturating_sub(UNDO_DEPTH);
            history.done.drain(..surplus);
        });
        self.show_history();
        Ok(label)
    }

    /// Takes the last change back.
    pub fn undo(&self) {
        self.step_through("Taken back", |history| &mut history.done, |history| &mut history.undone);
    }

    /// Makes the change taken back last once more.
    pub fn redo(&self) {
        self.step_through("Done again", |history| &mut history.undone, |history| &mut history.done);
    }

    fn step_through(
        &self,
        word: &str,
        from: impl Fn(&mut History) -> &mut Vec<(String, Undo)>,
        to: impl Fn(&mut History) -> &mut Vec<(String, Undo)>,
    ) {
        let Some((label, undo)) = self.history.try_update_value(|history| from(history).pop()).flatten() else {
            return;
        };
        let records = undo.records();
        let Some(back) = self.book.try_update(|book| {
            let back = ops::revert(book, undo);
            self.follow(book, &records);
            back
        }) else {
            return;
        };
        self.keep(records);
        self.say(format!("{word}: {label}"));
        self.history.update_value(|history| to(history).push((label, back)));
        self.show_history();
    }

    fn show_history(&self) {
        let last = |list: &[(String, Undo)]| list.last().map(|(label, _)| label.clone());
        self.history.with_value(|history| {
            self.undoable.set(last(&history.done));
            self.redoable.set(last(&history.undone));
        });
    }

    /// Writes the records of a change, and those that still wait from before.
    fn keep(&self, records: Vec<Record>) {
        let mut waiting: BTreeSet<Record> = records.into_iter().collect();
        match &*self.keeping.read_untracked() {
            Keeping::Kept => {}
            Keeping::Waiting(_, earlier) => waiting.extend(earlier),
            Keeping::MemoryOnly | Keeping::ReadOnly(_) => return,
        }
        let frozen = self
            .damaged
            .with_untracked(|damaged| damaged.iter().map(|one| one.key.clone()).collect::<Vec<_>>());
        let mut trouble = None;
        self.book.with_untracked(|book| {
            waiting.retain(|record| {
                let key = saves::key(*record);
                if frozen.contains(&key) {
                    trouble.get_or_insert(StorageError::Refused(
                        "damaged text stands in this place; look under Data".to_owned(),
                    ));
                    return true;
                }
                let text = saves::write(book, *record);
                if let (Record::Prospect(id), None) = (record, &text) {
                    // Nothing in hand outlives the person it was for; what cannot be cleared now has no reader.
                    let _ = storage::put(&saves::draft_key(*id), None);
                }
                let kept = storage::put(&key, text.as_deref());
                kept.map_err(|error| trouble.get_or_insert(error)).is_err()
            });
        });
        self.keeping.set(match trouble {
            Some(error) => Keeping::Waiting(error, waiting),
            None => Keeping::Kept,
        });
    }

    /// True while this tab may write to the storage.
    pub fn may_keep(&self) -> bool {
        matches!(*self.keeping.read_untracked(), Keeping::Kept | Keeping::Waiting(..))
    }

    /// Tries again to keep what waits.
    pub fn keep_again(&self) {
        self.keep(Vec::new());
    }

    /// Moves damaged text to a key of its own, where it stays downloadable, so that its place can be used again.
    pub fn set_aside(&self, damaged: &Damaged) -> Result<(), String> {
        let aside = format!(
            "{}aside:{}:{}",
            saves::PREFIX,
            clock::instant().timestamp(),
            damaged.key
        );
        let moved = storage::put(&aside, Some(&damaged.text)).and_then(|()| storage::put(&damaged.key, None));
        moved.map_err(|error| format!("It could not be set aside: {error}."))?;
        self.damaged.update(|all| all.retain(|one| one.key != damaged.key));
        self.keep_again();
        Ok(())
    }

    /// Lets the moment move on, when its minute has changed.
    pub fn refresh_now(&self) {
        let minute = |now: &Now| now.instant.timestamp() / 60;
        let shown = self.now.with_untracked(minute);
        if clock::instant().timestamp() / 60 != shown {
            self.now.update(|now| {
                let zones = std::mem::take(&mut now.zones);
                *now = Now { zones, ..clock::now() };
            });
        }
    }

    /// Looks up the zones of those in the book, where they are not known yet. Runs after every change of the book.
    pub fn learn_zones(&self) {
        let mut now = self.now.get_untracked();
        if self.book.with(|book| learn_zones(&mut now, book)) {
            self.now.set(now);
        }
    }

    /// Takes over what another tab wrote. What it changed can no longer be undone here: that would undo the other tab.
    pub fn take_over(&self, key: Option<&str>, text: Option<&str>) {
        let Some(key) = key else { return self.reopen() };
        let Some(record) = saves::record(key) else { return };
        let taken = self.book.try_update(|book| {
            let taken = saves::take_over(book, record, text);
            self.follow(book, &[record]);
            taken
        });
        match taken {
            Some(Err(Unread::TooNew(version))) => return self.keeping.set(Keeping::ReadOnly(version)),
            Some(Err(Unread::Damaged(reason))) => {
                return self.say(format!("Another tab wrote something this one cannot read. {reason}"));
            }
            Some(Ok(())) | None => {}
        }
        self.history.update_value(|history| {
            history.done.retain(|(_, undo)| !undo.records().contains(&record));
            history.undone.retain(|(_, undo)| !undo.records().contains(&record));
        });
        self.show_history();
    }

    /// Another tab cleared the storage: this one shows what is left.
    fn reopen(&self) {
        let Ok(entries) = storage::entries() else { return };
        let opened = saves::open(entries);
        self.workplaces.set_value(Workplaces::of(&opened.book));
        self.book.set(opened.book);
        self.damaged.set(opened.damaged);
        self.history.set_value(History::default());
        self.show_history();
    }
}

/// Adds the zones of everybody in `book`. Answers whether one was new.
fn learn_zones(now: &mut Now, book: &Book) -> bool {
    let before = now.zones.len();
    for prospect in book.prospects.values() {
        let name = &prospect.time_zone;
        if !name.is_empty()
            && !now.zones.contains_key(name)
            && let Some(zone) = clock::zone(name, now.instant)
        {
            now.zones.insert(name.clone(), zone);
        }
    }
    now.zones.len() > before
}
