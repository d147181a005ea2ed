//! Just one more, and any other purpose the rep would rather have: what it brings and what it costs, beside the plan.

use leptos::prelude::*;

use crate::cadence::{OneMore, Plan};
use crate::model::{Purpose, ValueItem, ValueItemId, ValueKind};
use crate::ops::Op;
use crate::web::browser::fresh_ids;
use crate::web::components::ask::Ask;
use crate::web::components::fields::{Field, Fields, Takes};
use crate::web::components::person::by_way;
use crate::web::components::why::capitalised;

use super::goodwill::in_asks;
use super::subject::Subject;

/// The place of "one more" among the purposes.
const ONE_MORE: usize = Purpose::OneMore as usize;

/// What it would bring and cost, and the way to choose it.
#[component]
pub fn JustOneMore(more: Memo<Option<OneMore>>) -> impl IntoView {
    let subject = expect_context::<Subject>();
    let Subject { id, session, .. } = subject;
    let choosing = RwSignal::new(false);
    let wanted = RwSignal::new(Purpose::OneMore);
    let chosen = subject.read(|one| one.chosen);
    let planned = Memo::new(move |_| match &*subject.plan.read() {
        Some(Plan::Touch(touch)) => Some(touch.purpose),
        _ => None,
    });
    let open = move |purpose: Purpose| {
        wanted.set(purpose);
        choosing.set(true);
    };
    let one_more = move |_| {
        let needs = more.with_untracked(|more| more.as_ref().is_some_and(|more| more.needs_something_new));
        if needs {
            open(Purpose::OneMore);
        } else {
            session.act(Op::Choose(id, Some(Purpose::OneMore)));
        }
    };
    let words = move || {
        let book = session.book();
        let more = more.read();
        let more = more.as_ref()?;
        Some(sentences(
            more,
            more.brings
                .and_then(|id| book.read().value(id).map(|item| item.title.clone())),
        ))
    };
    let state = move || match chosen.get() {
        Some(purpose) => {
            let waits = planned.get() != Some(purpose);
            view! {
                <p class="soft">
                    {format!("You chose what the next touch is for: {}.", purpose.label().to_lowercase())}
                    {waits.then_some(" It comes after what stands above.")}
                </p>
                <div class="acts">
                    <button type="button" class="btn quiet" on:click=move |_| session.act(Op::Choose(id, None))>
                        "Leave it to the plan"
                    </button>
                </div>
            }
            .into_any()
        }
        None => view! {
            <div class="acts">
                <Show when=move || planned.get() != Some(Purpose::OneMore)>
                    <button type="button" class="btn" on:click=one_more>
                        "Just one more, now"
                    </button>
                </Show>
                <button
                    type="button"
                    class="btn quiet"
                    on:click=move |_| open(planned.get_untracked().unwrap_or(Purpose::ShareSomething))
                >
                    "Another purpose"
                </button>
            </div>
        }
        .into_any(),
    };
    view! {
        <Show when=move || more.read().is_some()>
            <section class="stack close" aria-labelledby="one-more">
                <h2 class="minor" id="one-more">
                    "Just one more"
                </h2>
                <p class="soft">{words}</p>
                {state}
            </section>
        </Show>
        <ChoosePurpose open=choosing wanted more/>
    }
}

/// What one more brings, and what it costs.
fn sentences(more: &OneMore, title: Option<String>) -> String {
    let by = capitalised(by_way(more.touch.channel));
    let brings = match title {
        Some(title) => format!(
            "{by}, with “{}”, which is new to them.",
            title.trim().trim_end_matches('.')
        ),
        None => format!("{by}, with something new. Nothing in your library is new to them, so it asks you for it."),
    };
    let minutes = match more.minutes {
        1 => "a minute".to_owned(),
        minutes => format!("{minutes} minutes"),
    };
    format!(
        "{brings} It takes you about {minutes}, and {} of the {} plain asks they bear just now.",
        in_asks(f64::from(more.costs)),
        in_asks(f64::from(more.goodwill.left)),
    )
}

/// The dialog: a purpose, and for one more something new.
#[component]
fn ChoosePurpose(open: RwSignal<bool>, wanted: RwSignal<Purpose>, more: Memo<Option<OneMore>>) -> impl IntoView {
    let subject = expect_context::<Subject>();
    let Subject { id, session, .. } = subject;
    let called = subject.called();
    let values = RwSignal::new(Vec::<String>::new());
    let needs = move || more.with_untracked(|more| more.as_ref().is_some_and(|more| more.needs_something_new));
    let submit = Callback::new(move |()| {
        let filled = values.get_untracked();
        let at = filled.first().and_then(|text| text.parse::<usize>().ok());
        let purpose = at.and_then(|at| Purpose::ALL.get(at)).copied();
        let title = filled.get(1).map(|text| text.trim()).unwrap_or_default();
        if purpose == Some(Purpose::OneMore) && needs() {
            if title.is_empty() {
                return Err("Say what is new that you would bring: without it, one more says nothing.".to_owned());
            }
            session.dispatch(Op::AddValues(vec![found(
                title,
                session.now().with_untracked(|now| now.instant),
            )]))?;
        }
        session.dispatch(Op::Choose(id, purpose))
    });
    let fields = move || {
        let purposes = Purpose::ALL.map(Purpose::label);
        let mut fields = vec![Field::one_of("What it is for", &purposes)];
        if needs() {
            let new = Field::new("Something new to bring", Takes::Line("text"));
            let new = new.hint("As it reads after “I have”: the readings from Leeds. It goes into your library too.");
            fields.push(new.only_if(0, ONE_MORE));
        }
        fields
    };
    view! {
        <Ask
            open
            id="purpose-title"
            title=Signal::derive(move || format!("The next touch with {}", called.get()))
            yes="Choose it"
            submit
            on_open=Callback::new(move |()| {
                values.set(vec![(wanted.get_untracked() as usize).to_string(), String::new()]);
            })
        >
            <Fields fields=fields() values/>
            <p class="soft">"It is for today, or the next day that suits them. After that the plan goes on by itself."</p>
        </Ask>
    }
}

/// Something new, as it goes into the library.
fn found(title: &str, added_at: chrono::DateTime<chrono::Utc>) -> ValueItem {
    ValueItem::new(ValueItemId(fresh_ids::fresh()), ValueKind::Observation, title, added_at)
}
