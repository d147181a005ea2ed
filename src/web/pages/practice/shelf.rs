//! Where the practice room lies in this browser: under keys of its own, never in the book. Several tabs may practise at once:
//! every change is made to what is stored at that moment.

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::practice::room::{KEY_PREFIX, Room};
use crate::web::browser::{fresh_ids, storage};

const ROOM: &str = "room";
/// Where a text goes that could not be read, so that it is not written over.
const UNREAD: &str = "unread";

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
                write(UNREAD, &text);
                trouble.set(Some(
                    "What was kept of practising here could not be read. It was laid aside unchanged, and practising begins \
                     anew.",
                ));
                Room::default()
            }
        };
        let practice = PracticeRoom {
            room: RwSignal::new(room),
            trouble,
        };
        if practice.room.with_untracked(|room| room.who == 0) {
            // A drawn zero would look like none.
            let drawn = (fresh_ids::short() as u32) | 1;
            practice.change(|room| room.who = Room::new(drawn).who);
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
            self.trouble.set(Some(
                "This browser does not keep your practice just now: it lasts as long as this tab. Hand in your results before \
                 you close it.",
            ));
        }
    }

    /// Forgets one thing that is kept beside the room.
    pub fn forget(&self, name: &str) {
        if let Ok(storage) = storage::probe() {
            let _ = storage.remove_item(&key_of(name));
        }
    }

    /// Forgets everything of practising: packs, results, boxes, progress, games. The book is not touched. What was there
    /// is given back, for whoever did not mean it.
    pub fn clean(&self) -> Vec<(String, String)> {
        let mut cleaned = Vec::new();
        if let Ok(storage) = storage::probe() {
            let length = storage.length().unwrap_or_default();
            let keys: Vec<String> = (0..length)
                .filter_map(|place| storage.key(place).ok().flatten())
                .collect();
            for key in keys.into_iter().filter(|key| key.starts_with(KEY_PREFIX)) {
                let text = storage.get_item(&key).ok().flatten().unwrap_or_default();
                let _ = storage.remove_item(&key);
                cleaned.push((key, text));
            }
        }
        self.trouble.set(None);
        self.room.set(Room::new((fresh_ids::short() as u32) | 1));
        cleaned
    }

    /// Puts back what [`PracticeRoom::clean`] took away.
    pub fn put_back(&self, cleaned: &[(String, String)]) {
        for (key, text) in cleaned {
            if let Some(name) = key.strip_prefix(KEY_PREFIX) {
                write(name, text);
            }
        }
        self.room.set(stored());
    }
}

fn key_of(name: &str) -> String {
    format!("{KEY_PREFIX}{name}")
}

fn stored() -> Room {
    read(ROOM).ok().flatten().unwrap_or_default()
}

/// What lies under this name; the text itself where it cannot be read.
fn read<T: DeserializeOwned>(name: &str) -> Result<Option<T>, String> {
    let text = storage::probe()
        .ok()
        .and_then(|storage| storage.get_item(&key_of(name)).ok().flatten());
    match text {
        Some(text) => serde_json::from_str(&text).map(Some).map_err(|_| text),
        None => Ok(None),
    }
}

/// True where the browser took it. As with the book, nothing is written after a panic.
fn write(name: &str, text: &str) -> bool {
    !storage::is_poisoned() && storage::probe().is_ok_and(|storage| storage.set_item(&key_of(name), text).is_ok())
}
