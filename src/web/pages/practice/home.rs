//! What there is to practise, and what is due today.

use leptos::prelude::*;

use crate::practice::qr::grouped;
use crate::web::browser::{files, place as browser_place};
use crate::web::session::use_session;

use super::head::{Head, Trouble};
use super::kept_scripts::KeptScripts;
use super::place::Place;
use super::put_back::PutBack;
use super::shelf::use_practice;

/// A line of the overview: where it leads, its name, what it is.
const LINES: [(Place, &str, &str); 2] = [
    (
        Place::Games,
        "The silent buyer",
        "Six weeks in ten minutes with somebody who does not answer, for a reason you see at the end.",
    ),
    (
        Place::Drills,
        "Drills",
        "Seven short exercises, two to five minutes each, checked by plain yes or no.",
    ),
];

/// What a coach needs.
const COACHING: [(Place, &str, &str); 4] = [
    (
        Place::Triads(Vec::new()),
        "Three chairs",
        "Seller, buyer and observer, with a clock, a private card and a sheet.",
    ),
    (
        Place::Packs,
        "Packs",
        "What a coach hands out: open one, or build your own and share it as a link or a file.",
    ),
    (
        Place::Board,
        "The board",
        "What came in from the room: who solved what, common misses, best lines.",
    ),
    (
        Place::Guide(Vec::new()),
        "The guide",
        "Three ready agendas of 30, 60 and 90 minutes, for whoever leads the day.",
    ),
];

/// The page.
#[component]
pub fn Home() -> impl IntoView {
    browser_place::set_title("Practice · Onemore");
    let session = use_session();
    let practice = use_practice();
    let due = move || {
        let today = session.now().read().today();
        practice.room().read().boxes(today).says
    };
    let lines = |lines: &[(Place, &'static str, &'static str)]| {
        lines
            .iter()
            .map(|(place, name, says)| {
                view! {
                    <li>
                        <a href=place.href()>{*name}</a>
                        <p class="soft">{*says}</p>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <main id="main" class="stack plain">
            <Head
                title="Practice"
                lede="Try your words on people who are not there. Nothing here touches your book, and nothing leaves this device by itself."
            />
            <Trouble/>
            <section class="stack close" aria-labelledby="alone">
                <h2 class="ruled" id="alone">
                    "By yourself"
                </h2>
                <p class="soft">{due}</p>
                <ul class="doors">
                    {lines(&LINES)} <li>
                        <a href=Place::Progress.href()>"Your progress"</a>
                        <p class="soft">"What you have practised, principle by principle."</p>
                    </li>
                </ul>
            </section>
            <section class="stack close" aria-labelledby="together">
                <h2 class="ruled" id="together">
                    "With others"
                </h2>
                <ul class="doors">{lines(&COACHING)}</ul>
            </section>
            <KeptScripts/>
            <LaidAside/>
            <Clean/>
        </main>
    }
}

/// Texts that could not be read and were laid aside: to be saved for somebody who can, or forgotten.
#[component]
fn LaidAside() -> impl IntoView {
    let practice = use_practice();
    let texts = RwSignal::new(practice.laid_aside());
    let said = RwSignal::new("");
    let one = move |(name, text): (&'static str, String)| {
        let size = grouped(text.len());
        let save = move |_| {
            let offered = files::offer(&format!("practice-{name}.txt"), "text/plain", &text);
            said.set(if offered {
                "Saved."
            } else {
                "The browser did not take the file."
            });
        };
        let forget = move |_| {
            practice.forget(name);
            texts.set(practice.laid_aside());
            request_animation_frame(|| browser_place::rescue_focus("leaving"));
        };
        view! {
            <p class="acts">
                <span>{format!("{size} characters of practising could not be read and lie aside.")}</span>
                " "
                <button type="button" class="btn quiet" on:click=save>
                    "Save them as a file"
                </button>
                <button type="button" class="btn quiet" on:click=forget>
                    "Forget them"
                </button>
            </p>
        }
    };
    view! {
        {move || texts.get().into_iter().map(one).collect_view()}
        <p role="status" class="soft">
            {move || said.get()}
        </p>
    }
}

/// One click leaves nothing of practising in this browser; another brings it back while the page is open.
#[component]
fn Clean() -> impl IntoView {
    let practice = use_practice();
    let gone = RwSignal::new(None);
    let clean = move |_| {
        let cleaned = practice.clean();
        // A second click finds nothing, and must not throw away what the first one took.
        if !cleaned.is_empty() {
            gone.set(Some(cleaned));
        }
    };
    let put_back = move |cleaned: Vec<(String, String)>| practice.put_back(&cleaned);
    view! {
        <section class="stack close" aria-labelledby="leaving">
            <h2 class="ruled" id="leaving" tabindex="-1">
                "When you are done"
            </h2>
            <p class="soft">
                "On a borrowed device, leave nothing behind: games, answers, packs and progress go. The book stays as it is."
            </p>
            <p class="acts">
                <button type="button" class="btn" on:click=clean>
                    "Clean the practice room"
                </button>
            </p>
            <PutBack
                gone
                says=|_| "Nothing of practising is kept here now.".to_owned()
                put=put_back
            />
        </section>
    }
}
