//! A line for the room: words just written in a pack are offered for the coach's board where they stand, without a name.

use leptos::prelude::*;

use crate::practice::pack::tidy;

use super::shelf::use_practice;

/// The button; and once the line is offered, the way to take it back.
#[component]
pub fn OfferLine(
    /// The open pack, by its number.
    number: u16,
    /// The exercise's place in it.
    place: usize,
    /// The words.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let practice = use_practice();
    let wanted = tidy(&text);
    let text = StoredValue::new(text);
    let is_offered = Memo::new(move |_| {
        let room = practice.room().read();
        let opened = room.opened(number);
        // What was offered may have been cut: it is known by its beginning.
        let offered = opened.and_then(|opened| opened.handed.line(place).map(str::to_owned));
        offered.is_some_and(|offered| wanted.starts_with(&offered))
    });
    let offer = move |text: &str| {
        practice.change(|room| room.offer_line(number, place as u8, text));
    };
    let turn = move |_| match is_offered.get_untracked() {
        true => offer(""),
        false => text.with_value(|text| offer(text)),
    };
    view! {
        <div class="keep">
            <button type="button" class="btn quiet" on:click=turn>
                {move || if is_offered.get() { "Take the line back" } else { "Offer this line to the room" }}
            </button>
            <p class="soft" role="status">
                {move || {
                    is_offered
                        .get()
                        .then_some("It goes along when you hand in by square code, file or link, without your name beside it.")
                }}
            </p>
        </div>
    }
}
