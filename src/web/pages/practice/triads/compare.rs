//! The second try beside the first, and how far two observers heard the same.

use leptos::prelude::*;

use crate::practice::code::{decode_sheet, encode_sheet};
use crate::practice::triad::{Beside, Marks, Phase, agreement, beside};

use super::chair::phase;
use super::chairs::{Chairs, Filled};
use super::sheet::{keep_marks, marks_of};

/// Both, once the second try is over or somebody asks for it.
#[component]
pub fn Compare(
    chairs: Chairs,
    round: u8,
    /// Whose sheet is in hand, from 0: the other one comes in as a code.
    observer: RwSignal<u8>,
) -> impl IntoView {
    let asked = RwSignal::new(false);
    let is_shown = Memo::new(move |_| asked.get() || phase(chairs) == (Phase::Feedback, 1));
    view! {
        <section class="stack close" aria-labelledby="both">
            <h2 class="ruled" id="both">
                "Second try beside the first"
            </h2>
            {move || match is_shown.get() {
                true => view! { <Both chairs round observer/> }.into_any(),
                false => {
                    view! {
                        <p class="soft">"It is shown in the feedback after the second try."</p>
                        <p class="acts">
                            <button type="button" class="btn quiet" on:click=move |_| asked.set(true)>
                                "Show it now"
                            </button>
                        </p>
                    }
                        .into_any()
                }
            }}
        </section>
        <TwoObservers chairs round observer/>
    }
}

fn word(mark: Option<bool>) -> &'static str {
    match mark {
        Some(true) => "yes",
        Some(false) => "no",
        None => "open",
    }
}

#[component]
fn Both(chairs: Chairs, round: u8, observer: RwSignal<u8>) -> impl IntoView {
    let rows = move || {
        let whose = observer.get();
        let (first, second) = (marks_of(chairs, round, 0, whose), marks_of(chairs, round, 1, whose));
        let rows = chairs.items.with_value(|items| beside(items, &first, &second));
        let row = |row: Beside| {
            view! {
                <tr>
                    <th scope="row">
                        {row.what} " " <small>{row.principle.id()}</small>
                    </th>
                    <td>{word(row.first)}</td>
                    <td>{word(row.second)}</td>
                    <td>{row.says}</td>
                </tr>
            }
        };
        rows.into_iter().map(row).collect_view()
    };
    view! {
        <table class="both-tries">
            <thead>
                <tr>
                    <th scope="col">"The seller …"</th>
                    <th scope="col">"First"</th>
                    <th scope="col">"Second"</th>
                    <th scope="col">"What became of it"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// The other observer's sheet comes in as a code; the sheets of all rounds count.
#[component]
fn TwoObservers(chairs: Chairs, round: u8, observer: RwSignal<u8>) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new(String::new());
    let attempt = Memo::new(move |_| phase(chairs).1);
    let own = move || {
        encode_sheet(
            round,
            attempt.get(),
            &marks_of(chairs, round, attempt.get(), observer.get()),
        )
    };
    let take = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let lines = chairs.items.with_value(Vec::len);
        match decode_sheet(&typed.get_untracked(), lines) {
            Ok((round, attempt, marks)) => {
                keep_marks(
                    chairs,
                    Filled {
                        round,
                        attempt,
                        observer: 1 - observer.get_untracked().min(1),
                        marks,
                    },
                );
                typed.set(String::new());
                error.set(String::new());
            }
            Err(wrong) => error.set(wrong.to_string()),
        }
    };
    let found = move || {
        let both: Vec<(u8, u8)> = chairs.kept().with(|kept| {
            let has_other = |sheet: &&Filled| {
                let place = |one: &Filled| (one.round, one.attempt);
                kept.sheets
                    .iter()
                    .any(|other| other.observer == 0 && place(other) == place(sheet))
            };
            let others = kept.sheets.iter().filter(|sheet| sheet.observer == 1).filter(has_other);
            others.map(|sheet| (sheet.round, sheet.attempt)).collect()
        });
        let sheets: Vec<(Marks, Marks)> = both
            .into_iter()
            .map(|(round, attempt)| (marks_of(chairs, round, attempt, 0), marks_of(chairs, round, attempt, 1)))
            .collect();
        let pairs: Vec<(&Marks, &Marks)> = sheets.iter().map(|(one, other)| (one, other)).collect();
        (!pairs.is_empty()).then(|| agreement(&pairs))
    };
    let shown = move || {
        let found = found()?;
        let differ = chairs.items.with_value(|items| {
            let lines = found.differ.iter().filter_map(|place| items.get(*place));
            lines
                .map(|item| view! { <li>{format!("The seller {}", item.what)}</li> })
                .collect_view()
        });
        let kappa = found.kappa.map(|kappa| {
            let sign = if kappa < 0 { "−" } else { "" };
            let size = kappa.unsigned_abs();
            format!(
                "Cohen’s kappa {sign}{}.{:02}: how far that goes beyond chance.",
                size / 100,
                size % 100
            )
        });
        Some(view! {
            <p>{found.says}</p>
            <ul class="lines">{differ}</ul>
            {kappa.map(|kappa| view! { <p class="soft">{kappa}</p> })}
        })
    };
    view! {
        <section class="stack close" aria-labelledby="two">
            <h2 class="ruled" id="two">
                "Two observers"
            </h2>
            <p class="soft">
                "This sheet as a code for the other observer’s device: " <b class="sheet-code">{own}</b>
            </p>
            <form class="inline-form" on:submit=take novalidate>
                <label class="field">
                    "The other observer’s code" <input type="text" autocomplete="off" autocapitalize="characters" bind:value=typed/>
                </label>
                <button class="btn">"Compare"</button>
            </form>
            <p class="wrong" role="alert">
                {move || error.get()}
            </p>
            <div role="status">{shown}</div>
        </section>
    }
}
