//! One exercise of an open pack: the game or the drill itself, told which pack it belongs to.

use leptos::prelude::*;

use crate::practice::pack::Work;
use crate::practice::scenario::Scenario;
use crate::web::pages::practice::drills::exercise::Exercise;
use crate::web::pages::practice::games::table::Table;
use crate::web::pages::practice::head::WayBack;
use crate::web::pages::practice::place::Place;
use crate::web::pages::practice::shelf::use_practice;

use super::{BrandLine, NotHere};

/// The page.
#[component]
pub fn ExercisePage(number: u16, id: String) -> impl IntoView {
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
            let pack = (number, place);
            view! { <Game title brand scenario=*scenario pack/> }.into_any()
        }
        Some((.., place, Work::Task(task))) => view! { <Exercise task=*task pack=Some((number, place))/> }.into_any(),
        None => view! { <NotHere/> }.into_any(),
    }
}

/// The table with the pack around it.
#[component]
fn Game(title: String, brand: String, scenario: Scenario, pack: (u16, usize)) -> impl IntoView {
    view! {
        <main id="main" class="stack game">
            <WayBack back=(Place::Pack(pack.0), title)/>
            <Table scenario seed=None pack=Some(pack)/>
            <BrandLine brand/>
        </main>
    }
}
