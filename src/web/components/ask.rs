//! A native dialog that asks for one thing: a few fields, what went wrong in words, a yes and a way out.

use leptos::ev;
use leptos::html::Dialog;
use leptos::prelude::*;

use crate::web::browser::place;

/// The dialog. Its fields are made anew each time it opens; the focus goes back to where it was.
#[component]
pub fn Ask(
    /// True while it is open.
    open: RwSignal<bool>,
    /// Names its heading; unique on the page.
    id: &'static str,
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// What the button says that does it.
    #[prop(into)]
    yes: Signal<String>,
    /// Does it. An error is a sentence, shown above the buttons; the dialog then stays open as it is.
    submit: Callback<(), Result<(), String>>,
    /// True when it takes something away: the button says so by its colour.
    #[prop(optional)]
    stop: bool,
    /// True when nothing takes it back.
    #[prop(optional)]
    for_good: bool,
    /// Fills the fields, each time it opens.
    #[prop(optional)]
    on_open: Option<Callback<()>>,
    /// The fields.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        let open = open.get();
        let Some(dialog) = dialog.get() else { return };
        if open && !dialog.open() {
            // Fails only for a dialog that is already open.
            let _ = dialog.show_modal();
        } else if !open && dialog.open() {
            dialog.close();
        }
    });
    let children = StoredValue::new(children);
    let content = move || {
        open.get().then(|| {
            if let Some(fill) = on_open {
                fill.run(());
            }
            view! { <AskForm open id title yes submit stop for_good fields=children.get_value()/> }
        })
    };
    let on_close = move |_| {
        open.set(false);
        // What opened it may be gone with the change it made.
        request_animation_frame(|| place::rescue_focus("title"));
    };
    view! {
        <dialog node_ref=dialog aria-labelledby=id on:close=on_close>
            {content}
        </dialog>
    }
}

#[component]
fn AskForm(
    open: RwSignal<bool>,
    id: &'static str,
    title: Signal<String>,
    yes: Signal<String>,
    submit: Callback<(), Result<(), String>>,
    stop: bool,
    for_good: bool,
    fields: ChildrenFn,
) -> impl IntoView {
    let error = RwSignal::new(String::new());
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        match submit.run(()) {
            Ok(()) => open.set(false),
            Err(sentence) => error.set(sentence),
        }
    };
    view! {
        <form class="stack" novalidate on:submit=on_submit>
            <h2 class="title" id=id>
                {title}
            </h2>
            {fields()}
            <p class="wrong" role="alert">
                {move || error.get()}
            </p>
            <div class="acts">
                <button class="btn" class:first=!stop class:stop=stop>
                    {yes}
                </button>
                <button type="button" class="btn quiet" on:click=move |_| open.set(false)>
                    "Cancel"
                </button>
                <small>{if for_good { "This cannot be undone." } else { "You can undo this." }}</small>
            </div>
        </form>
    }
}

/// Reads a date field. The error asks for `what`.
pub fn date_of(text: &str, what: &str) -> Result<chrono::NaiveDate, String> {
    text.parse().map_err(|_| format!("Choose {what}."))
}
