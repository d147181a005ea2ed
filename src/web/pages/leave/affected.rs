//! One person who waited: what becomes of them, and why.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::cadence::{self, Comeback, Plan, Policy, Replanned};
use crate::model::time::day_and_month;
use crate::model::{Book, Now, Prospect};
use crate::web::components::tally::Tally;
use crate::web::routes::Page;
use crate::web::session::use_session;

use super::preview::row_day;

/// The row.
#[component]
pub fn Affected(
    /// Who, and what becomes of them.
    line: Replanned,
    /// Everybody who waited.
    lines: StoredValue<Vec<Replanned>>,
) -> impl IntoView {
    let session = use_session();
    let now = session.now().get_untracked();
    let today = now.today();
    session.book().with_untracked(|book| {
        let prospect = book.prospects.get(&line.id)?;
        let company = Some(prospect.company.clone()).filter(|_| !prospect.name.is_empty());
        let day = match line.comeback {
            Comeback::On(day) | Comeback::EasyNo(day) => row_day(day, today),
            Comeback::Nurture(until) => format!("Until {}", day_and_month(until, today)),
        };
        Some(view! {
            <li class="row">
                <p class="lead">
                    <Tally made=prospect.silent_touches().len() one_more=!matches!(line.comeback, Comeback::Nurture(_))/>
                </p>
                <div class="who">
                    <h3>
                        <a href=Page::Prospect(line.id).href()>{prospect.display_name().to_owned()}</a>
                    </h3>
                    <span class="co">{company}</span>
                </div>
                <p class="because">{lines.with_value(|lines| why(line.comeback, lines, prospect, book, &now))}</p>
                <p class="do">{day}</p>
            </li>
        })
    })
}

/// Why this becomes of them, in a sentence or two of facts.
fn why(comeback: Comeback, lines: &[Replanned], prospect: &Prospect, book: &Book, now: &Now) -> String {
    let today = now.today();
    let tries = match cadence::tries(prospect, now) {
        0 => match prospect.touches.last() {
            Some(touch) => format!("Last in touch on {}", day_and_month(now.day_of(touch.at), today)),
            None => "Nothing is logged with them yet".to_owned(),
        },
        1 => "One try without an answer".to_owned(),
        many => format!("{many} tries without an answer"),
    };
    let due = due_since(prospect, book, now).map(|day| format!("Due since {}. ", day_and_month(day, today)));
    let due = due.unwrap_or_default();
    match comeback {
        Comeback::On(day) if day == today => format!("{due}{tries}. Among the likeliest, so they come first."),
        Comeback::On(day) => match colleague_before(day, lines, prospect, book) {
            Some(name) => format!("{due}{tries}. {name} at the same company comes first, so they come on a later day."),
            None => format!("{due}{tries}. The days before have no room, or do not suit them."),
        },
        Comeback::EasyNo(_) => format!("{due}{tries}: after so long a gap, a fine no serves them better."),
        Comeback::Nurture(until) => format!(
            "{tries}: the ladder has said all it has to say. Back on {}.",
            day_and_month(until, today)
        ),
    }
}

/// The day the touch came due: what the plan said on the day of the last touch.
fn due_since(prospect: &Prospect, book: &Book, now: &Now) -> Option<NaiveDate> {
    let then = Now {
        instant: prospect.touches.last()?.at,
        ..now.clone()
    };
    match cadence::plan(prospect, book, &Policy::of(&book.settings), &then) {
        Plan::Touch(touch) if touch.on < now.today() => Some(touch.on),
        _ => None,
    }
}

/// A colleague who waited too and comes before `day`.
fn colleague_before<'a>(day: NaiveDate, lines: &[Replanned], prospect: &Prospect, book: &'a Book) -> Option<&'a str> {
    let earlier = lines
        .iter()
        .filter(|line| matches!(line.comeback, Comeback::On(on) | Comeback::EasyNo(on) if on < day));
    let mut others = earlier.filter_map(|line| book.prospects.get(&line.id));
    let colleague = others.find(|other| other.is_colleague_of(prospect));
    colleague.map(Prospect::display_name)
}
