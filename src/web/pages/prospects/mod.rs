//! Everybody in the book: found by words and by where they stand, with what is next for each.

mod begin;
mod found;
mod nobody;
mod row;

use leptos::prelude::*;

use crate::cadence;
use crate::web::app::CurrentPage;
use crate::web::browser::place;
use crate::web::components::add_prospect::AddProspect;
use crate::web::components::first_steps::FirstSteps;
use crate::web::routes::{Page, Shown};
use crate::web::session::use_session;

use begin::{BeginBar, Chosen};
use found::{Index, counts, found};
use nobody::NotFound;
use row::Row;

/// How many rows are drawn at first, and with each "Show more": enough to scroll, few enough to paint at once.
const STEP: usize = 100;

/// The page.
#[component]
pub fn Prospects() -> impl IntoView {
    let session = use_session();
    let CurrentPage(page) = expect_context();
    place::set_title("Prospects · Onemore");
    let choice = Memo::new(move |_| match page.get() {
        Page::Prospects(shown, find) => (shown, find),
        _ => (Shown::All, String::new()),
    });
    let shown = Memo::new(move |_| choice.read().0);
    let words = RwSignal::new(choice.with_untracked(|(_, find)| find.clone()));
    // The address is outside: going back, or a link, may name other words than those in the field.
    Effect::new(move |_| words.set(choice.with(|(_, find)| find.clone())));
    let adding = RwSignal::new(false);
    provide_context(Chosen::default());
    let empty = Memo::new(move |_| session.book().read().is_empty());
    view! {
        <main id="main">
            <div class="list everybody">
                <header class="head">
                    <h1 id="title" tabindex="-1">
                        "Prospects"
                    </h1>
                    <Show when=move || !empty.get()>
                        <div class="acts">
                            <button type="button" class="btn first" on:click=move |_| adding.set(true)>
                                "Add a prospect"
                            </button>
                            <a class="btn quiet" href=Page::Import.href()>
                                "Bring in a file"
                            </a>
                        </div>
                    </Show>
                </header>
                <Show when=move || !empty.get() fallback=move || view! { <FirstSteps title="Nobody here yet" adding/> }>
                    <Search words shown/>
                    <Filters words shown/>
                    <List words shown/>
                </Show>
            </div>
            <AddProspect open=adding/>
        </main>
    }
}

#[component]
fn Search(words: RwSignal<String>, shown: Memo<Shown>) -> impl IntoView {
    // Leaving the field puts the words into the address, so that coming back finds the same list.
    let keep = move |_| place::stay_as(&Page::Prospects(shown.get_untracked(), words.get_untracked()).href());
    view! {
        <div class="field search" role="search">
            <input
                type="search"
                aria-label="Find a prospect"
                placeholder="Name, company, email, phone, matter or group"
                bind:value=words
                on:change=keep
            />
        </div>
    }
}

#[component]
fn Filters(words: RwSignal<String>, shown: Memo<Shown>) -> impl IntoView {
    let session = use_session();
    let counts = Memo::new(move |_| counts(&session.book().read()));
    let filter = move |choice: Shown| {
        view! {
            <a
                href=move || Page::Prospects(choice, words.get()).href()
                aria-current=move || (shown.get() == choice).then_some("true")
            >
                {choice.label()}
                " "
                <span>{move || counts.with(|counts| counts.get(&choice.label()).copied().unwrap_or_default())}</span>
            </a>
        }
    };
    view! {
        <nav class="filters" aria-label="Which prospects">
            {Shown::ALL.map(filter)}
        </nav>
    }
}

#[component]
fn List(words: RwSignal<String>, shown: Memo<Shown>) -> impl IntoView {
    let session = use_session();
    let today = Memo::new(move |_| session.now().with(|now| now.today()));
    let queue = Memo::new(move |_| {
        // Looked at again with each day and each change; who is due within the day does not move in a list of everybody.
        today.track();
        let policy = session.policy();
        cadence::queue(&session.book().read(), &policy, &session.now().read_untracked())
    });
    let index = Memo::new(move |_| Index::of(&session.book().read()));
    let ids = Memo::new(move |_| {
        let book = session.book();
        found(&book.read(), &index.read(), &queue.read(), shown.get(), &words.read())
    });
    let limit = RwSignal::new(STEP);
    let drawn = move || ids.with(|ids| ids.iter().copied().take(limit.get()).collect::<Vec<_>>());
    let rest = Memo::new(move |_| ids.read().len().saturating_sub(limit.get()));
    let some = Memo::new(move |_| !ids.read().is_empty());
    let told = move || match ids.read().len() {
        1 => "One person.".to_owned(),
        many => format!("{many} people."),
    };
    view! {
        <p class="vh" role="status">
            {told}
        </p>
        <Show when=move || some.get() fallback=move || view! { <NotFound words shown/> }>
            <Show when=move || shown.get() == Shown::NotStarted>
                <BeginBar/>
            </Show>
            <h2 class="vh">{move || shown.get().label()}</h2>
            <div class="thread">
                <ul>
                    <For each=drawn key=|id| *id let:id>
                        <Row id today shown/>
                    </For>
                </ul>
            </div>
            <div class="end">
                <Show
                    when=move || { rest.get() > 0 }
                    fallback=|| {
                        view! {
                            <svg viewBox="0 0 32 40" aria-hidden="true">
                                <use href="#knot"/>
                            </svg>
                        }
                    }
                >
                    <p>
                        <button
                            type="button"
                            class="btn"
                            on:click=move |_| limit.update(|limit| *limit += STEP)
                        >
                            {move || format!("Show {} more of {}", rest.get().min(STEP), rest.get())}
                        </button>
                    </p>
                </Show>
            </div>
        </Show>
    }
}
