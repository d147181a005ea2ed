//! What the step would do: today, the days to come, an easy no, and who is left to nurture.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::cadence::{Comeback, Replan, Replanned};
use crate::model::time::{day_and_month, long_day, near_day};
use crate::web::components::why::capitalised;
use crate::web::session::use_session;

use super::affected::Affected;

/// True when spreading would change nothing worth a step: all that is due has room today.
pub fn is_nothing(replan: &Replan, today: NaiveDate) -> bool {
    let stays = |line: &Replanned| matches!(line.comeback, Comeback::On(day) | Comeback::EasyNo(day) if day == today);
    replan.lines.iter().all(stays)
}

/// The parts, in the order shown.
const PARTS: [(&str, &str); 4] = [
    ("spread-today", "Today"),
    ("spread-later", "Spread over the days to come"),
    ("spread-easy", "An easy no instead of another reminder"),
    ("spread-rest", "No touch: left to nurture"),
];

fn part_of(comeback: Comeback, today: NaiveDate) -> usize {
    match comeback {
        Comeback::On(day) if day == today => 0,
        Comeback::On(_) => 1,
        Comeback::EasyNo(_) => 2,
        Comeback::Nurture(_) => 3,
    }
}

/// The preview.
#[component]
pub fn Preview(replan: Replan) -> impl IntoView {
    let session = use_session();
    let today = session.now().with_untracked(|now| now.today());
    let mut days: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for line in &replan.lines {
        if let Comeback::On(day) | Comeback::EasyNo(day) = line.comeback {
            *days.entry(day).or_default() += 1;
        }
    }
    let last = days.keys().next_back().copied();
    let total = replan.lines.len();
    let sum = match last {
        Some(last) if last > today => format!(
            "{total} people waited. The last of them comes {}: {}.",
            near_day(last, today),
            days.iter()
                .map(|(day, count)| format!("{count} {}", day_or_today(*day, today)))
                .collect::<Vec<_>>()
                .join(", ")
        ),
        _ => format!("{total} people waited."),
    };
    let agreed = match replan.agreed {
        0 => None,
        1 => Some("One promise or agreed step is due as well. It stays where it is.".to_owned()),
        many => Some(format!(
            "{many} promises and agreed steps are due as well. They stay where they are."
        )),
    };
    let everybody = StoredValue::new(replan.lines.clone());
    let part = |(place, (id, title)): (usize, (&'static str, &'static str))| {
        let lines: Vec<Replanned> = replan
            .lines
            .iter()
            .filter(|line| part_of(line.comeback, today) == place)
            .copied()
            .collect();
        (!lines.is_empty()).then(|| {
            view! {
                <section aria-labelledby=id>
                    <h2 id=id>
                        <span>{title}</span>
                        <small>{lines.len()}</small>
                    </h2>
                    <ol>{lines.into_iter().map(|line| view! { <Affected line lines=everybody/> }).collect_view()}</ol>
                </section>
            }
        })
    };
    view! {
        <section class="stack close" aria-labelledby="spread-sum">
            <h2 class="ruled" id="spread-sum">
                "How they would come back"
            </h2>
            <p>{sum}</p>
            {agreed.map(|says| view! { <p class="soft">{says}</p> })}
            <p class="soft">"Whatever came due more than once becomes one touch."</p>
        </section>
        <div class="list">
            <div class="thread slim">{PARTS.into_iter().enumerate().map(part).collect_view()}</div>
        </div>
    }
}

/// A day in a list of days: "today", "on 18 November".
fn day_or_today(day: NaiveDate, today: NaiveDate) -> String {
    match day.signed_duration_since(today).num_days() {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        _ => format!("on {}", day_and_month(day, today)),
    }
}

/// A day as a row shows it.
pub fn row_day(day: NaiveDate, today: NaiveDate) -> String {
    if day.signed_duration_since(today).num_days() < 7 {
        capitalised(&near_day(day, today))
    } else {
        long_day(day, today)
    }
}
