//! What is in a pack, before it is opened.

use leptos::prelude::*;

use crate::practice::pack::limits::MOST_KEPT;
use crate::practice::pack::{self, Pack};
use crate::practice::qr::grouped;
use crate::practice::room::MOST_PACKS;
use crate::web::browser::place as browser_place;
use crate::web::pages::practice::head::Head;
use crate::web::pages::practice::place::Place;
use crate::web::pages::practice::shelf::use_practice;
use crate::web::session::use_session;

use super::{BrandLine, holds};

/// The page of a link that somebody was given.
#[component]
pub fn PackLink(text: String) -> impl IntoView {
    browser_place::set_title("A pack · Practice · Onemore");
    let size = text.len();
    match pack::read(&text) {
        Ok(pack) => {
            let title = pack.title.clone();
            view! {
                <main id="main" class="stack plain">
                    <Head
                        back=(Place::Packs, "Packs")
                        title
                        lede="Somebody hands you a pack to practise with. This is what is in it."
                    />
                    <Look pack size heading=false/>
                </main>
            }
            .into_any()
        }
        Err(wrong) => view! {
            <main id="main" class="stack plain">
                <Head back=(Place::Packs, "Packs") title="This pack was not opened"/>
                <p role="alert">{wrong.to_string()}</p>
                <p class="soft">
                    "Nothing of it was kept, and nothing of yours was touched. Ask whoever sent it for the link once more, or for the file."
                </p>
            </main>
        }
        .into_any(),
    }
}

/// What is in it, and the button.
#[component]
pub fn Look(
    pack: Pack,
    /// Characters it came in.
    size: usize,
    /// Whether its title stands above it here.
    heading: bool,
) -> impl IntoView {
    let practice = use_practice();
    let session = use_session();
    let facts = facts(&pack, size);
    let (title, brand, welcome) = (pack.title.clone(), pack.brand.clone(), pack.welcome.clone());
    let number = pack.number();
    let is_here = practice
        .room()
        .with_untracked(|room| room.opened(number).is_some_and(|opened| opened.pack.is_same(&pack)));
    let leaves = |is_twin: bool| {
        practice.room().with_untracked(|room| {
            let leaving = room.makes_room(&pack).ok()?.into_iter();
            let leaving = leaving.filter(|opened| (opened.handed.pack == number) == is_twin);
            let titles: Vec<String> = leaving.map(|opened| format!("“{}”", opened.pack.title)).collect();
            (!titles.is_empty()).then(|| titles.join(", "))
        })
    };
    let (leaving, twin) = (leaves(false), leaves(true));
    let refused = practice
        .room()
        .with_untracked(|room| room.makes_room(&pack).err().map(|wrong| wrong.to_string()));
    let refused = RwSignal::new(refused.unwrap_or_default());
    let open = move |_| {
        let today = session.now().with_untracked(|now| now.today());
        match practice.open_pack(pack.clone(), today) {
            Ok(number) => browser_place::go(&Place::Pack(number).href()),
            Err(wrong) => refused.set(wrong.to_string()),
        }
    };
    view! {
        <section class="stack close state" aria-label="What is in it">
            {heading
                .then(|| {
                    view! {
                        <h3 class="title" id="look" tabindex="-1">
                            {title}
                        </h3>
                    }
                })}
            {(!welcome.is_empty()).then(|| view! { <p class="free">{welcome}</p> })}
            <p>{facts}</p>
            <p class="soft">
                "It opens in the practice room, apart from your book: nobody in your book is shown to it or changed by it, and one click takes it away again."
            </p>
            {leaving
                .map(|titles| {
                    view! {
                        <p class="soft">
                            {format!(
                                "Practice keeps {MOST_PACKS} packs, with {} characters at most, so that your book has its own room. For this one room is made by what was opened longest ago, with what was done in it: {titles}. Hand in first if you want to.",
                                grouped(MOST_KEPT),
                            )}
                        </p>
                    }
                })}
            {twin
                .map(|title| {
                    view! {
                        <p class="soft">
                            {format!(
                                "By chance it has the same short number as {title}, which makes room for it with what was done in it. Hand in first if you want to.",
                            )}
                        </p>
                    }
                })}
            <p class="wrong" role="alert">
                {move || refused.get()}
            </p>
            <p class="acts">
                <button
                    type="button"
                    class="btn first"
                    disabled=move || !refused.read().is_empty()
                    on:click=open
                >
                    "Open it in the practice room"
                </button>
                {is_here.then(|| view! { <small>"You have it already; what you did stays."</small> })}
            </p>
            <BrandLine brand/>
        </section>
    }
}

/// "2 games and 3 drills, an agenda of 60 minutes, 2 things to bring. 1,204 characters."
fn facts(pack: &Pack, size: usize) -> String {
    let mut parts = vec![holds(pack)];
    let minutes: u32 = pack.agenda.iter().map(|step| step.minutes).sum();
    if minutes > 0 {
        parts.push(format!("a plan of {minutes} minutes"));
    }
    for (count, one, many) in [
        (pack.things.len(), "thing to bring", "things to bring"),
        (pack.banned.len(), "phrase to do without", "phrases to do without"),
        (
            pack.rubric.len(),
            "line on the observer’s sheet",
            "lines on the observer’s sheet",
        ),
    ] {
        match count {
            0 => {}
            1 => parts.push(format!("1 {one}")),
            _ => parts.push(format!("{count} {many}")),
        }
    }
    format!("In it: {}. {} characters in all.", parts.join(", "), grouped(size))
}
