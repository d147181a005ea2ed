//! Putting somebody off to another day, with a reason where there is one.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use leptos::prelude::*;

use crate::model::Hold;
use crate::ops::Op;
use crate::web::components::ask::{Ask, date_of};

use super::subject::Subject;

/// Reasons offered while typing; any other will do, and none is needed.
const USUAL_REASONS: [&str; 3] = ["Bad moment for them", "Nothing new to bring yet", "They are away"];

/// The first weekday after `today`: what most people mean by "another day".
fn next_weekday(today: NaiveDate) -> NaiveDate {
    let ahead = match today.weekday() {
        Weekday::Fri => 3,
        Weekday::Sat => 2,
        _ => 1,
    };
    today + Days::new(ahead)
}

/// The dialog.
#[component]
pub fn AnotherDay(open: RwSignal<bool>) -> impl IntoView {
    let subject = expect_context::<Subject>();
    let Subject { id, session, today, .. } = subject;
    let called = subject.called();
    let until = RwSignal::new(next_weekday(today.get_untracked()).to_string());
    let reason = RwSignal::new(String::new());
    let submit = Callback::new(move |()| {
        let until = date_of(&until.get_untracked(), "the day to come back to this")?;
        let reason = reason.get_untracked().trim().to_owned();
        session.dispatch(Op::Hold(id, Hold::rest(until, &reason)))
    });
    view! {
        <Ask
            open
            id="rest-title"
            title=Signal::derive(move || format!("{} on another day", called.get()))
            yes="Rest until then"
            submit
        >
            <label class="field">"Come back on" <input type="date" bind:value=until/></label>
            <label class="field">
                "Why, if you want to remember it"
                <input type="text" autocomplete="off" list="usual-reasons" bind:value=reason/>
                <datalist id="usual-reasons">
                    {USUAL_REASONS.map(|reason| view! { <option value=reason></option> })}
                </datalist>
            </label>
        </Ask>
    }
}
