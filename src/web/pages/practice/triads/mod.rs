//! Three chairs: seller, buyer, observer, on one device that goes round or on three. The address says whose buyer it begins
//! with, which chair, and what the group settled: `triads/<scenario>/<chair>/<group>`.

mod cards;
mod chair;
mod chairs;
mod clock;
mod compare;
mod sheet;
mod sit;

use leptos::prelude::*;

use crate::practice::triad::{Group, Role};
use crate::web::pages::lost::Lost;
use crate::web::pages::practice::packs::NotHere;
use crate::web::pages::practice::place::Place;
use crate::web::pages::practice::shelf::use_practice;

use chair::Chair;
use chairs::Chairs;

/// What stands in an address for one device that goes round.
pub const ALL: &str = "all";
/// What stands in an address before a buyer is chosen.
const SIT: &str = "sit";

/// Where a group sits down that has settled this much already.
pub fn sit_down_with(group: Group) -> Place {
    let group = Group { start: None, ..group };
    Place::Triads(if group == Group::default() {
        Vec::new()
    } else {
        vec![SIT.to_owned(), group.code()]
    })
}

/// The page of the rest of the address.
#[component]
pub fn Triads(rest: Vec<String>) -> impl IntoView {
    let parts: Vec<&str> = rest.iter().map(String::as_str).collect();
    let settled = match parts.as_slice() {
        [] => Some(Group::default()),
        // A chair has no name that reads as a group, so that a buyer may be called like this as well.
        [SIT, group] => Group::read(group),
        _ => None,
    };
    if let Some(group) = settled {
        return view! { <sit::Sit group/> }.into_any();
    }
    let (first, chair, group) = match parts.as_slice() {
        [first] => (*first, ALL, Some(Group::default())),
        [first, chair] => (*first, *chair, Some(Group::default())),
        [first, chair, group] => (*first, *chair, Group::read(group)),
        _ => return view! { <Lost/> }.into_any(),
    };
    let practice = use_practice();
    let is_missing = |number: u16| practice.room().with_untracked(|room| room.opened(number).is_none());
    if group.and_then(|group| group.pack).is_some_and(is_missing) {
        return view! { <NotHere/> }.into_any();
    }
    let role = Role::ALL.into_iter().find(|role| role.id() == chair);
    let chairs = group.and_then(|group| Chairs::of(first, group));
    match (chairs, role.is_some() || chair == ALL) {
        (Some(chairs), true) => view! { <Chair chairs role/> }.into_any(),
        _ => view! { <Lost/> }.into_any(),
    }
}
