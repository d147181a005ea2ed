//! The one the page is about, followed through every change. In context of the page.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::cadence::Plan;
use crate::model::{Prospect, ProspectId};
use crate::ops::{Change, Op};
use crate::web::components::fact::Keep;
use crate::web::session::Session;

/// Whom the page is about.
#[derive(Clone, Copy)]
pub struct Subject {
    /// Their record's name.
    pub id: ProspectId,
    /// The running app.
    pub session: Session,
    /// The record; `None` once they are gone.
    pub prospect: Memo<Option<Prospect>>,
    /// What is next with them; `None` once they are gone.
    pub plan: Memo<Option<Plan>>,
    /// The rep's calendar day.
    pub today: Memo<NaiveDate>,
}

impl Subject {
    /// Something read from the record; its empty value once they are gone.
    pub fn read<T>(&self, pick: impl Fn(&Prospect) -> T + Send + Sync + 'static) -> Signal<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        let prospect = self.prospect;
        Memo::new(move |_| prospect.read().as_ref().map(&pick).unwrap_or_default()).into()
    }

    /// What to call the record.
    pub fn name(&self) -> Signal<String> {
        self.read(|one| one.display_name().to_owned())
    }

    /// What to call them in a sentence: the form of address, else the record's name.
    pub fn called(&self) -> Signal<String> {
        self.read(|one| one.greeting_name().unwrap_or(one.display_name()).to_owned())
    }

    /// Keeps one fact as it was typed.
    pub fn keeps<T: 'static>(&self, change: impl Fn(T) -> Change + Send + Sync + 'static) -> Keep<T> {
        let Subject { id, session, .. } = *self;
        Callback::new(move |value| session.dispatch(Op::Edit(id, change(value))))
    }
}
