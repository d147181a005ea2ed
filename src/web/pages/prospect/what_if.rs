//! One more now, wait, an easy no, nurture: what each would bring and cost, side by side, with what is not known said.

use leptos::prelude::*;

use crate::cadence::what_if::Outlook;
use crate::cadence::{Basis, Chance, Forecast};
use crate::web::chances::chances;

use super::goodwill::in_asks;
use super::subject::Subject;

/// The comparison, behind a disclosure.
#[component]
pub fn WhatIf() -> impl IntoView {
    let subject = expect_context::<Subject>();
    let session = subject.session;
    let chances = chances(session);
    let forecast = Memo::new(move |_| {
        let (prospect, now) = (subject.prospect.read(), session.now());
        session.forecast(prospect.as_ref()?, &chances.read(), &now.read())
    });
    let table = move || forecast.get().map(compared);
    view! {
        <Show when=move || forecast.read().is_some()>
            <details class="why what-if">
                <summary>"What if: one more now, wait, an easy no, nurture"</summary>
                {table}
            </details>
        </Show>
    }
}

fn compared(forecast: Forecast) -> AnyView {
    let Forecast {
        situation,
        comparison,
        guess,
        room,
    } = forecast;
    let is_guess = situation.reply.basis == Basis::StartingGuess;
    let rows: Vec<AnyView> = comparison.outlooks.iter().map(|one| row(one, guess, room)).collect();
    let remarks: Vec<AnyView> = comparison.outlooks.iter().filter_map(remarks_of).collect();
    let basis = match situation.reply.basis {
        Basis::StartingGuess => {
            "The chance is a starting guess from published figures; your own log takes over as it grows.".to_owned()
        }
        own => format!(
            "The chance is {} silences; the dashed line is the starting guess. A no counts as a reply.",
            own.words()
        ),
    };
    let stops = situation.opt_out.per_mille()[0].max(1);
    let stops = format!(
        "Asked to stop after such a touch: about {stops} in 1,000, {}.",
        situation.opt_out.basis.words()
    );
    view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">"Way on"</th>
                    <th scope="col">"Chance of a reply"</th>
                    <th scope="col">"Goodwill left"</th>
                    <th scope="col">"Minutes"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <ul class="reasons">
            {remarks} <li>{basis} {is_guess.then_some(" A no counts as a reply.")}</li> <li>{stops}</li>
            <li>
                "Goodwill is counted in plain asks by email."
                {comparison.worths_are_guesses.then_some(" The minutes are starting guesses too.")}
            </li>
        </ul>
    }
    .into_any()
}

fn row(outlook: &Outlook, guess: Chance, room: u32) -> AnyView {
    let chance = match outlook.replies {
        Some(chance) => estimate(chance, guess),
        None => view! { <span>"not known"</span> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{outlook.choice.label()}</th>
            <td>{chance}</td>
            <td>{format!("{} of {}", in_asks(outlook.goodwill), in_asks(f64::from(room)))}</td>
            <td>{outlook.minutes}</td>
        </tr>
    }
    .into_any()
}

fn remarks_of(outlook: &Outlook) -> Option<AnyView> {
    let words: Vec<String> = outlook.remarks.iter().map(|remark| remark.sentence()).collect();
    let principle = outlook.remarks.first()?.principle();
    Some(
        view! {
            <li>
                <b>{outlook.choice.label()}</b>
                ": "
                {words.join(" ")}
                " "
                <small>{format!("{} {}", principle.id(), principle.title())}</small>
            </li>
        }
        .into_any(),
    )
}

/// A chance with its band; the starting guess is dashed, under the rep's own where there is one.
fn estimate(chance: Chance, guess: Chance) -> AnyView {
    let [mean, low, high] = chance.per_mille();
    let [published, _, widest] = guess.per_mille();
    let scale = f64::from(high.max(widest).max(1)) / 100.0;
    let at = |per_mille: u16| (f64::from(per_mille) / scale) as u32;
    let is_own = chance.basis != Basis::StartingGuess;
    let dashed = if is_own { published } else { mean };
    let tick = move |per_mille: u16| format!("M{} 0v12", at(per_mille));
    view! {
        <span class:guessed=!is_own>{in_a_hundred(mean)}</span>
        <svg class="estimate" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
            <path class="grid" d="M0 6h100"/>
            <rect class="band" x=at(low) y="2" width=at(high.saturating_sub(low)) height="8"/>
            <path class="guess" d=tick(dashed)/>
            {is_own.then(|| view! { <path class="mine" d=tick(mean)/> })}
        </svg>
        <small>{format!("between {} and {}", hundredths(low), hundredths(high))}</small>
    }
    .into_any()
}

fn hundredths(per_mille: u16) -> u16 {
    (per_mille + 5) / 10
}

fn in_a_hundred(per_mille: u16) -> String {
    match hundredths(per_mille) {
        0 => "under 1 in 100".to_owned(),
        whole => format!("{whole} in 100"),
    }
}
