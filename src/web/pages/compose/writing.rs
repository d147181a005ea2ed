//! The draft in hand for each prospect: what the rep chose and typed. It lives as long as the tab, so that one can go
//! and look something up; what is not the rep's own is worked out anew from the record each time.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use crate::linter::Field;
use crate::model::{Channel, Prospect, ProspectId, Purpose, TouchId};

/// The rep's own words, where they have changed what was proposed.
#[derive(Debug, Clone, Default, PartialEq)]
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

/// A finding the rep has left as it is: the rule, where, and the words it was about. Edits elsewhere do not bring it
/// back.
pub type Left = (&'static str, Field, String);

/// What the rep has decided and typed for one prospect.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Writing {
    /// The channel, where it is not the proposed one.
    pub channel: Option<Channel>,
    /// The purpose, where it is not the proposed one.
    pub purpose: Option<Purpose>,
    /// The something new (P1).
    pub brings: String,
    /// The words, as far as they are the rep's own.
    pub own: OwnWords,
    /// Own words put aside for a fresh draft.
    pub put_aside: Option<OwnWords>,
    /// The words before the last mending of a finding, until the rep types on.
    pub before_fix: Option<OwnWords>,
    /// Findings left as they are.
    pub left: BTreeSet<Left>,
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

/// Every draft in hand, by prospect. In context.
#[derive(Clone, Copy, Default)]
pub struct Drafts(RwSignal<BTreeMap<ProspectId, Writing>>);

impl Drafts {
    /// Begins, or goes on where the rep left off. A draft whose touch stands in the log is done with; one whose touch
    /// was taken back is in hand again.
    pub fn take_up(&self, prospect: &Prospect) {
        self.0.update(|drafts| {
            let writing = drafts.entry(prospect.id).or_default();
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

    /// Changes the draft for a prospect.
    pub fn change(&self, id: ProspectId, change: impl FnOnce(&mut Writing)) {
        self.0.update(|drafts| change(drafts.entry(id).or_default()));
    }
}
