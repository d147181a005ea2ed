//! To whom: the address or number in use, or what is missing.

use leptos::prelude::*;

use crate::model::{Channel, Labelled};
use crate::script::outgoing;
use crate::web::routes::Page;

use super::desk::Desk;

/// The address or number: large where it is dialled from the screen, a choice where there are several.
#[component]
pub fn To(desk: Desk) -> impl IntoView {
    let known = Memo::new(move |_| desk.ways_in());
    let several = Memo::new(move |_| known.read().len() > 1);
    let word = move || to_word(desk.channel.get());
    let id = desk.id();
    let content = move || match desk.way_in() {
        None => view! {
            <p class="soft">
                {missing(desk.channel.get())} " " <a href=Page::Prospect(id).href()>"Open the record"</a>
            </p>
        }
        .into_any(),
        Some(one) => match outgoing::tel(&one.value).filter(|_| desk.channel.get().is_spoken()) {
            Some(href) => view! {
                <p>
                    <a class="title" href=href>
                        {one.value}
                    </a>
                    " "
                    <small>{one.label}</small>
                </p>
            }
            .into_any(),
            None if several.get() => ().into_any(),
            None => view! { <p>{with_label(&one)}</p> }.into_any(),
        },
    };
    view! {
        <div class="field">
            <Show when=move || several.get() fallback=move || view! { <span>{word}</span> }>
                <label for="to">{word}</label>
            </Show>
            <div>
                <Show when=move || several.get()>
                    <ToChoice desk known/>
                </Show>
                {content}
            </div>
        </div>
    }
}

#[component]
fn ToChoice(desk: Desk, known: Memo<Vec<Labelled>>) -> impl IntoView {
    let options = move || {
        let option = |(place, one): (usize, &Labelled)| {
            let chosen = move || desk.to.get() == place;
            view! {
                <option value=place.to_string() selected=chosen>
                    {with_label(one)}
                </option>
            }
        };
        known.read().iter().enumerate().map(option).collect_view()
    };
    view! {
        <select
            id="to"
            on:change:target=move |event| desk.to.set(event.target().value().parse().unwrap_or_default())
        >
            {options}
        </select>
    }
}

fn with_label(one: &Labelled) -> String {
    match one.label.as_str() {
        "" => one.value.clone(),
        label => format!("{} ({label})", one.value),
    }
}

fn to_word(channel: Channel) -> &'static str {
    match channel {
        Channel::Visit => "Where",
        Channel::Call | Channel::Voicemail => "Number",
        _ => "To",
    }
}

fn missing(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "No email address is known: the mail app will ask.",
        Channel::Call | Channel::Voicemail | Channel::Text => "No number is known.",
        Channel::Social => "No profile is known.",
        Channel::Visit | Channel::Post => "No address is known.",
    }
}
