//! How many touches a day holds, and how many new people come in.

use leptos::prelude::*;

use crate::model::{MOST_STARTS_A_DAY, MOST_TOUCHES_A_DAY};
use crate::web::routes::{Page, Shown};

use super::number::{Number, NumberField};

const TOUCHES: Number = Number {
    label: "Touches a day",
    id: "touches",
    range: (1, MOST_TOUCHES_A_DAY),
    why: "The most that Today asks of you; what you promised and agreed comes on top. The rest waits for tomorrow. Starting guess: 25, about two hours of five minutes each.",
    get: |settings| settings.touches_a_day,
    set: |settings, number| settings.touches_a_day = number,
};

const STARTS: Number = Number {
    label: "New people a day",
    id: "starts",
    range: (0, MOST_STARTS_A_DAY),
    why: "So many of those not started come into Today each day, so that a long list of contacts does not flood it. With 0 nobody comes by themselves. Starting guess: 5, a pace a person with other work can keep.",
    get: |settings| settings.starts_a_day,
    set: |settings, number| settings.starts_a_day = number,
};

/// The section.
#[component]
pub fn Pace() -> impl IntoView {
    view! {
        <section class="stack close" aria-labelledby="pace">
            <h2 class="ruled" id="pace">
                "Your pace"
            </h2>
            <div class="knobs">
                <NumberField number=STARTS/>
                <NumberField number=TOUCHES/>
            </div>
            <p class="soft">
                "Everybody you have begun with comes back when their plan says so, whatever the numbers. You can also "
                <a href=Page::Prospects(Shown::NotStarted, String::new()).href()>"pick people by hand"</a> "."
            </p>
        </section>
    }
}
