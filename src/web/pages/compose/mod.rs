//! Writing to one prospect: what for, what it brings, then words, then out and into the log.

mod addressed;
mod aloud;
mod blanks;
mod brief;
mod channels;
mod check;
mod desk;
mod exit;
mod findings;
mod known;
mod letter;
mod logging;
mod meter;
mod out;
mod own_words;
mod proposal;
mod remarks;
mod snippets;
mod way;
mod writing;

use leptos::prelude::*;

use crate::model::time::near_day;
use crate::model::{Prospect, ProspectId, Stage};
use crate::web::browser::place;
use crate::web::routes::Page;
use crate::web::session::use_session;

use brief::Brief;
use channels::ChannelChoice;
use desk::Desk;
use findings::Findings;
use known::Known;
use letter::Letter;
use meter::Meter;
use out::Out;

pub use check::Check;
pub use writing::Drafts;

/// Whether there is anything to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Gone,
    Stopped,
    Open,
}

/// The page.
#[component]
pub fn Compose(id: ProspectId) -> impl IntoView {
    let session = use_session();
    let prospect = session.prospect(id);
    let standing = Memo::new(move |_| match &*prospect.read() {
        None => Standing::Gone,
        Some(one) if one.stage == Stage::DoNotContact => Standing::Stopped,
        Some(_) => Standing::Open,
    });
    let name = Memo::new(move |_| prospect.with(|one| one.as_ref().map(short_name).unwrap_or_default()));
    Effect::new(move |_| place::set_title(&format!("Write to {} · Onemore", name.read())));
    view! {
        <main id="main">
            {move || match (standing.get(), prospect.get_untracked()) {
                (Standing::Open, Some(one)) => view! { <Bench initial=one name/> }.into_any(),
                (Standing::Stopped, Some(one)) => view! { <Stopped prospect=one/> }.into_any(),
                _ => view! { <Gone/> }.into_any(),
            }}
        </main>
    }
}

/// "Piet", or the company where no person is known.
fn short_name(prospect: &Prospect) -> String {
    let name = prospect.greeting_name().unwrap_or(prospect.display_name());
    name.to_owned()
}

#[component]
fn Bench(initial: Prospect, name: Memo<String>) -> impl IntoView {
    let desk = Desk::new(initial);
    let id = desk.id();
    let full_name = move || desk.prospect.with(|one| one.display_name().to_owned());
    let on_keydown = move |event: leptos::ev::KeyboardEvent| {
        if (event.ctrl_key() || event.meta_key()) && event.key() == "Enter" {
            event.prevent_default();
            out::press();
        }
    };
    view! {
        <div on:keydown=on_keydown>
            <p class="back">
                <a href=Page::Prospect(id).href()>{full_name}</a>
            </p>
            <header class="head">
                <h1 id="title" tabindex="-1">
                    {move || format!("Write to {}", name.get())}
                </h1>
                <p class="lede">{move || lede(desk)}</p>
            </header>
            <div class="cols even">
                <form class="stack" on:submit=|event| event.prevent_default()>
                    <Brief desk/>
                    <ChannelChoice desk/>
                    <Letter desk/>
                    <Out desk/>
                </form>
                <div class="stack">
                    <Meter desk/>
                    <Findings desk/>
                    <Known desk/>
                    <p class="soft">
                        "A text from elsewhere? " <a href=Page::Check.href()>"Paste it and have it checked"</a> "."
                    </p>
                </div>
            </div>
        </div>
    }
}

/// What the plan wants, in a line.
fn lede(desk: Desk) -> String {
    let today = desk.today.get();
    let proposal = desk.proposal.read();
    match proposal.on {
        Some(on) if on <= today => format!("Due today: {}.", proposal.channel.phrase()),
        Some(on) => format!("Planned for {}: {}.", near_day(on, today), proposal.channel.phrase()),
        None => proposal.because(today),
    }
}

/// They asked not to be contacted: there is nothing to write, and the page says why.
#[component]
fn Stopped(prospect: Prospect) -> impl IntoView {
    let name = short_name(&prospect);
    view! {
        <div class="stack">
            <header class="head">
                <h1 id="title" tabindex="-1">
                    {format!("Write to {name}")}
                </h1>
            </header>
            <div class="state stopped">
                <p>{format!("{name} asked not to be contacted, so nothing goes out from here.")}</p>
                {channels::closed_reasons(&prospect, use_session().now().with_untracked(|now| now.today()))}
                <p class="soft">"If they have come back to you of their own accord, log that first."</p>
                <div class="acts">
                    <a class="btn" href=Page::Prospect(prospect.id).href()>
                        "Open the record"
                    </a>
                </div>
            </div>
        </div>
    }
}

#[component]
fn Gone() -> impl IntoView {
    view! {
        <div class="stack">
            <header class="head">
                <h1 id="title" tabindex="-1">
                    "Nobody to write to"
                </h1>
                <p class="lede">"This person is no longer in the book. Perhaps another tab removed them."</p>
            </header>
            <div class="acts">
                <a class="btn first" href=Page::Today.href()>
                    "Go to today"
                </a>
            </div>
        </div>
    }
}
