//! Projector mode: one thing on the screen in big type, led by the keyboard or a presenter's remote, with the time that is
//! left. The room's frame steps aside (style/practice.css).

mod board;
mod clock;
mod game;
mod kept;
mod opening;
mod press;
mod slide;
mod task;
mod triads;

use leptos::ev;
use leptos::prelude::*;

use crate::practice::drill::Pile;
use crate::practice::pack::Pack;
use crate::web::browser::place as browser_place;
use crate::web::pages::lost::Lost;

use super::place::Place;
use super::shelf::use_practice;
use super::single_keys::{KeysTick, SingleKeys};
use super::workshop::Workshop;

pub use slide::{Slide, slides};

use clock::{Stopwatch, left};
use kept::Wall;
use press::Press;
use triads::Groups;

/// What an address of the projector is about.
enum Shown {
    /// The way into the pack, before the first step.
    Opening(Pack),
    /// A step.
    Step(usize),
    /// The game of a step, played together.
    Game(usize),
}

/// The projector page of a workshop, at one of its steps.
#[component]
pub fn Screen(rest: Vec<String>) -> impl IntoView {
    let practice = use_practice();
    let found = practice.room().with_untracked(|room| {
        let (workshop, rest) = Workshop::of(&rest, room)?;
        let begins = rest.len() == 1 && rest.first()? == opening::STEP;
        if let (true, Some(pack)) = (begins, workshop.pack.clone()) {
            return Some((workshop, Shown::Opening(pack)));
        }
        let place: usize = rest.first()?.parse().ok()?;
        let step = place
            .checked_sub(1)
            .filter(|step| *step < workshop.agenda.steps.len())?;
        let shown = match &rest[1..] {
            [] => Shown::Step(step),
            [play] if play == game::PLAY => Shown::Game(step),
            _ => return None,
        };
        Some((workshop, shown))
    });
    match found {
        Some((workshop, Shown::Opening(pack))) => view! { <opening::Opening workshop pack/> }.into_any(),
        Some((workshop, Shown::Game(step))) => view! { <game::Together workshop step/> }.into_any(),
        Some((workshop, Shown::Step(step))) => view! { <Projector workshop step/> }.into_any(),
        None => view! { <Lost/> }.into_any(),
    }
}

/// Where the projector stands.
#[derive(Clone, Copy, PartialEq, Eq)]
struct At {
    step: usize,
    slide: usize,
    /// True once the answer is shown, where there is one.
    answered: bool,
}

/// The next thing, or the one before; the same at either end.
fn moved(at: At, slides: &[Vec<Slide>], forward: bool) -> At {
    let has_answer = |step: usize, slide: usize| slides[step].get(slide).is_some_and(Slide::has_answer);
    let to = |step: usize, slide: usize, answered: bool| At { step, slide, answered };
    if forward {
        return if has_answer(at.step, at.slide) && !at.answered {
            At { answered: true, ..at }
        } else if at.slide + 1 < slides[at.step].len() {
            to(at.step, at.slide + 1, false)
        } else if at.step + 1 < slides.len() {
            to(at.step + 1, 0, false)
        } else {
            at
        };
    }
    if at.answered {
        At { answered: false, ..at }
    } else if at.slide > 0 {
        to(at.step, at.slide - 1, false)
    } else if at.step > 0 {
        to(at.step - 1, slides[at.step - 1].len().saturating_sub(1), false)
    } else {
        at
    }
}

#[component]
fn Projector(workshop: Workshop, step: usize) -> impl IntoView {
    let agenda = workshop.agenda.clone();
    browser_place::set_title(&format!("{} · Onemore", agenda.title));
    let slides: Vec<Vec<Slide>> = agenda.steps.iter().map(|step| slide::slides(step, &workshop)).collect();
    let slides = StoredValue::new(slides);
    let steps = StoredValue::new(agenda.steps.clone());
    let wall = Wall::of(&workshop);
    let groups = Groups::of(&workshop, wall);
    let whose = StoredValue::new(workshop);
    let at = RwSignal::new(At {
        step,
        slide: 0,
        answered: false,
    });
    let is_dark = RwSignal::new(false);
    let seconds_of = move |step: usize| steps.with_value(|steps| steps.get(step).map_or(0, |step| step.minutes * 60));
    let keep = Callback::new(move |passed| wall.keep_step(at.with_untracked(|at| at.step), passed));
    let watch = Stopwatch::new(wall.of_step(step, seconds_of(step)), keep);
    let single_keys = SingleKeys::of_device();
    let go = move |forward: bool| {
        let before = at.get_untracked();
        let after = slides.with_value(|slides| moved(before, slides, forward));
        at.set(after);
        if after.step != before.step {
            watch.set_to(0);
            let address = whose.with_value(|whose| whose.with((after.step + 1).to_string()));
            browser_place::rename(&Place::Screen(address).href());
        }
    };
    let shows_groups = move || {
        let at = at.get_untracked();
        slides.with_value(|slides| matches!(slides[at.step].get(at.slide), Some(Slide::Triads)))
    };
    let out = whose.with_value(|whose| Place::Guide(whose.address.clone()).href());
    let leave = StoredValue::new(out.clone());
    let keys = window_event_listener(ev::keydown, move |event| {
        let Some(pressed) = Press::of(&event, single_keys.act()) else {
            return;
        };
        event.prevent_default();
        match pressed {
            Press::Next => go(true),
            Press::Back => go(false),
            Press::Clock if shows_groups() => groups.watch.turn(),
            Press::Clock => watch.turn(),
            Press::Dark => is_dark.update(|dark| *dark = !*dark),
            Press::Full => browser_place::turn_full_screen(),
            Press::Leave => browser_place::go(&leave.get_value()),
        }
    });
    on_cleanup(move || keys.remove());

    let seconds = Memo::new(move |_| seconds_of(at.read().step));
    let title = move || {
        let step = at.read().step;
        steps.with_value(|steps| steps.get(step).map(|step| step.title.clone()).unwrap_or_default())
    };
    let count = move || format!("Step {} of {}", at.read().step + 1, steps.with_value(Vec::len));
    let left_now = move || left(seconds.get(), watch.seconds());
    let next = move || {
        let at = at.get();
        let hides = slides.with_value(|slides| slides[at.step].get(at.slide).is_some_and(Slide::has_answer));
        if hides && !at.answered {
            "Show an answer"
        } else {
            "Next"
        }
    };
    // The answer of a task comes into the slide that stands; another slide is built anew.
    let standing = Memo::new(move |_| (at.read().step, at.read().slide));
    let answered = Memo::new(move |_| at.read().answered);
    let content = move || {
        let (step, slide) = standing.get();
        let slide = slides.with_value(|slides| slides[step].get(slide).cloned());
        slide.map(|slide| draw(slide, step, whose, wall, answered, groups))
    };
    let brand = whose.with_value(|whose| whose.brand().map(str::to_owned));
    // In the dark there is nothing to aim at: a click beside the buttons brings the picture back.
    let bring_back = move |event: ev::MouseEvent| {
        if event.target() == event.current_target() {
            is_dark.set(false);
        }
    };
    view! {
        <main id="main" class="projector" class:dark=move || is_dark.get() on:click=bring_back>
            <header>
                <h1 id="title" tabindex="-1">
                    {title}
                </h1>
                <p class="soft">{count}</p>
                <p class="clock" class:over=move || { watch.seconds() > seconds.get() } role="timer" aria-live="off">
                    {left_now}
                </p>
            </header>
            <div class="slide" aria-live="polite">
                {content}
            </div>
            <footer class="acts">
                <button type="button" class="btn" on:click=move |_| go(false)>
                    "Back"
                </button>
                <button type="button" class="btn first" on:click=move |_| go(true)>
                    {next}
                </button>
                <button type="button" class="btn quiet" on:click=move |_| watch.turn()>
                    {move || if watch.runs() { "Stop the clock" } else { "Start the clock" }}
                </button>
                <button
                    type="button"
                    class="btn quiet"
                    aria-pressed=move || is_dark.get().to_string()
                    on:click=move |_| is_dark.update(|dark| *dark = !*dark)
                >
                    "Dark"
                </button>
                <button type="button" class="btn quiet" on:click=move |_| browser_place::turn_full_screen()>
                    "Full screen"
                </button>
                <a class="btn quiet" href=out>
                    "Leave"
                </a>
                <small class="keys">
                    "Keys or remote: " <kbd>"→"</kbd> " next, " <kbd>"←"</kbd> " back"
                </small>
                <KeysTick keys=single_keys>
                    "Single keys: " <kbd>"T"</kbd> " clock, " <kbd>"B"</kbd> " dark, " <kbd>"F"</kbd> " full screen"
                </KeysTick>
                {brand.map(|brand| view! { <small class="brand-line">{brand}</small> })}
            </footer>
        </main>
    }
}

fn draw(
    slide: Slide,
    step: usize,
    whose: StoredValue<Workshop>,
    wall: Wall,
    answered: Memo<bool>,
    groups: Groups,
) -> AnyView {
    match slide {
        Slide::Words(words) => view! { <p class="huge">{words}</p> }.into_any(),
        Slide::Piles => {
            let piles: Vec<_> = Pile::ALL.iter().map(|pile| view! { <li>{pile.label()}</li> }).collect();
            view! { <ol class="large piles">{piles}</ol> }.into_any()
        }
        Slide::Task(task) => view! { <task::TaskSlide task=*task whose wall answered/> }.into_any(),
        Slide::Game(scenario) => view! { <game::GameSlide scenario=*scenario whose step=step + 1/> }.into_any(),
        Slide::Triads => view! { <triads::TriadSlide whose groups/> }.into_any(),
        Slide::Board => view! { <board::BoardSlide whose/> }.into_any(),
    }
}
