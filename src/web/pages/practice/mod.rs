//! The practice room: the silent buyer, drills, triads, packs, the coach's board. It keeps its own things ([`shelf`]) and
//! never touches the book. Its looks come along with it, so that the first page does not carry them.

pub mod place;
pub mod shelf;

mod board;
mod build;
mod drills;
pub mod games;
mod guide;
mod hand_in;
mod head;
mod home;
mod keep_as_snippet;
mod kept_scripts;
mod offer_line;
mod packs;
mod print;
mod progress;
mod put_back;
mod screen;
mod single_keys;
mod triads;
mod workshop;

use leptos::prelude::*;

use crate::web::browser::{place as browser_place, style_sheet};
use crate::web::pages::lost::Lost;

use place::Place;
use shelf::PracticeRoom;

/// The page of this address in the practice room.
#[component]
pub fn Practice(path: String) -> impl IntoView {
    style_sheet::adopt(include_str!("../../../../style/practice.css"));
    provide_context(PracticeRoom::open());
    // The frame sets the focus when another room is entered; here it is another page of the same room.
    request_animation_frame(|| browser_place::focus("title"));
    match Place::parse(&path) {
        Some(Place::Home) => view! { <home::Home/> }.into_any(),
        Some(Place::Guide(rest)) => view! { <guide::Guide rest/> }.into_any(),
        Some(Place::Screen(rest)) => view! { <screen::Screen rest/> }.into_any(),
        Some(Place::Print(rest)) => view! { <print::Sheet rest/> }.into_any(),
        Some(Place::Packs) => view! { <packs::Packs/> }.into_any(),
        Some(Place::PackLink(text)) => view! { <packs::PackLink text/> }.into_any(),
        Some(Place::Build) => view! { <build::Build/> }.into_any(),
        Some(Place::Pack(number)) => view! { <packs::PackPage number/> }.into_any(),
        Some(Place::Exercise(number, id)) => view! { <packs::ExercisePage number id/> }.into_any(),
        Some(Place::Board) => view! { <board::BoardPage/> }.into_any(),
        Some(Place::HandIn(number)) => view! { <hand_in::HandIn number/> }.into_any(),
        Some(Place::ResultLink(text)) => view! { <hand_in::ResultLink text/> }.into_any(),
        Some(Place::Games) => view! { <games::Games/> }.into_any(),
        Some(Place::Game(id, seed)) => view! { <games::OneGame id seed/> }.into_any(),
        Some(Place::Drills) => view! { <drills::Drills/> }.into_any(),
        Some(Place::Drill(drill)) => view! { <drills::OneDrill drill/> }.into_any(),
        Some(Place::Task(id)) => view! { <drills::OneTask id/> }.into_any(),
        Some(Place::Triads(rest)) => view! { <triads::Triads rest/> }.into_any(),
        Some(Place::Progress) => view! { <progress::ProgressPage/> }.into_any(),
        None => view! { <Lost/> }.into_any(),
    }
}
