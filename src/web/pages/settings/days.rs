//! The days the rep works, and the days off.

use chrono::{NaiveDate, Weekday};
use leptos::prelude::*;

use crate::model::DaysOff;
use crate::model::time::{WEEK, day_and_month, weekday_name};
use crate::web::routes::Page;
use crate::web::session::use_session;

use super::change;

/// The days worked when nothing is set: Monday to Friday.
const USUAL: usize = 5;

fn worked(days: &[Weekday]) -> Vec<Weekday> {
    if days.is_empty() {
        WEEK[..USUAL].to_vec()
    } else {
        days.to_vec()
    }
}

/// The days of the week.
#[component]
pub fn WorkingDays() -> impl IntoView {
    let session = use_session();
    let days = Memo::new(move |_| worked(&session.book().read().settings.working_days));
    let error = RwSignal::new(String::new());
    let tick = move |(place, day): (usize, Weekday)| {
        let toggle = move |event: leptos::ev::Targeted<leptos::ev::Event, web_sys::HtmlInputElement>| {
            let mut wanted = days.get_untracked();
            match wanted.iter().position(|one| *one == day) {
                Some(at) => drop(wanted.remove(at)),
                None => wanted.push(day),
            }
            if wanted.is_empty() {
                event.target().set_checked(true);
                return error.set("Leave at least one day.".to_owned());
            }
            // Monday to Friday is what an empty list means, so that it follows the default.
            let usual = wanted.len() == USUAL && WEEK[..USUAL].iter().all(|day| wanted.contains(day));
            let kept = change(session, |settings| {
                settings.working_days = if usual { Vec::new() } else { wanted };
            });
            error.set(kept.err().unwrap_or_default());
        };
        view! {
            <label class="choice">
                <input
                    type="checkbox"
                    id=format!("works-{place}")
                    prop:checked=move || days.read().contains(&day)
                    on:change:target=toggle
                />
                {weekday_name(day)}
            </label>
        }
    };
    view! {
        <section class="stack close" aria-labelledby="week">
            <h2 class="ruled" id="week">
                "Your working days"
            </h2>
            <fieldset>
                <legend class="label">"Touches are planned on these, and only these count as waiting"</legend>
                <div class="choices">{WEEK.into_iter().enumerate().map(tick).collect_view()}</div>
            </fieldset>
            <p class="wrong" role="alert">
                {move || error.get()}
            </p>
            <Off/>
        </section>
    }
}

/// Public holidays and leave: the rep's own list; there is no other.
#[component]
fn Off() -> impl IntoView {
    let session = use_session();
    let list = Memo::new(move |_| session.book().with(|book| book.settings.days_off.clone()));
    let draft: [RwSignal<String>; 3] = [(); 3].map(|()| RwSignal::new(String::new()));
    let [from, to, name] = draft;
    let error = RwSignal::new(String::new());
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let day = |text: String| text.parse::<NaiveDate>().ok();
        let Some(first) = day(from.get_untracked()) else {
            return error.set("Give the first day.".to_owned());
        };
        let off = DaysOff {
            from: first,
            to: day(to.get_untracked()).unwrap_or(first),
            name: name.get_untracked(),
        };
        match change(session, |settings| settings.days_off.push(off)) {
            Ok(()) => {
                error.set(String::new());
                draft.iter().for_each(|field| field.set(String::new()));
            }
            Err(sentence) => error.set(sentence),
        }
    };
    let row = move |(place, off): (usize, DaysOff)| {
        let today = session.now().with_untracked(|now| now.today());
        let first = day_and_month(off.from, today);
        let days = if off.from == off.to {
            first
        } else {
            format!("{first} to {}", day_and_month(off.to, today))
        };
        let remove = move |_| {
            let kept = change(session, |settings| drop(settings.days_off.remove(place)));
            error.set(kept.err().unwrap_or_default());
        };
        view! {
            <li class="off-days">
                <span>{days.clone()}</span>
                <span class="co">{off.name}</span>
                <button type="button" class="btn quiet" aria-label=format!("Remove {days}") on:click=remove>
                    "Remove"
                </button>
            </li>
        }
    };
    view! {
        <h3 class="minor">"Days off"</h3>
        <p class="soft">
            "The holidays you keep, and your leave. Nothing is planned on them and nobody’s wait is spent on them. There is no list built in: which days are holidays depends on where you are. Coming back? "
            <a href=Page::Leave.href()>"Spread what waited"</a> "."
        </p>
        <ul>{move || list.get().into_iter().enumerate().map(row).collect_view()}</ul>
        <form class="add-off" on:submit=add novalidate>
            <label class="field">"First day off" <input type="date" bind:value=from/></label>
            <label class="field">"Last day, if later" <input type="date" bind:value=to/></label>
            <label class="field">"What it is" <input type="text" autocomplete="off" bind:value=name/></label>
            <button class="btn">"Add days off"</button>
        </form>
        <p class="wrong" role="alert">
            {move || error.get()}
        </p>
    }
}
