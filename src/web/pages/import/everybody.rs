//! What holds for everybody in the file: a group, and where they stand.

use leptos::prelude::*;

use crate::model::{Nurture, Stage};
use crate::web::session::use_session;

use super::desk::Desk;

/// Where somebody from a file can stand, in the order shown.
fn stages() -> Vec<Stage> {
    let rest = [Stage::Nurture(Nurture::default()), Stage::AnsweredYes];
    std::iter::once(Stage::NotStarted)
        .chain(Stage::IN_PROCESS)
        .chain(rest)
        .collect()
}

/// The two fields.
#[component]
pub fn Everybody(desk: Desk) -> impl IntoView {
    let session = use_session();
    let groups = move || {
        let book = session.book().read();
        let names = book.groups.iter().map(|group| group.name.clone());
        names.map(|name| view! { <option value=name></option> }).collect_view()
    };
    let choose = move |value: String| {
        let chosen = value
            .parse::<usize>()
            .ok()
            .and_then(|place| stages().into_iter().nth(place));
        desk.stage.set(chosen.unwrap_or_default());
    };
    let before = desk.stage.get_untracked();
    let stage = |(place, stage): (usize, Stage)| {
        view! {
            <option value=place.to_string() selected=stage == before>
                {stage.label()}
            </option>
        }
    };
    view! {
        <div class="pair">
            <label class="field">
                "Group, if you like"
                <input
                    type="text"
                    list="groups"
                    autocomplete="off"
                    maxlength="80"
                    placeholder="Autumn fair"
                    prop:value=move || desk.group.get()
                    on:change:target=move |event| desk.group.set(event.target().value())
                />
            </label>
            <datalist id="groups">{groups}</datalist>
            <label class="field">
                "Where they stand"
                <select on:change:target=move |event| {
                    choose(event.target().value())
                }>{stages().into_iter().enumerate().map(stage).collect_view()}</select>
            </label>
        </div>
    }
}
