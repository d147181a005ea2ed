//! Taking changes back and making them again: the last one, or everything since a moment.

use leptos::prelude::*;

use crate::model::time::{clock_time, near_day};
use crate::tabs::CommandId;
use crate::web::components::figures::counted;
use crate::web::session::{PastChange, Session, use_session};

const TOO_LARGE: &str = "It touched too many people for what was before to be kept, so it cannot be taken back any more. A copy from before it can be opened on this page.";

/// How many changes of a list are named before the rest is counted.
const NAMED: usize = 5;

/// The two buttons, each with what it would do, and the changes before.
#[component]
pub fn HistoryButtons() -> impl IntoView {
    let session = use_session();
    let last = move || match (session.undoable().get(), session.past().into_iter().next()) {
        (Some(change), _) => format!("Last change: {change}"),
        (None, Some(change)) => format!("Last change: {} {TOO_LARGE}", change.label),
        (None, None) => "Nothing to take back.".to_owned(),
    };
    let next = move || {
        session
            .redoable()
            .get()
            .map(|change| view! { <p class="soft">"Taken back: " {change}</p> })
    };
    view! {
        <section class="stack close" aria-labelledby="history">
            <h2 class="ruled" id="history">
                "Changes"
            </h2>
            <p>{last}</p>
            {next}
            <div class="acts">
                <button
                    type="button"
                    class="btn"
                    disabled=move || session.undoable().read().is_none()
                    on:click=move |_| session.undo()
                >
                    "Undo "
                    <kbd>"Ctrl Z"</kbd>
                </button>
                <button
                    type="button"
                    class="btn"
                    disabled=move || session.redoable().read().is_none()
                    on:click=move |_| session.redo()
                >
                    "Do it again "
                    <kbd>"Ctrl Shift Z"</kbd>
                </button>
            </div>
            <p class="soft">
                "The last 100 changes can be taken back, in whichever tab they were made, and after the page was closed as well. One that "
                "touches thousands of people at once can be taken back only until then: there is no room to keep what was before it."
            </p>
            <Earlier/>
        </section>
    }
}

/// When something was, in words that go into a sentence.
fn moment(session: Session, change: &PastChange) -> String {
    session.now().with(|now| {
        let day = near_day(now.day_of(change.at), now.today());
        format!("{day} at {}", clock_time(now.home.local(change.at).time()))
    })
}

/// Every change that is remembered, each with the way back to it.
#[component]
fn Earlier() -> impl IntoView {
    let session = use_session();
    let past = Memo::new(move |_| session.past());
    let chosen = RwSignal::new(None::<CommandId>);
    let count = move || past.read().len();
    view! {
        <Show when=move || { count() > 1 }>
            <details class="why">
                <summary>{move || counted(count(), "change", "changes")} ", one by one"</summary>
                <ol class="stack close">
                    <For each=move || past.get() key=|change| (change.id, change.is_in_reach) let:change>
                        <Line change past chosen/>
                    </For>
                </ol>
            </details>
        </Show>
    }
}

/// One change. Chosen, it says what putting everything back to it would take back.
#[component]
fn Line(change: PastChange, past: Memo<Vec<PastChange>>, chosen: RwSignal<Option<CommandId>>) -> impl IntoView {
    let session = use_session();
    let PastChange {
        id,
        label,
        is_mine,
        is_in_reach,
        ..
    } = change.clone();
    let when = Memo::new(move |_| moment(session, &change));
    let place = Memo::new(move |_| past.read().iter().position(|one| one.id == id).unwrap_or_default());
    let is_chosen = move || chosen.get() == Some(id);
    let may_choose = move || is_in_reach && place.get() > 0 && !is_chosen();
    let goes = move || {
        let newer: Vec<String> = past
            .read()
            .iter()
            .take(place.get())
            .map(|one| one.label.clone())
            .collect();
        let rest = newer.len().saturating_sub(NAMED);
        let more = (rest > 0).then(|| view! { <li>{format!("and {rest} more")}</li> });
        let named = newer.into_iter().take(NAMED).map(|label| view! { <li>{label}</li> });
        view! {
            <ul>
                {named.collect_view()}
                {more}
            </ul>
        }
    };
    let after = StoredValue::new(label.clone());
    let put_back = move |_| {
        chosen.set(None);
        session.back_to(id, &when.get_untracked());
    };
    view! {
        <li class="stack close">
            <p>
                {label.clone()}
                <small class="soft">
                    " · "
                    {when}
                    {if is_mine { ", in this tab" } else { ", in another tab or before this one was opened" }}
                </small>
            </p>
            <Show when=may_choose>
                <div class="acts">
                    <button
                        type="button"
                        class="btn quiet"
                        aria-label=move || format!("Put it back as it was {}, after this: {}", when.get(), after.get_value())
                        on:click=move |_| chosen.set(Some(id))
                    >
                        "Put it back as it was "
                        {when}
                    </button>
                </div>
            </Show>
            <Show when=is_chosen>
                <div class="state stack close">
                    <p>"This takes back, in one step that can itself be undone:"</p>
                    {goes}
                    <div class="acts">
                        <button type="button" class="btn" on:click=put_back>
                            "Put it back"
                        </button>
                        <button type="button" class="btn quiet" on:click=move |_| chosen.set(None)>
                            "Leave it as it is"
                        </button>
                    </div>
                </div>
            </Show>
        </li>
    }
}
