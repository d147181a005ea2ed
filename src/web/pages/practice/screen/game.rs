//! A silent buyer on the projector: what the seller knows, and the way for everybody to play the same game.

use leptos::prelude::*;

use crate::practice::guide::Show;
use crate::practice::pack::Pack;
use crate::practice::qr::qr;
use crate::practice::scenario::Scenario;
use crate::practice::triad::seller_sheet;
use crate::web::browser::place as browser_place;
use crate::web::pages::lost::Lost;
use crate::web::session::use_session;

use super::super::games::OnWall;
use super::super::place::Place;
use super::super::workshop::Workshop;

/// What stands behind a step's address where its game is played together.
pub const PLAY: &str = "play";

/// The room's luck with one of ours: that of the day.
fn luck() -> u64 {
    let day = use_session().now().with_untracked(|now| now.today());
    u64::from(chrono::Datelike::ordinal(&day))
}

/// The game of a step, played together.
#[component]
pub fn Together(
    /// The workshop it belongs to.
    workshop: Workshop,
    /// The step, from 0.
    step: usize,
) -> impl IntoView {
    let shown = workshop.agenda.steps.get(step);
    let game = shown.and_then(|shown| match &shown.show {
        Show::Game(id) => Some((workshop.scenario(id)?, workshop.game(id, luck()), shown.title.clone())),
        _ => None,
    });
    let Some((scenario, game, title)) = game else {
        return view! { <Lost/> }.into_any();
    };
    let (pack, luck) = match game {
        Place::Exercise(number, _) => (Some(number), Pack::luck(number)),
        _ => (None, luck()),
    };
    let slide = (Place::Screen(workshop.with((step + 1).to_string())), title);
    let brand = workshop.brand().unwrap_or_default().to_owned();
    view! { <OnWall scenario luck pack slide brand/> }.into_any()
}

/// The slide. Everybody who opens its address has the same luck: a pack's, or that of the day.
#[component]
pub fn GameSlide(
    /// Whom it is played with.
    scenario: Scenario,
    /// The workshop it is shown in.
    whose: StoredValue<Workshop>,
    /// The number of its step, from 1.
    step: usize,
) -> impl IntoView {
    let game = whose.with_value(|whose| whose.game(&scenario.id, luck()));
    let is_in_pack = matches!(game, Place::Exercise(..));
    let address = browser_place::absolute(&game.href());
    let together =
        whose.with_value(|whose| Place::Screen([whose.with(step.to_string()), vec![PLAY.to_owned()]].concat()));
    let scenario = whose.with_value(|whose| match (&whose.pack, is_in_pack) {
        (Some(pack), true) => pack.with_things(scenario),
        _ => scenario,
    });
    let sheet = seller_sheet(&scenario);
    let things: Vec<_> = sheet
        .things
        .iter()
        .map(|thing| view! { <li>{thing.clone()}</li> })
        .collect();
    let square = qr(&address).ok().map(|qr| {
        let side = qr.side.to_string();
        view! {
            <svg class="square" viewBox=format!("0 0 {side} {side}") role="img" aria-label="The address as a square code">
                <path d=qr.path></path>
            </svg>
        }
    });
    view! {
        <div class="beside-code">
            <div class="stack close">
                <p class="large">{sheet.buyer}</p>
                <p class="large long">{sheet.brief}</p>
                <p>{sheet.last}</p>
                <p>"What you have to bring:"</p>
                <ul class="lines">{things}</ul>
                <p class="acts">
                    <a class="btn" href=together.href()>
                        "Play it here, together"
                    </a>
                </p>
            </div>
            <figure>
                {square} <figcaption class="label">{address}</figcaption>
                {is_in_pack.then(|| view! { <p class="soft">"For whoever has opened the pack."</p> })}
            </figure>
        </div>
    }
}
