//! One exercise of an open pack: the game or the drill itself, told which pack it belongs to.

use leptos::prelude::*;

use crate::practice::pack::Work;
use crate::web::pages::practice::shelf::use_practice;

use super::NotHere;

/// The page.
#[component]
pub fn ExercisePage(number: u16, id: String) -> impl IntoView {
    let practice = use_practice();
    let found = practice
        .room()
        .with_untracked(|room| room.exercise(number, &id).map(|(_, exercise)| exercise));
    match found.map(|exercise| exercise.work) {
        Some(Work::Game(_) | Work::Task(_)) | None => view! { <NotHere/> }.into_any(),
    }
}
