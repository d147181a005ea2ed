//! How somebody has played: a row a habit, a stroke for every touch that kept it, a dotted one for every touch that did not.

use leptos::prelude::*;

use crate::practice::debrief::Kept;

/// From one stroke to the next, in the drawing's units.
const STEP: usize = 5;
/// Where the first stroke stands.
const FIRST: usize = 4;

/// The table.
#[component]
pub fn Habits(
    /// The habits.
    #[prop(into)]
    kept: Signal<Vec<Kept>>,
) -> impl IntoView {
    let touches = move || match kept.with(|kept| kept.first().map_or(0, |row| row.met.len())) {
        0 => "Before any touch".to_owned(),
        1 => "In one touch".to_owned(),
        many => format!("In {many} touches"),
    };
    let row = |row: Kept| {
        view! {
            <tr>
                <th scope="row">
                    {row.habit} " " <small title=row.principle.title()>{row.principle.id()}</small>
                </th>
                <td class="num">{strokes(&row.met)}</td>
            </tr>
        }
    };
    view! {
        <table class="habits">
            <caption class="ruled">"How you have played"</caption>
            <thead>
                <tr>
                    <th scope="col">{touches}</th>
                    <th scope="col" class="num">
                        "Kept"
                    </th>
                </tr>
            </thead>
            <tbody>{move || kept.get().into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

fn strokes(met: &[bool]) -> AnyView {
    let count = met.iter().filter(|met| **met).count();
    let drawn = |which: bool| -> String {
        let places = met.iter().enumerate().filter(|(_, met)| **met == which);
        places
            .map(|(place, _)| format!("M{} 2l.2 13.8", FIRST + place * STEP))
            .collect()
    };
    let width = FIRST * 2 + met.len().saturating_sub(1) * STEP;
    view! {
        <svg class="tally" viewBox=format!("0 0 {width} 18") role="img" aria-label=format!("{count} of {}", met.len())>
            <path d=drawn(true)/>
            <path class="no" d=drawn(false)/>
        </svg>
    }
    .into_any()
}
