//! A task on the projector: what is given, what the room says with its checks, and then an answer of ours.

use leptos::html::Textarea;
use leptos::prelude::*;

use crate::linter::Field;
use crate::practice::drill::{self, Answer, Checked, Drill, Manner, Task, Words};
use crate::web::components::marked_text::{Mark, MarkedText};

use super::super::drills::brief::facts;
use super::super::drills::fields::{Subject, Way};
use super::super::workshop::Workshop;
use super::kept::Wall;

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
    /// What is kept of it.
    wall: Wall,
    /// True once an answer is to be shown.
    answered: Memo<bool>,
) -> impl IntoView {
    let is_sorting = task.drill == Drill::NameThePurpose;
    let situation = (!task.situation.is_empty()).then(|| {
        view! { <p class="large long">{task.situation.clone()}</p> }
    });
    let known = (!is_sorting).then(|| {
        let before = [
            ("So far", task.before.join("; ")),
            ("They have had", task.had.join(", ")),
        ];
        let before = before.into_iter().filter(|(_, words)| !words.is_empty());
        let before = before.map(|(name, words)| {
            view! {
                <dt>{name}</dt>
                <dd>{words}</dd>
            }
        });
        view! { <dl class="pairs known">{facts(&task)} {before.collect_view()}</dl> }
    });
    let given = (!task.given.is_empty() && task.drill != Drill::MendIt).then(|| quoted(&task.given));
    let answer = {
        let task = task.clone();
        move || answered.get().then(|| answer_of(&task))
    };
    view! {
        {situation}
        {known}
        {given}
        {(!is_sorting).then(|| view! { <RoomsWords task=task.clone() whose wall/> })}
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

/// The fields for what the room says, with what the linter sees and the checks of the task.
#[component]
fn RoomsWords(task: Task, whose: StoredValue<Workshop>, wall: Wall) -> impl IntoView {
    let area = NodeRef::<Textarea>::new();
    let words = RwSignal::new(wall.said(&task.id).unwrap_or_else(|| task.begun().words));
    let banned = whose.with_value(|whose| whose.pack.as_ref().map(|pack| pack.banned.clone()).unwrap_or_default());
    let (task, banned) = (StoredValue::new(task), StoredValue::new(banned));
    let put = move |change: &dyn Fn(&mut Words)| {
        words.update(|words| change(words));
        task.with_value(|task| wall.say(&task.id, words.get_untracked()));
    };
    let said = Memo::new(move |_| task.with_value(|task| task.taken(&words.read())));
    let marks = Memo::new(move |_| {
        let found = task.with_value(|task| banned.with_value(|banned| drill::findings(task, &said.read(), banned)));
        let in_body = found.into_iter().filter(|finding| finding.field == Field::Body);
        in_body
            .map(|finding| (finding.span, finding.severity))
            .collect::<Vec<Mark>>()
    });
    let checked = Memo::new(move |_| {
        let words = said.get();
        if words.body.trim().is_empty() {
            return None;
        }
        let answer = Answer {
            words,
            ..Answer::default()
        };
        banned.with_value(|banned| {
            let manner = Manner {
                banned,
                ..Manner::default()
            };
            Some(task.with_value(|task| drill::check(task, &answer, &manner)))
        })
    });
    let lines = move || {
        let checks = checked.get().into_iter().flat_map(|checked| checked.checks);
        let lines = checks.map(|check| {
            view! {
                <li class:miss=!check.met>
                    <b>{if check.met { "Yes" } else { "Not yet" }}</b>
                    <span>{check.what}</span>
                </li>
            }
        });
        lines.collect_view()
    };
    let headline = Memo::new(move |_| checked.read().as_ref().map(Checked::headline).unwrap_or_default());
    let begun = move || task.with_value(|task| task.begun().words);
    let is_begun = Memo::new(move |_| *words.read() == begun());
    // With every letter the list may change: heard is the sentence above it, where that changes.
    view! {
        <div class="together" aria-live="off">
            <div class="stack close">
                <Way task words=words.into() on_way=Callback::new(move |way| put(&|words| words.channel = Some(way)))/>
                <div class="letter">
                    <Subject
                        task
                        words=words.into()
                        on_subject=Callback::new(move |text: String| put(&|words| words.subject.clone_from(&text)))
                    />
                    <MarkedText
                        text=Signal::derive(move || words.with(|words| words.body.clone()))
                        marks=Signal::derive(move || marks.get())
                        label="What the room says"
                        area
                        on_text=Callback::new(move |text: String| put(&|words| words.body.clone_from(&text)))
                    />
                </div>
                <p class="acts">
                    <button
                        type="button"
                        class="btn quiet"
                        disabled=move || is_begun.get()
                        on:click=move |_| put(&|words| *words = begun())
                    >
                        {task.with_value(|task| if task.drill == Drill::MendIt { "Back to how it was" } else { "Empty it" })}
                    </button>
                </p>
            </div>
            <div class="stack close">
                <p role="status">{headline}</p>
                <ul class="signals">{lines}</ul>
            </div>
        </div>
    }
}
