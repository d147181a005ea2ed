//! What there is to bring along: add, change, tag, remove.

mod editor;

use leptos::prelude::*;

use crate::model::time::day_and_month;
use crate::model::{StageKind, ValueItem, ValueItemId};
use crate::ops::Op;
use crate::script::{is_starter, starters};
use crate::web::browser::{clock, fresh_ids, place};
use crate::web::routes::Page;
use crate::web::session::use_session;

use editor::{Editor, blank};

/// The page.
#[component]
pub fn Library() -> impl IntoView {
    place::set_title("Library · Onemore");
    let session = use_session();
    let items = Memo::new(move |_| session.book().with(|book| book.values.clone()));
    let ids = Memo::new(move |_| items.with(|items| items.iter().rev().map(|item| item.id).collect::<Vec<_>>()));
    let open = RwSignal::new(None::<ValueItemId>);
    let add = move |_| {
        open.set(Some(ValueItemId(fresh_ids::fresh())));
    };
    let start = move |_| session.act(Op::AddValues(starters(&clock::now(), fresh_ids::fresh)));
    let has_starters = Memo::new(move |_| items.with(|items| items.iter().any(is_starter)));
    // A new one has an id that no row shows.
    let new = move || {
        let id = open.get().filter(|id| !ids.read().contains(id))?;
        let item = blank(id, session.now().with_untracked(|now| now.instant));
        Some(view! { <Editor item is_new=true open/> })
    };
    let row = move |id: ValueItemId| {
        let item = Memo::new(move |_| items.with(|items| items.iter().find(|item| item.id == id).cloned()));
        view! { <Row item open/> }
    };
    view! {
        <main id="main" class="stack plain">
            <header class="head">
                <h1 id="title" tabindex="-1">
                    "Library"
                </h1>
                <p class="lede">
                    "What you can bring along: a page, a story, a sample, an introduction. Something new every time (P1)."
                </p>
                <p class="acts">
                    <button type="button" class="btn first" on:click=add>
                        "Add something"
                    </button>
                    <Show when=move || !has_starters.get()>
                        <button type="button" class="btn" on:click=start>
                            "Put in a starter set"
                        </button>
                    </Show>
                    <a class="btn quiet" href=Page::Check.href()>
                        "Check a text"
                    </a>
                </p>
            </header>
            {new}
            <Show when=move || ids.read().is_empty() && open.get().is_none()>
                <div class="state">
                    <p>"Nothing in it yet."</p>
                    <p class="soft">
                        "Add what you already send people, or begin with ten things of ours that serve in any trade. Drafts bring them, and the log knows who has had which."
                    </p>
                </div>
            </Show>
            <ul class="shelf">
                <For each=move || ids.get() key=|id| *id children=row/>
            </ul>
        </main>
    }
}

/// "For decision pending, nurture. About steel frames, cyclo-cross."
fn tags(item: &ValueItem) -> String {
    let stages: Vec<String> = item
        .stages
        .iter()
        .map(|stage: &StageKind| stage.label().to_lowercase())
        .collect();
    let mut said = Vec::new();
    if !stages.is_empty() {
        said.push(format!("For: {}.", stages.join(", ")));
    }
    if !item.interests.is_empty() {
        said.push(format!("About: {}.", item.interests.join(", ")));
    }
    if let Some(until) = item.until {
        said.push(format!("Until {}.", day_and_month(until, until)));
    }
    said.join(" ")
}

#[component]
fn Row(item: Memo<Option<ValueItem>>, open: RwSignal<Option<ValueItemId>>) -> impl IntoView {
    let session = use_session();
    let given = move |id: ValueItemId| {
        let book = session.book().read();
        let people = book.prospects.values();
        let count = people
            .filter(|one| one.touches.iter().any(|touch| touch.value == Some(id)))
            .count();
        match count {
            0 => String::new(),
            1 => "Given to one person.".to_owned(),
            many => format!("Given to {many} people."),
        }
    };
    move || {
        let item = item.get()?;
        let id = item.id;
        if open.get() == Some(id) {
            return Some(view! { <li><Editor item is_new=false open/></li> }.into_any());
        }
        let title = item.title.clone();
        let starter = is_starter(&item).then_some(" · starter");
        let said = tags(&item);
        Some(
            view! {
                <li>
                    <p>
                        <b>{title.clone()}</b>
                        " "
                        <small>{item.kind.label()} {starter}</small>
                    </p>
                    {(!item.text.is_empty()).then(|| view! { <p class="soft">{item.text.clone()}</p> })}
                    {(!item.link.is_empty()).then(|| view! { <p class="soft">{item.link.clone()}</p> })}
                    <p>
                        <small>{said} " " {move || given(id)}</small>
                    </p>
                    <div class="acts">
                        <button
                            type="button"
                            class="btn quiet"
                            aria-label=format!("Change {title}")
                            on:click=move |_| open.set(Some(id))
                        >
                            "Change"
                        </button>
                        <button
                            type="button"
                            class="btn quiet"
                            aria-label=format!("Remove {title}")
                            on:click=move |_| session.act(Op::RemoveValue(id))
                        >
                            "Remove"
                        </button>
                    </div>
                </li>
            }
            .into_any(),
        )
    }
}
