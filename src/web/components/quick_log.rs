//! The common outcomes in two taps or two keys: data entry is why people drop such tools.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};
use leptos::ev;
use leptos::html::{Button, Ul};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::cadence::{Fact, Kind, PlannedTouch};
use crate::model::{
    Channel, Hold, NextStep, Outcome, Promise, PromiseId, Promiser, ProspectId, Purpose, Touch, TouchId,
};
use crate::ops::{AfterTouch, Op};
use crate::web::browser::fresh_ids;
use crate::web::session::{Session, use_session};

use super::log_dialog::LogDialogState;
use super::log_form::Start;

/// What can be chosen, with the key that chooses it.
#[derive(Debug, Clone, PartialEq)]
enum Choice {
    Done(Channel, Outcome),
    Talked(Channel, Outcome),
    Rest(NaiveDate),
    Move(NaiveDate),
    CallOff,
    Skip(&'static str),
    Away,
    Kept(Option<(Channel, Outcome)>),
    Due(NaiveDate),
    Dropped,
}

struct Item {
    key: &'static str,
    words: String,
    choice: Choice,
}

/// Reasons to pass over somebody today, as they are kept with the record.
const SKIP_REASONS: [(&str, &str); 2] = [("b", "Bad moment for them"), ("o", "Nothing new to bring yet")];

fn items(touch: &PlannedTouch, today: NaiveDate) -> Vec<Item> {
    let channel = touch.channel;
    // A step whose day went by is not agreed any more: the plan looks for a new time.
    let agreed = touch.kind == Kind::Agreed && touch.purpose != Purpose::AfterNoShow;
    let item = |key, words: &str, choice| Item {
        key,
        words: words.to_owned(),
        choice,
    };
    let promised = touch.kind == Kind::Promised;
    let mut items = match channel {
        _ if promised => vec![],
        Channel::Call | Channel::Voicemail => vec![
            item("n", "Nobody there", Choice::Done(Channel::Call, Outcome::NoAnswer)),
            item(
                "v",
                "Left a voicemail",
                Choice::Done(Channel::Voicemail, Outcome::LeftVoicemail),
            ),
            item("s", "We spoke …", Choice::Talked(Channel::Call, Outcome::Spoke)),
        ],
        Channel::Visit => vec![
            item("n", "Nobody there", Choice::Done(Channel::Visit, Outcome::NoAnswer)),
            item("m", "We met …", Choice::Talked(Channel::Visit, Outcome::Met)),
        ],
        written => vec![
            item("s", "Sent", Choice::Done(written, Outcome::Sent)),
            item("a", "They answered …", Choice::Talked(written, Outcome::TheyWrote)),
        ],
    };
    let tomorrow = today + Days::new(1);
    let monday = today + Days::new(7 - u64::from(today.weekday().num_days_from_monday()));
    let is_monday = today.weekday() == Weekday::Mon;
    let by_monday = |words: &'static str, next: &'static str| if is_monday { next } else { words };
    if agreed {
        // What was agreed is theirs too: it is moved or off, never quietly put away.
        items.push(item("t", "Moved to tomorrow", Choice::Move(tomorrow)));
        items.push(item(
            "w",
            by_monday("Moved to Monday", "Moved to next Monday"),
            Choice::Move(monday),
        ));
        items.push(item("o", "It is off", Choice::CallOff));
    } else if promised {
        // A promise is kept, moved or dropped: no pause makes it less of one.
        items.push(match channel {
            Channel::Call | Channel::Voicemail => {
                item("s", "We spoke …", Choice::Talked(Channel::Call, Outcome::Spoke))
            }
            Channel::Visit => item("m", "We met …", Choice::Talked(Channel::Visit, Outcome::Met)),
            written => item("s", "Sent, as promised", Choice::Kept(Some((written, Outcome::Sent)))),
        });
        items.push(item("k", "It is done", Choice::Kept(None)));
        items.push(item("t", "By tomorrow instead", Choice::Due(tomorrow)));
        items.push(item(
            "w",
            by_monday("By Monday instead", "By next Monday instead"),
            Choice::Due(monday),
        ));
        items.push(item("o", "No longer wanted", Choice::Dropped));
    } else {
        items.push(item("t", "Tomorrow instead", Choice::Rest(tomorrow)));
        items.push(item(
            "w",
            by_monday("Monday instead", "Next Monday instead"),
            Choice::Rest(monday),
        ));
        items.extend(SKIP_REASONS.map(|(key, words)| item(key, words, Choice::Skip(words))));
        items.push(item("y", "They are away …", Choice::Away));
    }
    items
}

fn choose(session: Session, dialog: LogDialogState, id: ProspectId, touch: &PlannedTouch, choice: Choice) {
    let now = session.now().get_untracked();
    match choice {
        // The plan sees by itself whether this was a try at the agreed step.
        Choice::Done(channel, outcome) => session.act(log(id, touch, channel, outcome, now.instant)),
        Choice::Kept(made) => {
            let Some(promise) = promise(session, id, touch) else {
                return;
            };
            let log = made.map(|(channel, outcome)| log(id, touch, channel, outcome, now.instant));
            let kept = Op::KeepPromise(id, promise.id);
            session.act(match log {
                Some(log) => Op::Together(vec![log, kept]),
                None => kept,
            });
        }
        Choice::Due(date) => {
            let Some(promise) = promise(session, id, touch) else {
                return;
            };
            let old = promise.id;
            let moved = Promise {
                id: PromiseId(fresh_ids::fresh()),
                due: Some(date),
                ..promise
            };
            session.act(Op::Together(vec![Op::AddPromise(id, moved), Op::DropPromise(id, old)]));
        }
        Choice::Dropped => {
            if let Some(promise) = promise(session, id, touch) {
                session.act(Op::DropPromise(id, promise.id));
            }
        }
        Choice::Away => dialog.away(id),
        Choice::Talked(channel, outcome) => dialog.log(
            id,
            Start {
                channel,
                outcome: Some(outcome),
                purpose: Some(touch.purpose),
                brought: String::new(),
                value: None,
                text: String::new(),
            },
        ),
        Choice::Move(date) => {
            let step = session
                .book()
                .with_untracked(|book| book.prospects.get(&id)?.next_step.clone());
            if let Some(step) = step {
                let agreed_at = now.instant;
                session.act(Op::AgreeNextStep(
                    id,
                    NextStep {
                        date,
                        agreed_at,
                        called_off_at: None,
                        ..step
                    },
                ));
            }
        }
        Choice::CallOff => session.act(Op::CallOffNextStep(id)),
        Choice::Rest(until) => session.act(Op::Hold(id, Hold::rest(until, ""))),
        Choice::Skip(reason) => {
            let until = now.today() + Days::new(1);
            session.act(Op::Hold(id, Hold::rest(until, reason)));
        }
    }
}

/// A touch of the rep's, made now.
fn log(id: ProspectId, planned: &PlannedTouch, channel: Channel, outcome: Outcome, at: DateTime<Utc>) -> Op {
    let touch = Touch {
        purpose: Some(planned.purpose),
        ..Touch::new(TouchId(fresh_ids::short()), at, channel, outcome)
    };
    Op::LogTouch(id, touch, AfterTouch::Keep)
}

/// The promise the planned touch is about.
fn promise(session: Session, id: ProspectId, planned: &PlannedTouch) -> Option<Promise> {
    let (words, day) = planned.reasons.iter().find_map(|reason| match &reason.fact {
        Fact::Promised { what, due } => Some((what, due)),
        _ => None,
    })?;
    session.book().with_untracked(|book| {
        let mut open = book.prospects.get(&id)?.open_promises(Promiser::Rep);
        open.find(|one| one.what == *words && one.due == *day).cloned()
    })
}

/// The id of a prospect's menu of outcomes.
pub fn menu_id(id: ProspectId) -> String {
    format!("log-{id}")
}

/// A button that opens the outcomes of a planned touch. `L` on the row opens it too; a letter then chooses.
#[component]
pub fn QuickLog(
    /// Whom the touch is with.
    id: ProspectId,
    /// Their name, for who hears the page instead of seeing it.
    #[prop(into)]
    name: String,
    /// The touch that was planned.
    touch: PlannedTouch,
) -> impl IntoView {
    let session = use_session();
    let dialog = expect_context::<LogDialogState>();
    let menu = NodeRef::<Ul>::new();
    let opener = NodeRef::<Button>::new();
    let menu_id = menu_id(id);
    let today = session.now().with_untracked(|now| now.today());
    let items = StoredValue::new(items(&touch, today));
    let touch = StoredValue::new(touch);
    let take = move |choice: Choice| {
        if let Some(menu) = menu.get_untracked() {
            let _ = menu.hide_popover();
        }
        touch.with_value(|touch| choose(session, dialog, id, touch, choice));
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let pressed = event.key().to_lowercase();
        let found = items.with_value(|items| {
            items
                .iter()
                .find(|item| item.key == pressed)
                .map(|item| item.choice.clone())
        });
        if let Some(choice) = found {
            event.prevent_default();
            take(choice);
        }
        let step = match pressed.as_str() {
            "arrowdown" => 1,
            "arrowup" => -1,
            _ => return,
        };
        event.prevent_default();
        move_focus(menu, step);
    };
    // The first item takes the focus as the menu opens, so that letters reach it.
    let on_toggle = move |_| {
        if let Some(menu) = menu.get_untracked()
            && menu.matches(":popover-open").unwrap_or(false)
        {
            move_focus_to(&menu, 0);
        }
    };
    view! {
        <button
            node_ref=opener
            type="button"
            class="btn quiet quick"
            popovertarget=menu_id.clone()
            aria-label=format!("Log or put off {name}")
        >
            "Log"
        </button>
        <ul node_ref=menu id=menu_id class="menu outcomes" popover="auto" on:keydown=on_key on:toggle=on_toggle>
            {items
                .with_value(|items| {
                    items
                        .iter()
                        .map(|item| {
                            let choice = item.choice.clone();
                            view! {
                                <li>
                                    <button type="button" on:click=move |_| take(choice.clone())>
                                        {item.words.clone()}
                                        <kbd>{item.key.to_uppercase()}</kbd>
                                    </button>
                                </li>
                            }
                        })
                        .collect_view()
                })}
        </ul>
    }
}

fn buttons(menu: &web_sys::HtmlUListElement) -> Vec<HtmlElement> {
    let Ok(found) = menu.query_selector_all("button") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|place| found.get(place)?.dyn_into().ok())
        .collect()
}

fn move_focus_to(menu: &web_sys::HtmlUListElement, place: usize) {
    if let Some(button) = buttons(menu).get(place) {
        let _ = button.focus();
    }
}

fn move_focus(menu: NodeRef<Ul>, step: isize) {
    let Some(menu) = menu.get_untracked() else { return };
    let buttons = buttons(&menu);
    let focused = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.active_element());
    let place = focused.and_then(|focused| buttons.iter().position(|button| button.is_same_node(Some(&focused))));
    let next = place.map_or(0, |place| {
        (place as isize + step).rem_euclid(buttons.len() as isize) as usize
    });
    move_focus_to(&menu, next);
}
