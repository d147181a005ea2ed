//! Choosing from what is here: our buyers, whole drills, single tasks.

use leptos::prelude::*;

use crate::practice::code::fits_all;
use crate::practice::drill::Drill;
use crate::practice::pack::Pack;
use crate::practice::result::Kind;
use crate::practice::scenarios;

use super::desk::Desk;

/// Something that can be taken.
#[derive(Clone)]
struct Choice {
    id: String,
    title: String,
    says: String,
}

impl Choice {
    fn fits(&self, wanted: &str) -> bool {
        let text = format!("{} {}", self.title, self.says).to_lowercase();
        wanted.split_whitespace().all(|word| text.contains(word))
    }
}

/// Our buyers, the easy ones first.
fn games() -> Vec<Choice> {
    let choice = |scenario: crate::practice::scenario::Scenario| Choice {
        says: format!(
            "{}, {}: {}",
            scenario.trade,
            scenario.difficulty.label().to_lowercase(),
            scenario.card.situation.label().to_lowercase()
        ),
        id: scenario.id,
        title: scenario.title,
    };
    scenarios::all().into_iter().map(choice).collect()
}

/// The tasks of a drill.
fn tasks(drill: Drill) -> Vec<Choice> {
    let choice = |task: &crate::practice::drill::Task| Choice {
        id: task.id.clone(),
        title: match task.title.as_str() {
            "" => task.given.body.chars().take(60).collect(),
            title => title.to_owned(),
        },
        says: task.trade.clone(),
    };
    drill.tasks().iter().map(choice).collect()
}

/// The section.
#[component]
pub fn Choosing(desk: Desk) -> impl IntoView {
    let wanted = RwSignal::new(String::new());
    let lowered = Signal::derive(move || wanted.read().trim().to_lowercase());
    let all_games = games();
    let drills: Vec<AnyView> = Drill::ALL
        .into_iter()
        .map(|drill| view! { <OfDrill desk drill wanted=lowered/> }.into_any())
        .collect();
    view! {
        <section class="stack close" aria-labelledby="choose">
            <h2 class="ruled" id="choose">
                "What there is to do"
            </h2>
            <p role="status">{move || desk.pack.with(says)}</p>
            <label class="field">
                "Look for a trade, a person, a drill"
                <input type="search" autocomplete="off" bind:value=wanted/>
            </label>
            <Group title="Buyers who do not answer".to_owned() choices=all_games desk wanted=lowered/>
            {drills}
        </section>
    }
}

/// "5 exercises: 2 games and 3 drills. Handed in twice done, they fit a typed code."
fn says(pack: &Pack) -> String {
    let exercises = pack.exercises();
    let kinds: Vec<Kind> = exercises.iter().map(|exercise| exercise.kind).collect();
    let code = match (kinds.len(), fits_all(&kinds)) {
        (0, _) => "Take a few: two or three fill an hour.",
        (_, true) => "All of it done twice fits a typed code.",
        (_, false) => {
            "All of it done twice is more than a typed code carries: whoever does so much hands in by a square code, a file or \
             a link."
        }
    };
    format!("In it: {}. {code}", crate::web::pages::practice::packs::holds(pack))
}

/// A drill: all of it, or single tasks.
#[component]
fn OfDrill(desk: Desk, drill: Drill, wanted: Signal<String>) -> impl IntoView {
    let choices = tasks(drill);
    let whole = Choice {
        id: drill.id().to_owned(),
        title: format!("All {} tasks of it", choices.len()),
        says: drill.info().title.to_owned(),
    };
    let choices = std::iter::once(whole).chain(choices).collect();
    view! { <Group title=drill.info().title.to_owned() choices desk wanted/> }
}

/// A fold of ticks; while something is looked for, only what fits, unfolded.
#[component]
fn Group(title: String, choices: Vec<Choice>, desk: Desk, wanted: Signal<String>) -> impl IntoView {
    let ids: Vec<String> = choices.iter().map(|choice| choice.id.clone()).collect();
    let taken = move || {
        let pack = desk.pack.read();
        match ids.iter().filter(|id| pack.uses.contains(id)).count() {
            0 => String::new(),
            count => format!("{count} taken"),
        }
    };
    let choices = StoredValue::new(choices);
    let count = move || choices.with_value(|all| all.iter().filter(|choice| choice.fits(&wanted.read())).count());
    let rows = move || {
        let found = choices.with_value(|all| {
            all.iter()
                .filter(|choice| choice.fits(&wanted.read()))
                .cloned()
                .collect::<Vec<_>>()
        });
        found
            .into_iter()
            .map(|choice| view! { <Tick choice desk/> })
            .collect_view()
    };
    view! {
        <details class="why" hidden=move || count() == 0 prop:open=move || !wanted.read().is_empty()>
            <summary>{title} " " <small>{taken}</small></summary>
            <ul>{rows}</ul>
        </details>
    }
}

#[component]
fn Tick(choice: Choice, desk: Desk) -> impl IntoView {
    let Choice { id, title, says } = choice;
    let id = StoredValue::new(id);
    let is_taken = move || desk.pack.with(|pack| id.with_value(|id| pack.uses.contains(id)));
    let turn = move |event| {
        let on = event_target_checked(&event);
        let id = id.get_value();
        desk.change(|pack| {
            // A whole drill and its single tasks would be the same exercises twice.
            let whole = Drill::from_id(&id);
            pack.uses.retain(|other| {
                let part = whole.is_some_and(|drill| drill.tasks().iter().any(|task| task.id == *other));
                let covers = Drill::from_id(other).is_some_and(|drill| drill.tasks().iter().any(|task| task.id == id));
                *other != id && !(on && (part || covers))
            });
            if on {
                pack.uses.push(id);
            }
        });
    };
    view! {
        <li>
            <label class="include">
                <input type="checkbox" prop:checked=is_taken on:change=turn/>
                <span>
                    <b>{title}</b>
                    " "
                    <small>{says}</small>
                </span>
            </label>
        </li>
    }
}
