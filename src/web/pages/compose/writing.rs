//! The draft in hand for each prospect: what the rep chose and typed. It is kept beside the book, across reloads, until
//! its touch is logged; what is not the rep's own is worked out anew from the record each time.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::linter::{Dismissal, Field};
use crate::model::{Channel, Prospect, ProspectId, Purpose, TouchId, ValueItemId};
use crate::saves;
use crate::script::Angle;
use crate::web::browser::storage;
use crate::web::session::Session;

/// The rep's own words, where they have changed what was proposed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnWords {
    /// The subject; `None` as drafted.
    pub subject: Option<String>,
    /// The text; `None` as drafted.
    pub body: Option<String>,
}

impl OwnWords {
    /// True when nothing of the draft was changed.
    pub fn are_none(&self) -> bool {
        self.subject.is_none() && self.body.is_none()
    }
}

/// What the rep has decided and typed for one prospect.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Writing {
    /// The channel, where it is not the proposed one.
    pub channel: Option<Channel>,
    /// The purpose, where it is not the proposed one.
    pub purpose: Option<Purpose>,
    /// What comes first.
    pub angle: Angle,
    /// The something new (P1).
    pub brings: String,
    /// The thing from the library it is.
    pub value: Option<ValueItemId>,
    /// The words, as far as they are the rep's own.
    pub own: OwnWords,
    /// Own words put aside for a fresh draft.
    pub put_aside: Option<OwnWords>,
    /// The words before the last mending of a finding, until the rep types on.
    pub before_fix: Option<OwnWords>,
    /// Findings left as they are.
    pub dismissed: Vec<Dismissal>,
    /// True once it was copied or handed to another app.
    pub went_out: bool,
    /// The touch it was logged as.
    pub logged: Option<TouchId>,
}

impl Writing {
    /// The rep has typed; `field` is `None` when it reads as drafted again.
    pub fn type_body(&mut self, body: Option<String>) {
        self.own.body = body;
        self.before_fix = None;
    }

    /// As [`Writing::type_body`], for the subject.
    pub fn type_subject(&mut self, subject: Option<String>) {
        self.own.subject = subject;
        self.before_fix = None;
    }

    /// Puts a mended text in place of the one before, which can come back.
    pub fn mend(&mut self, field: Field, text: String) {
        self.before_fix = Some(self.own.clone());
        match field {
            Field::Subject => self.own.subject = Some(text),
            Field::Body => self.own.body = Some(text),
        }
    }

    /// Takes the last mending back.
    pub fn unmend(&mut self) {
        if let Some(before) = self.before_fix.take() {
            self.own = before;
        }
    }

    /// Puts the rep's own words aside for the draft as it would be now.
    pub fn afresh(&mut self) {
        self.before_fix = None;
        self.put_aside = Some(std::mem::take(&mut self.own));
    }

    /// Brings the words put aside back, and puts aside those typed since.
    pub fn back_to_own(&mut self) {
        self.before_fix = None;
        if let Some(own) = self.put_aside.take() {
            let since = std::mem::replace(&mut self.own, own);
            self.put_aside = (!since.are_none()).then_some(since);
        }
    }
}

/// Every draft in hand, by prospect, as far as this tab has opened it. In context.
#[derive(Clone, Copy, Default)]
pub struct Drafts(RwSignal<BTreeMap<ProspectId, Writing>>);

impl Drafts {
    /// Begins, or goes on where the rep left off. A draft whose touch stands in the log is done with; one whose touch
    /// was taken back is in hand again.
    pub fn take_up(&self, prospect: &Prospect) {
        self.0.update(|drafts| {
            let writing = drafts.entry(prospect.id).or_insert_with(|| kept(prospect.id));
            let stands = |id: TouchId| prospect.touches.iter().any(|touch| touch.id == id);
            if writing.logged.take().is_some_and(stands) {
                *writing = Writing::default();
            }
        });
    }

    /// The draft for a prospect.
    pub fn of(&self, id: ProspectId) -> Writing {
        self.0.read().get(&id).cloned().unwrap_or_default()
    }

    /// Changes the draft for a prospect, and keeps it. Answers false when the browser did not keep it.
    pub fn change(&self, session: Session, id: ProspectId, change: impl FnOnce(&mut Writing)) -> bool {
        let changed = self.0.try_update(|drafts| {
            let writing = drafts.entry(id).or_default();
            change(writing);
            writing.clone()
        });
        match changed {
            Some(writing) if session.may_keep() => keep(id, &writing),
            _ => true,
        }
    }
}

/// The draft as it was kept; an empty one where there is none, or where another version wrote it.
fn kept(id: ProspectId) -> Writing {
    let text = storage::get(&saves::draft_key(id));
    text.and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default()
}

fn keep(id: ProspectId, writing: &Writing) -> bool {
    let text = (*writing != Writing::default())
        .then(|| serde_json::to_string(writing).ok())
        .flatten();
    storage::put(&saves::draft_key(id), text.as_deref()).is_ok()
}
