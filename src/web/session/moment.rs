//! The moment, the zones people live in, and who works where: what a plan needs beside the book.

use leptos::prelude::*;

use super::Session;
use crate::cadence::what_if::Worths;
use crate::cadence::{self, Chances, Forecast, OneMore, Plan, Policy};
use crate::model::{Book, Now, Prospect, Record};
use crate::web::browser::clock;

impl Session {
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

    /// The plan as if the rep began with `prospect` now. Subscribes like [`plan`](Session::plan), as do the next two.
    pub fn begun(&self, prospect: &Prospect, now: &Now) -> Plan {
        let book = self.book.read();
        let policy = Policy::of(&book.settings);
        self.workplaces
            .with_value(|workplaces| cadence::begun(workplaces, prospect, &book, &policy, now))
    }

    /// One more touch beside the plan.
    pub fn one_more(&self, prospect: &Prospect, now: &Now) -> Option<OneMore> {
        let book = self.book.read();
        let policy = Policy::of(&book.settings);
        self.workplaces
            .with_value(|workplaces| cadence::one_more(workplaces, prospect, &book, &policy, now))
    }

    /// The ways to go on with `prospect`, compared.
    pub fn forecast(&self, prospect: &Prospect, chances: &Chances, now: &Now) -> Option<Forecast> {
        let book = self.book.read();
        let policy = Policy::of(&book.settings);
        let worths: &Worths = &book.settings.worths;
        self.workplaces
            .with_value(|workplaces| cadence::forecast(workplaces, prospect, &book, &policy, chances, worths, now))
    }

    /// Who works where goes along with a change, before anybody who reads the book hears of it.
    pub(super) fn follow(&self, book: &Book, changed: &[Record]) {
        self.workplaces
            .update_value(|workplaces| workplaces.follow(book, changed));
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
}

/// Adds the zones of everybody in `book`. Answers whether one was new.
pub(super) fn learn_zones(now: &mut Now, book: &Book) -> bool {
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
