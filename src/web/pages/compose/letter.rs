//! The letter: to whom, what for, what it brings, and the words.

use leptos::prelude::*;

use crate::linter::Field;
use crate::model::{Channel, Purpose};
use crate::web::components::marked_text::MarkedText;
use crate::web::components::spoken_clock::SpokenClock;
use crate::web::routes::Page;
use crate::web::session::use_session;

use super::addressed::To;
use super::desk::Desk;
use super::length::Length;
use super::own_words::OwnWordsBar;

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
