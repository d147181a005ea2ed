//! A game on the table: what has been so far and the move, or afterwards both sides of it.

use leptos::prelude::*;

use crate::practice::scenario::Scenario;

use super::play::Play;
use super::playing::Playing;
use super::told::Told;

/// The game on the table, without the page around it. For an exercise of a pack: `<Table scenario seed=None pack=Some((number,
/// place))/>`, where `place` is that of [`crate::practice::room::Room::exercise`].
#[component]
pub fn Table(
    /// Whom it is played with.
    scenario: Scenario,
    /// The luck of a whole room, where it has one: a game that was begun with other luck makes room for it.
    seed: Option<u64>,
    /// The open pack it belongs to, and its place there: its list of phrases and its things count, and how it goes is taken
    /// down for handing in.
    pack: Option<(u16, usize)>,
) -> impl IntoView {
    let play = Play::open(scenario, seed, pack);
    let is_told = Memo::new(move |_| play.kept.with(|kept| kept.is_told));
    move || match is_told.get() {
        true => view! { <Told play/> }.into_any(),
        false => view! { <Playing play/> }.into_any(),
    }
}
