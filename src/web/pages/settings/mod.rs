//! The rep's own facts and knobs.

mod keys;
mod line;
mod own_pace;
mod profile;
mod snippets;
mod theme_choice;
mod voice;

use leptos::prelude::*;

use crate::model::{MOST_STARTS_A_DAY, Settings};
use crate::ops::Op;
use crate::web::browser::place;
use crate::web::routes::{Page, Shown};
use crate::web::session::{Session, use_session};

use keys::Keys;
use line::Line;
use own_pace::OwnPace;
use profile::ProfileFields;
use snippets::Snippets;
use theme_choice::ThemeChoice;
use voice::VoiceFields;

/// The page. Each field is kept as it is left, and can be undone.
#[component]
pub fn SettingsPage() -> impl IntoView {
    place::set_title("Settings · Onemore");
    view! {
        <main id="main" class="stack plain">
            <header class="head">
                <h1 id="title" tabindex="-1">
                    "Settings"
                </h1>
                <p class="lede">"Each change is kept as you leave its field, and can be undone."</p>
            </header>
            <ProfileFields/>
            <VoiceFields/>
            <OwnPace/>
            <Snippets/>
            <Pace/>
            <ThemeChoice/>
            <Keys/>
        </main>
    }
}

/// Changes the settings, where that makes a difference.
fn change(session: Session, with: impl FnOnce(&mut Settings)) -> Result<(), String> {
    let before = session.book().with_untracked(|book| book.settings.clone());
    let mut after = before.clone();
    with(&mut after);
    if after == before {
        return Ok(());
    }
    session.dispatch(Op::ChangeSettings(after))
}

/// How many new people come into Today each day.
#[component]
fn Pace() -> impl IntoView {
    let session = use_session();
    let keep = Callback::new(move |text: String| {
        let number = text
            .trim()
            .parse::<u32>()
            .map_err(|_| format!("Write a whole number from 0 to {MOST_STARTS_A_DAY}."))?;
        change(session, |settings| settings.starts_a_day = number)
    });
    view! {
        <section class="stack close" aria-labelledby="pace">
            <h2 class="ruled" id="pace">
                "Your pace"
            </h2>
            <Line
                label="New people a day"
                id="starts"
                kind="number"
                value=Memo::new(move |_| session.book().read().settings.starts_a_day.to_string())
                keep
            />
            <p class="soft">
                "So many of those not started come into Today each day, so that a long list of contacts does not flood it. With 0 nobody comes by themselves: "
                <a href=Page::Prospects(Shown::NotStarted, String::new()).href()>"pick them by hand"</a>
                ". Everybody you have begun with comes back when their plan says so, whatever the number."
            </p>
        </section>
    }
}
