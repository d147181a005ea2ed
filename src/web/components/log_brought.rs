//! The something new a touch brought (P1): from the library, or in words.

use leptos::prelude::*;

use crate::cadence;
use crate::model::{Prospect, ValueItemId};
use crate::web::session::use_session;

use super::log_form::LogForm;

/// The fields. What they have not had stands first in the list, the best of it at its head.
#[component]
pub fn BroughtFields(
    /// The form.
    form: LogForm,
    /// Whom the touch is with.
    prospect: StoredValue<Prospect>,
) -> impl IntoView {
    let session = use_session();
    let today = session.now().with_untracked(|now| now.today());
    let chosen = form.value.get_untracked();
    let items: Vec<(ValueItemId, String)> = session.book().with_untracked(|book| {
        let mut items = prospect.with_value(|one| cadence::unused_values(one, book, today));
        items.extend(
            chosen
                .and_then(|id| book.value(id))
                .filter(|item| !items.contains(item)),
        );
        items.into_iter().map(|item| (item.id, item.title.clone())).collect()
    });
    let options = items.clone().into_iter().map(|(id, title)| {
        view! { <option value=id.to_string() selected=chosen == Some(id)>{title}</option> }
    });
    let choose = move |text: String| {
        let id: Option<ValueItemId> = text.parse().ok();
        form.value.set(id);
        // The words stand for what was chosen, and are put right by hand where they were said otherwise.
        let title = items
            .iter()
            .find(|(one, _)| Some(*one) == id)
            .map(|(_, title)| title.clone());
        form.brought.set(title.unwrap_or_default());
    };
    let options = options.collect_view();
    view! {
        <div class="pair">
            {(!options.is_empty())
                .then(|| {
                    view! {
                        <label class="field">
                            "From your library"
                            <select on:change:target=move |event| choose(event.target().value())>
                                <option value="">"Nothing"</option>
                                {options}
                            </select>
                        </label>
                    }
                })}
            <label class="field">
                "Something new it brought" <input type="text" autocomplete="off" bind:value=form.brought/>
            </label>
        </div>
    }
}
