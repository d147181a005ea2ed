//! The seller's brief, and the card that only the buyer may read.

use leptos::prelude::*;

use crate::practice::scenario::Scenario;
use crate::practice::triad::{buyer_sheet, seller_sheet};

fn lines(name: &'static str, lines: Vec<String>) -> Option<impl IntoView> {
    (!lines.is_empty()).then(|| {
        view! {
            <h3 class="minor">{name}</h3>
            <ul class="lines">{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        }
    })
}

/// What the seller may read.
#[component]
pub fn SellerCard(scenario: Scenario) -> impl IntoView {
    let sheet = seller_sheet(&scenario);
    view! {
        <section class="stack close" aria-labelledby="brief">
            <h2 class="ruled" id="brief">
                "The seller’s brief"
            </h2>
            <p>
                {sheet.you} " " <b>{sheet.buyer}</b>
            </p>
            <p class="free">{sheet.brief}</p>
            <p>{sheet.open}</p>
            <p>{sheet.last}</p>
            {lines("They care about", sheet.interests)}
            {lines("You can bring", sheet.things)}
            {lines("Anybody can read", sheet.news)}
        </section>
    }
}

/// The buyer's card, face down until somebody turns it over. It lies face down again in the next round.
#[component]
pub fn BuyerCard(scenario: Scenario) -> impl IntoView {
    let is_shown = RwSignal::new(false);
    let scenario = StoredValue::new(scenario);
    view! {
        <section class="stack close" aria-labelledby="card">
            <h2 class="ruled" id="card">
                "The buyer’s card"
            </h2>
            <p class="soft">
                {move || match is_shown.get() {
                    true => "For the buyer’s eyes only.",
                    false => "Turn the screen away from the others, then show it.",
                }}
            </p>
            <p class="acts">
                <button type="button" class="btn" aria-expanded=move || is_shown.get().to_string() on:click=move |_| is_shown.update(|shown| *shown = !*shown)>
                    {move || if is_shown.get() { "Hide the card" } else { "Show the card" }}
                </button>
            </p>
            <Show when=move || is_shown.get()>{scenario.with_value(open_card)}</Show>
        </section>
    }
}

fn open_card(scenario: &Scenario) -> impl IntoView + use<> {
    let card = buyer_sheet(scenario);
    let words = card.words.into_iter().map(|(when, words)| {
        view! {
            <dt>{when}</dt>
            <dd>
                <q>{words}</q>
            </dd>
        }
    });
    view! {
        <p>
            <b>{card.you}</b>
        </p>
        <p class="free">{card.story}</p>
        {lines("Week by week", card.weeks)}
        {lines("On your mind", card.mind)}
        <dl class="pairs">
            <dt>"What opens you"</dt>
            <dd>{card.opens}</dd>
            <dt>"What closes you"</dt>
            <dd>{card.closes}</dd>
            <dt>"In the end"</dt>
            <dd>{card.ends}</dd>
            {words.collect_view()}
        </dl>
        <p class="soft">{card.how}</p>
    }
}
