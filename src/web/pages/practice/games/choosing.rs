//! When, how, what for and with what.

use leptos::prelude::*;

use crate::model::{Channel, Purpose};
use crate::practice::calendar;
use crate::practice::scenario::GAME_DAYS;
use crate::web::components::choices::Choices;

use super::kept::day_words;
use super::play::Play;

/// The hours at which somebody can be rung or visited.
const HOURS: std::ops::RangeInclusive<u8> = 6..=21;

/// The choices of a move.
#[component]
pub fn Choosing(play: Play) -> impl IntoView {
    let channel = Memo::new(move |_| play.attempt.with(|attempt| attempt.channel));
    let options = Channel::ALL
        .map(|channel| (channel, channel.label().to_owned()))
        .to_vec();
    view! {
        <div class="fields">
            <Day play/>
            <Show when=move || matches!(channel.get(), Channel::Call | Channel::Visit)>
                <Hour play/>
            </Show>
        </div>
        <Choices
            legend="How".to_owned()
            name="way"
            options=options
            chosen=Signal::derive(move || Some(channel.get()))
            on_choose=Callback::new(move |channel| play.turn(|turn| turn.channel = Some(channel)))
        />
        <div class="fields">
            <Aim play/>
            <Thing play/>
        </div>
    }
}

/// The day, within the six weeks.
#[component]
fn Day(play: Play) -> impl IntoView {
    let weeks = move || {
        let game = play.game.read();
        let (scenario, today) = (&game.scenario, game.day);
        let first = calendar::week(today);
        (first..=calendar::week(GAME_DAYS - 1))
            .map(|week| {
                let days = (today..GAME_DAYS).filter(|day| calendar::week(*day) == week);
                let days = days.map(|day| {
                    view! {
                        <option value=day.to_string() prop:selected=move || play.day.get() == day>
                            {day_words(scenario, day, today)}
                        </option>
                    }
                });
                view! { <optgroup label=format!("Week {week}")>{days.collect_view()}</optgroup> }
            })
            .collect_view()
    };
    let why = move || {
        let why = play.game.with(|game| game.about_day(play.day.get()));
        super::says(&why)
    };
    let choose = move |value: String| play.turn(|turn| turn.day = value.parse().ok());
    view! {
        <label class="field wide">
            "When"
            <select on:change:target=move |event| choose(event.target().value())>
                {weeks}
            </select>
            <small>{why}</small>
        </label>
    }
}

/// The hour of a call or a visit.
#[component]
fn Hour(play: Play) -> impl IntoView {
    let hour = move || play.attempt.with(|attempt| attempt.hour);
    let options = HOURS
        .map(|one| {
            view! {
                <option value=one.to_string() prop:selected=move || hour() == one>
                    {format!("{one}:00")}
                </option>
            }
        })
        .collect_view();
    view! {
        <label class="field">
            "At"
            <select
                on:change:target=move |event| {
                    let hour = event.target().value().parse().ok();
                    play.turn(|turn| turn.hour = hour);
                }
            >
                {options}
            </select>
        </label>
    }
}

/// What it is for.
#[component]
fn Aim(play: Play) -> impl IntoView {
    let place = move || {
        let purpose = play.attempt.with(|attempt| attempt.purpose);
        Purpose::ALL.iter().position(|one| *one == purpose).unwrap_or_default()
    };
    let options = Purpose::ALL
        .into_iter()
        .enumerate()
        .map(|(at, purpose)| {
            view! {
                <option value=at.to_string() prop:selected=move || place() == at>
                    {purpose.label()}
                </option>
            }
        })
        .collect_view();
    view! {
        <label class="field">
            "What it is for"
            <select
                on:change:target=move |event| {
                    let place = event.target().value().parse::<usize>().ok();
                    let purpose = place.and_then(|place| Purpose::ALL.get(place).copied());
                    play.turn(|turn| turn.purpose = purpose);
                }
            >
                {options}
            </select>
        </label>
    }
}

/// What goes along.
#[component]
fn Thing(play: Play) -> impl IntoView {
    let options = move || {
        let game = play.game.read();
        let unused = game.unused_things();
        let things = game.scenario.things.iter().enumerate();
        things
            .map(|(place, thing)| {
                let words = match unused.contains(&place) {
                    true => thing.title.clone(),
                    false => format!("{} (they have it)", thing.title),
                };
                let is_chosen = move || {
                    play.attempt
                        .with(|attempt| attempt.thing.map(usize::from) == Some(place))
                };
                view! {
                    <option value=place.to_string() prop:selected=is_chosen>
                        {words}
                    </option>
                }
            })
            .collect_view()
    };
    view! {
        <label class="field">
            "What it brings"
            <select
                on:change:target=move |event| {
                    let thing = event.target().value().parse().ok();
                    play.turn(|turn| turn.thing = thing);
                }
            >
                <option value="">"Nothing along"</option>
                {options}
            </select>
        </label>
    }
}
