//! What stands beside the move: the coach, goodwill, the help that can be had, and the way out.

use leptos::prelude::*;

use crate::practice::debrief::{TENTHS, tenths};

use super::habits::Habits;
use super::play::Play;

/// All of it.
#[component]
pub fn Aside(play: Play) -> impl IntoView {
    let shows_goodwill = Memo::new(move |_| play.kept.with(|kept| kept.shows_goodwill(&play.scenario())));
    let is_over = Memo::new(move |_| play.game.with(|game| game.over.is_some()));
    view! {
        <Show when=move || !is_over.get()>
            <Coach play/>
        </Show>
        <Show when=move || shows_goodwill.get()>
            <Goodwill play/>
            <Habits kept=Signal::derive(move || play.game.with(crate::practice::debrief::kept))/>
        </Show>
        <Show when=move || !is_over.get()>
            <Help play/>
        </Show>
    }
}

/// One hint a game, of the cadence that plans the real days.
#[component]
fn Coach(play: Play) -> impl IntoView {
    let asked = Memo::new(move |_| play.kept.with(|kept| kept.asked.clone()));
    let hint = move || {
        asked.get().map(|hint| {
            let says = hint.says.into_iter().map(|line| view! { <p>{line}</p> });
            view! {
                <p class="soft">{format!("Asked in week {}:", hint.week)}</p>
                {says.collect_view()}
            }
        })
    };
    view! {
        <section class="stack close" aria-labelledby="coach">
            <h2 class="ruled" id="coach">
                "The coach"
            </h2>
            <div class="acts">
                <button
                    type="button"
                    class="btn"
                    disabled=move || asked.read().is_some()
                    on:click=move |_| play.ask_the_coach()
                >
                    "Ask the coach"
                </button>
                <small>
                    {move || match &*asked.read() {
                        Some(hint) => format!("one hint a game, used in week {}", hint.week),
                        None => "one hint a game: what Onemore would do now".to_owned(),
                    }}
                </small>
            </div>
            <div class="hint" role="status">
                {hint}
            </div>
        </section>
    }
}

/// How open they still are.
#[component]
fn Goodwill(play: Play) -> impl IntoView {
    let tenths = Memo::new(move |_| play.game.with(|game| tenths(game.goodwill)));
    let called = play.game.with_untracked(|game| game.scenario.buyer.called.clone());
    view! {
        <section class="gauge stack close" aria-labelledby="good">
            <h2 class="ruled" id="good">
                {format!("Goodwill of {called}")}
            </h2>
            <meter aria-labelledby="good" min="0" max=TENTHS prop:value=move || f64::from(tenths.get())>
                {move || format!("{} of 10", tenths.get())}
            </meter>
            <p class="soft">{move || format!("{} of 10. In life you would not see this.", tenths.get())}</p>
        </section>
    }
}

/// The help that can be had, and the way out.
#[component]
fn Help(play: Play) -> impl IntoView {
    let scenario = StoredValue::new(play.scenario());
    let offers = move || scenario.with_value(|scenario| play.kept.with(|kept| kept.offers_moves(scenario)));
    let goodwill = move || scenario.with_value(|scenario| play.kept.with(|kept| kept.shows_goodwill(scenario)));
    view! {
        <fieldset class="stack close">
            <legend class="ruled">"Help"</legend>
            <label class="tick">
                <input
                    type="checkbox"
                    prop:checked=offers
                    on:change:target=move |event| {
                        let offers = event.target().checked();
                        play.change(|kept| kept.offers = Some(offers));
                    }
                />
                "Offer me moves to choose from"
            </label>
            <label class="tick">
                <input
                    type="checkbox"
                    prop:checked=goodwill
                    on:change:target=move |event| {
                        let goodwill = event.target().checked();
                        play.change(|kept| kept.goodwill = Some(goodwill));
                    }
                />
                "Show goodwill, and how I have played"
            </label>
            {play
                .is_handed_in()
                .then(|| {
                    view! {
                        <p class="soft" id="stopping">
                            "To look at both sides before the end is a try of this pack: it is taken down as left before the end, and you see what was behind the silence."
                        </p>
                    }
                })}
            <p class="acts">
                <button
                    type="button"
                    class="btn quiet"
                    aria-describedby=play.is_handed_in().then_some("stopping")
                    on:click=move |_| play.tell(true)
                >
                    "Stop here and look at both sides"
                </button>
            </p>
        </fieldset>
    }
}
