//! The fields of one thing in the library.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use crate::model::{StageKind, ValueItem, ValueItemId, ValueKind};
use crate::ops::Op;
use crate::web::session::use_session;

/// Stages in which something can be brought, as they can be ticked.
const STAGES: [StageKind; 8] = [
    StageKind::NotStarted,
    StageKind::New,
    StageKind::Contacted,
    StageKind::MeetingHeld,
    StageKind::ProposalOut,
    StageKind::DecisionPending,
    StageKind::Nurture,
    StageKind::AnsweredYes,
];

/// A line of the form: its words, what may stand there, and where it stands. Interests are joined by commas.
type Line = (
    &'static str,
    &'static str,
    &'static str,
    fn(&ValueItem) -> String,
    fn(&mut ValueItem, String),
);

const LINES: [Line; 4] = [
    (
        "Title, as it reads after “I have”",
        "text",
        "the readings from Leeds",
        |item| item.title.clone(),
        |item, text| item.title = text,
    ),
    (
        "Link",
        "url",
        "https://",
        |item| item.link.clone(),
        |item, text| item.link = text,
    ),
    (
        "About, with commas between",
        "text",
        "steel frames, night shifts",
        |item| item.interests.join(", "),
        |item, text| item.interests = text.split(',').map(|one| one.trim().to_owned()).collect(),
    ),
    (
        "Last day it can be given",
        "date",
        "",
        |item| item.until.map(|day| day.to_string()).unwrap_or_default(),
        |item, text| item.until = text.parse().ok(),
    ),
];

/// A thing with nothing in it.
pub fn blank(id: ValueItemId, added_at: DateTime<Utc>) -> ValueItem {
    ValueItem::new(id, ValueKind::Article, "", added_at)
}

/// The form.
#[component]
pub fn Editor(
    /// What it begins with.
    item: ValueItem,
    /// True when it is not in the library yet.
    is_new: bool,
    /// Which one is open; closed when done.
    open: RwSignal<Option<ValueItemId>>,
) -> impl IntoView {
    let session = use_session();
    let item = StoredValue::new(item);
    let error = RwSignal::new(String::new());
    let keep = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let changed = item.get_value();
        let op = if is_new {
            Op::AddValues(vec![changed])
        } else {
            Op::EditValue(changed)
        };
        match session.dispatch(op) {
            Ok(()) => open.set(None),
            Err(sentence) => error.set(sentence),
        }
    };
    let line = move |(label, kind, hint, read, write): Line| {
        view! {
            <label class="field">
                {label}
                <input
                    type=kind
                    autocomplete="off"
                    placeholder=hint
                    prop:value=item.with_value(read)
                    on:input:target=move |event| item.update_value(|item| write(item, event.target().value()))
                />
            </label>
        }
    };
    let kinds = ValueKind::ALL.into_iter().enumerate().map(|(place, kind)| {
        let taken = item.with_value(|item| item.kind == kind);
        view! {
            <option value=place.to_string() selected=taken>
                {kind.label()}
            </option>
        }
    });
    let choose = move |text: String| {
        if let Some(kind) = text
            .parse()
            .ok()
            .and_then(|place: usize| ValueKind::ALL.get(place).copied())
        {
            item.update_value(|item| item.kind = kind);
        }
    };
    let stages = STAGES.map(|stage| {
        let turn = move |_| {
            item.update_value(|item| match item.stages.iter().position(|other| *other == stage) {
                Some(place) => drop(item.stages.remove(place)),
                None => item.stages.push(stage),
            });
        };
        view! {
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=item.with_value(|item| item.stages.contains(&stage))
                    on:change=turn
                />
                {stage.label()}
            </label>
        }
    });
    view! {
        <form class="stack close editor-of-value" on:submit=keep>
            <label class="field">
                "Kind"
                <select on:change:target=move |event| choose(event.target().value())>{kinds.collect_view()}</select>
            </label>
            {LINES.map(line).into_iter().collect_view()}
            <label class="field">
                "Its words, or what it says"
                <textarea
                    rows="4"
                    prop:value=item.with_value(|item| item.text.clone())
                    on:input:target=move |event| item.update_value(|item| item.text = event.target().value())
                ></textarea>
            </label>
            <fieldset>
                <legend class="label">"Serves in these stages; none means all"</legend>
                <div class="choices">{stages.into_iter().collect_view()}</div>
            </fieldset>
            <p class="wrong" role="alert">
                {move || error.get()}
            </p>
            <div class="acts">
                <button type="submit" class="btn first">
                    "Keep it"
                </button>
                <button type="button" class="btn quiet" on:click=move |_| open.set(None)>
                    "Never mind"
                </button>
            </div>
        </form>
    }
}
