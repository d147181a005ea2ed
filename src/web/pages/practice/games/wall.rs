//! A game that a room plays together on the wall: its own, with the room's luck, whatever whoever leads it has played alone.

use leptos::ev;
use leptos::prelude::*;

use crate::practice::scenario::Scenario;
use crate::web::browser::place as browser_place;
use crate::web::pages::practice::head::{Head, WayBack};
use crate::web::pages::practice::packs::BrandLine;
use crate::web::pages::practice::place::Place;
use crate::web::pages::practice::shelf::use_practice;

use super::kept::{self, KeptGame};
use super::play::Seat;
use super::table::Table;

/// The page.
#[component]
pub fn OnWall(
    /// Whom it is played with.
    scenario: Scenario,
    /// The room's luck.
    luck: u64,
    /// The pack it is of, where it is one of its exercises.
    pack: Option<u16>,
    /// The slide it was called up from, and its name.
    slide: (Place, String),
    /// The coach's line.
    brand: String,
) -> impl IntoView {
    let practice = use_practice();
    let name = StoredValue::new(kept::name_on_wall(&scenario.id, pack));
    let before = name.with_value(|name| practice.beside::<KeptGame>(name));
    // Nobody is shown the end of a game because it was rehearsed, or because another room was here this morning.
    let before = before.filter(|before| !before.moves.is_empty() || before.is_told);
    let is_over = before.as_ref().is_some_and(|before| !before.goes_on());
    let asks = RwSignal::new(before.is_some());
    let anew = StoredValue::new(before.is_none());
    let choose = move |begin: bool| {
        if begin {
            name.with_value(|name| practice.forget(name));
        }
        anew.set_value(begin);
        asks.set(false);
        request_animation_frame(|| browser_place::focus("title"));
    };
    let title = scenario.title.clone();
    browser_place::set_title(&format!("{title} · Practice · Onemore"));
    let back = slide.0.href();
    let keys = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && !event.default_prevented() && !browser_place::is_typing(&event) {
            browser_place::go(&back);
        }
    });
    on_cleanup(move || keys.remove());
    let scenario = StoredValue::new(scenario);
    let body = move || match asks.get() {
        true => {
            let (lede, go_on) = match is_over {
                true => (
                    "A game with this buyer has been played here to its end.",
                    "Look at that one",
                ),
                false => ("A game with this buyer was begun here.", "Go on with that one"),
            };
            view! {
                <Head title=title.clone() lede/>
                <p class="acts">
                    <button type="button" class="btn first" on:click=move |_| choose(true)>
                        "Begin anew, with the room’s luck"
                    </button>
                    <button type="button" class="btn" on:click=move |_| choose(false)>
                        {go_on}
                    </button>
                </p>
            }
            .into_any()
        }
        false => {
            let seed = anew.get_value().then_some(luck);
            view! { <Table scenario=scenario.get_value() seed seat=Seat::Wall(pack)/> }.into_any()
        }
    };
    view! {
        <main id="main" class="stack game on-wall">
            <WayBack back=slide/>
            {body}
            <BrandLine brand/>
        </main>
    }
}
