//! Name the purpose: messages put on piles, one after the other, by pointer or by number key.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::practice::drill::Pile;
use crate::web::components::marked_text::{Mark, painted};

use super::checks::{rows, weight};
use super::desk::{Desk, FOUND};
use crate::web::pages::practice::single_keys::{KeysTick, SingleKeys};

/// Messages of a sitting, as the drill asks for.
const A_SITTING: usize = 10;

/// The message and the piles; after the answer, where it belongs and why.
#[component]
pub fn Sorting(desk: Desk, nth: Option<usize>, next: Callback<()>) -> impl IntoView {
    let keys = SingleKeys::of_device();
    let on_keydown = move |event: leptos::ev::KeyboardEvent| {
        let is_chord = event.ctrl_key() || event.meta_key() || event.alt_key();
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let tag = target.as_ref().map(Element::tag_name).unwrap_or_default();
        // Keys in a dialog over the page are not meant for the piles.
        let is_ours =
            tag == "BODY" || target.is_some_and(|target| target.closest("main").is_ok_and(|main| main.is_some()));
        if is_chord || !is_ours || !desk.is_writing.get_untracked() {
            return;
        }
        let number = event.key().parse::<usize>().ok().filter(|_| keys.act());
        if let Some(pile) = number.and_then(|number| Pile::ALL.get(number.checked_sub(1)?)) {
            event.prevent_default();
            desk.change(|answer| answer.pile = Some(*pile));
        } else if event.key() == "Enter"
            && !matches!(tag.as_str(), "A" | "BUTTON")
            && desk.answer.with_untracked(|answer| answer.pile.is_some())
        {
            event.prevent_default();
            desk.check();
        }
    };
    let handle = window_event_listener(leptos::ev::keydown, on_keydown);
    on_cleanup(move || handle.remove());
    let heading = match nth {
        Some(nth @ 1..=A_SITTING) => format!("Message {nth} of {A_SITTING}"),
        Some(nth) => format!("Message {nth}"),
        None => "What is this message for?".to_owned(),
    };
    view! {
        <div class="cols even">
            <section class="stack close" aria-labelledby="brief">
                <h2 class="ruled" id="brief">
                    {heading}
                </h2>
                <Message desk/>
            </section>
            {move || match desk.is_writing.get() {
                true => view! { <Piles desk keys/> }.into_any(),
                false => view! { <Sorted desk nth next/> }.into_any(),
            }}
        </div>
    }
}

/// The message; once it was sorted, with the words that give its purpose away.
#[component]
fn Message(desk: Desk) -> impl IntoView {
    let task = desk.task();
    let told = [
        task.trade,
        task.channel.map(|way| way.label().to_owned()).unwrap_or_default(),
    ];
    let told: Vec<String> = told.into_iter().filter(|words| !words.is_empty()).collect();
    let (subject, body) = (task.given.subject, task.given.body);
    let shown = move || {
        let tries = desk.tries.read();
        let told = tries.last().filter(|_| !desk.is_writing.get());
        let place = told.and_then(|answer| desk.read(answer).checks.first()?.place);
        let marks: Vec<Mark> = place.map(|(_, span)| (span, weight(true))).into_iter().collect();
        painted(&body, &marks)
    };
    view! {
        <p class="soft">{told.join(" · ")}</p>
        <blockquote class="leaf">
            {(!subject.is_empty()).then(|| view! { <p><b>{subject.clone()}</b></p> })}
            <p class="free">{shown}</p>
        </blockquote>
    }
}

#[component]
fn Piles(desk: Desk, keys: SingleKeys) -> impl IntoView {
    let one = move |(place, pile): (usize, Pile)| {
        view! {
            <label class="move">
                <input
                    type="radio"
                    name="pile"
                    prop:checked=move || desk.answer.with(|answer| answer.pile == Some(pile))
                    on:change=move |_| desk.change(|answer| answer.pile = Some(pile))
                />
                <span>
                    {pile.label()} " " <kbd>{place + 1}</kbd>
                </span>
            </label>
        }
    };
    view! {
        <form class="stack close" on:submit=|event| event.prevent_default()>
            <fieldset>
                <legend class="ruled">"What is it for?"</legend>
                {Pile::ALL.into_iter().enumerate().map(one).collect_view()}
            </fieldset>
            <div class="acts">
                <button type="button" class="btn first" on:click=move |_| desk.check()>
                    "Check"
                </button>
                <KeysTick keys>
                    <kbd>"1"</kbd> " to " <kbd>"6"</kbd> " choose, " <kbd>"Enter"</kbd> " checks"
                </KeysTick>
            </div>
            <p class="wrong" role="alert">
                {move || desk.wants.get()}
            </p>
        </form>
    }
}

#[component]
fn Sorted(desk: Desk, nth: Option<usize>, next: Callback<()>) -> impl IntoView {
    let Some(answer) = desk.tries.get_untracked().last().cloned() else {
        return ().into_any();
    };
    let task = desk.task();
    let checked = untrack(|| desk.read(&answer));
    let headline = checked.headline();
    let all_met = checked.all_met();
    let yours = answer.pile.map(Pile::label).unwrap_or_default();
    let right = task.pile.map(Pile::label).unwrap_or_default();
    let list = rows(&answer, checked, None);
    view! {
        <section class="stack close" aria-labelledby=FOUND>
            <h2 class="ruled" id=FOUND tabindex="-1">
                {headline}
            </h2>
            <ul class="checks">{list}</ul>
            <dl class="pairs">
                <dt>"Your pile"</dt>
                <dd>{yours}</dd>
                <dt>"It belongs to"</dt>
                <dd>{right}</dd>
            </dl>
            // A miss says the lesson as its reason already.
            {all_met.then(|| view! { <p>{task.lesson.clone()}</p> })}
            {(nth == Some(A_SITTING)).then_some(view! { <p class="soft">"That was ten in a row; a good place to stop."</p> })}
            <div class="acts">
                <button type="button" class="btn first" on:click=move |_| next.run(())>
                    "Next message"
                </button>
            </div>
        </section>
    }
    .into_any()
}
