//! What somebody has on the desk in a drill: the task, the answer in hand, the tries made. Kept beside the practice room until
//! the task is left behind.

use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::linter::{Field, Finding};
use crate::model::{Channel, Snippet};
use crate::practice::drill::{self, Answer, Checked, Drill, Manner, Task};
use crate::practice::pack::Pack;
use crate::practice::result::Outcome;
use crate::practice::snippet::of_answer;
use crate::practice::task::Words;
use crate::web::browser::place;
use crate::web::pages::practice::shelf::{PracticeRoom, use_practice};
use crate::web::session::{Session, use_session};

/// The heading of what was found in an answer.
pub const FOUND: &str = "found";

/// What lies beside the room while a task is being done.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    /// The day it was last touched.
    on: Option<NaiveDate>,
    /// The answer in hand.
    answer: Answer,
    /// The first try and the newest after it.
    tries: Vec<Answer>,
    /// True while the answer is being written.
    is_writing: bool,
}

/// The desk of one task. Made once a page.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The task.
    pub task: StoredValue<Task>,
    name: StoredValue<String>,
    /// The open pack it belongs to, and its place in it.
    pub pack: Option<(u16, usize)>,
    banned: StoredValue<Vec<String>>,
    /// The answer in hand.
    pub answer: RwSignal<Answer>,
    /// The first try and the newest after it.
    pub tries: RwSignal<Vec<Answer>>,
    /// True while the answer is being written; false while what was found is shown.
    pub is_writing: RwSignal<bool>,
    /// True once one's own words were taken up again: the field gets the focus then.
    pub is_again: StoredValue<bool>,
    /// What is wanted before anything can be checked.
    pub wants: RwSignal<&'static str>,
    practice: PracticeRoom,
    session: Session,
}

impl Desk {
    /// The desk for this task, as it was left earlier on the same day. A draft lasts; what was checked on another day is
    /// put away, so that a task that comes back begins anew.
    pub fn new(task: Task, pack: Option<(u16, usize)>) -> Desk {
        let practice = use_practice();
        let session = use_session();
        let name = match pack {
            Some((number, _)) => format!("answer:{number}:{}", task.id),
            None => format!("answer:{}", task.id),
        };
        let today = session.now().read_untracked().today();
        let kept = practice.beside::<Kept>(&name);
        let kept = kept.filter(|kept| kept.tries.is_empty() || kept.on == Some(today));
        let kept = kept.unwrap_or_else(|| Kept {
            answer: task.begun(),
            is_writing: true,
            ..Kept::default()
        });
        let banned = pack.and_then(|(number, _)| {
            let room = practice.room().read_untracked();
            room.opened(number).map(|opened| opened.pack.banned.clone())
        });
        Desk {
            task: StoredValue::new(task),
            name: StoredValue::new(name),
            pack,
            banned: StoredValue::new(banned.unwrap_or_default()),
            answer: RwSignal::new(kept.answer),
            is_writing: RwSignal::new(kept.is_writing || kept.tries.is_empty()),
            tries: RwSignal::new(kept.tries),
            is_again: StoredValue::new(false),
            wants: RwSignal::new(""),
            practice,
            session,
        }
    }

    /// The task.
    pub fn task(&self) -> Task {
        self.task.get_value()
    }

    /// Which drill it is.
    pub fn drill(&self) -> Drill {
        self.task.with_value(|task| task.drill)
    }

    /// The pack it belongs to, where it is open here.
    pub fn opened_pack(&self) -> Option<Pack> {
        let room = self.practice.room().read_untracked();
        room.opened(self.pack?.0).map(|opened| opened.pack.clone())
    }

    /// The way the words go, as far as that is settled.
    pub fn channel(&self) -> Option<Channel> {
        let answer = self.answer.read();
        self.task.with_value(|task| task.way_of(&answer.words))
    }

    /// Their pace in words a minute, and whether it was measured.
    pub fn pace(&self) -> (u32, bool) {
        let book = self.session.book().read();
        let voice = &book.settings.voice;
        (voice.pace(), voice.words_a_minute > 0)
    }

    /// What the task is called: its own title, else its drill's.
    pub fn title(&self) -> String {
        self.task.with_value(|task| match task.title.as_str() {
            "" => task.drill.info().title.to_owned(),
            title => title.to_owned(),
        })
    }

    /// These words as one of the rep's own drafts, for other people.
    pub fn snippet(&self, words: &Words) -> Snippet {
        let book = self.session.book().read_untracked();
        self.task.with_value(|task| of_answer(task, words, &book.settings))
    }

    /// Changes the answer in hand, and keeps it.
    pub fn change(&self, change: impl FnOnce(&mut Answer)) {
        self.answer.update(change);
        self.wants.set("");
        self.keep();
    }

    /// Takes what was typed.
    pub fn typed(&self, field: Field, text: String) {
        self.change(|answer| match field {
            Field::Subject => answer.words.subject = text,
            Field::Body => answer.words.body = text,
        });
    }

    /// What the linter says of the answer in hand.
    pub fn findings(&self) -> Vec<Finding> {
        let answer = self.answer.read();
        self.banned.with_value(|banned| {
            self.task
                .with_value(|task| drill::findings(task, &task.taken(&answer.words), banned))
        })
    }

    /// An answer, read.
    pub fn read(&self, answer: &Answer) -> Checked {
        let words_a_minute = self.pace().0;
        self.banned.with_value(|banned| {
            let manner = Manner { words_a_minute, banned };
            self.task.with_value(|task| drill::check(task, answer, &manner))
        })
    }

    /// Checks the answer in hand and takes down how it went. The focus goes to what was found.
    pub fn check(&self) {
        if !self.is_writing.get_untracked() {
            return;
        }
        let mut answer = self.answer.get_untracked();
        answer.words = self.task.with_value(|task| task.taken(&answer.words));
        let sorts = self.drill() == Drill::NameThePurpose;
        if sorts && answer.pile.is_none() {
            return self.wants.set("Choose a pile first.");
        }
        if !sorts && answer.words.body.trim().is_empty() {
            return self.wants.set(if answer.seconds.is_some() {
                "Write down what you said: it is the words that are checked."
            } else {
                "Write your answer first."
            });
        }
        let checked = untrack(|| self.read(&answer));
        let today = self.session.now().read_untracked().today();
        let task = self.task();
        let pack = self.pack;
        self.practice.change(|room| {
            room.answered(&task, pack.map(|(number, _)| number), &checked, today);
            if let Some((number, exercise)) = pack {
                room.done(number, exercise, Outcome::of_drill(&checked));
            }
        });
        self.tries.update(|tries| {
            tries.truncate(1);
            tries.push(answer);
        });
        self.is_writing.set(false);
        self.keep();
        request_animation_frame(|| place::rescue_focus(FOUND));
    }

    /// Takes one's own words up again.
    pub fn try_again(&self) {
        self.is_again.set_value(true);
        self.is_writing.set(true);
        self.keep();
    }

    /// Begins the answer anew.
    pub fn afresh(&self) {
        let blank = self.task.with_value(Task::begun);
        self.change(|answer| *answer = blank);
    }

    /// Puts the desk away: the task is done with for now.
    pub fn put_away(&self) {
        self.name.with_value(|name| self.practice.forget(name));
    }

    fn keep(&self) {
        let kept = Kept {
            on: Some(self.session.now().read_untracked().today()),
            answer: self.answer.get_untracked(),
            tries: self.tries.get_untracked(),
            is_writing: self.is_writing.get_untracked(),
        };
        self.name.with_value(|name| self.practice.keep(name, &kept));
    }
}
