//! Where the practice room lies in this browser: under keys of its own, never in the book. Several tabs may practise at once:
//! every change is made to what is stored at that moment.

use std::cell::RefCell;

use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::practice::pack::{Pack, PackError};
use crate::practice::room::{KEY_PREFIX, Opened, Room, is_of_pack, who_of};
use crate::web::browser::{fresh_ids, storage};

const ROOM: &str = "room";
/// Where texts go that could not be read, so that they are not written over; the last one where there are more.
const UNREAD: [&str; 3] = ["unread", "unread-2", "unread-3"];
const NOT_KEPT: &str = "This browser does not keep your practice just now: it lasts as long as this tab. Hand in your results \
                        before you close it.";

/// Draws of a person's number: one in a million is no number, and the page must not hang where chance is broken.
const MOST_DRAWS: usize = 8;

thread_local! {
    /// What the browser refused to keep, by its name: it lasts as long as the page, and counts before what is stored.
    static REFUSED: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// A pack that was taken out, with what lay beside the room for it.
#[derive(Debug, Clone)]
pub struct Gone {
    /// The pack and what was done in it.
    pub opened: Opened,
    beside: Vec<(String, String)>,
}

/// The practice room, shared by context with every page of it.
#[derive(Clone, Copy)]
pub struct PracticeRoom {
    room: RwSignal<Room>,
    trouble: RwSignal<Option<&'static str>>,
}

/// The practice room. Call it while a component of it is being built.
pub fn use_practice() -> PracticeRoom {
    expect_context::<PracticeRoom>()
}

impl PracticeRoom {
    /// Reads what this browser keeps of practising, and follows other tabs.
    pub fn open() -> PracticeRoom {
        let trouble = RwSignal::new(None);
        let room = match read(ROOM) {
            Ok(room) => room.unwrap_or_default(),
            Err(text) => {
                let free = UNREAD.into_iter().find(|name| text_of(name).is_none());
                write(free.unwrap_or(UNREAD[UNREAD.len() - 1]), &text);
                trouble.set(Some(
                    "What was kept of practising here could not be read. It was laid aside unchanged, where you can save it as a \
                     file, and practising begins anew.",
                ));
                Room::default()
            }
        };
        let practice = PracticeRoom {
            room: RwSignal::new(room),
            trouble,
        };
        if practice.room.with_untracked(|room| room.who == 0) {
            practice.change(|room| room.who = drawn());
        } else if !REFUSED.with_borrow(Vec::is_empty) {
            trouble.set(Some(NOT_KEPT));
        }
        let heard = window_event_listener(leptos::ev::storage, move |event| {
            if event.key().is_none_or(|key| key == key_of(ROOM)) {
                practice.room.set(stored());
            }
        });
        on_cleanup(move || heard.remove());
        practice
    }

    /// What is kept, to read from.
    pub fn room(&self) -> ReadSignal<Room> {
        self.room.read_only()
    }

    /// What went wrong with keeping it, in a sentence.
    pub fn trouble(&self) -> ReadSignal<Option<&'static str>> {
        self.trouble.read_only()
    }

    /// Changes the room and keeps it.
    pub fn change(&self, change: impl FnOnce(&mut Room)) {
        let mut room = match read(ROOM) {
            Ok(Some(room)) => room,
            // Where nothing can be kept, what is on screen is all there is.
            Ok(None) | Err(_) => self.room.get_untracked(),
        };
        change(&mut room);
        self.keep(ROOM, &room);
        self.room.set(room);
    }

    /// What is kept beside the room under this name: a game that goes on, a triad's clock.
    pub fn beside<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        read(name).ok().flatten()
    }

    /// Keeps something beside the room under this name.
    pub fn keep<T: Serialize>(&self, name: &str, value: &T) {
        let is_kept = serde_json::to_string(value).is_ok_and(|text| write(name, &text));
        if !is_kept {
            self.trouble.set(Some(NOT_KEPT));
        } else if self.trouble.get_untracked() == Some(NOT_KEPT) && REFUSED.with_borrow(Vec::is_empty) {
            self.trouble.set(None);
        }
    }

    /// Forgets one thing that is kept beside the room.
    pub fn forget(&self, name: &str) {
        remove(name);
    }

    /// Opens a pack in the room. What lies beside it for packs that leave goes with them.
    pub fn open_pack(&self, pack: Pack, on: NaiveDate) -> Result<u16, PackError> {
        let number = pack.number();
        let mut left = Ok(Vec::new());
        self.change(|room| left = room.open(pack, on));
        for pack in left? {
            take_all(|name| is_of_pack(name, pack));
        }
        Ok(number)
    }

    /// Takes a pack out of the room, with what was done in it and what lies beside the room for it.
    pub fn close_pack(&self, number: u16) -> Option<Gone> {
        let mut opened = None;
        self.change(|room| opened = room.close(number));
        Some(Gone {
            opened: opened?,
            beside: take_all(|name| is_of_pack(name, number)),
        })
    }

    /// Puts back what [`PracticeRoom::close_pack`] took out.
    pub fn put_pack_back(&self, gone: Gone) {
        put_all(&gone.beside);
        self.change(|room| room.put_back(gone.opened));
    }

    /// Texts that could not be read and were laid aside, by their name.
    pub fn laid_aside(&self) -> Vec<(&'static str, String)> {
        let texts = UNREAD.into_iter().map(|name| Some((name, text_of(name)?)));
        texts.flatten().collect()
    }

    /// Forgets everything of practising: packs, results, boxes, progress, games. The book is not touched. What was there
    /// is given back, for whoever did not mean it.
    pub fn clean(&self) -> Vec<(String, String)> {
        let cleaned = take_all(|_| true);
        self.trouble.set(None);
        self.room.set(Room::new(drawn()));
        cleaned
    }

    /// Puts back what [`PracticeRoom::clean`] took away.
    pub fn put_back(&self, cleaned: &[(String, String)]) {
        put_all(cleaned);
        self.room.set(stored());
    }
}

fn key_of(name: &str) -> String {
    format!("{KEY_PREFIX}{name}")
}

fn stored() -> Room {
    read(ROOM).ok().flatten().unwrap_or_default()
}

/// A number for a person.
fn drawn() -> u32 {
    let mut tries = (0..MOST_DRAWS).map(|_| who_of(fresh_ids::short() as u32));
    tries.find(|who| *who != 0).unwrap_or(1)
}

/// What lies under this name; the text itself where it cannot be read.
fn read<T: DeserializeOwned>(name: &str) -> Result<Option<T>, String> {
    match text_of(name) {
        Some(text) => serde_json::from_str(&text).map(Some).map_err(|_| text),
        None => Ok(None),
    }
}

fn text_of(name: &str) -> Option<String> {
    let refused = REFUSED.with_borrow(|refused| refused.iter().find(|(other, _)| other == name).cloned());
    let stored = || {
        let storage = storage::probe().ok()?;
        storage.get_item(&key_of(name)).ok().flatten()
    };
    refused.map(|(_, text)| text).or_else(stored)
}

/// True where the browser took it; else it lasts as long as the page. As with the book, nothing is stored after a panic.
fn write(name: &str, text: &str) -> bool {
    let is_stored =
        storage::may_write() && storage::probe().is_ok_and(|storage| storage.set_item(&key_of(name), text).is_ok());
    REFUSED.with_borrow_mut(|refused| {
        refused.retain(|(other, _)| other != name);
        if !is_stored {
            refused.push((name.to_owned(), text.to_owned()));
        }
    });
    is_stored
}

fn remove(name: &str) {
    REFUSED.with_borrow_mut(|refused| refused.retain(|(other, _)| other != name));
    if let Ok(storage) = storage::probe() {
        let _ = storage.remove_item(&key_of(name));
    }
}

/// Takes away what lies under every name that is wanted, and gives it back with its key.
fn take_all(wanted: impl Fn(&str) -> bool) -> Vec<(String, String)> {
    let mut names: Vec<String> = REFUSED.with_borrow(|refused| refused.iter().map(|(name, _)| name.clone()).collect());
    if let Ok(storage) = storage::probe() {
        let keys = (0..storage.length().unwrap_or_default()).filter_map(|place| storage.key(place).ok().flatten());
        names.extend(keys.filter_map(|key| key.strip_prefix(KEY_PREFIX).map(str::to_owned)));
    }
    names.sort_unstable();
    names.dedup();
    names.retain(|name| wanted(name));
    let take = |name: String| {
        let text = text_of(&name).unwrap_or_default();
        remove(&name);
        (key_of(&name), text)
    };
    names.into_iter().map(take).collect()
}

fn put_all(taken: &[(String, String)]) {
    for (key, text) in taken {
        if let Some(name) = key.strip_prefix(KEY_PREFIX) {
            write(name, text);
        }
    }
}
