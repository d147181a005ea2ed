//! What they still bear: a quiet gauge with words, and what the rep knows of it.

use leptos::prelude::*;

use crate::cadence::{self, Level};

use super::lines::{GOODWILL, LineFact};
use super::subject::Subject;

/// The gauge and the facts beside it.
#[component]
pub fn Goodwill() -> impl IntoView {
    let subject = expect_context::<Subject>();
    let session = subject.session;
    let level = Memo::new(move |_| {
        let prospect = subject.prospect.read();
        Some(cadence::goodwill(
            prospect.as_ref()?,
            &session.book().read(),
            &session.policy(),
            &session.now().read(),
        ))
    });
    view! {
        <section class="gauge" aria-labelledby="goodwill">
            <h2 class="minor" id="goodwill">
                "Goodwill"
            </h2>
            {move || {
                level
                    .get()
                    .map(|level| {
                        view! {
                            <meter aria-labelledby="goodwill" min="0" max=level.room value=level.left></meter>
                            <p class="soft">{words(level)}</p>
                        }
                    })
            }}
            <dl>{GOODWILL.iter().map(|line| view! { <LineFact line/> }).collect_view()}</dl>
        </section>
    }
}

fn words(level: Level) -> String {
    let asks = level.left.checked_div(level.next_ask).unwrap_or_default();
    let room = match asks {
        0 => "No room for an ask just now".to_owned(),
        1 => "Room for one more ask that brings something new".to_owned(),
        asks => format!("Room for {asks} asks that bring something new"),
    };
    let rest = if level.left >= level.room {
        "nothing has been spent"
    } else {
        "time and answers restore it"
    };
    format!("{room}; {rest}.")
}

/// Points of the budget as ordinary asks: "2.8".
pub fn in_asks(points: f64) -> String {
    let tenths = (points / 100.0).round() as i32;
    let sign = if tenths < 0 { "−" } else { "" };
    let tenths = tenths.unsigned_abs();
    format!("{sign}{}.{}", tenths / 10, tenths % 10)
}
