//! Coming back from days away: what waited is shown person by person as it would be spread, and done in one step that
//! can be undone.

mod absence;
mod affected;
mod preview;

use leptos::prelude::*;

use crate::cadence::{self, Policy};
use crate::model::Settings;
use crate::ops::Op;
use crate::web::browser::place;
use crate::web::routes::Page;
use crate::web::session::use_session;

use absence::{AbsenceFields, Away};
use preview::{Preview, is_nothing};

/// The page.
#[component]
pub fn Leave() -> impl IntoView {
    place::set_title("Back from leave · Onemore");
    let session = use_session();
    let away = session
        .book()
        .with_untracked(|book| session.now().with_untracked(|now| Away::guess(book, now)));
    // The settings as they would be: the leave among the days off, and the days no fuller than wanted.
    let settings = Memo::new(move |_| away.settings(&session.book().read().settings));
    let replan = Memo::new(move |_| {
        let mut policy = Policy::of(&settings.get()?);
        policy.touches_a_day = away.cap()?.min(policy.touches_a_day);
        Some(cadence::replan(&session.book().read(), &policy, &session.now().read()))
    });
    let today = Memo::new(move |_| session.now().with(|now| now.today()));
    let nothing = move || replan.with(|replan| replan.as_ref().is_none_or(|replan| is_nothing(replan, today.get())));
    let error = RwSignal::new(String::new());
    let spread = move |_| {
        let (Some(replan), Some(after)) = (replan.get_untracked(), settings.get_untracked()) else {
            return;
        };
        let before: Settings = session.book().with_untracked(|book| book.settings.clone());
        let mut ops = vec![Op::BackFromLeave(replan.lines)];
        if after != before {
            ops.push(Op::ChangeSettings(after));
        }
        match session.dispatch(Op::Together(ops)) {
            Ok(()) => session.go_on(&Page::Today),
            Err(sentence) => error.set(sentence),
        }
    };
    view! {
        <main id="main" class="stack plain">
            <header class="head">
                <h1 id="title" tabindex="-1">
                    "Back from leave"
                </h1>
                <p class="lede">
                    "What waited while you were away, spread so that no day holds more than you can do. Nothing changes until you say so."
                </p>
            </header>
            <AbsenceFields away/>
            <Show when=move || !nothing() fallback=move || view! { <Nothing due=Signal::derive(move || replan.with(|one| one.as_ref().map_or(0, |one| one.lines.len())))/> }>
                {move || replan.get().map(|replan| view! { <Preview replan/> })}
                <div>
                    <p class="wrong" role="alert">
                        {move || error.get()}
                    </p>
                    <div class="acts">
                        <button type="button" class="btn first" on:click=spread>
                            "Spread them so"
                        </button>
                        <a class="btn quiet" href=Page::Today.href()>
                            "Leave everything as it is"
                        </a>
                        <small>"One step: you can undo it."</small>
                    </div>
                </div>
            </Show>
        </main>
    }
}

/// Nobody waits, or no more than a day holds.
#[component]
fn Nothing(due: Signal<usize>) -> impl IntoView {
    let says = move || match due.get() {
        0 => "Nobody is waiting for you.".to_owned(),
        1 => "One touch is due, and today has room for it.".to_owned(),
        many => format!("{many} touches are due, and today has room for them."),
    };
    view! {
        <section class="state">
            <h2>"Nothing has piled up"</h2>
            <p>{says}</p>
            <p class="soft">
                "Come here after some days away. What came due meanwhile is then spread over the days to come instead of falling on one."
            </p>
            <div class="acts">
                <a class="btn" href=Page::Today.href()>
                    "Go to today’s list"
                </a>
            </div>
        </section>
    }
}
