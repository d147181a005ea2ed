//! What goes with a touch: promises made and kept, and somebody they sent the rep to.

use leptos::prelude::*;

use crate::cadence::out_of_office::Named;
use crate::model::time::near_day;
use crate::model::{Labelled, Now, Promise, PromiseId, Promiser, Prospect, ProspectId};
use crate::ops::Op;
use crate::web::browser::fresh_ids;

/// The fields.
#[derive(Clone, Copy)]
pub struct Asides {
    /// What either side promised, and by when: the rep first.
    promised: [(PromiseId, Promiser, RwSignal<String>, RwSignal<String>); 2],
    /// The open promises that this touch kept.
    kept: RwSignal<Vec<PromiseId>>,
    /// The id for somebody they sent the rep to, the name, and an address or number.
    referred: (ProspectId, RwSignal<String>, RwSignal<String>),
    /// Who took over from somebody who has left, as their words had it.
    successor: RwSignal<Option<Named>>,
    /// The company of whom the touch is with: who takes over works there too.
    company: StoredValue<String>,
}

impl Asides {
    /// Nothing yet. The ids are made once, so that looking ahead and keeping mean the same.
    pub fn new() -> Asides {
        let empty = || RwSignal::new(String::new());
        let by = |who| (PromiseId(fresh_ids::fresh()), who, empty(), empty());
        Asides {
            promised: [by(Promiser::Rep), by(Promiser::Prospect)],
            kept: RwSignal::new(Vec::new()),
            referred: (ProspectId(fresh_ids::fresh()), empty(), empty()),
            successor: RwSignal::new(None),
            company: StoredValue::default(),
        }
    }

    /// Says where they work.
    pub fn works_at(&self, company: &str) {
        self.company.set_value(company.to_owned());
    }

    /// Fills in who took over from somebody who has left; what was typed by hand stays.
    pub fn sent_to(&self, named: Named) {
        let (_, name, reach) = self.referred;
        let before = self.successor.get_untracked().unwrap_or_default();
        for (field, filled, known) in [(name, &before.name, &named.name), (reach, &before.reach, &named.reach)] {
            if field.with_untracked(|text| text == filled) {
                field.set(known.clone());
            }
        }
        self.successor.set(Some(named));
    }

    /// The changes they make.
    pub fn ops(&self, id: ProspectId, now: &Now) -> Vec<Op> {
        let mut ops: Vec<Op> = self
            .kept
            .get()
            .into_iter()
            .map(|one| Op::KeepPromise(id, one))
            .collect();
        for (promise, by, what, due) in self.promised {
            let (what, due) = (what.get(), due.get());
            // A day without words is refused by the op, in words.
            if !what.trim().is_empty() || !due.is_empty() {
                let promise = Promise {
                    id: promise,
                    by,
                    what,
                    due: due.parse().ok(),
                    made_at: now.instant,
                    kept_at: None,
                };
                ops.push(Op::AddPromise(id, promise));
            }
        }
        let (new, name, reach) = self.referred;
        let (name, reach) = (name.get().trim().to_owned(), reach.get().trim().to_owned());
        if !name.is_empty() || !reach.is_empty() {
            let mut prospect = Prospect::new(new, now.instant);
            prospect.name = name;
            if self.successor.read().is_some() {
                prospect.company = self.company.get_value();
            }
            if reach.contains('@') {
                prospect.emails.push(Labelled::plain(reach));
            } else if !reach.is_empty() {
                prospect.phones.push(Labelled::plain(reach));
            }
            ops.push(Op::Refer(id, Box::new(prospect)));
        }
        ops
    }
}

/// Open promises, to be ticked off.
#[component]
pub fn KeptPromises(
    /// The fields.
    asides: Asides,
    /// The promises that are open.
    open: Vec<Promise>,
    /// Today.
    today: chrono::NaiveDate,
) -> impl IntoView {
    let kept = asides.kept;
    let line = move |promise: Promise| {
        let id = promise.id;
        let who = match promise.by {
            Promiser::Rep => "You promised to",
            Promiser::Prospect => "They promised to",
        };
        let by = promise
            .due
            .map(|day| format!(", by {}", near_day(day, today)))
            .unwrap_or_default();
        let toggle = move |_| {
            kept.update(|all| match all.iter().position(|one| *one == id) {
                Some(place) => drop(all.remove(place)),
                None => all.push(id),
            });
        };
        view! {
            <label class="tick">
                <input type="checkbox" on:change=toggle/>
                <span>{format!("{who} {}{by}", promise.what)}</span>
            </label>
        }
    };
    (!open.is_empty()).then(|| {
        view! {
            <fieldset>
                <legend class="label">"Kept with this touch"</legend>
                {open.into_iter().map(line).collect_view()}
            </fieldset>
        }
    })
}

/// New promises and a referral, behind a disclosure: most touches have none.
#[component]
pub fn AsideFields(
    /// The fields.
    asides: Asides,
) -> impl IntoView {
    let promise = |(_, by, what, due): (PromiseId, Promiser, RwSignal<String>, RwSignal<String>)| {
        let (label, due_label) = match by {
            Promiser::Rep => ("I promised to", "I do it by"),
            Promiser::Prospect => ("They promised to", "They do it by"),
        };
        view! {
            <div class="pair">
                <label class="field">{label} <input type="text" autocomplete="off" bind:value=what/></label>
                <label class="field">{due_label} <input type="date" bind:value=due/></label>
            </div>
        }
    };
    let (_, name, reach) = asides.referred;
    view! {
        <details class="why" prop:open=move || asides.successor.read().is_some()>
            <summary>"A promise, or somebody they sent you to"</summary>
            <div class="stack close">
                {asides.promised.map(promise).into_iter().collect_view()}
                <div class="pair">
                    <label class="field">
                        "They sent me to" <input type="text" autocomplete="off" placeholder="A name" bind:value=name/>
                    </label>
                    <label class="field">
                        "Email or phone" <input type="text" autocomplete="off" bind:value=reach/>
                    </label>
                </div>
            </div>
        </details>
    }
}
