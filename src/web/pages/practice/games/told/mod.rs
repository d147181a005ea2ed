//! Both sides of a game, told afterwards: how it ended, what was behind it, what each touch did, and what one change would
//! have done.

mod behind;
mod curve;
mod timeline;

use leptos::prelude::*;

use crate::practice::debrief::{Debrief, debrief};
use crate::practice::scenarios;
use crate::web::browser::place as browser_place;
use crate::web::pages::practice::place::Place;
use crate::web::pages::practice::shelf::use_practice;

use super::Because;
use super::habits::Habits;
use super::kept::{self, KeptGame};
use super::play::Play;
use behind::Behind;
use curve::Curve;
use timeline::Timeline;

/// The page.
#[component]
pub fn Told(play: Play) -> impl IntoView {
    let title = play.game.with_untracked(|game| game.scenario.title.clone());
    browser_place::set_title(&format!("{title}, both sides · Practice · Onemore"));
    let told = play.game.with_untracked(debrief);
    let Debrief {
        verdict,
        cause,
        story,
        lesson,
        timeline,
        curve,
        kept,
        change,
    } = told;
    let called = play.game.with_untracked(|game| game.scenario.buyer.called.clone());
    view! {
        <header class="head">
            <p class="co">{title}</p>
            <h1 id="title" tabindex="-1">
                {verdict.heading}
            </h1>
            <div class="lede">
                <Because why=verdict.why/>
            </div>
        </header>
        <GoOn play is_over=verdict.ending.is_some()/>
        <div class="cols even">
            <Timeline play lines=timeline/>
            <div class="stack">
                <Behind cause story lesson change/>
                <Curve points=curve called lines=play.game.with_untracked(curve::marks)/>
                <Habits kept=Signal::derive(move || kept.clone())/>
            </div>
        </div>
    }
}

/// What to do next.
#[component]
fn GoOn(play: Play, is_over: bool) -> impl IntoView {
    let is_alone = play.is_alone();
    view! {
        <p class="acts">
            {match is_over {
                true => {
                    view! {
                        <button type="button" class="btn first" on:click=move |_| play.again()>
                            "Again, with new luck"
                        </button>
                    }
                        .into_any()
                }
                false => {
                    view! {
                        <button type="button" class="btn first" on:click=move |_| play.tell(false)>
                            "Go on with the game"
                        </button>
                        <button type="button" class="btn" on:click=move |_| play.again()>
                            "Again, with new luck"
                        </button>
                    }
                        .into_any()
                }
            }}
            {is_alone.then(|| view! { <Others play/> })}
        </p>
    }
}

/// The way to the next buyer: the next in the list whose game has not ended here yet.
#[component]
fn Others(play: Play) -> impl IntoView {
    let practice = use_practice();
    let this = play.game.with_untracked(|game| game.scenario.id.clone());
    let all = scenarios::all();
    let place = all.iter().position(|one| one.id == this).unwrap_or_default();
    let has_ended = |id: &str| {
        let kept = practice.beside::<KeptGame>(&kept::name(id, None));
        kept.is_some_and(|kept| kept.stands.is_some_and(|stands| stands.over.is_some()))
    };
    let others = all.iter().cycle().skip(place + 1).take(all.len().saturating_sub(1));
    let next = others
        .clone()
        .find(|one| !has_ended(&one.id))
        .or(others.clone().next())
        .map(|one| (one.title.clone(), Place::Game(one.id.clone(), None).href()));
    view! {
        {next
            .map(|(title, href)| {
                view! {
                    <a class="btn" href=href>
                        {format!("Next: {title}")}
                    </a>
                }
            })}
        <a class="btn quiet" href=Place::Games.href()>
            "All buyers"
        </a>
    }
}
