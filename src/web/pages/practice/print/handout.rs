//! The handout: each task of the plan with room to write, and the messages that are sorted together.

use leptos::prelude::*;

use crate::practice::drill::{Drill, Pile, Task};
use crate::practice::guide::Step;

use super::super::screen::{Slide, slides};
use super::super::workshop::Workshop;
use super::lines;

/// Lines for a message.
const LINES: usize = 6;

/// The sheet.
pub fn sheet(workshop: &Workshop) -> AnyView {
    let steps: Vec<_> = workshop
        .agenda
        .steps
        .iter()
        .filter_map(|step| section(step, workshop))
        .collect();
    view! {
        <h2 class="title">{workshop.agenda.title.clone()}</h2>
        <p>"Somebody who has gone quiet, and whom I have not given up (nobody will ask for the name):"</p>
        {lines(1)}
        {steps}
    }
    .into_any()
}

/// What a step leaves on the handout; nothing where there is nothing to write.
fn section(step: &Step, workshop: &Workshop) -> Option<AnyView> {
    let tasks: Vec<Task> = slides(step, workshop)
        .into_iter()
        .filter_map(|slide| match slide {
            Slide::Task(task) => Some(*task),
            _ => None,
        })
        .collect();
    let first = tasks.first()?;
    let body = if first.drill == Drill::NameThePurpose {
        sorted(&tasks)
    } else {
        let tasks: Vec<_> = tasks.iter().map(written).collect();
        tasks.into_any()
    };
    Some(
        view! {
            <section class="stack close whole">
                <h3 class="ruled">{step.title.clone()}</h3>
                {body}
            </section>
        }
        .into_any(),
    )
}

/// Messages with a number to write beside each.
fn sorted(tasks: &[Task]) -> AnyView {
    let piles: Vec<_> = Pile::ALL.iter().map(|pile| view! { <li>{pile.label()}</li> }).collect();
    let messages = tasks.iter().map(|task| {
        let subject = (!task.given.subject.is_empty()).then(|| format!("{}: ", task.given.subject));
        view! {
            <li>
                <span class="box" aria-hidden="true"></span>
                <p>{subject} {task.given.body.clone()}</p>
            </li>
        }
    });
    view! {
        <ol class="piles">{piles}</ol>
        <p class="soft">"Write the number of the pile into each box."</p>
        <ul class="sorting">{messages.collect_view()}</ul>
    }
    .into_any()
}

/// A task to be answered in one's own words.
fn written(task: &Task) -> impl IntoView + use<> {
    let given = (!task.given.is_empty()).then(|| {
        let subject = (!task.given.subject.is_empty()).then(|| view! { <b>{task.given.subject.clone()}</b> });
        view! { <blockquote>{subject} <p class="free">{task.given.body.clone()}</p></blockquote> }
    });
    view! {
        <div class="stack close whole">
            <p>{task.situation.clone()}</p>
            {given}
            <p class="label">{task.drill.info().how}</p>
            {lines(LINES)}
        </div>
    }
}
