//! What stands around every page: brand, rooms, where the data is, and the word after a change.

use leptos::prelude::*;

use crate::model::Stage;
use crate::web::app::{CurrentPage, Lighting};
use crate::web::arrival::Arriving;
use crate::web::browser::theme::Theme;
use crate::web::routes::{Page, Shown};
use crate::web::session::{Keeping, use_session};

use super::icon::Icon;

/// Brand and light switch.
#[component]
pub fn Top() -> impl IntoView {
    let lighting: Lighting = expect_context();
    let Lighting(theme) = lighting;
    let turn = move |_| {
        lighting.choose(match theme.get_untracked() {
            Theme::System => Theme::Dark,
            Theme::Dark => Theme::Light,
            Theme::Light => Theme::System,
        });
    };
    view! {
        <header class="top">
            <a class="brand" href=Page::Today.href()>
                <svg viewBox="0 0 32 32" aria-hidden="true">
                    <use href="#mark"/>
                </svg>
                "Onemore"
            </a>
            <button
                type="button"
                on:click=turn
                aria-label=move || format!("Light or dark. Now: {}", theme.get().label().to_lowercase())
                title=move || theme.get().label()
            >
                <Icon name="#halves"/>
            </button>
        </header>
    }
}

/// The rooms, with how many wait in them.
#[component]
pub fn Nav() -> impl IntoView {
    let session = use_session();
    let CurrentPage(page) = expect_context();
    let everybody = Memo::new(move |_| session.book().read().prospects.len());
    let resting = Memo::new(move |_| {
        let book = session.book().read();
        book.prospects
            .values()
            .filter(|prospect| matches!(prospect.stage, Stage::Nurture(_)))
            .count()
    });
    let count = |number: Memo<usize>| move || (number.get() > 0).then(|| view! { " " <small>{number.get()}</small> });
    let nurture = || Page::Prospects(Shown::Nurture, String::new());
    let is = move |room: fn(&Page) -> bool| move || room(&page.read()).then_some("page");
    view! {
        <nav class="nav" aria-label="Rooms">
            <ul class="rooms">
                <li>
                    <a href=Page::Today.href() aria-current=is(|page| matches!(page, Page::Today | Page::Leave))>
                        "Today"
                    </a>
                </li>
                <li>
                    <a
                        href=Page::Prospects(Shown::All, String::new()).href()
                        aria-current=is(|page| {
                            matches!(page, Page::Prospect(_) | Page::Compose(_))
                                || matches!(page, Page::Prospects(shown, _) if *shown != Shown::Nurture)
                        })
                    >
                        "Prospects"
                        {count(everybody)}
                    </a>
                </li>
                <li class="wide">
                    <a
                        href=nurture().href()
                        aria-current=is(|page| matches!(page, Page::Prospects(Shown::Nurture, _)))
                    >
                        "Nurture"
                        {count(resting)}
                    </a>
                </li>
                <li>
                    <a
                        href=Page::Library.href()
                        aria-current=is(|page| matches!(page, Page::Library | Page::Check))
                    >
                        "Library"
                    </a>
                </li>
                <li>
                    <a href="#/practice" aria-current=is(|page| matches!(page, Page::Practice(_)))>
                        "Practice"
                    </a>
                </li>
                <li class="gap">
                    <a href=Page::Data.href() aria-current=is(|page| matches!(page, Page::Data | Page::Import))>
                        "Data"
                    </a>
                </li>
                <li>
                    <a href=Page::Settings.href() aria-current=is(|page| matches!(page, Page::Settings))>
                        "Settings"
                    </a>
                </li>
            </ul>
        </nav>
    }
}

/// Where the data is, and a copy of it.
#[component]
pub fn Status() -> impl IntoView {
    let session = use_session();
    let arriving: Arriving = expect_context();
    let line = move || match &*session.keeping().read() {
        Keeping::Kept => "Kept in this browser only.",
        Keeping::Saving => "Keeping the last change.",
        Keeping::MemoryOnly => "Not kept: this tab only.",
        stopped if stopped.loses_nothing() => "Read only: reload the page.",
        _ => "The last change is not kept.",
    };
    view! {
        <footer class="status" aria-busy=move || session.is_busy().get().to_string()>
            <p role="status">{line}</p>
            {move || arriving.part(|rest| (rest.copy_due)())}
            <button
                type="button"
                class="btn quiet"
                on:click=move |_| arriving.once_here(move |rest| (rest.copy)(session))
            >
                "Take a copy"
            </button>
        </footer>
    }
}

/// The word after a change, with the way back.
#[component]
pub fn ToastBar() -> impl IntoView {
    let session = use_session();
    view! {
        <div class="toast-place" role="status">
            {move || {
                let toast = session.toast().get()?;
                Some(
                    view! {
                        <div class="toast">
                            <span>{toast.says}</span>
                            {toast
                                .undoable
                                .then(|| {
                                    view! {
                                        <button type="button" class="btn quiet" on:click=move |_| session.undo()>
                                            "Undo"
                                        </button>
                                    }
                                })}
                            <button
                                type="button"
                                class="btn quiet"
                                aria-label="Close this message"
                                on:click=move |_| session.hush()
                            >
                                "Close"
                            </button>
                        </div>
                    },
                )
            }}
        </div>
    }
}
