//! Fields told as data: the lines of a small form as a list, drawn by one piece of code, their values as plain text.

use leptos::prelude::*;

use super::fact::{Fact, Keep};

/// What a field takes.
#[derive(Debug, Clone, PartialEq)]
pub enum Takes {
    /// One line of text; the word is the input's type, which decides the keyboard on a phone.
    Line(&'static str),
    /// A day.
    Day,
    /// A time of day.
    Hour,
    /// Yes or no: "1", or empty.
    Tick,
    /// One of these; its value is its place in the list.
    OneOf(Vec<String>),
}

/// One field of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// What it is called.
    pub label: &'static str,
    /// What it takes.
    pub takes: Takes,
    /// How to fill it, under the field.
    pub hint: &'static str,
    /// Shown only while the field at this place has this value.
    pub only_if: Option<(usize, usize)>,
}

impl Field {
    /// A field without a hint, always shown.
    pub fn new(label: &'static str, takes: Takes) -> Field {
        Field {
            label,
            takes,
            hint: "",
            only_if: None,
        }
    }

    /// One of a few.
    pub fn one_of(label: &'static str, words: &[&str]) -> Field {
        Field::new(
            label,
            Takes::OneOf(words.iter().map(|words| (*words).to_owned()).collect()),
        )
    }

    /// With words on how to fill it.
    pub fn hint(self, hint: &'static str) -> Field {
        Field { hint, ..self }
    }

    /// Shown only while the field at `place` has the value `value`.
    pub fn only_if(self, place: usize, value: usize) -> Field {
        Field {
            only_if: Some((place, value)),
            ..self
        }
    }
}

/// The fields, each bound to the value at its place.
#[component]
pub fn Fields(fields: Vec<Field>, values: RwSignal<Vec<String>>) -> impl IntoView {
    let ticks = fields.iter().all(|field| field.takes == Takes::Tick);
    let lines: Vec<AnyView> = fields
        .into_iter()
        .enumerate()
        .map(|(place, field)| line(place, field, values))
        .collect();
    view! {
        <div class="fields" class:choices=ticks>
            {lines}
        </div>
    }
}

fn line(place: usize, field: Field, values: RwSignal<Vec<String>>) -> AnyView {
    let Field {
        label,
        takes,
        hint,
        only_if,
    } = field;
    let value = values.with_untracked(|all| all.get(place).cloned().unwrap_or_default());
    let set = move |text: String| {
        values.update(|all| {
            if let Some(value) = all.get_mut(place) {
                *value = text;
            }
        });
    };
    let hidden =
        move || only_if.is_some_and(|(other, wanted)| values.with(|all| all.get(other) != Some(&wanted.to_string())));
    let kind = match takes {
        Takes::Line(kind) => kind,
        Takes::Day => "date",
        Takes::Hour => "time",
        Takes::Tick => {
            return view! {
                <label class="choice">
                    <input
                        type="checkbox"
                        prop:checked=!value.is_empty()
                        on:change=move |event| {
                            set(if event_target_checked(&event) { "1".to_owned() } else { String::new() })
                        }
                    />
                    {label}
                </label>
            }
            .into_any();
        }
        Takes::OneOf(words) => {
            let options: Vec<AnyView> = words
                .into_iter()
                .enumerate()
                .map(|(index, words)| {
                    let index = index.to_string();
                    view! {
                        <option value=index.clone() selected=index == value>
                            {words}
                        </option>
                    }
                    .into_any()
                })
                .collect();
            return view! {
                <label class="field wide" hidden=hidden>
                    {label}
                    <select on:change=move |event| set(event_target_value(&event))>{options}</select>
                    {said(hint)}
                </label>
            }
            .into_any();
        }
    };
    view! {
        <label class="field" class:wide=kind == "text" hidden=hidden>
            {label}
            <input type=kind autocomplete="off" prop:value=value on:input=move |event| set(event_target_value(&event))/>
            {said(hint)}
        </label>
    }
    .into_any()
}

fn said(hint: &'static str) -> Option<AnyView> {
    (!hint.is_empty()).then(|| view! { <small>{hint}</small> }.into_any())
}

/// A fact that is edited in such fields.
#[component]
pub fn FieldsFact(
    /// What it is called.
    label: &'static str,
    /// How what is kept reads; empty when nothing is known.
    reads: Signal<String>,
    /// The fields for what is kept.
    fields: Callback<(), Vec<Field>>,
    /// What is kept, as the fields take it.
    values: Signal<Vec<String>>,
    /// Keeps what was filled in.
    keep: Keep<Vec<String>>,
) -> impl IntoView {
    let draft = RwSignal::new(Vec::new());
    let keep = Callback::new(move |()| {
        let filled = draft.get_untracked();
        if filled == values.get_untracked() {
            return Ok(());
        }
        keep.run(filled)
    });
    view! {
        <Fact
            label
            known=Signal::derive(move || !reads.read().is_empty())
            shown=(move || view! { <span class="value">{reads}</span> }).into()
            fields=(move || view! { <Fields fields=fields.run(()) values=draft/> }).into()
            begin=Callback::new(move |()| draft.set(values.get_untracked()))
            keep
        />
    }
}
