//! Buyers of the coach's own: begun with one of ours or from nothing, each fault said beside its field.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::model::{Channel, Tolerance};
use crate::practice::faults::faults;
use crate::practice::pack::limits::MOST_SCENARIOS;
use crate::practice::scenario::{BuyerCard, Difficulty, Footing, LastContact, Person, Sayings, Scenario};
use crate::practice::scenarios;
use crate::practice::situation::Situation;

use super::buyer_words::{SAYINGS, WEEKDAYS};
use super::card_lines::CARD;
use super::desk::Desk;
use super::lines::{Drawn, Line, Written};
use super::own::{self, Editor, Fold, InHand};
use super::seller_lines::SELLER;
use super::things::Things;

/// A scenario with nothing in it but what has to be there.
fn blank(id: String) -> Scenario {
    Scenario {
        id,
        title: String::new(),
        trade: String::new(),
        difficulty: Difficulty::Usual,
        // A Monday; which one does not matter to the game.
        starts: NaiveDate::from_ymd_opt(2026, 3, 2).unwrap_or_default(),
        buyer: Person {
            name: String::new(),
            called: String::new(),
            title: String::new(),
            company: String::new(),
            place: String::new(),
            interests: Vec::new(),
        },
        seller: String::new(),
        brief: String::new(),
        matter: String::new(),
        footing: Footing::Proposal,
        last_contact: LastContact {
            days_before: 7,
            channel: Channel::Email,
            about: String::new(),
        },
        news: Vec::new(),
        things: Vec::new(),
        card: BuyerCard {
            situation: Situation::CannotSayNo,
            story: String::new(),
            weeks: Vec::new(),
            free_on: 0,
            tolerance: Tolerance::Normal,
            likes: Vec::new(),
            weekdays: Vec::new(),
            hours: (9, 17),
            away: None,
            on_their_mind: Vec::new(),
            other_person: String::new(),
            says: Sayings::default(),
        },
    }
}

/// The fold.
#[component]
pub fn Games(desk: Desk) -> impl IntoView {
    let names = own::names::<Scenario>(desk);
    let is_full = move || names.read().len() >= MOST_SCENARIOS;
    let add = move |_| {
        let new = blank(desk.fresh_name());
        desk.change(|pack| pack.scenarios.push(new));
    };
    let ours: Vec<Scenario> = scenarios::all();
    let options = ours
        .iter()
        .map(|scenario| view! { <option value=scenario.id.clone()>{scenario.title.clone()}</option> })
        .collect_view();
    let chosen = RwSignal::new(ours.first().map(|scenario| scenario.id.clone()).unwrap_or_default());
    let copy = move |_| {
        if let Some(mut scenario) = scenarios::named(&chosen.read_untracked()) {
            scenario.id = desk.fresh_name();
            desk.change(|pack| pack.scenarios.push(scenario));
        }
    };
    view! {
        <Fold
            title="Buyers of your own"
            about="Invent somebody: no real customer belongs in a pack that goes round. Quickest is to begin with one of ours and change the names, the matter and what the buyer says."
            desk
            names
            one
        >
            <label class="field">
                "Begin with one of ours"
                <select on:change=move |event| chosen.set(event_target_value(&event))>{options}</select>
            </label>
            <p class="acts">
                <button type="button" class="btn" disabled=is_full on:click=copy>
                    "Take a copy of it"
                </button>
                <button type="button" class="btn quiet" disabled=is_full on:click=add>
                    "Begin with nothing"
                </button>
            </p>
        </Fold>
    }
}

/// One of them.
fn one(own: InHand) -> AnyView {
    let scenario = own.now::<Scenario>();
    let found = Memo::new(move |_| scenario.read().as_ref().map(faults).unwrap_or_default());
    let change = Callback::new(move |(write, text): Written<Scenario>| {
        own.change(|scenario: &mut Scenario| write(scenario, &text));
    });
    let drawn = move |lines: &[Line<Scenario>]| -> Vec<AnyView> {
        let Some(scenario) = scenario.get_untracked() else {
            return Vec::new();
        };
        let one = |line: &Line<Scenario>| {
            let field = line.field;
            let wrong = Signal::derive(move || {
                let found = found.read();
                let own: Vec<&str> = found
                    .iter()
                    .filter(|fault| fault.field == field)
                    .map(|fault| fault.says.as_str())
                    .collect();
                own.join(" ")
            });
            Drawn::of(*line, &scenario, wrong, change).view()
        };
        lines.iter().map(one).collect()
    };
    let elsewhere = move || {
        let shown: Vec<&str> = SELLER
            .iter()
            .chain(&CARD)
            .chain(&SAYINGS)
            .map(|line| line.field)
            .collect();
        let found = found.read();
        let rest: Vec<&str> = found
            .iter()
            .filter(|fault| !shown.contains(&fault.field))
            .map(|fault| fault.says.as_str())
            .collect();
        rest.join(" ")
    };
    let name = move || {
        let scenario = scenario.read();
        let title = scenario
            .as_ref()
            .map(|scenario| scenario.title.clone())
            .unwrap_or_default();
        if title.trim().is_empty() {
            "A buyer without a title".to_owned()
        } else {
            title
        }
    };
    let state = move || match found.read().len() {
        0 => "ready".to_owned(),
        1 => "one thing is missing".to_owned(),
        count => format!("{count} things are missing"),
    };
    let things = Signal::derive(move || {
        scenario
            .read()
            .as_ref()
            .map(|scenario| scenario.things.clone())
            .unwrap_or_default()
    });
    let keep = Callback::new(move |things| own.change(|scenario: &mut Scenario| scenario.things = things));
    let remove = move |()| own.remove::<Scenario>(format!("{} is out of the pack.", untrack(name)));
    view! {
        <Editor name state button="Remove this buyer" remove>
            <h3 class="minor">"What the seller knows"</h3>
            {drawn(&SELLER)}
            <h3 class="minor">"What only the buyer knows"</h3>
            {drawn(&CARD)}
            <fieldset>
                <legend class="label">"Weekdays on which they can be met; none is Monday to Friday"</legend>
                <div class="acts">{drawn(&WEEKDAYS)}</div>
            </fieldset>
            <h3 class="minor">"What the buyer says"</h3>
            <p class="soft">
                "Empty where the reason’s own words will do. {until} stands for the day they name, {other} for who decides, {seller} for the firm the seller speaks for."
            </p>
            {drawn(&SAYINGS)}
            <h3 class="minor">"What the seller can bring"</h3>
            <Things desk=own.desk things keep/>
            <p class="wrong" role="status">
                {elsewhere}
            </p>
        </Editor>
    }
    .into_any()
}
