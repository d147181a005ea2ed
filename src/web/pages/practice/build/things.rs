//! Things to bring along: the pack's own, and those of a scenario of the coach's own.

use leptos::prelude::*;

use crate::model::ValueKind;
use crate::practice::scenario::Thing;

use super::desk::Desk;
use super::lines::{Drawn, Line, Takes, Written, at_place, listed, place_of};

const LINES: [Line<Thing>; 5] = [
    Line::<Thing>::words(
        "Title, as it reads after “I have”",
        "title",
        |thing| thing.title.clone(),
        |thing, text| {
            text.clone_into(&mut thing.title);
        },
    )
    .hint("“the readings from Leeds”"),
    Line::<Thing>::words(
        "Kind",
        "kind",
        |thing| place_of(&ValueKind::ALL, &thing.kind),
        |thing, text| {
            if let Some(kind) = at_place(&ValueKind::ALL, text) {
                thing.kind = kind;
            }
        },
    )
    .takes(Takes::OneOf(|| {
        ValueKind::ALL.iter().map(|kind| kind.label().to_owned()).collect()
    })),
    Line::<Thing>::words(
        "What it says",
        "text",
        |thing| thing.text.clone(),
        |thing, text| {
            text.clone_into(&mut thing.text);
        },
    )
    .takes(Takes::Text),
    Line::<Thing>::words(
        "For whom, by what they care about, with commas between",
        "interests",
        |thing| thing.interests.join(", "),
        |thing, text| thing.interests = listed(text),
    ),
    Line::<Thing>::words(
        "It helps somebody decide: a comparison, a trial, a customer to talk to",
        "helps",
        |thing| {
            if thing.helps_deciding {
                "1".to_owned()
            } else {
                String::new()
            }
        },
        |thing, text| thing.helps_deciding = !text.is_empty(),
    )
    .takes(Takes::Tick),
];

/// The list with its form.
#[component]
pub fn Things(
    /// The pack in hand.
    desk: Desk,
    /// Those that are there now.
    things: Signal<Vec<Thing>>,
    /// Keeps the list as it was changed.
    keep: Callback<Vec<Thing>>,
) -> impl IntoView {
    // The fields are made anew only where a line comes or goes, so that typing is left alone.
    let count = Memo::new(move |_| things.read().len());
    let set = move |place: usize, write: fn(&mut Thing, &str), text: String| {
        let mut all = things.get_untracked();
        if let Some(thing) = all.get_mut(place) {
            write(thing, &text);
        }
        keep.run(all);
    };
    let row = move |place: usize, thing: Thing| {
        let change = Callback::new(move |(write, text): Written<Thing>| set(place, write, text));
        let none = Signal::stored(String::new());
        let fields: Vec<AnyView> = LINES
            .iter()
            .map(|line| Drawn::of(*line, &thing, none, change).view())
            .collect();
        let remove = move |_| {
            let mut all = things.get_untracked();
            if place >= all.len() {
                return;
            }
            let gone = all.remove(place);
            keep.run(all);
            let says = match gone.title.as_str() {
                "" => "The thing to bring is gone.".to_owned(),
                title => format!("“{title}” is gone."),
            };
            desk.offer_back(says, move || {
                let mut all = things.get_untracked();
                all.insert(place.min(all.len()), gone.clone());
                keep.run(all);
            });
        };
        view! {
            <li class="editor-of-value stack close">
                {fields} <p class="acts">
                    <button
                        type="button"
                        class="btn quiet"
                        aria-label=format!("Remove thing {}", place + 1)
                        on:click=remove
                    >
                        "Remove"
                    </button>
                </p>
            </li>
        }
    };
    let rows = move || {
        count.track();
        let all = things.get_untracked();
        all.into_iter()
            .enumerate()
            .map(|(place, thing)| row(place, thing))
            .collect_view()
    };
    let add = move |_| {
        let mut all = things.get_untracked();
        all.push(Thing {
            kind: ValueKind::Article,
            title: String::new(),
            text: String::new(),
            interests: Vec::new(),
            helps_deciding: false,
        });
        keep.run(all);
    };
    view! {
        <ul class="stack close">{rows}</ul>
        <p class="acts">
            <button type="button" class="btn" on:click=add>
                "Add a thing"
            </button>
        </p>
    }
}
