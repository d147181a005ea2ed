//! One chair of a group, or all three on a device that goes round.

use leptos::prelude::*;

use crate::practice::triad::{Phase, Role};
use crate::web::browser::place as browser_place;
use crate::web::components::choices::Choices;
use crate::web::pages::practice::head::{Head, Trouble};
use crate::web::pages::practice::packs::BrandLine;
use crate::web::pages::practice::place::Place;

use super::cards::{BuyerCard, SellerCard};
use super::chairs::Chairs;
use super::clock::Clock;
use super::compare::Compare;
use super::sheet::Sheet;
use super::sit_down_with;

/// The page; `role` is `None` on a device that goes round.
#[component]
pub fn Chair(chairs: Chairs, role: Option<Role>) -> impl IntoView {
    let name = role.map_or("Three chairs", Role::label);
    browser_place::set_title(&format!("{name} · Three chairs · Practice · Onemore"));
    let looks_at = RwSignal::new(role.unwrap_or(Role::Seller));
    let round = Memo::new(move |_| chairs.round());
    // Of two observers, which one sits here; it stays from round to round.
    let observer = RwSignal::new(0u8);
    let title = move || chairs.scenario(round.get()).map(|scenario| scenario.title);
    let options = Role::ALL
        .map(|role| {
            let words = match role {
                Role::Seller => "Seller’s brief",
                Role::Buyer => "Buyer’s card",
                Role::Observer => "Observer’s sheet",
            };
            (role, words.to_owned())
        })
        .to_vec();
    view! {
        <main id="main" class="stack drill">
            <Head
                back=(sit_down_with(chairs.group.get_untracked()), "Three chairs")
                title=name
                lede=move || format!("Round {}: {}", round.get() + 1, title().unwrap_or_default())
            />
            <Trouble/>
            <div class="cols even">
                <div class="stack">
                    <Clock chairs/>
                    {match role {
                        Some(role) => view! { <Mine chairs role/> }.into_any(),
                        None => view! { <Everybody chairs/> }.into_any(),
                    }}
                </div>
                <div class="stack">
                    {role
                        .is_none()
                        .then(|| {
                            view! {
                                <Choices
                                    legend="On this screen".to_owned()
                                    name="card"
                                    options
                                    chosen=Signal::derive(move || Some(looks_at.get()))
                                    on_choose=Callback::new(move |role| looks_at.set(role))
                                />
                            }
                        })}
                    {move || {
                        let scenario = chairs.scenario(round.get())?;
                        Some(match looks_at.get() {
                            Role::Seller => view! { <SellerCard scenario/> }.into_any(),
                            Role::Buyer => view! { <BuyerCard scenario/> }.into_any(),
                            Role::Observer => view! { <Sheet chairs round=round.get() observer/> <Compare chairs round=round.get() observer/> }.into_any(),
                        })
                    }}
                </div>
            </div>
            <BrandLine brand=chairs.brand.get_value()/>
        </main>
    }
}

/// The phase and the try, from 0; the last feedback once it is over.
pub fn phase(chairs: Chairs) -> (Phase, u8) {
    chairs.moment.with(|moment| {
        let turn = moment.as_ref().map(|moment| moment.turn);
        turn.map_or((Phase::Feedback, 1), |turn| (turn.phase, turn.attempt))
    })
}

/// What this chair does now, and who takes it in the next round.
#[component]
fn Mine(chairs: Chairs, role: Role) -> impl IntoView {
    let says = move || {
        let (phase, attempt) = phase(chairs);
        role.says(phase, attempt)
    };
    let changes = move || {
        let moved = chairs.round() > 0 && phase(chairs) == (Phase::Prepare, 0);
        moved.then(|| {
            let rest = |role: Role| {
                let kept = chairs.kept().read();
                vec![kept.first.clone(), role.id().to_owned(), kept.group.clone()]
            };
            let next = role.next();
            view! {
                <div class="state" role="status">
                    <p>{role.moves_on(chairs.group.get().people)}</p>
                    <p class="acts">
                        <a class="btn" href=Place::Triads(rest(next)).href()>
                            {format!("Go over to the {}’s page", next.label().to_lowercase())}
                        </a>
                    </p>
                </div>
            }
        })
    };
    view! {
        <section class="stack close" aria-labelledby="now">
            <h2 class="ruled" id="now">
                "You now"
            </h2>
            <p>{says}</p>
            {changes}
        </section>
    }
}

/// Who sits where in this round, and what each does now.
#[component]
fn Everybody(chairs: Chairs) -> impl IntoView {
    let rows = move || {
        let people = chairs.group.get().people;
        let (round, (phase, attempt)) = (chairs.round(), phase(chairs));
        let row = |person: usize| {
            let role = Role::of(person, round, people);
            view! {
                <dt>
                    {chairs.name(person)} <br/> <b>{role.label()}</b>
                </dt>
                <dd>{role.says(phase, attempt)}</dd>
            }
        };
        (0..people).map(row).collect_view()
    };
    view! {
        <section class="stack close" aria-labelledby="now">
            <h2 class="ruled" id="now">
                "In this round"
            </h2>
            <dl class="pairs who-is-what">{rows}</dl>
        </section>
    }
}
