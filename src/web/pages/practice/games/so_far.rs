//! What has been so far, on the thread.

use leptos::prelude::*;

use crate::practice::game::{Entry, EntryKind, Game, Move};
use crate::practice::snippet;
use crate::web::pages::practice::keep_as_snippet::KeepAsSnippet;
use crate::web::pages::practice::offer_line::OfferLine;

use super::play::{Play, Seat};

/// The id of a line of the story, to look at.
pub fn entry_id(place: usize) -> String {
    format!("entry-{place}")
}

/// The thread.
#[component]
pub fn SoFar(play: Play) -> impl IntoView {
    let lines = move || {
        let game = play.game.read();
        let lines = game.entries.iter().enumerate();
        lines
            .map(|(place, entry)| line(play, &game, place, entry))
            .collect_view()
    };
    let next = move || {
        let game = play.game.read();
        let is_open = game.over.is_none();
        is_open.then(|| {
            view! {
                <li class="entry next">
                    <p class="lead">{game.week()}</p>
                    <div>
                        <b>{format!("{}, today.", game.today())}</b>
                    </div>
                </li>
            }
        })
    };
    view! {
        <section aria-labelledby="story">
            <div class="thread so-far">
                <h2 id="story">
                    <span>"So far"</span>
                    <small>"Week"</small>
                </h2>
                <ol>{lines} {next}</ol>
            </div>
        </section>
    }
}

fn line(play: Play, game: &Game, place: usize, entry: &Entry) -> AnyView {
    let is_theirs = matches!(entry.kind, EntryKind::Theirs | EntryKind::Machine);
    let week = match entry.week {
        0 => String::new(),
        week => week.to_string(),
    };
    let words = match (entry.words.as_str(), entry.kind) {
        ("", _) => ().into_any(),
        (_, EntryKind::Yours) => view! { <Yours play place words=entry.words.clone()/> }.into_any(),
        (words, EntryKind::Theirs | EntryKind::Machine) => view! { <q class="free">{words.to_owned()}</q> }.into_any(),
        (words, _) => view! { <p class="free">{words.to_owned()}</p> }.into_any(),
    };
    let is_last_day = entry.day == game.day && game.over.is_none();
    let silence = match (entry.kind == EntryKind::Yours && entry.is_unanswered, is_last_day) {
        (true, true) => Some("nothing yet"),
        (true, false) => Some("no answer"),
        (false, _) => None,
    };
    view! {
        <li class="entry" class:in=is_theirs id=entry_id(place) tabindex="-1">
            <p class="lead">{week}</p>
            <div>
                <b>{entry.heading.clone()}</b>
                <small class="on">{entry.when.clone()}</small>
                {words}
                {(!entry.note.is_empty()).then(|| view! { <p>{entry.note.clone()}</p> })}
                {silence.map(|says| view! { <p class="silence">{says}</p> })}
            </div>
        </li>
    }
    .into_any()
}

/// The rep's own words, to be read again or kept for real people.
#[component]
fn Yours(play: Play, place: usize, words: String) -> impl IntoView {
    let from = play.game.with_untracked(|game| game.scenario.title.clone());
    // Which of the moves it was: the lines and the moves are counted alike.
    let snippet = Signal::derive(move || {
        let game = play.game.read();
        let before = game.entries.iter().take(place);
        let number = before.filter(|entry| entry.kind == EntryKind::Yours).count();
        let mut tries = game.moves().iter().filter_map(|made| match made {
            Move::Try(attempt) => Some(attempt),
            Move::Wait { .. } | Move::Nurture { .. } => None,
        });
        let attempt = tries.nth(number);
        attempt
            .map(|attempt| snippet::of_game(&game, attempt, &play.settings.read()))
            .unwrap_or_default()
    });
    view! {
        <details class="why">
            <summary>"Your words"</summary>
            <p class="free">{words.clone()}</p>
            {match play.seat {
                Seat::InPack(number, place) => Some(view! { <OfferLine number place text=words/> }),
                Seat::Alone | Seat::Wall(_) => None,
            }}
            <KeepAsSnippet snippet from/>
        </details>
    }
}
