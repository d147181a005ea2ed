//! The rep's own facts and knobs.

mod days;
mod keys;
mod line;
mod number;
mod own_pace;
mod pace;
mod profile;
mod rhythms;
mod rules;
mod snippets;
mod theme_choice;
mod voice;
mod worths;

use leptos::prelude::*;

use crate::model::Settings;
use crate::ops::Op;
use crate::web::browser::place;
use crate::web::session::Session;

use days::WorkingDays;
use keys::Keys;
use own_pace::OwnPace;
use pace::Pace;
use profile::ProfileFields;
use rhythms::Rhythms;
use rules::RuleSwitches;
use snippets::Snippets;
use theme_choice::ThemeChoice;
use voice::VoiceFields;
use worths::WorthFields;

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
            <RuleSwitches/>
            <Pace/>
            <Rhythms/>
            <WorkingDays/>
            <WorthFields/>
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
