//! The observer's sheet of one's own.

use leptos::prelude::*;

use crate::model::Principle;
use crate::practice::pack::limits::MOST_ITEMS;
use crate::practice::triad::{Item, checks};

use super::desk::Desk;
use super::lines::{Drawn, Line, Takes, Written, at_place, place_of};

const LINES: [Line<Item>; 2] = [
    Line::<Item>::words(
        "The seller …",
        "what",
        |item| item.what.clone(),
        |item, text| {
            text.clone_into(&mut item.what);
        },
    )
    .hint("Something that can be heard: “named the lamp”."),
    Line::<Item>::words(
        "Why",
        "principle",
        |item| place_of(&Principle::ALL, &item.principle),
        |item, text| {
            if let Some(principle) = at_place(&Principle::ALL, text) {
                item.principle = principle;
            }
        },
    )
    .takes(Takes::OneOf(|| {
        let words = |principle: &Principle| format!("{}: {}", principle.id(), principle.title());
        Principle::ALL.iter().map(words).collect()
    })),
];

/// The fold.
#[component]
pub fn Sheet(desk: Desk) -> impl IntoView {
    let count = Memo::new(move |_| desk.pack.with(|pack| pack.rubric.len()));
    let edition = RwSignal::new(0);
    let row = move |place: usize, item: Item| {
        let change = Callback::new(move |(write, text): Written<Item>| {
            desk.change(|pack| {
                if let Some(item) = pack.rubric.get_mut(place) {
                    write(item, &text);
                }
            });
        });
        let none = Signal::stored(String::new());
        let fields: Vec<AnyView> = LINES
            .iter()
            .map(|line| Drawn::of(*line, &item, none, change).view())
            .collect();
        let remove = move |_| {
            let gone = desk.pack.with_untracked(|pack| pack.rubric.get(place).cloned());
            let Some(gone) = gone else { return };
            desk.change(|pack| {
                pack.rubric.remove(place);
            });
            desk.offer_change_back("The line is off the sheet.", move |pack| {
                pack.rubric.insert(place.min(pack.rubric.len()), gone.clone());
            });
        };
        view! {
            <li class="pair">
                {fields}
                <button type="button" class="btn quiet" aria-label=format!("Remove line {}", place + 1) on:click=remove>
                    "Remove"
                </button>
            </li>
        }
    };
    let rows = move || {
        count.track();
        edition.track();
        desk.came_back.track();
        let all = desk.pack.with_untracked(|pack| pack.rubric.clone());
        all.into_iter()
            .enumerate()
            .map(|(place, item)| row(place, item))
            .collect_view()
    };
    let add = move |_| {
        desk.change(|pack| {
            pack.rubric.push(Item {
                what: String::new(),
                principle: Principle::P2,
            });
        });
    };
    let ours = move |_| {
        let before = desk.pack.with_untracked(|pack| pack.rubric.clone());
        desk.change(|pack| pack.rubric = checks());
        if !before.is_empty() {
            desk.offer_change_back("The sheet has our twelve lines now, in place of yours.", move |pack| {
                pack.rubric.clone_from(&before);
            });
        }
        edition.update(|edition| *edition += 1);
    };
    view! {
        <details class="why">
            <summary>"The observer’s sheet"</summary>
            <div class="stack close">
                <p class="soft">
                    {format!("Without a line of your own it is ours, of twelve lines. {MOST_ITEMS} are the most: an observer has two eyes.")}
                </p>
                <ol class="stack close">{rows}</ol>
                <p class="acts">
                    <button type="button" class="btn" disabled=move || { count.get() >= MOST_ITEMS } on:click=add>
                        "Add a line"
                    </button>
                    <button type="button" class="btn quiet" on:click=ours>
                        "Begin with our twelve"
                    </button>
                </p>
            </div>
        </details>
    }
}
