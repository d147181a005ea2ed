//! One agenda from its first minute to its last, with what to print and the way to the projector.

use leptos::prelude::*;

use crate::practice::guide::{Print, Show, Step, Timed};
use crate::web::browser::place as browser_place;
use crate::web::pages::practice::head::Head;

use super::super::place::Place;
use super::super::workshop::Workshop;

/// The name of a sheet in addresses.
pub fn sheet_name(print: Print) -> &'static str {
    match print {
        Print::Handout => "handout",
        Print::Scorecards => "scorecards",
        Print::Cards => "cards",
        Print::TakeHome => "take-home",
    }
}

/// What the projector shows, in a few words.
fn on_screen(show: &Show, workshop: &Workshop) -> String {
    match show {
        Show::Words => "Words on the screen".to_owned(),
        Show::Drill(drill) => format!("Drill: {}", drill.info().title),
        Show::Task(id) => {
            let title = workshop.task(id).map(|task| task.title).unwrap_or_default();
            format!("One task: {title}")
        }
        Show::Game(id) => {
            let title = workshop.scenario(id).map(|scenario| scenario.title).unwrap_or_default();
            format!("The silent buyer: {title}")
        }
        Show::Triads => "The clock of the three chairs".to_owned(),
        Show::Board => "The board".to_owned(),
    }
}

/// The page.
#[component]
pub fn AgendaPage(workshop: Workshop) -> impl IntoView {
    let agenda = workshop.agenda.clone();
    browser_place::set_title(&format!("{} · Practice · Onemore", agenda.title));
    let mut prints = agenda.prints();
    if workshop.pack.is_some() && prints.is_empty() {
        prints = vec![Print::Handout, Print::Scorecards, Print::Cards, Print::TakeHome];
    }
    let sheet = |print: Print| {
        let href = Place::Print(workshop.with(sheet_name(print))).href();
        view! {
            <li>
                <a href=href>{print.label()}</a>
            </li>
        }
    };
    let sheets: Vec<_> = prints.into_iter().map(sheet).collect();
    let before: Vec<_> = agenda
        .before
        .iter()
        .map(|line| view! { <li>{line.clone()}</li> })
        .collect();
    let has_before = !before.is_empty();
    let steps: Vec<_> = agenda
        .timed()
        .into_iter()
        .enumerate()
        .map(|(place, timed)| step(&workshop, place, timed))
        .collect();
    let brand = workshop
        .brand()
        .map(|brand| view! { <p class="label">{brand.to_owned()}</p> });
    view! {
        <main id="main" class="stack plain">
            <Head back=(Place::Guide(Vec::new()), "The guide") title=agenda.title.clone() lede=agenda.promise.clone()>
                <p class="soft">{format!("{} minutes. {}", agenda.minutes(), agenda.room)}</p>
                <p class="acts">
                    <a class="btn first" href=Place::Screen(workshop.with("1")).href()>
                        "Show it on the projector"
                    </a>
                    {workshop
                        .pack
                        .is_some()
                        .then(|| {
                            view! {
                                <a class="btn" href=Place::Screen(workshop.with("0")).href()>
                                    "Show its square code first"
                                </a>
                            }
                        })}
                </p>
            </Head>
            {has_before
                .then(|| {
                    view! {
                        <section class="stack close" aria-labelledby="before">
                            <h2 class="ruled" id="before">
                                "The day before"
                            </h2>
                            <ul class="lines">{before}</ul>
                        </section>
                    }
                })}
            <section class="stack close" aria-labelledby="sheets">
                <h2 class="ruled" id="sheets">
                    "To print"
                </h2>
                <ul class="lines">{sheets}</ul>
            </section>
            <div class="thread plan">
                <h2>
                    <span>"The plan"</span>
                    <small>"Minute"</small>
                </h2>
                <ol>{steps}</ol>
            </div>
            {brand}
        </main>
    }
}

fn step(workshop: &Workshop, place: usize, timed: Timed) -> impl IntoView + use<> {
    let Timed { from, step, .. } = timed;
    let Step {
        minutes,
        title,
        show,
        screen,
        say,
        run,
        watch,
        principles,
        ..
    } = step;
    let shown = on_screen(&show, workshop);
    let href = Place::Screen(workshop.with((place + 1).to_string())).href();
    let lines = |label: &'static str, lines: Vec<String>| {
        (!lines.is_empty()).then(|| {
            let lines: Vec<_> = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect();
            view! {
                <dt>{label}</dt>
                <dd class="stack close">{lines}</dd>
            }
        })
    };
    let watch = (!watch.is_empty()).then_some(watch).into_iter().collect();
    let screen = (!screen.is_empty()).then_some(screen).into_iter().collect();
    let learned: Vec<String> = principles
        .iter()
        .map(|one| format!("{} {}", one.id(), one.title()))
        .collect();
    view! {
        <li class="entry">
            <p class="lead">{from.to_string()}</p>
            <div class="stack close">
                <h3>
                    <b>{title}</b>
                    " "
                    <small>{format!("{minutes} min")}</small>
                </h3>
                <p>
                    <a href=href>{shown}</a>
                </p>
                <dl class="pairs">
                    {lines("On screen", screen)} {lines("Say", say)} {lines("How", run)} {lines("Look out", watch)}
                </dl>
                <small>{learned.join(" · ")}</small>
            </div>
        </li>
    }
}
