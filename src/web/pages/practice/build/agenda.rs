//! The plan of the day: begun with one of the guide's three, then one's own.

use leptos::prelude::*;

use crate::practice::guide::{self, Step};
use crate::practice::pack::limits::{MOST_MINUTES, MOST_STEPS};

use super::desk::Desk;
use super::lines::{Drawn, Line, Takes, Written, lines, number};

const LINES: [Line<Step>; 4] = [
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
        "On the projector",
        "screen",
        |step| step.screen.clone(),
        |step, text| {
            text.clone_into(&mut step.screen);
        },
    )
    .takes(Takes::Text),
    Line::<Step>::words(
        "What to say, a paragraph a line",
        "say",
        |step| step.say.join("\n"),
        |step, text| step.say = lines(text),
    )
    .takes(Takes::Text),
];

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
    let row = move |place: usize, step: Step, last: bool| {
        let change = Callback::new(move |(write, text): Written<Step>| {
            desk.change(|pack| {
                if let Some(step) = pack.agenda.get_mut(place) {
                    write(step, &text);
                }
            });
        });
        let none = Signal::stored(String::new());
        let fields: Vec<AnyView> = LINES
            .iter()
            .map(|line| Drawn::of(*line, &step, none, change).view())
            .collect();
        let name = place + 1;
        view! {
            <li class="editor-of-value">
                <details class="why">
                    <summary>{format!("{name}. {} ({} min)", step.title, step.minutes)}</summary>
                    <div class="stack close">
                        {fields} <p class="acts">
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
