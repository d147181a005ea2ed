//! The ways to the coach: a typed code, a square code, a file, a link.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::practice::code;
use crate::practice::pack::{RESULT_ADDRESS, result_text};
use crate::practice::result::Kind;
use crate::web::browser::{clipboard, files, place as browser_place, share};
use crate::web::pages::practice::packs::square::Square;
use crate::web::pages::practice::shelf::use_practice;

/// The buttons, and what each does.
#[component]
pub fn Ways(number: u16, kinds: Vec<Kind>) -> impl IntoView {
    let practice = use_practice();
    let handed = Memo::new(move |_| {
        let room = practice.room().read();
        room.opened(number)
            .map(|opened| opened.handed.clone())
            .unwrap_or_default()
    });
    let typed = Memo::new(move |_| code::encode(&handed.read(), &kinds).map_err(|wrong| wrong.to_string()));
    let link = Memo::new(move |_| {
        format!(
            "{}{RESULT_ADDRESS}{}",
            browser_place::address(),
            result_text(&handed.read())
        )
    });
    let said = RwSignal::new("");
    let copy = move |text: String| {
        spawn_local(async move {
            let copied = clipboard::copy(&text).await;
            said.try_set(if copied {
                "Copied."
            } else {
                "The browser did not let the page copy it. Mark it with the pointer and copy it yourself, or take the file."
            });
        });
    };
    let save = move |_| {
        let name = format!("result-{:05}.txt", handed.read_untracked().who);
        let offered = files::offer(&name, "text/plain", &format!("{}\n", link.get_untracked()));
        said.set(if offered {
            "Saved. Give the file to your coach."
        } else {
            "The browser did not take the file."
        });
    };
    let send = move |_| {
        spawn_local(async move {
            share::share("Results", &link.get_untracked()).await;
        });
    };
    let code = move || match typed.get() {
        Ok(code) => {
            let text = code.clone();
            view! {
                <p>"Read it out or write it down; your coach types it in. It says which checks were met, and nothing of your words."</p>
                <p class="typed-code">{code}</p>
                <p class="acts">
                    <button type="button" class="btn" on:click=move |_| copy(text.clone())>
                        "Copy the code"
                    </button>
                </p>
            }
            .into_any()
        }
        Err(sentence) => view! { <p>{sentence}</p> }.into_any(),
    };
    view! {
        <section class="stack close" aria-labelledby="typed">
            <h2 class="ruled" id="typed">
                "Typed"
            </h2>
            {code}
        </section>
        <section class="stack close" aria-labelledby="photographed">
            <h2 class="ruled" id="photographed">
                "Photographed"
            </h2>
            <Square text=link.into() label="A square code with your results"/>
        </section>
        <section class="stack close" aria-labelledby="sent">
            <h2 class="ruled" id="sent">
                "As a file or a link"
            </h2>
            <p class="acts">
                <button type="button" class="btn" on:click=save>
                    "Save as a file"
                </button>
                <button type="button" class="btn" on:click=move |_| copy(link.get_untracked())>
                    "Copy the link"
                </button>
                {share::is_there()
                    .then(|| {
                        view! {
                            <button type="button" class="btn quiet" on:click=send>
                                "Share the link"
                            </button>
                        }
                    })}
            </p>
            <p role="status" class="soft">
                {move || said.get()}
            </p>
        </section>
    }
}
