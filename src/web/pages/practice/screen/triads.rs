//! The clock of the three chairs on the projector: which round and phase it is, what each chair does, what is left of it.

use leptos::prelude::*;

use crate::practice::triad::{self, PEOPLE, Role, Timers, Turn, at, timetable};

use super::super::workshop::Workshop;
use super::clock::Stopwatch;
use super::kept::Wall;

/// The groups' clock. It belongs to the projector, so that a look at another slide does not begin it anew.
#[derive(Clone, Copy)]
pub struct Groups {
    /// How long they have been at it.
    pub watch: Stopwatch,
    people: RwSignal<usize>,
    wall: Wall,
}

impl Groups {
    /// The groups as they were left, else groups of three whose clock stands at nought. Call it while the projector is being
    /// built.
    pub fn of(workshop: &Workshop, wall: Wall) -> Groups {
        let seconds = whole(&timetable(&timers_of(workshop), *PEOPLE.end()));
        let (passed, people) = wall.of_groups(seconds);
        let people = people.filter(|people| PEOPLE.contains(people));
        Groups {
            watch: Stopwatch::new(passed, Callback::new(move |passed| wall.keep_groups(passed))),
            people: RwSignal::new(people.unwrap_or(*PEOPLE.start())),
            wall,
        }
    }

    /// Groups of four where they were three, and the other way round.
    fn turn(&self) {
        let people = match self.people.get_untracked() == *PEOPLE.end() {
            true => *PEOPLE.start(),
            false => *PEOPLE.end(),
        };
        self.people.set(people);
        self.wall.keep_people(people);
    }
}

fn timers_of(workshop: &Workshop) -> Timers {
    workshop.pack.as_ref().map_or_else(Timers::default, |pack| pack.timers)
}

/// All of them, in seconds.
fn whole(turns: &[Turn]) -> u32 {
    turns.iter().map(|turn| turn.seconds).sum()
}

/// The slide.
#[component]
pub fn TriadSlide(
    /// The workshop, with its times.
    whose: StoredValue<Workshop>,
    /// The groups, with their clock.
    groups: Groups,
) -> impl IntoView {
    let Groups { watch, people, .. } = groups;
    let timers = whose.with_value(timers_of);
    let turns = Memo::new(move |_| timetable(&timers, people.get()));
    let moment = Memo::new(move |_| at(&turns.read(), watch.seconds()));
    let skip = move |forward: bool| {
        let turns = turns.get_untracked();
        let place = moment.get_untracked().map_or(turns.len(), |moment| moment.place);
        let to = if forward { place + 1 } else { place.saturating_sub(1) };
        let end = turns.last().map_or(0, |turn| turn.starts + turn.seconds);
        watch.set_to(turns.get(to).map_or(end, |turn| turn.starts));
    };
    // The second that passes changes the figures and nothing else: the rest is heard once a phase.
    let figures = move || moment.read().as_ref().map(|moment| moment.clock.clone());
    let phase = Memo::new(move |_| {
        let moment = moment.read();
        moment
            .as_ref()
            .map(|moment| (moment.title.clone(), moment.turn.phase, moment.turn.attempt))
    });
    let now = move || match phase.get() {
        Some((title, phase, attempt)) => {
            let roles = Role::ALL.map(|role| {
                view! {
                    <div>
                        <dt>{role.label()}</dt>
                        <dd>{role.says(phase, attempt)}</dd>
                    </div>
                }
            });
            view! {
                <p class="large">{title}</p>
                <p class="huge clock" role="timer" aria-live="off">
                    {figures}
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
                on:click=move |_| groups.turn()
            >
                {move || format!("Groups of {}", people.get())}
            </button>
            <small>{move || format!("{} in all", triad::clock(whole(&turns.read())))}</small>
        </p>
    }
}
