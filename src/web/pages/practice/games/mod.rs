//! The silent buyer on the page: whom to play with, the game, and both sides of it afterwards.

mod aside;
mod choosing;
mod habits;
mod heard;
mod kept;
mod list;
mod offered;
mod play;
mod playing;
mod room_link;
mod so_far;
pub mod table;
mod told;
mod turn;
mod wall;
mod words;

use leptos::prelude::*;

use crate::practice::debrief::Why;
use crate::practice::scenarios::named;
use crate::web::browser::place as browser_place;
use crate::web::pages::practice::head::{Head, WayBack};

use super::place::Place;
use super::shelf::use_practice;
use kept::KeptGame;
use table::Table;

pub use list::Games;
pub use play::Seat;
pub use wall::OnWall;

/// A reason with its principle: "A Tuesday again, as the one before. P9 Keep a rhythm".
fn says(why: &Why) -> String {
    format!("{} ({} {})", why.says, why.principle.id(), why.principle.title())
}

/// A reason in a line, its principle small.
#[component]
fn Because(why: Why) -> impl IntoView {
    view! {
        <p>
            {why.says} " " <small class="principle">{format!("{} {}", why.principle.id(), why.principle.title())}</small>
        </p>
    }
}

/// The page of a game with one of ours.
#[component]
pub fn OneGame(
    /// The scenario's name.
    id: String,
    /// The room's luck, where it has one.
    seed: Option<u64>,
) -> impl IntoView {
    let Some(scenario) = named(&id) else {
        return view! { <Nobody/> }.into_any();
    };
    let practice = use_practice();
    let kept = practice.beside::<KeptGame>(&kept::name(&id, None));
    // Somebody's own game is not thrown away because a link was opened.
    let is_in_the_way = kept.is_some_and(|kept| kept.goes_on() && seed.is_some_and(|seed| seed != kept.seed));
    let asks = RwSignal::new(is_in_the_way);
    let own = StoredValue::new(false);
    let go_on = move |own_game: bool| {
        own.set_value(own_game);
        asks.set(false);
        request_animation_frame(|| browser_place::focus("title"));
    };
    let scenario = StoredValue::new(scenario);
    view! {
        <main id="main" class="stack game">
            <WayBack back=(Place::Games, "The silent buyer")/>
            {move || match asks.get() {
                true => {
                    view! {
                        <Head
                            title=scenario.with_value(|scenario| scenario.title.clone())
                            lede="You have a game of your own going on with this buyer. The link begins another, with the room’s luck."
                        />
                        <p class="acts">
                            <button type="button" class="btn first" on:click=move |_| go_on(false)>
                                "Begin the room’s game"
                            </button>
                            <button type="button" class="btn" on:click=move |_| go_on(true)>
                                "Go on with mine"
                            </button>
                        </p>
                    }
                        .into_any()
                }
                false => {
                    let seed = seed.filter(|_| !own.get_value());
                    view! { <Table scenario=scenario.get_value() seed seat=Seat::Alone/> }.into_any()
                }
            }}
        </main>
    }
    .into_any()
}

/// An address of somebody who is not here.
#[component]
fn Nobody() -> impl IntoView {
    browser_place::set_title("Nobody of that name · Practice · Onemore");
    view! {
        <main id="main" class="stack plain">
            <Head
                title="Nobody of that name"
                lede="The link names a buyer who is not here. Perhaps it was cut short, or comes from a later version."
            />
            <p class="acts">
                <a class="btn first" href=Place::Games.href()>
                    "See who is here"
                </a>
            </p>
        </main>
    }
}
