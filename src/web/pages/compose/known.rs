//! What the rep knows of them, short, beside the draft.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::model::time::{long_day, near_day};
use crate::model::{Channel, Direction, Outcome, Touch};
use crate::web::components::step_card::step_when;
use crate::web::session::use_session;

use super::desk::Desk;

/// The panel.
#[component]
pub fn Known(desk: Desk) -> impl IntoView {
    let session = use_session();
    let facts = Memo::new(move |_| {
        let prospect = desk.prospect.read();
        let today = desk.today.get();
        let heard = prospect.last_reply().map(|touch| {
            let day = session.now().with_untracked(|now| now.day_of(touch.at));
            let note = touch.note.trim();
            let note = if note.is_empty() {
                String::new()
            } else {
                format!(" {note}")
            };
            format!("{} {}.{note}", heard(touch), past_day(day, today))
        });
        let step = prospect
            .next_step
            .as_ref()
            .map(|step| format!("{}: {}", step_when(step, today), step.purpose));
        let all = [
            ("About", prospect.matter.clone()),
            ("Last heard", heard.unwrap_or_else(|| "Nothing yet.".to_owned())),
            ("Next step", step.unwrap_or_else(|| "None agreed.".to_owned())),
            ("Their way", prospect.follow_up_wish.clone()),
            ("They buy", prospect.how_they_buy.clone()),
            ("Interests", prospect.interests.join(", ")),
        ];
        all.into_iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .collect::<Vec<_>>()
    });
    view! {
        <section aria-labelledby="known">
            <h2 class="ruled" id="known">
                "What you know"
            </h2>
            <dl class="pairs known">
                {move || {
                    facts
                        .get()
                        .into_iter()
                        .map(|(word, text)| {
                            view! {
                                <dt>{word}</dt>
                                <dd>{text}</dd>
                            }
                        })
                        .collect_view()
                }}
            </dl>
        </section>
    }
}

/// "yesterday", else "on Thursday 29 October".
fn past_day(day: NaiveDate, today: NaiveDate) -> String {
    match today.signed_duration_since(day).num_days() {
        0 | 1 => near_day(day, today),
        _ => format!("on {}", long_day(day, today)),
    }
}

/// "You spoke": the last real contact in two words.
fn heard(touch: &Touch) -> &'static str {
    match (touch.direction, touch.outcome, touch.channel) {
        (_, Outcome::Met, _) => "You met",
        (Direction::Incoming, Outcome::Spoke, _) => "They rang you",
        (Direction::Incoming, _, Channel::Voicemail) => "They left you a message",
        (Direction::Incoming, ..) | (_, Outcome::TheyWrote, _) => "They wrote",
        (_, Outcome::Spoke, _) => "You spoke",
        _ => "They answered",
    }
}
