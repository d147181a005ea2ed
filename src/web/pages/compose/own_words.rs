//! What can be done with words of one's own: none is ever thrown away unasked.

use leptos::prelude::*;

use super::desk::Desk;
use super::writing::Writing;

/// What can be done with the rep's own words: a fresh draft instead, and back.
#[component]
pub fn OwnWordsBar(desk: Desk) -> impl IntoView {
    let own = Memo::new(move |_| !desk.only_checks() && desk.writing.with(|writing| !writing.own.are_none()));
    let aside = Memo::new(move |_| desk.writing.with(|writing| writing.put_aside.is_some()));
    let fixed = Memo::new(move |_| desk.writing.with(|writing| writing.before_fix.is_some()));
    let to_text = move || {
        if let Some(area) = desk.area.get_untracked() {
            let _ = area.focus();
        }
    };
    let press = move |change: fn(&mut Writing)| {
        move |_| {
            desk.change(change);
            to_text();
        }
    };
    view! {
        <div class="acts own-words">
            <Show when=move || fixed.get()>
                <button type="button" class="btn quiet" on:click=press(|writing| writing.unmend())>
                    "Undo this change"
                </button>
            </Show>
            <Show when=move || own.get()>
                <button type="button" class="btn quiet" on:click=press(|writing| writing.afresh())>
                    "Write it afresh"
                </button>
            </Show>
            <Show when=move || aside.get()>
                <button type="button" class="btn quiet" on:click=press(|writing| writing.back_to_own())>
                    "Back to my words"
                </button>
            </Show>
        </div>
    }
}
