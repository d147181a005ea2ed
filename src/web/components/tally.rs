//! The tally: strokes already made, then the one more. A ring where they answered, a bar where contact has ended.

use leptos::prelude::*;

use crate::model::{Prospect, Stage};

/// More strokes than this are drawn as if they were this many; the words beside them say how many it is.
const MOST_STROKES: usize = 14;
/// Strokes in a bundle: four upright, the fifth across them.
const BUNDLE: usize = 5;
/// From one upright stroke to the next, and from one bundle to the next, in the drawing's units.
const STROKE_STEP: usize = 5;
const BUNDLE_STEP: usize = 24;
/// Where the first stroke stands.
const FIRST: usize = 4;

fn bundle_start(index: usize) -> usize {
    FIRST + index / BUNDLE * BUNDLE_STEP
}

/// One stroke: upright and a little uneven, as a hand draws it; the fifth crosses the four before it.
fn stroke(index: usize) -> String {
    let start = bundle_start(index);
    let x = start + index % BUNDLE * STROKE_STEP;
    match index % BUNDLE {
        0 => format!("M{x} 2 {}.8 16", x - 1),
        1 => format!("M{x} 1.7v14.6"),
        2 => format!("M{x} 2l.2 13.8"),
        3 => format!("M{x} 1.8l.2 14.2"),
        _ => format!("M{} 13.5 {}.5 4", start - 3, start + 18),
    }
}

/// The drawing's width for so many strokes.
fn width(strokes: usize) -> usize {
    match strokes.checked_sub(1) {
        None => FIRST * 2,
        Some(last) => bundle_start(last) + (last % BUNDLE).min(3) * STROKE_STEP + FIRST,
    }
}

/// Strokes made, and the one that is next.
#[component]
pub fn Tally(
    /// Touches made since they were last heard from.
    made: usize,
    /// True when one more is planned.
    one_more: bool,
) -> impl IntoView {
    let shown = made.min(MOST_STROKES);
    let strokes: String = (0..shown).map(stroke).collect();
    let width = width(shown + usize::from(one_more));
    view! {
        <svg class="tally" viewBox=format!("0 0 {width} 18") aria-hidden="true">
            <path d=strokes/>
            {one_more.then(|| view! { <path class="one" stroke-width="2.4" d=stroke(shown)/> })}
        </svg>
    }
}

/// The mark left of a prospect in a list: their tally, or how it ended.
#[component]
pub fn Mark(
    /// Whose mark.
    #[prop(into)]
    prospect: Signal<Option<Prospect>>,
) -> impl IntoView {
    move || {
        let prospect = prospect.get()?;
        let sign = |name: &'static str| {
            view! {
                <svg class="tally" viewBox="0 0 18 18" aria-hidden="true">
                    <use href=name/>
                </svg>
            }
            .into_any()
        };
        Some(match prospect.stage {
            Stage::AnsweredYes | Stage::AnsweredNo => sign("#tied"),
            Stage::Nurture(_) => sign("#rest"),
            Stage::DoNotContact => sign("#stop"),
            Stage::NotStarted => sign("#dot"),
            _ => view! { <Tally made=prospect.silent_touches().len() one_more=true/> }.into_any(),
        })
    }
}
