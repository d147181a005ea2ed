//! A silent buyer on the projector: what the seller knows, and the way for everybody to play the same game.

use leptos::prelude::*;

use crate::practice::qr::qr;
use crate::practice::scenario::Scenario;
use crate::practice::triad::seller_sheet;
use crate::web::browser::place as browser_place;
use crate::web::session::use_session;

use super::super::place::Place;
use super::super::workshop::Workshop;

/// The slide. Everybody who opens its address has the same luck: a pack's, or that of the day.
#[component]
pub fn GameSlide(
    /// Whom it is played with.
    scenario: Scenario,
    /// The workshop it is shown in.
    whose: StoredValue<Workshop>,
) -> impl IntoView {
    let session = use_session();
    let day = session.now().with_untracked(|now| now.today());
    let seed = u64::from(chrono::Datelike::ordinal(&day));
    let game = whose.with_value(|whose| whose.game(&scenario.id, seed));
    let is_in_pack = matches!(game, Place::Exercise(..));
    let href = game.href();
    let address = browser_place::absolute(&href);
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
                    <a class="btn" href=href>
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
