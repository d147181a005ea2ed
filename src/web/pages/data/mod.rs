//! What is kept, where, and how to take it out and put it back.

mod by_itself;
mod checking;
mod copies;
mod gave_way;
mod history;
mod kept;
mod lasting;
mod leaving;
mod locking;
mod opening;
mod room;
mod sample_book;

mod stored_text;
mod trouble;

use leptos::prelude::*;

use crate::web::browser::place;
use crate::web::routes::Page;

use copies::Copies;
use history::HistoryButtons;
use kept::Kept;
use leaving::Leaving;
use locking::Locking;
use sample_book::SampleBook;
use trouble::{Aside, Damage, TooNew};

/// The page.
#[component]
pub fn Data() -> impl IntoView {
    place::set_title("Your data · Onemore");
    view! {
        <main id="main" class="stack plain">
            <header class="head">
                <h1 id="title" tabindex="-1">
                    "Your data"
                </h1>
                <p class="lede">
                    "All of it is in this browser. Nothing is sent anywhere, so a copy of it is yours to take."
                </p>
                <p class="acts">
                    <a class="btn first" href=Page::Import.href()>
                        "Bring in my contacts"
                    </a>
                </p>
            </header>
            <TooNew/>
            <Damage/>
            <Kept/>
            <Copies/>
            <Locking/>
            <HistoryButtons/>
            <SampleBook/>
            <Aside/>
            <Leaving/>
        </main>
    }
}
