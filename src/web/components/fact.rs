//! One fact of a record, edited where it stands: it reads as text, a quiet button turns it into a field. Enter keeps,
//! Esc leaves it as it was, going elsewhere keeps. What cannot be kept says why, and what was typed stays.

use leptos::ev;
use leptos::html::{Button, Div};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

/// Keeps what an editor holds. The error is a sentence for the place where it was typed.
pub type Keep<T> = Callback<T, Result<(), String>>;

/// The frame: label, text, button, and the editor in its place.
#[component]
pub fn Fact(
    /// What it is called.
    label: &'static str,
    /// True when there is something to show.
    #[prop(into)]
    known: Signal<bool>,
    /// How it reads.
    shown: ViewFn,
    /// The fields that edit it.
    fields: ViewFn,
    /// Fills the fields with what is kept.
    begin: Callback<()>,
    /// Keeps what the fields hold.
    keep: Keep<()>,
) -> impl IntoView {
    let editing = RwSignal::new(false);
    let error = RwSignal::new(String::new());
    let button = NodeRef::<Button>::new();
    let frame = NodeRef::<Div>::new();
    let start = move |_| {
        error.set(String::new());
        begin.run(());
        editing.set(true);
    };
    let leave = move |refocus: bool| {
        editing.set(false);
        if refocus {
            request_animation_frame(move || {
                if let Some(button) = button.try_get_untracked().flatten() {
                    let _ = button.focus();
                }
            });
        }
    };
    // The page may be gone by the time the focus is told that it left.
    let finish = move |refocus: bool| {
        if editing.try_get_untracked() != Some(true) {
            return;
        }
        match keep.run(()) {
            Ok(()) => leave(refocus),
            Err(sentence) => error.set(sentence),
        }
    };
    let on_keydown = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "Escape" => {
            event.prevent_default();
            event.stop_propagation();
            leave(true);
        }
        "Enter" if keeps(&event) => {
            event.prevent_default();
            finish(true);
        }
        _ => {}
    };
    let on_focusout = move |event: ev::FocusEvent| {
        let to = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
        let inside = event
            .current_target()
            .and_then(|frame| frame.dyn_into::<Element>().ok())
            .is_some_and(|frame| frame.contains(to.as_ref()) && to.is_some());
        if !inside {
            finish(false);
        }
    };
    Effect::new(move |_| {
        if editing.get()
            && let Some(frame) = frame.get()
        {
            focus_first(&frame);
        }
    });
    let name = label.to_lowercase();
    view! {
        <div class="fact">
            <dt>{label}</dt>
            <dd>
                {move || {
                    let name = name.clone();
                    if editing.get() {
                        view! {
                            <div
                                node_ref=frame
                                class="editor"
                                role="group"
                                aria-label=label
                                tabindex="-1"
                                on:keydown=on_keydown
                                on:focusout=on_focusout
                            >
                                {fields.run()}
                                <p class="wrong" role="alert">
                                    {move || error.get()}
                                </p>
                                <div class="acts">
                                    <button type="button" class="btn quiet" on:click=move |_| finish(true)>
                                        "Keep"
                                    </button>
                                    <button type="button" class="btn quiet" on:click=move |_| leave(true)>
                                        "Cancel"
                                    </button>
                                </div>
                            </div>
                        }
                            .into_any()
                    } else {
                        let verb = move || if known.get() { "Edit" } else { "Add" };
                        view! {
                            {shown.run()}
                            <button
                                node_ref=button
                                type="button"
                                class="edit"
                                aria-label=move || format!("{} {name}", verb())
                                on:click=start
                            >
                                {verb}
                            </button>
                        }
                            .into_any()
                    }
                }}
            </dd>
        </div>
    }
}

/// True when this Enter means "keep": not while a word is being composed, not on a button, and in free text only with
/// Ctrl or Cmd.
fn keeps(event: &ev::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let tag = target.map(|element| element.tag_name()).unwrap_or_default();
    let free_text = tag == "TEXTAREA" && !(event.ctrl_key() || event.meta_key());
    !event.is_composing() && !free_text && tag != "BUTTON"
}

fn focus_first(frame: &HtmlElement) {
    let field = frame.query_selector("input, select, textarea").ok().flatten();
    let field = field.and_then(|field| field.dyn_into::<HtmlElement>().ok());
    // An editor without a field keeps the keys all the same.
    let _ = field.as_ref().unwrap_or(frame).focus();
}
