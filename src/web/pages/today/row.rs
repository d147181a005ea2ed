//! One person on today's list: who, why now, and the way to act on it.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::cadence::{Entry, PlannedTouch, Window};
use crate::model::time::{clock_time, ordinal};
use crate::model::{Now, Prospect, ProspectId};
use crate::web::browser::place;
use crate::web::components::icon::{Icon, channel_icon};
use crate::web::components::quick_log::{QuickLog, menu_id};
use crate::web::components::tally::Tally;
use crate::web::routes::Page;
use crate::web::session::use_session;

use super::Chosen;

/// The row. `L` opens the common outcomes; up and down go from person to person.
#[component]
pub fn Row(entry: Entry) -> impl IntoView {
    let session = use_session();
    let Chosen(chosen) = expect_context();
    let Entry { id, touch } = entry;
    let prospect = session.prospect(id);
    let today = session.now().with_untracked(|now| now.today());
    let because = touch
        .reasons
        .first()
        .map(|reason| reason.sentence(today))
        .unwrap_or_default();
    let name = Memo::new(move |_| {
        prospect.with(|one| {
            one.as_ref()
                .map(|one| one.display_name().to_owned())
                .unwrap_or_default()
        })
    });
    let company = move || {
        let known = prospect.read();
        known
            .as_ref()
            .filter(|one| !one.name.is_empty())
            .map(|one| one.company.clone())
            .unwrap_or_default()
    };
    let made = move || prospect.with(|one| one.as_ref().map_or(0, |one| one.silent_touches().len()));
    let window = touch.window;
    let theirs = move || {
        let prospect = prospect.read();
        let says = their_time(prospect.as_ref()?, window, &session.now().read());
        (!says.is_empty()).then(|| view! { " " <small class="theirs">{says.trim_start().to_owned()}</small> })
    };
    let channel = touch.channel;
    let lead = touch.clone();
    let quick = StoredValue::new(touch);
    view! {
        <li
            class="row"
            aria-current=move || (chosen.get() == Some(id)).then_some("true")
            on:focusin=move |_| chosen.set(Some(id))
            on:keydown=move |event| row_keys(&event, id)
        >
            <p class="lead">{move || view! { <Lead touch=lead.clone() made=made()/> }}</p>
            <div class="who">
                <h3>
                    <a href=Page::Prospect(id).href()>{name}</a>
                </h3>
                <span class="co">{company}</span>
            </div>
            <p class="because">{because} {theirs}</p>
            <div class="do">
                <a
                    class="btn"
                    href=Page::Compose(id).href()
                    aria-label=move || format!("{} {}", channel.label(), name.get())
                >
                    <Icon name=channel_icon(channel)/>
                    {channel.label()}
                </a>
                {move || view! { <QuickLog id name=name.get() touch=quick.get_value()/> }}
            </div>
        </li>
    }
}

/// Their time where their clock shows another, and from or until when they may be met, on the rep's own clock.
fn their_time(prospect: &Prospect, window: Option<Window>, now: &Now) -> String {
    let zone = now.zones.get(&prospect.time_zone);
    let elsewhere = zone.filter(|zone| zone.offset_at(now.instant) != now.home.offset_at(now.instant));
    let (mut says, whose) = match elsewhere {
        Some(zone) => (
            format!("{} for them.", clock_time(zone.local(now.instant).time())),
            " your time",
        ),
        None => (String::new(), ""),
    };
    if let Some(window) = window {
        let clock = |instant| clock_time(now.home.local(instant).time());
        if !window.is_open(now.instant) {
            says += &format!(" Best from {}{whose}.", clock(window.from));
        } else if now.day_of(window.to) == now.today() {
            says += &format!(" Best before {}{whose}.", clock(window.to));
        }
    }
    says
}

/// Left of the thread: the time they named, else the tally.
#[component]
fn Lead(touch: PlannedTouch, made: usize) -> impl IntoView {
    match touch.time {
        Some(time) => view! { <time datetime=clock_time(time)>{clock_time(time)}</time> }.into_any(),
        None => view! {
            <Tally made one_more=true/>
            <br/>
            <small>{ordinal(made as u32 + 1)} <span class="vh">" touch"</span></small>
        }
        .into_any(),
    }
}

fn row_keys(event: &ev::KeyboardEvent, id: ProspectId) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || place::is_typing(event) {
        return;
    }
    let done = match event.key().as_str() {
        "l" | "L" => place::open_popover(&menu_id(id)),
        key @ ("ArrowDown" | "ArrowUp") => {
            let row = event
                .current_target()
                .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            row.is_some_and(|row| place::focus_neighbour(&row, key == "ArrowDown"))
        }
        _ => false,
    };
    if done {
        event.prevent_default();
    }
}
