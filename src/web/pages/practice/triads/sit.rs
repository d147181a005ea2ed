//! Before a group begins: which buyer, how many they are, how long, on one device or on three.

use leptos::prelude::*;

use crate::practice::scenario::Scenario;
use crate::practice::triad::{Group, PEOPLE, Role, SECONDS, Timers};
use crate::web::browser::place as browser_place;
use crate::web::components::choices::Choices;
use crate::web::pages::practice::head::{Head, Trouble};
use crate::web::pages::practice::packs::NotHere;
use crate::web::pages::practice::packs::square::Square;
use crate::web::pages::practice::place::Place;
use crate::web::pages::practice::shelf::use_practice;
use crate::web::session::use_session;

use super::ALL;
use super::chairs::{Kept, kept, of_pack, ours, sit_down};

/// The page.
#[component]
pub fn Sit(
    /// What is settled already: the pack, where one comes from its page.
    group: Group,
) -> impl IntoView {
    let practice = use_practice();
    let opened = |number| practice.room().with_untracked(|room| room.opened(number).cloned());
    let back = match group.pack.map(opened) {
        None => (Place::Home, "Practice".to_owned()),
        Some(Some(opened)) => (Place::Pack(opened.handed.pack), opened.pack.title),
        Some(None) => return view! { <NotHere/> }.into_any(),
    };
    browser_place::set_title("Three chairs · Practice · Onemore");
    let session = use_session();
    let today = session.now().read_untracked().today();
    let going_on = kept(practice, today).map(|kept| {
        let rest = vec![kept.first, ALL.to_owned(), kept.group];
        view! {
            <p class="acts">
                <a class="btn" href=Place::Triads(rest).href()>
                    "Go on with today’s group"
                </a>
            </p>
        }
    });
    let pack = RwSignal::new(group.pack);
    let pool = Memo::new(move |_| {
        let own = pack.get().and_then(|number| of_pack(&practice.room().read(), number));
        own.unwrap_or_else(ours).list
    });
    let chosen = RwSignal::new(String::new());
    let first = Memo::new(move |_| {
        let (chosen, pool) = (chosen.read(), pool.read());
        let found = pool.iter().find(|one| one.id == *chosen).or(pool.first());
        found.map(|scenario| scenario.id.clone()).unwrap_or_default()
    });
    let people = RwSignal::new(group.people);
    let names = RwSignal::new(vec![String::new(); *PEOPLE.end()]);
    let usual = Memo::new(move |_| {
        let room = practice.room().read();
        let opened = pack.get().and_then(|number| room.opened(number));
        opened.map_or_else(Timers::default, |opened| opened.pack.timers)
    });
    let timers = RwSignal::new(group.timers.unwrap_or(usual.get_untracked()));
    Effect::watch(move || usual.get(), move |usual, _, _| timers.set(*usual), false);
    let group = Memo::new(move |_| Group {
        people: people.get(),
        pack: pack.get(),
        timers: (timers.get() != usual.get()).then(|| timers.get()),
        start: None,
    });
    let counts: Vec<(usize, String)> = PEOPLE.map(|count| (count, count.to_string())).collect();
    let address = move |chair: &str| Place::Triads(vec![first.get(), chair.to_owned(), group.get().code()]).href();
    let sit = move |_| {
        sit_down(
            practice,
            &Kept {
                on: Some(today),
                first: first.get_untracked(),
                group: group.get_untracked().code(),
                names: names.get_untracked(),
                ..Kept::default()
            },
        );
        browser_place::go(&untrack(|| address(ALL)));
    };
    let devices = move |role: Role| {
        let link = Signal::derive(move || format!("{}{}", browser_place::address(), address(role.id())));
        view! {
            <li class="stack close">
                <a href=move || address(role.id())>{format!("The {}’s page", role.label().to_lowercase())}</a>
                <details class="why">
                    <summary>{format!("As a square code for the {}’s device", role.label().to_lowercase())}</summary>
                    <Square text=link label="The address of this chair"/>
                </details>
            </li>
        }
    };
    view! {
        <main id="main" class="stack plain">
            <Head
                back=back
                title="Three chairs"
                lede="One sells, one is the silent buyer, one observes. You play twice, because the second try is where something is learnt; then everybody moves one chair on."
            >
                {going_on}
            </Head>
            <Trouble/>
            <form class="stack" on:submit=|event| event.prevent_default()>
                <Whose pack chosen pool first/>
                <Choices
                    legend="How many you are".to_owned()
                    name="people"
                    options=counts
                    chosen=Signal::derive(move || Some(people.get()))
                    on_choose=Callback::new(move |count| people.set(count))
                />
                <Names people names/>
                <Times timers/>
            </form>
            <section class="stack close" aria-labelledby="one-device">
                <h2 class="ruled" id="one-device">
                    "On one device"
                </h2>
                <p class="soft">"It goes round: the card is shown to the buyer only, the sheet to the observer."</p>
                <p class="acts">
                    <button type="button" class="btn first" on:click=sit>
                        "Sit down"
                    </button>
                </p>
            </section>
            <section class="stack close" aria-labelledby="three-devices">
                <h2 class="ruled" id="three-devices">
                    "On three devices"
                </h2>
                <p class="soft">"Each opens the page of their chair, with the same choices as here, and all start at once."</p>
                <ul class="doors">{Role::ALL.map(devices).into_iter().collect_view()}</ul>
            </section>
        </main>
    }
    .into_any()
}

/// Ours or an open pack's, and the buyer of the first round. A pack without buyers brings its sheet and times to ours.
#[component]
fn Whose(
    pack: RwSignal<Option<u16>>,
    chosen: RwSignal<String>,
    pool: Memo<Vec<Scenario>>,
    first: Memo<String>,
) -> impl IntoView {
    let practice = use_practice();
    let packs = Signal::derive(move || {
        let room = practice.room().read();
        let mut options = vec![(None, "Ours".to_owned())];
        for opened in &room.packs {
            options.push((Some(opened.handed.pack), opened.pack.title.clone()));
        }
        options
    });
    let option = move |scenario: Scenario| {
        let words = format!("{} ({})", scenario.title, scenario.difficulty.label().to_lowercase());
        let id = scenario.id.clone();
        view! {
            <option value=scenario.id prop:selected=move || *first.read() == id>
                {words}
            </option>
        }
    };
    view! {
        <Show when=move || { packs.read().len() > 1 }>
            <Choices
                legend="Whose buyers, sheet and times".to_owned()
                name="whose"
                options=packs
                chosen=Signal::derive(move || Some(pack.get()))
                on_choose=Callback::new(move |one| pack.set(one))
            />
        </Show>
        <label class="field">
            "The buyer of the first round; the next ones follow in their order"
            <select on:change:target=move |event| chosen.set(event.target().value())>
                {move || pool.get().into_iter().map(option).collect_view()}
            </select>
        </label>
    }
}

#[component]
fn Names(people: RwSignal<usize>, names: RwSignal<Vec<String>>) -> impl IntoView {
    let field = move |person: usize| {
        let known = names.with_untracked(|names| names.get(person).cloned().unwrap_or_default());
        view! {
            <label class="field">
                {format!("Person {}, if you like by name", person + 1)}
                <input
                    type="text"
                    autocomplete="off"
                    value=known
                    on:input:target=move |event| {
                        let typed = event.target().value();
                        names.update(|names| {
                            if let Some(name) = names.get_mut(person) {
                                *name = typed;
                            }
                        });
                    }
                />
            </label>
        }
    };
    view! { <div class="pair">{move || (0..people.get()).map(field).collect_view()}</div> }
}

/// How long each phase takes.
#[component]
fn Times(timers: RwSignal<Timers>) -> impl IntoView {
    type Part = (&'static str, fn(&mut Timers) -> &mut u32);
    const PARTS: [Part; 4] = [
        ("Prepare, seconds", |timers| &mut timers.prepare),
        ("Play, seconds", |timers| &mut timers.play),
        ("Feedback, seconds", |timers| &mut timers.feedback),
        ("Before the second try, seconds", |timers| &mut timers.again),
    ];
    let field = move |(name, part): Part| {
        let now = move || {
            let mut timers = timers.get();
            part(&mut timers).to_string()
        };
        view! {
            <label class="field">
                {name}
                <input
                    type="number"
                    min=SECONDS.start().to_string()
                    max=SECONDS.end().to_string()
                    prop:value=now
                    on:change:target=move |event| {
                        if let Ok(seconds) = event.target().value().parse::<u32>() {
                            timers.update(|timers| *part(timers) = seconds.clamp(*SECONDS.start(), *SECONDS.end()));
                        }
                    }
                />
            </label>
        }
    };
    view! { <div class="pair">{PARTS.map(field).into_iter().collect_view()}</div> }
}
