//! A pack that was opened: what there is to do, the plan of the day, what the coach gives along.

use leptos::prelude::*;

use crate::practice::board::cell;
use crate::practice::guide::timed;
use crate::practice::pack::{Exercise, Pack, Work};
use crate::practice::result::{Done, Handed};
use crate::practice::triad::{Group, clock};
use crate::web::browser::place as browser_place;
use crate::web::pages::practice::head::Head;
use crate::web::pages::practice::place::Place;
use crate::web::pages::practice::print::CERTIFICATE;
use crate::web::pages::practice::put_back::{self, PutBack};
use crate::web::pages::practice::shelf::{Gone, use_practice};
use crate::web::pages::practice::triads::sit_down_with;

use super::{BrandLine, NotHere};

/// The page.
#[component]
pub fn PackPage(number: u16) -> impl IntoView {
    let practice = use_practice();
    let opened = practice.room().with_untracked(|room| room.opened(number).cloned());
    let Some(opened) = opened else {
        return view! { <NotHere/> }.into_any();
    };
    browser_place::set_title(&format!("{} · Practice · Onemore", opened.pack.title));
    let pack = opened.pack;
    let exercises = pack.exercises();
    let done = move || {
        let room = practice.room().read();
        room.opened(number)
            .map(|opened| opened.handed.clone())
            .unwrap_or_default()
    };
    let done = Memo::new(move |_| done());
    let count = exercises.len();
    let state = move || {
        let done = done.read().done.iter().flatten().count();
        format!("{done} of {count} done.")
    };
    let rows: Vec<AnyView> = exercises
        .into_iter()
        .enumerate()
        .map(|(place, exercise)| row(number, place, exercise, done))
        .collect();
    let chairs = sit_down_with(Group {
        pack: Some(number),
        ..Group::default()
    });
    let welcome = pack.welcome.clone();
    let welcome = (!welcome.is_empty()).then(|| view! { <p class="lede free">{welcome}</p> });
    // As the addresses of guide and paper name a pack.
    let workshop = vec!["pack".to_owned(), number.to_string()];
    view! {
        <main id="main" class="stack plain">
            <Head back=(Place::Packs, "Packs") title=pack.title.clone()>
                {welcome}
            </Head>
            <section class="stack close" aria-labelledby="to-do">
                <h2 class="ruled" id="to-do">
                    "What there is to do"
                </h2>
                <p class="soft">{state}</p>
                <ol class="doors">{rows}</ol>
                <p class="acts">
                    <a class="btn first" href=Place::HandIn(number).href()>
                        "Hand in"
                    </a>
                    <a class="btn" href=chairs.href()>
                        "Three chairs"
                    </a>
                    <a class="btn quiet" href=Place::Guide(workshop.clone()).href()>
                        "Lead it with the guide"
                    </a>
                    <a class="btn quiet" href=Place::Print([workshop, vec![CERTIFICATE.to_owned()]].concat()).href()>
                        "What you did, on paper"
                    </a>
                </p>
            </section>
            <Along pack=pack.clone()/>
            <Leaving number/>
            <BrandLine brand=pack.brand/>
        </main>
    }
    .into_any()
}

fn row(number: u16, place: usize, exercise: Exercise, handed: Memo<Handed>) -> AnyView {
    let what = match &exercise.work {
        Work::Game(scenario) => format!("The silent buyer, {}", scenario.difficulty.label().to_lowercase()),
        Work::Task(task) => task.drill.info().title.to_owned(),
    };
    let kind = exercise.kind;
    let says = move || {
        let done: Option<Done> = handed.with(|handed| handed.done.get(place).copied().flatten());
        done.map_or_else(
            || "Not done yet.".to_owned(),
            |done| {
                let cell = cell(&done, kind);
                match cell.second.as_str() {
                    "" => format!("First try: {}.", cell.first),
                    second => format!("First try: {}. Second: {second}.", cell.first),
                }
            },
        )
    };
    view! {
        <li>
            <a href=Place::Exercise(number, exercise.id).href()>{exercise.title}</a>
            <p class="soft">{what} ". " {says}</p>
        </li>
    }
    .into_any()
}

/// What the coach gives along: the plan of the day, things to bring, phrases to do without, times.
#[component]
fn Along(pack: Pack) -> impl IntoView {
    let steps = timed(&pack.agenda);
    let plan = (!steps.is_empty()).then(|| {
        let rows = steps.into_iter().map(|timed| {
            view! {
                <tr>
                    <td>{timed.clock}</td>
                    <th scope="row">{timed.step.title}</th>
                    <td class="num">{timed.step.minutes} " min"</td>
                </tr>
            }
        });
        view! {
            <section class="stack close" aria-labelledby="plan">
                <h2 class="ruled" id="plan">
                    "The plan"
                </h2>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">"From"</th>
                            <th scope="col">"What"</th>
                            <th scope="col" class="num">
                                "Takes"
                            </th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </section>
        }
    });
    let things = (!pack.things.is_empty()).then(|| {
        let rows = pack.things.iter().map(|thing| {
            view! {
                <li class="said">
                    <b>{thing.title.clone()}</b>
                    " "
                    <small>{thing.kind.label()}</small>
                    {(!thing.text.is_empty()).then(|| view! { <p class="free">{thing.text.clone()}</p> })}
                </li>
            }
        });
        view! {
            <section class="stack close" aria-labelledby="things">
                <h2 class="ruled" id="things">
                    "Things to bring along"
                </h2>
                <ul>{rows.collect_view()}</ul>
            </section>
        }
    });
    let banned = (!pack.banned.is_empty()).then(|| {
        let rows = pack.banned.iter().map(|phrase| {
            view! { <li class="said">{phrase.trim_end_matches('*').to_owned()}</li> }
        });
        view! {
            <section class="stack close" aria-labelledby="banned">
                <h2 class="ruled" id="banned">
                    "Phrases to do without"
                </h2>
                <p class="soft">"Your coach would like to hear these in other words. They are marked while you write."</p>
                <ul>{rows.collect_view()}</ul>
            </section>
        }
    });
    let timers = pack.timers;
    let times = format!(
        "In three chairs: {} to prepare, {} to play, {} to talk about it, {} before the second try.",
        clock(timers.prepare),
        clock(timers.play),
        clock(timers.feedback),
        clock(timers.again)
    );
    view! {
        {plan}
        {things}
        {banned}
        <p class="soft">{times}</p>
    }
}

/// One click takes the pack away; another brings it back while the page is open.
#[component]
fn Leaving(number: u16) -> impl IntoView {
    let practice = use_practice();
    let gone = RwSignal::new(None::<Gone>);
    let close = move |_| {
        gone.set(practice.close_pack(number));
        request_animation_frame(|| browser_place::rescue_focus(put_back::ID));
    };
    view! {
        <section class="stack close" aria-labelledby="leaving">
            <h2 class="ruled" id="leaving">
                "When you are done"
            </h2>
            <p class="soft">"Hand in first if your coach collects results. Then leave nothing behind: your book stays as it is."</p>
            <Show when=move || gone.read().is_none()>
                <p class="acts">
                    <button type="button" class="btn" on:click=close>
                        "Take this pack out"
                    </button>
                </p>
            </Show>
            <PutBack
                gone
                says=|_| "The pack and what you did in it are gone from this browser.".to_owned()
                put=move |gone| practice.put_pack_back(gone)
            />
        </section>
    }
}
