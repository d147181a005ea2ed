//! A fact that may be there several times, each with a label: telephone numbers, e-mail addresses, links.

use leptos::ev;
use leptos::html::Button;
use leptos::prelude::*;

use crate::model::Labelled;

use super::fact::{Fact, Keep};
use super::why::capitalised;

/// Labels offered while typing; any other will do.
const USUAL_LABELS: [&str; 4] = ["work", "mobile", "home", "profile"];

/// The fact.
#[component]
pub fn LabelledFact(
    /// What it is called.
    label: &'static str,
    /// What one of them is called, in a sentence: "email address".
    one: &'static str,
    /// The input's type, which decides the keyboard on a phone.
    kind: &'static str,
    /// What is kept.
    #[prop(into)]
    values: Signal<Vec<Labelled>>,
    /// How one of them opens: the link, or `None` where it is only text.
    href: fn(&str) -> Option<String>,
    /// True when they may not be reached this way: the text is shown, but opens nothing.
    #[prop(optional, into)]
    closed: Signal<bool>,
    /// Keeps what was typed; empty ones fall away.
    keep: Keep<Vec<Labelled>>,
) -> impl IntoView {
    // Each line keeps its number while it is there, so that taking one out leaves the typing in the others alone.
    let lines = RwSignal::new(Vec::<(u32, Labelled)>::new());
    let next = StoredValue::new(0_u32);
    let add_button = NodeRef::<Button>::new();
    let add = move |labelled: Labelled| {
        let number = next.get_value();
        next.set_value(number + 1);
        lines.update(|lines| lines.push((number, labelled)));
    };
    let set = move |number: u32, change: Box<dyn FnOnce(&mut Labelled)>| {
        lines.update(|lines| {
            if let Some((_, line)) = lines.iter_mut().find(|(other, _)| *other == number) {
                change(line);
            }
        });
    };
    let remove = move |number: u32| {
        // The focus leaves the line before the line goes, or going would count as leaving the editor.
        if let Some(button) = add_button.get_untracked() {
            let _ = button.focus();
        }
        lines.update(|lines| lines.retain(|(other, _)| *other != number));
    };
    let line = move |(number, line): (u32, Labelled)| {
        let typed = move |event: ev::Targeted<ev::Event, web_sys::HtmlInputElement>| {
            let text = event.target().value();
            set(number, Box::new(move |line| line.value = text));
        };
        let named = move |event: ev::Targeted<ev::Event, web_sys::HtmlInputElement>| {
            let text = event.target().value();
            set(number, Box::new(move |line| line.label = text));
        };
        view! {
            <li>
                <label class="field">
                    {capitalised(one)} <input type=kind autocomplete="off" prop:value=line.value on:input:target=typed/>
                </label>
                <label class="field">
                    "Label"
                    <input type="text" autocomplete="off" list="labels" prop:value=line.label on:input:target=named/>
                </label>
                <button
                    type="button"
                    class="btn quiet"
                    aria-label=format!("Remove this {one}")
                    on:click=move |_| remove(number)
                >
                    "Remove"
                </button>
            </li>
        }
    };
    let fields = move || {
        view! {
            <datalist id="labels">{USUAL_LABELS.map(|label| view! { <option value=label></option> })}</datalist>
            <ul class="several">
                <For each=move || lines.get() key=|(number, _)| *number children=line/>
            </ul>
            <button
                node_ref=add_button
                type="button"
                class="btn quiet"
                on:click=move |_| add(Labelled::default())
            >
                {format!("Another {one}")}
            </button>
        }
    };
    let shown = move || {
        let item = move |labelled: Labelled, closed: bool| {
            let Labelled { value, label } = labelled;
            let outside = kind == "url";
            let text = match href(&value).filter(|_| !closed) {
                Some(href) if outside => {
                    view! { <a href=href target="_blank" rel="noopener noreferrer">{value}</a> }.into_any()
                }
                Some(href) => view! { <a href=href>{value}</a> }.into_any(),
                None => value.into_any(),
            };
            view! { <li>{text} " " <small>{label}</small></li> }
        };
        view! { <ul class="value">{move || values.get().into_iter().map(|one| item(one, closed.get())).collect_view()}</ul> }
    };
    let begin = Callback::new(move |()| {
        lines.set(Vec::new());
        values.get_untracked().into_iter().for_each(add);
        if lines.read_untracked().is_empty() {
            add(Labelled::default());
        }
    });
    let keep = Callback::new(move |()| {
        let typed: Vec<Labelled> = lines.get_untracked().into_iter().map(|(_, line)| line).collect();
        let typed: Vec<Labelled> = typed.into_iter().filter(|line| !line.value.trim().is_empty()).collect();
        if typed == values.get_untracked() {
            return Ok(());
        }
        keep.run(typed)
    });
    view! {
        <Fact
            label
            known=Signal::derive(move || !values.read().is_empty())
            shown=shown.into()
            fields=fields.into()
            begin
            keep
        />
    }
}
