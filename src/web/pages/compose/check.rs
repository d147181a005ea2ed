//! Any text, from anywhere, checked without a prospect.

use leptos::prelude::*;

use crate::linter::Field;
use crate::model::Channel;
use crate::script::demonstration;
use crate::web::browser::place;
use crate::web::components::choices::Choices;

use super::brief::Brief;
use super::desk::Desk;
use super::exit::Exit;
use super::findings::Findings;
use super::letter::Letter;
use super::meter::Meter;
use super::out::Copy;

/// Texts to see the clock by: what the button says, and the words.
const DEMONSTRATION: [(&str, &str); 2] = [
    ("A voicemail of 83 words", demonstration::LONG),
    ("The same in 53", demonstration::SHORT),
];

/// The page.
#[component]
pub fn Check() -> impl IntoView {
    place::set_title("Check a text · Onemore");
    let desk = Desk::for_nobody();
    let exit = Exit::new(desk);
    let options = Channel::ALL
        .map(|channel| (channel, channel.label().to_owned()))
        .to_vec();
    let demonstrate = move |(says, text): (&'static str, &'static str)| {
        let show = move |_| {
            desk.change(|writing| writing.channel = Some(Channel::Voicemail));
            desk.typed(Field::Body, text.to_owned());
        };
        view! {
            <button type="button" class="btn quiet" on:click=show>
                {says}
            </button>
        }
    };
    let empty = move || {
        desk.change(|writing| {
            *writing = Default::default();
        });
    };
    view! {
        <main id="main">
            <header class="head">
                <h1 id="title" tabindex="-1">
                    "Check a text"
                </h1>
                <p class="lede">"Paste what you or somebody else wrote. It stays in this browser, like everything here."</p>
            </header>
            <div class="cols even">
                <form class="stack" on:submit=|event| event.prevent_default()>
                    <Choices
                        legend="Channel".to_owned()
                        name="channel"
                        options=options
                        chosen=Signal::derive(move || Some(desk.channel.get()))
                        on_choose=Callback::new(move |channel| desk.change(|writing| writing.channel = Some(channel)))
                    />
                    <Brief desk/>
                    <Letter desk/>
                    <div class="acts">
                        <Copy desk exit primary=true/>
                        <button type="button" class="btn quiet" on:click=move |_| empty()>
                            "Empty it"
                        </button>
                    </div>
                    <p class="soft">"Or see how long thirty seconds are:"</p>
                    <div class="acts">{DEMONSTRATION.map(demonstrate).into_iter().collect_view()}</div>
                </form>
                <div class="stack">
                    <Meter desk/>
                    <Findings desk/>
                </div>
            </div>
        </main>
    }
}
