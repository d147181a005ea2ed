//! One's own words, the first try and the newest, beside one good answer. Nothing of this is shown before an answer was given.

use leptos::prelude::*;

use crate::linter::Field;
use crate::model::Channel;
use crate::practice::task::Words;
use crate::web::components::marked_text::{Mark, painted};

use super::checks::weight;
use super::desk::Desk;

/// The columns.
#[component]
pub fn Beside(desk: Desk) -> impl IntoView {
    let task = desk.task();
    let tries = desk.tries.get_untracked();
    let names: &[&'static str] = if tries.len() > 1 {
        &["Your first try", "Your newest try"]
    } else {
        &["Your words"]
    };
    let own = names.iter().zip(tries).map(|(name, answer)| {
        let checked = untrack(|| desk.read(&answer));
        let places = checked.checks.iter().filter_map(|check| {
            let (field, span) = check.place?;
            Some((field, (span, weight(check.met))))
        });
        let places: Vec<(Field, Mark)> = places.collect();
        sheet(name, &answer.words, answer.words.channel.or(task.channel), &places).into_any()
    });
    let model = sheet("One good answer", &task.model, task.model.channel.or(task.channel), &[]);
    view! {
        <section class="stack close" aria-labelledby="beside">
            <h2 class="ruled" id="beside">
                "Beside one good answer"
            </h2>
            <p class="soft">"There are others. Underlined in yours is what decided a yes, and dashed what stood against one."</p>
            <div class="leaves">
                {own.collect_view()} <div class="stack close">{model} <p>{task.lesson.clone()}</p></div>
            </div>
        </section>
    }
}

fn sheet(
    name: &'static str,
    words: &Words,
    channel: Option<Channel>,
    places: &[(Field, Mark)],
) -> impl IntoView + use<> {
    let marks = |field: Field| -> Vec<Mark> {
        let here = places.iter().filter(|(other, _)| *other == field);
        here.map(|(_, mark)| *mark).collect()
    };
    let subject = (!words.subject.is_empty()).then(|| painted(&words.subject, &marks(Field::Subject)));
    let body = painted(&words.body, &marks(Field::Body));
    view! {
        <div>
            <h3 class="minor">
                {name} " " <small>{channel.map(|channel| channel.label())}</small>
            </h3>
            <div class="leaf">
                {subject.map(|subject| view! { <p><b>{subject}</b></p> })} <p class="free">{body}</p>
            </div>
        </div>
    }
}
