//! The rep's move: one of those on offer, or their own; its day, its way, its words.

use leptos::prelude::*;

use crate::practice::calendar;
use crate::practice::game::Move;
use crate::practice::scenario::GAME_DAYS;
use crate::web::browser::place;

use super::choosing::Choosing;
use super::offered::Offered;
use super::play::Play;
use super::words::Words;

/// The id of the button that plays.
const PRIMARY: &str = "play";
/// A week, in days.
const WEEK: u8 = 7;

/// What the button would do.
#[derive(Debug, Clone, PartialEq)]
enum Ready {
    /// Nothing is chosen yet.
    Nothing,
    /// Words are to be sent or said.
    Words,
    /// One of those on offer that need no words.
    Wordless(Move),
}

/// The form.
#[component]
pub fn YourMove(play: Play) -> impl IntoView {
    let has_offers = Memo::new(move |_| !play.offered.read().is_empty());
    let ready = Memo::new(move |_| {
        let picked = play.kept.with(|kept| kept.turn.picked.clone());
        let offered = play.offered.read();
        match offered
            .iter()
            .find(|offer| offer.heading == picked)
            .map(|offer| &offer.made)
        {
            Some(made @ (Move::Wait { .. } | Move::Nurture { .. })) => Ready::Wordless(made.clone()),
            Some(Move::Try(_)) => Ready::Words,
            // Words that are already in the field can be played whatever is on offer.
            None if offered.is_empty() || play.kept.with(|kept| kept.turn.is_written()) => Ready::Words,
            None => Ready::Nothing,
        }
    });
    let why_not = Memo::new(move |_| match ready.get() {
        Ready::Nothing => Some("Choose one of these first."),
        Ready::Words if play.attempt.with(|attempt| attempt.body.trim().is_empty()) => Some("It has no words yet."),
        Ready::Words | Ready::Wordless(_) => None,
    });
    let go = move || {
        if why_not.get_untracked().is_some() {
            return;
        }
        match ready.get_untracked() {
            Ready::Nothing => {}
            Ready::Words => play.make(Move::Try(play.attempt.get_untracked())),
            Ready::Wordless(made) => play.make(made),
        }
    };
    let on_keydown = move |event: leptos::ev::KeyboardEvent| {
        if (event.ctrl_key() || event.meta_key()) && event.key() == "Enter" {
            event.prevent_default();
            place::click(PRIMARY);
        }
    };
    view! {
        <form class="stack" aria-labelledby="your-move" on:submit=|event| event.prevent_default() on:keydown=on_keydown>
            <h2 class="ruled" id="your-move">
                {move || format!("Your move in week {}", play.day.get() / WEEK + 1)}
            </h2>
            <Show when=move || has_offers.get()>
                <Offered play/>
            </Show>
            {move || match ready.get() {
                Ready::Words => {
                    view! {
                        <How play folded=has_offers/>
                        <Words play/>
                    }
                        .into_any()
                }
                Ready::Nothing | Ready::Wordless(_) => ().into_any(),
            }}
            <div class="acts">
                <button
                    type="button"
                    id=PRIMARY
                    class="btn first"
                    aria-keyshortcuts="Control+Enter Meta+Enter"
                    title="Ctrl Enter, or ⌘ Enter"
                    disabled=move || why_not.get().is_some()
                    on:click=move |_| go()
                >
                    "Play"
                </button>
                <small>{move || why_not.get()}</small>
                <Show when=move || !has_offers.get()>
                    <Without play/>
                </Show>
            </div>
        </form>
    }
}

/// When, how and what for: behind a line where a move on offer has settled it already.
#[component]
fn How(play: Play, folded: Memo<bool>) -> impl IntoView {
    let line = move || {
        let attempt = play.attempt.read();
        let day = play
            .game
            .with(|game| calendar::day_in_words(&game.scenario, attempt.day));
        format!("{day}: {}", attempt.channel.phrase())
    };
    move || match folded.get() {
        true => view! {
            <details class="why">
                <summary>{line}</summary>
                <div class="stack">
                    <Choosing play/>
                </div>
            </details>
        }
        .into_any(),
        false => view! { <Choosing play/> }.into_any(),
    }
}

/// What can be done without words.
#[component]
fn Without(play: Play) -> impl IntoView {
    let wait = move |_| {
        // A day that was chosen is waited for; without one, a week goes by.
        let chosen = play.kept.with_untracked(|kept| kept.turn.day);
        let (today, a_week_on) = play.game.with_untracked(|game| (game.day, game.a_week_on()));
        let until = chosen.filter(|day| *day > today).unwrap_or(a_week_on);
        play.make(Move::Wait { until });
    };
    let waits_until = move || {
        let game = play.game.read();
        let chosen = play.kept.with(|kept| kept.turn.day).filter(|day| *day > game.day);
        match chosen {
            Some(day) => format!("Wait until {}", calendar::day_in_words(&game.scenario, day)),
            None if game.a_week_on() == GAME_DAYS => "Let the last days pass".to_owned(),
            None => "Let a week pass".to_owned(),
        }
    };
    let let_go = move |_| {
        play.make(Move::Nurture {
            day: play.game.with_untracked(|game| game.day),
        })
    };
    view! {
        <button type="button" class="btn" on:click=wait>
            {waits_until}
        </button>
        <button type="button" class="btn quiet" on:click=let_go>
            "Let go, and keep a way back"
        </button>
    }
}
