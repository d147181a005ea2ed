//! Bringing in a file of contacts: choose it, look at what it would do, take it in. Nothing is written before the last.

mod choose;
mod columns;
mod desk;
mod done;
mod everybody;
mod known;
mod left_out;
mod long_list;
mod look;
mod newcomers;
mod words;

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::exchange;
use crate::web::browser::{clock, files, place};
use crate::web::routes::Page;
use crate::web::session::use_session;

use choose::Choose;
use desk::{Brought, Desk};
use done::{Done, TakenIn};
use look::Look;

/// How far the import has come.
#[derive(Clone)]
enum Step {
    Choose,
    Look(Brought),
    Done(TakenIn),
}

/// The page.
#[component]
pub fn Import() -> impl IntoView {
    place::set_title("Bring in contacts · Onemore");
    let step = RwSignal::new(Step::Choose);
    let reading = RwSignal::new(String::new());
    let error = RwSignal::new(String::new());
    let desk = Desk::new();

    // A file that cannot be read leaves the one looked at where it is.
    let take = Callback::new(move |file: File| {
        reading.set(file.name());
        spawn_local(async move {
            let read = match files::bytes(&file).await {
                Ok(bytes) => exchange::read(&bytes).map_err(|error| format!("{}: {error}", file.name())),
                Err(sentence) => Err(sentence),
            };
            // The page may have been left while the file was read.
            if reading.try_set(String::new()).is_some() {
                return;
            }
            match read {
                Ok(sheet) => {
                    error.set(String::new());
                    desk.clear(&sheet);
                    step.set(Step::Look(Brought::new(file.name(), sheet, clock::instant())));
                    begin_at_the_finding();
                }
                Err(sentence) => error.set(sentence),
            }
        });
    });
    let over = dropping(take);
    let again = Callback::new(move |next: Option<Brought>| {
        step.set(next.map_or(Step::Choose, Step::Look));
        begin_at_the_finding();
    });
    let done = Callback::new(move |taken| {
        error.set(String::new());
        step.set(Step::Done(taken));
        begin_at_the_finding();
    });

    view! {
        <main id="main" class="stack plain" class:over=over>
            <header class="head">
                <p class="back">
                    <a href=Page::Data.href()>"Your data"</a>
                </p>
                <h1 id="title" tabindex="-1">
                    "Bring in your contacts"
                </h1>
                <p class="soft" role="status">
                    {move || {
                        let name = reading.get();
                        if name.is_empty() { name } else { format!("Reading {name} …") }
                    }}
                </p>
            </header>
            <p class="wrong" role="alert">
                {move || error.get()}
            </p>
            {move || match step.get() {
                Step::Choose => view! { <Choose on_file=take/> }.into_any(),
                Step::Look(brought) => view! { <Look brought desk on_file=take on_done=done/> }.into_any(),
                Step::Done(taken) => view! { <Done taken on_again=again/> }.into_any(),
            }}
            <p class="drop-here" aria-hidden="true">
                "Let go to bring it in"
            </p>
        </main>
    }
}

/// What follows begins at its own heading, for the keyboard and the screen reader.
fn begin_at_the_finding() {
    request_animation_frame(|| place::focus("found"));
}

/// Takes a file dropped anywhere on the page; beside the page the browser would open it and leave the app. True while a
/// file is over the page.
fn dropping(take: Callback<File>) -> RwSignal<bool> {
    let session = use_session();
    let over = RwSignal::new(false);
    let moved = window_event_listener(ev::dragover, move |event| {
        if files::is_carried(&event) {
            event.prevent_default();
            over.set(true);
        }
    });
    let left = window_event_listener(ev::dragleave, move |event| {
        // Over every border inside the page it is left and entered again; only outside there is no next element.
        if event.related_target().is_none() {
            over.set(false);
        }
    });
    let dropped = window_event_listener(ev::drop, move |event| {
        if !files::is_carried(&event) {
            return;
        }
        event.prevent_default();
        over.set(false);
        if let Some((file, others)) = files::dropped(&event) {
            if others > 0 {
                session.say(format!(
                    "One file at a time: {} comes first. Bring the others after it.",
                    file.name()
                ));
            }
            take.run(file);
        }
    });
    on_cleanup(move || {
        moved.remove();
        left.remove();
        dropped.remove();
    });
    over
}
