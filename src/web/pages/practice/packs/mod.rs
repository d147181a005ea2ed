//! Packs: what a coach hands out. The list of those opened here, the ways to open one, what a link holds, and a pack's page.

mod camera;
mod exercise;
mod list;
mod look;
mod page;
pub mod square;
pub mod take_in;

pub use exercise::ExercisePage;
pub use list::Packs;
pub use look::PackLink;
pub use page::PackPage;

use leptos::prelude::*;

use crate::practice::pack::Pack;

use super::head::Head;
use super::place::Place;

/// "2 games and 3 drills", "1 drill".
pub fn holds(pack: &Pack) -> String {
    use crate::practice::result::Kind;
    let exercises = pack.exercises();
    let games = exercises.iter().filter(|one| one.kind == Kind::Game).count();
    let counted = |count: usize, one: &str, many: &str| match count {
        0 => None,
        1 => Some(format!("1 {one}")),
        _ => Some(format!("{count} {many}")),
    };
    let parts = [
        counted(games, "game", "games"),
        counted(exercises.len() - games, "drill", "drills"),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    match parts.as_slice() {
        [] => "nothing to do yet".to_owned(),
        _ => parts.join(" and "),
    }
}

/// The coach's line at a page's foot; nothing where there is none.
#[component]
pub fn BrandLine(brand: String) -> impl IntoView {
    (!brand.is_empty()).then(|| view! { <p class="pack-brand soft">{brand}</p> })
}

/// What stands where a pack is not in this browser, or not any more.
#[component]
pub fn NotHere() -> impl IntoView {
    view! {
        <main id="main" class="stack plain">
            <Head
                back=(Place::Packs, "Packs")
                title="This pack is not here"
                lede="It was opened in another browser, or taken away since. Open its link or its file once more, then come back to this address: it takes a moment."
            />
        </main>
    }
}
