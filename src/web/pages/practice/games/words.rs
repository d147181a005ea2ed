//! The real words, with the linter reading along.

use leptos::html::{H2, Input, Textarea};
use leptos::prelude::*;

use crate::linter::{Context, Dismissal, Field, Finding, Fix, Message, Silenced};
use crate::model::Channel;
use crate::practice::pack::lint_with_list;
use crate::web::components::finding_list::{FindingList, Remark};
use crate::web::components::length::HowLong;
use crate::web::components::marked_text::{self, MarkedText};

use super::play::Play;

/// The sheet, and what is said to it.
#[component]
pub fn Words(play: Play) -> impl IntoView {
    let area = NodeRef::<Textarea>::new();
    let subject_field = NodeRef::<Input>::new();
    let channel = Memo::new(move |_| play.attempt.with(|attempt| attempt.channel));
    let body = Memo::new(move |_| play.attempt.with(|attempt| attempt.body.clone()));
    let subject = Memo::new(move |_| play.attempt.with(|attempt| attempt.subject.clone()));
    let remarks = Memo::new(move |_| told(play));
    let marks = Signal::derive(move || {
        let remarks = remarks.read();
        let in_body = remarks.iter().filter(|one| one.finding.field == Field::Body);
        in_body
            .map(|one| (one.finding.span, one.finding.severity))
            .collect::<Vec<_>>()
    });
    let label = Signal::derive(move || match channel.get() {
        Channel::Call | Channel::Voicemail | Channel::Visit => "What to say".to_owned(),
        _ => "Message".to_owned(),
    });
    let pace = Memo::new(move |_| {
        play.settings
            .with(|settings| (settings.voice.pace(), settings.voice.words_a_minute > 0))
    });
    let is_written = Memo::new(move |_| play.kept.with(|kept| kept.turn.is_written()));
    let afresh = move |_| {
        play.turn(|turn| {
            turn.subject = None;
            turn.body = None;
        });
        if let Some(area) = area.get_untracked() {
            let _ = area.focus();
        }
    };
    view! {
        <div class="stack close">
            <div class="letter">
                <Show when=move || channel.get() == Channel::Email>
                    <label class="field">
                        <span>"Subject"</span>
                        <input
                            type="text"
                            autocomplete="off"
                            node_ref=subject_field
                            prop:value=move || subject.get()
                            on:input:target=move |event| {
                                let text = event.target().value();
                                play.turn(|turn| turn.subject = Some(text));
                            }
                        />
                    </label>
                </Show>
                <MarkedText
                    text=body
                    marks
                    label
                    area
                    on_text=Callback::new(move |text| play.turn(|turn| turn.body = Some(text)))
                />
                <div class="acts own-words">
                    <Show when=move || is_written.get()>
                        <button type="button" class="btn quiet" on:click=afresh>
                            "Write it afresh"
                        </button>
                    </Show>
                </div>
            </div>
            <HowLong channel text=body pace/>
            <Remarks play remarks area subject_field/>
        </div>
    }
}

#[component]
fn Remarks(
    play: Play,
    remarks: Memo<Vec<Remark>>,
    area: NodeRef<Textarea>,
    subject_field: NodeRef<Input>,
) -> impl IntoView {
    let text = move |field: Field| {
        play.attempt.with_untracked(|attempt| match field {
            Field::Subject => attempt.subject.clone(),
            Field::Body => attempt.body.clone(),
        })
    };
    let fix = move |(field, fix): (Field, Fix)| {
        let mended = Some(fix.apply(&text(field)));
        play.turn(|turn| match field {
            Field::Subject => turn.subject = mended,
            Field::Body => turn.body = mended,
        });
    };
    let show = move |finding: Finding| match finding.field {
        Field::Body => {
            if let Some(area) = area.get_untracked() {
                marked_text::show(&area, &text(Field::Body), finding.span);
            }
        }
        Field::Subject => {
            if let Some(subject) = subject_field.get_untracked() {
                subject.select();
            }
        }
    };
    let leave = move |finding: Finding| {
        let (subject, body) = (text(Field::Subject), text(Field::Body));
        let message = Message {
            subject: &subject,
            body: &body,
        };
        let left = Dismissal::of(&finding, &message);
        play.turn(|turn| turn.dismissed.push(left));
    };
    let heading = NodeRef::<H2>::new();
    view! {
        <FindingList
            remarks
            left=Signal::derive(move || play.kept.with(|kept| kept.turn.dismissed.len()))
            rules_off=0
            heading
            on_fix=Callback::new(fix)
            on_show=Callback::new(show)
            on_leave=Callback::new(leave)
            on_bring_back=Callback::new(move |()| play.turn(|turn| turn.dismissed.clear()))
        />
    }
}

/// What the linter says to the words, with the coach's own list where there is one.
fn told(play: Play) -> Vec<Remark> {
    let attempt = play.attempt.read();
    let message = Message {
        subject: &attempt.subject,
        body: &attempt.body,
    };
    if message.body.trim().is_empty() && message.subject.trim().is_empty() {
        return Vec::new();
    }
    let silenced = Silenced {
        rules: play.settings.with(|settings| settings.rules_off.clone()),
        findings: play.kept.with(|kept| kept.turn.dismissed.clone()),
    };
    let called = play.game.with(|game| game.scenario.buyer.called.clone());
    let context = Context::new(attempt.channel)
        .with_purpose(attempt.purpose)
        .with_recipient(&called);
    let findings = play
        .banned
        .with_value(|banned| lint_with_list(&message, &context, banned));
    findings
        .into_iter()
        .filter(|one| silenced.has_on(one.rule) && !silenced.has_dismissed(one, &message))
        .map(|finding| Remark::of(finding, &message))
        .collect()
}
