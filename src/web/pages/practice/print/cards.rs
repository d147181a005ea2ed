//! The cards of seller and buyer, a sheet a scenario, to be cut apart.

use leptos::prelude::*;

use crate::practice::scenario::Scenario;
use crate::practice::triad::{buyer_sheet, seller_sheet};

use super::super::workshop::Workshop;

/// The sheets.
pub fn sheet(workshop: &Workshop) -> AnyView {
    let cards: Vec<_> = workshop.scenarios().iter().map(pair).collect();
    cards.into_any()
}

fn list(lines: Vec<String>) -> Option<impl IntoView> {
    (!lines.is_empty()).then(|| {
        let lines: Vec<_> = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect();
        view! { <ul class="lines">{lines}</ul> }
    })
}

fn pair(scenario: &Scenario) -> impl IntoView + use<> {
    let seller = seller_sheet(scenario);
    let buyer = buyer_sheet(scenario);
    let words = buyer
        .words
        .into_iter()
        .map(|(label, words)| format!("{label}: “{words}”"))
        .collect();
    view! {
        <article class="card stack close">
            <p class="label">"Seller"</p>
            <h2 class="title">{seller.title}</h2>
            <p>{seller.you} " " <b>{seller.buyer}</b></p>
            <p>{seller.brief}</p>
            <p>{seller.open}</p>
            <p>{seller.last}</p>
            <p>"You can bring:"</p>
            {list(seller.things)}
            {list(seller.news)}
        </article>
        <article class="card cut stack close">
            <p class="label">"Buyer. For your eyes only."</p>
            <h2 class="title">{buyer.you}</h2>
            <p>{buyer.story}</p>
            {list(buyer.weeks)}
            <p>
                <b>"What opens you: "</b>
                {buyer.opens}
            </p>
            <p>
                <b>"What closes you: "</b>
                {buyer.closes}
            </p>
            <p>
                <b>"How it may end: "</b>
                {buyer.ends}
            </p>
            {list(words)}
            <p class="soft">{buyer.how}</p>
        </article>
    }
}
