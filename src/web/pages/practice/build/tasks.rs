//! Tasks of the coach's own, with their checks tried on the model answer at once.

use leptos::prelude::*;

use crate::model::ORDINARY_PACE;
use crate::practice::drill::{Checked, Drill, Manner, Pile, Task, check};
use crate::practice::pack::limits::MOST_TASKS;
use crate::practice::pack::task_fault;

use super::desk::Desk;
use super::lines::{Drawn, Written};
use super::own::{self, Editor, Fold, InHand};
use super::task_lines;

/// The fold.
#[component]
pub fn Tasks(desk: Desk) -> impl IntoView {
    let names = own::names::<Task>(desk);
    let is_full = move || names.read().len() >= MOST_TASKS;
    let chosen = RwSignal::new(0usize);
    let options = Drill::ALL
        .into_iter()
        .enumerate()
        .map(|(place, drill)| view! { <option value=place.to_string()>{drill.info().title}</option> })
        .collect_view();
    let add = move |_| {
        let drill = Drill::ALL.get(chosen.get_untracked()).copied().unwrap_or(Drill::EasyNo);
        let mut task = Task::new(desk.fresh_name(), drill);
        if drill == Drill::NameThePurpose {
            task.pile = Some(Pile::Settle);
        }
        desk.change(|pack| pack.tasks.push(task));
    };
    view! {
        <Fold
            title="Tasks of your own"
            about="A short exercise for one of the seven drills. Its checks are tried on your own good answer while you write it: what that does not meet, nobody in the room could."
            desk
            names
            one
        >
            <label class="field">
                "For the drill"
                <select on:change=move |event| {
                    chosen.set(event_target_value(&event).parse().unwrap_or_default())
                }>{options}</select>
            </label>
            <p class="acts">
                <button type="button" class="btn" disabled=is_full on:click=add>
                    "Add a task"
                </button>
            </p>
        </Fold>
    }
}

/// One of them.
fn one(own: InHand) -> AnyView {
    let desk = own.desk;
    let task = own.now::<Task>();
    let change = Callback::new(move |(write, text): Written<Task>| own.change(|task: &mut Task| write(task, &text)));
    let drill = task.with_untracked(|task| task.as_ref().map(|task| task.drill));
    let none = Signal::stored(String::new());
    let fields: Vec<AnyView> = task.with_untracked(|task| {
        let all = task.as_ref().map(|task| (task_lines::of(task.drill), task));
        let all = all.into_iter().flat_map(|(lines, task)| {
            lines
                .into_iter()
                .map(move |line| Drawn::of(line, task, none, change).view())
        });
        all.collect()
    });
    let name = move || {
        let task = task.read();
        let title = task.as_ref().map(|task| task.title.clone()).unwrap_or_default();
        let drill = drill.map_or("", |drill| drill.info().title);
        if title.trim().is_empty() {
            format!("{drill}: without a title")
        } else {
            format!("{drill}: {title}")
        }
    };
    let rules = (drill == Some(Drill::MendIt)).then(|| {
        let rows = task_lines::rules().into_iter().map(|(id, title)| {
            view! {
                <dt>
                    <code>{id}</code>
                </dt>
                <dd>{title}</dd>
            }
        });
        view! {
            <details class="why">
                <summary>"The linter’s rules"</summary>
                <dl class="pairs rules">{rows.collect_view()}</dl>
            </details>
        }
    });
    let remove = move |()| own.remove::<Task>(format!("{} is out of the pack.", untrack(name)));
    view! {
        <Editor name button="Remove this task" remove>
            {fields}
            {rules}
            <Tried desk task/>
        </Editor>
    }
    .into_any()
}

/// The checks, tried on the good answer; for a message to be mended, on the message as well.
#[component]
fn Tried(desk: Desk, task: Memo<Option<Task>>) -> impl IntoView {
    let says = move || {
        let task = task.get()?;
        if let Some(fault) = task_fault(&task) {
            return Some(view! { <p class="wrong">"It cannot be done yet: " {fault} "."</p> }.into_any());
        }
        let banned = desk.pack.with(|pack| pack.banned.clone());
        let manner = Manner {
            words_a_minute: ORDINARY_PACE,
            banned: &banned,
        };
        let model = check(&task, &task.model_answer(), &manner);
        let blind = blind(&task, &manner);
        Some(
            view! {
                <h3 class="minor">"Your good answer, checked"</h3>
                {list(&model)}
                <p class:wrong=!model.all_met()>
                    {if model.all_met() {
                        "It meets its own checks."
                    } else {
                        "It does not meet its own checks: nobody could be expected to. Change the answer, or what is asked for."
                    }}
                </p>
                {(!blind.is_empty())
                    .then(|| {
                        view! {
                            <p class="wrong">
                                {format!(
                                    "In the message to be mended the linter does not see: {}. Whoever changes nothing would have mended it.",
                                    blind.join(", "),
                                )}
                            </p>
                        }
                    })}
            }
            .into_any(),
        )
    };
    view! {
        <div class="stack close" role="status">
            {says}
        </div>
    }
}

/// The faults that the message to be mended does not have.
fn blind(task: &Task, manner: &Manner<'_>) -> Vec<String> {
    if task.drill != Drill::MendIt {
        return Vec::new();
    }
    let given = check(task, &task.given_answer(), manner);
    let gone = given.checks.into_iter().take(task.faults.len());
    gone.filter(|check| check.met)
        .zip(&task.faults)
        .map(|(_, fault)| fault.rule.clone())
        .collect()
}

fn list(checked: &Checked) -> AnyView {
    let rows = checked.checks.iter().map(|check| {
        let says = if check.met {
            "yes".to_owned()
        } else {
            format!("no. {}", check.hint)
        };
        view! {
            <li class="said" class:wrong=!check.met>
                {check.what.clone()}
                ": "
                {says}
            </li>
        }
    });
    view! { <ul>{rows.collect_view()}</ul> }.into_any()
}
