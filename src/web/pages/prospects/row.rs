//! One person in the list: the mark, who, and what is next.

use chrono::NaiveDate;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::model::{ProspectId, Stage};
use crate::ops::Op;
use crate::web::browser::place;
use crate::web::components::person::{brief, waits_for_start};
use crate::web::components::tally::Mark;
use crate::web::routes::{Page, Shown};
use crate::web::session::use_session;

use super::begin::Chosen;

/// What a row says.
#[derive(Clone, Default, PartialEq)]
struct Words {
    name: String,
    company: String,
    plan: String,
    off: bool,
    waits: bool,
}

/// The row. Up and down go from person to person.
#[component]
pub fn Row(id: ProspectId, today: Memo<NaiveDate>, shown: Memo<Shown>) -> impl IntoView {
    let session = use_session();
    let chosen = expect_context::<Chosen>();
    let prospect = session.prospect(id);
    let words = Memo::new(move |_| {
        let today = today.get();
        let prospect = prospect.read();
        let Some(one) = prospect.as_ref() else {
            return Words::default();
        };
        let plan = session.plan(one, &session.now().read_untracked());
        Words {
            name: one.display_name().to_owned(),
            company: if one.name.is_empty() {
                String::new()
            } else {
                one.company.clone()
            },
            plan: brief(&plan, one, today),
            off: one.stage == Stage::DoNotContact,
            waits: waits_for_start(&plan),
        }
    });
    let name = move || words.with(|words| words.name.clone());
    let waits = Memo::new(move |_| words.read().waits);
    let choosing = move || waits.get() && shown.get() == Shown::NotStarted;
    view! {
        <li class="row" class:off=move || words.read().off on:keydown=|event| row_keys(&event)>
            <div class="lead">
                <Show when=choosing fallback=move || view! { <Mark prospect/> }>
                    <label class="pick">
                        <input
                            type="checkbox"
                            aria-label=move || format!("Choose {}", name())
                            prop:checked=move || chosen.has(id)
                            on:change:target=move |event| chosen.set(id, event.target().checked())
                        />
                    </label>
                </Show>
            </div>
            <div class="who">
                <h3>
                    <a href=Page::Prospect(id).href()>{name}</a>
                </h3>
                <span class="co">{move || words.with(|words| words.company.clone())}</span>
            </div>
            <p class="because">{move || words.with(|words| words.plan.clone())}</p>
            <Show when=move || waits.get()>
                <div class="do">
                    <button
                        type="button"
                        class="btn"
                        aria-label=move || format!("Begin today with {}", name())
                        on:click=move |_| session.act(Op::PickToday(vec![id]))
                    >
                        "Begin today"
                    </button>
                </div>
            </Show>
        </li>
    }
}

fn row_keys(event: &ev::KeyboardEvent) {
    let forward = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    let row = event.current_target();
    let row = row.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    if row.is_some_and(|row| place::focus_neighbour(&row, forward)) {
        event.prevent_default();
    }
}
