//! Whom a group plays, round by round.

use crate::practice::guide::{Show, Step};
use crate::practice::pack::Pack;
use crate::practice::scenario::Scenario;
use crate::practice::scenarios;

/// Rounds of the largest group: nobody sells to a buyer whose card the group has heard.
const MOST_ROUNDS: usize = 4;

/// The buyers a group may begin with.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Buyers {
    /// All of them, those first who go round.
    pub list: Vec<Scenario>,
    /// How many go round. The others were played as games by the plan, and both sides of them told.
    pub fresh: usize,
}

/// The buyers of a pack, else of ours, with the coach's things to bring: those first that no step of the plan plays as a game,
/// filled up with ours until a round has one each.
pub fn buyers(pack: Option<&Pack>, plan: &[Step]) -> Buyers {
    let is_played = |scenario: &Scenario| plan.iter().any(|step| step.show == Show::Game(scenario.id.clone()));
    let own: Vec<Scenario> = pack.map(Pack::games).unwrap_or_default();
    let ours = || scenarios::all().into_iter().filter(|one| !is_played(one));
    let (mut told, mut list): (Vec<Scenario>, Vec<Scenario>) = own.into_iter().partition(is_played);
    for one in ours() {
        let is_new = list.iter().all(|known| known.id != one.id);
        if list.len() < MOST_ROUNDS && is_new {
            list.push(one);
        }
    }
    let fresh = list.len();
    list.append(&mut told);
    if let Some(pack) = pack {
        list = list.into_iter().map(|one| pack.with_things(one)).collect();
    }
    Buyers { list, fresh }
}

/// Which buyer of a list each round plays, by place: the first chosen, then the next ones in their order, of the `fresh` ones that
/// go round. Who begins with another goes on with those. Every device comes to the same.
pub fn buyer_of(round: u8, first: usize, fresh: usize) -> usize {
    match usize::from(round) {
        0 => first,
        round if first < fresh => (first + round) % fresh,
        round => (round - 1) % fresh.max(1),
    }
}
