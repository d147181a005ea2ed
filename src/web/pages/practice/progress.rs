//! One's own progress: principle by principle, what to practise next. Counts, never a score, and nothing of it leaves the device
//! by itself.

use leptos::prelude::*;
use serde_json::json;

use crate::model::Principle;
use crate::practice::drill::Drill;
use crate::practice::progress::{Line, Progress};
use crate::practice::room::Room;
use crate::web::browser::{files, place as browser_place};
use crate::web::session::use_session;

use super::head::{Head, Trouble};
use super::place::Place;
use super::put_back::PutBack;
use super::shelf::use_practice;

/// The page.
#[component]
pub fn ProgressPage() -> impl IntoView {
    browser_place::set_title("Your progress · Practice · Onemore");
    let practice = use_practice();
    let session = use_session();
    let today = Memo::new(move |_| session.now().read().today());
    let shown = Memo::new(move |_| practice.room().read().progress.shown(today.get()));
    let next = move || {
        let weakest = shown.with(|shown| shown.lines.first().map(|line| (line.principle, line.share)));
        let drill = match weakest {
            Some((principle, share)) if share < 100 => Drill::training(principle),
            _ => None,
        };
        let untried = || shown.with(|shown| shown.untried.iter().find_map(|one| Drill::training(*one)));
        let drill = drill.or_else(untried)?;
        Some(
            view! { <a class="btn first" href=Place::Drill(drill).href()>{format!("Practise: {}", drill.info().title)}</a> },
        )
    };
    let untried = move || {
        let untried = shown.with(|shown| shown.untried.clone());
        let open: Vec<Principle> = untried
            .into_iter()
            .filter(|one| Drill::training(*one).is_some())
            .collect();
        (!open.is_empty()).then(|| {
            view! {
                <section class="stack close" aria-labelledby="untried">
                    <h2 class="ruled" id="untried">
                        "Not tried yet"
                    </h2>
                    <ul class="lines">{open.into_iter().map(named).collect_view()}</ul>
                </section>
            }
        })
    };
    view! {
        <main id="main" class="stack plain">
            <Head
                back=(Place::Home, "Practice")
                title="Your progress"
                lede="What was there when you practised, and what was not. It is counted on this device and goes nowhere by itself."
            />
            <Trouble/>
            <section class="stack close" aria-labelledby="next">
                <h2 class="ruled" id="next">
                    "Next"
                </h2>
                <p>{move || shown.with(|shown| shown.says.clone())}</p>
                <p class="soft">{move || practice.room().read().boxes(today.get()).says}</p>
                <p class="acts">
                    {next} <a class="btn" href=Place::Drills.href()>
                        "All drills"
                    </a>
                </p>
            </section>
            <Show when=move || shown.with(|shown| !shown.lines.is_empty())>
                <section class="stack close" aria-labelledby="skills">
                    <h2 class="ruled" id="skills">
                        "Principle by principle"
                    </h2>
                    <ul class="skills">{move || shown.with(|shown| shown.lines.iter().map(skill).collect_view())}</ul>
                </section>
            </Show>
            {untried}
            <Streak/>
            <Yours/>
        </main>
    }
}

fn named(principle: Principle) -> impl IntoView {
    let words = format!("{} {}", principle.id(), principle.title());
    match Drill::training(principle) {
        Some(drill) => view! {
            <li>
                <a href=Place::Drill(drill).href()>{words}</a>
            </li>
        }
        .into_any(),
        None => view! { <li>{words}</li> }.into_any(),
    }
}

fn skill(line: &Line) -> impl IntoView + use<> {
    let name = format!("{} {}", line.principle.id(), line.title);
    let drill = Drill::training(line.principle).map(|drill| {
        view! { <a href=Place::Drill(drill).href()>{drill.info().title}</a> }
    });
    let at_first = (!line.at_first.is_empty()).then(|| format!(", {}", line.at_first));
    view! {
        <li class="gauge">
            <h3>{name.clone()}</h3>
            <meter min="0" max="100" value=line.share.to_string() aria-label=name></meter>
            <p class="soft">
                {line.lately.clone()} {at_first} ". " {drill}
            </p>
        </li>
    }
}

/// Days in a row, only for whoever wants to see them.
#[component]
fn Streak() -> impl IntoView {
    let practice = use_practice();
    let session = use_session();
    let wanted = move || practice.room().read().progress.shows_run;
    let run = move || {
        let today = session.now().read().today();
        practice.room().read().progress.shown(today).run
    };
    view! {
        <section class="stack close" aria-labelledby="days">
            <h2 class="ruled" id="days">
                "Days in a row"
            </h2>
            <label class="tick">
                <input
                    type="checkbox"
                    prop:checked=wanted
                    on:change:target=move |event| {
                        let wanted = event.target().checked();
                        practice.change(|room| room.progress.shows_run = wanted);
                    }
                />
                "Show me how many days in a row I have practised"
            </label>
            <p role="status">{run}</p>
        </section>
    }
}

/// Taking it along, and forgetting it.
#[component]
fn Yours() -> impl IntoView {
    let practice = use_practice();
    let session = use_session();
    let says = RwSignal::new("");
    let forgotten = RwSignal::new(None::<Room>);
    let save = move |_| {
        let today = session.now().read_untracked().today();
        let room = practice.room().read_untracked();
        let file = json!({
            "file": "onemore-progress",
            "on": today,
            "progress": room.progress,
            "boxes": room.boxes,
            "done": room.done,
        });
        let text = serde_json::to_string_pretty(&file).unwrap_or_default();
        let given = files::offer(&format!("onemore-progress-{today}.json"), "application/json", &text);
        says.set(if given {
            "Saved as a file."
        } else {
            "This browser does not hand out files here."
        });
    };
    let forget = move |_| {
        practice.change(|room| {
            forgotten.set(Some(room.clone()));
            let shows_run = room.progress.shows_run;
            room.progress = Progress {
                shows_run,
                ..Progress::default()
            };
            room.boxes = Default::default();
            room.done.clear();
        });
    };
    let put_back = move |before: Room| {
        practice.change(|room| {
            room.progress = before.progress;
            room.boxes = before.boxes;
            room.done = before.done;
        });
    };
    view! {
        <section class="stack close" aria-labelledby="yours">
            <h2 class="ruled" id="yours">
                "It is yours"
            </h2>
            <p class="acts">
                <button type="button" class="btn" on:click=save>
                    "Save it as a file"
                </button>
                <button type="button" class="btn" on:click=forget>
                    "Forget it"
                </button>
            </p>
            <p role="status">{move || says.get()}</p>
            <PutBack
                gone=forgotten
                says=|_| "Forgotten: counts, and what was to come back.".to_owned()
                put=put_back
            />
        </section>
    }
}
