//! A game on the table: what has been so far and the move, or afterwards both sides of it.

use leptos::prelude::*;

use crate::practice::scenario::Scenario;

use super::play::{Play, Seat};
use super::playing::Playing;
use super::told::Told;

/// The game on the table, without the page around it.
#[component]
pub fn Table(
    /// Whom it is played with.
    scenario: Scenario,
    /// The luck of a whole room, where it has one: a game that was begun with other luck makes room for it.
    seed: Option<u64>,
    /// Who plays. In a pack its list of phrases and its things count; the place of an exercise is that of
    /// [`crate::practice::room::Room::exercise`].
    seat: Seat,
) -> impl IntoView {
    let play = Play::open(scenario, seed, seat);
    let is_told = Memo::new(move |_| play.kept.with(|kept| kept.is_told));
    move || match is_told.get() {
        true => view! { <Told play/> }.into_any(),
        false => view! { <Playing play/> }.into_any(),
    }
}
