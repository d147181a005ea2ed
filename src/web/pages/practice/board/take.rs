//! Taking in what the room hands in: typed codes, many at once, files, pictures, the camera.

use leptos::html::Input;
use leptos::prelude::*;

use crate::practice::board::Said;
use crate::practice::code::{Typing, decode, typing};
use crate::web::pages::practice::packs::take_in::{Came, TakeIn};
use crate::web::pages::practice::shelf::{PracticeRoom, use_practice};

use super::Desk;

/// The section.
#[component]
pub fn Taking(desk: Desk) -> impl IntoView {
    let practice = use_practice();
    let said = RwSignal::new(Vec::<Said>::new());
    let came = Callback::new(move |came: Came| {
        let now = match came.text {
            Ok(text) => take_text(practice, &text, desk),
            Err(says) => vec![Said {
                input: String::new(),
                says,
                taken: false,
            }],
        };
        let named = now.into_iter().map(|mut one| {
            if !came.name.is_empty() {
                one.input.clone_from(&came.name);
            }
            one
        });
        // Several files are read one after the other: what became of each stays.
        said.update(|all| match came.name.as_str() {
            "" => *all = named.collect(),
            _ => all.extend(named),
        });
    });
    let list = move || {
        said.get()
            .into_iter()
            .map(|one| {
                view! {
                    <li class="said" class:wrong=!one.taken>
                        <b>{one.input}</b>
                        ": "
                        {one.says}
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <section class="stack close" aria-labelledby="take">
            <h2 class="ruled" id="take">
                "Take in"
            </h2>
            <Typed desk/>
            <details class="why">
                <summary>"Many at once, files, pictures, camera"</summary>
                <div class="stack close">
                    <TakeIn
                        label="Codes and links, a line each"
                        button="Take them all"
                        file_label="Choose files or pictures"
                        many=true
                        on_text=came
                    />
                    <div role="status">
                        <ul>{list}</ul>
                    </div>
                </div>
            </details>
        </section>
    }
}

/// Takes every line of a text and keeps the board once.
fn take_text(practice: PracticeRoom, text: &str, desk: Desk) -> Vec<Said> {
    let kinds = desk.kinds();
    let mut said = Vec::new();
    practice.change(|room| {
        if let Some(board) = &mut room.board {
            said = board.take_text(text, &kinds);
        }
    });
    if said.is_empty() {
        said.push(Said {
            input: String::new(),
            says: "There is nothing in it yet.".to_owned(),
            taken: false,
        });
    }
    said
}

/// One code, checked while it is typed.
#[component]
fn Typed(desk: Desk) -> impl IntoView {
    let practice = use_practice();
    let text = RwSignal::new(String::new());
    let said = RwSignal::new(String::new());
    let field = NodeRef::<Input>::new();
    let kinds = StoredValue::new(desk.kinds());
    let pack = desk.board.with_untracked(|board| board.pack);
    let so_far = Memo::new(move |_| kinds.with_value(|kinds| typing(&text.read(), pack, kinds)));
    let hint = move || match so_far.get() {
        Typing::Nothing => said.get(),
        Typing::SoFar(_) => String::new(),
        Typing::Wrong(wrong) => wrong.to_string(),
        Typing::Whole(_) => "It fits: press Enter.".to_owned(),
    };
    let is_wrong = move || matches!(so_far.get(), Typing::Wrong(_));
    let take = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match kinds.with_value(|kinds| decode(&text.read_untracked(), pack, kinds)) {
            Ok(handed) => {
                let mut taken = None;
                practice.change(|room| taken = room.board.as_mut().map(|board| board.take_typed(handed)));
                said.set(taken.map(|taken| taken.says().to_owned()).unwrap_or_default());
                text.set(String::new());
            }
            Err(wrong) => said.set(wrong.to_string()),
        }
        if let Some(field) = field.get_untracked() {
            let _ = field.focus();
        }
    };
    let refused = move || {
        let so_far = so_far.read();
        matches!(*so_far, Typing::SoFar(_))
            .then(|| said.get())
            .unwrap_or_default()
    };
    view! {
        <form class="stack close" on:submit=take>
            <label class="field">
                "A typed code"
                <input
                    node_ref=field
                    type="text"
                    class="typed-code"
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck="false"
                    maxlength="80"
                    aria-describedby="typed-so-far"
                    aria-invalid=move || is_wrong().to_string()
                    prop:value=move || text.get()
                    on:input:target=move |event| {
                        said.set(String::new());
                        text.set(event.target().value());
                    }
                />
            </label>
            <p id="typed-so-far" class:wrong=is_wrong class:soft=move || !is_wrong() role="status">
                {move || format!("{}{}", hint(), refused())}
            </p>
            <p class="acts">
                <button type="submit" class="btn first">
                    "Put it on the board"
                </button>
            </p>
        </form>
    }
}
