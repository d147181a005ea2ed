//! One exercise of an open pack: the game or the drill itself, told which pack it belongs to.

use leptos::prelude::*;

use crate::practice::pack::Work;
use crate::practice::scenario::Scenario;
use crate::web::pages::practice::drills::exercise::Exercise;
use crate::web::pages::practice::games::Seat;
use crate::web::pages::practice::games::table::Table;
use crate::web::pages::practice::head::{Head, WayBack};
use crate::web::pages::practice::place::Place;
use crate::web::pages::practice::shelf::use_practice;

use super::BrandLine;

/// The page. Whoever comes here before the pack has only to open it, in any tab: then the exercise stands here.
#[component]
pub fn ExercisePage(number: u16, id: String) -> impl IntoView {
    let practice = use_practice();
    let name = id.clone();
    let is_here = Memo::new(move |_| practice.room().with(|room| room.exercise(number, &name).is_some()));
    move || match is_here.get() {
        true => view! { <Here number id=id.clone()/> }.into_any(),
        false => view! { <PackFirst/> }.into_any(),
    }
}

/// What stands where an exercise is of a pack that is not in this browser: the projector's square code led here, say.
#[component]
fn PackFirst() -> impl IntoView {
    view! {
        <main id="main" class="stack plain">
            <Head
                back=(Place::Packs, "Packs")
                title="Open the pack first"
                lede="This is an exercise of a pack that is not in this browser. Open the link, the square code or the file of the pack, as your coach hands it out, and then come back to this address."
            />
            <p class="acts">
                <a class="btn first" href=Place::Packs.href()>
                    "Open a pack"
                </a>
            </p>
        </main>
    }
}

/// The exercise.
#[component]
fn Here(number: u16, id: String) -> impl IntoView {
    let practice = use_practice();
    let found = practice.room().with_untracked(|room| {
        let opened = room.opened(number)?;
        let (place, exercise) = room.exercise(number, &id)?;
        Some((
            opened.pack.title.clone(),
            opened.pack.brand.clone(),
            place,
            exercise.work,
        ))
    });
    match found {
        Some((title, brand, place, Work::Game(scenario))) => {
            view! { <Game title brand scenario=*scenario number place/> }.into_any()
        }
        Some((.., place, Work::Task(task))) => view! { <Exercise task=*task pack=Some((number, place))/> }.into_any(),
        None => view! { <PackFirst/> }.into_any(),
    }
}

/// The table with the pack around it.
#[component]
fn Game(title: String, brand: String, scenario: Scenario, number: u16, place: usize) -> impl IntoView {
    view! {
        <main id="main" class="stack game">
            <WayBack back=(Place::Pack(number), title)/>
            <Table scenario seed=None seat=Seat::InPack(number, place)/>
            <BrandLine brand/>
        </main>
    }
}
