//! The group's clock: what is done now and for how long still, the same on every device.

use leptos::prelude::*;

use crate::practice::triad::{self, start, typed_start};

use super::chairs::Chairs;

/// The clock with its buttons.
#[component]
pub fn Clock(chairs: Chairs) -> impl IntoView {
    let title = move || match (chairs.moment.get(), chairs.has_begun()) {
        (_, false) => "Ready when you are".to_owned(),
        (Some(moment), true) => moment.title,
        (None, true) => "Time. Thank each other.".to_owned(),
    };
    let left = move || {
        chairs
            .moment
            .with(|moment| moment.as_ref().map_or("0:00".to_owned(), |moment| moment.clock.clone()))
    };
    let whole = move || {
        let seconds = chairs.turns.with(|turns| turns.iter().map(|turn| turn.seconds).sum());
        format!("The whole takes {} minutes.", triad::clock(seconds))
    };
    let label = move || match (chairs.runs(), chairs.has_begun()) {
        (true, _) => "Pause",
        (false, true) => "Go on",
        (false, false) => "Start now",
    };
    view! {
        <section class="stack close group-clock" aria-labelledby="phase">
            <h2 class="ruled" id="phase" aria-live="polite" aria-atomic="true">
                {title}
            </h2>
            <p class="left-of-it" role="timer" aria-live="off">
                {left}
            </p>
            <div class="acts">
                <button type="button" class="btn first" on:click=move |_| chairs.press()>
                    {label}
                </button>
                <button type="button" class="btn" on:click=move |_| chairs.skip(false)>
                    "One phase back"
                </button>
                <button type="button" class="btn" on:click=move |_| chairs.skip(true)>
                    "One phase on"
                </button>
            </div>
            <p class="soft">{whole}</p>
            <Elsewhere chairs/>
        </section>
    }
}

/// The same time on several devices: the start, read out and typed.
#[component]
fn Elsewhere(chairs: Chairs) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new("");
    let began = move || match (chairs.runs(), chairs.group.get().start) {
        (true, Some(start)) => {
            let digits = typed_start(start);
            format!(
                "This clock began at {digits}. Type that on the other devices, or press “Start now” on all at once."
            )
        }
        _ => "Press “Start now” on all devices at once, or type the start of one that runs.".to_owned(),
    };
    let take = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match start(typed.get_untracked().trim()) {
            Some(second) => {
                error.set("");
                typed.set(String::new());
                chairs.start_at(second);
            }
            None => error.set("Six digits: hours, minutes and seconds, such as 140530."),
        }
    };
    view! {
        <details class="why">
            <summary>"The same clock on other devices"</summary>
            <p>{began}</p>
            <form class="inline-form" on:submit=take novalidate>
                <label class="field short">
                    "Start of another device" <input type="text" inputmode="numeric" autocomplete="off" bind:value=typed/>
                </label>
                <button class="btn">"Take it over"</button>
            </form>
            <p class="wrong" role="alert">
                {move || error.get()}
            </p>
        </details>
    }
}
