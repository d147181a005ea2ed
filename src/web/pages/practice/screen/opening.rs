//! While they sit down: the square code with which everybody opens the pack, on the wall.

use leptos::ev;
use leptos::prelude::*;

use crate::practice::pack::{ADDRESS, Pack, write};
use crate::practice::qr::qr;
use crate::web::browser::place as browser_place;

use super::super::place::Place;
use super::super::workshop::Workshop;
use super::press::Press;

/// The number that stands for it in an address, before the first step.
pub const STEP: &str = "0";

/// The slide of this pack.
#[component]
pub fn Opening(workshop: Workshop, pack: Pack) -> impl IntoView {
    browser_place::set_title(&format!("{} · Onemore", pack.title));
    let first = StoredValue::new(Place::Screen(workshop.with("1")).href());
    let guide = StoredValue::new(Place::Guide(workshop.address.clone()).href());
    let keys = window_event_listener(ev::keydown, move |event| match Press::of(&event, false) {
        Some(Press::Next) => browser_place::go(&first.get_value()),
        Some(Press::Leave) => browser_place::go(&guide.get_value()),
        _ => {}
    });
    on_cleanup(move || keys.remove());
    let link = write(&pack).map(|written| format!("{}{ADDRESS}{}", browser_place::address(), written.text));
    let square = link.ok().and_then(|link| qr(&link).ok()).map(|qr| {
        let side = qr.side.to_string();
        view! {
            <figure>
                <svg class="square tall" viewBox=format!("0 0 {side} {side}") role="img" aria-label="The link of the pack as a square code">
                    <path d=qr.path></path>
                </svg>
            </figure>
        }
    });
    let says = match square.is_some() {
        true => "Point your camera at it, and open the pack in the practice room.",
        false => "This pack is too large for a square code. Hand out its link or its file.",
    };
    view! {
        <main id="main" class="projector">
            <header>
                <h1 id="title" tabindex="-1">
                    {pack.title}
                </h1>
            </header>
            <div class="slide">
                <div class="beside-code">
                    <div class="stack close">
                        <p class="large">"Before we begin"</p>
                        <p class="large long">{says}</p>
                        <p>"It opens apart from everything else in your browser, and one click takes it away again."</p>
                    </div>
                    {square}
                </div>
            </div>
            <footer class="acts">
                <a class="btn first" href=first.get_value()>
                    "Begin"
                </a>
                <a class="btn quiet" href=guide.get_value()>
                    "Leave"
                </a>
                {(!pack.brand.is_empty()).then(|| view! { <small class="brand-line">{pack.brand}</small> })}
            </footer>
        </main>
    }
}
