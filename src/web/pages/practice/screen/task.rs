//! A task on the projector: what is given, what the room says with its checks, and then an answer of ours.

use leptos::html::Textarea;
use leptos::prelude::*;

use crate::linter::Field;
use crate::practice::drill::{self, Answer, Drill, Manner, Task, Words};
use crate::web::components::marked_text::{Mark, MarkedText};

use super::super::workshop::Workshop;

/// Letters from which a text is set smaller, so that it fits.
const LONG: usize = 320;

fn size(text: &str) -> &'static str {
    if text.chars().count() > LONG {
        "large long"
    } else {
        "large"
    }
}

/// The slide.
#[component]
pub fn TaskSlide(
    /// The task.
    task: Task,
    /// The workshop it is shown in.
    whose: StoredValue<Workshop>,
    /// True once an answer is to be shown.
    answered: Memo<bool>,
) -> impl IntoView {
    let is_sorting = task.drill == Drill::NameThePurpose;
    let situation = (!task.situation.is_empty()).then(|| {
        view! { <p class="large long">{task.situation.clone()}</p> }
    });
    let given = (!task.given.is_empty() && task.drill != Drill::MendIt).then(|| quoted(&task.given));
    let answer = {
        let task = task.clone();
        move || answered.get().then(|| answer_of(&task))
    };
    view! {
        {situation}
        {given}
        {(!is_sorting).then(|| view! { <RoomsWords task=task.clone() whose/> })}
        {answer}
    }
}

/// Words as they were sent.
fn quoted(words: &Words) -> impl IntoView + use<> {
    let subject = (!words.subject.is_empty()).then(|| view! { <b>{words.subject.clone()}</b> });
    let size = size(&words.body);
    view! { <blockquote class=size>{subject} <p class="free">{words.body.clone()}</p></blockquote> }
}

fn answer_of(task: &Task) -> AnyView {
    let lesson = task.lesson.clone();
    match task.pile {
        Some(pile) => {
            let tell = (!task.tell.is_empty()).then(|| view! { <p>"“" {task.tell.clone()} "”"</p> });
            view! {
                <div class="answer large">
                    <p>
                        <b>{pile.label()}</b>
                    </p>
                    {tell}
                    <p class="soft">{lesson}</p>
                </div>
            }
            .into_any()
        }
        None => view! {
            <div class="answer">
                <p class="label">"One good answer; there are others"</p>
                {quoted(&task.model)}
                <p class="soft">{lesson}</p>
            </div>
        }
        .into_any(),
    }
}

/// A field for what the room says, with what the linter sees and the checks of the task.
#[component]
fn RoomsWords(task: Task, whose: StoredValue<Workshop>) -> impl IntoView {
    let area = NodeRef::<Textarea>::new();
    let begun = match task.drill {
        Drill::MendIt => task.given.body.clone(),
        _ => String::new(),
    };
    let subject = task.given.subject.clone();
    let text = RwSignal::new(begun);
    let banned = whose.with_value(|whose| whose.pack.as_ref().map(|pack| pack.banned.clone()).unwrap_or_default());
    let channel = task.channel;
    let said = Memo::new(move |_| Words {
        subject: subject.clone(),
        body: text.get(),
        channel,
    });
    let (task, banned) = (StoredValue::new(task), StoredValue::new(banned));
    let marks = Memo::new(move |_| {
        let found = task.with_value(|task| banned.with_value(|banned| drill::findings(task, &said.read(), banned)));
        let in_body = found.into_iter().filter(|finding| finding.field == Field::Body);
        in_body
            .map(|finding| (finding.span, finding.severity))
            .collect::<Vec<Mark>>()
    });
    let checks = Memo::new(move |_| {
        let words = said.get();
        if words.body.trim().is_empty() {
            return Vec::new();
        }
        let answer = Answer {
            words,
            ..Answer::default()
        };
        let checked = banned.with_value(|banned| {
            let manner = Manner {
                banned,
                ..Manner::default()
            };
            task.with_value(|task| drill::check(task, &answer, &manner))
        });
        let checks = checked.checks.into_iter();
        checks.map(|check| (check.what, check.met)).collect::<Vec<_>>()
    });
    let lines = move || {
        let checks = checks.get().into_iter().map(|(what, met)| {
            view! {
                <li class:miss=!met>
                    <b>{if met { "Yes" } else { "Not yet" }}</b>
                    <span>{what}</span>
                </li>
            }
        });
        checks.collect_view()
    };
    view! {
        <div class="together">
            <MarkedText
                text
                marks=Signal::derive(move || marks.get())
                label="What the room says"
                area
                on_text=Callback::new(move |words| text.set(words))
            />
            <ul class="signals">{lines}</ul>
        </div>
    }
}
