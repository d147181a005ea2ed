//! Forms told as data: a line of a form is its words and how it reads and writes one field of a record.

use std::sync::atomic::{AtomicU32, Ordering};

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::HtmlInputElement;

/// How a line is filled in.
#[derive(Clone, Copy)]
pub enum Takes {
    /// A line of text.
    Words,
    /// Several lines.
    Text,
    /// A number.
    Number,
    /// One of these; its value is its place.
    OneOf(fn() -> Vec<String>),
    /// Yes or no: "1", or empty.
    Tick,
}

/// One line of a form about a `T`.
pub struct Line<T> {
    /// What it is called.
    pub label: &'static str,
    /// How to fill it in; may be empty.
    pub hint: &'static str,
    /// What it takes.
    pub takes: Takes,
    /// The name of the field, by which a fault finds it.
    pub field: &'static str,
    /// Reads it.
    pub read: fn(&T) -> String,
    /// Writes it.
    pub write: fn(&mut T, &str),
}

impl<T> Clone for Line<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Line<T> {}

impl<T> Line<T> {
    /// A line of words.
    pub const fn words(
        label: &'static str,
        field: &'static str,
        read: fn(&T) -> String,
        write: fn(&mut T, &str),
    ) -> Self {
        Line {
            label,
            hint: "",
            takes: Takes::Words,
            field,
            read,
            write,
        }
    }

    /// With words on how to fill it in.
    pub const fn hint(self, hint: &'static str) -> Self {
        Line { hint, ..self }
    }

    /// Taking something other than a line of words.
    pub const fn takes(self, takes: Takes) -> Self {
        Line { takes, ..self }
    }
}

/// What was filled in: how it is written into the record, and the text.
pub type Written<T> = (fn(&mut T, &str), String);

/// A line with its value, ready to be drawn whatever it is about.
pub struct Drawn {
    label: &'static str,
    hint: &'static str,
    takes: Takes,
    value: String,
    wrong: Signal<String>,
    set: Callback<String>,
    /// What the record makes of a text: a number outside its bounds becomes the nearest one.
    settled: Callback<String, String>,
}

impl Drawn {
    /// A line bound to the record that `reads` and `changes` reach; `wrong` says what is wrong with it now.
    pub fn of<T: Clone + Send + Sync + 'static>(
        line: Line<T>,
        record: &T,
        wrong: Signal<String>,
        change: Callback<Written<T>>,
    ) -> Drawn {
        let (read, write) = (line.read, line.write);
        let value = read(record);
        let record = record.clone();
        Drawn {
            label: line.label,
            hint: line.hint,
            takes: line.takes,
            value,
            wrong,
            set: Callback::new(move |text| change.run((write, text))),
            settled: Callback::new(move |text: String| {
                let mut copy = record.clone();
                write(&mut copy, &text);
                read(&copy)
            }),
        }
    }

    /// The field on the page.
    pub fn view(self) -> AnyView {
        let Drawn {
            label,
            hint,
            takes,
            value,
            wrong,
            set,
            settled,
        } = self;
        // What is wrong is told with its field; read out by itself, a form of thirty lines would never be quiet.
        let fault = fault_id();
        let is_wrong = move || (!wrong.read().is_empty()).then_some("true");
        let told_by = fault.clone();
        let field = match takes {
            Takes::Tick => {
                return view! {
                    <label class="tick">
                        <input
                            type="checkbox"
                            prop:checked=!value.is_empty()
                            on:change=move |event| {
                                set.run(if event_target_checked(&event) { "1".to_owned() } else { String::new() })
                            }
                        />
                        {label}
                    </label>
                }
                .into_any();
            }
            Takes::Text => view! {
                <textarea
                    rows="3"
                    aria-describedby=told_by
                    aria-invalid=is_wrong
                    prop:value=value
                    on:input=move |event| set.run(event_target_value(&event))
                ></textarea>
            }
            .into_any(),
            Takes::OneOf(words) => {
                let options = words().into_iter().enumerate().map(|(place, words)| {
                    let place = place.to_string();
                    view! {
                        <option value=place.clone() selected=place == value>
                            {words}
                        </option>
                    }
                });
                view! {
                    <select
                        aria-describedby=told_by
                        aria-invalid=is_wrong
                        on:change=move |event| set.run(event_target_value(&event))
                    >
                        {options.collect_view()}
                    </select>
                }
                .into_any()
            }
            Takes::Words | Takes::Number => {
                let is_number = matches!(takes, Takes::Number);
                let kind = if is_number { "number" } else { "text" };
                // What is shown is what is kept; not while it is typed, where a 1 may become 15.
                let settle = move |event: Targeted<Event, HtmlInputElement>| {
                    if is_number {
                        let field = event.target();
                        field.set_value(&settled.run(field.value()));
                    }
                };
                view! {
                    <input
                        type=kind
                        autocomplete="off"
                        aria-describedby=told_by
                        aria-invalid=is_wrong
                        prop:value=value
                        on:input=move |event| set.run(event_target_value(&event))
                        on:change:target=settle
                    />
                }
                .into_any()
            }
        };
        view! {
            <div class="line">
                <label class="field">
                    {label} {field} {(!hint.is_empty()).then(|| view! { <small>{hint}</small> })}
                </label>
                <p class="wrong" id=fault>
                    {move || wrong.get()}
                </p>
            </div>
        }
        .into_any()
    }
}

/// A name on the page for what is said of a field.
fn fault_id() -> String {
    static LAST: AtomicU32 = AtomicU32::new(0);
    format!("fault-{}", LAST.fetch_add(1, Ordering::Relaxed))
}

/// Words with commas between, as a list.
pub fn listed(text: &str) -> Vec<String> {
    split(text, ',')
}

/// Lines, as a list.
pub fn lines(text: &str) -> Vec<String> {
    split(text, '\n')
}

fn split(text: &str, sign: char) -> Vec<String> {
    let parts = text.split(sign).map(str::trim);
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// The place of one of a few, as a field's value.
pub fn place_of<T: PartialEq>(all: &[T], one: &T) -> String {
    all.iter()
        .position(|other| other == one)
        .unwrap_or_default()
        .to_string()
}

/// The one at the place that a field's value says.
pub fn at_place<T: Copy>(all: &[T], text: &str) -> Option<T> {
    all.get(text.parse::<usize>().ok()?).copied()
}

/// A number within these bounds; what is none is the lower one.
pub fn number(text: &str, least: u32, most: u32) -> u32 {
    text.trim().parse::<u32>().unwrap_or(least).clamp(least, most)
}
