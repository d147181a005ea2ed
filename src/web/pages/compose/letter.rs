//! The letter: to whom, what for, what it brings, and the words.

use leptos::prelude::*;

use crate::linter::Field;
use crate::model::{Channel, Labelled, Purpose};
use crate::script::outgoing;
use crate::web::components::marked_text::MarkedText;
use crate::web::components::spoken_clock::SpokenClock;
use crate::web::routes::Page;
use crate::web::session::use_session;

use super::desk::Desk;
use super::length::Length;

/// The sheet.
#[component]
pub fn Letter(desk: Desk) -> impl IntoView {
    let body = Signal::derive(move || desk.text.with(|text| text.body.clone()));
    let marks = Signal::derive(move || {
        let remarks = desk.remarks.read();
        let in_body = remarks.iter().filter(|remark| remark.finding.field == Field::Body);
        in_body
            .map(|remark| (remark.finding.span, remark.finding.severity))
            .collect::<Vec<_>>()
    });
    let label = Signal::derive(move || match desk.channel.get() {
        Channel::Call | Channel::Voicemail | Channel::Visit => "What to say".to_owned(),
        _ => "Message".to_owned(),
    });
    view! {
        <div class="stack close">
            <div class="letter">
                <To desk/>
                <PurposeChoice desk/>
                <Brings desk/>
                <Subject desk/>
                <MarkedText
                    text=body
                    marks
                    label
                    area=desk.area
                    on_text=Callback::new(move |text| desk.typed(Field::Body, text))
                />
                <Signed/>
                <OwnWordsBar desk/>
            </div>
            {move || {
                if desk.channel.get().is_spoken() {
                    view! { <SpokenClock text=body/> }.into_any()
                } else {
                    view! { <LengthHint desk/> }.into_any()
                }
            }}
        </div>
    }
}

/// The address or number: large where it is dialled from the screen, a choice where there are several.
#[component]
fn To(desk: Desk) -> impl IntoView {
    let known = Memo::new(move |_| desk.ways_in());
    let several = Memo::new(move |_| known.read().len() > 1);
    let word = move || to_word(desk.channel.get());
    let id = desk.id();
    let content = move || match desk.way_in() {
        None => view! {
            <p class="soft">
                {missing(desk.channel.get())} " " <a href=Page::Prospect(id).href()>"Open the record"</a>
            </p>
        }
        .into_any(),
        Some(one) => match outgoing::tel(&one.value).filter(|_| desk.channel.get().is_spoken()) {
            Some(href) => view! {
                <p>
                    <a class="title" href=href>
                        {one.value}
                    </a>
                    " "
                    <small>{one.label}</small>
                </p>
            }
            .into_any(),
            None if several.get() => ().into_any(),
            None => view! { <p>{with_label(&one)}</p> }.into_any(),
        },
    };
    view! {
        <div class="field">
            <Show when=move || several.get() fallback=move || view! { <span>{word}</span> }>
                <label for="to">{word}</label>
            </Show>
            <div>
                <Show when=move || several.get()>
                    <ToChoice desk known/>
                </Show>
                {content}
            </div>
        </div>
    }
}

#[component]
fn ToChoice(desk: Desk, known: Memo<Vec<Labelled>>) -> impl IntoView {
    let options = move || {
        let option = |(place, one): (usize, &Labelled)| {
            let chosen = move || desk.to.get() == place;
            view! {
                <option value=place.to_string() selected=chosen>
                    {with_label(one)}
                </option>
            }
        };
        known.read().iter().enumerate().map(option).collect_view()
    };
    view! {
        <select
            id="to"
            on:change:target=move |event| desk.to.set(event.target().value().parse().unwrap_or_default())
        >
            {options}
        </select>
    }
}

fn with_label(one: &Labelled) -> String {
    match one.label.as_str() {
        "" => one.value.clone(),
        label => format!("{} ({label})", one.value),
    }
}

fn to_word(channel: Channel) -> &'static str {
    match channel {
        Channel::Visit => "Where",
        Channel::Call | Channel::Voicemail => "Number",
        _ => "To",
    }
}

fn missing(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "No email address is known: the mail app will ask.",
        Channel::Call | Channel::Voicemail | Channel::Text => "No number is known.",
        Channel::Social => "No profile is known.",
        Channel::Visit | Channel::Post => "No address is known.",
    }
}

#[component]
fn PurposeChoice(desk: Desk) -> impl IntoView {
    let choose = move |text: String| {
        let chosen = text
            .parse()
            .ok()
            .and_then(|place: usize| Purpose::ALL.get(place).copied());
        if let Some(purpose) = chosen {
            desk.change(|writing| writing.purpose = Some(purpose));
        }
    };
    let options = Purpose::ALL.into_iter().enumerate().map(|(place, purpose)| {
        view! {
            <option value=place.to_string() selected=move || desk.purpose.get() == purpose>
                {purpose.label()}
            </option>
        }
    });
    let note = move || {
        let proposal = desk.proposal.read();
        let because = proposal.because(desk.today.get());
        match (proposal.on, proposal.purpose == desk.purpose.get()) {
            (None, _) => String::new(),
            (Some(_), true) => format!("Proposed: {because}"),
            (Some(_), false) => format!("The plan proposes “{}”: {because}", proposal.purpose.label()),
        }
    };
    view! {
        <label class="field">
            <span>"Purpose"</span>
            <select
                aria-describedby="purpose-note"
                on:change:target=move |event| choose(event.target().value())
            >
                {options.collect_view()}
            </select>
        </label>
        <small class="note" id="purpose-note">
            {note}
        </small>
    }
}

#[component]
fn Brings(desk: Desk) -> impl IntoView {
    let brings = Memo::new(move |_| desk.writing.with(|writing| writing.brings.clone()));
    let empty = move || brings.read().trim().is_empty();
    view! {
        <label class="field">
            <span>"What you bring"</span>
            <input
                type="text"
                autocomplete="off"
                placeholder="a reading, a sample, a number they can use"
                aria-describedby="brings-note"
                prop:value=move || brings.get()
                on:input:target=move |event| {
                    let typed = event.target().value();
                    desk.change(|writing| writing.brings = typed);
                }
            />
        </label>
        <small class="note" id="brings-note">
            {move || {
                empty().then_some("It may stay empty. But without something new this is one more request to put off (P1).")
            }}
        </small>
    }
}

#[component]
fn Subject(desk: Desk) -> impl IntoView {
    let subject = Memo::new(move |_| desk.text.with(|text| text.subject.clone()));
    view! {
        <Show when=move || desk.channel.get() == Channel::Email>
            <label class="field">
                <span>"Subject"</span>
                <input
                    type="text"
                    autocomplete="off"
                    node_ref=desk.subject
                    prop:value=move || subject.get()
                    on:input:target=move |event| desk.typed(Field::Subject, event.target().value())
                />
            </label>
        </Show>
    }
}

/// Drafts sign with the rep's profile; where it is empty, every one of them has a blank.
#[component]
fn Signed() -> impl IntoView {
    let session = use_session();
    let unknown = Memo::new(move |_| session.book().with(|book| book.settings.profile.name.trim().is_empty()));
    view! {
        <Show when=move || unknown.get()>
            <small>
                "Drafts sign with your name. "
                <a href=Page::Settings.href()>"Give it once"</a>
                ", with your number."
            </small>
        </Show>
    }
}

/// What can be done with the rep's own words: a fresh draft instead, and back.
#[component]
fn OwnWordsBar(desk: Desk) -> impl IntoView {
    let own = Memo::new(move |_| desk.writing.with(|writing| !writing.own.are_none()));
    let aside = Memo::new(move |_| desk.writing.with(|writing| writing.put_aside.is_some()));
    let fixed = Memo::new(move |_| desk.writing.with(|writing| writing.before_fix.is_some()));
    let to_text = move || {
        if let Some(area) = desk.area.get_untracked() {
            let _ = area.focus();
        }
    };
    let press = move |change: fn(&mut super::writing::Writing)| {
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

#[component]
fn LengthHint(desk: Desk) -> impl IntoView {
    let length = Memo::new(move |_| {
        let text = desk.text.read();
        let length = Length::of(desk.channel.get(), &text.body);
        (length.says, length.source)
    });
    let source = Memo::new(move |_| length.with(|(_, source)| *source));
    let says = move || length.with(|(says, _)| says.clone());
    move || match source.get() {
        None => view! { <p class="soft">{says}</p> }.into_any(),
        Some(source) => view! {
            <details class="why">
                <summary>{says}</summary>
                <p>{source}</p>
            </details>
        }
        .into_any(),
    }
}
