//! Choosing several of those not begun, to begin with them today.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::model::{ProspectId, Stage};
use crate::ops::Op;
use crate::web::session::use_session;

/// Who is ticked. In context of the list.
#[derive(Clone, Copy, Default)]
pub struct Chosen(RwSignal<BTreeSet<ProspectId>>);

impl Chosen {
    /// True when this one is ticked.
    pub fn has(&self, id: ProspectId) -> bool {
        self.0.read().contains(&id)
    }

    /// Ticks this one, or takes the tick away.
    pub fn set(&self, id: ProspectId, chosen: bool) {
        self.0.update(|ids| {
            if chosen {
                ids.insert(id);
            } else {
                ids.remove(&id);
            }
        });
    }
}

/// What can be done with those ticked.
#[component]
pub fn BeginBar() -> impl IntoView {
    let session = use_session();
    let Chosen(ids) = expect_context();
    // Another tab may have begun with one of them, or erased one.
    let still = Memo::new(move |_| {
        let book = session.book();
        let book = book.read();
        let waiting = |id: &&ProspectId| book.prospects.get(id).is_some_and(|one| one.stage == Stage::NotStarted);
        ids.read().iter().filter(waiting).copied().collect::<Vec<_>>()
    });
    let begin = move |_| {
        session.act(Op::PickToday(still.get_untracked()));
        ids.set(BTreeSet::new());
    };
    let says = move || match still.read().len() {
        0 => "Tick those you want to begin with.".to_owned(),
        1 => "One chosen.".to_owned(),
        many => format!("{many} chosen."),
    };
    view! {
        <div class="acts begin">
            <button type="button" class="btn" disabled=move || still.read().is_empty() on:click=begin>
                "Begin with these today"
            </button>
            <p class="soft" role="status">
                {says}
            </p>
        </div>
    }
}
