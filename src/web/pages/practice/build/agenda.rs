//! The plan of the day: begun with one of the guide's three, then one's own.

use leptos::prelude::*;

use crate::practice::drill::Drill;
use crate::practice::guide::{self, Show as OnScreen, Step};
use crate::practice::pack::limits::{MOST_MINUTES, MOST_STEPS};
use crate::practice::pack::{Pack, Work};

use super::desk::Desk;
use super::lines::{Drawn, Line, Takes, Written, lines, number};

const LINES: [Line<Step>; 3] = [
    Line::<Step>::words(
        "What",
        "title",
        |step| step.title.clone(),
        |step, text| {
            text.clone_into(&mut step.title);
        },
    ),
    Line::<Step>::words(
        "Minutes",
        "minutes",
        |step| step.minutes.to_string(),
        |step, text| step.minutes = number(text, 1, MOST_MINUTES),
    )
    .takes(Takes::Number),
    Line::<Step>::words(
        "What to say, a paragraph a line",
        "say",
        |step| step.say.join("\n"),
        |step, text| step.say = lines(text),
    )
    .takes(Takes::Text),
];

const WORDS: Line<Step> = Line::<Step>::words(
    "The words on the projector",
    "screen",
    |step| step.screen.clone(),
    |step, text| {
        text.clone_into(&mut step.screen);
    },
)
.takes(Takes::Text)
.hint("Where none are here, it shows what the step is called.");

/// What the projector can show in a step, with its name: also what no longer is in the pack, where a step still names it.
fn shown(pack: &Pack) -> Vec<(OnScreen, String)> {
    let mut all = vec![
        (OnScreen::Words, "A few words".to_owned()),
        (OnScreen::Triads, "The clock of the three chairs".to_owned()),
        (OnScreen::Board, "The board".to_owned()),
    ];
    let exercises = pack.exercises().into_iter().map(|exercise| match exercise.work {
        Work::Game(_) => (
            OnScreen::Game(exercise.id),
            format!("The silent buyer: {}", exercise.title),
        ),
        Work::Task(_) => (OnScreen::Task(exercise.id), exercise.title),
    });
    all.extend(exercises);
    let drills = Drill::ALL.into_iter();
    all.extend(drills.map(|drill| (OnScreen::Drill(drill), format!("The drill: {}", drill.info().title))));
    for step in &pack.agenda {
        if !all.iter().any(|(show, _)| *show == step.show) {
            let name = match &step.show {
                OnScreen::Task(id) | OnScreen::Game(id) => format!("{id}, which is not in this pack"),
                _ => continue,
            };
            all.push((step.show.clone(), name));
        }
    }
    all
}

/// Something done to the steps.
type Change = Box<dyn FnOnce(&mut Vec<Step>)>;

/// The fold.
#[component]
pub fn Agenda(desk: Desk) -> impl IntoView {
    let count = Memo::new(move |_| desk.pack.with(|pack| pack.agenda.len()));
    let edition = RwSignal::new(0);
    let put = move |change: Change| {
        desk.change(|pack| change(&mut pack.agenda));
        edition.update(|edition| *edition += 1);
    };
    let all_shown = Memo::new(move |_| shown(&desk.pack.read()));
    let row = move |place: usize, step: Step, last: bool| {
        let change = Callback::new(move |(write, text): Written<Step>| {
            desk.change(|pack| {
                if let Some(step) = pack.agenda.get_mut(place) {
                    write(step, &text);
                }
            });
        });
        let none = Signal::stored(String::new());
        let field = |line: &Line<Step>| Drawn::of(*line, &step, none, change).view();
        let fields: Vec<AnyView> = LINES.iter().map(field).collect();
        let words = field(&WORDS);
        let show = Memo::new(move |_| {
            let pack = desk.pack.read();
            pack.agenda.get(place).map(|step| step.show.clone()).unwrap_or_default()
        });
        let option = move |(number, (one, name)): (usize, (OnScreen, String))| {
            view! {
                <option value=number.to_string() selected=one == show.get_untracked()>
                    {name}
                </option>
            }
        };
        let choose = move |event| {
            let number: Option<usize> = event_target_value(&event).parse().ok();
            let one = number.and_then(|number| all_shown.with_untracked(|all| all.get(number).cloned()));
            if let Some((one, _)) = one {
                desk.change(|pack| {
                    if let Some(step) = pack.agenda.get_mut(place) {
                        step.show = one;
                    }
                });
            }
        };
        let name = place + 1;
        view! {
            <li class="editor-of-value">
                <details class="why">
                    <summary>{format!("{name}. {} ({} min)", step.title, step.minutes)}</summary>
                    <div class="stack close">
                        {fields} <label class="field">
                            "What the projector shows"
                            <select on:change=choose>
                                {move || all_shown.get().into_iter().enumerate().map(option).collect_view()}
                            </select>
                        </label>
                        <div hidden=move || show.get() != OnScreen::Words>{words}</div>
                        <p class="acts">
                            <button
                                type="button"
                                class="btn quiet"
                                disabled=place == 0
                                aria-label=format!("Move step {name} earlier")
                                on:click=move |_| put(Box::new(move |all| swap(all, place.saturating_sub(1))))
                            >
                                "Earlier"
                            </button>
                            <button
                                type="button"
                                class="btn quiet"
                                disabled=last
                                aria-label=format!("Move step {name} later")
                                on:click=move |_| put(Box::new(move |all| swap(all, place)))
                            >
                                "Later"
                            </button>
                            <button
                                type="button"
                                class="btn quiet"
                                aria-label=format!("Remove step {name}")
                                on:click=move |_| put(Box::new(move |all| remove(all, place)))
                            >
                                "Remove"
                            </button>
                        </p>
                    </div>
                </details>
            </li>
        }
    };
    let rows = move || {
        edition.track();
        let all = desk.pack.with_untracked(|pack| pack.agenda.clone());
        let last = all.len().saturating_sub(1);
        all.into_iter()
            .enumerate()
            .map(|(place, step)| row(place, step, place == last))
            .collect_view()
    };
    let add = move |_| {
        put(Box::new(|all| {
            all.push(Step {
                minutes: 10,
                title: "New step".to_owned(),
                ..Step::default()
            });
        }));
    };
    let ready: Vec<AnyView> = guide::agendas()
        .into_iter()
        .map(|agenda| {
            let words = format!("Begin with the {} minutes", agenda.minutes());
            let begin = move |_| {
                let steps = agenda.steps.clone();
                put(Box::new(move |all| *all = steps));
            };
            view! {
                <button type="button" class="btn quiet" on:click=begin>
                    {words}
                </button>
            }
            .into_any()
        })
        .collect();
    let total = move || {
        let minutes: u32 = desk.pack.with(|pack| pack.agenda.iter().map(|step| step.minutes).sum());
        match minutes {
            0 => "No plan yet; a pack may do without.".to_owned(),
            _ => format!("{minutes} minutes in all."),
        }
    };
    view! {
        <details class="why">
            <summary>"The plan of the day"</summary>
            <div class="stack close">
                <p role="status" class="soft">
                    {total}
                </p>
                <ol class="stack close">{rows}</ol>
                <p class="acts">
                    <button type="button" class="btn" disabled=move || { count.get() >= MOST_STEPS } on:click=add>
                        "Add a step"
                    </button>
                    {ready}
                </p>
                <p class="soft">"A plan makes the link long: with it the pack is best handed out as a file."</p>
            </div>
        </details>
    }
}

/// Exchanges a step with the one after it.
fn swap(all: &mut [Step], place: usize) {
    if place + 1 < all.len() {
        all.swap(place, place + 1);
    }
}

fn remove(all: &mut Vec<Step>, place: usize) {
    if place < all.len() {
        all.remove(place);
    }
}
