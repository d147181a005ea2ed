//! Two books becoming one, as it is shown before and as it is done.

use leptos::prelude::*;

use crate::model::Book;
use crate::ops::{self, Op};
use crate::saves::{self, Choice, Counts, Merged};

use super::figures::changes;
use crate::web::browser::storage;

/// What gave way lies here, as JSON. It is no record of the book: no undo reaches it, and no copy takes it along.
const NAME: &str = "gave-way";
/// The most of it that is kept, in UTF-16 units: two hundred lines, and no write over 100,000 bytes. Judgement.
const MOST_ROOM: usize = 44_000;

/// What gave way in merges, as far as nobody has said that it is right so.
#[derive(Clone, Default)]
pub struct GivenWay {
    /// Line by line.
    pub lines: Vec<Choice>,
    /// How many of them are still there when the page is opened anew.
    pub kept: usize,
}

thread_local! {
    static GIVEN_WAY: ArcRwSignal<GivenWay> = ArcRwSignal::new(stored());
}

fn key() -> String {
    format!("{}{NAME}", saves::PREFIX)
}

fn stored() -> GivenWay {
    let text = storage::get(&key());
    // One that another Onemore wrote in another way is passed over: the merge itself is in the history.
    let lines: Vec<Choice> = text
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default();
    GivenWay {
        kept: lines.len(),
        lines,
    }
}

/// The list.
pub fn given_way() -> ArcRwSignal<GivenWay> {
    GIVEN_WAY.with(Clone::clone)
}

/// Adds what gave way in a merge, each thing once.
pub fn add_given_way(merged: &Merged) {
    let shown = given_way();
    let is_all_kept = shown.with_untracked(|shown| shown.kept == shown.lines.len());
    // What is kept is what all tabs have done with the list since.
    let mut lines = if is_all_kept { stored() } else { shown.get_untracked() }.lines;
    let before = lines.len();
    for choice in saves::choices(&merged.conflicts, &merged.book) {
        if !lines.contains(&choice) {
            lines.push(choice);
        }
    }
    if lines.len() > before {
        set_given_way(lines);
    }
}

/// The list as it is from here on. As much of it is kept as there is room for, the first lines first.
pub fn set_given_way(lines: Vec<Choice>) {
    let mut room = MOST_ROOM;
    let as_text = |choice: &Choice| serde_json::to_string(choice).ok();
    let fitting = lines.iter().map_while(as_text).take_while(|line| {
        let left = room.checked_sub(line.encode_utf16().count() + 1);
        room = left.unwrap_or_default();
        left.is_some()
    });
    let fitting: Vec<String> = fitting.collect();
    let text = (!fitting.is_empty()).then(|| format!("[{}]", fitting.join(",")));
    let is_kept = storage::put(&key(), text.as_deref()).is_ok();
    let kept = if is_kept { fitting.len() } else { 0 };
    given_way().set(GivenWay { lines, kept });
}

/// What becomes of this book and another.
#[derive(Debug, Clone, PartialEq)]
pub struct OneBook {
    /// The one book, and what gave way.
    pub merged: Merged,
    /// What it changes of this one.
    pub counts: Counts,
}

impl OneBook {
    /// Nothing is changed by it yet.
    pub fn of(book: &Book, theirs: &Book) -> OneBook {
        let merged = saves::merge(book, theirs);
        let counts = Counts::between(book, &merged.book);
        OneBook { merged, counts }
    }

    /// The change that makes `book` into it, described by `opening` and what changes; `None` when there is nothing to do.
    pub fn bring(&self, book: &Book, opening: &str) -> Option<Op> {
        ops::bring(book, &self.merged.book, format!("{opening} {}", changes(&self.counts)))
    }
}
