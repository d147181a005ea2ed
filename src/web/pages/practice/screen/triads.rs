//! The clock of the three chairs on the projector: which round and phase it is, what each chair does, what is left of it.

use leptos::prelude::*;

use crate::practice::triad::{self, PEOPLE, Role, Timers, at, timetable};

use super::super::workshop::Workshop;
use super::clock::Stopwatch;

/// The groups' clock. It belongs to the projector, so that a look at another slide does not begin it anew.
#[derive(Clone, Copy)]
pub struct Groups {
    /// How long they have been at it.
    pub watch: Stopwatch,
    people: RwSignal<usize>,
}

impl Groups {
    /// Groups of three, whose clock stands at nought. Call it while the projector is being built.
    pub fn new() -> Groups {
        Groups {
            watch: Stopwatch::new(),
            people: RwSignal::new(*PEOPLE.start()),
        }
    }
}

/// The slide.
#[component]
pub fn TriadSlide(
    /// The workshop, with its times.
    whose: StoredValue<Workshop>,
    /// The groups, with their clock.
    groups: Groups,
) -> impl IntoView {
    let Groups { watch, people } = groups;
    let timers = whose.with_value(|whose| whose.pack.as_ref().map_or_else(Timers::default, |pack| pack.timers));
    let turns = Memo::new(move |_| timetable(&timers, people.get()));
    let moment = Memo::new(move |_| at(&turns.read(), watch.seconds()));
    let whole = move || triad::clock(turns.read().iter().map(|turn| turn.seconds).sum());
    let skip = move |forward: bool| {
        let turns = turns.get_untracked();
        let place = moment.get_untracked().map_or(turns.len(), |moment| moment.place);
        let to = if forward { place + 1 } else { place.saturating_sub(1) };
        let end = turns.last().map_or(0, |turn| turn.starts + turn.seconds);
        watch.set_to(turns.get(to).map_or(end, |turn| turn.starts));
    };
    let now = move || match moment.get() {
        Some(moment) => {
            let roles = Role::ALL.map(|role| {
                view! {
                    <div>
                        <dt>{role.label()}</dt>
                        <dd>{role.says(moment.turn.phase, moment.turn.attempt)}</dd>
                    </div>
                }
            });
            view! {
                <p class="large">{moment.title}</p>
                <p class="huge clock" role="timer" aria-live="off">
                    {moment.clock}
                </p>
                <dl class="chairs">{roles.collect_view()}</dl>
            }
            .into_any()
        }
        None => view! { <p class="huge">"Time. Thank your group."</p> }.into_any(),
    };
    view! {
        {now}
        <p class="acts">
            <button type="button" class="btn" on:click=move |_| watch.turn()>
                {move || if watch.runs() { "Hold the groups’ clock" } else { "Start the groups’ clock" }}
            </button>
            <button type="button" class="btn quiet" on:click=move |_| skip(false)>
                "One phase back"
            </button>
            <button type="button" class="btn quiet" on:click=move |_| skip(true)>
                "One phase on"
            </button>
            <button
                type="button"
                class="btn quiet"
                on:click=move |_| {
                    people.update(|people| *people = if *people == *PEOPLE.end() { *PEOPLE.start() } else { *PEOPLE.end() });
                }
            >
                {move || format!("Groups of {}", people.get())}
            </button>
            <small>{move || format!("{} in all", whole())}</small>
        </p>
    }
}
