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

use chair::Chair;
use chairs::Chairs;

/// What stands in an address for one device that goes round.
pub const ALL: &str = "all";

/// The page of the rest of the address.
#[component]
pub fn Triads(rest: Vec<String>) -> impl IntoView {
    let parts: Vec<&str> = rest.iter().map(String::as_str).collect();
    let (first, chair, group) = match parts.as_slice() {
        [] => return view! { <sit::Sit/> }.into_any(),
        [first] => (*first, ALL, Some(Group::default())),
        [first, chair] => (*first, *chair, Some(Group::default())),
        [first, chair, group] => (*first, *chair, Group::read(group)),
        _ => return view! { <Lost/> }.into_any(),
    };
    let role = Role::ALL.into_iter().find(|role| role.id() == chair);
    let chairs = group.and_then(|group| Chairs::of(first, group));
    match (chairs, role.is_some() || chair == ALL) {
        (Some(chairs), true) => view! { <Chair chairs role/> }.into_any(),
        _ => view! { <Lost/> }.into_any(),
    }
}
