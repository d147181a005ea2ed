//! The plan of the day: begun with one of the guide's three, then one's own.

use leptos::prelude::*;

use crate::practice::drill::Drill;
use crate::practice::guide::{self, Show as OnScreen, Step};
use crate::practice::pack::limits::MOST_STEPS;
use crate::practice::pack::{Pack, Work};

use super::desk::Desk;
use super::lines::{Drawn, Line, Written};
use super::step_lines::{LEADING, PRINTS, STEP, WORDS};

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
    let take_out = move |place: usize| {
        let gone = desk.pack.with_untracked(|pack| pack.agenda.get(place).cloned());
        let Some(gone) = gone else { return };
        put(Box::new(move |all| {
            all.remove(place);
        }));
        desk.offer_change_back(format!("“{}” is out of the plan.", gone.title), move |pack| {
            pack.agenda.insert(place.min(pack.agenda.len()), gone.clone());
        });
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
        let fields = |lines: &[Line<Step>]| -> Vec<AnyView> { lines.iter().map(field).collect() };
        let (shown, leading, prints) = (fields(&STEP), fields(&LEADING), fields(&PRINTS));
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
                        {shown} <label class="field">
                            "What the projector shows"
                            <select on:change=choose>
                                {move || all_shown.get().into_iter().enumerate().map(option).collect_view()}
                            </select>
                        </label>
                        <div hidden=move || show.get() != OnScreen::Words>{words}</div>
                        <details class="why">
                            <summary>"For whoever leads it"</summary>
                            <div class="stack close">
                                {leading}
                                <fieldset>
                                    <legend class="label">"To have printed"</legend>
                                    {prints}
                                </fieldset>
                            </div>
                        </details>
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
                                on:click=move |_| take_out(place)
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
        desk.came_back.track();
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
                    <Ready desk edition/>
                </p>
                <p class="soft">
                    "One of ours takes what it shows into the pack, so that the room can do it as well and hand it in. The link and the square code carry the steps only; what to say, and how it goes, are in the file."
                </p>
            </div>
        </details>
    }
}

/// Beginning with one of the guide's.
#[component]
fn Ready(
    desk: Desk,
    /// Counts up where the steps are others.
    edition: RwSignal<i32>,
) -> impl IntoView {
    let ready = guide::agendas().into_iter().map(|agenda| {
        let words = format!("Begin with the {} minutes", agenda.minutes());
        let begin = move |_| {
            let before = desk.pack.with_untracked(|pack| pack.agenda.clone());
            let mut new = Vec::new();
            desk.change(|pack| new = pack.plan_with(&agenda));
            edition.update(|edition| *edition += 1);
            let says = begun(agenda.minutes(), new.len(), !before.is_empty());
            desk.offer_change_back(says, move |pack| {
                pack.agenda.clone_from(&before);
                pack.uses.retain(|id| !new.contains(id));
            });
        };
        view! {
            <button type="button" class="btn quiet" on:click=begin>
                {words}
            </button>
        }
        .into_any()
    });
    ready.collect_view()
}

/// Exchanges a step with the one after it.
fn swap(all: &mut [Step], place: usize) {
    if place + 1 < all.len() {
        all.swap(place, place + 1);
    }
}

/// "The plan is that of 60 minutes now, in place of the one before. The 2 exercises it shows are in the pack now."
fn begun(minutes: u32, new: usize, had_one: bool) -> String {
    let place = if had_one { ", in place of the one before" } else { "" };
    let exercises = match new {
        0 => "What it shows was in the pack already.".to_owned(),
        1 => "The exercise it shows is in the pack now.".to_owned(),
        count => format!("The {count} exercises it shows are in the pack now."),
    };
    format!("The plan is that of {minutes} minutes now{place}. {exercises}")
}
