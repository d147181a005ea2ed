//! The buyers to choose from.

use leptos::prelude::*;

use crate::practice::game::Ending;
use crate::practice::scenario::{Difficulty, Scenario};
use crate::practice::scenarios;
use crate::web::browser::place as browser_place;
use crate::web::pages::practice::head::Head;
use crate::web::pages::practice::place::Place;
use crate::web::pages::practice::shelf::use_practice;

use super::kept::{self, KeptGame, Stands};

/// What is said of each difficulty.
const HINTS: [(Difficulty, &str); 3] = [
    (
        Difficulty::Easy,
        "For a first game: moves are offered, and goodwill is shown.",
    ),
    (
        Difficulty::Usual,
        "As buyers are. You write; nothing is shown that you would not see in life.",
    ),
    (Difficulty::Hard, "Short of patience, or hard to read."),
];

/// The page.
#[component]
pub fn Games() -> impl IntoView {
    browser_place::set_title("The silent buyer · Practice · Onemore");
    let number = RwSignal::new(None::<u64>);
    let says = RwSignal::new(String::new());
    let typed = move |text: String| {
        let text = text.trim().to_owned();
        number.set(text.parse().ok());
        says.set(match number.get_untracked() {
            Some(number) => format!("Every game below now begins with number {number}."),
            None if text.is_empty() => String::new(),
            None => "That is no number: the games below have luck of their own.".to_owned(),
        });
    };
    let all = StoredValue::new(scenarios::all());
    let section = move |(difficulty, hint): (Difficulty, &'static str)| {
        let rows = all.with_value(|all| {
            let these = all.iter().filter(|scenario| scenario.difficulty == difficulty);
            these.map(|scenario| row(scenario, number)).collect_view()
        });
        let id = format!("difficulty-{}", difficulty as usize);
        view! {
            <section class="stack close" aria-labelledby=id.clone()>
                <h2 class="ruled" id=id.clone()>
                    {difficulty.label()}
                </h2>
                <p class="soft">{hint}</p>
                <ul class="buyers">{rows}</ul>
            </section>
        }
    };
    view! {
        <main id="main" class="stack plain">
            <Head
                back=(Place::Home, "Practice")
                title="The silent buyer"
                lede="Six weeks in ten minutes with somebody who does not answer, for a reason you cannot see. Keep going kindly until you have an answer: a yes, a clear no, a day, or the right person."
            />
            <ForTheRoom typed=Callback::new(typed) says/>
            {HINTS.map(section).into_iter().collect_view()}
        </main>
    }
}

/// The same luck for everybody who gives the same number.
#[component]
fn ForTheRoom(typed: Callback<String>, says: RwSignal<String>) -> impl IntoView {
    view! {
        <details class="why">
            <summary>"A game for the whole room"</summary>
            <div class="stack close">
                <p>
                    "Agree on a number and choose the same buyer: everybody then has the same luck, and the same moves bring the same answers."
                </p>
                <label class="field short">
                    "The room’s number"
                    <input
                        type="text"
                        inputmode="numeric"
                        autocomplete="off"
                        maxlength="9"
                        on:input:target=move |event| typed.run(event.target().value())
                    />
                </label>
                <p role="status">{move || says.get()}</p>
            </div>
        </details>
    }
}

fn row(scenario: &Scenario, number: RwSignal<Option<u64>>) -> AnyView {
    let kept = use_practice().beside::<KeptGame>(&kept::name(&scenario.id, None));
    let stands = kept.and_then(|kept| standing(&kept));
    let id = scenario.id.clone();
    let href = move || Place::Game(id.clone(), number.get()).href();
    let buyer = &scenario.buyer;
    view! {
        <li>
            <h3>
                <a href=href>{scenario.title.clone()}</a>
            </h3>
            <p class="soft">{format!("{}, {}, {}. {}.", buyer.name, buyer.title, buyer.place, scenario.trade)}</p>
            <p>{scenario.brief.clone()}</p>
            {stands.map(|says| view! { <p class="stands">{says}</p> })}
        </li>
    }
    .into_any()
}

/// "Goes on here, in week 3."
fn standing(kept: &KeptGame) -> Option<String> {
    let ended = |stands: &Stands, over: Ending| format!("{}, in week {}.", over.label(), stands.week);
    let now = kept
        .stands
        .filter(|_| !kept.moves.is_empty())
        .map(|stands| match stands.over {
            Some(over) => format!("How it ended here: {}", ended(&stands, over)),
            None => format!("Goes on here, in week {}.", stands.week),
        });
    let before = kept.before.and_then(|stands| stands.over.map(|over| (stands, over)));
    let before = before.map(|(stands, over)| format!("Before: {}", ended(&stands, over)));
    match (now, before) {
        (Some(now), Some(before)) => Some(format!("{now} {before}")),
        (now, before) => now.or(before),
    }
}
